import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse.ts';
import type { Path } from './path.ts';

const plan = `# Our plan
format: 1
organization: "Northwind"   # the bike shop
howBig:
  baseline: 12M
  why: >
    The lease needs
    more sales.
who:
  segments:
    - id: commuters
      potential: {low: 900k, likely: 1.9M}
      secrets: [late, "later"]

    - id: families
      chosen: false
      note:
  # the end
x-empty: {}
x-list: []
`;

const at = (text: string, needle: string) => {
  const offset = text.indexOf(needle);
  expect(offset).toBeGreaterThanOrEqual(0);
  return offset;
};

/** The only issue of a text: its place in the text, and what it says. */
function refusal(text: string) {
  const document = parseDocument(text);
  expect(document.value).toBeNull();
  expect(document.issues).toHaveLength(1);
  const { start, end, message, help } = document.issues[0]!;
  return { written: text.slice(start, end), line: document.positionAt(start).line, message, help };
}

describe('the data of a document', () => {
  it('is plain', () => {
    const { value, issues } = parseDocument(plan);
    expect(issues).toEqual([]);
    expect(value).toEqual({
      format: 1,
      organization: 'Northwind',
      howBig: { baseline: '12M', why: 'The lease needs more sales.\n' },
      who: {
        segments: [
          { id: 'commuters', potential: { low: '900k', likely: '1.9M' }, secrets: ['late', 'later'] },
          { id: 'families', chosen: false, note: null },
        ],
      },
      'x-empty': {},
      'x-list': [],
    });
  });

  it('follows the core schema of YAML 1.2: truth values, nulls, dates, and words that YAML 1.1 read otherwise', () => {
    const text =
      'a: [true, false, True, FALSE]\nb: [null, ~, Null]\nc:\nd: [yes, no, on, off, y, n]\ne: 2026-07-01\nf: 12:30:45\ng: 1_000\nh: 0b11\n';
    expect(parseDocument(text).value).toEqual({
      a: [true, false, true, false],
      b: [null, null, null],
      c: null,
      d: ['yes', 'no', 'on', 'off', 'y', 'n'],
      e: '2026-07-01',
      f: '12:30:45',
      g: '1_000',
      h: '0b11',
    });
  });

  it('keeps numbers that every reader takes for the same', () => {
    const text = '[0, -0, 1, -17, +5, 0.5, .5, 5., 1e3, 1.5E-3, 9007199254740991, 0.0, 0e0]';
    expect(parseDocument(text).value).toEqual([0, -0, 1, -17, 5, 0.5, 0.5, 5, 1000, 0.0015, 9007199254740991, 0, 0]);
  });

  it('takes names that objects inherit for ordinary keys', () => {
    const { value } = parseDocument('constructor: 1\ntoString: {hasOwnProperty: 2}\nvalueOf:\n');
    expect(Object.entries(value as object)).toEqual([
      ['constructor', 1],
      ['toString', { hasOwnProperty: 2 }],
      ['valueOf', null],
    ]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.hasOwn(parseDocument('a: 1').value as object, 'constructor')).toBe(false);
  });

  it.each([
    ['a: "x\\u00e9\\U0001F6B2\\ud83d\\ude00"', { a: 'xé🚲😀' }],
    ['? a\n: b\n', { a: 'b' }],
    ['{"a": 1, "b": [true, null]}', { a: 1, b: [true, null] }],
    ['[a: 1, b]', [{ a: 1 }, 'b']],
    ['{a, b: }', { a: null, b: null }],
    ['"1": a\n"null": b\n"": c\n" d ": e\n', { 1: 'a', null: 'b', '': 'c', ' d ': 'e' }],
    ['"<<": {a: 1}', { '<<': { a: 1 } }],
    ['a: one\n  two\n\n  three', { a: 'one two\nthree' }],
    ['a: |-\n  x\r\n  y\r\nb: 1\r\n', { a: 'x\ny', b: 1 }],
    ['plain words', 'plain words'],
    ['{http://a.b/c: d}', { 'http://a.b/c': 'd' }],
  ])('of %j', (text, value) => {
    expect(parseDocument(text)).toMatchObject({ issues: [], value });
  });
});

describe('numbers that are not what is there', () => {
  it.each([
    ['1e999', /too large/],
    ['-1e999', /too large/],
    ['9007199254740992', /too large/],
    ['-9007199254740993', /too large/],
    ['123456789012345678901234567890', /too large/],
    ['.inf', /not a number that a plan can use/],
    ['-.INF', /not a number that a plan can use/],
    ['.nan', /not a number that a plan can use/],
    ['.NaN', /not a number that a plan can use/],
    ['0x1F', /hexadecimal .* 31/],
    ['0xff', /hexadecimal .* 255/],
    ['0o17', /octal .* 15/],
    ['014', /begins with a zero.* 14/],
    ['-007', /begins with a zero.* -7/],
    ['00.5', /begins with a zero.* 0\.5/],
    ['1e-999', /too small/],
  ])('%s is refused with a hint, and read as text in quotes', (written, message) => {
    for (const text of [`format: 1\na: ${written}\n`, `x:\n  - {b: [${written}]}\n`]) {
      const refused = refusal(text);
      expect(refused).toMatchObject({ written, line: 2 });
      expect(refused.message).toMatch(message);
      expect(refused.help).toMatch(/quotes/);
    }
    expect(parseDocument(`a: "${written}"\nb: '${written}'\n`).value).toEqual({ a: written, b: written });
  });
});

describe('keys that are refused', () => {
  it.each([
    ['1: a\n', '1', /The key 1 is a number/, /"1"/],
    ['a: {2026: b}\n', '2026', /The key 2026 is a number/, /"2026"/],
    ['1.5: a\n', '1.5', /The key 1\.5 is a number/, /"1\.5"/],
    ['true: a\n', 'true', /The key true is a truth value/, /"true"/],
    ['null: a\n', 'null', /The key null is no value/, /"null"/],
    ['~: a\n', '~', /The key ~ is no value/, /"~"/],
    [': a\n', '', /A key is missing/, /Write the key/],
    ['? [a]\n: b\n', '[a]', /list or a map .* key/, /plain text/],
    ['{a: 1}: b\n', '{a: 1}', /list or a map .* key/, /plain text/],
    ['__proto__: {a: 1}\n', '__proto__', /__proto__ is not allowed/, /another name/],
    ['"__proto__": 1\n', '"__proto__"', /__proto__ is not allowed/, /another name/],
    ['<<: {a: 1}\n', '<<', /<< merges/, /Write the keys out/],
    ['a: 1\nb: 2\n"a": 3\n', '"a"', /"a" appears here for the second time; the first is on line 1/, /one of the two/],
    [
      'x:\n  - {a: 1, b: 2, a: 3}\n',
      'a',
      /"a" appears here for the second time; the first is on line 2/,
      /one of the two/,
    ],
    ['toString: 1\ntoString: 2\n', 'toString', /second time/, /one of the two/],
  ])('%j', (text, written, message, help) => {
    const refused = refusal(text);
    expect(refused.written).toBe(written);
    expect(refused.message).toMatch(message);
    expect(refused.help).toMatch(help);
  });

  it('are all reported, up to the limit', () => {
    const text = '1: a\nb: {2: c, d: 0x1F}\ne: 1\ne: 2\n';
    expect(parseDocument(text).issues.map(({ start, end }) => text.slice(start, end))).toEqual(['1', '2', '0x1F', 'e']);
  });
});

describe('text that is half a character', () => {
  it.each(['"\\ud83d"', '"x\\udc00y"', '"\\ude00\\ud83d"', '"\\U0000D800"'])('%s is refused', (written) => {
    for (const text of [`a: ${written}\n`, `${written}: a\n`])
      expect(refusal(text)).toMatchObject({ written, message: expect.stringMatching(/lone surrogate/) });
  });

  it('is an ordinary backslash in single quotes', () => {
    expect(parseDocument("a: '\\ud83d'\n").value).toEqual({ a: '\\ud83d' });
  });
});

describe('where things are', () => {
  const document = parseDocument(plan);
  const slice = (path: Path, part?: 'key' | 'value') => {
    const range = document.rangeOf(path, part);
    return range && plan.slice(range.start, range.end);
  };

  it.each([
    [['format'], '1', 'format'],
    [['organization'], '"Northwind"', 'organization'],
    [['howBig', 'baseline'], '12M', 'baseline'],
    [['howBig', 'why'], '>\n    The lease needs\n    more sales.\n', 'why'],
    [['who', 'segments', 0, 'potential'], '{low: 900k, likely: 1.9M}', 'potential'],
    [['who', 'segments', 0, 'potential', 'low'], '900k', 'low'],
    [['who', 'segments', 0, 'secrets', 1], '"later"', undefined],
    [['who', 'segments', 1], 'id: families\n      chosen: false\n      note:', undefined],
    [['who', 'segments', 1, 'note'], '', 'note'],
    [['x-empty'], '{}', 'x-empty'],
  ])('%j', (path, value, key) => {
    expect(slice(path)).toBe(value);
    expect(slice(path, 'key')).toBe(key);
  });

  it('a list or map without brackets ends with its last value, not with the comments behind', () => {
    expect(slice(['who'])).toMatch(/^segments:.*note:$/s);
    expect(slice([])).toMatch(/^format: 1.*x-list: \[\]$/s);
  });

  it('a value that is left out has an empty place behind its key', () => {
    const note = document.rangeOf(['who', 'segments', 1, 'note']);
    expect(note).toEqual({ start: at(plan, 'note:') + 5, end: at(plan, 'note:') + 5 });
    const bare = parseDocument('{a, b}');
    expect(bare.rangeOf(['a'])).toEqual({ start: 2, end: 2 });
    expect(bare.rangeOf(['a'], 'key')).toEqual({ start: 1, end: 2 });
  });

  it('finds nothing where nothing is', () => {
    for (const path of [
      ['nope'],
      ['format', 'x'],
      ['who', 'segments', 2],
      ['who', 'segments', 'id'],
      ['toString'],
      ['who', 'segments', -1],
    ]) {
      expect(document.rangeOf(path)).toBeUndefined();
      expect(document.rangeOf(path, 'key')).toBeUndefined();
    }
    expect(document.rangeOf([], 'key')).toBeUndefined();
  });

  it('the nearest place is the longest beginning of a path that exists', () => {
    expect(document.nearest(['who', 'segments', 0, 'owner', 'x'])).toEqual(['who', 'segments', 0]);
    expect(document.nearest(['who', 'segments', 7])).toEqual(['who', 'segments']);
    expect(document.nearest(['format', 'x'])).toEqual(['format']);
    expect(document.nearest(['nope', 'format'])).toEqual([]);
    expect(document.nearest(['howBig', 'why'])).toEqual(['howBig', 'why']);
  });

  it('keys come in the order of the text, also where they look like numbers', () => {
    expect(document.keysOf([])).toEqual(['format', 'organization', 'howBig', 'who', 'x-empty', 'x-list']);
    expect(document.keysOf(['who', 'segments', 0])).toEqual(['id', 'potential', 'secrets']);
    expect(document.keysOf(['who', 'segments'])).toEqual([]);
    expect(document.keysOf(['nope'])).toEqual([]);
    expect(parseDocument('b: 1\n"2": 1\n"1": 1\n').keysOf([])).toEqual(['b', '2', '1']);
  });

  it('keys are found in a large map as in a small one', () => {
    const large = parseDocument(Array.from({ length: 100 }, (_, index) => `k${index}: ${index}`).join('\n'));
    for (const index of [0, 50, 99]) {
      const { start, end } = large.rangeOf([`k${index}`])!;
      expect(large.text.slice(start, end)).toBe(String(index));
    }
    expect(large.rangeOf(['k100'])).toBeUndefined();
  });

  it('lines and columns count from 1', () => {
    const offset = at(plan, '12M');
    expect(document.positionAt(offset)).toEqual({ line: 5, column: 13 });
    expect(document.offsetAt({ line: 5, column: 13 })).toBe(offset);
    expect(document.lines.lineText(5)).toBe('  baseline: 12M');
  });
});

describe('what is at an offset', () => {
  const document = parseDocument(plan);
  const segment = (index: number, ...rest: (string | number)[]) => ['who', 'segments', index, ...rest];

  it.each([
    ['at a key', 'format', 2, ['format'], 'key'],
    ['at the end of a key', 'format', 6, ['format'], 'key'],
    ['behind a colon', 'format', 7, ['format'], 'value'],
    ['in a value', 'Northwind', 3, ['organization'], 'value'],
    ['in a comment behind a value', '# the bike', 4, ['organization'], 'value'],
    ['in a text of several lines', 'more sales', 0, ['howBig', 'why'], 'value'],
    ['at a key in a list', 'id: families', 1, segment(1, 'id'), 'key'],
    ['at a key in braces', 'likely', 0, segment(0, 'potential', 'likely'), 'key'],
    ['at a value in braces', '1.9M', 1, segment(0, 'potential', 'likely'), 'value'],
    ['at an item in brackets', '"later"', 1, segment(0, 'secrets', 1), 'value'],
    ['at a dash', '- id: families', 0, ['who', 'segments'], 'value'],
    ['behind a key without value', 'note:', 5, segment(1, 'note'), 'value'],
    ['before everything', '# Our plan', 3, [], 'value'],
    ['in empty braces', '{}', 1, ['x-empty'], 'value'],
  ])('%s', (_, needle, shift, path, part) => {
    expect(document.pathAt(at(plan, needle) + shift)).toEqual({ path, part });
  });

  it.each([
    [1, []],
    [3, ['who']],
    [5, ['who', 'segments']],
    [7, ['who', 'segments', 0]],
  ])('on an empty line, at column %i', (column, path) => {
    const text = `who:\n  segments:\n    - id: a\n${' '.repeat(column - 1)}\n`;
    expect(parseDocument(text).pathAt(text.length - 1)).toEqual({ path, part: 'value' });
  });

  it('below a key without value, deeper', () => {
    const text = 'who:\n  ';
    expect(parseDocument(text).pathAt(text.length)).toEqual({ path: ['who'], part: 'value' });
    expect(parseDocument('who:\n').pathAt(5)).toEqual({ path: [], part: 'value' });
  });

  it('is known in a broken text as far as it goes', () => {
    const text = 'who:\n  segments:\n    - id: a\n      cho\n';
    const broken = parseDocument(text);
    expect(broken.issues).toHaveLength(1);
    expect(broken.value).toBeNull();
    expect(broken.pathAt(at(text, 'a\n'))).toEqual({ path: ['who', 'segments', 0, 'id'], part: 'value' });
    expect(broken.keysOf(['who', 'segments', 0])).toContain('id');
    const open = 'a: {status: \n';
    expect(parseDocument(open).pathAt(open.length - 1)).toEqual({ path: ['a', 'status'], part: 'value' });
  });

  it('is not known where nothing could be read', () => {
    expect(parseDocument('').pathAt(0)).toBeUndefined();
    expect(parseDocument('a: \0').pathAt(0)).toBeUndefined();
    expect(parseDocument('').keysOf([])).toEqual([]);
    expect(parseDocument('').nearest(['a'])).toEqual([]);
  });
});

describe('what is known before', () => {
  it('is alone, and nothing more is looked for', () => {
    const known = [{ message: 'The text is not valid UTF-8 from here on.', help: 'Save it.', start: 4, end: 4 }];
    expect(parseDocument('a: *', known)).toMatchObject({ issues: known, value: null });
  });
});
