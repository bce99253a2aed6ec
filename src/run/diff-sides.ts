/** The two versions of a plan that somebody wants to compare. */
import { posix, resolve } from 'node:path';
import { STDIN, shown, withSlashes } from '../files/find.ts';
import { repositoryPath } from '../files/repository-path.ts';
import { exists, findPlan, PLAN_NAMES } from '../files/search.ts';
import { History } from '../history/history.ts';
import { assessPlan, refusalOf } from '../judge/assess.ts';
import type { PlanVersion } from '../judge/diff/diff.ts';
import { isDate } from '../values/dates.ts';
import { UserError } from '../values/user-error.ts';
import type { Context } from './context.ts';
import { homeOf } from './io.ts';
import { loadPlan, optionsFor, type PlanFile } from './plans.ts';
import { claimStdin } from './stdin.ts';
import { requireSound } from './user-error.ts';
import { readVersions } from './versions.ts';

/** A file, or the plan at a revision; under another path where one is given, from the top of the repository. */
export type Side = { readonly file: string | undefined } | { readonly revision: string; readonly path: string | null };

/** Two sides as they were typed: the older one first; by default the last commit and the plan's file. */
export function sidesOf(typed: readonly string[], cwd: string): readonly [old: Side, now: Side] {
  const [old, now] = typed.map((each) => sideOf(each, cwd));
  const head = { revision: 'HEAD', path: null };
  if (old === undefined) return [head, { file: undefined }];
  if (now !== undefined) return [old, now];
  return 'file' in old ? [head, old] : [old, { file: undefined }];
}

function sideOf(typed: string, cwd: string): Side {
  if (typed === STDIN || exists(resolve(cwd, typed))) return { file: typed };
  const colon = typed.indexOf(':');
  if (colon < 1) return { revision: typed, path: null };
  const path = typed.slice(colon + 1);
  // As git takes it: from the working folder only where it begins so.
  const isHere = /^\.{1,2}\//.test(path);
  return { revision: typed.slice(0, colon), path: isHere ? repositoryPath(path, cwd, {}) : posix.normalize(path) };
}

/**
 * Both versions, judged as of the same day. Whatever is at a revision is asked of the repository of the file that is
 * compared, or of the plan that is found.
 * @throws {UserError} where a revision or the plan at it is not there
 */
export async function readSides(
  sides: readonly [old: Side, now: Side],
  context: Context,
): Promise<[PlanVersion, PlanVersion]> {
  if (sides.some((side) => 'file' in side && side.file === STDIN)) claimStdin('the plan', context.io);
  const named = sides.find((side) => 'file' in side);
  const base = await loadPlan(named?.file, context);
  const revisions = sides.filter((side) => 'revision' in side);
  const committed =
    revisions.length === 0 ? [] : await committedVersions(withHistory(base, context), revisions, context);
  const version = async (side: Side): Promise<PlanVersion> => {
    if ('revision' in side) return committed[revisions.indexOf(side)]!;
    return versionOf(side === named ? base : await loadPlan(side.file, context));
  };
  return [await version(sides[0]), await version(sides[1])];
}

/** Standard input is compared with the history of the folder's plan, which may exist in commits only. */
function withHistory(base: PlanFile, { io }: Context): PlanFile {
  if (base.file !== '') return base;
  const file = findPlan(io.cwd, homeOf(io.env)) ?? resolve(io.cwd, PLAN_NAMES[0]);
  return { ...base, file, path: shown(io.cwd, file) };
}

/** A plan's file as a version of it. */
export function versionOf({ path, read, options }: PlanFile): PlanVersion {
  return { path, revision: null, read, options, assessment: assessPlan(read, options) };
}

type RevisionSide = Extract<Side, { revision: string }>;

/** The plan of a file at revisions, found under its earlier names, too. */
function committedVersions(base: PlanFile, sides: readonly RevisionSide[], context: Context): Promise<PlanVersion[]> {
  const { revision } = sides[0]!;
  return inHistory(base, comparing(`so it has no revision "${revision}"`), context, async (history) => {
    const found: PlanVersion[] = [];
    for (const side of sides) found.push(await versionAt(history, side, base, context));
    return found;
  });
}

/**
 * Looks into the history of a plan's file.
 * @param without what follows where there is none, as the end of a sentence, and what to do then
 * @throws {UserError} `no-file`, `no-repository`
 */
export async function inHistory<Result>(
  { file, path }: PlanFile,
  without: { readonly so: string; readonly hint: string },
  { io }: Context,
  use: (history: History) => Promise<Result>,
): Promise<Result> {
  if (file === '') throw new UserError('no-file', 'Standard input has no history.', 'Name the plan.');
  const result = await History.of(file, { env: io.env }, async (history) => ({ of: await use(history) }));
  if (result !== null) return result.of;
  throw new UserError('no-repository', `"${path}" is in no git repository${without.so}.`, without.hint);
}

function comparing(so: string): { readonly so: string; readonly hint: string } {
  return { so: `, ${so}`, hint: 'Put it under version control, or name two files: plan diff old.yaml new.yaml' };
}

/**
 * The plan of a file at a revision, or as it was before a day: after the last commit that changed it until then.
 * @throws {UserError} `no-repository`, `no-such-revision`, `not-in-revision`: there was no plan; `plan-broken`
 */
export async function planSince(base: PlanFile, since: string, context: Context): Promise<PlanVersion> {
  const [version] = isDate(since)
    ? [await versionBefore(base, since, context)]
    : await committedVersions(base, [{ revision: since, path: null }], context);
  requireReadable(version!);
  return version!;
}

function versionBefore(base: PlanFile, since: string, context: Context): Promise<PlanVersion> {
  return inHistory(base, comparing(`so it is not known how it was before ${since}`), context, async (history) => {
    const { revisions } = await history.revisions();
    const last = revisions.find(({ date }) => date !== null && date.slice(0, 10) < since);
    if (last === undefined || last.isRemoval) {
      const first = revisions.findLast(({ date }) => date !== null)?.date?.slice(0, 10);
      const hint = first === undefined ? 'It is in no commit.' : `Its first commit here is from ${first}.`;
      throw new UserError('not-in-revision', `There was no plan before ${since}.`, hint);
    }
    return versionAt(history, { revision: last.id, path: last.path }, base, context);
  });
}

/** A text that is not a plan has no meaning to compare. @throws {UserError} `plan-broken` */
export function requireReadable({ path, revision, read }: PlanVersion): void {
  const refusal = refusalOf(read);
  if (revision === null) requireSound(path, 'cannot be compared', refusal);
  else if (refusal !== null) {
    const message = `${revision}:${path} cannot be compared: ${refusal.message}`;
    throw new UserError('plan-broken', message, 'Name another revision.');
  }
}

async function versionAt(history: History, side: RevisionSide, base: PlanFile, context: Context): Promise<PlanVersion> {
  const { revision } = side;
  const { maxBytes } = base.settings;
  const at = async (path: string) => {
    const options = { ...optionsFor(base.path, base.settings, context), path };
    const asked = { revision, path, options };
    const [found] = await readVersions(history, [asked], maxBytes, (version) => version);
    return found!;
  };
  const path = side.path ?? history.path;
  const first = await at(path);
  if ('read' in first) return first;
  if ((await history.commit(revision)) === null) {
    const hint = 'Name a file, a commit, a branch or a tag, such as HEAD~3.';
    throw new UserError('no-such-revision', `"${revision}" is neither a file nor a revision of this repository.`, hint);
  }
  if (first.absent === 'missing' && side.path === null) {
    for (const earlier of await earlierPaths(history)) {
      const found = await at(earlier);
      if ('read' in found) return found;
    }
  }
  const why = { missing: 'does not have', 'not-a-file': 'has no file', 'too-large': 'has a plan that is too large:' };
  const hint = `Name the path that it has there: ${revision}:PATH`;
  const code = first.absent === 'missing' ? 'not-in-revision' : 'unreadable-revision';
  throw new UserError(code, `"${revision}" ${why[first.absent]} "${withSlashes(path)}".`, hint);
}

/** The other paths that the plan had, the latest first. */
async function earlierPaths(history: History): Promise<string[]> {
  const { revisions, cutAt } = await history.revisions();
  const paths = new Set([...revisions, ...(cutAt === null ? [] : [cutAt])].map(({ path }) => path));
  paths.delete(history.path);
  return [...paths];
}
