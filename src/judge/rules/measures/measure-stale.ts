import { daysBetween } from '../../../values/dates.ts';
import { count } from '../../../values/money.ts';
import { isStale, type MeasureFacts } from '../../facts/measures.ts';
import type { Outcome, Rule } from '../rule.ts';

export const measureStale: Rule = {
  id: 'measure-stale',
  severity: 'warning',
  summary: 'The latest reading of a measure is older than one and a half periods, or there is none since its start.',
  why: 'A measure that is not read shows nothing. Knowing late means deciding late.',
  fix: 'Read and record it, or state under "every" how often it is read.',
  reportsMissing: true,
  example: {
    at: '/measures[id=repeat-business]/readings',
    plan: `
 measures:
   - id: repeat-business
     name: Customers who bought again within a year
     every: quarter
-    readings: [{date: 2026-03-31, value: 40}]
+    readings: [{date: 2026-09-30, value: 40}]
`,
  },
  *check(facts) {
    for (const measure of facts.measures) if (isStale(measure, facts)) yield staleness(measure, facts.asOf);
  },
};

function staleness({ path, item, readings }: MeasureFacts, asOf: string): Outcome {
  const read = readings.at(-1)?.date;
  const since = read ?? item.start!;
  const ago = `on ${since}, ${count(daysBetween(since, asOf), 'day')} ago`;
  return {
    path: [...path, 'readings'],
    message: `"${item.name.trim()}" ${read === undefined ? `has no reading since its start ${ago}` : `was last read ${ago}`}; it is to be read every ${item.every ?? 'quarter'}.`,
    help:
      item.from === 'recovery-log' && read === undefined
        ? `Name its log under "serving.recoveryLog", or record a reading: plan record ${item.id} VALUE.`
        : `Read it and record it: plan record ${item.id} VALUE.`,
  };
}
