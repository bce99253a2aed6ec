import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from './lines.ts';
import { decodePlanText, MAX_ISSUES, textIssues } from './text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

/** The only issue of a text, with its place. */
function refusal(content: Uint8Array) {
  const { text, issues } = decodePlanText(content);
  expect(issues).toHaveLength(1);
  const { start, message, help } = issues[0]!;
  return { ...new LineIndex(text).positionAt(start), message, help };
}

function utf16(text: string, order: 'le' | 'be'): number[] {
  return [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
}

describe('decodePlanText: what it reads', () => {
  it('keeps every character and every line ending', () => {
    const text = 'a: "é 日本語 👩‍🚀"\r\nb:\t1\n\u2028# \u00a0\u{10ffff}\n';
    expect(decodePlanText(utf8(text))).toEqual({ text, bom: false, issues: [] });
  });

  it('keeps one byte order mark apart', () => {
    expect(decodePlanText(bytes([0xef, 0xbb, 0xbf], 'a: 1\n'))).toEqual({ text: 'a: 1\n', bom: true, issues: [] });
  });

  it('reads U+FFFD where it is meant', () => {
    expect(decodePlanText(utf8('a: \ufffd\n'))).toEqual({ text: 'a: \ufffd\n', bom: false, issues: [] });
  });

  it('gives back what was encoded, for any well-formed text without control characters', () => {
    const letter = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(fc.array(letter), fc.boolean(), (letters, bom) => {
        const text = `a: ${letters.join('').replaceAll(/[\0-\x1f\x7f-\x9f\ufeff]/g, '')}`;
        const content = bom ? bytes([0xef, 0xbb, 0xbf], text) : utf8(text);
        expect(decodePlanText(content)).toEqual({ text, bom, issues: [] });
      }),
    );
  });
});

describe('decodePlanText: what it refuses', () => {
  it.each([
    ['UTF-16 (little-endian)', [0xff, 0xfe, ...utf16('a: 1', 'le')]],
    ['UTF-16 (big-endian)', [0xfe, 0xff, ...utf16('a: 1', 'be')]],
    ['UTF-16 (little-endian)', utf16('format: 1', 'le')],
    ['UTF-16 (big-endian)', utf16('format: 1', 'be')],
    ['UTF-16 (little-endian)', utf16('#é', 'le')],
    ['UTF-32 (little-endian)', [0xff, 0xfe, 0, 0, 97, 0, 0, 0]],
    ['UTF-32 (big-endian)', [0, 0, 0xfe, 0xff, 0, 0, 0, 97]],
    ['UTF-32 (little-endian)', [97, 0, 0, 0, 58, 0, 0, 0]],
    ['UTF-32 (big-endian)', [0, 0, 0, 97, 0, 0, 0, 58]],
  ])('%s is named', (name, content) => {
    const issue = refusal(new Uint8Array(content));
    expect(issue).toMatchObject({ line: 1, column: 1 });
    expect(issue.message).toContain(name);
    expect(issue.help).toContain('UTF-8');
    expect(decodePlanText(new Uint8Array(content))).toMatchObject({ text: '', bom: false });
  });

  it.each([
    ['UTF-16 (little-endian)', [0xff, 0xfe]],
    ['UTF-16 (little-endian)', [0xff, 0xfe, 0, 97]],
    ['UTF-16 (little-endian)', [0xff, 0xfe, 97, 0]],
    ['UTF-16 (little-endian)', [97, 0, 5, 0]],
    ['UTF-16 (little-endian)', [1, 0, 0x7f, 0]],
    ['UTF-16 (big-endian)', [0xfe, 0xff]],
    ['UTF-16 (big-endian)', [0, 97, 0, 0x80]],
    ['UTF-16 (big-endian)', [0, 0x7f, 0, 0]],
    ['UTF-32 (big-endian)', [0, 0, 0xfe, 0xff]],
    ['UTF-32 (big-endian)', [0, 0, 0, 1]],
    ['UTF-32 (little-endian)', [0x7f, 0, 0, 0]],
  ])('%s is reported with the bytes %j', (name, content) => {
    expect(refusal(new Uint8Array(content)).message).toBe(`The plan is saved as ${name}.`);
  });

  it.each([
    ...[[0xff, 97, 97, 97], [97, 0xfe, 97, 97], [0xfe, 97, 97, 97], [97, 0xff, 97, 97], [0], [97], [0, 97]],
    ...[
      [0, 0, 0, 0],
      [0, 0, 0, 0x80],
      [0, 0, 0xfe, 97],
      [0, 0, 97, 0xff],
      [0, 97, 0xfe, 0xff],
      [97, 0, 0xfe, 0xff],
    ],
    ...[
      [97, 97, 0, 0],
      [0x80, 0, 0, 0],
      [0x80, 0, 97, 0],
      [97, 0, 97, 97],
      [97, 97, 97, 0],
      [0, 97, 97, 97],
    ],
    ...[
      [97, 97, 0, 97],
      [0, 0x80, 0, 97],
      [0, 0, 97, 97],
      [97, 0, 0, 97],
      [0, 0, 0],
    ],
  ])('%i %i %i %i is no foreign encoding, whatever else it is', (...content) => {
    for (const { message } of decodePlanText(new Uint8Array(content)).issues) expect(message).not.toContain('saved as');
  });

  it.each([[[0xef, 0xbb, 97]], [[0xef, 97, 0xbf]], [[97, 0xbb, 0xbf]], [[97, 97, 97]]])(
    '%j is no byte order mark',
    (content) => {
      expect(decodePlanText(new Uint8Array(content)).bom).toBe(false);
    },
  );

  it.each([
    ['its last byte alone', [0xbd], 0],
    ['its first two', [0xef, 0xbf], 0],
    ['its first and last', [0xef, 97, 0xbd], 0],
    ['the whole, then another byte', [0xef, 0xbf, 0xbd, 0xff, 0xbf, 0xbd], 1],
  ])('a piece of U+FFFD: %s', (_, content, start) => {
    expect(decodePlanText(bytes('a: ', content)).issues[0]?.start).toBe(3 + start);
  });

  it('a bad byte behind a second byte order mark', () => {
    const { text, bom, issues } = decodePlanText(bytes('\ufeff\ufeffa', [0xff]));
    expect({ text, bom, start: issues[0]?.start }).toEqual({ text: '\ufeffa', bom: true, start: 2 });
    expect(issues[0]?.message).toContain('(the byte 0xFF)');
  });

  it.each([
    ['Latin-1', bytes('a: 1\nb: caf', [0xe9], ' x'), 2, 7, '0xE9'],
    ['a stray continuation byte', bytes('é: ', [0x80]), 1, 4, '0x80'],
    ['an overlong encoding', bytes('a', [0xc0, 0x80]), 1, 2, '0xC0'],
    ['a surrogate in CESU-8', bytes('ab', [0xed, 0xa0, 0x80]), 1, 3, '0xED'],
    ['a code point beyond U+10FFFF', bytes('\n', [0xf4, 0x90, 0x80, 0x80]), 2, 1, '0xF4'],
    ['a character cut off at the end', bytes('a: 😀', [0xe2, 0x82]), 1, 6, '0xE2'],
    ['a bad byte behind a U+FFFD that is meant', bytes('a: \ufffd\ufffd', [0xff]), 1, 6, '0xFF'],
  ])('%s, at line and column', (_, content, line, column, byte) => {
    const issue = refusal(content);
    expect(issue).toMatchObject({ line, column });
    expect(issue.message).toMatch(/not valid UTF-8/);
    expect(issue.message).toContain(byte);
  });

  it('keeps the byte order mark out of the position of a bad byte', () => {
    const { text, bom, issues } = decodePlanText(bytes([0xef, 0xbb, 0xbf], 'ab', [0xff], 'cd'));
    expect({ text, bom, start: issues[0]?.start }).toEqual({ text: 'ab', bom: true, start: 2 });
  });

  it.each([
    ['NUL', 'a: 1\nb: x\0y\n', 2, 5, /U\+0000, NUL/],
    ['raw ESC', 'a: \x1b[31mred\n', 1, 4, /U\+001B, escape\)/],
    ['DEL', 'a: \x7f\n', 1, 4, /U\+007F, delete/],
    ['C1', 'a: x\n\u009b31m: y\n', 2, 1, /U\+009B/],
    ['NEL', 'a: x\u0085b: y\n', 1, 5, /U\+0085, next line/],
    ['a vertical tab', 'a: x\x0b\n', 1, 5, /U\+000B/],
    ['a form feed', '\x0ca: x\n', 1, 1, /U\+000C/],
    ['a byte order mark inside', 'a: 1\n\ufeffb: 2\n', 2, 1, /U\+FEFF, byte order mark/],
    ['several in a row', 'a: \0\0\0\n', 1, 4, /NUL, followed by 2 more/],
    ['a lone CR', '# note\rhowBig: 1\n', 1, 7, /carriage return/],
    ['a CR at the end', 'a: 1\r', 1, 5, /carriage return/],
  ])('%s, at line and column', (_, text, line, column, message) => {
    const issue = refusal(utf8(text));
    expect(issue).toMatchObject({ line, column });
    expect(issue.message).toMatch(message);
  });

  it('a second byte order mark', () => {
    const { text, bom, issues } = decodePlanText(utf8('\ufeff\ufeffa: 1\n'));
    expect({ text, bom }).toEqual({ text: '\ufeffa: 1\n', bom: true });
    expect(issues).toEqual([
      expect.objectContaining({ start: 0, end: 1, message: expect.stringMatching(/second byte order mark/) }),
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a byte order mark alone', '\ufeff'],
    ['white space', ' \n\t\r\n  '],
    ['comments', '# a plan\n   # to come\r\n#'],
    ['a comment without a space', '#a'],
    ['no-break spaces', '\u00a0\n'],
  ])('%s: the plan is empty', (_, text) => {
    expect(refusal(utf8(text))).toMatchObject({
      line: 1,
      column: 1,
      message: 'The plan is empty.',
      help: expect.stringContaining('plan init'),
    });
  });

  it.each([
    ['NUL', new Uint8Array(1_000_000), 1],
    ['control characters', utf8('\x01a'.repeat(100_000)), MAX_ISSUES],
    ['lone CRs', utf8('a\r'.repeat(100_000)), MAX_ISSUES],
    ['invalid bytes', new Uint8Array(1_000_000).fill(0xff), 1],
    ['U+FFFD that is meant, then an invalid byte', bytes('\ufffd'.repeat(50_000), [0xff]), 1],
  ])('a file full of %s with no more than %i issues', (_, content, count) => {
    expect(decodePlanText(content).issues).toHaveLength(count);
  });

  it('never throws, and each issue lies in the text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (content) => {
        const { text, issues } = decodePlanText(content);
        expect(issues.length).toBeLessThanOrEqual(MAX_ISSUES);
        for (const { start, end } of issues) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('textIssues', () => {
  it.each(['\ud800', 'a\udfff', 'a: \udc00b', 'a: "\ud83d"'])('refuses the lone surrogate in %j', (text) => {
    expect(textIssues(text)).toEqual([
      expect.objectContaining({
        start: text.search(/[\ud800-\udfff]/),
        message: expect.stringMatching(/lone surrogate U\+D/),
      }),
    ]);
  });

  it('asks whether what holds a NUL is a text at all, and to delete anything else', () => {
    const messagesOf = (text: string) => textIssues(text).map(({ message, help }) => `${message} ${help}`);
    expect(messagesOf('\0')).toEqual([
      'Here is an invisible control character (U+0000, NUL). Check that this is a text file; if so, delete the character.',
    ]);
    expect(messagesOf('\x02\0')).toEqual([
      'Here is an invisible control character (U+0002, followed by 1 more). Delete it.',
    ]);
    expect(messagesOf('a\ufeff')[0]).toContain('invisible control character (U+FEFF, byte order mark)');
    expect(messagesOf('\x07 \x08')).toHaveLength(2);
  });

  it('accepts surrogates in pairs, tabs, CRLF and text without comments', () => {
    expect(textIssues('a:\t😀\r\n')).toEqual([]);
    expect(textIssues('# note\n---\n')).toEqual([]);
  });
});
