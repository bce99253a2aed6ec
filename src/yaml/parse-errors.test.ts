import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse.ts';
import { explainFaults, type SyntaxFault } from './parse-errors.ts';

/** The issues of a text as `line:column message => help`, so that a test can name the gist of each. */
function issuesOf(text: string): string[] {
  const document = parseDocument(text);
  expect(document.value).toBeNull();
  return document.issues.map(({ message, help, start, end }) => {
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    const { line, column } = document.positionAt(start);
    return `${line}:${column} ${message} => ${help}`;
  });
}

// Each of these is ONE mistake, and is reported as one issue at the place where it is to be put right.
describe('a mistake that people make (row 17 of the field)', () => {
  it.each([
    ['a tab as indentation', 'a:\n\tb: 1\n', '2:1', /tab .* indent/, /spaces/],
    ['a tab as indentation of a list', 'a:\n\t- x\n', '2:1', /tab .* indent/, /spaces/],
    ['a tab behind a dash', 'a:\n  -\tb: 1\n', '2:4', /tab .* indent/, /spaces/],
    ['a tab as indentation, with CRLF', 'a:\r\n\tb: 1\r\n', '2:1', /tab .* indent/, /spaces/],
    [
      'no space after the first colon',
      'name:foo\nb: 1\n',
      '1:1',
      /space is missing after the colon of "name"/,
      /key: value/,
    ],
    ['no space after a colon', 'a: 1\nname:foo\n', '2:1', /space is missing after the colon of "name"/, /key: value/],
    [
      'no space after an indented colon',
      'a:\n  b:1\n  c: 2\n',
      '2:3',
      /space is missing after the colon of "b"/,
      /key: value/,
    ],
    [
      'no space after a colon in braces',
      'a: {b:1, c: 2}\n',
      '1:5',
      /space is missing after the colon of "b"/,
      /key: value/,
    ],
    ['a colon in a value', 'why: the goal: grow\n', '1:6', /holds a colon and a space/, /in quotes: "the goal: grow"/],
    [
      'a colon in a value, before a comment',
      'why: the goal: grow # x\n',
      '1:6',
      /holds a colon/,
      /in quotes: "the goal: grow"\.$/,
    ],
    ['a colon in a value with quotation marks', 'why: say "x": y\n', '1:6', /holds a colon/, /in quotes\.$/],
    ['a colon in a list item’s value', 'a:\n  - b: c: d\n', '2:8', /holds a colon and a space/, /in quotes: "c: d"/],
    ['a colon in a value in braces', 'a: {why: x: y}\n', '1:10', /comma or a pair of quotes/, /colon in quotes/],
    ['no comma in braces', 'a: {b: 1 c: 2}\n', '1:8', /comma or a pair of quotes/, /comma between/],
    ['no comma between quoted items', 'a: ["x" "z"]\n', '1:9', /comma is missing/, /comma between/],
    ['no comma between braces', 'a: [{b: 1} {c: 2}]\n', '1:12', /value ends before "\{"/, /comma between/],
    ['a comma too many', 'a: [x,,y]\n', '1:7', /comma has nothing before it/, /Delete/],
    ['a comma at the beginning', 'a: [,x]\n', '1:5', /comma has nothing before it/, /Delete/],
    ['a line too deep', 'a: 1\n  b: 2\n', '2:3', /deeper than the key above/, /same column/],
    ['a line too deep in a list', 'a:\n  - b: 1\n     c: 2\n', '3:6', /deeper than the key above/, /same column/],
    ['a line not deep enough', 'a:\n    b: 1\n  c: 2\n', '3:3', /not indented like/, /same column/],
    ['the same behind a comment', 'a:\n    b: 1\n# c\n\n  d: 2\n', '5:3', /not indented like/, /same column/],
    ['a list item not deep enough', 'a:\n  - x\n - y\n', '3:2', /not indented like/, /same column/],
    ['a key under a dash by one column', 'a:\n  - b: 1\n   c: 2\n', '3:4', /not indented like/, /same column/],
    ['a missing dash', 'a:\n  - x\n  y\n', '3:3', /not indented like/, /same column/],
    ['a line without colon', 'a: 1\nb\nc: 2\n', '2:1', /no colon: "b"/, /key: value/],
    ['a text that is not indented', 'a: |\nfoo\nb: 1\n', '2:1', /no colon: "foo"/, /indent a line that goes on/],
    ['a text indented unevenly', 'a: |\n    foo\n  bar\nb: 1\n', '3:3', /not indented like/, /same column/],
    ['a text indented with a tab', 'a: |\n\tfoo\n', '2:2', /not indented deeply enough/, /same number of spaces/],
    [
      'a text behind a deep empty line',
      'a: |\n     \n  foo\n',
      '3:3',
      /empty line that is indented deeper/,
      /Delete the spaces/,
    ],
    ['a list among keys', 'a: 1\n- b\n', '2:1', /list item appears here among keys/, /Indent/],
    ['a key behind a list', '- a\nb: 1\n', '2:1', /does not fit the text before/, /indentation/],
    ['a list on the line of its key', 'a: - x\n', '1:4', /list cannot begin on the line of its key/, /next line/],
    ['a list with dashes in brackets', 'a: [\n  - x\n]\n', '2:3', /dashes cannot be inside brackets/, /\[a, b\]/],
    ['the same on one line', 'a: [- x]\n', '1:5', /dashes cannot be inside brackets/, /\[a, b\]/],
    ['an unclosed double quote', 'a: "foo\nb: 1\n', '1:4', /" that opens here is not closed/, /End the value/],
    [
      'an unclosed double quote, with another below',
      'a: "foo\nb: "x"\n',
      '1:4',
      /" that opens here is not closed/,
      /End the value/,
    ],
    ['an unclosed single quote', "a: '90s bikes\nb: 1\n", '1:4', /' that opens here is not closed/, /apostrophe/],
    ['a closing quote that is escaped', 'a: "foo\\"', '1:4', /" that opens here is not closed/, /End the value/],
    ['a closing quote that is doubled', "a: 'foo''", '1:4', /' that opens here is not closed/, /End the value/],
    ['an apostrophe in single quotes', "a: 'it's fine'\n", '1:8', /value ends before "s fine'"/, /twice \(''\)/],
    ['text behind a quoted value', 'a: "foo" bar\n', '1:10', /value ends before "bar"/, /whole value in quotes/],
    ['text behind brackets', 'a: [Draft] Foo\n', '1:12', /value ends before "Foo"/, /whole value in quotes/],
    ['an unclosed brace', 'a: {b: 1\nc: 2\n', '1:4', /\{ that opens here is not closed/, /Close it with \}/],
    ['an unclosed bracket', 'a: [b, c\nd: 1\n', '1:4', /\[ that opens here is not closed/, /Close it with \]/],
    ['an unclosed bracket at the end', 'a: [b, {c: [d', '1:12', /\[ that opens here is not closed/, /Close it with \]/],
    [
      'a bracket whose lines are not indented',
      'a: [\nb,\nc\n]\n',
      '1:4',
      /\[ that opens here is not closed/,
      /indent every line/,
    ],
    ['the wrong closing bracket', 'a: [b}\n', '1:6', /\} appears where \] is expected/, /\[a, b\]/],
    ['a bracket too many', 'a: [b]]\n', '1:7', /\] closes nothing/, /Delete/],
    ['a brace alone', '}\n', '1:1', /\} closes nothing/, /Delete/],
    ['a value that begins with @', 'a: @foo\n', '1:4', /cannot begin with @/, /quotes/],
    ['a value that begins with `', 'a: `foo`\n', '1:4', /cannot begin with `/, /quotes/],
    ['a value that begins with %', 'a: %foo\n', '1:4', /cannot begin with %/, /quotes/],
    ['a value that begins with a comma', 'a: , x\n', '1:4', /cannot begin with ,/, /quotes/],
    ['a value that begins with ?', 'a: ? x\n', '1:4', /cannot begin with \?/, /quotes/],
    ['a value that begins with >', 'a: >10M\n', '1:4', /begins with > or \|/, /quotes/],
    ['a value that begins with > and a space', 'a: > 10M\n', '1:4', /begins with > or \|/, /quotes/],
    ['a comment without space', 'a: "x"#c\n', '1:7', /comment needs a space/, /space before the #/],
    ['a backslash in double quotes', 'a: "C:\\data"\n', '1:7', /\\d means nothing/, /single quotes/],
    ['a broken escape', 'a: "\\uZZZZ"\n', '1:5', /\\u means nothing/, /backslash/],
    ['a plan on the line of ---', '--- a: 1\n', '1:1', /same line as ---/, /next line/],
    ['text behind the end mark', 'a: 1\n... foo\n', '2:5', /does not fit/, /line/],
    [
      'a no-break space behind a colon',
      'a:\u00a0x\nb: 1\n',
      '1:3',
      /cannot be seen.*U\+00A0, no-break space/,
      /ordinary space/,
    ],
    [
      'no-break spaces as indentation',
      'a:\n\u00a0\u00a0b: 1\n',
      '2:1',
      /b" holds a character.*U\+00A0, no-break space/,
      /ordinary space/,
    ],
    ['a zero width space in a key', 'or\u200bg: 1\n', '1:1', /U\+200B, zero width space/, /Delete/],
    ['a soft hyphen in a quoted key', 'a: {"b\u00adc": 1}\n', '1:5', /U\+00AD, soft hyphen/, /Delete/],
    ['a line separator behind a colon', 'a:\u2028\n  b: 1\n', '1:3', /U\+2028, line separator/, /Delete/],
    ['a paragraph separator behind a colon', 'a:\u2029x\nb: 1\n', '1:3', /U\+2029, paragraph separator/, /Delete/],
    ['a tag character in a key', 'a\u{e0041}: 1\n', '1:1', /U\+E0041, tag character/, /Delete/],
    ['a zero width space behind a colon', 'a:\u200bx\n', '1:3', /U\+200B/, /Delete/],
    [
      'a no-break space behind the only key of a map',
      'a:\n  b:\u00a0 x\n',
      '2:5',
      /after this colon.*U\+00A0/,
      /type a space/,
    ],
    ['a no-break space behind a dash', 'a:\n  -\u00a0b: x\n    c: y\n', '2:4', /U\+00A0/, /Delete/],
    [
      'a no-break space alone',
      'a: b\n\u00a0\nc: d\n',
      '2:1',
      /nothing but a character that cannot be seen.*U\+00A0/,
      /Delete/,
    ],
    [
      'a no-break space at the end',
      'a: b\n\u00a0',
      '2:1',
      /nothing but a character that cannot be seen.*U\+00A0/,
      /Delete/,
    ],
    ['a colon of full width', 'a：1\nb: 2\n', '1:1', /full width/, /Type ":"/],
    ['a key over two lines', '"a\n b": 1\n', '1:1', /are on different lines/, /key: value/],
    ['a key without end', `${'a'.repeat(1100)}: 1\n`, '1:1', /longer than 1,024/, /Shorten/],
  ])('%s', (_, text, place, message, help) => {
    const issues = issuesOf(text);
    expect(issues).toHaveLength(1);
    const [said, advice] = issues[0]!.split(' => ');
    expect(said!.startsWith(`${place} `), said).toBe(true);
    expect(said).toMatch(message);
    expect(advice).toMatch(help);
  });
});

describe('several mistakes', () => {
  it('are reported in the order of the text, one for each line', () => {
    const issues = issuesOf('a: 1\nb\nc:d\ne: @x\nf: x: y\n\tg: 1\n');
    expect(issues.map((said) => said.slice(0, said.indexOf(' ')))).toEqual(['2:1', '3:1', '4:4', '5:4', '6:1']);
  });

  it('of brackets on different lines are each reported', () => {
    expect(issuesOf('a: [b\nc: 1\nd: {e\nf: 2\ng: h]\n').map((said) => said.slice(0, 3))).toEqual(['1:4', '3:4']);
  });

  it('come without the parser’s own words, also where they are long', () => {
    for (const said of issuesOf(`a: "x" ${'y'.repeat(10_000)}\nb: - ${'z'.repeat(10_000)}\n${'k'.repeat(5000)}\n`)) {
      expect(said.length).toBeLessThan(300);
    }
  });
});

describe('a fault as the parser may report it', () => {
  const issuesOf = (code: SyntaxFault['code'], text: string, start = 0, message = '') =>
    explainFaults(text, [{ code, message, start, end: text.length }]).map((issue) => `${issue.message} ${issue.help}`);

  it('lies inside the text, and in its order', () => {
    const fault = { code: 'DUPLICATE_KEY', message: '' } as const;
    const faults = [
      { ...fault, start: 9, end: 3 },
      { ...fault, start: 3, end: 99 },
      { ...fault, start: 2, end: 1 },
      { ...fault, start: 0, end: 1 },
    ];
    expect(explainFaults('a\nb\nc', faults).map(({ start, end }) => [start, end])).toEqual([
      ...[
        [0, 1],
        [2, 2],
        [5, 5],
      ],
    ]);
  });

  it('is a colon without a space', () => {
    expect(issuesOf('MISSING_CHAR', 'a:1', 1, 'Missing space after : in x')).toEqual([
      'A space is missing after this colon. Write the colon and a space: "key: value".',
    ]);
  });
});
