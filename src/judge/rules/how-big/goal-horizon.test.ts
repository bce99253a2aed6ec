import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

describe('goal-horizon-over', () => {
  const plan = 'howBig: {start: 2024-08-31, horizon: 6 months, baseline: 12M, growth: 5%}';

  it('fires the day after the last', () => {
    expect(run('goal-horizon-over', plan, { asOf: '2025-02-28' })).toEqual([]);
    expect(run('goal-horizon-over', plan, { asOf: '2025-03-01' }).map(({ message }) => message)).toEqual([
      'The horizon of 6 months from 2024-08-31 ended on 2025-02-28: it is time for the next HOW BIG.',
    ]);
  });

  it('needs a start', () => {
    expect(run('goal-horizon-over', plan.replace('start: 2024-08-31, ', ''), { asOf: '2030-01-01' })).toEqual([]);
  });
});

describe('goal-horizon-long', () => {
  it.each([
    ['3 years', 0],
    ['37 months', 1],
    ['120 months', 1],
  ])('finds with %s as many as %i', (horizon, findings) => {
    expect(run('goal-horizon-long', `howBig: {horizon: ${horizon}}`)).toHaveLength(findings);
  });
});
