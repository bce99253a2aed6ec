import { identityPath } from '../plan/identity.ts';
import { byCodeUnit } from '../values/listed.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { pointer } from '../yaml/path.ts';
import type { Finding, RelatedPlace } from './assessment.ts';
import { fingerprint } from './fingerprint.ts';
import type { Judgement } from './judge.ts';
import { rangeOf } from './places.ts';
import type { Outcome } from './rules/rule.ts';
import type { Silencing } from './suppress.ts';

/** The findings of all judgements, in the order of the text. */
export function findings(
  document: ParsedDocument,
  judgements: readonly Judgement[],
  silencing: Pick<Silencing, 'suppressionOf'>,
): Finding[] {
  const occurrences = new Map<string, number>();
  const all = judgements.flatMap(({ rule, severity, configured, outcomes }) =>
    outcomes.map((outcome): Finding => {
      const place = placeOf(document, outcome);
      const key = `${rule.id}\n${place.path}`;
      const occurrence = occurrences.get(key) ?? 0;
      occurrences.set(key, occurrence + 1);
      const suppression = silencing.suppressionOf(outcome);
      return {
        ...place,
        ruleId: rule.id,
        section: rule.section,
        severity: configured ? severity : (outcome.severity ?? severity),
        help: onOneLine(outcome.help ?? rule.fix),
        related: (outcome.related ?? []).map((related) => placeOf(document, related)),
        fingerprint: fingerprint(rule.id, place.path, occurrence),
        status: suppression === null ? 'new' : 'suppressed',
        suppression,
        correction: outcome.correction ?? null,
        ...(outcome.isRest ? { isRest: true } : {}),
      };
    }),
  );
  return all.sort(inOrderOfText);
}

/**
 * A message may quote a text of several lines, or a very long one: whoever reads findings line by line relies on one line,
 * and knows a thing again by the beginning of its name.
 */
function onOneLine(message: string): string {
  const line = LINE_BREAK.test(message) ? message.replaceAll(BETWEEN_LINES, ' ') : message;
  if (line.length <= LONGEST_QUOTATION) return line;
  return line.replaceAll(LONG_QUOTATION, (quotation) => `${[...quotation].slice(0, LONGEST_QUOTATION).join('')}…"`);
}

const LINE_BREAK = /[\r\n\u0085\u2028\u2029]/;
const BETWEEN_LINES = new RegExp(`\\s*${LINE_BREAK.source}\\s*`, 'g');

/** In characters, its first mark included. */
const LONGEST_QUOTATION = 121;
/** Its quotation marks are the straight ones that rules write. It counts characters, not units of UTF-16, as the cut does. */
const LONG_QUOTATION = new RegExp(`"[^"]{${LONGEST_QUOTATION},}"`, 'gu');

/** A place of the plan and what is said of it. */
function placeOf(document: ParsedDocument, outcome: Omit<Outcome, 'related'>): RelatedPlace {
  const { start, end } = rangeOf(document, outcome);
  return {
    message: onOneLine(outcome.message),
    pointer: pointer(document.nearest(outcome.path)),
    path: identityPath(document.value, outcome.path),
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

function inOrderOfText(a: Finding, b: Finding): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    byCodeUnit(a.ruleId, b.ruleId) ||
    byCodeUnit(a.path, b.path)
  );
}
