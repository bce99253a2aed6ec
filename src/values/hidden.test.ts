import { describe, expect, it } from 'vitest';
import { findHidden, nameOfCharacter, replaceHidden } from './hidden.ts';

const shown = (text: string) => replaceHidden(text, (character) => `<${nameOfCharacter(character)}>`);

describe('a character that cannot be seen', () => {
  it.each([
    ['a\u200bb', 'a<U+200B, zero width space>b'],
    ['a\u034fb', 'a<U+034F>b'],
    ['a\u{e0041}b', 'a<U+E0041, tag character>b'],
    ['a\ufe0fb', 'a<U+FE0F>b'],
  ])('of %j is replaced', (text, replaced) => {
    expect(shown(text)).toBe(replaced);
  });

  it.each(['👨‍👩‍👧 🏳️‍🌈', '1️⃣ ❤️', '葛\u{e0100}飾', 'می‌خواهم', 'a\u00a0b', 'e\u0301'])('is none in %j', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('is found by its offset, and so is a space that is not the ordinary one', () => {
    expect(findHidden('ab\u200bc')).toEqual({ offset: 2, character: '\u200b' });
    expect(findHidden('a\u00a0b')).toEqual({ offset: 1, character: '\u00a0' });
    expect(findHidden('a b 👨‍👩‍👧')).toBeNull();
  });
});
