import { describe, expect, it } from 'vitest';
import { drawFrom } from '../../../test/attacks/draw.ts';
import { runs } from '../../../test/support/runs.ts';
import { applyChanges } from '../../edit/edit.ts';
import { formatPlan } from '../../edit/format.ts';
import { builtinPlaybooks } from '../../playbooks/builtin.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { assessPlan, readPlan } from '../assess.ts';
import { whatIf } from '../whatif/whatif.ts';
import { differences } from './compare.ts';
import { diffPlans, type PlanDiff, type PlanVersion } from './diff.ts';
import { thingOf } from './words.ts';

const PLAN = `format: 1
organization: Northwind Cycles
champion: Head of Strategy
currency: CAD
units: []
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  growth: 25% # 3M more
  attrition: 5%
  readings:
    - {date: 2026-09-30, value: 12.3M}
who:
  dimension: how they ride
  correlation: 0.2
  segments:
    - {id: daily-commuters, name: Daily commuters, potential: {low: 900k, likely: 1.9M, high: 3.2M}, secrets: [a, b]}
    - id: cargo-families
      name: Families with cargo bikes
      potential: {low: 500k, likely: 1.4M, high: 2.6M}
      timeToClose: 4 months
      evidence: Waiting list of 310 names since March
    - {id: delivery-fleets, name: Delivery fleets, potential: {low: 300k, likely: 800k, high: 1.5M}}
    - {id: racers, name: Amateur racers, chosen: false, today: 1.3M, potential: {low: 0, likely: 200k, high: 500k}}
  notServing:
    - {name: Bargain hunters, why: They leave with the next coupon}
win:
  moves:
    - {id: vans, title: A mechanic at the door, serves: [cargo-families, daily-commuters], status: planned, owner: Sales}
  cut:
    - {what: The show-room, owner: Retail, due: 2027-03-31, status: planned}
practices:
  strategic-acts:
    hire-people-lovers: {status: practising, owner: Head of People}
    take-notes: {status: started, owner: Head of Retail}
    full-circle-feedback: {status: not-applicable, why: Eleven people}
measures:
  - id: repeat-business
    name: Bought again
    baseline: 38
    target: 55
    readings:
      - {date: 2026-09-30, value: 40}
  - id: complaints
    name: Complaints
    better: lower
stories:
  - {title: The van, hero: Crew two, segment: cargo-families, told: 2026-10-02}
`;

function version(text: string): PlanVersion {
  const days = { asOf: '2026-11-30', leaveOutLater: false };
  const options = { path: 'plan.yaml', days, loadRelated: () => ({ problem: 'does not exist' }) };
  const read = readPlan({ text }, options);
  return { path: 'plan.yaml', revision: null, options, read, assessment: assessPlan(read, options) };
}

const diff = (before: string, after: string): PlanDiff => diffPlans(version(before), version(after));

/** What differs, in words; nothing is judged. */
function said(before: string, after: string): string[] {
  const data = { before: parseDocument(before).value, after: parseDocument(after).value };
  return differences(data.before, data.after).map((each) => thingOf(each, data, builtinPlaybooks).what);
}

/** Edits that can be made in any order, with what each is; nothing else may be named. */
const EDITS: readonly (readonly [from: string | RegExp, to: string, what: string])[] = [
  ['growth: 25%', 'growth: 30%', 'Growth: 30% in place of 25%'],
  ['baseline: 12M', 'baseline: 11.5M', 'Baseline: 11.5M in place of 12M'],
  ['  attrition: 5%\n', '', 'Attrition: no longer stated, before 5%'],
  ['correlation: 0.2', 'correlation: 0.4', 'Correlation: 0.4 in place of 0.2'],
  [
    'date: 2026-09-30, value: 12.3M',
    'date: 2026-09-30, value: 12.4M',
    'Reading of growth of 2026-09-30: value 12.4M in place of 12.3M',
  ],
  ['  readings:\n', '$&    - {date: 2026-10-31, value: 12.5M}\n', 'New reading of growth of 2026-10-31: 12.5M'],
  [
    '{low: 900k, likely: 1.9M, high: 3.2M}',
    '{low: 900k, likely: 1.8M, high: 3.2M}',
    'Segment "Daily commuters": potential low 900k, likely 1.8M, high 3.2M in place of low 900k, likely 1.9M, high 3.2M',
  ],
  ['chosen: false', 'chosen: true', 'Segment "Amateur racers": chosen'],
  [
    'name: Delivery fleets',
    'name: Fleets of couriers',
    'The segment "Delivery fleets" is now called "Fleets of couriers"',
  ],
  [/cargo-families/g, 'families', 'Segment "Families with cargo bikes" has the id families in place of cargo-families'],
  [
    '  notServing:',
    '    - {id: tourists, name: Tourists, chosen: false, potential: 100k}\n  notServing:',
    'New segment "Tourists" (not chosen, potential 100k)',
  ],
  [/\n {4}- \{name: Bargain hunters.*\}/, '\n    - {name: Collectors}', '+New group that is not served "Collectors"'],
  ['take-notes: {status: started', 'take-notes: {status: practising', 'up from started to practising'],
  [
    'hire-people-lovers: {status: practising',
    'hire-people-lovers: {status: planned',
    'down from practising to planned',
  ],
  [
    '    full-circle-feedback:',
    '    go-see: {status: planned}\n    full-circle-feedback:',
    '"go-see": now answered, planned',
  ],
  [
    '{date: 2026-09-30, value: 40}',
    '$&\n      - {date: 2026-10-31, value: 41}',
    'Measure "Bought again": new reading of 2026-10-31: 41',
  ],
  [
    'status: planned, owner: Sales',
    'status: done, owner: Sales',
    'Move "A mechanic at the door": status done in place of planned',
  ],
  ['what: The show-room', 'what: The show-rooms', 'The cut "The show-room" is now called "The show-rooms"'],
  ['champion: Head of Strategy', 'champion: The founder', 'Champion: "The founder" in place of "Head of Strategy"'],
];

describe('the changes between two versions', () => {
  it.each(EDITS.map(([from, to, what]) => [what, from, to] as const))('name one: %s', (what, from, to) => {
    const after = PLAN.replace(from, to);
    expect(after).not.toBe(PLAN);
    const { changes, after: state } = diff(PLAN, after);
    const found = changes.map((change) => change.what);
    const effect = changes.length === 1 ? changes[0]!.effect : null;
    if (effect !== null) expect(effect.probability).toBeCloseTo(state.verdict!.probability!, 9);
    if (what.startsWith('+')) expect(found).toEqual([what.slice(1), expect.stringContaining('is gone')]);
    else expect(found).toEqual([expect.stringContaining(what)]);
  });

  it('name each of several and nothing else, however the newer version is laid out', () => {
    const draw = drawFrom(18);
    for (let round = 0; round < runs(80, 2000); round++) {
      const chosen = EDITS.filter(() => draw(3) === 0);
      const edited = chosen.reduce((text, [from, to]) => text.replace(from, to), PLAN);
      const expected = chosen.flatMap(([, , what]) =>
        what.startsWith('+') ? [what.slice(1), 'Group that is not served "Bargain hunters" is gone'] : [what],
      );
      const found = said(PLAN, relaid(edited, draw));
      const missing = expected.filter((what) => !found.some((each) => each.includes(what)));
      expect([missing, found.length]).toEqual([[], expected.length]);
    }
  });

  it('are none where it is only written in another way', () => {
    const draw = drawFrom(7);
    for (let round = 0; round < runs(20, 200); round++) expect(said(PLAN, relaid(PLAN, draw))).toEqual([]);
    const { changes, steps, regressions } = diff(PLAN, formatPlan(parseDocument(PLAN)) ?? PLAN);
    expect({ changes, steps, regressions }).toEqual({
      changes: [],
      steps: { opened: [], closed: [] },
      regressions: [],
    });
  });

  it.each([
    ['baseline: 12M', 'baseline: 12000000'],
    ['horizon: 24 months', 'horizon: 2 years'],
    ['growth: 25% ', 'growth: "25.0%" '],
    ['{low: 0, likely: 200k, high: 500k}', '{high: 0.5M, low: 0, likely: 200000}'],
    ['name: Families with cargo bikes', 'chosen: true\n      name: >-\n        Families with\n        cargo bikes'],
    ['secrets: [a, b]', 'secrets: ["b", a]'],
    ['evidence: Waiting list', 'evidence: |-\n        Waiting list\n       '],
    ['units: []\n', ''],
  ])('are none between %j and %j', (from, to) => {
    const changed = PLAN.replace(from, to);
    expect(said(PLAN, changed)).toEqual([]);
  });

  it('says yes and no as the report does', () => {
    const officer = (isExecutive: boolean): string =>
      `serving: {officer: {title: Retail, executive: ${isExecutive}}}\n`;
    expect(said(officer(false), officer(true))).toEqual(['Officer executive: yes in place of no']);
  });

  it('say a goal that is stated in another way as one', () => {
    const { changes } = diff(PLAN, PLAN.replace('growth: 25% ', 'target: 16M '));
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        path: '/howBig/target',
        before: '25%',
        after: '16M',
        what: 'Target: 16M in place of the growth of 25%',
      },
    ]);
    expect(changes[0]!.effect!.probability).toBeLessThan(0.7);
  });

  it('are what an empty plan would need', () => {
    const found = diff('', 'format: 1\norganization: A\nhowBig: {baseline: 1M}\n').changes;
    expect(found.map(({ kind, path }) => [kind, path])).toEqual([
      ['added', '/format'],
      ['added', '/organization'],
      ['added', '/howBig/baseline'],
    ]);
  });
});

describe('the effect of each change alone', () => {
  it.each([
    ['growth', '40%', 'growth: 25%', 'growth: 40%'],
    ['attrition', '12%', 'attrition: 5%', 'attrition: 12%'],
    ['horizon', '36 months', 'horizon: 24 months', 'horizon: 36 months'],
    ['correlation', 0.6, 'correlation: 0.2', 'correlation: 0.6'],
  ] as const)('is what the plan comes to with another %s', (key, value, from, to) => {
    const { options, read } = version(PLAN);
    const edited = (edits: Parameters<typeof applyChanges>[1]) =>
      readPlan({ text: applyChanges(PLAN, edits) }, options);
    const alone = whatIf(read, 'plan.yaml', [{ kind: 'figure', key, value }], null, edited).whatIf.changes[0]!.effect!;
    // With another change beside it.
    const after = PLAN.replace(from, to).replace('chosen: false', 'chosen: true');
    const effects = diff(PLAN, after).changes.map(({ path, effect }) => [path.split('/').at(-1), effect?.probability]);
    expect(effects.find(([name]) => name === key)?.[1]).toBeCloseTo(alone.probability, 9);
  });
});

describe('a newer version that is worse', () => {
  it('has a worse verdict, a smaller chance or a new error', () => {
    const { regressions, steps } = diff(PLAN, PLAN.replace('growth: 25%', 'growth: 45%'));
    expect(regressions).toEqual([
      expect.stringContaining('The verdict is worse'),
      expect.stringContaining('The chance of reaching the goal fell from'),
      expect.stringMatching(/^New error \(growth-unlikely\)/),
    ]);
    expect(steps.opened.map(({ kind }) => kind)).toContain('verdict');
    expect(diff(PLAN.replace('growth: 25%', 'growth: 45%'), PLAN).regressions).toEqual([]);
  });

  it('is none where only the name of a segment with an error changed', () => {
    const broken = PLAN.replace('today: 1.3M', 'today: 1.3 M');
    const { regressions, steps } = diff(broken, broken.replaceAll('racers', 'sprinters'));
    expect({ regressions, steps }).toEqual({ regressions: [], steps: { opened: [], closed: [] } });
  });
});

/** The same plan with its segments and measures in another order, with comments, or in the canonical layout. */
function relaid(text: string, draw: (below: number) => number): string {
  let result = text;
  for (const [start, end] of [
    ['  segments:\n', '  notServing:'],
    ['measures:\n', 'stories:'],
  ] as const) {
    const [from, to] = [result.indexOf(start) + start.length, result.indexOf(end)];
    const items = result.slice(from, to).split(/(?=^ +- id: |^ +- \{id: )/m);
    const shuffled = items.map((item) => [draw(1000), `${item.trimEnd()}\n`] as const).toSorted(([a], [b]) => a - b);
    result = `${result.slice(0, from)}${shuffled.map(([, item]) => item).join('')}${result.slice(to)}`;
  }
  if (draw(2) === 0) result = result.replaceAll(/^(\w+):$/gm, '# about $1\n$1:');
  return draw(2) === 0 ? (formatPlan(parseDocument(result)) ?? result) : result;
}
