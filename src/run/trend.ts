/** A plan at each commit that changed it. */
import type { History, Revision, Revisions } from '../history/history.ts';
import { lastOfEachMonth, short, standingOf, type Trend, type TrendEntry } from '../judge/trend.ts';
import { isDate } from '../values/dates.ts';
import { count } from '../values/money.ts';
import { UserError } from '../values/user-error.ts';
import { valueAt } from '../yaml/path.ts';
import type { Context } from './context.ts';
import { inHistory } from './diff-sides.ts';
import { daysOf, optionsFor, type PlanFile } from './plans.ts';
import { type AbsentVersion, readVersions } from './versions.ts';

export interface TrendRequest {
  /** A date, or a revision that itself is left out; null for all. */
  readonly since: string | null;
  readonly every: 'month' | null;
}

/** So many versions are read at a time: their texts need not be kept. */
const AT_A_TIME = 50;

/**
 * The plan of a file at each commit that changed it, judged as of the day of the commit by today's rules.
 * @throws {UserError} where the plan has no history, or `since` is nothing that is known
 */
export async function readTrend(plan: PlanFile, request: TrendRequest, context: Context): Promise<Trend> {
  const without = { so: '', hint: 'Put the plan under version control: git init, git add, git commit.' };
  const found = await inHistory(plan, without, context, async (history) => {
    const { revisions, cutAt } = await revisionsSince(history, request.since);
    const entries: TrendEntry[] = [];
    for (let at = 0; at < revisions.length; at += AT_A_TIME) {
      entries.push(...(await entriesOf(history, revisions.slice(at, at + AT_A_TIME), plan, context)));
    }
    return { points: request.every === null ? entries : lastOfEachMonth(entries), notes: notesOn(revisions, cutAt) };
  });
  const organization = plan.read.validated.plan.organization?.trim() || plan.path;
  return { path: plan.path, organization, asOf: daysOf(context).asOf, ...found };
}

/** The oldest first. */
async function revisionsSince(history: History, since: string | null): Promise<Omit<Revisions, 'isMet'>> {
  if (since === null || isDate(since)) {
    const { revisions, cutAt } = await history.revisions();
    const isLater = ({ date }: Pick<Revision, 'date'>): boolean => since === null || (date ?? '') >= since;
    return { revisions: revisions.filter(isLater).toReversed(), cutAt: cutAt && isLater(cutAt) ? cutAt : null };
  }
  const commit = await history.commit(since);
  if (commit === null) {
    const hint = 'Write --since with a date, such as 2026-07-01, or with a revision, such as HEAD~10.';
    throw new UserError('no-such-revision', `"${since}" is neither a date nor a revision of this repository.`, hint);
  }
  const { revisions, cutAt, isMet } = await history.revisions('HEAD', commit.id);
  // One that is not on the way of first parents is never met.
  const later = isMet ? revisions : revisions.filter(({ date }) => timeOf(date) > timeOf(commit.date));
  return { revisions: later.toReversed(), cutAt };
}

function timeOf(date: string | null): number {
  return date === null ? 0 : Date.parse(date);
}

async function entriesOf(
  history: History,
  revisions: readonly Revision[],
  plan: PlanFile,
  context: Context,
): Promise<TrendEntry[]> {
  const dated = revisions.filter(({ date, isRemoval }) => date !== null && !isRemoval);
  const options = optionsFor(plan.path, plan.settings, context);
  const asked = dated.map(({ id, path, date }) => {
    const days = { asOf: date!.slice(0, 10), leaveOutLater: true };
    return { revision: id, path, options: { ...options, path, days } };
  });
  const entries = await readVersions(history, asked, plan.settings.maxBytes, (version, index): TrendEntry => {
    const { id, path, date: instant } = dated[index]!;
    const date = instant!.slice(0, 10);
    const gap = (why: string): TrendEntry => ({ revision: id, date, gap: why });
    if ('absent' in version) return gap(ABSENT[version.absent]);
    const { document } = version.read;
    const [issue] = document.issues;
    if (issue !== undefined) return gap(`line ${document.positionAt(issue.start).line}: ${issue.message}`);
    const format = valueAt(document.value, ['format']);
    if (typeof format === 'number' && format !== 1) return gap(`it is of format ${format}`);
    const standing = standingOf(version.read, version.assessment);
    return standing === null ? gap('it is not a plan') : { revision: id, date, path, ...standing };
  });
  const known = new Map(entries.map((entry) => [entry.revision, entry]));
  return revisions.map(
    ({ id, date, isRemoval }): TrendEntry =>
      known.get(id) ?? {
        revision: id,
        date: date?.slice(0, 10) ?? null,
        gap: isRemoval ? 'the plan was removed' : 'the commit has no date',
      },
  );
}

const ABSENT: Readonly<Record<AbsentVersion['absent'], string>> = {
  missing: 'it is not in this repository',
  'not-a-file': 'it is no file',
  'too-large': 'it is too large',
};

/** What one who looks at the points should know of the history. */
function notesOn(revisions: readonly Revision[], cutAt: Revisions['cutAt']): string[] {
  const renames = revisions.flatMap(({ id, path }, index) => {
    const before = revisions[index - 1]?.path ?? path;
    return before === path ? [] : [`${short(id)} renamed ${before} to ${path}.`];
  });
  const merges = revisions.filter(({ isMerge }) => isMerge).length;
  return [
    ...(cutAt === null
      ? []
      : [`The history begins at ${short(cutAt.id)}, as in a shallow clone: older commits are not here.`]),
    ...renames,
    ...(merges === 0 ? [] : [`${count(merges, 'merge')} counted as one change${merges === 1 ? '' : ' each'}.`]),
  ];
}
