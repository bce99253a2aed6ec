import type { Rule } from '../rule.ts';

export const goalWhyMissing: Rule = {
  id: 'goal-why-missing',
  severity: 'note',
  summary: 'No reason is given for the goal.',
  why: 'A figure without a reason is the first to be traded away when a quarter goes badly. People who know what the growth is for can decide for themselves what serves it.',
  fix: 'Say under "why" what this size makes possible, or what fails without it.',
  reportsMissing: true,
  example: {
    at: '/howBig/why',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   growth: 25%
+  why: The lease on the second workshop needs 15M of yearly sales.
`,
  },
  *check({ plan: { howBig } }) {
    if (howBig === undefined || howBig.why !== undefined) return;
    yield { path: ['howBig', 'why'], message: 'The plan gives no reason for wanting to be this big.' };
  },
};
