import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const found = (baseline: string, growth: string, target: string) =>
  run('goal-ambiguous', `howBig: {baseline: ${baseline}, horizon: 24 months, growth: ${growth}, target: ${target}}`);

describe('goal-ambiguous', () => {
  it('names both figures', () => {
    expect(found('12M', '25%', '16M').map(({ message }) => message)).toEqual([
      'Growth of 25% leads from USD 12M to USD 15M, but the target is USD 16M.',
    ]);
  });

  it.each(['15M', '15.075M', '14.925M'])('takes the target %s for a rounded one', (target) => {
    expect(found('12M', '25%', target)).toEqual([]);
  });

  it.each(['15.08M', '14.92M'])('does not take the target %s for a rounded one', (target) => {
    expect(found('12M', '25%', target)).toHaveLength(1);
  });

  it('knows that growth from nothing leads nowhere', () => {
    expect(found('0', '25%', '2M')).toHaveLength(1);
  });
});
