import { PLAN_CARE } from '../../../method/sources.ts';
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
  summary: 'A measure’s latest reading is older than its period and a half, or there is none since it started.',
  why: 'A measure that is not read tells nobody anything, and a number that is read once in a while is read when it is pleasant. Knowing late is the same as deciding late.',
  fix: 'Read it and record it, or say under "every" how often it is really read.',
  source: PLAN_CARE,
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
    message: `"${item.name}" ${read === undefined ? `has no reading since it started ${ago}` : `was last read ${ago}`}, and it is to be read every ${every}.`,
    help:
      item.from === 'recovery-log' && read === undefined
        ? `Name the log that it is read from under "serving.recoveryLog", or record a reading: plan record ${item.id} VALUE.`
        : `Read it and record it: plan record ${item.id} VALUE.`,
  };
}
