import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const found = (who: string, howBig = '') => run('segments-overlap', `${howBig}\nwho: {${who}}`);
const paths = (who: string, howBig = '') => found(who, howBig).map(({ path }) => path);

describe('segments-overlap', () => {
  it('names the dimensions, at the first segment that differs', () => {
    const who = `dimension: region, segments: [{id: a, name: A}, {id: b, name: B, dimension: channel},
      {id: c, name: C, dimension: size, chosen: false}]`;
    expect(found(who)).toMatchObject([
      {
        path: '/who/segments[id=b]/dimension',
        message: expect.stringContaining('"region", "channel" and "size"'),
        related: [{ path: '/who/segments[id=c]/dimension', message: '"C" is divided by "size".' }],
      },
    ]);
  });

  it('goes by the first segment where WHO names no dimension', () => {
    const who = 'segments: [{id: a, name: A}, {id: b, name: B, dimension: need}, {id: c, name: C, dimension: size}]';
    expect(paths(who)).toEqual(['/who/segments[id=c]/dimension']);
  });

  it('takes what differs in case or blanks alone, and what is not said, for the same', () => {
    expect(paths('dimension: Region, segments: [{id: a, name: A}, {id: b, name: B, dimension: " region "}]')).toEqual(
      [],
    );
    expect(paths('segments: [{id: a, name: A}, {id: b, name: B, dimension: need}]')).toEqual([]);
    expect(paths('dimension: size, segments: [{id: a, name: A, dimension: need}]')).toEqual([]);
  });

  it('adds up what all segments are today, forgiving half a percent', () => {
    const today = (amount: string) => `segments: [{id: a, name: A, today: 9M}, {id: b, name: B, today: ${amount}}]`;
    const howBig = 'howBig: {baseline: 12M}';
    expect(paths(today('3.06M'), howBig)).toEqual([]);
    expect(paths(today('3.061M'))).toEqual([]);
    expect(found(today('4M, chosen: false'), howBig)).toMatchObject([
      {
        path: '/who/segments',
        message:
          'Today the segments add up to USD 13M, which is USD 1M more than the baseline of USD 12M: somebody is counted twice.',
        related: [{ path: '/howBig/baseline' }],
      },
    ]);
    expect(paths(today('3.061M'), howBig)).toEqual(['/who/segments']);
    expect(paths(today('0'), 'howBig: {baseline: 0}')).toEqual(['/who/segments']);
  });

  it('reports mixed dimensions alone where both are wrong', () => {
    const who =
      'segments: [{id: a, name: A, today: 9M, dimension: need}, {id: b, name: B, today: 9M, dimension: size}]';
    expect(paths(who, 'howBig: {baseline: 12M}')).toEqual(['/who/segments[id=b]/dimension']);
  });
});
