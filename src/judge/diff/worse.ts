/** What became of the findings and steps of a plan between two versions, and whether it is worse than before. */
import { identityPath } from '../../plan/identity.ts';
import { showProbability } from '../../values/money.ts';
import type { Assessment, Finding, Step } from '../assessment.ts';
import { VERDICT_WORDS } from '../verdict/words.ts';
import type { Difference } from './compare.ts';

/** An identity path of the older version as it is in the newer one, where things may be called something else. */
export type Renamed = (path: string) => string;

export function renamedPaths(
  found: readonly Difference[],
  { before, after }: { readonly before: unknown; readonly after: unknown },
): Renamed {
  const renames = new Map(
    found
      .filter(({ kind }) => kind === 'renamed')
      .map(({ old, now }) => [identityPath(before, old), identityPath(after, now)]),
  );
  return (path) => {
    for (let from = path; from !== ''; from = from.slice(0, from.lastIndexOf('/'))) {
      const to = renames.get(from);
      if (to !== undefined) return to + path.slice(from.length);
    }
    return path;
  };
}

/** The steps that only the newer and only the older version has. One whose reason changed is the same step. */
export function stepsBetween(
  before: readonly Step[],
  after: readonly Step[],
  renamed: Renamed,
): { readonly opened: readonly Step[]; readonly closed: readonly Step[] } {
  const keyOf = ({ kind, ruleId }: Step, path: string): string => `${kind === 'finding' ? ruleId : ''}\n${path}`;
  const old = before.map((step) => keyOf(step, renamed(step.path)));
  const now = after.map((step) => keyOf(step, step.path));
  const [isOld, isNow] = [new Set(old), new Set(now)];
  return {
    opened: after.filter((_, index) => !isOld.has(now[index]!)),
    closed: before.filter((_, index) => !isNow.has(old[index]!)),
  };
}

/** A chance that fell by no more is as good as before. */
const POINT = 0.01;

/** Why the newer version is worse, a sentence each; what was no plan before cannot get worse. */
export function regressions(before: Assessment, after: Assessment, renamed: Renamed): string[] {
  if (before.verdict === null) return [];
  const [old, now] = [before.verdict, after.verdict];
  const sentences: string[] = [];
  const [was, is] = [VERDICT_WORDS[old.value], now && VERDICT_WORDS[now.value]];
  if (is !== null && is.rank > was.rank)
    sentences.push(`The verdict is worse: "${is.words}", and before "${was.words}".`);
  if (
    now !== null &&
    now.probability !== null &&
    old.probability !== null &&
    old.probability - now.probability > POINT
  ) {
    const [from, to] = [showProbability(old.probability), showProbability(now.probability)];
    sentences.push(`The chance of reaching the goal fell from ${from} to ${to}.`);
  }
  const known = new Set(errorsOf(before).map(({ ruleId, path }) => `${ruleId}\n${renamed(path)}`));
  const added = errorsOf(after).filter(({ ruleId, path }) => !known.has(`${ruleId}\n${path}`));
  return [...sentences, ...added.map(({ ruleId, message }) => `New error (${ruleId}): ${message}`)];
}

function errorsOf({ findings }: Assessment): Finding[] {
  return findings.filter(({ severity, status }) => severity === 'error' && status !== 'suppressed');
}
