import { bestAddition } from '../../../growth/additions.ts';
import { sumDistribution } from '../../../growth/sum-distribution.ts';
import { PERT } from '../../../method/sources.ts';
import { showAmounts, showPercent, showProbability } from '../../../values/money.ts';
import type { Facts } from '../../facts/facts.ts';
import type { HowBig } from '../../facts/goal.ts';
import { atLeast } from '../../facts/settings.ts';
import { defineRule } from '../rule.ts';
import { askedBy, lowerGoal, namesOf, sentence } from './next-steps.ts';

export const growthUnlikely = defineRule({
  id: 'growth-unlikely',
  severity: 'warning',
  section: 'who',
  summary: 'The chosen segments cover the goal in expectation, but less probably than the leaders ask for.',
  why: 'Expected additions that just cover the goal reach it about as often as they miss it, and segments of one company tend to disappoint together. Whoever asks for more certainty than that needs room to spare.',
  fix: 'Choose a further segment, find evidence that narrows the ranges, lower the goal, or accept a lower confidence.',
  source: PERT,
  examples: {
    bad: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 27%
  confidence: 70%
who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
    - id: families
      name: Families with cargo bikes
      potential: {low: 500k, likely: 1.4M, high: 2.6M}
    - id: fleets
      name: Delivery fleets
      potential: {low: 300k, likely: 800k, high: 1.5M}
      chosen: false
`,
      at: '/who/segments',
    },
    good: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 27%
  confidence: 70%
who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
    - id: families
      name: Families with cargo bikes
      potential: {low: 500k, likely: 1.4M, high: 2.6M}
    - id: fleets
      name: Delivery fleets
      potential: {low: 300k, likely: 800k, high: 1.5M}
`,
    },
  },
  *check(facts) {
    const { howBig, growth, unit } = facts;
    if (howBig === null || growth === null || growth.coverage === null) return;
    const { expected, probability } = growth;
    if (expected === null || probability === null || !atLeast(expected, howBig.required)) return;
    const path = ['who', 'segments'];
    if (atLeast(probability, howBig.confidence)) return;
    const [adds, required] = showAmounts(unit, [expected, howBig.required]);
    yield {
      path,
      message: `The chosen segments can be expected to add ${adds}, where HOW BIG asks for ${required}, but P(goal) is ${showBelow(probability, howBig.confidence)} and the leaders ask for ${showPercent(howBig.confidence)}.`,
      help: whatToDo(facts, howBig),
      related: askedBy(facts, howBig),
    };
  },
});

/** A probability just below the one asked for is not shown as if it were the same. */
function showBelow(probability: number, asked: number): string {
  const shown = showProbability(probability);
  return shown === showProbability(asked) ? `${Math.floor(probability * 1000) / 10}%` : shown;
}

function whatToDo(facts: Facts, howBig: HowBig): string {
  const { candidates, correlation } = facts;
  const asked = showPercent(howBig.confidence);
  const addition = bestAddition(howBig, candidates, correlation, 'confidence');
  const choose =
    addition === null
      ? `look for a new segment, or for evidence that narrows the ranges, until P(goal) is ${asked}`
      : `choose ${namesOf(facts, addition)} too and P(goal) rises to ${showProbability(addition.probability)}`;
  const potentials = candidates.flatMap(({ chosen, potential }) => (chosen && potential !== null ? [potential] : []));
  const sure = sumDistribution(potentials, correlation).quantile(1 - howBig.confidence);
  const lower = lowerGoal(facts, howBig, sure);
  return sentence(choose, lower && `${lower}, which the chosen segments carry at ${asked}`);
}
