import type { Assessment } from '../judge/assessment.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { type Path, valueAt } from '../yaml/path.ts';

/** Something that a monthly review should look at, and why. */
export interface ReviewItem {
  readonly kind: 'practice' | 'unanswered' | 'task' | 'measure' | 'growth';
  readonly path: Path;
  readonly title: string;
  /** Why it is due, a sentence each. */
  readonly reasons: readonly string[];
  /** What can be done about it. */
  readonly help: string;
  /** How urgent it is, for the order. */
  readonly weight: number;
}

/** The findings that make something due, and how urgent each is. */
const DUE: Readonly<Record<string, number>> = {
  'goal-off-pace': 100,
  'move-overdue': 60,
  'practice-overdue': 50,
  'measure-off-track': 40,
  'measure-stale': 30,
  'practice-unproven': 20,
  'practice-no-next': 15,
  'practice-unowned': 15,
  'practice-stale': 10,
};

/** What is overdue, stale, off track, unproven or unanswered: most urgent first, then in the order of the text. */
export function reviewItems(facts: Facts, { findings }: Assessment): ReviewItem[] {
  const items = new Map<string, ReviewItem>();
  for (const finding of findings) {
    const weight = DUE[finding.ruleId];
    if (weight === undefined || finding.status !== 'new') continue;
    const target = targetOf(finding.pointer, facts);
    if (!target) continue;
    const key = JSON.stringify(target.path);
    const known = items.get(key);
    const reasons = [...(known?.reasons ?? []), finding.message];
    const isWorse = weight > (known?.weight ?? 0);
    items.set(key, {
      ...target,
      reasons,
      help: isWorse ? finding.help : known!.help,
      weight: isWorse ? weight : known!.weight,
    });
  }
  const unanswered = facts.playbooks
    .filter(({ begun }) => begun)
    .flatMap(({ practices }) => practices)
    .filter(({ answer }) => answer === null)
    .map(
      ({ practice, path }): ReviewItem => ({
        kind: 'unanswered',
        path,
        title: practice.title,
        reasons: ['It has no answer yet.'],
        help: '',
        weight: 0,
      }),
    );
  return [...[...items.values()].sort((a, b) => b.weight - a.weight), ...unanswered];
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
