import { describe, expect, it } from 'vitest';
import { type AssessOptions, assess, assessPlan, readPlan } from './assess.ts';
import { defaultSettings } from './facts/settings.ts';

const OPTIONS: AssessOptions = {
  path: 'plan.yaml',
  days: { asOf: '2026-11-01', leaveOutLater: false },
  loadRelated: () => ({ problem: 'does not exist' }),
};
const HEAD = 'format: 1\norganization: Example\n';

function judged(text: string, options: Partial<AssessOptions> = {}) {
  return assess(text, { ...OPTIONS, ...options });
}

describe('what breaks the schema', () => {
  it('is taken out with the item that cannot do without it', () => {
    const { findings, growth } = judged(`format: 1
organization: Example
howBig: {baseline: 10M, growth: 10%, horizon: 12 months, start: 2026-01-01}
who:
  segments:
    - {id: Wrong Id, name: A, potential: 5M}
    - {id: b, name: B, potential: 2M}
win:
  moves:
    - {id: m, title: M, serves: [wrong-id]}
`);
    expect(findings.filter(({ ruleId }) => ruleId === 'schema')).toHaveLength(1);
    expect(growth!.segments.map(({ id }) => id)).toEqual(['b']);
  });

  it('is reported in one short line, however long the texts around it are', () => {
    const { findings } = judged(`format: 1
organization: Example
howBig: |
  two
  lines
${'k'.repeat(900)}: 1
measures:
  - {id: ${'x'.repeat(3000)}, name: N, target: none}
`);
    const messages = findings.filter(({ ruleId }) => ruleId === 'schema').map(({ message }) => message);
    expect(messages).toHaveLength(4);
    for (const message of messages) expect(message).toMatch(/^[^\n]{10,400}$/);
  });
});

describe('an assessment', () => {
  it('names the plan, its organization and its day', () => {
    expect(judged("format: 1\norganization: ' Example '\ncurrency: CAD\nhowBig: {unit: members}\n")).toMatchObject({
      path: 'plan.yaml',
      asOf: '2026-11-01',
      organization: 'Example',
      unit: { currency: 'CAD', unit: 'members' },
      growth: { target: null, expected: null, bridge: [], line: [] },
    });
    expect(judged('format: 1\n').organization).toBeNull();
  });

  it('points from a step to the nearest place that there is', () => {
    const plan = `${HEAD}practices: {strategic-acts: {take-notes: {status: planned}}}\n`;
    const pointerOf = (practice: string) => judged(plan).steps.find((step) => step.practice === practice)!.pointer;
    expect(pointerOf('strategic-acts/take-notes')).toBe('/practices/strategic-acts/take-notes');
    expect(pointerOf('strategic-acts/act-first')).toBe('/practices/strategic-acts');
  });

  it('of a text that cannot be read is what is wrong with the text, and nothing else', () => {
    const { findings, steps, ...rest } = judged(`${HEAD}howBig: {growth: 25%\n# plan-ignore yaml-syntax -- later\n`);
    expect(new Set(findings.map(({ ruleId, status }) => `${ruleId} ${status}`))).toEqual(new Set(['yaml-syntax new']));
    expect(rest).toEqual({
      ...{ path: 'plan.yaml', asOf: '2026-11-01', organization: null, unit: { currency: 'USD', unit: null } },
      ...{ verdict: null, growth: null, measures: null, scorecard: null, content: null },
    });
    expect(steps.map(({ ruleId }) => ruleId)).toEqual(findings.map(({ ruleId }) => ruleId));
  });

  it('tells what kept the bytes from being read as text', () => {
    const issue = { start: 0, end: 1, message: 'No text.', help: 'Save it as UTF-8.' };
    const read = readPlan({ text: HEAD, issues: [issue] }, OPTIONS);
    expect(assessPlan(read, OPTIONS).findings).toMatchObject([
      { ruleId: 'yaml-syntax', message: issue.message, help: issue.help, range: { end: { line: 1, column: 2 } } },
    ]);
    expect(read.facts.schemaIssues).toEqual([]);
  });

  it('holds the plan against the playbooks in use', () => {
    const [first] = defaultSettings.playbooks;
    const { scorecard } = judged(HEAD, { settings: { ...defaultSettings, playbooksInUse: [first!] } });
    expect(scorecard!.practices.playbooks.map(({ id }) => id)).toEqual([first!.id]);
  });
});

describe('rules', () => {
  const plan = `${HEAD}howBig: {baseline: 10M, growth: 5%, horizon: 12 months}\n`;
  const severityOf = (severities: AssessOptions['severities']) =>
    judged(plan, severities && { severities }).findings.find(({ ruleId }) => ruleId === 'goal-why-missing')?.severity;

  it('have the severity that was chosen, or say nothing', () => {
    expect(severityOf(undefined)).toBe('note');
    expect(severityOf({})).toBe('note');
    expect(severityOf({ 'goal-why-missing': 'error' })).toBe('error');
    expect(severityOf({ 'goal-why-missing': 'off' })).toBeUndefined();
  });

  it('can be made milder, even where they would be graver by themselves', () => {
    const moves = `${HEAD}howBig: {start: 2026-07-01, baseline: 10M, growth: 50%, horizon: 12 months}
win: {moves: [{id: a, title: A, change: incremental}]}
`;
    const of = (severities: AssessOptions['severities'] = {}) =>
      judged(moves, { severities }).findings.find(({ ruleId }) => ruleId === 'moves-all-incremental')!.severity;
    expect([of(), of({ 'moves-all-incremental': 'warning' })]).toEqual(['error', 'warning']);
  });

  it('call nothing missing that the schema refused, and judge the rest', () => {
    const ids = (text: string) => new Set(judged(HEAD + text).findings.map(({ ruleId }) => ruleId));
    const goal = 'start: 2026-07-01, horizon: 1 year, baseline: 10M';
    const broken = ids(`howBig: {${goal}, grwth: 5%}\nwin: {moves: [{id: a, title: A}]}\n`);
    expect(broken).toContain('schema');
    expect(broken).not.toContain('goal-missing');
    expect(broken).toContain('goal-why-missing');
    expect(ids(`howBig: {${goal}}\n`)).toContain('goal-missing');
  });

  it('on comments can be switched off and chosen, too', () => {
    const commented = `${HEAD}# plan-ignore goal-missing\nhowBig: {baseline: 10M}\n`;
    const of = (severities: AssessOptions['severities'] = {}) =>
      judged(commented, { severities }).findings.find(({ ruleId }) => ruleId === 'suppression-unexplained')?.severity;
    expect([of(), of({ 'suppression-unexplained': 'note' }), of({ 'suppression-unexplained': 'off' })]).toEqual([
      'warning',
      'note',
      undefined,
    ]);
  });
});

describe('a comment', () => {
  const found = (comment: string, asOf = '2026-11-01') =>
    judged(`${HEAD}win:\n  only: The best shop ${comment}\n  moves: [{id: a, title: A}]\n`, {
      days: { asOf, leaveOutLater: true },
    }).findings.filter(({ ruleId }) => ruleId === 'only-claptrap' || ruleId.startsWith('suppression'));

  it('silences what it names, on its line, until its last day', () => {
    const comment = '# plan-ignore only-claptrap -- our founder said so until 2026-11-01';
    expect(found(comment)).toMatchObject([
      {
        ruleId: 'only-claptrap',
        status: 'suppressed',
        suppression: { reason: 'our founder said so', until: '2026-11-01', line: 4 },
      },
    ]);
    expect(found(comment, '2026-11-02').map(({ ruleId, status }) => [ruleId, status])).toEqual([
      ['only-claptrap', 'new'],
      ['suppression-unused', 'new'],
    ]);
  });

  it('silences nothing on another line', () => {
    const { findings } = judged(`${HEAD}who:
  segments:
    - {id: a, name: A, potential: 1M} # plan-ignore potential-unproven -- survey under way
    - {id: b, name: B, potential: 1M}
`);
    const unproven = findings.filter(({ ruleId }) => ruleId === 'potential-unproven');
    expect(unproven.map(({ path, status }) => [path, status])).toEqual([
      ['/who/segments[id=a]/evidence', 'suppressed'],
      ['/who/segments[id=b]/evidence', 'new'],
    ]);
  });

  it('silences nothing without a reason, with a date that is none, or where it names another rule', () => {
    for (const comment of [
      '# plan-ignore only-claptrap',
      '# plan-ignore only-claptrap -- later until 2026-02-30',
      '# plan-ignore only-missing -- later',
    ]) {
      const [claptrap, ...about] = found(comment);
      expect([claptrap!.ruleId, claptrap!.status], comment).toEqual(['only-claptrap', 'new']);
      expect(about, comment).toHaveLength(1);
    }
  });
});
