import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import { SECTIONS } from '../method/sections.ts';
import { assess } from './assess.ts';
import { defaultSettings } from './facts/settings.ts';
import { scoreFor, scoreKeys } from './scorecard.ts';

type Item = Record<string, unknown>;

/** An answer to each question of the sections, by its place. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  ...{ 'howBig.measure': 'sales', 'howBig.start': '2026-07-01', 'howBig.horizon': '24 months', 'howBig.baseline': 12 },
  ...{ 'howBig.growth': '25%', 'howBig.target': 15, 'howBig.attrition': '5%', 'howBig.confidence': '70%' },
  ...{ 'howBig.owner': 'CEO', 'howBig.why': 'w', 'howBig.readings': [{ date: '2026-09-30', value: 12 }] },
  ...{ 'who.dimension': 'need', 'who.correlation': 0, 'who.segments': [{ id: 'a', name: 'A' }] },
  ...{ 'who.notServing': [{ name: 'N' }], 'win.only': 'o', 'win.proof': 'p', 'win.moves': [{ id: 'm', title: 'M' }] },
  ...{ 'win.technology': [{ id: 't', name: 'T' }], 'win.cut': [{ what: 'w' }], 'win.dumbRules': [{ rule: 'r' }] },
  ...{ 'serving.officer': { title: 'CEO' }, 'serving.imperative': 'i', 'serving.recoveryLog': 'log.csv' },
  ...{ 'customer.changes': [{ heard: 'h' }], stories: [{ title: 's', told: '2026-10-01' }] },
  measures: [{ id: 'm', name: 'M' }],
};
const PLACES = SECTIONS.flatMap(({ asked }) => asked.flat());

const [acts] = defaultSettings.playbooks;
const PRACTICES = acts!.practices.slice(0, 4).map(({ id }) => id);
const practice = fc.record(
  {
    status: fc.constantFrom('practising', 'started', 'planned', 'not-started', 'not-applicable'),
    owner: fc.constant('CEO'),
    due: fc.constantFrom('2026-09-30', '2027-12-31'),
    evidence: fc.constantFrom('A photograph', 'n/a'),
    next: fc.constant('A notebook'),
  },
  { requiredKeys: ['status'] },
);

function planOf(places: readonly string[], practices: object): string {
  const plan: Record<string, unknown> = { format: 1, organization: 'Example' };
  for (const place of places) {
    const [top, key] = place.split('.') as [string, string?];
    if (key === undefined) plan[top] = ANSWERS[place];
    else plan[top] = { ...(plan[top] as Item | undefined), [key]: ANSWERS[place] };
  }
  return JSON.stringify({ ...plan, practices: { 'strategic-acts': practices } });
}

function figures(places: readonly string[], practices: object): ReadonlyMap<string, number | null> {
  const { findings, scorecard } = assess(planOf(places, practices), {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: true },
    loadRelated: () => ({ problem: 'does not exist' }),
  });
  expect(findings.filter(({ ruleId }) => ruleId === 'schema')).toEqual([]);
  const { practised, evidenced, answered } = scorecard!.practices;
  return new Map<string, number | null>([
    ...scoreKeys(scorecard!).map((key) => [key, scoreFor(scorecard!, key)!.score] as const),
    ...Object.entries({ practised, evidenced, answered }),
  ]);
}

/** No figure of `after` is below that of `before`; where nothing applies there is no figure. */
function expectNoFall(before: ReadonlyMap<string, number | null>, after: ReadonlyMap<string, number | null>) {
  for (const [key, figure] of after) {
    const old = before.get(key) ?? null;
    if (figure !== null && old !== null) expect(figure, key).toBeGreaterThanOrEqual(old - 1e-9);
  }
}

it('answering a question never lowers a figure, and removing the answer never raises one', { timeout: 60_000 }, () => {
  expect(PLACES.filter((place) => !Object.hasOwn(ANSWERS, place))).toEqual([]);
  fc.assert(
    fc.property(
      fc.subarray(PLACES),
      fc.dictionary(fc.constantFrom(...PRACTICES), practice, { noNullPrototype: true }),
      fc.constantFrom(...PLACES),
      fc.constantFrom(...PRACTICES),
      practice,
      (places, practices, place, id, answer) => {
        const before = figures(places, practices);
        expectNoFall(before, figures([...new Set([...places, place])], practices));
        if (!Object.hasOwn(practices, id)) expectNoFall(before, figures(places, { ...practices, [id]: answer }));
        const stated = practices[id];
        if (stated === undefined) return;
        for (const step of [{ evidence: 'A photograph' }, { owner: 'CEO' }, { due: '2027-12-31' }, { next: 'N' }])
          expectNoFall(before, figures(places, { ...practices, [id]: { ...stated, ...step } }));
      },
    ),
    { numRuns: runs(100, 2000), seed: 7 },
  );
});
