import { listed } from '../../values/listed.ts';
import { count, showAmounts, showFigures, showPercent, showProbability } from '../../values/money.ts';
import { parsePercent } from '../../values/values.ts';
import type { Facts } from '../facts/facts.ts';
import { confidenceOf } from '../facts/how-big.ts';
import { atLeast } from '../facts/settings.ts';
import { expectedAndNeeded, inBrackets, latestReadingInWords, neededBeside } from './growth-words.ts';
import type { Reason } from './reason.ts';
import { VERDICT_WORDS } from './words.ts';

/** A sentence lists at most so many names, and counts the others. */
const MOST_NAMES = 3;

/** The verdict in one sentence, with the figures that it rests on. */
export function verdictSentence(facts: Facts, reasons: readonly Reason[]): string {
  const { value, cannot } = facts.growth.verdict;
  const words = cannot ? 'WHO cannot deliver HOW BIG' : VERDICT_WORDS[value].words;
  return `${words}: ${ground(facts, reasons)}.`;
}

function ground(facts: Facts, reasons: readonly Reason[]): string {
  switch (facts.growth.verdict.value) {
    case 'reached':
    case 'missed':
      return latestReadingInWords(facts);
    case 'unknown':
      return whyUnknown(facts, reasons);
    case 'on-paper':
      return `${addsUp(facts)}; every figure is a single number, so nothing can be said of how likely it is${ifNothingIsLost(facts)}`;
    default:
      return `${chance(facts)}${addsUp(facts)}${ifNothingIsLost(facts)}`;
  }
}

/** How several ranges are taken to move where the plan does not say so; the sentence itself names what else is assumed. */
export function assumption({ plan, terms, growth, correlation }: Facts): string | null {
  if (plan.who?.correlation !== undefined || growth.verdict.probability === null) return null;
  const ranges = terms.filter(({ chosen, state }) => chosen && state === 'range').length;
  return ranges > 1 ? `This assumes segments moving together a little (${correlation}).` : null;
}

/** `66%, and you ask for 70%; `: the chance that the verdict rests on beside the one that is asked for. */
function chance({ growth, plan }: Facts): string {
  const { probability, basis } = growth.verdict;
  if (probability === null) return '';
  const shown = showProbability(probability);
  const both = basis === 'now' ? `${showProbability(growth.probability!)} as planned, ${shown} as it stands` : shown;
  const confidence = confidenceOf(plan);
  const asked = showPercent(confidence);
  const usual = parsePercent(plan.howBig?.confidence) === null ? 'the usual ' : '';
  const isJustBelow = shown === asked && !atLeast(probability, confidence);
  return isJustBelow
    ? `${both}, just below ${usual || 'the '}${asked} you ask for; `
    : `${both}, and you ask for ${usual}${asked}; `;
}

/** What is expected beside what is needed, of the plan or of what is left after the latest reading. */
function addsUp(facts: Facts): string {
  const { growth, unit } = facts;
  const who = contributors(facts);
  const { isNow, adds, needs } = expectedAndNeeded(facts);
  const more = isNow ? ' more' : '';
  const [brought] = showAmounts(unit, [adds, needs].map(Math.abs));
  const add = adds < 0 ? 'lose' : 'add';
  const isChance = growth.verdict.probability !== null;
  const verb = isChance
    ? `${who.are} expected to ${add}`
    : `${add}${who.are === 'is' ? 's' : ''}${add === 'add' ? ' up to' : ''}`;
  return `${who.text} ${verb} ${brought}${more}, and ${neededBeside(facts, adds, needs, isNow)}${isNow ? '' : inBrackets(growth.coverage)}`;
}

function contributors({ terms }: Facts): { text: string; are: 'is' | 'are' } {
  const segments = terms.filter(({ chosen, kind }) => chosen && kind === 'segment').length;
  const others = terms.filter(({ kind }) => kind === 'other');
  const [first] = others;
  const who = segments === 1 ? 'the chosen segment' : `the ${segments} chosen segments`;
  const other = others.length === 1 ? first!.name : count(others.length, 'other contribution');
  const parts = [...(segments === 0 ? [] : [who]), ...(others.length === 0 ? [] : [other])];
  return { text: parts.join(' and '), are: segments + others.length === 1 ? 'is' : 'are' };
}

/** What the verdict assumes where the plan does not state it. */
function ifNothingIsLost({ plan: { howBig }, growth }: Facts): string {
  const isStated = howBig?.attrition !== undefined || howBig?.per === 'horizon' || growth.howBig?.baseline === 0;
  return isStated ? '' : ', if nothing is lost';
}

function whyUnknown(facts: Facts, reasons: readonly Reason[]): string {
  const [first] = reasons;
  if (first === undefined) return 'something that the verdict rests on is not stated';
  if (first.code === 'potential-missing') return knownSoFar(facts);
  const more = reasons.filter(({ code }) => code === first.code).length - 1;
  if (more === 0) return first.message;
  return first.code === 'schema'
    ? `${first.message}, nor can ${count(more, 'other value')}`
    : `${first.message} (and ${more} more)`;
}

/** How much of what is required is known, and who must bring the rest. */
function knownSoFar({ growth, unit, terms }: Facts): string {
  const { stated, unstated, expected, missing } = growth.known;
  const names = namesUpTo(unstated, MOST_NAMES, (id) => terms.find((term) => term.id === id)!.name);
  const isOne = unstated.length === 1;
  const required = growth.howBig?.required ?? null;
  const of = stated.length + unstated.length;
  if (of === 1) {
    const rest = required === null || required <= 0 ? '' : `, and must bring ${showAmounts(unit, [required])[0]}`;
    return `${names} does not state what it can add${rest}`;
  }
  const noun = terms.some(({ kind }) => kind === 'other') ? 'contribution' : 'chosen segment';
  const says = `${stated.length === 0 ? 'none' : stated.length} of the ${count(of, noun)} ${stated.length < 2 ? 'says what it can add' : 'say what they can add'}`;
  if (required === null || required <= 0) return `${says}; ${names} ${isOne ? 'states' : 'state'} nothing`;
  const figures = [expected, required, missing ?? 0];
  const [rest, needed] = [showAmounts(unit, figures)[2], showAmounts(unit, figures)[1]];
  const known = unit.unit === null ? showAmounts(unit, figures)[0] : showFigures(unit, figures)[0];
  const sum = stated.length === 0 ? '' : `, ${known} of the ${needed}`;
  if (missing === null || missing <= 0) return `${says}${sum}; ${names} ${isOne ? 'states' : 'state'} nothing`;
  return `${says}${sum}; ${names} must bring ${rest}`;
}

/** The names of things as a sentence lists them; of those beyond `most` their number. */
function namesUpTo(ids: readonly string[], most: number, nameOf: (id: string) => string): string {
  const names = ids.slice(0, most).map(nameOf);
  return listed(ids.length <= most ? names : [...names, `${ids.length - most} more`]);
}
