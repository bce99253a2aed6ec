import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import { pathOf, valueAt } from '../yaml/path.ts';
import { assess } from './assess.ts';
import type { Step } from './assessment.ts';

const AS_OF = '2026-11-01';
const AHEAD = '2027-12-31';

type Item = Record<string, unknown>;
interface Plan extends Item {
  howBig?: Item;
  who?: { segments: Item[] };
  win: { only?: string; moves: Item[]; cut: Item[] };
  serving?: Item;
  measures: Item[];
  practices: { 'strategic-acts': Record<string, Item> };
}

function stepsOf(plan: Plan): readonly Step[] {
  return assess(JSON.stringify(plan), {
    path: 'plan.yaml',
    days: { asOf: AS_OF, leaveOutLater: true },
    loadRelated: () => ({ problem: 'does not exist' }),
  }).steps;
}

const measure = (id: string): Item => ({
  ...{ id, name: id, target: 100, due: AHEAD, owner: 'CEO', better: 'higher' },
});

/** Changes the plan as a leader would who does what the step says. */
const CLOSERS: Readonly<Record<string, (plan: Plan, item: Item) => void>> = {
  'goal-missing': (plan) => {
    plan.howBig = {
      start: '2026-07-01',
      horizon: '24 months',
      baseline: 1000,
      growth: '50%',
      attrition: '0%',
      why: 'w',
    };
  },
  'segments-missing': (plan) => {
    const potential = { low: 500, likely: 700, high: 900 };
    plan.who = { segments: [{ id: 'a', name: 'A', potential, evidence: 'A survey' }] };
  },
  'section-unanswered': (plan) => {
    plan.win.only ??= 'We are the only ones at night';
    plan.serving ??= { imperative: 'Serve' };
    if (plan.measures.length === 0) plan.measures.push(measure('web-visits'));
  },
  'only-missing': (plan) => {
    plan.win.only = 'We are the only ones at night';
  },
  'moves-missing': (plan) => {
    plan.win.moves.push({ id: 'new', title: 'New', owner: 'CEO', due: AHEAD, change: 'remarkable', serves: ['a'] });
  },
  'segment-unserved': (plan) => {
    plan.win.moves.push({ id: 'serves', title: 'Serves', owner: 'CEO', due: AHEAD, serves: ['a'] });
  },
  'moves-all-incremental': (plan) => {
    for (const move of plan.win.moves) move['change'] = 'remarkable';
  },
  'move-owner-missing': (_, item) => Object.assign(item, { owner: 'CEO' }),
  'move-due-missing': (_, item) => Object.assign(item, { due: AHEAD }),
  'owner-shared': (_, item) => Object.assign(item, { owner: 'CEO' }),
  'measure-incomplete': (_, item) => Object.assign(item, { target: 100, due: AHEAD, owner: 'CEO' }),
  'serving-officer-missing': (plan) => Object.assign(plan.serving!, { officer: { title: 'CEO', executive: true } }),
  'imperative-missing': (plan) => Object.assign(plan.serving!, { imperative: 'Serve' }),
  'recovery-unmeasured': (plan) => plan.measures.push(measure('recovered-within-24h'), measure('surprised')),
  'service-unmeasured': (plan) => plan.measures.push(measure('referrals')),
};

function close(plan: Plan, { kind, ruleId, practice, pointer, path }: Step): void {
  const place = pathOf(pointer);
  const item = valueAt(plan, place.slice(0, place.findIndex((part) => /^\d+$/.test(String(part))) + 1)) as Item;
  if (practice !== null) {
    const id = practice.split('/')[1]!;
    plan.practices['strategic-acts'][id] = { status: 'practising', owner: 'CEO', evidence: 'A photograph' };
  } else if (kind === 'reading') {
    const of = path === '/howBig/readings' ? plan.howBig! : item;
    of['readings'] = [{ date: AS_OF, value: path === '/howBig/readings' ? 1080 : 99 }];
  } else if (kind === 'overdue' || kind === 'due') {
    item['status'] = 'done';
  } else {
    expect(Object.keys(CLOSERS), `${ruleId} at ${path}`).toContain(ruleId);
    CLOSERS[ruleId!]!(plan, item);
  }
}

const promise = fc.record(
  {
    owner: fc.constantFrom('CEO', 'team'),
    due: fc.constantFrom('2026-10-01', '2026-11-20', AHEAD),
    status: fc.constantFrom('planned', 'started', 'done', 'dropped'),
    change: fc.constantFrom('incremental', 'noticeable'),
  },
  { requiredKeys: [] },
);
const practice = fc.record(
  {
    status: fc.constantFrom('practising', 'started', 'planned', 'not-started'),
    owner: fc.constantFrom('CEO', 'the team'),
    evidence: fc.constantFrom('A photograph', '?'),
    due: fc.constantFrom('2026-10-01', AHEAD),
  },
  { requiredKeys: ['status'] },
);
const plans = fc.record({
  moves: fc.array(promise, { maxLength: 3 }),
  cut: fc.array(promise, { maxLength: 2 }),
  practices: fc.dictionary(fc.constantFrom('take-notes', 'act-first', 'apologize'), practice, {
    noNullPrototype: true,
  }),
  measures: fc.array(fc.record({ owner: fc.constant('CEO'), start: fc.constant('2026-01-01') }, { requiredKeys: [] }), {
    maxLength: 2,
  }),
});

it('steps that are closed one by one come to an end, and none returns', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(plans, ({ moves, cut, practices, measures }) => {
      const plan: Plan = {
        ...{ format: 1, organization: 'Example' },
        win: {
          moves: moves.map((each, index) => ({ id: `m${index}`, title: `M${index}`, ...each })),
          cut: cut.map(({ change: _, ...each }, index) => ({ what: `C${index}`, ...each })),
        },
        practices: { 'strategic-acts': practices as Record<string, Item> },
        measures: measures.map((each, index) => ({ id: `n${index}`, name: `N${index}`, ...each })),
      };
      const closed = new Set<string>();
      for (let [step] = stepsOf(plan); step !== undefined; [step] = stepsOf(plan)) {
        const key = [step.kind, step.ruleId, step.path].join(' ');
        expect(closed, `${key}: ${step.title}`).not.toContain(key);
        closed.add(key);
        close(plan, step);
      }
    }),
    { numRuns: runs(8, 500), seed: 7 },
  );
});
