import { describe, expect, it } from 'vitest';
import { LineIndex } from '../yaml/lines.ts';
import { openings, surroundings } from './block-lines.ts';

describe('openings', () => {
  it.each([
    ['howBig:', [[0, 'howBig', '']]],
    ['  start: 2026-07-01  # the day', [[2, 'start', '2026-07-01']]],
    ['  - id: racers', [[2, null, 'id: racers'], [4, 'id', 'racers']]],
    ['- - x', [[0, null, '- x'], [2, null, 'x']]],
    ['  -', [[2, null, '']]],
    ['"a b": 1', [[0, 'a b', '1']]],
    ["'x-y' : z", [[0, 'x-y', 'z']]],
    ['url:http', []],
    ['# status: x', []],
    ['- {status: started}', [[0, null, '{status: started}']]],
    ['  text that goes on', []],
    ['', []],
  ])('%s', (line, expected) => {
    expect(openings(line).map(({ column, key, rest }) => [column, key, rest])).toEqual(expected);
  }); // biome-ignore format: a table reads best as one
});

/** The surroundings of the `|` in a text, which begins its line or comes after a dash. */
function at(text: string) {
  const offset = text.indexOf('|CURSOR|');
  const lines = new LineIndex(text.replace('|CURSOR|', ''));
  const { line, column } = lines.positionAt(offset);
  const before = lines.lineText(line).slice(0, column - 1);
  return surroundings(lines, line, column - 1, openings(before));
}

describe('surroundings', () => {
  it('are those of the map whose column an empty line has reached', () => {
    const text = (cursor: string) => `win:\n  moves:\n    - id: a\n      title: A\n${cursor}\nmeasures: []\n`;
    expect(at(text('      |CURSOR|'))).toEqual({ path: ['win', 'moves', 0], keys: ['title', 'id'], column: 6 });
    expect(at(text('    |CURSOR|'))).toEqual({ path: ['win', 'moves'], keys: [], column: 4 });
    expect(at(text('  |CURSOR|'))).toEqual({ path: ['win'], keys: ['moves'], column: 2 });
    expect(at(text('|CURSOR|'))).toEqual({ path: [], keys: ['win', 'measures'], column: 0 });
  });

  it('count the items of lists', () => {
    expect(at('a:\n  - x: 1\n  - x: 2\n    |CURSOR|\n')?.path).toEqual(['a', 1]);
    expect(at('a:\n  - x: 1\n  - b:\n      - c: 1\n      - d: 2\n        |CURSOR|')?.path).toEqual(['a', 1, 'b', 1]);
    expect(at('a:\n- x: 1\n- x: 2\n  |CURSOR|\n')?.path).toEqual(['a', 1]);
    expect(at('a:\n- x: 1\n- |CURSOR|\nb: 1')).toEqual({ path: ['a', 1], keys: [], column: 2 });
    expect(at('a:\n- x\n|CURSOR|')?.path).toEqual(['a']);
  });

  it('know the keys below as well as those above', () => {
    expect(at('who:\n  a: 1\n  |CURSOR|\n  # why\n\n  b:\n    c: 2\n  d: 3\nwin:\n  e: 4\n')?.keys).toEqual([
      'a',
      'b',
      'd',
    ]);
    expect(at('a:\n  - x: 1\n    |CURSOR|\n    y: 2\n  - z: 3\n')?.keys).toEqual(['x', 'y']);
    expect(at('a:\n  - |CURSOR|\n    y: 2\n  - z: 3\n')?.keys).toEqual(['y']);
  });

  it('move an empty line to the column of its neighbours', () => {
    expect(at('win:\n    only: x\n  |CURSOR|\n')).toEqual({ path: ['win'], keys: ['only'], column: 4 });
    expect(at('win:\n  moves:\n    - id: a\n     |CURSOR|\n')).toEqual({
      path: ['win', 'moves', 0],
      keys: ['id'],
      column: 6,
    });
    expect(at('win:\n  |CURSOR|\n')).toEqual({ path: ['win'], keys: [], column: 2 });
  });

  it('are none in the middle of a text', () => {
    expect(at('win:\n  only: |\n    We are\n    |CURSOR|\n')).toBeNull();
    expect(at('win:\n  only: We are\n    the |CURSOR|\n')).toBeNull();
    expect(at('win:\n  only: We are\n   |CURSOR|\n')).toBeNull();
    expect(at('win:\n  only: >-\n    this: that\n    |CURSOR|')).toBeNull();
    expect(at('win:\n  only: >-\n    this: that\n\n  |CURSOR|')).toEqual({ path: ['win'], keys: ['only'], column: 2 });
  });
});
