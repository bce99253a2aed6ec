import { identityPath } from '../plan/identity.ts';
import type { TextRange } from '../plan/lines.ts';
import type { ParsedDocument } from '../plan/parse.ts';
import { type Path, pointer, valueAt } from '../plan/path.ts';
import type { Outcome } from '../rules/rule.ts';
import type { Finding, Range, RelatedPlace } from './assessment.ts';
import { fingerprint } from './fingerprint.ts';
import type { Judgement } from './judge.ts';
import type { Silencing } from './suppress.ts';

/** The findings of all judgements, in the order of the text. */
export function findings(document: ParsedDocument, judgements: readonly Judgement[], silencing: Silencing): Finding[] {
  const occurrences = new Map<string, number>();
  const all = judgements.flatMap(({ rule, severity, configured, outcomes }) =>
    outcomes.flatMap((outcome): Finding[] => {
      if (outcome.message === undefined) return [];
      const path = identityPath(document.value, outcome.path);
      const key = `${rule.id}\n${path}`;
      const occurrence = occurrences.get(key) ?? 0;
      occurrences.set(key, occurrence + 1);
      const suppression = silencing.suppressionOf(outcome);
      const nearest = document.nearest(outcome.path);
      return [
        {
          ruleId: rule.id,
          severity: configured ? severity : (outcome.severity ?? severity),
          message: onOneLine(outcome.message),
          help: onOneLine(outcome.help ?? rule.fix),
          pointer: pointer(nearest),
          path,
          range: toRange(document, rangeOf(document, outcome, nearest)),
          related: (outcome.related ?? []).map((related) => relatedPlace(document, related)),
          fingerprint: fingerprint(rule.id, path, occurrence),
          status: suppression === null ? 'new' : 'suppressed',
          suppression,
          correction: outcome.correction ?? null,
        },
      ];
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

function relatedPlace(document: ParsedDocument, related: { path: Path; message: string }): RelatedPlace {
  const nearest = document.nearest(related.path);
  return {
    message: onOneLine(related.message),
    pointer: pointer(nearest),
    path: identityPath(document.value, related.path),
    range: toRange(document, rangeOf(document, related, nearest)),
  };
}

/**
 * The text that a finding is about: the key, or a scalar's text; for a map or a list its key, and for an item of a list
 * its first entry. Where the place does not exist, that of the nearest one that does.
 */
export function rangeOf(
  document: ParsedDocument,
  place: Pick<Outcome, 'path' | 'part' | 'range'>,
  path: Path = document.nearest(place.path),
): TextRange {
  if (place.range) return place.range;
  if (path.length === 0) return firstContent(document);
  const exists = path.length === place.path.length;
  const value = valueAt(document.value, path);
  const isScalar = typeof value !== 'object' || value === null;
  const keyRange = typeof path.at(-1) === 'string' ? document.rangeOf(path, 'key') : undefined;
  if (exists && isScalar && place.part !== 'key') {
    const written = document.rangeOf(path)!;
    // An empty value is marked at its key.
    return written.end > written.start ? written : (keyRange ?? written);
  }
  if (keyRange) return keyRange;
  const first = document.keysOf(path)[0];
  const entry = first === undefined ? undefined : document.rangeOf([...path, first], 'key');
  const entryValue = first === undefined ? undefined : valueAt(value, [first]);
  if (entry && typeof entryValue !== 'object') {
    return { start: entry.start, end: document.rangeOf([...path, first!])!.end };
  }
  return entry ?? document.rangeOf(path)!;
}

/** The first key of the plan stands for the plan as a whole. */
function firstContent(document: ParsedDocument): TextRange {
  const first = document.keysOf([])[0];
  return (first !== undefined && document.rangeOf([first], 'key')) || { start: 0, end: 0 };
}

function toRange(document: ParsedDocument, { start, end }: TextRange): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function inOrderOfText(a: Finding, b: Finding): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  );
}
