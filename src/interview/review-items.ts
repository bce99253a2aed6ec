import { statedFigures } from '../growth/estimate.ts';
import type { Assessment } from '../judge/assessment.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { EVERY_MONTHS } from '../judge/facts/measures.ts';
import type { SegmentFacts } from '../judge/facts/segments.ts';
import { addDays, addMonths } from '../values/dates.ts';
import { count, showAmounts, type Unit } from '../values/money.ts';
import { type Path, valueAt } from '../yaml/path.ts';

/** Something that a review should look at, and why. */
export interface ReviewItem {
  readonly kind: 'growth' | 'potentials' | 'practice' | 'task' | 'measure';
  readonly path: Path;
  readonly title: string;
  /** Why it is due, a sentence each. */
  readonly reasons: readonly string[];
  /** What can be done about it. */
  readonly help: string;
  /** How urgent it is, for the order. */
  readonly weight: number;
  /** Whether a reading is asked for before anything else. */
  readonly wantsReading?: boolean;
}

/** The findings that make something due, and how urgent each is. */
const DUE: Readonly<Record<string, number>> = {
  'goal-off-pace': 100,
  'goal-stale': 100,
  'move-overdue': 60,
  'practice-overdue': 50,
  'measure-off-track': 40,
  'measure-stale': 30,
  'practice-unproven': 20,
  'practice-no-next': 15,
  'practice-unowned': 15,
  'practice-stale': 10,
};

/** So many days after somebody looked at a thing and kept it, it comes again: a little earlier than the next review. */
const AGAIN_AFTER = { month: 21, quarter: 75 } as const;

/**
 * Growth first, whether the potentials still hold, then what is overdue, stale, off track or unproven: most urgent first,
 * in the order of the text. What was looked at lately, or is left alone until later, is not among it.
 */
export function reviewItems(facts: Facts, { findings }: Assessment): ReviewItem[] {
  const items = new Map<string, ReviewItem>();
  for (const item of ownItems(facts)) items.set(JSON.stringify(item.path), item);
  for (const finding of findings) {
    const weight = DUE[finding.ruleId];
    if (weight === undefined || finding.status !== 'new') continue;
    const target = targetOf(finding.pointer, facts);
    if (!target) continue;
    const key = JSON.stringify(target.path);
    const known = items.get(key);
    const isWorse = weight > (known?.weight ?? 0);
    items.set(key, {
      ...known,
      ...target,
      reasons: [...(known?.reasons ?? []), finding.message],
      help: isWorse ? finding.help : known!.help,
      weight: Math.max(weight, known?.weight ?? 0),
    });
  }
  return [...items.values()].filter((item) => isDue(item, facts)).sort((a, b) => b.weight - a.weight);
}

/** Whether an item is not left alone for now. */
function isDue({ kind, path }: ReviewItem, facts: Facts): boolean {
  if (kind === 'potentials') return true;
  const item = (valueAt(facts.plan, path) ?? {}) as Readonly<Record<string, unknown>>;
  return !isSettled(item, facts) && !(kind === 'practice' && isPostponed(item, facts));
}

/** Whether a map was looked at lately, or is left alone until a day to come. */
function isSettled({ reviewed, later }: Readonly<Record<string, unknown>>, { plan, asOf }: Facts): boolean {
  if (typeof later === 'string' && later > asOf) return true;
  const again = AGAIN_AFTER[plan.review?.every ?? 'month'];
  return typeof reviewed === 'string' && addDays(reviewed, again) > asOf;
}

/** A practice has no date of its own for that: one that was looked at is left alone until it is due. */
function isPostponed({ reviewed, due }: Readonly<Record<string, unknown>>, { asOf }: Facts): boolean {
  return typeof reviewed === 'string' && typeof due === 'string' && due > asOf;
}

/** A reading that is not fresh, and potentials that nobody looked at lately. */
function ownItems(facts: Facts): ReviewItem[] {
  const items: ReviewItem[] = [];
  const since = readingWanted(facts);
  if (since !== null) {
    const reasons = [`No reading of growth is fresh: ${since}.`];
    const help = 'Record where it stands; everything else is judged from there.';
    items.push({ kind: 'growth', path: ['howBig'], title: 'Growth', reasons, help, weight: 100, wantsReading: true });
  }
  const stated = statedSegments(facts);
  const open = stated.filter(({ item }) => !isSettled({ ...item }, facts));
  if (open.length > 0 && facts.horizon !== null && facts.asOf < facts.horizon.end) {
    const reasons = [`${stated.map((segment) => shownEstimate(segment, facts.unit)).join('; ')}.`];
    const help = 'Potentials are estimates: what you learnt since may have moved them.';
    items.push({ kind: 'potentials', path: ['who', 'segments'], title: 'Potentials', reasons, help, weight: 90 });
  }
  return items;
}

/** The chosen segments of which it is stated what they add. */
export function statedSegments({ chosenSegments }: Facts): SegmentFacts[] {
  return chosenSegments.filter(({ estimate }) => estimate !== null);
}

function shownEstimate({ name, estimate }: SegmentFacts, unit: Unit): string {
  const [low, , high] = statedFigures(estimate!);
  const [from, to] = showAmounts(unit, [low, high]);
  return from === to ? `${name} ${from}` : `${name} ${from} to ${to}`;
}

/** Since when growth should have been read again, as a part of a sentence; null where a reading is fresh. */
function readingWanted({ plan, horizon, asOf }: Facts): string | null {
  if (horizon === null || asOf <= horizon.start) return null;
  const dates = (plan.howBig?.readings ?? []).flatMap((reading) =>
    reading !== null && reading.date <= asOf ? reading.date : [],
  );
  const last = dates.sort().at(-1);
  const every = plan.howBig?.every ?? 'quarter';
  if (asOf < addMonths(last ?? horizon.start, EVERY_MONTHS[every])) return null;
  return last === undefined ? `there is none since the start on ${horizon.start}` : `the last one is of ${last}`;
}

/** The item that a finding is about: a practice, a task with a date, a measure, or growth itself. */
function targetOf(pointer: string, facts: Facts): Pick<ReviewItem, 'kind' | 'path' | 'title'> | null {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const path = parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  if (path[0] === 'howBig') return { kind: 'growth', path: ['howBig'], title: 'Growth' };
  if (path[0] === 'practices') {
    const practice = facts.practices.find(({ path: own }) => own[1] === path[1] && own[2] === path[2]);
    return practice ? { kind: 'practice', path: practice.path, title: practice.practice.title } : null;
  }
  const depth = path.findIndex((part) => typeof part === 'number') + 1;
  if (depth === 0) return null;
  const own = path.slice(0, depth);
  const item = (valueAt(facts.plan, own) ?? {}) as Record<string, unknown>;
  const title = String(item['title'] ?? item['what'] ?? item['rule'] ?? item['heard'] ?? item['name'] ?? pointer);
  return { kind: path[0] === 'measures' ? 'measure' : 'task', path: own, title };
}

/** What a review says before it begins. */
export function announced(items: readonly ReviewItem[]): string {
  const minutes = Math.ceil(items.length / 2);
  return `${count(items.length, 'thing')} to look at, about ${count(minutes, 'minute')}; growth first, then the most urgent.`;
}
