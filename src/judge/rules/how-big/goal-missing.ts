import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { listed } from '../listed.ts';
import { defineRule } from '../rule.ts';

export const goalMissing = defineRule({
  id: 'goal-missing',
  severity: 'error',
  section: 'how-big',
  summary: 'HOW BIG is not stated, or lacks its baseline, its horizon, or both growth and target.',
  why: 'Every other choice is measured by HOW BIG: which customers are enough, which moves are bold enough, what can be cut. Where it starts, how far it goes and by when are one answer; with a part of it missing, nobody can say whether the plan adds up.',
  fix: 'State the baseline, the horizon, and the growth over it or the target at its end.',
  source: RIGHT_CUSTOMERS,
  examples: {
    bad: {
      plan: `howBig:
  horizon: 24 months
  growth: 25%
`,
      at: '/howBig/baseline',
    },
    good: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
`,
    },
  },
  *check({ plan: { howBig } }) {
    if (howBig === undefined) {
      yield { path: ['howBig'], message: 'Nothing is said of HOW BIG: no baseline, no horizon, no growth.' };
      return;
    }
    const missing = [
      { key: 'baseline', words: 'the baseline', absent: howBig.baseline === undefined },
      { key: 'horizon', words: 'the horizon', absent: howBig.horizon === undefined },
      {
        key: 'growth',
        words: 'the growth or the target',
        absent: howBig.growth === undefined && howBig.target === undefined,
      },
    ].filter(({ absent }) => absent);
    const [first] = missing;
    if (first !== undefined)
      yield { path: ['howBig', first.key], message: `HOW BIG lacks ${listed(missing.map(({ words }) => words))}.` };
  },
});
