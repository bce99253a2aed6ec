import { describe, expect, it } from 'vitest';
import { view } from '../../test/support/fixtures.ts';
import { HOSTILE } from '../../test/support/hostile.ts';
import { widthOf } from './layout.ts';
import { renderTable } from './table.ts';

const SCRIPTS = [
  '漢字漢字',
  '🫠 newer emoji',
  '👨‍👩‍👧 and 1️⃣',
  '🇨🇦🏳️‍🌈',
  'हिन्दी क्षि',
  'ไทยน้ำ',
  'e\u0301a\u0300',
  'עברית',
  '한국어',
  'ascii',
];

function lines(table: string): string[] {
  return table.trimEnd().split('\n');
}

describe('a table', () => {
  it.each([40, 60, 80, 120])('has lines of one width, whatever the script, at %i columns', (width) => {
    const rows = SCRIPTS.map((text) => [text, `${text} `.repeat(12).trim()]);
    const table = lines(renderTable(['Name', 'What'], rows, { ...view, width }));
    expect(new Set(table.map(widthOf)).size).toBe(1);
    expect(widthOf(table[0]!)).toBeLessThanOrEqual(width);
    for (const text of SCRIPTS.filter((script) => !script.includes(' '))) expect(table.join('\n')).toContain(text);
  });

  it('keeps its frame around hostile text', () => {
    for (const text of HOSTILE) {
      const table = lines(
        renderTable(
          ['A', 'B'],
          [
            [text, 'x'],
            ['\u{f0001}', text],
          ],
          view,
        ),
      );
      expect(new Set(table.map(widthOf)).size, JSON.stringify(text.slice(0, 30))).toBe(1);
    }
  });

  it('is drawn in ASCII where the device asks for it', () => {
    expect(renderTable(['Id', 'What'], [['a', 'segment’s']], { ...view, glyphs: 'ascii' })).toMatch(/^[\x20-\x7e\n]+$/);
  });

  it('is lines of named values in a plain view', () => {
    const plain = { ...view, plain: true, glyphs: 'ascii' } as const;
    expect(
      renderTable(
        ['Id', 'What'],
        [
          ['a', 'x'],
          ['b', 'y'],
        ],
        plain,
      ),
    ).toBe('Id: a; What: x\nId: b; What: y\n');
  });
});
