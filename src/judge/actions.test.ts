import { describe, expect, it } from 'vitest';
import { actionsOf } from './actions.ts';
import { assessPlan, readPlan } from './assess.ts';

/** The open actions of a plan, judged as of 2026-11-01. */
function actionsIn(plan: string) {
  const options = {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: true },
    loadRelated: () => ({ problem: 'does not exist' }),
  };
  const read = readPlan({ text: `format: 1\norganization: Example\n${plan}` }, options);
  const { findings, gaps } = assessPlan(read, options);
  expect(findings.filter(({ ruleId }) => ruleId === 'schema')).toEqual([]);
  return actionsOf(read.facts, gaps);
}

describe('what is to be done', () => {
  it('is every open move, cut, dumb rule, customer change and practice, with its step and its place', () => {
    const actions = actionsIn(`win:
  moves:
    - {id: a, title: Van, next: Buy it, owner: ' Anna ', due: 2026-12-01}
    - {id: b, title: Stall, status: started}
  cut: [{what: The mall}]
  dumbRules:
    - {rule: No dogs, decision: keep, why: Allergies}
    - {rule: No loans, decision: soften}
    - {rule: No returns, decision: kill}
    - {rule: No cash}
customer:
  changes: [{heard: Too late, change: A text message}, {heard: Too dear}]
practices:
  strategic-acts:
    take-notes: {status: started, next: A notebook, owner: Bo}
    act-first: {status: planned}
    apologize: {status: not-started, due: 2027-01-01}
`);
    const steps = actions.map(({ kind, title, step, owner, due, pointer }) => [kind, title, step, owner, due, pointer]);
    expect(steps).toEqual([
      ['move', 'Van', 'Buy it', 'Anna', '2026-12-01', '/win/moves/0'],
      ['practice', expect.any(String), expect.any(String), null, '2027-01-01', '/practices/strategic-acts/apologize'],
      ['practice', expect.any(String), expect.any(String), null, null, '/practices/strategic-acts/act-first'],
      ['practice', expect.any(String), 'A notebook', 'Bo', null, '/practices/strategic-acts/take-notes'],
      ['move', 'Stall', 'Stall', null, null, '/win/moves/1'],
      ['cut', 'The mall', 'Stop: The mall', null, null, '/win/cut/0'],
      ['dumb-rule', 'No loans', 'Soften: No loans', null, null, '/win/dumbRules/1'],
      ['dumb-rule', 'No returns', 'Kill: No returns', null, null, '/win/dumbRules/2'],
      ['dumb-rule', 'No cash', 'Kill: No cash', null, null, '/win/dumbRules/3'],
      ['customer-change', 'Too late', 'A text message', null, null, '/customer/changes/0'],
      ['customer-change', 'Too dear', 'Too dear', null, null, '/customer/changes/1'],
    ]);
    const [, , planned, started] = actions;
    // With no next step of its own, the first step of the practice.
    expect(planned!.step).toMatch(/\.$/);
    // A planned practice has more left to gain than a started one; what is no practice adds nothing.
    expect(planned!.weight).toBeCloseTo((0.75 * 100 * 3) / (2 + 1 + 3) / 16, 9);
    expect(started!.weight).toBeCloseTo((0.5 * 100 * 3) / (2 + 1 + 3) / 16, 9);
    expect(actions.filter(({ kind }) => kind !== 'practice').map(({ weight }) => weight)).toEqual(new Array(8).fill(0));
  });

  it('is nothing that is done, dropped, practised, not applicable, or not begun without a date', () => {
    expect(
      actionsIn(`win:
  moves: [{id: a, title: A, status: done}, {id: b, title: B, status: dropped}]
  cut: [{what: C, status: done, due: 2026-01-01}]
practices:
  strategic-acts:
    take-notes: {status: practising, due: 2026-12-01}
    act-first: {status: not-applicable, due: 2026-12-01}
    apologize: {status: not-started}
`),
    ).toEqual([]);
    expect(actionsIn('')).toEqual([]);
  });

  it('is overdue from the day after its date', () => {
    const [late, last, ahead, never] = actionsIn(`win:
  moves:
    - {id: d, title: D}
    - {id: b, title: B, due: 2026-11-01}
    - {id: c, title: C, due: 2026-11-02}
    - {id: a, title: A, due: 2026-10-31}
`);
    expect([late, last, ahead, never].map((action) => [action!.title, action!.overdue])).toEqual([
      ['A', true],
      ['B', false],
      ['C', false],
      ['D', false],
    ]);
  });

  it('is in the order of the plan where it is due on one day', () => {
    const due = 'due: 2026-12-01';
    const plan = `win: {moves: [{id: a, title: A, ${due}}, {id: b, title: B, ${due}}], cut: [{what: C, ${due}}]}`;
    expect(actionsIn(plan).map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  });
});
