import { addDays, addMonths } from '../values/dates.ts';
import { capital } from '../values/listed.ts';
import type { Path } from '../yaml/path.ts';
import type { Facts } from './facts/facts.ts';
import { measureName } from './facts/how-big.ts';
import { EVERY_MONTHS, isLogged } from './facts/measures.ts';
import { isToDo } from './facts/tasks.ts';

/** Something that somebody has said they will do, or a value that is to be read. */
export interface Promised {
  readonly kind: 'task' | 'reading';
  readonly path: Path;
  /** What is to be done. */
  readonly title: string;
  /** The thing that it belongs to, to begin a sentence with: `The move "Van"`. */
  readonly about: string;
  readonly owner: string | null;
  readonly due: string | null;
  /** The rule that reports it once it is late. */
  readonly lateRule: string;
}

/** Everything open in a plan that has an owner or a date of its own, the practices aside, in the order of the plan. */
export function promises(facts: Facts): Promised[] {
  return [...growthReading(facts), ...tasks(facts), ...measureReadings(facts)];
}

function tasks({ tasks }: Facts): Promised[] {
  return tasks.filter(isToDo).map(({ path, item: { owner, due }, name, title }) => ({
    ...{ kind: 'task', path, title, about: capital(name), lateRule: 'move-overdue' },
    ...{ owner: owner?.trim() || null, due: due ?? null },
  }));
}

/** When each measure is to be read next: a period after its latest reading, or after its start. */
function measureReadings(facts: Facts): Promised[] {
  return facts.measures.flatMap(({ path, item, readings }) => {
    const since = readings.at(-1)?.date ?? item.start;
    if (since === undefined || isLogged(facts, item)) return [];
    return [
      {
        kind: 'reading',
        path,
        title: `Record "${item.name.trim()}": plan record ${item.id} VALUE`,
        about: `The next reading of "${item.name.trim()}"`,
        owner: item.owner?.trim() || null,
        due: addMonths(since, EVERY_MONTHS[item.every ?? 'quarter']),
        lateRule: 'measure-stale',
      },
    ];
  });
}

/** The same for growth itself, from the start of the horizon until the target is reached or missed. */
function growthReading(facts: Facts): Promised[] {
  const { goal, growth, horizon, plan } = facts;
  if (goal === null || horizon === null) return [];
  const since = growth.latest === null ? horizon.start : addDays(horizon.start, growth.latest.day);
  const { value } = growth.verdict;
  if (since >= horizon.end || value === 'reached' || value === 'missed') return [];
  const next = addMonths(since, EVERY_MONTHS[plan.howBig?.every ?? 'quarter']);
  const measure = measureName(plan);
  return [
    {
      kind: 'reading',
      path: ['howBig', 'readings'],
      title: `Record ${measure}: plan record growth VALUE`,
      about: `The next reading of ${measure}`,
      owner: plan.howBig?.owner?.trim() || null,
      due: next < horizon.end ? next : horizon.end,
      lateRule: 'goal-stale',
    },
  ];
}
