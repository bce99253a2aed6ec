import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

/** Findings of a rule in one segment. */
const found = (rule: string, segment: string, howBig = 'horizon: 24 months') =>
  run(rule, `howBig: {${howBig}}\nwho: {segments: [{id: a, name: A, ${segment}}]}`);

describe('segment-slow', () => {
  it('fires from three quarters of the horizon on', () => {
    expect(found('segment-slow', 'timeToClose: 17 months')).toEqual([]);
    expect(found('segment-slow', 'timeToClose: 18 months').map(({ message }) => message)).toEqual([
      '"A" takes 18 months to close, 75% of the horizon: 6 months of 24 are left for what it adds.',
    ]);
  });

  it('knows of segments that close after the end', () => {
    expect(found('segment-slow', 'timeToClose: 3 years')[0]?.message).toContain('no month is left');
    expect(found('segment-slow', 'timeToClose: 1 month', 'horizon: 1 month')[0]?.message).toContain('takes 1 month');
  });

  it('judges chosen segments that say how long they take, once there is a horizon', () => {
    expect(found('segment-slow', 'timeToClose: 24 months, chosen: false')).toEqual([]);
    expect(found('segment-slow', 'timeToClose: 24 months', 'baseline: 12M')).toEqual([]);
    expect(found('segment-slow', 'share: 5%')).toEqual([]);
  });
});

describe('segment-saturated', () => {
  it('fires from a share of 80% on, where potential is claimed', () => {
    expect(found('segment-saturated', 'share: 79.9%, potential: 1M')).toEqual([]);
    expect(found('segment-saturated', 'share: 80%, potential: 1M').map(({ path }) => path)).toEqual([
      '/who/segments[id=a]/share',
    ]);
    expect(found('segment-saturated', 'share: 80%, potential: 0')).toEqual([]);
    expect(found('segment-saturated', 'share: 80%')).toEqual([]);
    expect(found('segment-saturated', 'share: 80%, potential: 1M, chosen: false')).toEqual([]);
  });
});

describe('potential-exceeds-headroom', () => {
  const rule = 'potential-exceeds-headroom';

  it('holds the likely potential against what is spent elsewhere', () => {
    expect(found(rule, 'today: 700k, share: 10%, potential: 6.3M')).toEqual([]);
    expect(found(rule, 'today: 700k, share: 10%, potential: {low: 1M, likely: 6.3M, high: 9M}')).toEqual([]);
    expect(found(rule, 'today: 2M, share: 50%, potential: 2.5M').map(({ path, message }) => [path, message])).toEqual([
      [
        '/who/segments[id=a]/potential',
        'The potential of "A" is USD 2.5M, and its customers spend USD 2M elsewhere today: the market itself must grow by the other USD 0.5M.',
      ],
    ]);
    const range = found(rule, 'today: 2M, share: 100%, potential: {low: 0, likely: 1M, high: 9M}');
    expect(range[0]?.message).toMatch(
      /^The likely potential of "A" is USD 1M, and its customers spend USD 0 elsewhere/,
    );
  });

  it.each([
    'share: 50%, potential: 9M',
    'today: 2M, potential: 9M',
    'today: 2M, share: 0%, potential: 9M',
    'today: 2M, share: 50%',
    'today: 2M, share: 50%, potential: 9M, chosen: false',
    'today: 2M, share: 50%, potential: {low: 9M, likely: 8M, high: 7M}',
  ])('has nothing to compare with %j', (segment) => {
    expect(found(rule, segment)).toEqual([]);
  });
});
