import { describe, expect, it } from 'vitest';
import { type AssessOptions, assess } from './assess.ts';
import { defaultSettings } from './facts/settings.ts';

function judged(plan: string, options: Partial<AssessOptions> = {}) {
  const { findings, gaps, scorecard } = assess(`format: 1\norganization: Example\n${plan}`, {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: false },
    loadRelated: () => ({ problem: 'does not exist' }),
    ...options,
  });
  return { findings, gaps, scorecard: scorecard! };
}

const section = (plan: string, id: string, options: Partial<AssessOptions> = {}) =>
  judged(plan, options).scorecard.sections.find((each) => each.id === id)!;

/** Two of the five rules that judge it fail, one of them an error. */
const HOW_BIG = 'howBig: {baseline: 10M, growth: -5%, horizon: 12 months, attrition: 5%}\n';
const TAKE_NOTES = 'take-notes: {status: practising, evidence: A notebook}';

describe('a section', () => {
  it('scores the weighted share of its rules that hold', () => {
    const { score, checks } = section(HOW_BIG, 'how-big');
    expect(checks.map(({ ruleId, weight, judged: all, passed }) => [ruleId, weight, all, passed])).toEqual([
      ['goal-missing', 3, 1, 1],
      ['goal-not-growth', 3, 1, 0],
      ['goal-aggressive', 1, 1, 1],
      ['goal-horizon-long', 2, 1, 1],
      ['goal-attrition-missing', 1, 1, 1],
      ['goal-why-missing', 1, 1, 0],
    ]);
    expect(score).toBeCloseTo((100 * (3 + 1 + 2 + 1)) / 11, 9);
  });

  it('counts of a rule that judges several things the share that is right', () => {
    const segments = ['potential: 1M, evidence: A survey', 'potential: 1M', 'potential: 1M', 'potential: 1M'];
    const who = `who: {segments: [${segments.map((each, index) => `{id: s${index}, name: S, ${each}}`).join(', ')}]}`;
    const { checks } = section(who, 'who');
    expect(checks.find(({ ruleId }) => ruleId === 'potential-unproven')).toMatchObject({ judged: 4, passed: 1 });
    const points = checks.reduce((sum, { weight, passed, judged: all }) => sum + (weight * passed) / all, 0);
    const weight = checks.reduce((sum, check) => sum + check.weight, 0);
    expect(section(who, 'who').score).toBeCloseTo((100 * points) / weight, 9);
  });

  it('says how many of its keys are stated', () => {
    const counts = (plan: string) =>
      judged(plan)
        .scorecard.sections.slice(0, 5)
        .map(({ id, answered, total }) => `${id} ${answered}/${total}`);
    expect(counts('')).toEqual(['how-big 0/10', 'who 0/4', 'win 0/6', 'serving 0/5', 'measures 0/1']);
    expect(
      counts(`howBig:
  {measure: m, unit: u, start: 2026-01-01, horizon: 1 year, baseline: 1, growth: 5%, target: 2, attrition: 0%,
   confidence: 70%, owner: Anna, why: w, readings: [{date: 2026-02-01, value: 1}]}
who: {dimension: d, correlation: 0, segments: [{id: a, name: A}], notServing: [{name: N}]}
win: {only: o, proof: p, moves: [{id: m, title: M}], technology: [{id: t, name: T}], cut: [{what: w}], dumbRules: [{rule: r}]}
serving: {officer: {title: CEO}, imperative: i, recoveryLog: log.csv}
customer: {changes: [{heard: h}]}
stories: [{title: s, told: 2026-10-01}]
measures: [{id: m, name: M}]
`),
    ).toEqual(['how-big 10/10', 'who 4/4', 'win 6/6', 'serving 5/5', 'measures 1/1']);
    expect(counts('howBig: {target: 3, readings: []}\nwin: {moves: []}')).toEqual([
      ...['how-big 1/10', 'who 0/4', 'win 0/6', 'serving 0/5', 'measures 0/1'],
    ]);
  });

  it('of which nothing is stated has no score', () => {
    expect(section(HOW_BIG, 'who').score).toBeNull();
    expect(section('howBig: {}', 'how-big').score).toBeNull();
    expect(section('howBig: {why: w}', 'how-big').score).not.toBeNull();
  });

  it('counts a silenced finding, and no rule that is switched off', () => {
    const loose = 'howBig:\n  baseline: 10M\n  growth: 5%\n  horizon: 12 months\n';
    const comment = '# plan-ignore goal-attrition-missing, goal-why-missing -- later\n';
    expect(section(comment + loose, 'how-big').score).toBe(section(loose, 'how-big').score);
    expect(judged(comment + loose).findings.filter(({ status }) => status === 'suppressed')).toHaveLength(2);
    const severities = { 'goal-attrition-missing': 'off', 'goal-why-missing': 'off' } as const;
    expect(section(loose, 'how-big').score).toBeLessThan(100);
    expect(section(loose, 'how-big', { severities }).score).toBe(100);
    expect(section('measures: [{id: a, name: A, target: 1, due: 2027-01-01, owner: Anna}]', 'measures').score).toBe(
      100,
    );
  });

  it('whose every rule is switched off has no score', () => {
    const ids = section(HOW_BIG, 'how-big').checks.map(({ ruleId }) => [ruleId, 'off'] as const);
    expect(section(HOW_BIG, 'how-big', { severities: Object.fromEntries(ids) }).score).toBeNull();
  });

  it('weighs a rule by its own severity, whatever the configuration makes of it', () => {
    const severities = { 'goal-not-growth': 'note', 'goal-why-missing': 'error' } as const;
    expect(section(HOW_BIG, 'how-big', { severities }).score).toBe(section(HOW_BIG, 'how-big').score);
  });
});

describe('a playbook', () => {
  const acts = (answers: string) => section(`practices: {strategic-acts: {${answers}}}`, 'strategic-acts');

  it.each([
    ['status: practising, evidence: E', 1],
    ['status: practising', 0.75],
    ['status: started', 0.5],
    ['status: planned', 0.25],
    ['status: not-started', 0],
  ])('counts {%s} as %d', (answer, points) => {
    expect(acts(`take-notes: {${answer}}`)).toMatchObject({ answered: 1, total: 16, checks: [] });
    expect(acts(`take-notes: {${answer}}`).score).toBeCloseTo((100 * points) / 16, 9);
  });

  it('is scored over what applies, and is unknown where nothing is answered', () => {
    const { score, answered } = acts(`act-first: {status: not-applicable, why: w}, ${TAKE_NOTES}`);
    expect(score).toBeCloseTo(100 / 15, 9);
    expect(answered).toBe(2);
    expect(section('', 'strategic-acts')).toMatchObject({ score: null, answered: 0 });
  });

  it('counts a practice whose status is misspelt as unanswered, so that a score stays a number', () => {
    const plan = 'practices:\n  strategic-acts:\n    take-notes: {status: strated}\n    act-first: {status: started}\n';
    const { score, answered } = section(plan, 'strategic-acts');
    expect([score, answered]).toEqual([100 / 32, 1]);
    expect(judged(plan).scorecard.score).toBe(100 / 32);
    expect(judged(plan).gaps.find(({ practice }) => practice === 'take-notes')!.status).toBe('unanswered');
  });

  it('of which nothing applies has no score', () => {
    const [playbook] = defaultSettings.playbooks;
    const none = playbook!.practices.map(({ id }) => `${id}: {status: not-applicable, why: w}`).join(', ');
    expect(section(`practices: {${playbook!.id}: {${none}}}`, playbook!.id)).toMatchObject({
      score: null,
      answered: 16,
    });
    expect(judged(`practices: {${playbook!.id}: {${none}}}`).scorecard.score).toBeNull();
  });
});

describe('the total', () => {
  const scoreOf = (plan: string, id: string) => section(plan, id).score!;

  it('is the weighted mean of the sections that are begun', () => {
    const plan = `${HOW_BIG}who: {segments: [{id: a, name: A}]}
win: {only: o}
serving: {imperative: i}
measures: [{id: a, name: A}]
practices: {strategic-acts: {${TAKE_NOTES}}, take-a-punch: {not-personal: {status: planned}}}
`;
    const of = (id: string) => scoreOf(plan, id);
    const points =
      2 * of('how-big') + 3 * of('who') + 2 * of('win') + of('serving') + of('measures') +
      1.5 * of('strategic-acts') + 1.5 * of('take-a-punch'); // biome-ignore format: one sum
    expect(judged(plan).scorecard.score).toBeCloseTo(points / 12, 9);
    expect(of('strategic-acts')).not.toBe(of('take-a-punch'));
  });

  it('is unknown where nothing is begun, and goes by the weights of the configuration', () => {
    expect(judged('').scorecard).toMatchObject({ score: null, coverage: 0, scoring: { version: expect.any(String) } });
    const plan = `${HOW_BIG}practices: {strategic-acts: {${TAKE_NOTES}}}`;
    const weights = { 'how-big': 1, 'strategic-acts': 0.5 };
    const [big, acts] = [scoreOf(plan, 'how-big'), scoreOf(plan, 'strategic-acts')];
    expect(judged(plan).scorecard.score).toBeCloseTo((2 * big + 3 * acts) / 5, 9);
    expect(judged(plan, { weights }).scorecard.score).toBeCloseTo((big + 0.5 * acts) / 1.5, 9);
    expect(judged(plan, { weights: { 'how-big': 0, 'strategic-acts': 0 } }).scorecard.score).toBeNull();
  });

  it('has the part of all questions that are answered', () => {
    const { scorecard } = judged(`${HOW_BIG}practices: {strategic-acts: {${TAKE_NOTES}}}`);
    const total = 10 + 4 + 6 + 5 + 1 + 109;
    expect(scorecard.coverage).toBeCloseTo((4 + 1) / total, 9);
    const none = { ...defaultSettings, playbooksInUse: [] };
    expect(judged('measures: [{id: a, name: A}]', { settings: none }).scorecard.coverage).toBeCloseTo(1 / 26, 9);
  });
});

describe('gaps', () => {
  it('are weighed by what closing them adds to the total', () => {
    const answer = (status: string) =>
      `${HOW_BIG}practices: {strategic-acts: {${status}, act-first: {status: planned}}}`;
    const before = judged(answer('take-notes: {status: started, owner: " Anna ", due: 2027-01-01, next: " N "}'));
    const gap = before.gaps.find(({ practice }) => practice === 'take-notes')!;
    const after = judged(answer(TAKE_NOTES));
    expect(gap.weight).toBeCloseTo(after.scorecard.score! - before.scorecard.score!, 9);
    expect(gap).toMatchObject({
      ...{ playbook: 'strategic-acts', status: 'started', owner: 'Anna', due: '2027-01-01', next: 'N' },
      pointer: '/practices/strategic-acts/take-notes',
    });
    expect(gap.title).not.toBe('');
    expect(gap.firstStep).not.toBe('');
    expect(after.gaps.map(({ practice }) => practice)).not.toContain('take-notes');
  });

  it('are listed heaviest first, then in the order of the playbooks', () => {
    const { gaps } = judged(`${HOW_BIG}practices: {strategic-acts: {take-notes: {status: started}}}`);
    const weights = gaps.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    const acts = gaps.filter(({ playbook }) => playbook === 'strategic-acts');
    expect(acts.at(-1)).toMatchObject({
      practice: 'take-notes',
      status: 'started',
      owner: null,
      due: null,
      next: null,
    });
    const order = defaultSettings.playbooks[0]!.practices.map(({ id }) => id).filter((id) => id !== 'take-notes');
    expect(acts.slice(0, -1).map(({ practice }) => practice)).toEqual(order);
    expect(acts[0]).toMatchObject({ status: 'unanswered', pointer: '/practices/strategic-acts' });
  });

  it('of a playbook that is not begun are weighed as if it were', () => {
    const { gaps } = judged(HOW_BIG);
    expect(gaps).toHaveLength(109);
    expect(gaps.find(({ practice }) => practice === 'take-notes')!.weight).toBeCloseTo((100 * 3) / 5 / 16, 9);
    const two = judged(`${HOW_BIG}practices: {take-a-punch: {not-personal: {status: planned}}}`).gaps;
    // Three is shared by the one begun and the one that is weighed as if it were.
    expect(two.find(({ practice }) => practice === 'take-notes')!.weight).toBeCloseTo((100 * 1.5) / 5 / 16, 9);
    const [firstOpen] = two.filter(({ playbook }) => playbook === 'take-a-punch');
    expect(firstOpen!.weight).toBeCloseTo((100 * 3) / 5 / 5, 9);
  });

  it('are no practice that does not apply, and weigh nothing where playbooks do', () => {
    const gaps = judged('practices: {strategic-acts: {take-notes: {status: not-applicable, why: w}}}').gaps;
    expect(gaps.map(({ practice }) => practice)).not.toContain('take-notes');
    expect(gaps.find(({ practice }) => practice === 'act-first')!.weight).toBeCloseTo(100 / 15, 9);
    const weights = Object.fromEntries(defaultSettings.playbooks.map(({ id }) => [id, 0]));
    expect(new Set(judged('', { weights }).gaps.map(({ weight }) => weight))).toEqual(new Set([0]));
  });
});
