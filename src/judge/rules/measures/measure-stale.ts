import { OWN } from '../../../method/sources.ts';
import { daysBetween } from '../../../values/dates.ts';
import { count } from '../../../values/money.ts';
import { isLogged, type MeasureFacts } from '../../facts/measures.ts';
import { defineRule, type Outcome } from '../rule.ts';

/** Days of a period and a half: a reading that is a few weeks late is nothing to speak of. */
const MOST_DAYS = { month: 46, quarter: 137, year: 548 } as const;

export const measureStale = defineRule({
  id: 'measure-stale',
  severity: 'warning',
  section: 'measures',
  summary: 'The latest reading of a measure is older than one and a half periods, or there is none since its start.',
  why: 'A measure that is not read shows nothing. Knowing late means deciding late.',
  fix: 'Read and record it, or state under "every" how often it is read.',
  source: OWN,
  reportsMissing: true,
  examples: {
    bad: {
      plan: `measures:
  - id: repeat-business
    name: Customers who bought again within a year
    every: quarter
    readings: [{date: 2026-03-31, value: 40}]
`,
      at: '/measures[id=repeat-business]/readings',
    },
    good: {
      plan: `measures:
  - id: repeat-business
    name: Customers who bought again within a year
    every: quarter
    readings: [{date: 2026-09-30, value: 40}]
`,
    },
  },
  *check(facts) {
    for (const measure of facts.measures) {
      // A log that can be read has reported every completed month, also that nothing happened in it; one that cannot be
      // read is a mistake of its own.
      if (!isLogged(facts, measure.item)) yield* judgeAge(measure, facts.asOf);
    }
  },
});

function* judgeAge({ path, item, readings }: MeasureFacts, asOf: string): Iterable<Outcome> {
  const read = readings.at(-1)?.date;
  const since = read ?? item.start;
  if (since === undefined) return;
  const every = item.every ?? 'quarter';
  const age = daysBetween(since, asOf);
  if (age <= MOST_DAYS[every]) return;
  const ago = `on ${since}, ${count(age, 'day')} ago`;
  yield {
    path: [...path, 'readings'],
    message: `"${item.name.trim()}" ${read === undefined ? `has no reading since its start ${ago}` : `was last read ${ago}`}; it is to be read every ${every}.`,
    help:
      item.from === 'recovery-log' && read === undefined
        ? `Name its log under "serving.recoveryLog", or record a reading: plan record ${item.id} VALUE.`
        : `Read it and record it: plan record ${item.id} VALUE.`,
  };
}
