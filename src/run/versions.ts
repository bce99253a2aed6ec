/** Versions of a plan in its history: each read with its log and units as they were in the same commit, and judged as of a day. */
import { posix } from 'node:path';
import type { CommittedFile, History } from '../history/history.ts';
import { type AssessOptions, assessPlan, readPlan } from '../judge/assess.ts';
import type { PlanVersion } from '../judge/diff/diff.ts';
import type { RelatedFile } from '../judge/facts/facts.ts';
import { decodePlanText } from '../yaml/text.ts';
import { filesNamedIn } from './plans.ts';

/** A plan at a revision. */
export interface AskedVersion {
  /** A name that git understands. */
  readonly revision: string;
  /** From the top of the repository, with `/`. */
  readonly path: string;
  /** The day that it is judged as of, by today's rules. */
  readonly options: Omit<AssessOptions, 'loadRelated'>;
}

/** Why there is no plan at a revision. */
export interface AbsentVersion {
  readonly absent: Extract<CommittedFile, { absent: unknown }>['absent'];
}

/**
 * What `use` makes of the plans at revisions, in the order asked for. Each is judged and forgotten before the next one.
 * None is larger than `maxBytes`.
 */
export async function readVersions<Result>(
  history: History,
  asked: readonly AskedVersion[],
  maxBytes: number,
  use: (version: PlanVersion | AbsentVersion, index: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, file] of (await history.read(asked, maxBytes)).entries())
    results.push(use('absent' in file ? file : await judged(history, asked[index]!, file.bytes, maxBytes), index));
  return results;
}

async function judged(
  history: History,
  { revision, path, options: asked }: AskedVersion,
  bytes: Uint8Array,
  maxBytes: number,
): Promise<PlanVersion> {
  const related = new Map<string, RelatedFile>();
  const outside = { problem: 'is outside the folder of the plan' };
  const options = { ...asked, loadRelated: (name: string) => related.get(name) ?? outside };
  const { text, issues } = decodePlanText(bytes);
  const read = readPlan({ text, issues }, options);
  const inside = filesNamedIn(read).flatMap((name) => {
    const beside = besidePlan(path, name);
    return beside === null ? [] : [{ name, revision, path: beside }];
  });
  const files = await history.read(inside, maxBytes);
  for (const [index, { name }] of inside.entries()) related.set(name, relatedFile(files[index]!));
  return { path, revision, read, options, assessment: assessPlan(read, options) };
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
