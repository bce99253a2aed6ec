import { describe, expect, it, vi } from 'vitest';
import { conflictIssue, MAX_DEPTH } from './guard.ts';
import { parseDocument } from './parse.ts';
import { MAX_ISSUES } from './text.ts';

/** The places of a text's issues, `line:column`, and what is said about the first. */
function refusal(text: string) {
  const document = parseDocument(text);
  expect(document.value).toBeNull();
  const places = document.issues.map(({ start }) => {
    const { line, column } = document.positionAt(start);
    return `${line}:${column}`;
  });
  const [first] = document.issues;
  return { places, message: first?.message ?? '', help: first?.help ?? '' };
}

describe('references, tags and directives', () => {
  it.each([
    ['an anchor', 'a: &x 1\n', ['1:4'], /&x .*anchor/],
    ['an anchor of a map', 'a: &x\n  b: 1\n', ['1:4'], /&x .*anchor/],
    ['an anchor on a key', '&x a: 1\n', ['1:1'], /&x .*anchor/],
    ['an undefined alias', 'a: 1\nb: *x\n', ['2:4'], /\*x .*alias/],
    ['an alias as a key', 'a: 1\n*x : 2\n', ['2:1'], /\*x .*alias/],
    ['a cycle', 'a: &x\n  b: *x\n', ['1:4', '2:6'], /&x .*anchor/],
    ['a cycle of the root', '&x\na: [*x]\n', ['1:1', '2:5'], /&x .*anchor/],
    ['a merge key', 'a: {b: 1}\n<<: {c: 2}\n', ['2:1'], /<< merges/],
    ['a merge of an alias', 'a: &x {b: 1}\nc:\n  <<: *x\n', ['1:4', '3:7'], /anchor/],
    ['emphasis as in Markdown', 'a: **big** plans\n', ['1:4'], /\*\*big\*\* .*alias/],
    ['bullets', 'a:\n  * x\n  * y\n', ['2:3'], /\* refers/],
    ['a tag', 'a: !foo bar\n', ['1:4'], /!foo .*tag/],
    ['a tag that runs code elsewhere', 'a: !!js/function "x"\n', ['1:4'], /!!js\/function .*tag/],
    ['binary', 'a: !!binary aGk=\n', ['1:4'], /!!binary .*tag/],
    ['a tag of the core schema', 'a: !!str 1\n', ['1:4'], /!!str .*tag/],
    ['a verbatim tag', 'a: !<tag:x,2002:y> 1\n', ['1:4'], /tag:x.*tag/],
    ['the non-specific tag', 'a: ! 1\n', ['1:4'], /! gives .*tag/],
    ['a tag on a key', '!x a: 1\n', ['1:1'], /!x .*tag/],
    ['%YAML 1.1', '%YAML 1.1\n---\na: no\n', ['1:1'], /%YAML 1\.1 is a directive/],
    ['%YAML 1.2', '%YAML 1.2\n---\na: 1\n', ['1:1'], /directive/],
    ['%TAG', '%TAG ! tag:x,2002:\n---\na: 1\n', ['1:1'], /%TAG .*directive/],
    ['a directive without document', '%YAML 1.2\n', ['1:1'], /directive/],
  ])('%s is refused', (_, text, places, message) => {
    const refused = refusal(text);
    expect(refused.places).toEqual(places);
    expect(refused.message).toMatch(message);
    expect(refused.help).not.toBe('');
  });

  it('their signs are ordinary characters inside text, quotes and comments', () => {
    const text = 'a: R&D *and* more! 100%\nb: "*x &y !z"\nc: \'%\'\nd: |\n  *x\n  &y\n  !z\n  %w\n# *x &y !z\n';
    const value = { a: 'R&D *and* more! 100%', b: '*x &y !z', c: '%', d: '*x\n&y\n!z\n%w\n' };
    expect(parseDocument(text)).toMatchObject({ issues: [], value });
  });

  it('cut a long word short in the message', () => {
    expect(refusal(`a: *${'x'.repeat(10_000)}\n`).message.length).toBeLessThan(150);
  });
});

describe('documents', () => {
  it.each([
    ['behind ---', 'a: 1\n---\nb: 2\n', '2:1'],
    ['behind ...', 'a: 1\n...\n# note\nb: 2\n', '4:1'],
    ['behind two ---', '---\n---\na: 1\n', '2:1'],
    ['that is empty', 'a: 1\n---\n', '2:1'],
    ['that is broken itself', 'a: 1\n---\nb: [\n', '2:1'],
  ])('a second one %s is refused', (_, text, place) => {
    const refused = refusal(text);
    expect(refused.places[0]).toBe(place);
    expect(refused.message).toMatch(/second document/);
  });

  it('one may begin with --- and end with ...', () => {
    expect(parseDocument('# note\n---\na: 1\n...\n# end\n')).toMatchObject({ issues: [], value: { a: 1 } });
  });

  it.each(['---\n', '---\n...\n', '...\n', 'null\n', '~\n', '--- # note\n'])('%j is an empty plan', (text) => {
    expect(refusal(text).message).toBe('The plan is empty.');
  });
});

describe('merge conflicts', () => {
  const ours = 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> their-branch\nc: 3\n';

  it.each([
    ['as git writes them', ours, '2:1', '<<<<<<<'],
    ['with CRLF', ours.replaceAll('\n', '\r\n'), '2:1', '<<<<<<<'],
    ['with the common ancestor', ours.replace('=======', '||||||| 1a2b3c\nb: 0\n======='), '2:1', '<<<<<<<'],
    ['of which one end is left', 'a: 1\nb: 2\n>>>>>>> their-branch\n', '3:1', '>>>>>>>'],
    ['of which the middle is left', 'a: 1\n=======\nb: 2', '2:1', '======='],
    ['at the beginning', ours.slice(5), '1:1', '<<<<<<<'],
    ['around lists', 'a:\n  - x\n<<<<<<< HEAD\n  - y\n=======\n  - z\n>>>>>>> b\n', '3:1', '<<<<<<<'],
  ])('%s are named, as one issue', (_, text, place, marker) => {
    const refused = refusal(text);
    expect(refused.places).toEqual([place]);
    expect(refused.message).toMatch(/merge conflict/);
    expect(refused.message).toContain(marker);
  });

  it('are not seen where the same signs are text', () => {
    expect(conflictIssue('a: |\n  <<<<<<< HEAD\n  =======\nb: "======="\n#=======\nc: <<<<<<<\n')).toBeNull();
    expect(conflictIssue('========\n<<<<<<<<\n')).toBeNull();
  });
});

describe('nesting', () => {
  const flow = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}\n`;
  const block = (depth: number) =>
    `${Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n')} 1\n`;
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

  it.each([
    ['brackets', flow],
    ['maps', block],
    ['dashes', (depth: number) => `${'- '.repeat(depth)}1\n`],
    ['braces', (depth: number) => `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n`],
  ])('of %s is read to the cap and refused beyond', (_, nested) => {
    const document = parseDocument(nested(MAX_DEPTH));
    expect(document.issues).toEqual([]);
    expect(depthOf(document.value)).toBe(MAX_DEPTH);
    const refused = refusal(nested(MAX_DEPTH + 1));
    expect(refused.places).toHaveLength(1);
    expect(refused.message).toContain(`more than ${MAX_DEPTH} levels`);
  });

  it.each([
    ['{ 500 deep and closed', '{'.repeat(500) + '}'.repeat(500)],
    ['{ 100,000 deep', '{'.repeat(100_000)],
    ['[ 100,000 deep', '['.repeat(100_000)],
    ['? 500 deep', '? '.repeat(500)],
    ['? 100,000 deep', '? '.repeat(100_000)],
    ['- 100,000 deep', '- '.repeat(100_000)],
    ['- and ? in turn', '- ? '.repeat(50_000)],
    ['[{ in turn', '[{a: '.repeat(50_000)],
    ['a staircase', Array.from({ length: 500 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')],
    [': in a row', ': '.repeat(1000)],
  ])('%s is refused with few issues', (_, text) => {
    const { places } = refusal(text);
    expect(places.length).toBeGreaterThan(0);
    expect(places.length).toBeLessThanOrEqual(MAX_ISSUES);
  });
});

describe('texts made to take long', () => {
  const keys = Array.from({ length: 50_000 }, (_, index) => `key-${index}: ${index}`);

  it.each([
    ['100 KB of }', '}'.repeat(100_000), 1],
    ['100 KB of } on lines', '}\n'.repeat(50_000), MAX_ISSUES],
    ['100 KB of ]', `a: [${']'.repeat(100_000)}`, 1],
    ['commas', `[${','.repeat(100_000)}]`, 1],
    ['commas on lines', `[\n${' ,\n'.repeat(50_000)}]`, MAX_ISSUES],
    ['400,000 items that take two characters each', `a: [${'1,'.repeat(400_000)}]\n`, 1],
    ['20,000 aliases', `a: [${'*x, '.repeat(20_000)}]\n`, 1],
    ['20,000 aliases on lines', `a:\n${'  - *x\n'.repeat(20_000)}`, MAX_ISSUES],
    ['20,000 anchors', `a:\n${'  - &x 1\n'.repeat(20_000)}`, MAX_ISSUES],
    ['20,000 tags', `a:\n${'  - !x 1\n'.repeat(20_000)}`, MAX_ISSUES],
    [
      'an alias bomb',
      ['a: &a [1]', ...'bcdefghi']
        .map((name, index) => (index === 0 ? name : `${name}: &${name} [${`*${'abcdefghi'[index - 1]},`.repeat(9)}]`))
        .join('\n'),
      9,
    ],
    ['20,000 documents', '---\n'.repeat(20_000), 1],
    ['20,000 directives', '%A\n'.repeat(20_000), MAX_ISSUES],
    ['20,000 equal keys', 'a: 1\n'.repeat(20_000), MAX_ISSUES],
    ['20,000 hexadecimal numbers', `a:\n${'  - 0x1F\n'.repeat(20_000)}`, MAX_ISSUES],
    ['20,000 lines without colon', `a: 1\n${'b\n\n'.repeat(20_000)}`, MAX_ISSUES],
    ['20,000 tabs', `a:\n${'\tb: 1\n'.repeat(20_000)}`, MAX_ISSUES],
    ['20,000 complex keys', '[a]: b\n'.repeat(20_000), MAX_ISSUES],
    ['a key of 200 KB', `${'x'.repeat(200_000)}: 1\n`, 1],
    ['a line of 200 KB without colon', `a: 1\n${'x '.repeat(100_000)}\n`, 1],
    ['100 KB of quotes', '"'.repeat(100_001), 1],
    ['100 KB of backslashes', `"${'\\'.repeat(100_001)}"`, 1],
  ])('%s: refused with few issues', (_, text, atMost) => {
    const { places } = refusal(text);
    expect(places.length).toBeGreaterThan(0);
    expect(places.length).toBeLessThanOrEqual(atMost);
  });

  it('50,000 keys in one map are read, and found again', () => {
    for (const text of [keys.join('\n'), `{${keys.join(', ')}}`]) {
      const document = parseDocument(text);
      expect(document.issues).toEqual([]);
      expect(document.keysOf([])).toHaveLength(50_000);
      expect(document.rangeOf(['key-49999'], 'key')?.start).toBe(text.indexOf('key-49999'));
    }
  });

  it.each([
    ['empty lines, then comments', `${'\n'.repeat(2000)}${' # c\n'.repeat(2000)}`],
    ['lines of spaces', ' \n'.repeat(4000)],
    ['empty lines and comments in turn', '\n # c\n'.repeat(2000)],
    ['comments not indented', `${'\n'.repeat(2000)}${'# c\n'.repeat(2000)}`],
  ])('%s are not looked through again and again', (_, filling) => {
    const looks = countLooks(() => {
      expect(parseDocument(`a: |\n  x\n${filling}b: 1\n`)).toMatchObject({ issues: [], value: { b: 1 } });
      expect(parseDocument(`a:\n  - {b: 1}\n${filling}c: 1\n`)).toMatchObject({ issues: [], value: { c: 1 } });
    });
    expect(looks).toBeLessThan(200_000);
  });
});

/** How many elements are looked at through `every` and `findLast`, with which the parser looks back at earlier tokens. */
function countLooks(run: () => void): number {
  const { every, findLast } = Array.prototype;
  let looks = 0;
  type Test = (element: unknown, index: number, all: unknown[]) => unknown;
  const counted =
    (test: Test): Test =>
    (...parameters) => {
      looks++;
      return test(...parameters);
    };
  const everySpy = vi.spyOn(Array.prototype, 'every').mockImplementation(function (this: unknown[], test: Test) {
    return every.call(this, counted(test));
  });
  const findLastSpy = vi.spyOn(Array.prototype, 'findLast').mockImplementation(function (this: unknown[], test: Test) {
    return findLast.call(this, counted(test));
  });
  try {
    run();
  } finally {
    everySpy.mockRestore();
    findLastSpy.mockRestore();
  }
  return looks;
}
