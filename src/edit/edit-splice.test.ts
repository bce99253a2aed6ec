import { describe, expect, it } from 'vitest';
import {
  deleteLines,
  endsLine,
  extentEnd,
  insertion,
  isBlank,
  lineEnd,
  lineEnding,
  lineStart,
  nextLine,
  splice,
  startsLine,
} from './edit-splice.ts';

describe('replacements', () => {
  it.each([
    ['none', [], 'abcdef'],
    ['in any order', [{ start: 4, end: 5, text: 'E' }, { start: 1, end: 2, text: 'B' }, insertion(0, '>')], '>aBcdEf'],
    [
      'side by side',
      [
        { start: 2, end: 4, text: 'Y' },
        { start: 0, end: 2, text: 'X' },
      ],
      'XYef',
    ],
    ['an insertion before what begins there', [{ start: 2, end: 4, text: 'Y' }, insertion(2, 'X')], 'abXYef'],
    ['several at one place, as given', [insertion(3, '1'), insertion(3, '2'), insertion(3, '3')], 'abc123def'],
    ['up to the end', [insertion(6, '!'), { start: 5, end: 6, text: '' }], 'abcde!'],
  ])('%s', (_, splices, after) => {
    expect(splice('abcdef', splices)).toBe(after);
  });

  it('must not overlap', () => {
    const wide = { start: 0, end: 3, text: '' };
    expect(() => splice('abcdef', [{ start: 2, end: 4, text: '' }, wide])).toThrow('Two edits of the plan overlap.');
    expect(() => splice('abcdef', [wide, insertion(2, 'x')])).toThrow('overlap');
  });
});

describe('lines', () => {
  it.each([
    // text, position, start of its line, its end, start of the next
    ['', 0, 0, 0, 0],
    ['ab', 1, 0, 2, 2],
    ['ab', 2, 0, 2, 2],
    ['ab\ncd', 2, 0, 2, 3],
    ['ab\ncd', 3, 3, 5, 5],
    ['\nab', 0, 0, 0, 1],
    ['\n\n', 1, 1, 1, 2],
    ['ab\r\ncd', 0, 0, 2, 4],
    ['ab\r\ncd', 3, 0, 3, 4],
    ['ab\r\ncd', 4, 4, 6, 6],
    ['\r\ncd', 0, 0, 0, 2],
  ])('%j at %i', (text, position, start, end, next) => {
    expect([lineStart(text, position), lineEnd(text, position), nextLine(text, position)]).toEqual([start, end, next]);
  });

  it.each([
    ['', '\n'],
    ['a', '\n'],
    ['\na\r\n', '\n'],
    ['a\nb\r\n', '\n'],
    ['a\r\nb\n', '\r\n'],
    ['\r\n', '\r\n'],
    ['a\rb', '\n'],
  ])('%j ends its lines with %j', (text, eol) => {
    expect(lineEnding(text)).toBe(eol);
  });

  it.each([
    ['a \t\r\n b', 1, 6, true],
    ['a  b', 1, 4, false],
    ['ab', 1, 1, true],
    [' x ', 0, 3, false],
  ])('%j is blank from %i to %i: %s', (text, start, end, blank) => {
    expect(isBlank(text, start, end)).toBe(blank);
  });

  it.each([
    ['a\n \tb', 4, true],
    ['a\n- b', 4, false],
    ['b', 0, true],
  ])('%j at %i begins its line: %s', (text, position, first) => {
    expect(startsLine(text, position)).toBe(first);
  });

  it.each([
    ['a', true],
    ['a  ', true],
    ['a\t # c', true],
    ['a# c', true],
    ['a\nb', true],
    ['a  \r\nb', true],
    ['a b', false],
    ['a b # c', false],
    ['a b ', false],
  ])('the first character of %j ends its line: %s', (text, last) => {
    expect(endsLine(text, 1)).toBe(last);
  });
});

describe('deleting lines', () => {
  it.each([
    ['the first', 'ab\ncd\nef\n', 0, 1, 'cd\nef\n'],
    ['one between', 'ab\ncd\nef\n', 4, 5, 'ab\nef\n'],
    ['two', 'ab\ncd\nef\n', 1, 3, 'ef\n'],
    ['the last, ended', 'ab\ncd\n', 3, 5, 'ab\n'],
    ['the last, not ended', 'ab\ncd', 4, 5, 'ab'],
    ['the last behind a line that ends in two characters', 'ab\r\ncd', 4, 6, 'ab'],
    ['the only one', 'ab', 0, 2, ''],
    ['the only one, empty', '\n', 0, 0, ''],
    ['all of several', '\nab', 0, 3, ''],
  ])('%s', (_, text, start, end, after) => {
    expect(splice(text, [deleteLines(text, start, end)])).toBe(after);
  });
});

describe('an entry extends', () => {
  it.each([
    ['to the end of its line', '  a: 1\n  b: 2\n', '  a: 1'],
    ['over the comment behind it', '  a: 1 # c\n  b: 2\n', '  a: 1 # c'],
    ['over deeper comments below', '  a: 1\n    # c\n\t\t\t# d\n  b: 2\n', '  a: 1\n    # c\n\t\t\t# d'],
    ['over blank lines between those', '  a: 1\n\n   \n   # c\n\n  b: 2\n', '  a: 1\n\n   \n   # c'],
    ['not over comments at its own column', '  a: 1\n  # c\n    # d\n', '  a: 1'],
    ['not over deeper content', '  a: 1\n    b # c\n    # d\n', '  a: 1'],
    ['not over blank lines', '  a: 1\n\n\n', '  a: 1'],
    ['to the end of the text', '  a: 1', '  a: 1'],
    ['to a comment that ends the text', '  a: 1\r\n   # c', '  a: 1\r\n   # c'],
  ])('%s', (_, text, own) => {
    expect(text.slice(0, extentEnd(text, 6, 2))).toBe(own);
  });
});
