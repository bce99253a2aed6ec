import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import { assess } from './assess.ts';

const AS_OF = '2026-11-01';
const AHEAD = '2027-12-31';
const BEHIND = '2026-09-30';
const OWNER = 'Head of Workshops';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const owner = optional(fc.constant(OWNER));
const due = optional(fc.constantFrom(BEHIND, AHEAD));
const status = optional(fc.constantFrom('planned', 'started', 'done', 'dropped'));
const promise = { owner, due, status };
const practice = fc.record({
  status: fc.constantFrom('practising', 'started', 'planned', 'not-started', 'not-applicable'),
  owner,
  due,
  evidence: optional(fc.constant('A photograph')),
  next: optional(fc.constant('A notebook')),
});
/** Mostly stated: a measure has a way to go only where everything is. */
const number = fc.option(fc.constantFrom(0, 20, 50, 100), { nil: undefined, freq: 8 });
const measure = fc.record({
  id: fc.constantFrom('complaints', 'surprised', 'visits'),
  better: optional(fc.constantFrom('higher', 'lower')),
  unit: optional(fc.constant('percent')),
  baseline: number,
  target: number,
  start: fc.option(fc.constantFrom('2025-07-01', '2026-07-01'), { nil: undefined, freq: 8 }),
  due,
  owner,
  readings: fc.array(fc.record({ date: fc.constantFrom('2026-08-31', BEHIND), value: fc.constantFrom(0, 40, 100) }), {
    maxLength: 2,
  }),
});
const plans = fc.record({
  howBig: fc.constantFrom(
    { baseline: '12M', growth: '25%', horizon: '24 months' },
    { baseline: '12M', growth: '25%', horizon: '12 months', start: '2026-01-01' },
    {},
  ),
  who: fc.record({
    segments: fc.array(
      fc.record({
        chosen: optional(fc.boolean()),
        potential: optional(fc.constantFrom('1M', '4M')),
        evidence: optional(fc.constant('A survey')),
      }),
      { maxLength: 3 },
    ),
  }),
  win: fc.record({
    moves: fc.array(
      fc.record({
        ...promise,
        serves: fc.subarray(['s0', 's1', 's2']),
        change: optional(fc.constantFrom('remarkable', 'noticeable', 'incremental')),
        basis: optional(fc.constantFrom('benchmark', 'customer-secret')),
      }),
      { maxLength: 3 },
    ),
    cut: fc.array(fc.record(promise), { maxLength: 2 }),
    dumbRules: fc.array(fc.record({ ...promise, decision: optional(fc.constantFrom('kill', 'soften', 'keep')) }), {
      maxLength: 2,
    }),
  }),
  changes: fc.array(fc.record(promise), { maxLength: 2 }),
  practices: fc.dictionary(fc.constantFrom('hire-people-lovers', 'take-notes', 'act-first'), practice),
  measures: fc.array(measure, { maxLength: 4 }),
});

type Item = Record<string, unknown>;

/** The plan as it would be parsed; ids and titles are numbered, as they change nothing. */
function planOf({
  howBig,
  who,
  win,
  changes,
  practices,
  measures,
}: typeof plans extends fc.Arbitrary<infer T> ? T : never) {
  const numbered = (items: readonly Item[], ...keys: string[]): Item[] =>
    items.map((item, index) => ({
      ...Object.fromEntries(keys.map((key) => [key, `${key.charAt(0)}${index}`])),
      ...item,
    }));
  return {
    format: 1,
    organization: 'Example',
    howBig,
    who: { segments: who.segments.map((item, index): Item => ({ id: `s${index}`, name: `S${index}`, ...item })) },
    win: {
      moves: numbered(win.moves, 'id', 'title'),
      cut: numbered(win.cut, 'what'),
      dumbRules: numbered(win.dumbRules, 'rule'),
    },
    customer: { changes: numbered(changes, 'heard') },
    practices: { 'strategic-acts': practices },
    measures: numbered(measures, 'name'),
  };
}

const LATER: Readonly<Record<string, string>> = {
  planned: 'started',
  started: 'done',
  'not-started': 'planned',
};

/** Every single step that closes a gap: what to write where, for an item as it stands. */
function stepsOf(item: Item, isPractice: boolean): Item[] {
  const standing = (item['status'] as string | undefined) ?? 'planned';
  const next = isPractice && standing === 'started' ? 'practising' : LATER[standing];
  return [
    ...(next === undefined || item['baseline'] !== undefined ? [] : [{ status: next }]),
    ...(item['owner'] === undefined ? [{ owner: OWNER }] : []),
    ...(item['due'] === AHEAD ? [] : [{ due: AHEAD }]),
    ...(isPractice && item['evidence'] === undefined ? [{ evidence: 'A photograph' }] : []),
  ];
}

function scores(plan: object): ReadonlyMap<string, number | null> {
  const { findings, scorecard } = assess(JSON.stringify(plan), {
    path: 'plan.yaml',
    days: { asOf: AS_OF, leaveOutLater: true },
    loadRelated: () => ({ problem: 'does not exist' }),
  });
  expect(findings.filter(({ ruleId }) => ruleId === 'schema')).toEqual([]);
  return new Map(scorecard!.sections.map(({ id, score }) => [id, score]));
}

it('closing a gap lowers the score of no section, in whatever plan', { timeout: 120_000 }, () => {
  const risen = new Set<string>();
  fc.assert(
    fc.property(plans, (random) => {
      const plan = planOf(random);
      const before = scores(plan);
      const check = (item: Item, steps: readonly Item[]) => {
        for (const step of steps) {
          const kept = { ...item };
          Object.assign(item, step);
          for (const [id, score] of scores(plan)) {
            const old = before.get(id) ?? null;
            if (score === null || old === null) continue;
            expect(score, `${id} after ${JSON.stringify(step)} in ${JSON.stringify(kept)}`).toBeGreaterThanOrEqual(
              old - 1e-9,
            );
            if (score > old) risen.add(`${id} ${Object.keys(step)}`);
          }
          for (const key of Object.keys(step)) delete item[key];
          Object.assign(item, kept);
        }
      };
      const { win, customer, measures } = plan;
      for (const item of [...win.moves, ...win.cut, ...win.dumbRules, ...customer.changes])
        check(item, stepsOf(item, false));
      for (const item of Object.values(plan.practices['strategic-acts'])) check(item, stepsOf(item, true));
      for (const item of measures) check(item, stepsOf({ ...item, status: 'done' }, false));
      for (const item of plan.who.segments)
        check(item, item['evidence'] === undefined ? [{ evidence: 'A survey' }] : []);
    }),
    { numRuns: runs(60, 3000), seed: 7 },
  );
  // The steps really count for something.
  expect([...risen].sort()).toEqual([
    'measures due',
    'measures owner',
    'strategic-acts evidence',
    'strategic-acts status',
    'who evidence',
    'win due',
    'win owner',
    'win status',
  ]);
});
