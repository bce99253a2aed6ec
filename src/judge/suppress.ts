import { closestAmong } from '../plan/closest.ts';
import { findIgnores, type IgnoreComment } from '../yaml/comments.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { valueAt } from '../yaml/path.ts';
import type { Suppression } from './assessment.ts';
import type { IgnoreFacts } from './facts/ignores.ts';
import type { Judgement } from './judge.ts';
import { rangeOf } from './places.ts';
import type { Outcome, SectionRule } from './rules/rule.ts';
import { allRules, isDocumentRule, rules } from './rules/rules.ts';

/** The ignore comments of a plan, asked while the rules judge. */
export interface Silencing {
  /** Whether a comment silences what a rule found. */
  silences(rule: SectionRule, outcome: Outcome): boolean;
  /** By which comment that was. */
  suppressionOf(outcome: Outcome): Suppression | null;
  /** What became of each comment, once all rules have judged. */
  factsAfter(judgements: readonly Judgement[]): IgnoreFacts[];
}

/** Where no comment may silence anything. */
export const NO_SILENCING: Silencing = { silences: () => false, suppressionOf: () => null, factsAfter: () => [] };

/**
 * The ignore comments of a plan. One without a reason, or whose last day has passed, silences nothing. What is wrong with
 * the text itself, and with the comments, cannot be silenced.
 */
export function silencingOf(document: ParsedDocument, asOf: string): Silencing {
  const ignores = findIgnores(document);
  if (ignores.length === 0) return NO_SILENCING;
  const inForce = new Map<string, IgnoreComment>();
  for (const ignore of ignores) {
    if (ignore.reason === null || ignore.badUntil !== null || isExpired(ignore, asOf)) continue;
    for (const place of ignore.covers.flatMap((line) => ignore.rules.map((id) => `${line} ${id}`))) {
      if (!inForce.has(place)) inForce.set(place, ignore);
    }
  }
  const used = new Map<IgnoreComment, Set<string>>(ignores.map((ignore) => [ignore, new Set()]));
  const suppressions = new Map<Outcome, Suppression>();
  return {
    silences({ id }, outcome) {
      if (isDocumentRule(id)) return false;
      const ignore = [...linesOf(document, outcome)]
        .map((line) => inForce.get(`${line} ${id}`))
        .find((candidate) => candidate !== undefined);
      if (ignore === undefined) return false;
      used.get(ignore)!.add(id);
      suppressions.set(outcome, { reason: ignore.reason!, until: ignore.until, line: ignore.line });
      return true;
    },
    suppressionOf: (outcome) => suppressions.get(outcome) ?? null,
    factsAfter(judgements) {
      // Where the schema refused something, a rule may find more once that is corrected; so may one that found very many.
      const isHalfJudged = judgements.some(({ rule, outcomes }) => isDocumentRule(rule.id) && outcomes.length > 0);
      const judged = new Set(isHalfJudged ? [] : judgements.filter(({ isCut }) => !isCut).map(({ rule }) => rule.id));
      const silent = new Set(rules.map(({ id }) => id).filter((id) => !judged.has(id)));
      return ignores.map((ignore) => whatBecameOf(ignore, used.get(ignore)!, silent, asOf));
    },
  };
}

const KNOWN: ReadonlySet<string> = new Set(allRules.map(({ id }) => id));
const closestRule = closestAmong(KNOWN);

/** A rule that is switched off, or that cannot judge until the schema is kept, may find something again: its comment stays. */
function whatBecameOf(
  ignore: IgnoreComment,
  used: ReadonlySet<string>,
  silent: ReadonlySet<string>,
  asOf: string,
): IgnoreFacts {
  const isIdle = (id: string) => KNOWN.has(id) && !used.has(id) && !silent.has(id) && !isDocumentRule(id);
  return {
    ignore,
    closest: closestRule,
    lasting: ignore.rules.filter(isDocumentRule),
    unknown: ignore.rules.filter((id) => !KNOWN.has(id)),
    idle: ignore.rules.filter(isIdle),
    expired: isExpired(ignore, asOf),
  };
}

function isExpired(ignore: IgnoreComment, asOf: string): boolean {
  return ignore.until !== null && ignore.until < asOf;
}

/**
 * The lines on which a comment concerns an outcome: where its place is shown, where its key is, and where its value
 * begins and ends.
 */
function linesOf(document: ParsedDocument, outcome: Outcome): ReadonlySet<number> {
  const lineAt = (offset: number) => document.positionAt(offset).line;
  const lines = new Set([lineAt(rangeOf(document, outcome).start)]);
  const path = document.nearest(outcome.path);
  const value = path.length === 0 ? undefined : document.rangeOf(path);
  if (value === undefined) return lines;
  const key = typeof path.at(-1) === 'string' ? document.rangeOf(path, 'key') : undefined;
  if (key) lines.add(lineAt(key.start));
  lines.add(lineAt(value.start));
  // A list or map without brackets ends where something inside it does, and a comment there is about that.
  const data = valueAt(document.value, path);
  const isOpen = typeof data === 'object' && data !== null && !/[[{]/.test(document.text[value.start] ?? '');
  if (!isOpen) lines.add(lineAt(Math.max(value.start, value.end - 1)));
  return lines;
}
