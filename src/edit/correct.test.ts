import { describe, expect, it } from 'vitest';
import type { Fix } from '../plan/schema-issue.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { Path } from '../yaml/path.ts';
import { type Correction, correctedData, correctionEdit } from './correct.ts';
import { splice } from './edit-splice.ts';

const rename = (to: string): Fix => ({ kind: 'rename-key', to });
const replace = (to: string): Fix => ({ kind: 'replace-value', to });

const nowhere = { start: 0, end: 0 };

function corrected(text: string, path: Path, fix: Fix, range = nowhere): string | undefined {
  const edit = correctionEdit(parseDocument(text), { path, range, fix });
  return edit && splice(text, [edit]);
}

describe('a correction touches the misspelt word alone', () => {
  it.each<[what: string, text: string, path: Path, fix: Fix, after: string]>([
    ['a key', 'a:\n  growht: 1 # c\n', ['a', 'growht'], rename('growth'), 'a:\n  growth: 1 # c\n'],
    ['a key in quotes', '"growht": 1\n', ['growht'], rename('growth'), '"growth": 1\n'],
    ['a key that is like its value', 'x: x\n', ['x'], rename('z'), 'z: x\n'],
    ['a value', 'a: doen # c\nb: doen\n', ['a'], replace('done'), 'a: done # c\nb: doen\n'],
    ['a value in single quotes', "a: 'doen'\n", ['a'], replace("it's"), "a: 'it''s'\n"],
    ['a value in double quotes', 'a: "doen"\n', ['a'], replace('say "so"'), 'a: "say \\"so\\""\n'],
    ['a value that needs quotes from now on', 'a: doen\n', ['a'], replace('no'), 'a: "no"\n'],
    [
      'a value between brackets',
      'a: [{b: 1}, {b: doen}]\n',
      ['a', 1, 'b'],
      replace('x, y'),
      'a: [{b: 1}, {b: "x, y"}]\n',
    ],
    ['an item, its index as a text', 'a:\n  - b\n  - doen\n', ['a', '1'], replace('done'), 'a:\n  - b\n  - done\n'],
  ])('%s', (_, text, path, fix, after) => {
    expect(corrected(text, path, fix)).toBe(after);
  });

  it.each<[what: string, text: string, path: Path, fix: Fix]>([
    ['where there is no such key', 'a: 1\n', ['b'], rename('c')],
    ['where there is no value', 'a:\nb: 1\n', ['a'], replace('done')],
    ['in text behind a |', 'a: | # c\n  doen\n', ['a'], replace('done')],
    ['in text behind a >', 'a: >-\n  doen\n', ['a'], replace('done')],
  ])('none %s', (_, text, path, fix) => {
    expect(corrected(text, path, fix)).toBeUndefined();
  });
});

describe('a word of a comment', () => {
  it.each([
    ['between blanks', '# plan-ignore who-sum -- why', 'who-sum', '# plan-ignore X -- why'],
    ['before a comma', '# plan-ignore a, b -- why', 'a', '# plan-ignore X, b -- why'],
    ['behind a comma', '# plan-ignore a,b', 'b', '# plan-ignore a,X'],
    ['before a colon', '# plan-ignore: a', 'plan-ignore', '# X: a'],
    ['behind the mark', '#a b', 'a', '#X b'],
    ['as a whole, not inside a longer one', '# who-sums a-who-sum who-sum', 'who-sum', '# who-sums a-who-sum X'],
    ['the first of several', '# a a', 'a', '# X a'],
    ['at the end', '# aa aaa', 'aaa', '# aa X'],
  ])('%s', (_, comment, word, after) => {
    const before = `k: ${word} # ${word}\nb: 1 `;
    const range = { start: before.length, end: before.length + comment.length };
    const fix: Fix = { kind: 'replace-word', word, to: 'X' };
    expect(corrected(`${before}${comment}\nc: ${word}\n`, [], fix, range)).toBe(`${before}${after}\nc: ${word}\n`);
  });

  it.each(['# b', '# ab', '# a-b', '#ba'])('that is not in %j', (comment) => {
    const fix: Fix = { kind: 'replace-word', word: 'a', to: 'X' };
    expect(corrected(`${comment} a\n`, [], fix, { start: 0, end: comment.length })).toBeUndefined();
  });
});

describe('the data after corrections', () => {
  const dataAfter = (data: unknown, ...corrections: [path: Path, fix: Fix][]) =>
    correctedData(
      data,
      corrections.map(([path, fix]): Correction => ({ path, fix, range: nowhere })),
    );

  it('has the value, the key, both', () => {
    expect(dataAfter({ a: [{ b: 1 }] }, [['a', 0, 'b'], replace('2')])).toEqual({ a: [{ b: '2' }] });
    expect(dataAfter({ a: { b: 1, c: 2 } }, [['a', 'b'], rename('d')])).toEqual({ a: { d: 1, c: 2 } });
    expect(dataAfter({ a: { b: 1 } }, [['a'], rename('x')], [['a', 'b'], replace('2')])).toEqual({ x: { b: '2' } });
    expect(dataAfter({ a: { b: 1 } }, [['a', 'b'], replace('2')], [['a'], rename('x')])).toEqual({ x: { b: '2' } });
  });

  it('is the same for a word of a comment, and for the plan as a whole', () => {
    const word: Fix = { kind: 'replace-word', word: 'a', to: 'b' };
    expect(dataAfter({ a: 1 }, [['a'], word])).toEqual({ a: 1 });
  });

  it('is a copy', () => {
    const data = { a: { b: 1 } };
    dataAfter(data, [['a', 'b'], replace('2')]);
    expect(data).toEqual({ a: { b: 1 } });
  });
});
