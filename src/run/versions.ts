/** Versions of a plan in its history: each read with its log and units as they were in the same commit, and judged as of a day. */
import { posix } from 'node:path';
import type { CommittedFile, History } from '../history/history.ts';
import { type AssessOptions, assessPlan, type ReadPlan, readPlan } from '../judge/assess.ts';
import type { PlanVersion } from '../judge/diff/diff.ts';
import type { RelatedFile } from '../judge/facts/facts.ts';
import { decodePlanText } from '../yaml/text.ts';

/** A plan at a revision. */
export interface AskedVersion {
  /** A name that git understands. */
  readonly revision: string;
  /** From the top of the repository, with `/`. */
  readonly path: string;
  /** How results call the revision. */
  readonly called: string;
  /** The day that it is judged as of, by today's rules. */
  readonly options: Omit<AssessOptions, 'loadRelated'>;
}

/** Why there is no plan at a revision. */
export interface AbsentVersion {
  readonly absent: Extract<CommittedFile, { absent: unknown }>['absent'];
}

/** What versions of plans that are in memory at the same time may have together, in bytes; a single one may have more. */
const MOST_BYTES = 1024 * 1024;

/**
 * What `use` makes of the plans at revisions, in the order asked for: in two questions to git, unless the plans are large.
 * None is larger than `maxBytes`.
 */
export async function readVersions<Result>(
  history: History,
  asked: readonly AskedVersion[],
  maxBytes: number,
  use: (version: PlanVersion | AbsentVersion, index: number) => Result,
): Promise<Result[]> {
  const files = await history.read(asked, maxBytes);
  const results: Result[] = [];
  for (let from = 0; from < files.length; from = results.length) {
    let to = from;
    for (let bytes = 0; to < files.length && (to === from || bytes + sizeOf(files[to]!) <= MOST_BYTES); to++)
      bytes += sizeOf(files[to]!);
    const versions = await judged(history, asked.slice(from, to), files.slice(from, to), maxBytes);
    results.push(...versions.map((version, index) => use(version, from + index)));
  }
  return results;
}

function sizeOf(file: CommittedFile): number {
  return 'absent' in file ? 0 : file.bytes.length;
}

async function judged(
  history: History,
  asked: readonly AskedVersion[],
  files: readonly CommittedFile[],
  maxBytes: number,
): Promise<(PlanVersion | AbsentVersion)[]> {
  const others: { readonly of: Map<string, RelatedFile>; readonly name: string; readonly at: AskedVersion }[] = [];
  const versions = files.map((file, index): (() => PlanVersion) | AbsentVersion => {
    if ('absent' in file) return file;
    const at = asked[index]!;
    const related = new Map<string, RelatedFile>();
    const loadRelated = (name: string): RelatedFile => related.get(name) ?? { problem: 'does not exist' };
    const options = { ...at.options, loadRelated };
    const { text, issues } = decodePlanText(file.bytes);
    const read = readPlan({ text, issues }, options);
    for (const name of relatedTo(read.validated.plan)) others.push({ of: related, name, at });
    const { path, called } = at;
    return () => ({ path, revision: called, read, options, assessment: assessPlan(read, options) });
  });
  const inside = others.flatMap((file) => {
    const path = besidePlan(file.at.path, file.name);
    if (path === null) file.of.set(file.name, { problem: 'is outside the folder of the plan' });
    return path === null ? [] : [{ ...file, path, revision: file.at.revision }];
  });
  const texts = await history.read(inside, maxBytes);
  for (const [index, { of, name }] of inside.entries()) of.set(name, relatedFile(texts[index]!));
  return versions.map((version) => (typeof version === 'function' ? version() : version));
}

/** The files that a plan is judged with. */
function relatedTo({ serving, units = [] }: ReadPlan['validated']['plan']): string[] {
  const named = [serving?.recoveryLog, ...units];
  return named.filter((name) => typeof name === 'string');
}

/** The path of a file that a plan names, from the top of the repository; null where it leaves the plan's folder. */
function besidePlan(plan: string, name: string): string | null {
  const folder = posix.dirname(plan);
  const way = posix.normalize(name);
  return posix.isAbsolute(way) || way === '..' || way.startsWith('../') ? null : posix.join(folder, way);
}

const PROBLEMS = { missing: 'does not exist', 'not-a-file': 'is not a file', 'too-large': 'is too large' } as const;

function relatedFile(file: CommittedFile): RelatedFile {
  if ('absent' in file) return { problem: PROBLEMS[file.absent] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(file.bytes) };
  } catch {
    return { problem: 'is not UTF-8 text' };
  }
}
