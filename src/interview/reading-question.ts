import type { Facts } from '../judge/facts/facts.ts';
import { measureName } from '../judge/facts/how-big.ts';
import { inOrder } from '../judge/facts/measures.ts';
import { growthSlip, measureSlip } from '../judge/reading-slip.ts';
import { growthStanding, measureStanding } from '../judge/standing.ts';
import { capital } from '../values/listed.ts';
import { parseAmount } from '../values/values.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import type { Question } from './question.ts';

/**
 * Where a measure, or growth itself, is on a day, and how that compares with where it should be.
 * @param path the measure, or `howBig`
 * @param isReview whether the thing is reviewed once that is said
 */
export function readingQuestion(facts: Facts, today: string, path: Path, title: string, isReview = true): Question {
  const list = [...path, 'readings'];
  const isGrowth = path[0] === 'howBig';
  const measureIn = ({ measures }: Facts) => measures.find(({ path: own }) => own[1] === path[1]);
  let read = 0;
  return {
    id: list.join('.'),
    section: '',
    path: list,
    text: `${isGrowth ? capital(measureName(facts.plan)) : title}: where does it stand${isReview ? ' today' : ` on ${today}`}?`,
    kind: { type: isGrowth ? 'signedAmount' : 'number' },
    why: 'A figure of today shows whether the plan works.',
    good: isGrowth ? whatToRead(facts.plan) : 'The figure of today.',
    apply: (value) => {
      read = parseAmount(value) ?? 0;
      const readings = (valueAt(facts.data, list) ?? []) as readonly { date?: string }[];
      const at = readings.findIndex((reading) => reading?.date === today);
      return [
        { op: 'set', path: [...list, at < 0 ? readings.length : at], value: { date: today, value } },
        ...(isReview ? [{ op: 'set' as const, path: [...path, 'reviewed'], value: today }] : []),
      ];
    },
    doubt: (value) => {
      const measure = measureIn(facts);
      const readings = isGrowth ? facts.growthReadings : (measure?.readings ?? []);
      const last = inOrder(readings, today).findLast(({ date }) => date < today) ?? null;
      const reading = { date: today, value: parseAmount(value) ?? 0 };
      return isGrowth ? growthSlip(facts, reading, last) : measure ? measureSlip(measure, reading, last) : null;
    },
    meaning: (now) => {
      const measure = measureIn(now);
      const text = isGrowth ? growthStanding(now, today, read) : measure && measureStanding(measure, today, read);
      return text ? [{ tone: 'meaning', text }] : [];
    },
  };
}

/** What a reading of growth counts: the same as the baseline. */
function whatToRead({ howBig }: Facts['plan']): string {
  switch (howBig?.per ?? 'year') {
    case 'year':
      return 'The last twelve months, counted like the figure at the start; not the sum since then.';
    case 'moment':
      return 'How many there are on that day.';
    case 'horizon':
      return 'The total since the start.';
  }
}
