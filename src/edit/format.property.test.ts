import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONG, runs } from '../../test/support/runs.ts';
import { type Habits, type RandomBelow, TypedDocument } from '../../test/support/typed-documents.ts';
import { keyOrder } from '../plan/schema-at.ts';
import { findIgnores } from '../yaml/comments.ts';
import { type ParsedDocument, parseDocument } from '../yaml/parse.ts';
import { type Path, pointer } from '../yaml/path.ts';
import { formatPlan } from './format.ts';

const numRuns = runs(60, 10_000);
const timeout = LONG ? 1_200_000 : 120_000;

const KEYS: Habits = {
  directives: true,
  long: true,
  names: (path) => {
    const known = keyOrder(path);
    return known && [...known.slice(0, 6), 'strange', 'x-b', 'x-a'];
  },
};

function forDocuments(habits: Habits, check: (before: ParsedDocument, after: ParsedDocument) => void): void {
  let checked = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const roll: RandomBelow = (bound) => draw(fc.integer, { min: 0, max: bound - 1 });
      const source = new TypedDocument(roll, habits);
      source.document();
      const eol = roll(3) === 0 ? '\r\n' : '\n';
      const before = parseDocument(source.lines.join(eol) + (roll(4) === 0 ? '' : eol));
      if (before.issues.length > 0) return;
      const text = formatPlan(before);
      expect(text, before.text).not.toBeNull();
      check(before, parseDocument(text!));
      checked++;
    }),
    // Without looking for the smallest document: each step of that takes as long as a run.
    { numRuns, endOnFailure: true },
  );
  expect(checked).toBeGreaterThan(numRuns / 2);
}

const shown = (before: ParsedDocument, after: ParsedDocument) => `${before.text}\n→\n${after.text}`;
const commentsOf = ({ comments }: ParsedDocument) => comments.map(({ text }) => text.slice(1).trim());

describe.each([
  ['any document', { long: true }],
  ['plans with ignore comments', KEYS],
])('formatting %s', (_, habits: Habits) => {
  it('keeps the data, the comments and the line endings', { timeout }, () => {
    forDocuments(habits, (before, after) => {
      expect(after.value, shown(before, after)).toEqual(before.value);
      expect(commentsOf(after).sort()).toEqual(commentsOf(before).sort());
      expect(after.text).not.toContain('\r');
      expect(after.text.endsWith('\n')).toBe(true);
    });
  });

  it('does nothing the second time', { timeout }, () => {
    forDocuments(habits, (before, after) => {
      expect(formatPlan(after), shown(before, after)).toBe(after.text);
    });
  });

  it('leaves every ignore comment with the line it speaks of', {
    timeout,
  }, () => {
    forDocuments(habits, (before, after) => {
      const spoken = coveredPlaces(before);
      const still = coveredPlaces(after);
      for (const [comment, place] of spoken) expect(still.get(comment), shown(before, after)).toEqual(place);
    });
  });

  it('lays keys out in the order of the format', { timeout }, () => {
    forDocuments(habits, (before, after) => {
      for (const path of mapsIn(after.value)) {
        const known = after.keysOf(path).filter((key) => keyOrder(path)?.includes(key));
        const wanted = keyOrder(path)?.filter((key) => known.includes(key)) ?? [];
        // Where an ignore comment speaks of the first line, the first key stays.
        const sorted = JSON.stringify(known) === JSON.stringify(wanted);
        if (!sorted)
          expect(JSON.stringify(known.slice(1)), shown(before, after)).toBe(
            JSON.stringify(wanted.filter((key) => key !== known[0])),
          );
        if (!before.text.includes('plan-ignore')) expect(sorted).toBe(true);
      }
    });
  });
});

/**
 * The places that ignore comments speak of, by the comments' texts: each is what the line begins with, or the value whose
 * brackets it closes. Below a dash without a value, a comment speaks of the next entry, which may move.
 */
function coveredPlaces(document: ParsedDocument): Map<string, string> {
  const places = new Map<string, string>();
  const { lines } = document;
  for (const { covers, line, reason } of findIgnores(document)) {
    for (const [number, covered] of covers.entries()) {
      const dashes = Array.from({ length: covered - line }, (_, index) => lines.lineText(line + index));
      if (dashes.some((text) => /^ *-[- ]*(#|$)/.test(text) && text.trim() !== '---')) continue;
      const { start } = lines.lineRange(covered);
      const offset = start + lines.lineText(covered).search(/[^- ]/);
      const found = document.pathAt(offset);
      const begins = found && document.rangeOf(found.path, found.part)?.start === offset;
      const place = `${reason} ${number}`;
      if (found && (begins || ']}'.includes(document.text[offset]!))) places.set(place, pointer(found.path));
    }
  }
  return places;
}

function* mapsIn(value: unknown, path: Path = []): Iterable<Path> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield path;
  for (const [key, inner] of Object.entries(value)) {
    yield* mapsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
