import { addDays } from '../../values/dates.ts';
import { listed } from '../../values/listed.ts';
import { count, showAmounts, showPercent, showProbability } from '../../values/money.ts';
import { parsePercent } from '../../values/values.ts';
import type { Facts } from '../facts/facts.ts';
import { measureName } from '../facts/how-big.ts';
import { atLeast } from '../facts/settings.ts';
import type { Reason } from './reason.ts';
import { VERDICT_WORDS } from './words.ts';

/** So many names stand in a sentence; of the others their number. */
const MOST_NAMES = 3;

/** The verdict in one sentence, with the figures that it rests on. */
export function verdictSentence(facts: Facts, reasons: readonly Reason[]): string {
  const { value, cannot } = facts.growth.verdict;
  const { words } = VERDICT_WORDS[value];
  switch (value) {
    case 'reached':
      return `${words}: ${latestReading(facts)}.`;
    case 'missed':
      return `${words}: ${latestReading(facts)}.`;
    case 'unknown':
      return `${words}: ${whyUnknown(facts, reasons)}.`;
    case 'on-paper':
      return `${words}: ${addsUp(facts)}; every figure is a single number, so nothing can be said of how likely it is${ifNothingIsLost(facts)}.`;
    case 'unlikely':
      return `${cannot ? 'WHO cannot deliver HOW BIG' : words}: ${chance(facts)}${addsUp(facts)}${ifNothingIsLost(facts)}.`;
    case 'may':
    case 'can':
      return `${words}: ${chance(facts)}${addsUp(facts)}${ifNothingIsLost(facts)}.`;
  }
}

/** `66%, and you ask for 70%; `: the chance that the verdict rests on beside the one that is asked for. */
function chance({ growth, plan }: Facts): string {
  const { probability, basis } = growth.verdict;
  if (probability === null) return '';
  const shown = showProbability(probability);
  const both = basis === 'now' ? `${showProbability(growth.probability!)} as planned, ${shown} as it stands` : shown;
  const stated = parsePercent(plan.howBig?.confidence);
  const asked = stated === null ? 'the usual 70%' : showPercent(stated);
  const isJustBelow = shown === asked && !atLeast(probability, stated ?? 0.7);
  return `${both}, ${isJustBelow ? 'just below the' : 'and you ask for'} ${isJustBelow ? `${asked} you ask for` : asked}; `;
}

/** What is expected beside what is required, of the plan or of what is left after the latest reading. */
function addsUp(facts: Facts): string {
  const { growth, unit } = facts;
  const { now, howBig } = growth;
  const who = contributors(facts);
  if (growth.verdict.basis === 'now' && now?.expected != null && now.toFind !== null) {
    const [expected, toFind] = showAmounts(unit, [now.expected, now.toFind]);
    return `${who.text} ${who.are} expected to add ${expected} more, and ${toFind} is still needed`;
  }
  const [expected, required] = showAmounts(unit, [growth.expected!, howBig!.required!]);
  const purpose = howBig!.goal === 0 ? ' to stand still' : '';
  const shown = growth.coverage === null ? '' : ` (${coverage(growth.coverage)})`;
  const verb =
    growth.verdict.probability === null ? `${who.are === 'is' ? 'adds' : 'add'} up to` : `${who.are} expected to add`;
  return `${who.text} ${verb} ${expected}, and ${required} is needed${purpose}${shown}`;
}

/** What is not covered is never shown as 100%. */
function coverage(fraction: number): string {
  const shown = showPercent(fraction);
  return shown === '100%' && !atLeast(fraction, 1) ? '>99%' : shown;
}

function contributors({ terms }: Facts): { text: string; are: 'is' | 'are' } {
  const segments = terms.filter(({ chosen, kind }) => chosen && kind === 'segment').length;
  const others = terms.length - terms.filter(({ kind }) => kind === 'segment').length;
  const parts = [
    ...(segments === 0 ? [] : [segments === 1 ? 'the chosen segment' : `the ${segments} chosen segments`]),
    ...(others === 0 ? [] : [count(others, 'other contribution')]),
  ];
  return { text: parts.join(' and '), are: segments + others === 1 ? 'is' : 'are' };
}

/** What the verdict assumes where the plan does not state it. */
function ifNothingIsLost({ plan, growth }: Facts): string {
  const { howBig } = plan;
  const isStated = howBig?.attrition !== undefined || howBig?.per === 'horizon' || growth.howBig?.baseline === 0;
  return isStated ? '' : ', if nothing is lost';
}

function latestReading(facts: Facts): string {
  const { growth, unit, horizon, plan } = facts;
  const { latest, howBig } = growth;
  const [value, target, short] = showAmounts(unit, [latest!.value, howBig!.target, howBig!.target - latest!.value]);
  const stood = `${measureName(plan)} stood at ${value} on ${addDays(horizon!.start, latest!.day)}`;
  return atLeast(latest!.value, howBig!.target)
    ? `${stood}, and the target is ${target}`
    : `${stood}, ${short} below the target of ${target}`;
}

function whyUnknown(facts: Facts, reasons: readonly Reason[]): string {
  const [first] = reasons;
  if (first === undefined) return 'something that the verdict rests on is not stated';
  if (first.code === 'potential-missing') return knownSoFar(facts);
  const more = reasons.filter(({ code }) => code === first.code).length - 1;
  return more === 0 ? first.message : `${first.message}, nor can ${count(more, 'other value')}`;
}

/** How much of what is required is known, and who must bring the rest. */
function knownSoFar({ growth, unit, terms }: Facts): string {
  const { stated, unstated, expected, missing } = growth.known;
  const of = stated.length + unstated.length;
  const silent = unstated.map((id) => terms.find((term) => term.id === id)!.name);
  const noun = terms.some(({ kind, chosen }) => chosen && kind === 'other') ? 'contribution' : 'chosen segment';
  const names = listedUpTo(silent, MOST_NAMES);
  const required = growth.howBig?.required ?? null;
  const says = `${stated.length === 0 ? 'none' : stated.length} of the ${count(of, noun)} ${stated.length < 2 ? 'says what it can add' : 'say what they can add'}`;
  if (required === null) return says;
  const [known, needed, rest] = showAmounts(unit, [expected, required, missing ?? 0]);
  if (missing === null || missing <= 0)
    return `${says}, ${known} of the ${needed}; ${names} ${silent.length === 1 ? 'states' : 'state'} nothing`;
  return `${says}, ${known} of the ${needed}; ${names} must bring ${rest}`;
}

/** Names as a sentence lists them; of those beyond `most` their number. */
function listedUpTo(names: readonly string[], most: number): string {
  if (names.length <= most) return listed(names);
  return listed([...names.slice(0, most), `${names.length - most} more`]);
}
