import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from './lines.ts';

describe('LineIndex', () => {
  it('takes LF, CRLF and a lone CR for one line break each', () => {
    const lines = new LineIndex('a\nbb\r\nccc\rd');
    expect(lines.count).toBe(4);
    expect([1, 2, 3, 4].map((line) => lines.lineText(line))).toEqual(['a', 'bb', 'ccc', 'd']);
  });

  it('counts empty lines, and the one behind a last line break', () => {
    const lines = new LineIndex('\n\r\n\r\r\n');
    expect(lines.count).toBe(5);
    expect(lines.lineRange(3)).toEqual({ start: 3, end: 3 });
    expect(new LineIndex('').count).toBe(1);
    expect(new LineIndex('a\n').count).toBe(2);
  });

  it('counts from 1, in UTF-16 units', () => {
    const lines = new LineIndex('😀x\n  y');
    expect(lines.positionAt(2)).toEqual({ line: 1, column: 3 });
    expect(lines.positionAt(6)).toEqual({ line: 2, column: 3 });
    expect(lines.offsetAt({ line: 2, column: 3 })).toBe(6);
  });

  it('does not take U+2028, U+2029 or NEL for line breaks', () => {
    expect(new LineIndex('a\u2028b\u2029c\u0085d').count).toBe(1);
  });

  it('answers with the nearest place where there is none', () => {
    const lines = new LineIndex('ab\ncd');
    expect(lines.positionAt(-1)).toEqual({ line: 1, column: 1 });
    expect(lines.positionAt(99)).toEqual({ line: 2, column: 3 });
    expect(lines.positionAt(Number.NaN)).toEqual({ line: 1, column: 1 });
    expect(lines.offsetAt({ line: 0, column: 5 })).toBe(0);
    expect(lines.offsetAt({ line: 1, column: 99 })).toBe(2);
    expect(lines.offsetAt({ line: 1, column: -3 })).toBe(0);
    expect(lines.offsetAt({ line: 9, column: 1 })).toBe(5);
    expect(lines.lineText(9)).toBe('');
    expect(lines.lineText(0)).toBe('');
  });

  const text = fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r', '\r\n', ' ')).map((parts) => parts.join(''));

  it('agrees with counting line breaks by hand, for every offset', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const lines = new LineIndex(sample);
        for (let offset = 0; offset <= sample.length; offset++) {
          if (sample[offset - 1] === '\r' && sample[offset] === '\n') continue;
          const before = sample.slice(0, offset).split(/\r\n|\n|\r/);
          expect(lines.positionAt(offset)).toEqual({ line: before.length, column: before.at(-1)!.length + 1 });
          expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
        }
      }),
    );
  });

  it('cuts a text into its lines', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const lines = new LineIndex(sample);
        const cut = Array.from({ length: lines.count }, (_, index) => lines.lineText(index + 1));
        expect(cut).toEqual(sample.split(/\r\n|\n|\r/));
      }),
    );
  });
});
