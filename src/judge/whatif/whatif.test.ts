import { describe, expect, it } from 'vitest';
import { applyChanges, type Change } from '../../edit/edit.ts';
import { readPlan } from '../assess.ts';
import type { ContributionFacts } from '../facts/segments.ts';
import type { Wish } from './proposal.ts';
import { type Wanted, whatIf } from './whatif.ts';

const PLAN = `format: 1
organization: Northwind
currency: CAD
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  growth: 25%  # 3M more
  attrition: 5%
  other:
    - {id: prices, name: Prices, potential: {low: 0, likely: 100k, high: 300k}}
    - {id: merger, name: Merger, potential: 200k}
who:
  dimension: how they ride
  segments:
    - {id: commuters, name: Commuters, potential: {low: 900k, likely: 1.9M, high: 3.2M}}
    - {id: families, name: Families, potential: {low: 500k, likely: 1.4M, high: 2.6M}}
    - {id: fleets, name: Fleets, today: 3M, target: {low: 3M, likely: 3.6M, high: 4.5M}}
    - {id: racers, name: Racers, chosen: false, potential: {low: 0, likely: 200k, high: 500k}}
    - {id: online, name: Online, dimension: channel, potential: 1M}
`;

function read(text: string) {
  const days = { asOf: '2026-07-01', leaveOutLater: false };
  return readPlan({ text }, { path: 'plan.yaml', days, loadRelated: () => ({ problem: 'does not exist' }) });
}

type Asked = (term: (id: string) => ContributionFacts) => readonly Wish[];

function run(asked: Asked, wanted: Wanted | null = null, text = PLAN) {
  const plan = read(text);
  const terms = [...plan.facts.segments, ...plan.facts.others];
  const wishes = asked((id) => terms.find((term) => term.id === id)!);
  const edited = (edits: readonly Change[]) => read(applyChanges(text, edits));
  const { whatIf: result, edits } = whatIf(plan, 'plan.yaml', wishes, wanted, edited);
  return { ...result, edits, text: applyChanges(text, edits) };
}

const nothing: Asked = () => [];
const figure = (key: 'growth' | 'target' | 'horizon' | 'confidence' | 'correlation' | 'attrition', value: unknown) =>
  ({ kind: 'figure', key, value }) as const satisfies Wish;
const choice = (term: ContributionFacts, chosen: boolean) => ({ kind: 'choice', term, chosen }) as const;
const potential = (term: ContributionFacts, value: unknown) =>
  ({ kind: 'estimate', term, key: 'potential', value }) as const;
const solved = (id: string): Wanted => ({ kind: 'term', id });

describe('what changes', () => {
  it('is said in words, with the probability that each change alone leads to', () => {
    const { before, after, changes } = run((term) => [
      figure('growth', '20%'),
      choice(term('racers'), true),
      choice(term('fleets'), false),
    ]);
    expect(changes.map(({ what }) => what)).toEqual([
      'growth of 20% instead of 25%',
      '"Racers" chosen too',
      '"Fleets" not chosen',
    ]);
    const effects = changes.map(({ effect }) => effect!.probability);
    const { probability } = before.verdict;
    expect(effects[0]).toBeGreaterThan(probability!);
    expect(effects[1]).toBeGreaterThan(probability!);
    expect(effects[2]).toBeLessThan(probability!);
    expect(effects).not.toContain(after.verdict.probability);
    const alone = run((term) => [choice(term('fleets'), false)]);
    expect(alone.changes).toEqual([{ what: '"Fleets" not chosen', effect: { probability: effects[2] } }]);
    expect(alone.after.verdict.probability).toBeCloseTo(effects[2]!, 10);
  });

  it('has no effect in figures where no probability is known', () => {
    const { changes, after } = run(() => [figure('growth', '-20%')]);
    expect(changes).toEqual([{ what: 'growth of -20% instead of 25%', effect: null }]);
    expect(after.verdict.sentence).toContain('asks for nothing');
  });

  it('keeps the comments of a growth that a target replaces', () => {
    const { text, changes } = run(() => [figure('target', '16M')]);
    expect(text).toBe(PLAN.replace('growth: 25%', 'target: 16M'));
    expect(changes[0]!.what).toBe('target of 16M instead of the growth of 25%');
  });

  it('leaves one of growth and target where both are stated', () => {
    const both = PLAN.replace('  attrition', '  target: 15M\n  attrition');
    const { text } = run(() => [figure('growth', '25%')], null, both);
    expect(text).toBe(PLAN);
  });

  it('puts a potential in the place of a target', () => {
    const { text, changes } = run((term) => [potential(term('fleets'), '-200k')]);
    expect(text).toContain('{id: fleets, name: Fleets, today: 3M, potential: -200k}');
    expect(changes[0]!.what).toBe(
      'potential of -200k for "Fleets" instead of the target of low 3M, likely 3.6M, high 4.5M',
    );
  });

  it('takes other contributions out, wherever they are in the list', () => {
    const { text, changes } = run((term) => [
      choice(term('prices'), false),
      potential(term('merger'), '300k'),
      choice(term('merger'), false),
    ]);
    expect(text).not.toMatch(/prices|merger/);
    expect(changes).toHaveLength(3);
    expect(run((term) => [choice(term('prices'), false)]).text).toContain('- {id: merger');
  });
});

describe('what changes nothing', () => {
  it.each<[string, Asked, string]>([
    ['chosen already', (term) => [choice(term('commuters'), true)], '"Commuters" is chosen already.'],
    ['not chosen', (term) => [choice(term('racers'), false)], '"Racers" is not chosen in the plan either.'],
    ['another contribution', (term) => [choice(term('prices'), true)], '"Prices" is not a segment: it always counts.'],
    ['the same growth', () => [figure('growth', '25.0%')], 'The growth is 25% already.'],
    ['the same horizon', () => [figure('horizon', '2 years')], 'The horizon is 24 months already.'],
    ['the default', () => [figure('confidence', '70%')], 'The asked confidence is 70% already, by default.'],
    ['the default', () => [figure('correlation', 0.2)], 'The correlation is 0.2 already, by default.'],
    [
      'the same potential',
      (term) => [potential(term('racers'), { low: 0, likely: '0.2M', high: 500_000 })],
      'The potential of "Racers" is low 0, likely 200k, high 500k already.',
    ],
  ])('says why: %s', (_, asked, note) => {
    const { before, after, changes, notes, edits } = run(asked);
    expect(notes).toEqual([note]);
    expect([changes, edits]).toEqual([[], []]);
    expect(after).toBe(before);
  });

  it('is distinguished from what is beside it', () => {
    const { changes, notes } = run((term) => [choice(term('commuters'), true), figure('growth', '20%')]);
    expect(changes).toHaveLength(1);
    expect(notes).toEqual(['"Commuters" is chosen already.']);
  });
});

describe('notes', () => {
  it('name a segment whose figures change nothing, as it is not chosen or of another view', () => {
    expect(run((term) => [potential(term('racers'), '900k')]).notes[0]).toContain('choose it too with --add racers');
    expect(run((term) => [potential(term('racers'), '900k'), choice(term('racers'), true)]).notes).toEqual([]);
    expect(run((term) => [choice(term('online'), false)]).notes[0]).toContain('channel');
  });

  it('say what was stated for the old horizon, and is not stated again', () => {
    const notes = (...wishes: Wish[]) => run(() => wishes).notes;
    expect(notes(figure('horizon', '36 months'))).toEqual([
      'The potentials and the attrition were stated for 24 months: state them again for 36 months.',
    ]);
    for (const wish of [figure('attrition', '8%'), figure('attrition', '4% a year')])
      expect(notes(figure('horizon', '36 months'), wish)[0]).toMatch(/^The potentials were stated/);
    const yearly = PLAN.replace('attrition: 5%', 'attrition: 5% a year');
    expect(run(() => [figure('horizon', '36 months')], null, yearly).notes[0]).toMatch(/^The potentials were/);
  });

  it('say when nothing is asked for any more', () => {
    expect(run(() => [figure('target', '10M')]).notes[0]).toContain('asks for nothing any more');
  });
});

describe('solving', () => {
  it('finds the growth that is carried, in the key and form of the plan, once the other changes are made', () => {
    for (const stated of ['growth: 25%', 'growth: 4% a year', 'target: 15M']) {
      const { after, changes, notes, text } = run(nothing, { kind: 'growth' }, PLAN.replace('growth: 25%', stated));
      expect(after.verdict).toMatchObject({ value: 'can', probability: expect.closeTo(0.7, 1) });
      const key = stated.startsWith('growth') ? 'growth' : 'target';
      expect(changes[0]!.what).toMatch(new RegExp(`^${key} of `));
      expect(notes[0]).toContain('With 70% confidence this WHO carries');
      expect(text).toMatch(stated.includes('year') ? /growth: [\d.]+% a year {2}# 3M/ : new RegExp(`${key}: [\\d.]+`));
    }
    const without = run((term) => [choice(term('fleets'), false)], { kind: 'growth' });
    expect(without.after.growth!.target).toBeLessThan(run(nothing, { kind: 'growth' }).after.growth!.target!);
    expect(without.changes).toHaveLength(2);
  });

  it('finds the likely value of a segment between its ends', () => {
    const { after, text, notes } = run(nothing, solved('commuters'));
    expect(after.verdict).toMatchObject({ value: 'can', probability: expect.closeTo(0.7, 1) });
    expect(text).toMatch(/name: Commuters, potential: {low: 900k, likely: [\d.]+[kM], high: 3\.2M}/);
    expect(notes[0]).toContain('the ends stay as they are');
    const fleets = run(() => [figure('growth', '33%')], solved('fleets'));
    expect(fleets.text).toMatch(/name: Fleets, today: 3M, target: {low: 3M, likely: [\d.]+M, high: 4\.5M}/);
  });

  it('moves the whole range where it has to, solves single amounts directly, and says so', () => {
    const moved = run(() => [figure('growth', '60%')], solved('families'));
    expect(moved.after.verdict.value).toBe('can');
    expect(moved.notes[0]).toContain('the whole range moves in proportion');
    const single = run((term) => [figure('growth', '40%'), potential(term('commuters'), '1M')], solved('commuters'));
    expect(single.notes[0]).toMatch(/^With a potential of [\d.]+M for "Commuters", WHO just delivers HOW BIG/);
    expect(single.changes.map(({ what }) => what.split(' ')[0])).toEqual(['growth', 'potential']);
  });

  it('solves what is not stated', () => {
    const silent = PLAN.replace(/(name: Commuters), potential: {.*?}/, '$1');
    const { before, after } = run(nothing, solved('commuters'), silent);
    expect([before.verdict.value, after.verdict.value]).toEqual(['unknown', 'can']);
  });

  it('keeps its place where another contribution before it is dropped', () => {
    const { text } = run((term) => [choice(term('prices'), false), figure('growth', '40%')], solved('merger'));
    expect(text).toMatch(/other:\n {4}- {id: merger, name: Merger, potential: [\d.]+[kM]}\nwho/);
  });

  it.each<[string, string, string]>([
    ['racers', PLAN, '--add racers'],
    ['online', PLAN, 'does not count in the verdict'],
    ['merger', PLAN.replace('growth: 25%', 'growth: 2%'), 'No value of "Merger" is needed'],
    [
      'merger',
      PLAN.replace('growth: 25%', 'growth: 50%').replace('potential: 200k', 'potential: 200k, timeToClose: 24 months'),
      'after the end of the horizon',
    ],
    ['merger', PLAN.replace('  baseline: 12M\n', ''), 'HOW BIG lacks the baseline'],
  ])('says why no value of %s does', (id, text, note) => {
    const { notes, changes, after, before } = run(nothing, solved(id), text);
    expect(notes[0]).toContain(note);
    expect(changes).toEqual([]);
    expect(after).toBe(before);
  });

  it('finds nothing for what is left out', () => {
    const { notes, changes } = run((term) => [choice(term('prices'), false)], solved('prices'));
    expect(notes[0]).toBe('No value of "Prices" does: it is left out.');
    expect(changes).toHaveLength(1);
  });

  it('says why there is no growth', () => {
    const silent = PLAN.replace(/(name: Commuters), potential: {.*?}/, '$1');
    expect(run(nothing, { kind: 'growth' }, silent).notes).toEqual([
      'No growth can be calculated: Commuters does not state what it can add.',
    ]);
  });

  it('says that a plan states the solution already', () => {
    const { text } = run(nothing, { kind: 'growth' });
    const again = run(nothing, { kind: 'growth' }, text);
    expect(again.changes).toEqual([]);
    expect(again.notes[1]).toMatch(/^The growth is [\d.]+% already\.$/);
  });
});

it('works without HOW BIG', () => {
  const { before, after } = run(() => [figure('growth', '10%')], null, 'format: 1\norganization: X\n');
  expect([before.growth, before.verdict.value]).toEqual([null, 'unknown']);
  expect(after.growth).toMatchObject({ expected: null, probability: null });
});
