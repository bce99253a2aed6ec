import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const KINDS = [
  ['move', '/win/moves[id=repair]/due', (keys: string) => `win: {moves: [{id: repair, title: ' Repair ', ${keys}}]}\n`],
  ['cut', '/win/cut[what=Show-room]/due', (keys: string) => `win: {cut: [{what: ' Show-room ', ${keys}}]}\n`],
  ['rule', '/win/dumbRules[rule=No loan]/due', (keys: string) => `win: {dumbRules: [{rule: ' No loan ', ${keys}}]}\n`],
  [
    'change',
    '/customer/changes[heard=Late]/due',
    (keys: string) => `customer: {changes: [{heard: ' Late ', ${keys}}]}\n`,
  ],
] as const;

describe.each(KINDS)('move-overdue of a %s', (kind, place, plan) => {
  const fired = (keys: string) => run('move-overdue', plan(keys), { asOf: '2026-11-01' });

  it('fires from the day after the date, with the days', () => {
    const [finding] = fired('due: 2026-10-31');
    expect(finding).toMatchObject({ path: place, severity: 'warning' });
    expect(finding!.message).toContain('2026-10-31 and is 1 day late');
    expect(finding!.message).toContain(kind);
    expect(finding!.message).toMatch(/ "[A-Z][^"]*[a-z]" was due on /);
    expect(fired('due: 2026-09-30, status: started')[0]!.message).toContain('32 days late');
  });

  it('is silent on the day itself, when it is finished, and without a date', () => {
    expect(fired('due: 2026-11-01')).toEqual([]);
    expect(fired('due: 2026-09-30, status: done')).toEqual([]);
    expect(fired('due: 2026-09-30, status: dropped')).toEqual([]);
    expect(fired('status: started')).toEqual([]);
  });
});

it('asks nothing of a rule that is kept', () => {
  const plan = 'win: {dumbRules: [{rule: R, decision: keep, why: The insurer, due: 2026-09-30}]}\n';
  expect(run('move-overdue', plan)).toEqual([]);
});
