import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Path } from '../yaml/path.ts';
import { applyChanges, type Change } from './edit.ts';

/** The text of a plan that is written for the first time. */
function newText(value: unknown): string {
  return applyChanges('', [{ op: 'set', path: [], value }]);
}

function set(path: Path, value: unknown): Change {
  return { op: 'set', path, value };
}

function remove(...path: Path): Change {
  return { op: 'remove', path };
}

function lines(...all: string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

type Case = [name: string, before: string, changes: Change[], after: string];

/** Every case holds with LF and with CRLF, and behind a byte order mark. */
function table(cases: Case[]): void {
  it.each(cases)('%s', (_, before, changes, after) => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(applyChanges(before, changes)).toBe(after);
    if (before.includes('\n')) expect(applyChanges(crlf(before), changes)).toBe(crlf(after));
    expect(applyChanges(`\ufeff${before}`, changes)).toBe(`\ufeff${after}`);
  });
}

describe('replacing a scalar', () => {
  table([
    [
      'keeps the comment and its distance',
      lines('# top', 'growth: 25%    # why', '', 'b:   1'),
      [set(['growth'], '30%')],
      lines('# top', 'growth: 30%    # why', '', 'b:   1'),
    ],
    ['keeps single quotes', "a: 'x' # c\n", [set(['a'], "it's")], "a: 'it''s' # c\n"],
    ['keeps double quotes', 'a: "x" # c\n', [set(['a'], 'say "y"')], 'a: "say \\"y\\"" # c\n'],
    ['leaves single quotes for text that they cannot hold', "a: 'x'\n", [set(['a'], 'b\tc')], 'a: "b\\tc"\n'],
    ['drops quotes for a number', 'a: "12"\n', [set(['a'], 12)], 'a: 12\n'],
    ['quotes text that looks like a number', 'a: 12\n', [set(['a'], '12')], 'a: "12"\n'],
    ['fills an empty value before its comment', 'a:   # c\nb: 1\n', [set(['a'], 'x')], 'a: x   # c\nb: 1\n'],
    ['fills an empty value at the end', 'a:', [set(['a'], 'x')], 'a: x'],
    ['fills an empty item', lines('a:', '  -', '  - 1'), [set(['a', 0], 'x')], lines('a:', '  - x', '  - 1')],
    [
      'replaces text over several lines',
      lines('a: one', '  two # c', 'b: 1'),
      [set(['a'], 'x')],
      lines('a: x # c', 'b: 1'),
    ],
    [
      'replaces text on a line of its own',
      lines('a: # c', '  one # d', 'b: 1'),
      [set(['a'], 'x')],
      lines('a: # c', '  x # d', 'b: 1'),
    ],
    ['replaces inside a flow map', 'a: {b: 1, c: 2} # d\n', [set(['a', 'b'], 'x, y')], 'a: {b: "x, y", c: 2} # d\n'],
    ['fills an empty value of a flow map', 'a: {b: , c: 2}\n', [set(['a', 'b'], 1)], 'a: {b: 1, c: 2}\n'],
    ['fills a key without a colon of a flow map', 'a: {b, c: 2}\n', [set(['a', 'b'], 1)], 'a: {b: 1, c: 2}\n'],
    ['replaces behind a quoted key', '{"a":1,"b":2}\n', [set(['a'], 'x')], '{"a":x,"b":2}\n'],
    ['writes null as a word', 'a: 1\n', [set(['a'], null)], 'a: null\n'],
    [
      'leaves an equal value as it is typed',
      "a: 'x'   # c\nb: 1.50\n",
      [set(['a'], 'x'), set(['b'], 1.5)],
      "a: 'x'   # c\nb: 1.50\n",
    ],
    ['works without a line ending at the end', 'a: 1\nb: 2', [set(['b'], 3)], 'a: 1\nb: 3'],
    ['gives an explicit key without a colon one', '? a\nb: 1\n', [set(['a'], 'd')], '? a\n: d\nb: 1\n'],
    ['replaces behind an explicit key', lines('? a', ': b # c'), [set(['a'], 'd')], lines('? a', ': d # c')],
  ]);
});

describe('text of several lines', () => {
  table([
    [
      'becomes a block literal',
      lines('a: 1 # c', 'b: 2'),
      [set(['a'], 'x\n\n y')],
      lines('a: |- # c', '  x', '', '   y', 'b: 2'),
    ],
    ['keeps its last line ending', lines('a: 1', 'b: 2'), [set(['a'], 'x\ny\n')], lines('a: |', '  x', '  y', 'b: 2')],
    ['stays in double quotes', lines('a: "p"', 'b: 2'), [set(['a'], 'x\ny')], lines('a: "x\\ny"', 'b: 2')],
    ['leaves single quotes', lines("a: 'p'", 'b: 2'), [set(['a'], 'x\ny')], lines('a: |-', '  x', '  y', 'b: 2')],
    ['is quoted where a literal would not be safe', lines('a: 1'), [set(['a'], ' x\ny')], lines('a: " x\\ny"')],
    ['is quoted where it ends in several line endings', lines('a: 1'), [set(['a'], 'x\n\n')], lines('a: "x\\n\\n"')],
    ['is quoted in a flow map', 'a: {b: 1}\n', [set(['a', 'b'], 'x\ny')], 'a: {b: "x\\ny"}\n'],
    [
      'is quoted where a comment below would become part of it',
      lines('a: 1', '    # deeper', 'b: 2'),
      [set(['a'], 'x\ny')],
      lines('a: "x\\ny"', '    # deeper', 'b: 2'),
    ],
    [
      'goes to an item',
      lines('a:', '  - 1', '  - 2'),
      [set(['a', 0], 'x\ny')],
      lines('a:', '  - |-', '    x', '    y', '  - 2'),
    ],
    [
      'gives way to a short text, and the blank line below stays',
      lines('a: >- # c', '  x', '  y', '', 'b: 2'),
      [set(['a'], 'z')],
      lines('a: z # c', '', 'b: 2'),
    ],
    [
      'gives way to another',
      lines('a: | # c', '    x', '', 'b: 2'),
      [set(['a'], 'y\nz')],
      lines('a: |- # c', '  y', '  z', '', 'b: 2'),
    ],
    [
      'gives way to a map',
      lines('a: | # c', '    x', 'b: 2'),
      [set(['a'], { k: 1 })],
      lines('a: # c', '  k: 1', 'b: 2'),
    ],
  ]);

  it('ends the file as it says', () => {
    expect(applyChanges('a: 1', [set(['a'], 'x\ny\n')])).toBe('a: "x\\ny\\n"');
    expect(applyChanges('a: 1', [set(['a'], 'x\ny')])).toBe('a: |-\n  x\n  y');
    expect(applyChanges('', [set(['a'], 'x\ny\n')])).toBe('a: |\n  x\n  y\n');
  });
});

describe('renaming a key', () => {
  const rename = (path: Path, key: string): Change => ({ op: 'rename', path, key });
  table([
    [
      'keeps its place and its comments',
      lines('a:', '  # above', '  growth: 25%   # why', '    # below', '  c: 1'),
      [rename(['a', 'growth'], 'target'), set(['a', 'target'], '15M')],
      lines('a:', '  # above', '  target: 15M   # why', '    # below', '  c: 1'),
    ],
    ['works in a flow map', 'a: {b: 1, c: 2} # d\n', [rename(['a', 'b'], 'x')], 'a: {x: 1, c: 2} # d\n'],
    ['works on a quoted key', '"a": 1 # c\nb: 2\n', [rename(['a'], 'x')], 'x: 1 # c\nb: 2\n'],
    ['changes nothing where there is none', 'a: 1\n', [rename(['b'], 'x')], 'a: 1\n'],
  ]);

  it('is refused where the new name is taken', () => {
    expect(() => applyChanges('a: 1\nb: 2\n', [rename(['a'], 'b')])).toThrow('already');
  });
});

describe('adding a key', () => {
  table([
    ['goes after the last one', lines('a: 1 # c'), [set(['b'], 2)], lines('a: 1 # c', 'b: 2')],
    ['goes after the last one without a line ending', 'a: 1 # c', [set(['b'], 2)], 'a: 1 # c\nb: 2'],
    [
      'takes the indentation of the map',
      lines('a:', '    b: 1', 'c: 2'),
      [set(['a', 'd'], 3)],
      lines('a:', '    b: 1', '    d: 3', 'c: 2'),
    ],
    [
      'leaves a deeper comment with the key before',
      lines('a:', '  b: 1', '    # about b', '  # about a', 'c: 2'),
      [set(['a', 'd'], 3)],
      lines('a:', '  b: 1', '    # about b', '  d: 3', '  # about a', 'c: 2'),
    ],
    [
      'stays before the blank lines and comments of the next section',
      lines('a:', '  b: 1', '', '# about c', 'c: 2', '# end'),
      [set(['a', 'd'], 3)],
      lines('a:', '  b: 1', '  d: 3', '', '# about c', 'c: 2', '# end'),
    ],
    [
      'goes behind a block literal',
      lines('a:', '  b: |', '    x', '', 'c: 1'),
      [set(['a', 'd'], 2)],
      lines('a:', '  b: |', '    x', '  d: 2', '', 'c: 1'),
    ],
    ['joins a flow map', 'a: {b: 1, c: 2} # d\n', [set(['a', 'e'], 3)], 'a: {b: 1, c: 2, e: 3} # d\n'],
    ['joins a flow map with a comma at its end', 'a: {b: 1, }\n', [set(['a', 'e'], 3)], 'a: {b: 1, e: 3, }\n'],
    ['fills an empty flow map on its line', 'a: {} # d\n', [set(['a', 'e'], 3)], 'a: # d\n  e: 3\n'],
    ['fills an empty record', 'a: {b: {  }} # d\n', [set(['a', 'b', 'e'], 3)], 'a: {b: { e: 3 }} # d\n'],
    [
      'keeps the comment inside empty brackets',
      lines('a: { # d', '  }'),
      [set(['a', 'e'], 3)],
      lines('a: { # d', '  e: 3}'),
    ],
    [
      'gets a line in a flow map of one key a line',
      lines('a: {', '  b: 1, # b', '  c: 2 # c', '}'),
      [set(['a', 'd'], 3)],
      lines('a: {', '  b: 1, # b', '  c: 2, # c', '  d: 3', '}'),
    ],
    [
      'gets a line with a comma where the others have one',
      lines('a: {', '  b: 1, # b', '}'),
      [set(['a', 'd'], 3)],
      lines('a: {', '  b: 1, # b', '  d: 3,', '}'),
    ],
    [
      'fills an empty section after its comments',
      lines('a: # c', '  # d', 'b: 1'),
      [set(['a', 'e'], 3)],
      lines('a: # c', '  # d', '  e: 3', 'b: 1'),
    ],
    [
      'fills a section that is null',
      lines('a: null # c', 'b: 1'),
      [set(['a', 'e'], 3)],
      lines('a: # c', '  e: 3', 'b: 1'),
    ],
    [
      'creates its parents',
      lines('a: 1'),
      [set(['who', 'segments', 0, 'name'], 'Families')],
      lines('a: 1', '', 'who:', '  segments:', '    - name: Families'),
    ],
    [
      'takes the indentation of the document for new parents',
      lines('x:', '    y:', '    - z'),
      [set(['who', 'secrets'], ['one, two'])],
      lines('x:', '    y:', '    - z', '', 'who:', '    secrets:', '    - one, two'),
    ],
    ['gets quotes where it needs them', 'a: 1\n', [set(['no'], 1), set(['b: c'], 2)], 'a: 1\n"no": 1\n"b: c": 2\n'],
    ['works in an item', lines('- a: 1', '- a: 2'), [set([0, 'b'], 3)], lines('- a: 1', '  b: 3', '- a: 2')],
    [
      'works in a list inside a list',
      lines('- - 1', '  - 2', '- - 3'),
      [set([0, 2], 9)],
      lines('- - 1', '  - 2', '  - 9', '- - 3'),
    ],
    [
      'works behind a document mark',
      lines('--- # c', 'a: 1', '...'),
      [set(['b'], 2)],
      lines('--- # c', 'a: 1', 'b: 2', '...'),
    ],
    ['rewrites a pair without braces', 'a: [b: 1, c]\n', [set(['a', 0, 'd'], 2)], 'a: [{ b: 1, d: 2 }, c]\n'],
    ['leaves tabs in comments', 'a: 1\t# c\td\n', [set(['b'], 2)], 'a: 1\t# c\td\nb: 2\n'],
  ]);
});

describe('adding a section', () => {
  const section = { measure: 'members' };
  table([
    [
      'keeps a blank line where the sections have one',
      lines('format: 1', '', 'who:', '  a: 1', '', 'win:', '  b: 2'),
      [set(['x-size'], section)],
      lines('format: 1', '', 'who:', '  a: 1', '', 'win:', '  b: 2', '', 'x-size:', '  measure: members'),
    ],
    [
      'keeps no blank line where they have none',
      lines('format: 1', 'who:', '  a: 1', 'win:', '  b: 2'),
      [set(['x-size'], section)],
      lines('format: 1', 'who:', '  a: 1', 'win:', '  b: 2', 'x-size:', '  measure: members'),
    ],
    [
      'keeps a blank line in a plan without sections',
      lines('format: 1', 'currency: CAD', '', '# end'),
      [set(['howBig'], section)],
      lines('format: 1', 'currency: CAD', '', 'howBig:', '  measure: members', '', '# end'),
    ],
    [
      'keeps a blank line between a section and a single line',
      lines('format: 1', '', 'who:', '  a: 1'),
      [set(['x-money'], 'CAD')],
      lines('format: 1', '', 'who:', '  a: 1', '', 'x-money: CAD'),
    ],
  ]);
});

describe('adding a key in its canonical order', () => {
  table([
    [
      'goes after the nearest before it',
      lines('format: 1', 'x-a: 2', 'who: 3'),
      [set(['currency'], 'CAD')],
      lines('format: 1', 'currency: CAD', 'x-a: 2', 'who: 3'),
    ],
    [
      'goes before the comment of the first after it',
      lines('howBig:', '  # note', '', '  # the start', '  start: 1', '  why: 2'),
      [set(['howBig', 'measure'], 'members')],
      lines('howBig:', '  # note', '', '  measure: members', '  # the start', '  start: 1', '  why: 2'),
    ],
    [
      'goes below the heading of the file',
      lines('# My plan', 'organization: X'),
      [set(['format'], 1)],
      lines('# My plan', 'format: 1', 'organization: X'),
    ],
    [
      'goes below the document mark',
      lines('---', '# c', 'organization: X'),
      [set(['format'], 1)],
      lines('---', '# c', 'format: 1', 'organization: X'),
    ],
    [
      'goes to the end where nothing tells',
      lines('x-a: 1', 'x-b: 2'),
      [set(['currency'], 'CAD')],
      lines('x-a: 1', 'x-b: 2', 'currency: CAD'),
    ],
    [
      'goes to the end where it is not known',
      lines('format: 1', 'who: 3'),
      [set(['x-b'], 2)],
      lines('format: 1', 'who: 3', 'x-b: 2'),
    ],
    [
      'takes the place behind the dash',
      lines('measures:', '  - due: 1', '    x-a: 2'),
      [set(['measures', 0, 'start'], 3)],
      lines('measures:', '  - start: 3', '    due: 1', '    x-a: 2'),
    ],
    ['goes first in a flow map', 'howBig: {why: 1}\n', [set(['howBig', 'start'], 2)], 'howBig: {start: 2, why: 1}\n'],
    [
      'goes into the middle of a flow map',
      'howBig: {measure: a, why: 1}\n',
      [set(['howBig', 'start'], 2)],
      'howBig: {measure: a, start: 2, why: 1}\n',
    ],
    [
      'gets a line of its own in a flow map that has them',
      lines('howBig: {', '  measure: a, # m', '  why: 1', '}'),
      [set(['howBig', 'start'], 2)],
      lines('howBig: {', '  measure: a, # m', '  start: 2,', '  why: 1', '}'),
    ],
    [
      'stands apart from the sections around it',
      lines('format: 1', '', '# whom', 'who:', '  a: 1'),
      [set(['howBig', 'measure'], 'members')],
      lines('format: 1', '', 'howBig:', '  measure: members', '', '# whom', 'who:', '  a: 1'),
    ],
  ]);
});

describe('adding an item', () => {
  const reading = { date: '2026-12-31', value: '13M' };
  table([
    [
      'goes to the end',
      lines('a:', '  - 1 # c', 'b: 2'),
      [set(['a', 1], 'x')],
      lines('a:', '  - 1 # c', '  - x', 'b: 2'),
    ],
    [
      'works for a list that is not indented',
      lines('a:', '- 1', '# about b', 'b: 2'),
      [set(['a', 1], 'x')],
      lines('a:', '- 1', '- x', '# about b', 'b: 2'),
    ],
    ['joins a flow list', 'a: [1, 2] # c\n', [set(['a', 2], 'x')], 'a: [1, 2, x] # c\n'],
    ['fills an empty flow list', 'units: []\n', [set(['units', 0], 'a.yaml')], 'units: [a.yaml]\n'],
    ['fills an empty key', 'units:\n', [set(['units', 0], 'a.yaml')], 'units: [a.yaml]\n'],
    [
      'writes a record on one line',
      'readings: []\n',
      [set(['readings', 0], reading)],
      'readings:\n  - { date: 2026-12-31, value: 13M }\n',
    ],
    [
      'writes a block where its neighbours are blocks',
      lines('readings:', '  - date: 2026-09-30', '    value: 1'),
      [set(['readings', 1], reading)],
      lines('readings:', '  - date: 2026-09-30', '    value: 1', '  - date: 2026-12-31', '    value: 13M'),
    ],
    [
      'writes a flow map where its neighbours are flow maps, however long',
      lines('moves:', '  - {id: a}'),
      [set(['moves', 1], { id: 'b', title: 'x'.repeat(130) })],
      lines('moves:', '  - {id: a}', `  - { id: b, title: ${'x'.repeat(130)} }`),
    ],
    [
      'writes growing things as blocks',
      'who:\n  segments: []\n',
      [set(['who', 'segments', 0], { id: 'a', name: 'A', potential: { low: 0, likely: '1M', high: '2M' } })],
      lines('who:', '  segments:', '    - id: a', '      name: A', '      potential: { low: 0, likely: 1M, high: 2M }'),
    ],
    [
      'writes records that do not fit as blocks',
      'stories: []\n',
      [set(['stories', 0], { title: 'x'.repeat(100), told: '2026-07-01' })],
      lines('stories:', `  - title: ${'x'.repeat(100)}`, '    told: 2026-07-01'),
    ],
    [
      'keeps the distance between items',
      lines('a:', '  - 1', '', '  - 2', '', '', 'b: 1'),
      [set(['a', 2], 3)],
      lines('a:', '  - 1', '', '  - 2', '', '  - 3', '', '', 'b: 1'),
    ],
    [
      'keeps the distance to the dash',
      lines('-   a: 1', '    b: 2'),
      [set([1], { a: 3, b: { c: 4, d: { e: 5 } } })],
      lines('-   a: 1', '    b: 2', '-   a: 3', '    b:', '      c: 4', '      d: { e: 5 }'),
    ],
    [
      'joins the practices as they are written',
      lines('practices:', '  leading:', '    one: {status: started}'),
      [set(['practices', 'leading', 'two'], { status: 'planned', due: '2026-07-01' })],
      lines('practices:', '  leading:', '    one: {status: started}', '    two: { status: planned, due: 2026-07-01 }'),
    ],
  ]);
});

describe('replacing a map or a list', () => {
  table([
    [
      'by a scalar',
      lines('a: # c', '  # d', '  b: 1', '  e: 2', 'f: 3'),
      [set(['a'], 5)],
      lines('a: 5 # c', '  # d', 'f: 3'),
    ],
    ['by a scalar behind a dash', lines('- a: 1', '  b: 2 # c', '- 3'), [set([0], 5)], lines('- 5', '- 3')],
    ['by a scalar at the end of the text', 'a:\n  b: 1', [set(['a'], 5)], 'a: 5'],
    [
      'of a scalar by a block',
      lines('a: 1 # c', 'b: 2'),
      [set(['a'], { x: 1, z: [1] })],
      lines('a: # c', '  x: 1', '  z: [1]', 'b: 2'),
    ],
    [
      'of a scalar behind a dash',
      lines('- 1 # c', '- 2'),
      [set([0], { x: 1, w: { z: [[]] } })],
      lines('- x: 1 # c', '  w:', '    z:', '      - []', '- 2'),
    ],
    [
      'of an empty item in a wide list',
      lines('-   a: 1', '-'),
      [set([1], { x: 1, w: [{}] })],
      lines('-   a: 1', '- x: 1', '  w:', '    - {}'),
    ],
    [
      'that stays a flow map',
      'p: {low: 1, high: 2} # c\n',
      [set(['p'], { low: 2, high: 3, x: 4 })],
      'p: { low: 2, high: 3, x: 4 } # c\n',
    ],
    [
      'that stays a block',
      lines('p:', '  low: 1', 'q: 1'),
      [set(['p'], { low: 2, high: 3 })],
      lines('p:', '  low: 2', '  high: 3', 'q: 1'),
    ],
    [
      'changes only what differs inside it',
      lines('a:', '  # one', '  b: 1 # two', '', '  c: [1,  2] # three', '  d: 4'),
      [set(['a'], { b: 9, c: [1, 2], e: 5 })],
      lines('a:', '  # one', '  b: 9 # two', '', '  c: [1,  2] # three', '  e: 5'),
    ],
    [
      'changes only what differs in a list',
      lines('a:', '  # one', '  - id: b # two', '    m: 1', '  - id: c', '    m: 2'),
      [
        set(
          ['a'],
          [
            { id: 'b', m: 5 },
            { id: 'c', m: 2 },
            { id: 'd', m: 3 },
          ],
        ),
      ],
      lines('a:', '  # one', '  - id: b # two', '    m: 5', '  - id: c', '    m: 2', '  - id: d', '    m: 3'),
    ],
    [
      'takes out what is left out of a list',
      lines('a:', '  - 1 # one', '  - 2 # two', '  - 3 # three'),
      [set(['a'], [1, 3])],
      lines('a:', '  - 1 # one', '  - 3 # three'),
    ],
    [
      'leaves an equal map as it is typed',
      lines('a: {c: 1,   b: 2}'),
      [set(['a'], { b: 2, c: 1 })],
      lines('a: {c: 1,   b: 2}'),
    ],
    ['by nothing', lines('a:', '  b: 1', 'c: 2'), [set(['a'], {})], lines('a: {}', 'c: 2')],
    ['at the top', lines('# c', 'a: 1', '# d'), [set([], { z: [1] })], lines('# c', 'z: [1]', '# d')],
  ]);
});

describe('removing', () => {
  table([
    [
      'takes along spaces below that a block literal above would take for its own',
      'a: |\n x\nb: 1\n   \nc: 2\n',
      [remove('b')],
      'a: |\n x\nc: 2\n',
    ],
    ['takes along such spaces at the end of the text', 'a: |\n x\nb:\n  ', [remove('b')], 'a: |\n x\n'],
    [
      'a key takes its line and its comment',
      lines('# a', 'a: 1', '# b', 'b: 2 # gone', '# c', 'c: 3'),
      [remove('b')],
      lines('# a', 'a: 1', '# b', '# c', 'c: 3'),
    ],
    [
      'a section takes its deeper comments',
      lines('a:', '  b: 1', '  # gone', '# stays', 'c: 3'),
      [remove('a')],
      lines('# stays', 'c: 3'),
    ],
    [
      'a section takes one of two blank lines',
      lines('a: 1', '', 'b:', '  c: 1', '', 'd: 2'),
      [remove('b')],
      lines('a: 1', '', 'd: 2'),
    ],
    ['the last section takes the blank line above', lines('a: 1', '', 'b:', '  c: 1'), [remove('b')], lines('a: 1')],
    ['the last key without a line ending', 'a: 1\nb: 2', [remove('b')], 'a: 1'],
    ['a block literal without a line of its own', lines('a: |', 'b: 1'), [remove('a')], lines('b: 1')],
    ['a folded text without one, before a comment', lines('a: > # x', '# y', 'b:'), [remove('a')], lines('# y', 'b:')],
    [
      'the only key leaves an empty map',
      lines('a: # c', '  b: 1 # gone', 'c: 2'),
      [remove('a', 'b')],
      lines('a: {} # c', 'c: 2'),
    ],
    ['the only item leaves an empty list', lines('a:', '- 1', 'c: 2'), [remove('a', 0)], lines('a: []', 'c: 2')],
    ['the only key of the plan', lines('# c', 'a: 1', '# d'), [remove('a')], lines('# c', '{}', '# d')],
    [
      'an item',
      lines('a:', '  - 1', '  # two', '  - 2 # gone', '  - 3'),
      [remove('a', 1)],
      lines('a:', '  - 1', '  # two', '  - 3'),
    ],
    ['an item of several lines', lines('- a: 1', '  b: |', '    x', '', '- c: 1'), [remove(0)], lines('', '- c: 1')],
    ['the key behind a dash', lines('- a: 1', '  b: 2', '- c: 1'), [remove(0, 'a')], lines('- b: 2', '- c: 1')],
    [
      'the key behind a dash before a comment',
      lines('- a: 1', '  # c', '  b: 2'),
      [remove(0, 'a')],
      lines('-', '  # c', '  b: 2'),
    ],
    ['the only key behind a dash', lines('- a: 1 # gone', '- 2'), [remove(0, 'a')], lines('- {}', '- 2')],
    ['the first key of a flow map', 'a: {b: 1, c: 2} # d\n', [remove('a', 'b')], 'a: {c: 2} # d\n'],
    ['the last key of a flow map', 'a: {b: 1, c: 2} # d\n', [remove('a', 'c')], 'a: {b: 1} # d\n'],
    ['the only key of a flow map', 'a: { b: 1 } # d\n', [remove('a', 'b')], 'a: {} # d\n'],
    ['the item in the middle of a flow list', 'a: [1, {b: 2}, 3]\n', [remove('a', 1)], 'a: [1, 3]\n'],
    ['a pair without braces', 'a: [b: 1, 3]\n', [remove('a', 0, 'b')], 'a: [{}, 3]\n'],
    [
      'a line of a flow map',
      lines('a: {', '  b: 1, # gone', '  c: 2 # c', '}'),
      [remove('a', 'b')],
      lines('a: {', '  c: 2 # c', '}'),
    ],
    [
      'the last line of a flow map',
      lines('a: {', '  b: 1, # b', '  c: 2 # gone', '}'),
      [remove('a', 'c')],
      lines('a: {', '  b: 1, # b', '}'),
    ],
    ['what is not there changes nothing', 'a:   1\n', [remove('b'), remove('a', 'c'), remove('a', 0)], 'a:   1\n'],
    [
      'several, one after the other',
      lines('a:', '  - 1', '  - 2', '  - 3'),
      [remove('a', 0), remove('a', 0)],
      lines('a:', '  - 3'),
    ],
  ]);
});

describe('a text without data', () => {
  it.each([
    ['', 'a: 1\n'],
    ['\n', '\na: 1\n'],
    ['# c', '# c\na: 1\n'],
    ['# c\r\n', '# c\r\na: 1\r\n'],
    ['---\n', '---\na: 1\n'],
    ['---', '---\na: 1\n'],
    ['# c\n...\n', '# c\na: 1\n...\n'],
    ['{} # c\n', 'a: 1 # c\n'],
    ['--- {}\n', '--- \na: 1\n'],
    ['\ufeff', '\ufeffa: 1\n'],
  ])('%j gets its first key', (before, after) => {
    expect(applyChanges(before, [set(['a'], 1)])).toBe(after);
  });

  it('grows key by key into a plan', () => {
    const changes = [
      set(['format'], 1),
      set(['organization'], 'Northwind'),
      set(['howBig', 'measure'], 'members'),
      set(['howBig', 'why'], 'Because: it pays'),
      set(['howBig', 'readings', 0], { date: '2026-09-30', value: '1M' }),
      set(['practices', 'leading', 'listen'], { status: 'planned' }),
    ];
    expect(applyChanges('# Our plan\n', changes)).toBe(
      lines(
        '# Our plan',
        'format: 1',
        'organization: Northwind',
        '',
        'howBig:',
        '  measure: members',
        '  why: "Because: it pays"',
        '  readings:',
        '    - { date: 2026-09-30, value: 1M }',
        '',
        'practices:',
        '  leading:',
        '    listen: { status: planned }',
      ),
    );
  });
});

describe('what cannot be done is said', () => {
  it.each([
    ['text that is no YAML', 'a: [1', [set(['a'], 1)], /not valid YAML/],
    ['a key twice', 'a: 1\na: 2\n', [set(['a'], 1)], /has the same key twice/],
    ['two documents', 'a: 1\n---\nb: 2\n', [set(['a'], 1)], /not valid YAML/],
    ['a path through a scalar', 'a: 12M\n', [set(['a', 'b'], 1)], /no map or list at a/],
    ['a path past the end of a list', 'a: [1]\n', [set(['a', 2], 1)], /1 items/],
    ['a key in a list', 'a: [1]\n', [set(['a', 'b'], 1)], /1 items/],
    ['an endless number', 'a: 1\n', [set(['a'], Number.POSITIVE_INFINITY)], /cannot hold/],
    ['half a character', 'a: 1\n', [set(['a'], '\ud800')], /cannot hold/],
    ['nothing', 'a: 1\n', [set(['a'], undefined)], /cannot hold/],
    ['a date object', 'a: 1\n', [set(['a'], new Date(0))], /cannot hold/],
    ['a key that reaches the prototype', 'a: 1\n', [set(['__proto__', 'b'], 1)], /cannot hold the key/],
    ['the removal of the plan', 'a: 1\n', [remove()], /whole plan/],
  ] as [string, string, Change[], RegExp][])('%s', (_, text, changes, message) => {
    expect(() => applyChanges(text, changes)).toThrow(message);
  });

  it('leaves out keys without a value', () => {
    expect(applyChanges('a: 1\n', [set(['b'], { c: 1, d: undefined })])).toBe('a: 1\n\nb:\n  c: 1\n');
  });
});

describe('a fresh plan', () => {
  it('has its sections apart and its records on one line', () => {
    const plan = {
      format: 1,
      organization: 'Northwind',
      units: [],
      howBig: { measure: 'members', readings: [{ date: '2026-09-30', value: '12M', note: 'a, b' }] },
      who: { segments: [{ id: 'a', name: 'A', secrets: ['one', 'two'], evidence: 'x\ny' }] },
      serving: { officer: { title: 'Chief', executive: true } },
    };
    expect(newText(plan)).toBe(
      lines(
        'format: 1',
        'organization: Northwind',
        'units: []',
        '',
        'howBig:',
        '  measure: members',
        '  readings:',
        '    - { date: 2026-09-30, value: 12M, note: "a, b" }',
        '',
        'who:',
        '  segments:',
        '    - id: a',
        '      name: A',
        '      secrets: [one, two]',
        '      evidence: |-',
        '        x',
        '        y',
        '',
        'serving:',
        '  officer: { title: Chief, executive: true }',
      ),
    );
  });

  it.each([
    [{}, '{}\n'],
    [[], '[]\n'],
    [['a'], '[a]\n'],
    [[{ a: 1 }], '- a: 1\n'],
    ['x\ny', '"x\\ny"\n'],
  ])('writes %j', (value, text) => {
    expect(newText(value)).toBe(text);
  });
});

const samplePath = new URL('../../test/fixtures/sample-plan.yaml', import.meta.url);

describe('the sample plan', () => {
  it('stays as it is when it is set to its own data', () => {
    const sample = readFileSync(samplePath, 'utf8');
    expect(applyChanges(sample, [set([], parse(sample))])).toBe(sample);
  });

  it('comes back from its data', () => {
    const data: unknown = parse(readFileSync(samplePath, 'utf8'));
    expect(parse(newText(data))).toEqual(data);
  });
});

describe('many settings at once', () => {
  const start = `format: 1
who:
  segments:
    # the first
    - id: a
      name: A # short
    - id: b
      name: B
`;

  it.each<[string, Change[]]>([
    ['keys of two items', [set(['who', 'segments', 0, 'share'], '1%'), set(['who', 'segments', 1, 'share'], '2%')]],
    ['keys of one item', [set(['who', 'segments', 0, 'why'], 'W'), set(['who', 'segments', 0, 'share'], '2%')]],
    [
      'new items and their keys',
      [
        set(['who', 'segments', 2], { id: 'c', name: 'C' }),
        set(['who', 'segments', 2, 'why'], 'W'),
        set(['who', 'segments', 2, 'share'], '3%'),
        set(['who', 'segments', 3], { id: 'd', name: 'D' }),
      ],
    ],
    ['one value twice', [set(['who', 'segments', 0, 'name'], 'X'), set(['who', 'segments', 0, 'name'], 'Y')]],
    ['a list that is not there', [set(['measures', 0], { id: 'm', name: 'M' }), set(['measures', 1], { id: 'n' })]],
    ['a value inside one that is set', [set(['x'], { a: 1 }), set(['x', 'b'], 2), set(['x', 'a'], 3)]],
  ])('%s: as one after the other', (_, changes) => {
    const oneByOne = changes.reduce((text, change) => applyChanges(text, [change]), start);
    expect(applyChanges(start, changes)).toBe(oneByOne);
  });

  it('of which one leads nowhere are refused', () => {
    const leads = (path: Path) => () => applyChanges(start, [set(['x'], 1), set(path, 1)]);
    expect(leads(['format', 'x'])).toThrow(/no map or list at format/);
    expect(leads(['who', 'segments', 7])).toThrow(/has 2 items/);
    expect(leads(['__proto__', 'x'])).toThrow(/__proto__/);
  });

  it('take time that grows with their number', () => {
    const items = (count: number) => Array.from({ length: count }, (_, index) => set(['m', index, 'id'], `m${index}`));
    const time = (count: number) => {
      const begun = performance.now();
      applyChanges('format: 1\nm:\n  - id: x\n', items(count));
      return performance.now() - begun;
    };
    time(200);
    const [few, many] = [200, 1600].map((count) => Math.min(time(count), time(count)));
    expect(many! / few!).toBeLessThan(40);
  });
});
