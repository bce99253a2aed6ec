import { describe, expect, it } from 'vitest';
import { applyChanges } from './edit.ts';

/** The text of a plan that is written for the first time. */
function newText(value: unknown): string {
  return applyChanges('', [{ op: 'set', path: [], value }]);
}

describe('a fresh plan', () => {
  it.each<[what: string, data: unknown, text: string]>([
    ['short records', { a: { b: { c: 1, d: 2, e: 3, f: 4 } } }, 'a:\n  b: { c: 1, d: 2, e: 3, f: 4 }\n'],
    [
      'longer records',
      { a: { b: { c: 1, d: 2, e: 3, f: 4, g: 5 } } },
      'a:\n  b:\n    c: 1\n    d: 2\n    e: 3\n    f: 4\n    g: 5\n',
    ],
    ['records at the top', { a: { b: 1 } }, 'a:\n  b: 1\n'],
    ['segments', { who: { segments: [{ id: 'b' }] } }, 'who:\n  segments:\n    - id: b\n'],
    [
      'moves',
      { win: { moves: [{ id: 'b' }], technology: [{ id: 'c' }] }, measures: [{ id: 'd' }] },
      'win:\n  moves:\n    - id: b\n  technology:\n    - id: c\n\nmeasures:\n  - id: d\n',
    ],
    [
      'readings',
      { howBig: { readings: [{ a: 1, b: 2, c: 3, d: 4, e: 5 }] } },
      'howBig:\n  readings:\n    - { a: 1, b: 2, c: 3, d: 4, e: 5 }\n',
    ],
    [
      'potential',
      { who: { segments: [{ id: 'a', potential: { low: 1, likely: 2, high: 3 } }] } },
      'who:\n  segments:\n    - id: a\n      potential: { low: 1, likely: 2, high: 3 }\n',
    ],
    [
      'practices',
      { practices: { book: { one: { status: 'a', b: 1, c: 2, d: 3, e: 4 }, two: { status: 'b' } } } },
      'practices:\n  book:\n    one: { status: a, b: 1, c: 2, d: 3, e: 4 }\n    two: { status: b }\n',
    ],
    ['practice without details', { practices: { book: { one: 'a' } } }, 'practices:\n  book:\n    one: a\n'],
    [
      'lists of scalars',
      { a: [1, 'b', null, true], b: ['x, y', 'z'], c: ['x: y'] },
      'a: [1, b, null, true]\n\nb:\n  - x, y\n  - z\n\nc: ["x: y"]\n',
    ],
    ['lists of lists', { a: [[1], [2]], b: [[[1]]] }, 'a:\n  - [1]\n  - [2]\n\nb:\n  - - [1]\n'],
    [
      'lists of records',
      { a: [{ b: 1 }, { b: [1, 2] }, { b: [{ c: 1 }] }, { b: {} }, { b: { c: 1 } }, { b: ['x\ny'] }] },
      'a:\n  - { b: 1 }\n  - { b: [1, 2] }\n  - b:\n      - { c: 1 }\n  - { b: {} }\n  - b: { c: 1 }\n  - b:\n      - |-\n        x\n        y\n',
    ],
    [
      'text over lines',
      { a: 'x\ny', b: 'x\ny\n', c: ['x\ny'], d: { e: 'x\n\ny' } },
      'a: |-\n  x\n  y\n\nb: |\n  x\n  y\n\nc:\n  - |-\n    x\n    y\n\nd:\n  e: |-\n    x\n\n    y\n',
    ],
    ['nothing', {}, '{}\n'],
    ['an empty list', [], '[]\n'],
    ['a text', 'a', 'a\n'],
    ['text over lines alone', 'a\nb', '"a\\nb"\n'],
    ['a list', [1, { a: 1 }], '- 1\n- a: 1\n'],
    ['a number', 0, '0\n'],
    ['sections apart', { a: 1, b: 2, c: { d: 1 }, e: 3, f: [] }, 'a: 1\nb: 2\n\nc:\n  d: 1\n\ne: 3\nf: []\n'],
  ])('%s', (_, data, text) => {
    expect(newText(data)).toBe(text);
  });

  it('has lists and records on one line up to a width of 80', () => {
    const list = (last: number) => newText({ k: { a: ['x'.repeat(34), 'y'.repeat(last)] } }).split('\n');
    expect(list(37)[1]).toHaveLength(80);
    expect(list(38)).toHaveLength(5);
    const record = (last: number) => newText({ k: [{ a: 'x'.repeat(30), b: 'y'.repeat(last) }] }).split('\n');
    expect(record(34)[1]).toHaveLength(80);
    expect(record(35)).toHaveLength(4);
  });
});
