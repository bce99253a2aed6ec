import { describe, expect, it } from 'vitest';
import { view } from '../../test/support/fixtures.ts';
import { HOSTILE } from '../../test/support/hostile.ts';
import { codeFrame } from './code-frame.ts';
import { widthOf } from './layout.ts';

const at = (line: number, from: number, to: number) => ({ start: { line, column: from }, end: { line, column: to } });

/** The text above the carets. */
function marked(source: string, from: number, to: number, width = 80): string {
  const frame = codeFrame(at(1, from, to), [source], { ...view, width })!;
  let column = 0;
  let text = '';
  for (const { segment } of new Intl.Segmenter().segment(frame.source)) {
    if (column >= frame.indent.length && column < frame.indent.length + frame.carets.length) text += segment;
    column += widthOf(segment);
  }
  return text;
}

describe('a code frame', () => {
  it('puts the carets under the place', () => {
    expect(codeFrame(at(2, 3, 5), ['a', 'b: cd'], view)).toEqual({
      gutter: '  2 │ ',
      source: 'b: cd',
      emptyGutter: '    │ ',
      indent: '  ',
      carets: '^^',
    });
    expect(marked('  potential: 25', 14, 16)).toBe('25');
  });

  it('counts wide characters as two columns', () => {
    expect(marked('名前: 東京の客 x', 5, 9)).toBe('東京の客');
    expect(marked('a: 👨‍👩‍👧 b', 4, 12)).toBe('👨‍👩‍👧');
  });

  it('counts what is escaped as it is shown', () => {
    expect(marked('a\u202eb: xy', 6, 8)).toBe('xy');
    expect(marked('##[x]: value', 8, 13)).toBe('value');
  });

  it('marks at least one column, and a range over several lines up to the end of the first', () => {
    expect(codeFrame(at(1, 4, 4), ['abcdef'], view)!.carets).toBe('^');
    expect(codeFrame({ start: { line: 1, column: 3 }, end: { line: 4, column: 1 } }, ['abcdef'], view)!.carets).toBe(
      '^^^^',
    );
  });

  it('moves a far place into view', () => {
    const source = `${'x'.repeat(300)} here ${'y'.repeat(300)}`;
    expect(marked(source, 302, 306, 60)).toBe('here');
    expect(codeFrame(at(1, 302, 306), [source], { ...view, width: 60 })!.source).toMatch(/^\.\.\.x+ here y+\.\.\.$/);
  });

  it('is not there where there is nothing to see', () => {
    expect(codeFrame(at(1, 1, 2), ['   '], view)).toBeNull();
    expect(codeFrame(at(9, 1, 2), ['a'], view)).toBeNull();
  });

  it.each([41, 80, 120])('never exceeds %i columns, wherever the place is', (width) => {
    for (const text of HOSTILE) {
      const line = text.replaceAll(/[\r\n]/g, ' ');
      for (const start of [1, 2, Math.ceil(line.length / 2), line.length + 1]) {
        const frame = codeFrame(at(1, start, start + 7), [line], { ...view, width });
        if (frame === null) continue;
        expect(widthOf(frame.gutter + frame.source)).toBeLessThanOrEqual(width);
        expect(frame.carets).toMatch(/^\^+$/);
      }
    }
  });
});
