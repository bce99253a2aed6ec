import type { Rule } from '../rule.ts';

export const goalHorizonOver: Rule = {
  id: 'goal-horizon-over',
  severity: 'warning',
  summary: 'The horizon has ended: time for the next HOW BIG.',
  why: 'After its last day a goal can only be met or missed, no longer worked for. Until the next one is set, customers and moves are chosen for an end that lies in the past.',
  fix: 'State the next HOW BIG: "plan init --next" begins it at the last reading.',
  example: {
    at: '/howBig/horizon',
    plan: `
 howBig:
-  start: 2024-07-01
+  start: 2026-07-01
   horizon: 24 months
-  baseline: 12M
+  baseline: 15M
   growth: 25%
`,
  },
  *check({ plan: { howBig }, horizon, asOf }) {
    if (horizon === null || asOf < horizon.end) return;
    yield {
      path: ['howBig', 'horizon'],
      message: `The horizon of ${howBig!.horizon} from ${horizon.start} ended on ${horizon.end}: it is time for the next HOW BIG.`,
    };
  },
};
