import { describe, expect, it } from 'vitest';
import type { Plan, Segment } from '../../generated/plan.ts';
import { readOthers, readSegments, readViews } from './segments.ts';

function planOf(segments: readonly Partial<Segment>[], more: object = {}): Plan {
  const list = segments.map((keys, index) => ({ id: `s${index}`, name: `S${index}`, ...keys }));
  return { format: 1, organization: 'Example', who: { ...more, segments: list } } as Plan;
}

function read(keys: Partial<Segment>, more?: object) {
  const plan = planOf([keys], more);
  return readSegments(plan, readViews(plan))[0]!;
}

describe('readSegments', () => {
  it('reads the figures of a segment', () => {
    expect(read({ today: '5M', share: '35%', timeToClose: '1 year', chosen: false })).toMatchObject({
      ...{ id: 's0', name: 'S0', path: ['who', 'segments', 0], today: 5e6, share: 0.35, monthsToClose: 12 },
      ...{ chosen: false, isJudged: true },
    });
    expect(read({})).toMatchObject({ today: null, share: null, monthsToClose: 0, chosen: true, dimension: null });
    expect(readSegments({ format: 1, organization: 'Example' }, null)).toEqual([]);
  });

  it.each<[Segment['potential'], string, object | null]>([
    [undefined, 'missing', null],
    ['2M', 'constant', { kind: 'constant', amount: 2e6 }],
    ['-2M', 'constant', { kind: 'constant', amount: -2e6 }],
    ['much', 'missing', null],
    [{ low: 1, likely: 2, high: 3 }, 'range', { kind: 'limits', low: 1, likely: 2, high: 3 }],
    [{ p10: 1, likely: 2, p90: 3 }, 'range', { kind: 'tenths', p10: 1, likely: 2, p90: 3 }],
    [{ low: 2, likely: 2, high: 2 }, 'constant', { kind: 'limits', low: 2, likely: 2, high: 2 }],
    [{ low: 2, likely: 1, high: 3 }, 'disordered', { kind: 'limits', low: 2, likely: 1, high: 3 }],
  ])('reads the potential %j as %s', (written, state, estimate) => {
    const keys = written === undefined ? {} : { potential: written };
    expect(read(keys)).toMatchObject({ state, estimate, key: 'potential' });
  });

  it('reads a target in place of the potential', () => {
    const target = { p10: 1, likely: 2, p90: 3 };
    expect(read({ target })).toMatchObject({ key: 'target', state: 'range', estimate: { kind: 'tenths' } });
  });

  it('takes the dimension of the whole where a segment has none of its own', () => {
    expect(read({}, { dimension: ' region ' }).dimension).toBe('region');
    expect(read({ dimension: ' channel ' }, { dimension: 'region' })).toMatchObject({
      dimension: 'channel',
      isJudged: false,
    });
    expect(read({ dimension: ' ' }).dimension).toBeNull();
  });

  it('measures weeks by the horizon', () => {
    const plan = planOf([{ timeToClose: '6 weeks' }]);
    const whole = { ...plan, howBig: { start: '2026-01-01', horizon: '12 months' } } as Plan;
    expect(readSegments(whole, null)[0]!.monthsToClose).toBeCloseTo((42 * 12) / 365, 12);
  });
});

describe('readViews', () => {
  it('knows no judged view where the chosen segments are divided in two ways', () => {
    expect(readViews(planOf([{ dimension: 'Region' }, { dimension: 'channel' }]))).toBeNull();
    expect(readViews(planOf([{ dimension: 'Region' }, { dimension: 'region' }]))?.judged).toEqual([0, 1]);
    expect(readViews(planOf([{ dimension: 'region' }, { dimension: 'channel', chosen: false }]))?.judged).toEqual([0]);
  });
});

describe('readOthers', () => {
  it('reads what no segment brings', () => {
    const howBig = { other: [{ id: 'prices', name: 'Prices', potential: '2M', timeToClose: '6 months' }] };
    expect(readOthers({ format: 1, organization: 'E', howBig } as Plan)).toMatchObject([
      { kind: 'other', id: 'prices', chosen: true, key: 'potential', state: 'constant', monthsToClose: 6 },
    ]);
  });
});
