import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import { assess } from './assess.ts';
import type { Step } from './assessment.ts';

/** The steps of a plan but for the verdict, judged as of 2026-11-01; without playbooks unless it names some. */
function stepsIn(plan: string): readonly Step[] {
  const playbooks = plan.includes('practices:') ? '' : 'playbooks: []\n';
  return judged(`format: 1\norganization: Example\n${playbooks}${plan}`).steps.filter(({ kind }) => kind !== 'verdict');
}

function judged(text: string) {
  return assess(text, {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: true },
    loadRelated: () => ({ problem: 'does not exist' }),
  });
}

const said = (steps: readonly Step[]) => steps.map(({ kind, title }) => `${kind}: ${title}`);
/** All sections begun, and nothing wrong with them. */
const SERVED = 'serving: {officer: {title: CEO, executive: true}, imperative: i}\n';

describe('what is promised by a date', () => {
  it('comes overdue first, then by date within 30 days, then what is due later or undated, in the words of the plan', () => {
    const steps = stepsIn(`win:
  only: o
  moves:
    - {id: a, title: Van, next: Buy it, owner: ' Anna ', due: 2026-12-01}
    - {id: b, title: Stall, owner: Bo, due: 2026-10-31}
    - {id: c, title: Shop, owner: Bo, due: 2027-06-01}
    - {id: d, title: Done, owner: Bo, due: 2026-10-31, status: done}
  cut: [{what: The mall}]
  dumbRules:
    - {rule: No dogs, decision: keep, why: Allergies}
    - {rule: No loans, decision: soften, due: 2026-11-30}
    - {rule: No returns, decision: kill, due: 2026-11-01}
customer:
  changes: [{heard: Too late, change: A text message, due: 2026-11-15}]
${SERVED}`);
    expect(said(steps.filter(({ kind }) => kind === 'overdue' || kind === 'due'))).toEqual([
      'overdue: Stall',
      'due: Kill: No returns',
      'due: A text message',
      'due: Soften: No loans',
      'due: Buy it',
      'due: Shop',
      'due: Stop: The mall',
    ]);
    const [first] = steps;
    expect(first).toMatchObject({ owner: 'Bo', due: '2026-10-31', ruleId: 'move-overdue' });
    expect(first).toMatchObject({ pointer: '/win/moves/1', path: '/win/moves[id=b]' });
    expect(steps.find(({ title }) => title === 'Buy it')).toMatchObject({
      ...{ owner: 'Anna', ruleId: null, reason: 'The move "Van" is due on 2026-12-01.' },
    });
  });

  it('takes in what else is wrong with the thing, and leaves out what is silenced', () => {
    const move = '    - {id: a, title: Van, due: 2026-10-01}';
    const win = (comment: string) => `win:\n  only: o\n  moves:\n${comment}${move}\n  cut: [{what: C}]\n${SERVED}`;
    const [first, ...others] = stepsIn(win(''));
    expect(first!.reason).toBe(
      'The move "Van" was due on 2026-10-01 and is 31 days late. The move "Van" has no owner.',
    );
    expect(others.filter(({ pointer }) => pointer.startsWith('/win/moves'))).toEqual([]);
    const silenced = stepsIn(win('    # plan-ignore move-overdue -- waits for the permit\n'));
    expect(silenced.map(({ ruleId }) => ruleId)).not.toContain('move-overdue');
    expect(silenced.map(({ ruleId }) => ruleId)).toContain('move-owner-missing');
  });
});

describe('readings', () => {
  it('are due a period after the last one, or after the start', () => {
    const steps = stepsIn(`howBig: {start: 2026-07-15, baseline: 10M, growth: 10%, horizon: 12 months, owner: CEO}
measures:
  - {id: a, name: A, target: 9, due: 2027-12-31, owner: Bo, every: month, readings: [{date: 2026-10-20, value: 1}]}
  - {id: b, name: B, target: 9, due: 2027-12-31, owner: Bo, start: 2026-02-01}
  - {id: c, name: C, target: 9, due: 2027-12-31, owner: Bo, start: 2026-10-30}
  - {id: d, name: D, target: 9, due: 2027-12-31, owner: Bo}
`);
    expect(steps.filter(({ kind }) => kind === 'reading').map(({ title, due, owner }) => [title, due, owner])).toEqual([
      ['Record "B": plan record b VALUE', '2026-05-01', 'Bo'],
      ['Record annual revenue: plan record growth VALUE', '2026-10-15', 'CEO'],
      ['Record "A": plan record a VALUE', '2026-11-20', 'Bo'],
    ]);
    expect(steps.find(({ due }) => due === '2026-05-01')!.ruleId).toBe('measure-stale');
  });
});

describe('the other steps', () => {
  it('close errors first, then warnings in the order of the method, then begin what is not begun', () => {
    const steps = stepsIn(`win: {moves: [{id: a, title: A, serves: [nobody], due: 2027-12-31}, {id: a, title: B}]}
howBig: {baseline: 10M, horizon: 12 months, why: w, attrition: 0%}
`);
    const ids = steps.filter(({ kind }) => kind === 'finding').map(({ ruleId }) => ruleId);
    expect(ids.slice(0, 2).toSorted()).toEqual(['id-duplicate', 'reference-unknown']);
    expect(ids.at(-1)).toBe('section-unanswered');
    expect(ids.indexOf('reference-unknown')).toBeLessThan(ids.indexOf('only-missing'));
  });

  it('take the practices in use: started, planned, not started, then unanswered', () => {
    const steps = stepsIn(`playbooks: [take-a-punch]
practices:
  take-a-punch:
    not-personal: {status: practising, evidence: E, owner: CEO}
    learn-the-secret: {status: not-started}
    gift-of-recovery: {status: planned, owner: CEO, next: A talk, due: 2027-12-31}
    own-punch-strategy: {status: started, owner: CEO, next: A page, due: 2027-12-31}
`);
    const practices = steps.filter(({ practice }) => practice !== null);
    expect(practices.map(({ practice }) => practice)).toEqual([
      'take-a-punch/own-punch-strategy',
      'take-a-punch/gift-of-recovery',
      'take-a-punch/learn-the-secret',
      'take-a-punch/screaming-means-staying',
    ]);
    expect(practices.map(({ title }) => title.slice(0, 7))).toEqual([
      'A page',
      'A talk',
      expect.any(String),
      'Answer:',
    ]);
  });

  it('of a text that is no plan say what is wrong with it', () => {
    expect(judged('format: 1\nhowBig: {').steps).toMatchObject([{ rank: 1, kind: 'finding', ruleId: 'yaml-syntax' }]);
    expect(judged('format: 1\norganization: X\nhowBig: {baselin: 1M}').steps[0]).toMatchObject({ ruleId: 'schema' });
  });
});

const item = fc.record(
  {
    owner: fc.constantFrom('CEO', 'team'),
    due: fc.constantFrom('2026-10-01', '2026-11-20', '2027-12-31'),
    status: fc.constantFrom('planned', 'started', 'done', 'dropped'),
  },
  { requiredKeys: [] },
);
const plans = fc.record({
  moves: fc.array(item, { maxLength: 3 }),
  cut: fc.array(item, { maxLength: 2 }),
  practices: fc.dictionary(
    fc.constantFrom('take-notes', 'act-first', 'apologize'),
    fc.record(
      {
        status: fc.constantFrom('practising', 'started', 'planned', 'not-started', 'not-applicable'),
        ...{ owner: fc.constant('CEO'), evidence: fc.constantFrom('A photograph', '?') },
        due: fc.constantFrom('2026-10-01', '2027-12-31'),
      },
      { requiredKeys: ['status'] },
    ),
    { noNullPrototype: true },
  ),
  measures: fc.array(fc.record({ owner: fc.constant('CEO'), start: fc.constant('2026-01-01') }, { requiredKeys: [] }), {
    maxLength: 2,
  }),
});

it('every plan has one step per thing and, while a warning stands, at least one for it', () => {
  fc.assert(
    fc.property(plans, ({ moves, cut, practices, measures }) => {
      const plan = {
        ...{ format: 1, organization: 'Example', playbooks: ['strategic-acts'] },
        win: {
          moves: moves.map((each, index) => ({ id: `m${index}`, title: `M${index}`, ...each })),
          cut: cut.map((each, index) => ({ what: `C${index}`, ...each })),
        },
        practices: { 'strategic-acts': practices },
        measures: measures.map((each, index) => ({ id: `n${index}`, name: `N${index}`, ...each })),
      };
      const { steps, findings } = judged(JSON.stringify(plan));
      expect(steps.map(({ rank }) => rank)).toEqual(steps.map((_, index) => index + 1));
      const things = steps.filter(({ path }) => path.includes('[') || path.startsWith('/practices/'));
      expect(new Set(things.map(({ path }) => path)).size).toBe(things.length);
      for (const { severity, message } of findings)
        if (severity !== 'note')
          expect(
            steps.some(({ reason }) => reason.includes(message)),
            message,
          ).toBe(true);
    }),
    { numRuns: runs(100, 2000), seed: 7 },
  );
});
