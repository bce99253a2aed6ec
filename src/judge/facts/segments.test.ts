import { describe, expect, it } from 'vitest';
import type { Segment } from '../../generated/plan.ts';
import { dimensionsOf, readSegments } from './segments.ts';

function read(keys: Partial<Segment>, dimension?: string) {
  const segments = [{ id: 'a', name: 'A', ...keys }];
  return readSegments({
    ...{ format: 1, organization: 'Example' },
    who: { ...(dimension === undefined ? {} : { dimension }), segments },
  })[0]!;
}

describe('readSegments', () => {
  it('reads the figures of a segment', () => {
    expect(read({ today: '5M', share: '35%', timeToClose: '1 year', chosen: false })).toMatchObject({
      ...{
        id: 'a',
        name: 'A',
        path: ['who', 'segments', 0],
        today: 5e6,
        share: 0.35,
        monthsToClose: 12,
        chosen: false,
      },
    });
    expect(read({})).toMatchObject({ today: null, share: null, monthsToClose: 0, chosen: true, dimension: null });
    expect(readSegments({ format: 1, organization: 'Example' })).toEqual([]);
  });

  it.each<[Segment['potential'], string, object | null]>([
    [undefined, 'missing', null],
    ['2M', 'single', { low: 2e6, likely: 2e6, high: 2e6 }],
    [0, 'single', { low: 0, likely: 0, high: 0 }],
    ['much', 'missing', null],
    [{ low: 1, likely: 2, high: 3 }, 'range', { low: 1, likely: 2, high: 3 }],
    [{ low: 2, likely: 2, high: 2 }, 'range', { low: 2, likely: 2, high: 2 }],
    [{ low: 2, likely: 1, high: 3 }, 'disordered', null],
    [{ low: 1, likely: 3, high: 2 }, 'disordered', null],
    [{ low: 'x', likely: 3, high: 4 }, 'missing', null],
    [{ low: 1, likely: 'x', high: 4 }, 'missing', null],
    [{ low: 1, likely: 3, high: 'x' }, 'missing', null],
  ])('reads the potential %j as %s', (written, potentialState, potential) => {
    const keys = written === undefined ? {} : { potential: written };
    expect(read(keys)).toMatchObject({ potentialState, potential });
  });

  it('takes the dimension of the whole where a segment has none of its own', () => {
    expect(read({}, ' region ').dimension).toBe('region');
    expect(read({ dimension: ' channel ' }, 'region').dimension).toBe('channel');
    expect(read({ dimension: ' ' }).dimension).toBeNull();
  });
});

describe('dimensionsOf', () => {
  it('are told apart whatever the case, and written as in the plan first', () => {
    const segments = ['Region', 'region', undefined, 'channel'].map((dimension) =>
      read(dimension === undefined ? {} : { dimension }),
    );
    expect(dimensionsOf(segments)).toEqual(['Region', 'channel']);
  });
});
