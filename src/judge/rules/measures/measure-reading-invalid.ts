import { FORMAT } from '../../../method/sources.ts';
import type { Path } from '../../../yaml/path.ts';
import type { Facts } from '../../facts/facts.ts';
import { measureName } from '../../facts/how-big.ts';
import { isPercentage, type MeasureFacts, type Reading } from '../../facts/measures.ts';
import type { Outcome, Rule } from '../rule.ts';

export const measureReadingInvalid: Rule = {
  id: 'measure-reading-invalid',
  severity: 'error',
  summary: 'A measure has two readings on one date, one dated after today, or a percentage outside 0 to 100.',
  why: 'Only one of two readings on a date is right, and nobody has read a number tomorrow. A mistyped year hides every real reading.',
  fix: 'Correct the date or the value, or remove the reading.',
  source: FORMAT,
  example: {
    at: '/measures[id=referrals]/readings[date=2027-10-31]/date',
    plan: `
 measures:
   - id: referrals
     name: Customers sent by customers
     readings:
       - {date: 2026-09-30, value: 12}
-      - {date: 2027-10-31, value: 15}
+      - {date: 2026-10-31, value: 15}
`,
  },
  // Where the day of judging was chosen, entries dated later have been left out already.
  *check(facts) {
    for (const measure of facts.measures) yield* outOfRange(measure);
    for (const [name, readings] of readingsOf(facts)) {
      const first = new Map<string, Path>();
      for (const { path: at, date } of readings) {
        const path = [...at, 'date'];
        const other = first.get(date);
        if (date > facts.asOf) {
          const message = `A reading of ${name} is dated ${date}, which is after today, ${facts.asOf}.`;
          yield { path, message };
        } else if (other === undefined) first.set(date, path);
        else
          yield {
            path,
            message: `There are two readings of ${name} on ${date}.`,
            help: 'Take out the one that does not hold, or correct its date.',
            related: [{ path: other, message: 'The first of the two.' }],
          };
      }
    }
  },
};

/** The values of a percentage that are none. */
function* outOfRange({ path, item, written }: MeasureFacts): Iterable<Outcome> {
  if (!isPercentage(item)) return;
  const values = [
    { what: 'baseline', value: item.baseline, place: [...path, 'baseline'] },
    { what: 'target', value: item.target, place: [...path, 'target'] },
    ...written.map(({ date, value, path: at }) => ({ what: `reading of ${date}`, value, place: [...at, 'value'] })),
  ];
  for (const { what, value, place } of values) {
    if (value === undefined || (value >= 0 && value <= 100)) continue;
    yield {
      path: place,
      message: `The ${what} of "${item.name.trim()}" is ${value}, which is not a percentage from 0 to 100.`,
      help: 'Correct the value, or the unit of the measure.',
    };
  }
}

function readingsOf({ plan, growthReadings, measures }: Facts): (readonly [name: string, readonly Reading[]])[] {
  return [
    [`HOW BIG (${measureName(plan)})`, growthReadings],
    ...measures.map(({ item, written }) => [`"${item.name}"`, written] as const),
  ];
}
