import { describe, expect, it } from 'vitest';
import { type AssessOptions, assess } from './assess.ts';
import { defaultSettings } from './facts/settings.ts';
import { scoreFor, scoreKeys } from './scorecard.ts';

function judged(plan: string, options: Partial<AssessOptions> = {}) {
  const { findings, scorecard } = assess(`format: 1\norganization: Example\n${plan}`, {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: false },
    loadRelated: () => ({ problem: 'does not exist' }),
    ...options,
  });
  return { findings, scorecard: scorecard! };
}

describe('a section', () => {
  const section = (plan: string, id: string, options: Partial<AssessOptions> = {}) =>
    judged(plan, options).scorecard.sections.find((each) => each.id === id)!;

  it('says how many of its questions are answered, growth and target being one', () => {
    const counts = (plan: string) =>
      judged(plan).scorecard.sections.map(({ id, answered, total }) => `${id} ${answered}/${total}`);
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

  it('is begun once anything of it is stated', () => {
    expect(section('howBig: {}', 'how-big').begun).toBe(false);
    expect(section('howBig: {why: w}', 'how-big').begun).toBe(true);
  });

  it('counts its findings, but neither silenced ones nor those of rules that are switched off', () => {
    const counts = (plan: string, options: Partial<AssessOptions> = {}) => {
      const { errors, warnings, notes } = section(plan, 'win', options);
      return [errors, warnings, notes];
    };
    const plan = 'win:\n  only: The best shop\n  moves:\n    - {id: a, title: A, due: 2027-01-01}\n';
    expect(counts(plan)).toEqual([0, 2, 1]);
    expect(counts(plan.replace('  only', '  # plan-ignore only-claptrap -- the city calls us that\n  only'))).toEqual([
      0, 1, 1,
    ]);
    expect(counts(plan, { severities: { 'only-claptrap': 'error', 'cut-missing': 'off' } })).toEqual([1, 1, 0]);
  });
});

describe('practices', () => {
  const acts = (answers: string) => judged(`practices: {strategic-acts: {${answers}}}`).scorecard.practices;

  it.each([
    ['status: practising, evidence: E', 1],
    ['status: practising', 0.75],
    ['status: practising, evidence: n/a', 0.75],
    ['status: started', 0.5],
    ['status: planned', 0.25],
    ['status: not-started', 0],
  ])('count {%s} as %d', (answer, points) => {
    const { score, answered, total } = acts(`take-notes: {${answer}}`);
    expect([score, answered, total]).toEqual([(100 * points) / 16, 1, 16]);
  });

  it('are scored over what applies, and say how many are practised, and with evidence', () => {
    const practices = acts(
      'act-first: {status: not-applicable, why: w}, take-notes: {status: practising, evidence: A notebook}, apologize: {status: practising}',
    );
    expect(practices).toMatchObject({ practised: 2, evidenced: 1, answered: 3, total: 16 });
    expect(practices.score).toBeCloseTo((100 * 1.75) / 15, 9);
  });

  it('count one whose status is misspelt as unanswered', () => {
    expect(acts('take-notes: {status: strated}, act-first: {status: started}')).toMatchObject({ answered: 1 });
  });

  it('have no score where none applies', () => {
    const [playbook] = defaultSettings.playbooks;
    const none = playbook!.practices.map(({ id }) => `${id}: {status: not-applicable, why: w}`).join(', ');
    expect(acts(none)).toMatchObject({ score: null, answered: 16 });
    expect(judged('playbooks: []').scorecard.practices).toEqual({
      ...{ score: null, practised: 0, evidenced: 0, answered: 0, total: 0, playbooks: [] },
    });
  });

  it('are those of the playbooks in use, each with its score', () => {
    const of = (plan: string) => judged(plan).scorecard.practices.playbooks.map(({ id }) => id);
    expect(of('')).toEqual(['strategic-acts']);
    expect(of('practices: {resilience: {drill: {status: started}}}').length).toBe(1);
    expect(of('practices: {take-a-punch: {not-personal: {status: started}}}')).toEqual([
      'strategic-acts',
      'take-a-punch',
    ]);
    expect(of('playbooks: [resilience]\npractices: {take-a-punch: {not-personal: {status: started}}}')).toEqual([
      'resilience',
    ]);
  });
});

describe('a key of --min-score', () => {
  it('is what is answered of all sections, a section, the practices, or a playbook', () => {
    const { scorecard } = judged(
      'howBig: {baseline: 1}\nwin: {only: o, proof: p, cut: [{what: w}]}\npractices: {strategic-acts: {take-notes: {status: started}}}',
    );
    const scores = Object.fromEntries(scoreKeys(scorecard).map((key) => [key, scoreFor(scorecard, key)!.score]));
    expect(scores).toEqual({
      ...{ complete: (100 * 4) / 26, 'how-big': 10, who: 0, win: 50, serving: 0, measures: 0 },
      ...{ practices: 50 / 16, 'strategic-acts': 50 / 16 },
    });
    expect(scoreFor(scorecard, 'resilience')).toBeUndefined();
  });
});
