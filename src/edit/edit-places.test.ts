import { describe, expect, it } from 'vitest';
import type { Path } from '../yaml/path.ts';
import { applyChanges, type Change } from './edit.ts';

/** One small text for each place in which a value can be, and for each kind of neighbour. */
type Case = [name: string, before: string, changes: Change[], after: string];

const set = (path: Path, value: unknown): Change => ({ op: 'set', path, value });
const remove = (...path: Path): Change => ({ op: 'remove', path });

/** Every case holds with both line endings. */
function table(cases: Case[]): void {
  it.each(cases)('%s', (_, before, changes, after) => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(applyChanges(before, changes)).toBe(after);
    if (before.includes('\n')) expect(applyChanges(crlf(before), changes)).toBe(crlf(after));
  });
}

describe('between brackets', () => {
  table([
    ['a value without a space behind the colon', 'a: {b:, c: 2}\n', [set(['a', 'b'], 1)], 'a: {b: 1, c: 2}\n'],
    ['several spaces before the comma', 'a: {b:   , c: 2}\n', [set(['a', 'b'], 1)], 'a: {b: 1, c: 2}\n'],
    ['space before closing', 'a: {b: }\n', [set(['a', 'b'], 1)], 'a: {b: 1 }\n'],
    ['a key without colon at end', 'a: {b: 1, c}\n', [set(['a', 'c'], 1)], 'a: {b: 1, c: 1}\n'],
    [
      'before first on own line',
      'howBig: {\n    unit: 1\n  }\n',
      [set(['howBig', 'measure'], 0)],
      'howBig: {\n    measure: 0,\n    unit: 1\n  }\n',
    ],
    [
      'before first same line',
      'howBig: {unit: 1}\n',
      [set(['howBig', 'measure'], 0)],
      'howBig: {measure: 0, unit: 1}\n',
    ],
    [
      'after previous own line with comma',
      'a: [\n  1, # c\n  2, # d\n]\n',
      [set(['a', 2], 3)],
      'a: [\n  1, # c\n  2, # d\n  3,\n]\n',
    ],
    [
      'after previous own line no comma',
      'a: [\n  1, # c\n  2 # d\n]\n',
      [set(['a', 2], 3)],
      'a: [\n  1, # c\n  2, # d\n  3\n]\n',
    ],
    ['after previous that shares line end', 'a: [\n  1, 2\n]\n', [set(['a', 2], 3)], 'a: [\n  1, 2, 3\n]\n'],
    [
      'in the middle between same line',
      'howBig: {\n  measure: 1, per: 2\n}\n',
      [set(['howBig', 'unit'], 3)],
      'howBig: {\n  measure: 1, unit: 3, per: 2\n}\n',
    ],
    ['line starts before but not ends', 'a: [\n  1 ]\n', [set(['a', 1], 3)], 'a: [\n  1, 3 ]\n'],
    ['remove only spaced', 'a: { b: 1 }\n', [remove('a', 'b')], 'a: {}\n'],
    ['remove only with comment', 'a: { # x\n  b: 1 }\n', [remove('a', 'b')], 'a: { # x\n   }\n'],
    ['remove only over lines', 'a: {\n  b: 1\n}\n', [remove('a', 'b')], 'a: {\n}\n'],
    ['remove only over lines same', 'a: [\n  1 ]\n', [remove('a', 0)], 'a: [\n   ]\n'],
    ['remove first same line', 'a: [1, 2, 3]\n', [remove('a', 0)], 'a: [2, 3]\n'],
    ['remove middle', 'a: [1, 2, 3]\n', [remove('a', 1)], 'a: [1, 3]\n'],
    ['remove last', 'a: [1, 2, 3]\n', [remove('a', 2)], 'a: [1, 2]\n'],
    ['remove last with spaces', 'a: [ 1, 2 ]\n', [remove('a', 1)], 'a: [ 1 ]\n'],
    ['remove last with trailing comma', 'a: [1, 2, ]\n', [remove('a', 1)], 'a: [1, ]\n'],
    ['remove line of its own', 'a: [\n  1,\n  2, # two\n  3\n]\n', [remove('a', 1)], 'a: [\n  1,\n  3\n]\n'],
    ['remove line own last', 'a: [\n  1,\n  2 # two\n]\n', [remove('a', 1)], 'a: [\n  1,\n]\n'],
    ['remove first whose line continues', 'a: [\n  1, 2,\n  3]\n', [remove('a', 0)], 'a: [\n  2,\n  3]\n'],
    ['remove last behind line break', 'a: [1,\n  2]\n', [remove('a', 1)], 'a: [1,\n  ]\n'],
    ['remove last behind line break 2', 'a: [1, # one\n  2 ]\n', [remove('a', 1)], 'a: [1, # one\n   ]\n'],
    ['pair in list', 'a: [b: 1, c]\n', [set(['a', 0, 'd'], 2)], 'a: [{ b: 1, d: 2 }, c]\n'],
    ['pair in list remove', 'a: [b: 1, c]\n', [remove('a', 0, 'b')], 'a: [{}, c]\n'],
  ]);
});

describe('a value', () => {
  table([
    ['own-line scalar by map', 'a:\n  one\nb: 1\n', [set(['a'], { k: 1 })], 'a:\n  k: 1\nb: 1\n'],
    ['own-line scalar by map, comment', 'a:\n  one # c\nb: 1\n', [set(['a'], { k: 1 })], 'a:\n   # c\n  k: 1\nb: 1\n'],
    ['own-line scalar by literal', 'a:\n  one\nb: 1\n', [set(['a'], 'x\ny')], 'a: |-\n  x\n  y\nb: 1\n'],
    [
      'own-line scalar by literal with comment',
      'a: # k\n  one # c\nb: 1\n',
      [set(['a'], 'x\ny')],
      'a: # k\n  "x\\ny" # c\nb: 1\n',
    ],
    ['own-line last scalar by literal', 'a:\n  one', [set(['a'], 'x\ny')], 'a: |-\n  x\n  y'],
    ['scalar by map with comment', 'a: one # c\nb: 1\n', [set(['a'], { k: 1 })], 'a: # c\n  k: 1\nb: 1\n'],
    ['flow by map big', 'a: [1] # c\nb: 1\n', [set(['a'], { k: { l: 1 } })], 'a: # c\n  k: { l: 1 }\nb: 1\n'],
    ['empty block scalar', 'a: |\nb: 1\n', [set(['a'], 'x\ny')], 'a: |-\n  x\n  y\nb: 1\n'],
    ['empty block scalar by map', 'a: |\nb: 1\n', [set(['a'], { k: 1 })], 'a:\n  k: 1\nb: 1\n'],
    ['block scalar by number', 'a: |  # c\n  x\nb: 1\n', [set(['a'], 1)], 'a: 1  # c\nb: 1\n'],
    [
      'empty value by map, comment below deeper',
      'a:\n    # d\nb: 1\n',
      [set(['a'], { k: 1 })],
      'a:\n    # d\n  k: 1\nb: 1\n',
    ],
    [
      'empty item by map',
      'a:\n  -\n  - 2\n',
      [set(['a', 0], { k: 1, l: 'x\ny' })],
      'a:\n  - k: 1\n    l: |-\n      x\n      y\n  - 2\n',
    ],
    ['block map by scalar', 'a:\n  b: 1\n  c: 2 # c\nd: 1\n', [set(['a'], 7)], 'a: 7\nd: 1\n'],
    [
      'block map by other',
      'a:\n  b: 1\n  c: 2 # c\nd: 1\n',
      [set(['a'], { x: { y: { z: 1 } } })],
      'a:\n  x:\n    "y": { z: 1 }\nd: 1\n',
    ],
    ['item map by scalar', 'a:\n  - b: 1\n    c: 2 # c\n  - 1\n', [set(['a', 0], 7)], 'a:\n  - 7\n  - 1\n'],
    ['block list by literal', 'a: # k\n  - 1\n  - 2\nd: 1\n', [set(['a'], 'x\ny')], 'a: |- # k\n  x\n  y\nd: 1\n'],
  ]);
});

describe('the whole plan', () => {
  table([
    ['root marker', '# c\n...\n', [set(['a'], 1)], '# c\na: 1\n...\n'],
    ['root marker2', '# c\n... # d\n', [set(['a'], 1)], '# c\na: 1\n... # d\n'],
    ['root no marker', '# c ...\n', [set(['a'], 1)], '# c ...\na: 1\n'],
    ['root comment with ...word', '#\n# ...\n', [set(['a'], 1)], '#\n# ...\na: 1\n'],
    ['root empty unended', '# c', [set(['a'], 1)], '# c\na: 1\n'],
    ['root only marker', '...\n', [set(['a'], 1)], 'a: 1\n...\n'],
    ['root scalar to map', 'x # c\n', [set([], { a: 1 })], 'a: 1 # c\n'],
    ['root scalar behind ---', '--- x # c\n', [set([], { a: 1 })], '--- \na: 1 # c\n'],
    ['root scalar behind --- to scalar', '--- x # c\n', [set([], 7)], '--- 7 # c\n'],
    ['root flow', '{a: 1} # c\n', [set([], { b: { c: 1 }, d: 'x\ny' })], '{ b: { c: 1 }, d: "x\\ny" } # c\n'],
    ['root block to list', 'a: 1 # c\nb: 2 # d\n# e\n', [set([], [1, 2])], '[1, 2]\n# e\n'],
  ]);
});

describe('a new entry', () => {
  table([
    [
      'apart below',
      'champion: 1\n\ncurrency:\n  c: 1\nreview:\n  e: 1\n',
      [set(['units'], { y: { z: 1 } })],
      'champion: 1\n\ncurrency:\n  c: 1\n\nunits:\n  "y": { z: 1 }\n\nreview:\n  e: 1\n',
    ],
    [
      'apart below 2',
      'format: 1\ncurrency:\n  c: 1\nunits:\n  e: 1\n',
      [set(['champion'], 1)],
      'format: 1\nchampion: 1\ncurrency:\n  c: 1\nunits:\n  e: 1\n',
    ],
    [
      'sections apart',
      'champion:\n  c: 1\n\nunits:\n  e: 1\n',
      [set(['currency'], { y: { z: 1 } })],
      'champion:\n  c: 1\n\ncurrency:\n  "y": { z: 1 }\n\nunits:\n  e: 1\n',
    ],
    [
      'sections not apart',
      'champion:\n  c: 1\nunits:\n  e: 1\n',
      [set(['currency'], { y: { z: 1 } })],
      'champion:\n  c: 1\ncurrency:\n  "y": { z: 1 }\nunits:\n  e: 1\n',
    ],
    [
      'short among sections',
      'champion: 1\ncurrency: 2\n\nreview:\n  e: 1\n',
      [set(['units'], 3)],
      'champion: 1\ncurrency: 2\nunits: 3\n\nreview:\n  e: 1\n',
    ],
    [
      'before first apart',
      '# top\n\ncurrency:\n  e: 1\n\nunits:\n  f: 1\n',
      [set(['champion'], { y: { z: 1 } })],
      '# top\n\nchampion:\n  "y": { z: 1 }\n\ncurrency:\n  e: 1\n\nunits:\n  f: 1\n',
    ],
    [
      'before first with comment',
      '# top\n\n# own\ncurrency: 1\nunits: 2\n',
      [set(['champion'], 3)],
      '# top\n\nchampion: 3\n# own\ncurrency: 1\nunits: 2\n',
    ],
    [
      'before first with comment at top',
      '# top\ncurrency: 1\nunits: 2\n',
      [set(['champion'], 3)],
      '# top\nchampion: 3\ncurrency: 1\nunits: 2\n',
    ],
    [
      'before first behind ---',
      '# top\n---\n# own\ncurrency: 1\n',
      [set(['champion'], 3)],
      '# top\n---\n# own\nchampion: 3\ncurrency: 1\n',
    ],
    [
      'before first in nested with comments',
      'howBig:\n  # one\n  # two\n  unit: 1\n',
      [set(['howBig', 'measure'], 3)],
      'howBig:\n  measure: 3\n  # one\n  # two\n  unit: 1\n',
    ],
    [
      'before first in nested with other comments',
      'howBig:\n    # deep\n  # two\n  unit: 1\n',
      [set(['howBig', 'measure'], 3)],
      'howBig:\n    # deep\n  measure: 3\n  # two\n  unit: 1\n',
    ],
    [
      'before first in item',
      'measures:\n  - unit: 1\n    better: 2\n',
      [set(['measures', 0, 'name'], 3)],
      'measures:\n  - name: 3\n    unit: 1\n    better: 2\n',
    ],
    ['gaps with spaces', 'a:\n  - 1\n  \n  - 2\n', [set(['a', 2], 3)], 'a:\n  - 1\n  \n  - 2\n\n  - 3\n'],
    ['gaps with comments', 'a:\n  - 1\n  # x\n  - 2\n', [set(['a', 2], 3)], 'a:\n  - 1\n  # x\n  - 2\n  - 3\n'],
    ['gaps mixed', 'a:\n  - 1\n\n  - 2\n  - 3\n', [set(['a', 3], 3)], 'a:\n  - 1\n\n  - 2\n  - 3\n  - 3\n'],
    [
      'apart list insert',
      'a:\n  - b: 1\n\n  - b: 2\n',
      [set(['a', 2], { b: 3 })],
      'a:\n  - b: 1\n\n  - b: 2\n\n  - b: 3\n',
    ],
    ['single list insert', 'a:\n  - b: 1\n', [set(['a', 1], { b: 3 })], 'a:\n  - b: 1\n  - b: 3\n'],
  ]);
});

describe('an entry removed', () => {
  table([
    ['blank both', 'a: 1\n\nb: 2\n\nc: 3\n', [remove('b')], 'a: 1\n\nc: 3\n'],
    ['blank above only', 'a: 1\n\nb: 2\nc: 3\n', [remove('b')], 'a: 1\n\nc: 3\n'],
    ['blank below only', 'a: 1\nb: 2\n\nc: 3\n', [remove('b')], 'a: 1\n\nc: 3\n'],
    ['first blank below', 'a: 1\n\nb: 2\n', [remove('a')], '\nb: 2\n'],
    ['first blank below top blank', '\na: 1\n\nb: 2\n', [remove('a')], '\nb: 2\n'],
    ['last blank above', 'a: 1\n\nb: 2\n', [remove('b')], 'a: 1\n'],
    ['last blank above unended', 'a: 1\n\nb: 2', [remove('b')], 'a: 1\n'],
    ['last above ended text', 'a: 1\n\nb: 2\n\n', [remove('b')], 'a: 1\n\n'],
    ['spaces as blank', 'a: 1\n  \nb: 2\n \t\nc: 3\n', [remove('b')], 'a: 1\n \t\nc: 3\n'],
    ['remove first of item', 'a:\n  - b: 1 # c\n    d: 2\n', [remove('a', 0, 'b')], 'a:\n  - d: 2\n'],
    [
      'remove first of item, comment below',
      'a:\n  - b: 1\n    # c\n    d: 2\n',
      [remove('a', 0, 'b')],
      'a:\n  -\n    # c\n    d: 2\n',
    ],
    ['remove first of nested list', 'a:\n  - - 1\n    - 2\n', [remove('a', 0, 0)], 'a:\n  - - 2\n'],
    ['remove above literal', 'a: |\n  x\n\nb: 2\n\nc: 3\n', [remove('b')], 'a: |\n  x\n\nc: 3\n'],
    ['remove above keep literal', 'a: |+\n  x\n\nb: 2\n\nc: 3\n', [remove('b')], 'a: |+\n  x\n\nc: 3\n'],
    ['remove the only', 'a:\n  b: 1 # c\nd: 1\n', [remove('a', 'b')], 'a: {}\nd: 1\n'],
    ['remove the only item', 'a: # k\n  - 1\nd: 1\n', [remove('a', 0)], 'a: [] # k\nd: 1\n'],
    ['remove the only root', '# t\na: 1 # c\n', [remove('a')], '# t\n{}\n'],
    ['remove item of root list', '- 1\n- 2\n', [remove(0)], '- 2\n'],
  ]);
});

describe('what differs alone is edited', () => {
  table([
    ['list gone', 'a: [1, 2, 3]\n', [set(['a'], [1, 3])], 'a: [1, 3]\n'],
    [
      'list gone blk',
      'a:\n  - 1 # one\n  - 2 # two\n  - 3 # three\n',
      [set(['a'], [1, 3])],
      'a:\n  - 1 # one\n  - 3 # three\n',
    ],
    ['list other', 'a:\n  - 1 # one\n  - 2 # two\n  - 3 # three\n', [set(['a'], [3, 1])], 'a:\n  - 3\n  - 1\n'],
    ['list replaced', 'a:\n  - 1 # one\n  - 2 # two\n', [set(['a'], [8, 9])], 'a:\n  - 8\n  - 9\n'],
    ['list grown', 'a:\n  - 1 # one\n', [set(['a'], [1, 2])], 'a:\n  - 1 # one\n  - 2\n'],
    ['list grown other', 'a:\n  - 1 # one\n', [set(['a'], [7, 2])], 'a:\n  - 7\n  - 2\n'],
    ['list half', 'a:\n  - 1 # one\n  - 2 # two\n', [set(['a'], [1, 9])], 'a:\n  - 1 # one\n  - 9 # two\n'],
    ['list emptied', 'a:\n  - 1 # one\n', [set(['a'], [])], 'a: []\n'],
    ['list filled', 'a: [] # c\n', [set(['a'], [1])], 'a: [1] # c\n'],
    [
      'map item same id',
      'a:\n  - id: x # c\n    n: 1\n  - id: y\n    n: 2\n',
      [
        set(
          ['a'],
          [
            { id: 'x', n: 5 },
            { id: 'y', n: 2 },
          ],
        ),
      ],
      'a:\n  - id: x # c\n    n: 5\n  - id: y\n    n: 2\n',
    ],
    [
      'map item other id',
      'a:\n  - id: x # c\n    n: 1\n',
      [set(['a'], [{ id: 'z', n: 1 }])],
      'a:\n  - { id: z, "n": 1 }\n',
    ],
    ['map all other', 'a:\n  p: 1 # c\n  q: 2\n', [set(['a'], { p: 5, q: 6 })], 'a:\n  p: 5\n  q: 6\n'],
    ['map one kept', 'a:\n  p: 1 # c\n  q: 2\n', [set(['a'], { p: 1, q: 6 })], 'a:\n  p: 1 # c\n  q: 6\n'],
    ['map one kept one gone', 'a:\n  p: 1 # c\n  q: 2\n', [set(['a'], { p: 1 })], 'a:\n  p: 1 # c\n'],
    ['map undefined-like', 'a:\n  p: 1 # c\n  q: null\n', [set(['a'], { p: 2, r: 3 })], 'a:\n  p: 2\n  r: 3\n'],
    ['map to list', 'a:\n  p: 1 # c\n', [set(['a'], [1])], 'a: [1]\n'],
    ['list to map', 'a:\n  - 1 # c\n', [set(['a'], { p: 1 })], 'a:\n  p: 1\n'],
  ]);
});

describe('like its neighbours', () => {
  table([
    [
      'like siblings flow',
      'a:\n  - {b: 1}\n',
      [set(['a', 1], { b: 2, c: { d: { e: 1 } } })],
      'a:\n  - {b: 1}\n  - { b: 2, c: { d: { e: 1 } } }\n',
    ],
    ['like siblings block', 'a:\n  - b: 1\n', [set(['a', 1], { b: 2 })], 'a:\n  - b: 1\n  - b: 2\n'],
    ['like last', 'a:\n  - b: 1\n  - {b: 1}\n', [set(['a', 2], { b: 2 })], 'a:\n  - b: 1\n  - {b: 1}\n  - { b: 2 }\n'],
    [
      'like last 2',
      'a:\n  - {b: 1}\n  - b: 1\n  - x\n',
      [set(['a', 3], { b: 2 })],
      'a:\n  - {b: 1}\n  - b: 1\n  - x\n  - b: 2\n',
    ],
    ['empty siblings', 'a:\n  - {}\n', [set(['a', 1], { b: { c: 1 } })], 'a:\n  - {}\n  - b: { c: 1 }\n'],
    ['list sibling for map', 'a:\n  - [1]\n', [set(['a', 1], { b: { c: 1 } })], 'a:\n  - [1]\n  - b: { c: 1 }\n'],
    [
      'map siblings alike',
      'a:\n  b: {x: 1}\n  c: {x: 2}\n',
      [set(['a', 'd'], { x: { y: { z: 1 } } })],
      'a:\n  b: {x: 1}\n  c: {x: 2}\n  d: { x: { "y": { z: 1 } } }\n',
    ],
    [
      'map siblings mixed',
      'a:\n  b: {x: 1}\n  c:\n    x: 2\n',
      [set(['a', 'd'], { x: { y: { z: 1 } } })],
      'a:\n  b: {x: 1}\n  c:\n    x: 2\n  d:\n    x:\n      "y": { z: 1 }\n',
    ],
    ['map siblings block lists', 'a:\n  b:\n    - 1\n', [set(['a', 'd'], [1])], 'a:\n  b:\n    - 1\n  d:\n    - 1\n'],
    ['map siblings flow lists', 'a:\n  b: [1]\n', [set(['a', 'd'], ['x\ny'])], 'a:\n  b: [1]\n  d: ["x\\ny"]\n'],
    ['alike flow kept', 'a: {b: 1}\n', [set(['a'], { c: { d: { e: 1 } } })], 'a: { c: { d: { e: 1 } } }\n'],
    ['alike block kept', 'a:\n  b: 1\n', [set(['a'], { c: 2 })], 'a:\n  c: 2\n'],
    ['unlike', 'a: {b: 1}\n', [set(['a'], [{ c: { d: 1 } }])], 'a:\n  - c: { d: 1 }\n'],
    [
      'wide item steps',
      'a:\n  -   b: 1\n  -   c: 1\n',
      [set(['a', 0], { x: 1, y: { z: { w: 1 } } })],
      'a:\n  -   x: 1\n      "y":\n        z: { w: 1 }\n  -   c: 1\n',
    ],
    [
      'wide item steps 2',
      'a:\n  -   1\n  -   c: 1\n',
      [set(['a', 0], { x: 1, y: { z: { w: 1 } } })],
      'a:\n  -   x: 1\n      "y":\n        z: { w: 1 }\n  -   c: 1\n',
    ],
    [
      'item on later line',
      'a:\n  -\n      1\n  - 2\n',
      [set(['a', 0], { x: 1, y: { z: { w: 1 } } })],
      'a:\n  - x: 1\n    "y":\n      z: { w: 1 }\n  - 2\n',
    ],
    ['quoted by list', 'a: "x"\n', [set(['a'], ['y'])], 'a: ["y"]\n'],
  ]);
});

describe('in the order of keys', () => {
  table([
    ['order after', 'currency: 3\nx-d: 4\n', [set(['units'], 1)], 'currency: 3\nunits: 1\nx-d: 4\n'],
    ['order unknown', 'currency: 3\nx-d: 4\n', [set(['x-z'], 1)], 'currency: 3\nx-d: 4\nx-z: 1\n'],
    ['order before', 'currency: 3\nx-d: 4\n', [set(['champion'], 1)], 'champion: 1\ncurrency: 3\nx-d: 4\n'],
    ['order none', 'x-x: 3\nx-d: 4\n', [set(['champion'], 1)], 'x-x: 3\nx-d: 4\nchampion: 1\n'],
  ]);
});

describe('with what is missing around it', () => {
  table([
    ['bare brackets', 'a: {}\n', [set(['a', 'b', 'c'], 1)], 'a:\n  b: { c: 1 }\n'],
    ['bare brackets spaced', 'a: {  }\n', [set(['a', 'b'], 1)], 'a:\n  b: 1\n'],
    ['brackets with comment', 'a: { # c\n  }\n', [set(['a', 'b'], 1)], 'a: { # c\n  b: 1}\n'],
    ['bare list', 'a: []\n', [set(['a', 0, 'b'], 1)], 'a:\n  - { b: 1 }\n'],
    ['null deeper', 'a:\nb: 1\n', [set(['a', 'x', 0], 1)], 'a:\n  x: [1]\nb: 1\n'],
  ]);
});
