import { describe, expect, it } from 'vitest';
import { viewsOf } from './views.ts';

const named = (...dimensions: readonly (string | null)[]) =>
  dimensions.map((dimension) => ({ dimension, chosen: true }));

describe('viewsOf', () => {
  it('judges those of the stated dimension, and those that name none', () => {
    expect(viewsOf('Region', named(null, 'channel', ' region ', 'size', 'Channel'))).toEqual({
      judged: [0, 2],
      others: [
        { dimension: 'channel', segments: [1, 4] },
        { dimension: 'size', segments: [3] },
      ],
    });
  });

  it('judges the only dimension of the chosen segments where none is stated', () => {
    const segments = [...named('region', 'region'), { dimension: 'channel', chosen: false }];
    expect(viewsOf(null, segments)).toEqual({ judged: [0, 1], others: [{ dimension: 'channel', segments: [2] }] });
    expect(viewsOf(null, named(null, null))).toEqual({ judged: [0, 1], others: [] });
    expect(viewsOf(null, [])).toEqual({ judged: [], others: [] });
  });

  it('judges nothing where the chosen ones name two, or one names none beside some that do', () => {
    expect(viewsOf(null, named('region', 'channel'))).toBeNull();
    expect(viewsOf(null, named('region', null))).toBeNull();
    expect(viewsOf('region', named('region', null))).toEqual({ judged: [0, 1], others: [] });
  });
});
