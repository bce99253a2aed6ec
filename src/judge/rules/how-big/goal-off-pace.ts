import { addDays } from '../../../values/dates.ts';
import { capital } from '../../../values/listed.ts';
import { showAmounts } from '../../../values/money.ts';
import { measureName } from '../../facts/how-big.ts';
import { above } from '../../facts/settings.ts';
import { latestReadingPath } from '../../verdict/latest-reading.ts';
import type { Rule } from '../rule.ts';

/** Forgiven are shortfalls up to this part of the change due by then, of the whole goal, and of the planned path. */
const OF_DUE = 0.1;
const OF_GOAL = 0.05;
const OF_PATH = 0.01;

export const goalOffPace: Rule = {
  id: 'goal-off-pace',
  severity: 'warning',
  summary: 'The latest reading is well below the planned path.',
  why: 'A goal is missed month by month long before it is missed at the end. The planned path already allows for the time each chosen segment takes to close, so falling below it means that something the plan counts on does not happen.',
  fix: 'Find the segment or move that is late, and decide now what is changed: the moves, the segments, or the goal.',
  example: {
    at: '/howBig/readings[date=2026-09-30]/value',
    plan: `
 howBig:
   start: 2026-01-01
   horizon: 24 months
   baseline: 12M
   target: 15M
   readings:
-    - {date: 2026-09-30, value: 12.2M}
+    - {date: 2026-09-30, value: 13.1M}
`,
  },
  *check(facts) {
    const { plan, goal, growth, horizon, asOf, unit } = facts;
    const { latest, path, verdict } = growth;
    if (goal === null || latest === null || path === null || horizon === null) return;
    if (asOf >= horizon.end || verdict.value === 'reached' || latest.day >= horizon.days) return;
    const planned = path.valueAt((horizon.months * latest.day) / horizon.days);
    const due = Math.abs(plan.howBig?.per === 'horizon' ? planned : planned - goal.baseline);
    const behind = planned - latest.value;
    if (!above(behind, OF_DUE * due) || !above(behind, OF_GOAL * Math.abs(goal.goal))) return;
    if (!above(behind, OF_PATH * Math.abs(planned))) return;
    const date = addDays(horizon.start, latest.day);
    const [shown, short, planShown] = showAmounts(unit, [latest.value, behind, planned]);
    yield {
      path: latestReadingPath(facts),
      message: `${capital(measureName(plan))} stood at ${shown} on ${date}, ${short} below the planned path (${planShown}).`,
    };
  },
};
