import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

describe('id-duplicate', () => {
  it('looks at segments, moves, technologies and measures', () => {
    const plan = `who:
  segments: [{id: same, name: One}, {id: same, name: Two}]
win:
  moves: [{id: same, title: One}, {id: same, title: Two}]
  technology: [{id: same, name: One}, {id: same, name: Two}]
measures: [{id: same, name: One}, {id: same, name: Two}]
`;
    expect(run('id-duplicate', plan).map(({ pointer }) => pointer)).toEqual([
      '/who/segments/1/id',
      '/win/moves/1/id',
      '/win/technology/1/id',
      '/measures/1/id',
    ]);
  });

  it('lets two kinds of things have the same id', () => {
    const plan = `who: {segments: [{id: same, name: One}]}
win:
  moves: [{id: same, title: One}]
  technology: [{id: same, name: One}]
measures: [{id: same, name: One}]
`;
    expect(run('id-duplicate', plan)).toEqual([]);
  });

  it('names every later one and points to the first', () => {
    const plan = 'measures: [{id: a, name: One}, {id: b, name: Other}, {id: a, name: Two}, {id: a, name: One}]';
    const found = run('id-duplicate', plan);
    expect(found.map(({ pointer }) => pointer)).toEqual(['/measures/2/id', '/measures/3/id']);
    expect(found.map(({ related }) => related.map(({ pointer }) => pointer))).toEqual([
      ['/measures/0/id'],
      ['/measures/0/id'],
    ]);
    expect(found[0]!.message).toMatch(/"One".*"Two".*"a"/);
    expect(found[1]!.message).toMatch(/both called "One".*"a"/);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});
