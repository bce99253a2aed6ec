import { statedFigures } from '../growth/estimate.ts';
import type { Assessment, Step } from '../judge/assessment.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { EVERY_MONTHS, inOrder } from '../judge/facts/measures.ts';
import type { SegmentFacts } from '../judge/facts/segments.ts';
import { titleOf } from '../plan/identity.ts';
import { addDays, addMonths } from '../values/dates.ts';
import { count, showAmounts, type Unit } from '../values/money.ts';
import { type Path, pathOf, pointer, valueAt, withIndexes } from '../yaml/path.ts';

/** Something that a review should look at, and why. */
export interface ReviewItem {
  readonly kind: 'growth' | 'potentials' | 'practice' | 'task' | 'measure';
  readonly path: Path;
  readonly title: string;
  /** Why it is due, a sentence each. */
  readonly reasons: readonly string[];
  /** What can be done about it. */
  readonly help: string;
  /** Whether a reading is asked for before anything else. */
  readonly wantsReading?: boolean;
}

/** The rules whose findings make something due. Of several about one thing, the first of this list says what helps. */
const DUE: readonly string[] = [
  'goal-off-pace',
  'goal-stale',
  'move-overdue',
  'practice-overdue',
  'measure-off-track',
  'measure-stale',
  'practice-unproven',
  'practice-no-next',
  'practice-unowned',
  'practice-stale',
];

/** So many days after somebody looked at a thing and kept it, it comes again: a little earlier than the next review. */
const AGAIN_AFTER = { month: 21, quarter: 75 } as const;

/**
 * Growth first, whether the potentials still hold, then what is overdue, stale, off track or unproven, in the order of the
 * next steps; then what is no step. Items that were reviewed lately or are postponed are left out.
 */
export function reviewItems(facts: Facts, { findings, steps }: Assessment): ReviewItem[] {
  const due = findings.filter(({ ruleId, status }) => status === 'new' && DUE.includes(ruleId));
  const isStale = due.some(({ ruleId }) => ruleId === 'goal-stale');
  const items = new Map<string, ReviewItem>();
  for (const item of ownItems(facts, isStale)) items.set(pointer(item.path), item);
  for (const finding of due.sort((a, b) => DUE.indexOf(a.ruleId) - DUE.indexOf(b.ruleId))) {
    const target = targetOf(finding.pointer, facts);
    if (!target) continue;
    const key = pointer(target.path);
    const known = items.get(key);
    items.set(key, { help: finding.help, ...known, ...target, reasons: [...(known?.reasons ?? []), finding.message] });
  }
  const ranks = ranksOf(items, steps);
  const rankOf = ({ kind, path }: ReviewItem) =>
    kind === 'growth' || kind === 'potentials' ? 0 : (ranks.get(pointer(path)) ?? steps.length + 1);
  return [...items.values()].filter((item) => isDue(item, facts)).sort((a, b) => rankOf(a) - rankOf(b));
}

/** The rank of the first step about each item, by the item's pointer. */
function ranksOf(items: ReadonlyMap<string, ReviewItem>, steps: readonly Step[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const { pointer: at, rank } of steps) {
    const path = pathOf(at);
    for (let depth = path.length; depth > 0; depth--) {
      const key = pointer(path.slice(0, depth));
      if (items.has(key) && !ranks.has(key)) ranks.set(key, rank);
    }
  }
  return ranks;
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

/**
 * A reading that is not fresh, and potentials that nobody reviewed lately.
 * @param isStale whether a finding says already that growth was not read
 */
function ownItems(facts: Facts, isStale: boolean): ReviewItem[] {
  const items: ReviewItem[] = [];
  const since = readingWanted(facts);
  if (since !== null) {
    const reasons = isStale ? [] : [`Growth has no recent reading: ${since}.`];
    const help = 'Record its value; everything else is judged by it.';
    items.push({ kind: 'growth', path: ['howBig'], title: 'Growth', reasons, help, wantsReading: true });
  }
  const stated = statedSegments(facts);
  const open = stated.filter(({ item }) => !isSettled({ ...item }, facts));
  if (open.length > 0 && facts.horizon !== null && facts.asOf < facts.horizon.end) {
    const reasons = [`${stated.map((segment) => shownEstimate(segment, facts.unit)).join('; ')}.`];
    const help = 'Potentials are estimates, and you may have learnt more since.';
    items.push({ kind: 'potentials', path: ['who', 'segments'], title: 'Potentials', reasons, help });
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
function readingWanted({ plan, horizon, asOf, growthReadings }: Facts): string | null {
  if (horizon === null || asOf <= horizon.start) return null;
  const last = inOrder(growthReadings, asOf).at(-1)?.date;
  const every = plan.howBig?.every ?? 'quarter';
  if (asOf < addMonths(last ?? horizon.start, EVERY_MONTHS[every])) return null;
  return last === undefined ? `there is none since the start on ${horizon.start}` : `the last one is from ${last}`;
}

/** The item that a finding is about: a practice, a task with a date, a measure, or growth itself. */
function targetOf(at: string, facts: Facts): Pick<ReviewItem, 'kind' | 'path' | 'title'> | null {
  const path = withIndexes(pathOf(at), facts.plan);
  if (path[0] === 'howBig') return { kind: 'growth', path: ['howBig'], title: 'Growth' };
  if (path[0] === 'practices') {
    const practice = facts.practices.find(({ path: own }) => own[1] === path[1] && own[2] === path[2]);
    return practice ? { kind: 'practice', path: practice.path, title: practice.practice.title } : null;
  }
  const depth = path.findIndex((part) => typeof part === 'number') + 1;
  if (depth === 0) return null;
  const own = path.slice(0, depth);
  const title = titleOf(valueAt(facts.plan, own)) ?? at;
  return { kind: path[0] === 'measures' ? 'measure' : 'task', path: own, title };
}

/** What a review says before it begins. */
export function announced(items: readonly ReviewItem[]): string {
  const minutes = Math.ceil(items.length / 2);
  return `${count(items.length, 'thing')} to look at, about ${count(minutes, 'minute')}; growth and potentials first, then in the order of the next steps.`;
}
