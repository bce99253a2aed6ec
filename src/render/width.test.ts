import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { widthOf } from './width.ts';

describe('the width of a text', () => {
  it.each([
    '',
    'plain',
    'café',
    'cafe\u0301',
    '日本語',
    '한국어',
    'ﾊﾝｶｸ',
    'a日b',
    '👍',
    '👩‍👩‍👧',
    '🇨🇦',
    '❤️',
    '中文 and 中文',
    '\u001b[31mred\u001b[39m',
    'مرحبا',
    '\u200b',
  ])('%j is measured as string-width does', (text) => {
    expect(widthOf(text)).toBe(stringWidth(text));
  });
});
