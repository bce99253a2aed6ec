import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const GOAL = 'howBig: {baseline: 12M, horizon: 24 months, growth: 25%, attrition: 5%}\n';
const found = (plan: string) => run('segments-missing', plan).map(({ path, message }) => ({ path, message }));

describe('segments-missing', () => {
  it('does not wait until WHO is begun', () => {
    expect(found(GOAL)).toEqual([
      { path: '/who/segments', message: 'HOW BIG asks for USD 3.6M more, and no segment is named to bring it.' },
    ]);
  });

  it('asks for a segment that is chosen', () => {
    const segments = (chosen: boolean) => `${GOAL}who: {segments: [{id: a, name: A, chosen: ${chosen}}]}`;
    expect(found(segments(true))).toEqual([]);
    expect(found(segments(false))).toEqual([
      {
        path: '/who/segments',
        message: 'HOW BIG asks for USD 3.6M more, and none of the segments is chosen to bring it.',
      },
    ]);
  });

  it('waits for a whole goal', () => {
    expect(found('')).toEqual([]);
    expect(found('howBig: {baseline: 12M, growth: 25%}')).toEqual([]);
  });

  it('names no amount where none is asked for', () => {
    expect(found('howBig: {baseline: 12M, horizon: 24 months, growth: -5%}').map(({ message }) => message)).toEqual([
      'There is a goal, and no segment is named to bring it.',
    ]);
  });
});
