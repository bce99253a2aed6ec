import type { Change } from '../edit/edit.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { measureName } from '../judge/facts/how-big.ts';
import { growthStanding, measureStanding } from '../judge/standing.ts';
import { capital } from '../values/listed.ts';
import { parseAmount } from '../values/values.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import type { Question } from './question.ts';

/**
 * Where a measure, or growth itself, stands today, and how that compares with where it should be. The thing is reviewed
 * once that is said.
 * @param path the measure, or `howBig`
 */
export function readingQuestion(facts: Facts, today: string, path: Path, title: string): Question {
  const list = [...path, 'readings'];
  const isGrowth = path[0] === 'howBig';
  let read = 0;
  const apply = (value: unknown): Change[] => {
    read = isGrowth ? (parseAmount(value) ?? 0) : Number(value);
    const readings = (valueAt(facts.data, list) ?? []) as readonly { date?: string }[];
    const at = readings.findIndex((reading) => reading?.date === today);
    return [
      { op: 'set', path: [...list, at < 0 ? readings.length : at], value: { date: today, value } },
      { op: 'set', path: [...path, 'reviewed'], value: today },
    ];
  };
  return {
    id: list.join('.'),
    section: '',
    path: list,
    text: `${isGrowth ? capital(measureName(facts.plan)) : title}: where does it stand today?`,
    kind: { type: isGrowth ? 'signedAmount' : 'number' },
    help: {
      why: 'A figure of today shows whether the plan works.',
      good: isGrowth ? 'What it comes to by now, such as {1.05}.' : 'The figure of today.',
      source: '',
    },
    current: undefined,
    quick: false,
    apply,
    meaning: (now) => {
      const measure = now.measures.find(({ path: own }) => own[1] === path[1]);
      const text = isGrowth ? growthStanding(now, today, read) : measure && measureStanding(measure, today, read);
      return text ? [{ tone: 'meaning', text }] : [];
    },
  };
}
