import { bestAddition } from '../../../growth/additions.ts';
import type { GrowthAssessment } from '../../../growth/assess.ts';
import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { showAmount, showAmounts, showPercent, showProbability } from '../../../values/money.ts';
import type { Facts } from '../../facts/facts.ts';
import type { HowBig } from '../../facts/goal.ts';
import { atLeast } from '../../facts/settings.ts';
import { quoted } from '../listed.ts';
import { defineRule } from '../rule.ts';
import { askedBy, lowerGoal, namesOf, sentence } from './next-steps.ts';

/** Of more segments than this a sentence gives the number. */
const MOST_NAMES = 5;

export const growthNotCovered = defineRule({
  id: 'growth-not-covered',
  severity: 'error',
  section: 'who',
  summary: 'The chosen segments can be expected to add less than HOW BIG asks for.',
  why: 'A goal can only be reached with customers in whom that much growth lies. Where they do not add up to it, more effort does not help: either other customers are chosen, or a smaller goal is.',
  fix: 'Choose further segments, look for new ones, or lower the goal to what these can bring.',
  source: RIGHT_CUSTOMERS,
  examples: {
    bad: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
    - id: families
      name: Families with cargo bikes
      potential: {low: 500k, likely: 1.4M, high: 2.6M}
      chosen: false
`,
      at: '/who/segments',
    },
    good: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
    - id: families
      name: Families with cargo bikes
      potential: {low: 500k, likely: 1.4M, high: 2.6M}
`,
    },
  },
  *check(facts) {
    const { howBig, growth, chosenSegments, unit } = facts;
    // Where not one potential is known there is nothing to add up, and another rule asks for the potentials.
    if (!chosenSegments.some(({ potential }) => potential !== null)) return;
    if (howBig === null || growth === null || growth.expected === null || growth.coverage === null) return;
    const path = ['who', 'segments'];
    if (atLeast(growth.expected, howBig.required)) return;
    const missing = howBig.required - growth.expected;
    const [expected, required, short] = showAmounts(unit, [growth.expected, howBig.required, missing]);
    yield {
      path,
      message: `The chosen segments can be expected to add ${expected} of the ${required} that HOW BIG asks for: ${short} is missing.`,
      help: whatToDo(facts, howBig, growth),
      related: askedBy(facts, howBig),
    };
  },
});

function whatToDo(facts: Facts, howBig: HowBig, growth: GrowthAssessment): string {
  const uncounted = facts.chosenSegments.filter(({ potential }) => potential === null);
  const names = quoted(uncounted.map(({ name }) => name));
  const first = uncounted.length === 0 ? '' : `First see to the potential of ${names}, which is not counted yet. `;
  return first + sentence(choose(facts, howBig, growth), lowerGoal(facts, howBig, growth.expected ?? 0));
}

function choose(facts: Facts, howBig: HowBig, { shortfallOfAll }: GrowthAssessment): string {
  const addition = bestAddition(howBig, facts.candidates, facts.correlation, 'coverage');
  if (addition !== null) {
    const figures = `coverage rises to ${showPercent(addition.coverage)}, P(goal) to ${showProbability(addition.probability)}`;
    return `choose ${namesOf(facts, addition)} too and ${figures}`;
  }
  const others = facts.segments.filter(({ chosen, potential }) => !chosen && potential !== null);
  if (others.length === 0 || shortfallOfAll === null) return 'look for new segments that can bring it';
  const all =
    others.length > MOST_NAMES ? `all ${others.length} other segments` : quoted(others.map(({ name }) => name));
  return `even with ${all} chosen too ${showAmount(facts.unit, shortfallOfAll)} is missing: look for new segments that can bring it`;
}
