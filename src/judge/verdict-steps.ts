import { bestChoice } from '../growth/advice.ts';
import { identityPath } from '../plan/identity.ts';
import { capital, quoted } from '../values/listed.ts';
import { showProbability } from '../values/money.ts';
import { type Path, pointer } from '../yaml/path.ts';
import type { Finding, PlanVerdict } from './assessment.ts';
import { isEvidence } from './facts/evidence.ts';
import type { ContributionFacts } from './facts/segments.ts';
import { rules } from './rules/rules.ts';
import { segmentsOf } from './rules/who/advice.ts';
import { type Draft, ofFinding, type StepInput } from './step-drafts.ts';
import { lowerGoal, shownGoal } from './verdict/carried-goal.ts';

/** What keeps the verdict from being known; else what changes it most. In its order. */
export function verdictSteps(input: StepInput, open: readonly Finding[]): Draft[] {
  const { value } = input.verdict;
  if (value === 'unknown') return unknownSteps(input, open);
  if (value === 'reached' || value === 'missed') return [];
  const isShort = value === 'unlikely' || value === 'may';
  return [...(isShort ? changes(input, open) : []), ...hangingOn(input)];
}

/** One step for each reason, in the words of its finding. */
function unknownSteps({ verdict, facts }: StepInput, open: readonly Finding[]): Draft[] {
  const reasons = verdict.reasons.filter(({ code }) => code !== 'schema');
  // The first of those of one rule, and of one place, counts.
  const last = open.toReversed();
  const ofRule = new Map(last.map((finding) => [finding.ruleId, finding]));
  const ofPlace = new Map(last.map((finding) => [`${finding.ruleId} ${finding.pointer}`, finding]));
  return reasons.map(({ code, pointer: at, message }) => {
    const finding = ofPlace.get(`${code} ${at}`) ?? ofRule.get(code);
    if (finding !== undefined) return { ...ofFinding(finding, facts), kind: 'verdict' };
    const sentence = `${capital(message)}.`;
    const title = rules.find(({ id }) => id === code)?.fix ?? sentence;
    return draft({ thing: `${code}${at}`, title, reason: sentence, pointer: at, path: at });
  });
}

/** The segments to choose too, and the goal that these customers support; else what the finding says. */
function changes({ facts, pointerTo, verdict }: StepInput, open: readonly Finding[]): Draft[] {
  const finding = open.find(({ ruleId }) => ruleId === 'growth-unlikely' || ruleId === 'growth-uncertain');
  const choice = bestChoice(facts.growthInput);
  const lower = lowerGoal(facts);
  const change = (title: string, path: Path, probability: number | null): Draft => ({
    ...draft({
      title,
      reason: effectOn(verdict, probability),
      thing: title,
      pointer: pointerTo(path),
      path: identityPath(facts.plan, path),
    }),
    effect: probability === null ? null : { probability },
  });
  const steps: Draft[] = [];
  if (choice !== null) {
    const segments = segmentsOf(facts, choice);
    const title = `Choose ${quoted(segments.map(({ name }) => name.trim()))} too.`;
    steps.push(change(title, segments[0]?.path ?? ['who', 'segments'], choice.growth.verdict.probability));
  }
  if (lower !== null)
    steps.push(
      change(`Lower the ${lower.key} to ${shownGoal(facts, lower)}.`, ['howBig', lower.key], lower.probability),
    );
  if (finding === undefined) return steps;
  const whole = ofFinding(finding, facts);
  const [first, ...others] = steps;
  if (first === undefined) return [{ ...whole, kind: 'verdict' }];
  return [{ ...first, thing: whole.thing, ruleId: finding.ruleId }, ...others];
}

function effectOn({ probability }: PlanVerdict, after: number | null): string {
  if (after === null) return 'Then the figures add up on paper.';
  const before = probability === null ? '' : `from ${showProbability(probability)} `;
  return `The chance of reaching the goal rises ${before}to ${showProbability(after)}.`;
}

/** The range or the evidence to get for what the plan depends on most, where either is lacking. */
function hangingOn({ facts, pointerTo }: StepInput): Draft[] {
  const { growth, terms } = facts;
  const chosen = terms.flatMap((term) => {
    const figures = facts.figures.get(term);
    return term.chosen && figures !== undefined ? [{ term, without: figures.without, share: figures.share ?? 0 }] : [];
  });
  const [most] = chosen.sort((a, b) => (a.without ?? 0) - (b.without ?? 0) || b.share - a.share);
  if (most === undefined) return [];
  const { term, without } = most;
  const lacking = lackingOf(term);
  if (lacking === null) return [];
  const fall =
    without === null || growth.probability === null
      ? ''
      : `: without it the chance falls from ${showProbability(growth.probability)} to ${showProbability(without)}`;
  return [
    draft({
      thing: pointer(term.path),
      title: lacking,
      reason: chosen.length === 1 ? 'The plan depends on it alone.' : `The plan depends most on it${fall}.`,
      pointer: pointerTo(term.path),
      path: identityPath(facts.plan, term.path),
    }),
  ];
}

function lackingOf({ name, state, item, key }: ContributionFacts): string | null {
  if (state === 'constant') return `Replace the ${key} of "${name.trim()}" by a range: ask for the least and the most.`;
  return isEvidence(item.evidence) ? null : `Get evidence for what "${name.trim()}" can add.`;
}

function draft(of: Pick<Draft, 'thing' | 'title' | 'reason' | 'pointer' | 'path'>): Draft {
  return { kind: 'verdict', ...of, owner: null, due: null, ruleId: null, practice: null, effect: null };
}
