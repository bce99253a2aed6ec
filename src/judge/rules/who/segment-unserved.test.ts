import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const WHO = 'who: {segments: [{id: a, name: A}, {id: b, name: B}, {id: c, name: C, chosen: false}]}\n';
const found = (...moves: string[]) =>
  run(
    'segment-unserved',
    `${WHO}win: {only: x, moves: [${moves.map((move, i) => `{id: m${i}, title: M${i}, ${move}}`).join(', ')}]}`,
  ).map(({ path, message }) => [path, message]);

describe('segment-unserved', () => {
  it('waits for the first move', () => {
    expect(found()).toEqual([]);
    expect(run('segment-unserved', WHO)).toEqual([]);
  });

  it('judges every chosen segment', () => {
    expect(found('serves: [a]')).toEqual([['/who/segments[id=b]', 'No move serves "B".']]);
    expect(found('status: started')).toHaveLength(2);
    expect(found('serves: [a]', 'serves: [b, c]')).toEqual([]);
  });

  it('counts what is done, not what is dropped', () => {
    expect(found('serves: [a, b], status: done')).toEqual([]);
    expect(found('serves: [a]', 'serves: [b], status: dropped', 'serves: [b, c], status: dropped')).toEqual([
      ['/who/segments[id=b]', 'No move serves "B" any more: "M1" and "M2" are dropped.'],
    ]);
  });
});
