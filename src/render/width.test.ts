import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { PLAIN, widthOf } from './width.ts';

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

  it('is the number of characters where all of them are plain, alone or side by side', () => {
    const plain = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
      PLAIN.test(sign),
    );
    expect(plain.length).toBeGreaterThan(500);
    expect(plain.filter((sign) => stringWidth(sign) !== 1)).toEqual([]);
    expect(stringWidth(plain.join(''))).toBe(plain.length);
  });
});
