import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

describe('secrets-missing', () => {
  it('judges chosen segments', () => {
    const plan = `who:
  segments:
    - {id: a, name: A, secrets: []}
    - {id: b, name: B, secrets: [They fear being late]}
    - {id: c, name: C}
    - {id: d, name: D, chosen: false}`;
    expect(run('secrets-missing', plan).map(({ path }) => path)).toEqual([
      '/who/segments[id=a]/secrets',
      '/who/segments[id=c]/secrets',
    ]);
  });

  it('does not judge a section in which something could not be read', () => {
    expect(run('secrets-missing', 'who: {segments: [{id: a, name: A, secrets: [1, {b: c}]}]}')).toEqual([]);
  });
});

describe('not-serving-missing', () => {
  it('waits until WHO is begun', () => {
    expect(run('not-serving-missing', '')).toEqual([]);
    expect(run('not-serving-missing', 'who: {}')).toEqual([]);
    expect(run('not-serving-missing', 'who: {dimension: need}').map(({ path }) => path)).toEqual(['/who/notServing']);
    expect(run('not-serving-missing', 'who: {notServing: []}')).toEqual([]);
    expect(run('not-serving-missing', 'who: {dimension: need, notServing: [{name: Hunters}]}')).toEqual([]);
  });
});
