import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { changedAfterPrettier, changedByPrettier, prettier } from '../../test/support/prettier.ts';
import { LONG, runs } from '../../test/support/runs.ts';
import { type Habits, type RandomBelow, TypedDocument } from '../../test/support/typed-documents.ts';
import { keyOrder } from '../plan/schema-at.ts';
import { parseDocument } from '../yaml/parse.ts';
import { applyChanges } from './edit.ts';
import { formatPlan } from './format.ts';

/** The text of a plan that is written for the first time. */
function newText(value: unknown): string {
  return applyChanges('', [{ op: 'set', path: [], value }]);
}

const timeout = LONG ? 1_200_000 : 60_000;
const WORDS = 'words that fill a line';

/** Keys that the format does not know, which stay where they are. */
const layouts: [what: string, text: string][] = [
  ['braces', 'a: {b: need}\n'],
  ['braces with spaces', 'a: { b: need }\n'],
  ['brackets', 'a: [ 1,2 ]\n'],
  ['nested brackets', 'a: {b: [1, {c: 2}], d: {}}\n'],
  ['brackets of 80 columns', `a: [${'x'.repeat(34)}, ${'y'.repeat(38)}]\n`],
  ['brackets of 81 columns', `a: [${'x'.repeat(34)}, ${'y'.repeat(39)}]\n`],
  ['brackets that fit below their key', `a: { b: ${'x'.repeat(34)}, c: ${'y'.repeat(33)} }\n`],
  [
    'brackets too long for any line',
    `a:\n  - {b: ${WORDS}, c: ${WORDS}, d: ${WORDS}, e: {f: ${WORDS} ${WORDS}, g: ${WORDS} ${WORDS}}}\n`,
  ],
  ['wide characters', `a: { b: 売上高の目標と顧客の満足度を上げる, c: 売上高の目標と顧客の満足度を上げる }\n`],
  ['pictures', `a: { b: "👩‍👧👩‍👧👩‍👧👩‍👧👩‍👧 🇫🇷 ❤️ é", c: ${'x'.repeat(48)}${'\u0301'.repeat(9)} }\n`],
  ['brackets over lines', 'a: [\n  1,\n  2\n]\n'],
  ['brackets with comments', 'a: [\n  # one\n  1, # two\n\n  2\n  # three\n] # four\n'],
  ['brackets with a comment after the first', 'a: { # one\n  b: 1\n}\n'],
  ['quotes', `a: 'x'\n'b': "it's"\n"c": 'say "x"'\nd: "say \\"x\\""\ne: 'back\\slash'\nf: "\\u00e9 \\"x\\""\n`],
  ['text over lines', 'a: one\n    two\n\n    three\nb: "one\n  two"\nc: \'one\n\n  two\'\n'],
  ['text over lines, too long', `a: ${WORDS} ${WORDS} ${WORDS} ${WORDS}\n  two\n`],
  ['long text', `a: ${WORDS} ${WORDS} ${WORDS} ${WORDS} ${WORDS}\n`],
  ['text after a |', 'a: |\n    one\n     two\n\nb: >-\n one\n\nc: |+\n  one\n\nd: |2\n   one\n'],
  ['text after a | that ends the plan', 'a: 1\nb: |+\n  one\n\n'],
  ['comments', '# top\n\n# own\na: 1   # one\n# two\n\n\n# three\nb: # four\n  # five\n  c: 2\n  # six\n# seven\n'],
  ['comments below a value', 'a: 1\n  # one\nb:\n  - 2\n    # two\n  # three\nc: {}\n  # four\n'],
  ['comments above a value', 'a: # one\n  2\nb:\n  # two\n  [3]\n'],
  ['comments of items', 'a:\n  - # one\n    b: 1\n  # two\n\n  # three\n  - 2 # four\n'],
  ['values on lines of their own', 'a:\n  1\nb:\n  [2]\n'],
  ['no value', 'a:\nb: ~\nc:\n  -\n  - null\n'],
  ['lists that are not indented', 'a:\n- 1\n-   b: 2\n    c: 3\n'],
  ['lists in lists', 'a:\n  -   - 1\n      - 2\n  - [3]\n'],
  ['blank lines', '\na: 1\n\n\n\nb:\n\n  c: 2\n\n\n  d: 3\n\n\n'],
  ['the start and the end', '--- # one\n\na: 1\n... # two\n'],
  ['a plan in braces', '{a: 1, b: {c: [2]}}\n'],
  ['a plan in braces over lines', `{\n  "a": "${WORDS}", "b": "${WORDS}",\n  "c": {"d": "${WORDS}"}}\n`],
  ['a list', '- 1\n-   b: 2\n# one\n'],
  ['explicit keys', '? a\n: 1\n? b\n'],
  ['pairs in a list', 'a: [b: 1, c]\n'],
];

describe('Prettier and the canonical form (row 6 of the field)', () => {
  it.each(layouts)('leave what the other wrote: %s', async (_, text) => {
    expect(await changedByPrettier(text)).toBeNull();
    expect(await changedAfterPrettier(text)).toBeNull();
    expect(await changedByPrettier(text.replaceAll('\n', '\r\n'))).toBeNull();
  });

  it('agree on the examples', async () => {
    for (const path of globSync('examples/*/plan.yaml')) {
      const text = readFileSync(path, 'utf8');
      expect(await prettier(text), path).toBe(text);
      expect(formatPlan(parseDocument(text)), path).toBe(text);
    }
  });

  it('agree on a new plan', async () => {
    const text = newText({
      format: 1,
      organization: "Members' Guild",
      howBig: {
        baseline: '12M',
        readings: [{ date: '2026-09-30', value: '12M', note: `${WORDS}, ${WORDS}, ${WORDS}` }],
      },
      who: {
        segments: [{ id: 'a', name: 'say "a"', potential: { low: 0, likely: '1M', high: '2M' }, secrets: [WORDS] }],
      },
      practices: { 'strategic-acts': { 'take-notes': { status: 'started', owner: 'Head of Retail', next: WORDS } } },
    });
    expect(await prettier(text)).toBe(text);
    expect(formatPlan(parseDocument(text))).toBe(text);
  });

  it.each<[what: string, habits: Habits]>([
    ['any document', { long: true }],
    ['plans', { long: true, directives: true, names: (path) => keyOrder(path)?.slice(0, 6) }],
  ])('agree on what people type: %s', { timeout }, async (_, habits) => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const roll: RandomBelow = (bound) => draw(fc.integer, { min: 0, max: bound - 1 });
        const source = new TypedDocument(roll, habits);
        source.document();
        const text = `${source.lines.join('\n')}\n`;
        expect(await changedByPrettier(text)).toBeNull();
        if (!habits.names) expect(await changedAfterPrettier(text)).toBeNull();
      }),
      { numRuns: runs(60, 5_000), endOnFailure: true },
    );
  });
});
