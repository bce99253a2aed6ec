import { describe, expect, it } from 'vitest';
import { run, runAll } from '../../../../test/support/rules.ts';

/** A practice that is practised, one that is started and one that is planned, with nothing but their status. */
const BARE = `practices:
  strategic-acts:
    act-first: {status: practising}
    apologize: {status: started}
    take-notes: {status: planned}
`;
const WAITING = ['practice-unproven', 'practice-unowned', 'practice-no-next'];

const waiting = (plan: string) =>
  runAll(plan).flatMap(({ ruleId, path }) =>
    WAITING.includes(ruleId) ? [`${ruleId} ${path.split('/').slice(2).join('/')}`] : [],
  );

describe('rules that wait for the detail of a playbook', () => {
  it('are silent while the bare status is all there is', () => {
    expect(waiting(BARE)).toEqual([]);
    expect(waiting(`${BARE}    tell-stories: {status: not-applicable, why: Alone, reviewed: 2026-10-01}\n`)).toEqual(
      [],
    );
  });

  it.each(['owner: Anna', 'evidence: Letters', 'next: Ask', 'due: 2026-12-01'])('begin with one %s', (detail) => {
    const plan = `${BARE}    tell-stories: {status: not-started, ${detail}}\n`;
    expect(waiting(plan).toSorted()).toEqual([
      'practice-no-next strategic-acts/apologize/next',
      'practice-no-next strategic-acts/take-notes/next',
      'practice-unowned strategic-acts/act-first/owner',
      'practice-unowned strategic-acts/apologize/owner',
      'practice-unowned strategic-acts/take-notes/owner',
      'practice-unproven strategic-acts/act-first/evidence',
    ]);
  });

  it('take an evidence that is nothing for none', () => {
    const plan = 'practices: {strategic-acts: {act-first: {status: practising, owner: Anna, evidence: n/a}}}';
    expect(run('practice-unproven', plan).map(({ message }) => message)).toEqual([
      '"Try ideas before studying them" is practised, but "n/a" is not evidence.',
    ]);
  });

  it('wait for each playbook alone', () => {
    expect(waiting(`${BARE}  take-a-punch:\n    not-personal: {status: not-started, owner: Anna}\n`)).toEqual([]);
  });

  it('do not count what is unknown, nor judge it', () => {
    const plan = `${BARE}    tell-storeys: {status: started, owner: Anna}
  x-ours:
    act-first: {status: started, owner: Anna}
  unheard-of:
    act-first: {status: practising, owner: Anna}
`;
    expect(waiting(plan)).toEqual([]);
  });

  it('judge no playbook that is not in use', () => {
    const plan = `${BARE}    tell-stories: {status: started, owner: Anna}\n`;
    expect(run('practice-unowned', plan, { settings: { playbooksInUse: [] } })).toEqual([]);
    expect(run('practice-unowned', plan)).toHaveLength(3);
  });
});

describe('practice-no-next', () => {
  it.each([
    ['{status: started, owner: Anna}', 'next', 'no next step and no date'],
    ['{status: planned, owner: Anna, due: 2026-12-01}', 'next', 'no next step.'],
    ['{status: started, owner: Anna, next: Ask}', 'due', 'no date.'],
  ])('says of %s what is missing', (answer, key, words) => {
    const findings = run('practice-no-next', `practices: {strategic-acts: {take-notes: ${answer}}}`);
    expect(findings.map(({ path }) => path)).toEqual([`/practices/strategic-acts/take-notes/${key}`]);
    expect(findings[0]!.message).toContain('"Take notes when people talk"');
    expect(findings[0]!.message).toContain(words);
  });

  it.each(['practising', 'not-started', 'not-applicable'])('asks for no next step of what is %s', (status) => {
    expect(
      run('practice-no-next', `practices: {strategic-acts: {take-notes: {status: ${status}, owner: Anna}}}`),
    ).toEqual([]);
  });
});

describe('practice-unowned', () => {
  it.each(['not-started', 'not-applicable'])('asks for no owner of what is %s', (status) => {
    expect(
      run('practice-unowned', `practices: {strategic-acts: {take-notes: {status: ${status}, next: Ask}}}`),
    ).toEqual([]);
  });
});

describe('practice-unexplained', () => {
  it('waits for nothing', () => {
    const findings = run('practice-unexplained', 'practices: {strategic-acts: {take-notes: {status: not-applicable}}}');
    expect(findings.map(({ path }) => path)).toEqual(['/practices/strategic-acts/take-notes/why']);
  });
});
