import { addDays, daysBetween } from '../../../values/dates.ts';
import { count } from '../../../values/money.ts';
import { STALE_AFTER } from '../../facts/measures.ts';
import type { Rule } from '../rule.ts';

export const goalStale: Rule = {
  id: 'goal-stale',
  severity: 'warning',
  summary: 'Growth has no reading for one and a half periods, or none that shows how the horizon ended.',
  reportsMissing: true,
  why: 'Without readings nobody knows whether the plan works until it is over. The verdict then rests on what was expected at the start.',
  fix: 'Record the latest value: plan record growth VALUE.',
  example: {
    at: '/howBig/readings',
    plan: `
 howBig:
   start: 2026-01-01
   horizon: 24 months
   baseline: 12M
   target: 15M
+  readings:
+    - {date: 2026-09-30, value: 13.1M}
`,
  },
  *check({ plan, growth, goal, horizon, asOf }) {
    if (horizon === null || asOf <= horizon.start || growth.verdict.value === 'reached') return;
    const path = ['howBig', 'readings'];
    if (asOf >= horizon.end) {
      if (goal === null || growth.verdict.value !== 'unknown') return;
      const message = `The horizon ended on ${horizon.end}, and no reading shows how it ended.`;
      yield { path, message, severity: 'error' };
      return;
    }
    const every = plan.howBig?.every ?? 'quarter';
    const read = growth.latest === null ? null : addDays(horizon.start, growth.latest.day);
    const age = daysBetween(read ?? horizon.start, asOf);
    if (age <= STALE_AFTER[every]) return;
    const since = read === null ? `since the start on ${horizon.start}` : `since ${read}`;
    yield { path, message: `Growth has not been read ${since}, ${count(age, 'day')} ago; it is due every ${every}.` };
  },
};
