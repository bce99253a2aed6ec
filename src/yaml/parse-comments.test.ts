import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse.ts';

describe('comments', () => {
  it('finds each comment with its place', () => {
    const text = '# one\na: 1   # two  \n\n  #three\nb: [ # four\n  c] #\n';
    expect(parseDocument(text).comments).toEqual([
      { text: '# one', start: 0, inBrackets: false },
      { text: '# two', start: 13, inBrackets: false },
      { text: '#three', start: text.indexOf('#three'), inBrackets: false },
      { text: '# four', start: text.indexOf('# four'), inBrackets: true },
      { text: '#', start: text.length - 2, inBrackets: false },
    ]);
  });

  it.each([
    ['double quotes', 'a: "x # no"\n'],
    ['single quotes', "a: 'it''s # no'\n"],
    ['quotes over lines', 'a: "x\n  # no\n  y"\n'],
    ['plain text', 'a: x#no\n'],
    ['the beginning of plain text', 'a: C# and F#\n'],
    ['a key', 'a#b: 1\n'],
    ['a literal text', 'a: |\n  # no\n  x # no\n'],
    ['a folded text', 'a: >-\n\n  # no\nb: 1\n'],
    ['a URL', 'a: https://x.y/z#part\n'],
    ['brackets', 'a: ["#", b#c]\n'],
  ])('a # in %s is none', (_, text) => {
    expect(parseDocument(text).comments).toEqual([]);
  });

  it.each([
    ['behind quotes with a #', 'a: "#" # yes\n', 7],
    ['behind a literal text', 'a: |\n  # no\n# yes\n', 12],
    ['behind the sign of a literal text', 'a: | # yes\n  # no\n', 5],
    ['behind ---', '--- # yes\na: 1\n', 4],
    ['behind the end', 'a: 1\n... # yes\n', 9],
    ['with CRLF', 'a: 1 # yes\r\nb: 2\r\n', 5],
    ['at the end of the text', 'a: 1\n# yes', 5],
    ['behind brackets broken off', 'a: [b\nc: 1 # yes\n', 11],
  ])('finds the comment %s', (_, text, start) => {
    expect(parseDocument(text).comments).toEqual([expect.objectContaining({ text: '# yes', start })]);
  });

  it('begins each comment at a #, in any text', () => {
    const text = fc.array(
      fc.constantFrom(
        'a: ',
        'b',
        '# c',
        ' #',
        '\n',
        '\n  ',
        '"',
        "'",
        '[',
        '}',
        '|\n',
        '\r\n',
        '---\n',
        '...\n',
        '%x\n',
        '- ',
      ),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const source = parts.join('');
        for (const comment of parseDocument(source).comments) {
          expect(comment.text).toMatch(/^#[^\n]*$/);
          expect(source.startsWith(comment.text, comment.start)).toBe(true);
        }
      }),
    );
  });
});
