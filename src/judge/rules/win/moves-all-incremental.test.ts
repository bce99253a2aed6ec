import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

function plan(moves: readonly string[], howBig = ''): string {
  const lines = moves.map((keys, index) => `    - {id: move-${index}, title: Move ${index}, ${keys}}\n`);
  return `${howBig && `currency: CAD\nhowBig: ${howBig}\n`}win:\n  moves:\n${lines.join('')}`;
}

const TWO = ['change: incremental', 'change: incremental, status: done'];

describe('moves-all-incremental', () => {
  it.each([
    ['no goal', '', 'warning'],
    ['a moderate goal', '{start: 2026-07-01, horizon: 24 months, baseline: 12M, growth: 25%}', 'warning'],
    ['exactly 20% a year', '{start: 2026-07-01, horizon: 12 months, baseline: 700k, growth: 20%}', 'error'],
    ['20% a year over two years', '{start: 2026-07-01, horizon: 24 months, baseline: 10M, growth: 44%}', 'error'],
    ['just below 20%', '{start: 2026-07-01, horizon: 12 months, baseline: 10M, growth: 19.9%}', 'warning'],
    ['a venture from nothing', '{start: 2026-07-01, horizon: 12 months, baseline: 0, target: 3M}', 'warning'],
    ['a goal that is no growth', '{start: 2026-07-01, horizon: 12 months, baseline: 12M, growth: -5%}', 'warning'],
  ])('with %s', (_, howBig, severity) => {
    expect(run('moves-all-incremental', plan(TWO, howBig)).map((finding) => finding.severity)).toEqual([severity]);
  });

  it('takes the threshold of the configuration', () => {
    const thresholds = { staleDays: 90, concentration: 0.6, aggressive: 0.1, elements: 20 };
    const howBig = '{start: 2026-07-01, horizon: 12 months, baseline: 12M, growth: 10%}';
    const [finding] = run('moves-all-incremental', plan(TWO, howBig), { settings: { thresholds } });
    expect(finding!.severity).toBe('error');
  });

  it('names the moves’ count and the goal', () => {
    const [finding] = run(
      'moves-all-incremental',
      plan(TWO, '{start: 2026-07-01, horizon: 12 months, baseline: 12M, growth: 25%}'),
    );
    expect(finding!.message).toContain('Both moves');
    expect(finding!.message).toContain('grow from CAD 12M to CAD 15M in 12 months, 25% a year');
    const [alone] = run('moves-all-incremental', plan(['change: incremental']));
    expect(alone!.message).toContain('The only move');
  });

  it('does not count what is dropped', () => {
    expect(run('moves-all-incremental', plan([...TWO, 'change: remarkable, status: dropped']))).toHaveLength(1);
    expect(run('moves-all-incremental', plan(['change: incremental, status: dropped']))).toEqual([]);
  });

  it.each([[['change: noticeable']], [['owner: Head of Retail']], [['owner: Head of Retail', 'change: incremental']]])(
    'is silent on %j',
    (moves) => {
      expect(run('moves-all-incremental', plan(moves))).toEqual([]);
    },
  );
});
