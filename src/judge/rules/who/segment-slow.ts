import { count, showPercent } from '../../../values/money.ts';
import { parseDuration } from '../../../values/values.ts';
import { atLeast } from '../../facts/settings.ts';
import type { Rule } from '../rule.ts';

/** The part of the horizon from which on too little of it is left. */
const TOO_LONG = 0.75;

export const segmentSlow: Rule = {
  id: 'segment-slow',
  severity: 'warning',
  summary: 'A chosen segment or another contribution takes three quarters of the horizon or longer to close.',
  why: 'A segment adds nothing between the first conversation and the first payment. If that takes most of the horizon, the whole potential must come in the few months left, and any delay moves it beyond the end.',
  fix: 'Find a way to a sooner start, begin before the horizon does, or leave this growth to the next plan.',
  example: {
    at: '/who/segments[id=fleets]/timeToClose',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   growth: 25%
 who:
   segments:
     - id: fleets
       name: Delivery fleets
-      timeToClose: 18 months
+      timeToClose: 9 months
`,
  },
  *check({ plan, segments, others }) {
    const months = parseDuration(plan.howBig?.horizon);
    if (months === null) return;
    for (const { path, name, item, chosen, monthsToClose } of [...segments, ...others]) {
      if (!chosen || !atLeast(monthsToClose, TOO_LONG * months)) continue;
      const isTooLate = atLeast(monthsToClose, months);
      const left = Math.floor(months - monthsToClose);
      const shown = left < 1 ? 'less than a month' : count(left, 'month');
      const message = isTooLate
        ? `"${name}" takes ${item.timeToClose} to close: it adds nothing within the horizon and is not counted.`
        : `"${name}" takes ${item.timeToClose} to close, ${showPercent(monthsToClose / months)} of the horizon: ${shown} of ${months} ${left > 1 ? 'are' : 'is'} left for what it adds.`;
      yield { path: [...path, 'timeToClose'], message };
    }
  },
};
