import { describe, expect, it } from 'vitest';
import { contentLine, firstEntry, lineRange, lineStart } from './parse-places.ts';

describe('the line of an offset', () => {
  it.each([
    ['', 0, 0, 0],
    ['ab', 2, 0, 2],
    ['ab\ncd', 2, 0, 2],
    ['ab\ncd', 3, 3, 5],
    ['ab\r\ncd', 1, 0, 2],
    ['\ncd', 0, 0, 0],
    ['ab\ncd\r', 4, 3, 5],
  ])('%j at %i', (text, offset, start, end) => {
    expect(lineStart(text, offset)).toBe(start);
    expect(lineRange(text, offset)).toEqual({ start, end });
  });
});

describe('what a line says', () => {
  it.each([
    ['without its indentation and what follows', '\n  ab c \t\n d', 1, 'ab c'],
    ['and nothing of what is no space to YAML', ' \u00a0a\u00a0 \n', 0, '\u00a0a\u00a0'],
    ['on the next line with content', 'ab\n \n\t\n # c\n#d\n  ef # g\r\nh', 2, 'ef # g'],
    ['on the same line, also before the offset', '  ab cd', 5, 'ab cd'],
    ['where comments alone follow', 'ab\n# c', 2, 'ab'],
    ['where nothing follows', 'ab\n  \n', 3, ''],
    ['where there is nothing', '', 0, ''],
    ['where it is one letter', ' a ', 0, 'a'],
  ])('%s', (_, text, offset, said) => {
    const { start, end } = contentLine(text, offset);
    expect(text.slice(start, end)).toBe(said);
  });

  it.each([
    ['a , \n\tb', 1, 6],
    ['a', 0, 0],
    ['a ,', 1, 1],
  ])('the next entry of %j behind %i', (text, offset, entry) => {
    expect(firstEntry(text, offset)).toBe(entry);
  });
});
