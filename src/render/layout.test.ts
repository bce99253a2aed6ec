import { describe, expect, it } from 'vitest';
import { view } from '../../test/support/fixtures.ts';
import { HOSTILE } from '../../test/support/hostile.ts';
import { escapeTerminal } from './escape.ts';
import { asciiPunctuation, fitStart, inGlyphs, keepEnd, line, pad, padStart, widthOf, wrap } from './layout.ts';

describe('wrapping', () => {
  it('breaks between words, and inside those that are too long', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
    expect(wrap('', 10)).toEqual(['']);
  });

  it('counts wide characters as two columns and never cuts one', () => {
    expect(wrap('漢字漢字', 5)).toEqual(['漢字', '漢字']);
    expect(wrap('👨‍👩‍👧👨‍👩‍👧', 3)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧']);
  });

  it.each([20, 41, 80])('keeps every text within %i columns and loses nothing', (width) => {
    for (const text of HOSTILE.map(escapeTerminal)) {
      const lines = wrap(text, width);
      for (const part of lines) expect(widthOf(part)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
});

describe('fitting', () => {
  it('pads by columns', () => {
    expect(pad('漢', 4)).toBe('漢  ');
    expect(padStart('7%', 4)).toBe('  7%');
    expect(pad('longer', 3)).toBe('longer');
  });

  it('shortens with an ellipsis that fits', () => {
    expect(fitStart('Families', 8, '...')).toBe('Families');
    expect(fitStart('Families with bikes', 8, '...')).toBe('Famil...');
    expect(widthOf(fitStart('漢字漢字漢字', 8, '...'))).toBeLessThanOrEqual(8);
    expect(keepEnd('漢字ab', 5)).toBe('字ab'.slice(0));
    expect(keepEnd('漢字ab', 3)).toBe('ab');
  });
});

describe('texts', () => {
  it('escapes whatever is filled into a line', () => {
    expect(line`a ${'\u001b[2J'} ${3}`).toBe('a ^[[2J 3');
  });

  it('writes punctuation that every device has, and leaves letters alone', () => {
    expect(asciiPunctuation('“segment’s” – 1…3 × Zürich')).toBe('"segment\'s" - 1...3 x Zürich');
    expect(inGlyphs('a – b', view)).toBe('a – b');
    expect(inGlyphs('a – b', { glyphs: 'ascii', plain: false })).toBe('a - b');
    expect(inGlyphs('a – b', { glyphs: 'unicode', plain: true })).toBe('a - b');
  });
});
