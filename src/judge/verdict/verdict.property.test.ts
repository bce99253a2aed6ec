import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderWith, plan as runPlan } from '../../../test/support/run.ts';
import { FEW, LONG, runs } from '../../../test/support/runs.ts';
import { partOfResult } from '../../render/json.ts';
import { assess } from '../assess.ts';
import type { Assessment } from '../assessment.ts';

const AS_OF = '2026-11-01';
/** Each plan is judged several times, and advice a hundred times. */
const RUNS = { numRuns: runs(25, 500) };
const ADVISED = { numRuns: runs(20, 300) };
const SLOW = LONG ? 3_600_000 : 120_000;

type Range = { readonly low: number; readonly likely: number; readonly high: number };
interface Segment {
  readonly id: string;
  readonly name: string;
  readonly potential?: Range | number;
  readonly chosen?: boolean;
  readonly timeToClose?: string;
}
interface RandomPlan {
  readonly howBig: Readonly<Record<string, unknown>>;
  readonly segments: readonly Segment[];
  readonly correlation: number;
}

const inOrder = (low: number, high: number) =>
  fc
    .tuple(...[1, 2, 3].map(() => fc.integer({ min: low, max: high })))
    .map((figures) => figures.toSorted((a, b) => a - b))
    .map(([first, second, third]): Range => ({ low: first!, likely: second!, high: third! }));

/** What a segment of so many adds, in thousands, so that the sum is about what is asked for. */
const potentialOf = (count: number) => {
  const most = Math.round(6000 / count);
  return fc.oneof(
    { weight: 8, arbitrary: inOrder(0, most) },
    { weight: 1, arbitrary: inOrder(-most, most) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: most }) },
  );
};

const segmentsOf = (count: number): fc.Arbitrary<Segment[]> =>
  fc
    .array(
      fc.record({
        potential: potentialOf(count),
        chosen: fc.constantFrom(true, true, true, false),
        timeToClose: fc.constantFrom('1 month', '1 month', '6 months', '12 weeks'),
      }),
      { minLength: count, maxLength: count },
    )
    .map((list) =>
      list.map((keys, index) => ({
        id: `s${index}`,
        name: `S${index}`,
        ...keys,
        ...(index === 0 ? { chosen: true } : {}),
      })),
    );

const howBig = fc
  .record({
    aim: fc.oneof(
      fc.integer({ min: 12_050, max: 17_000 }).map((target) => ({ target })),
      fc.integer({ min: 1, max: 40 }).map((growth) => ({ growth: `${growth}%` })),
      fc.integer({ min: 1, max: 20 }).map((growth) => ({ growth: `${growth}% a year` })),
    ),
    attrition: fc.constantFrom<unknown>(undefined, '0%', '5%', '3% a year', 600, { low: 100, likely: 500, high: 900 }),
    confidence: fc.constantFrom(undefined, '50%', '80%', '95%'),
    reading: fc.option(fc.integer({ min: 11_500, max: 14_000 }), { nil: undefined }),
    horizon: fc.constantFrom('12 months', '24 months', '5 years'),
  })
  .map(({ aim, reading, ...keys }) => ({
    ...{ start: '2026-01-01', baseline: 12_000, ...keys, ...aim },
    readings: reading === undefined ? undefined : [{ date: '2026-09-30', value: reading }],
  }));

const plans: fc.Arbitrary<RandomPlan> = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.record({ howBig, segments: segmentsOf(count), correlation: fc.constantFrom(0, 0.2, 0.6) }));

const textOf = ({ howBig: goal, segments, correlation }: RandomPlan): string =>
  JSON.stringify({ format: 1, organization: 'Example', howBig: goal, who: { correlation, segments } });

function judged(plan: RandomPlan): Assessment {
  return assess(textOf(plan), {
    path: 'plan.yaml',
    days: { asOf: AS_OF, leaveOutLater: true },
    loadRelated: () => ({ problem: 'does not exist' }),
  });
}

/** The chance as it stands, or as planned where there is no reading; null where none is known. */
function chanceOf(plan: RandomPlan): number | null {
  const growth = judged(plan).growth!;
  return growth.now === null ? growth.probability : growth.now.probability;
}

function expectNotLower(before: number | null, after: number | null): void {
  if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before - 0.002);
}

const everyPlan = (holds: (plan: RandomPlan) => void, parameters = RUNS) =>
  fc.assert(fc.property(plans, holds), parameters);

describe('the chance of any plan', () => {
  it('is no lower with a higher reading, a lower target, or a segment more that cannot shrink', {
    timeout: SLOW,
  }, () => {
    everyPlan((plan) => {
      const { readings, ...goal } = plan.howBig as { readings?: { date: string; value: number }[] };
      const chance = chanceOf(plan);
      if (readings) {
        const higher = readings.map((reading) => ({ ...reading, value: reading.value + 250 }));
        expectNotLower(chance, chanceOf({ ...plan, howBig: { ...goal, readings: higher } }));
      }
      const { target } = judged(plan).growth!;
      const lowered = { ...plan.howBig, growth: undefined, target: Math.round(12_000 + 0.9 * (target! - 12_000)) };
      expectNotLower(chance, chanceOf({ ...plan, howBig: lowered }));
      const more: Segment = { id: 'more', name: 'More', potential: { low: 0, likely: 100, high: 900 } };
      expectNotLower(chance, chanceOf({ ...plan, segments: [...plan.segments, more] }));
    });
  });

  it('is not known once the potential of a chosen segment is deleted', { timeout: SLOW }, () => {
    everyPlan((plan) => {
      const segments = plan.segments.map(({ potential, ...rest }, index) =>
        index === 0 ? rest : { ...rest, ...(potential === undefined ? {} : { potential }) },
      );
      const { verdict, growth } = judged({ ...plan, segments });
      expect(['unknown', 'reached', 'missed']).toContain(verdict!.value);
      const { probability, expected, coverage, carries, p10, p50, p90 } = growth!;
      expect([verdict!.probability, probability, expected, coverage, carries, p10, p50, p90]).toEqual(
        Array(8).fill(null),
      );
      expect(growth!.now?.probability ?? null).toBeNull();
    });
  });

  it('and every other figure rests on chosen segments, but for the smallest sets', { timeout: SLOW }, () => {
    everyPlan((plan) => {
      const open: Segment = { id: 'open', name: 'Open', potential: { low: 1, likely: 20, high: 300 }, chosen: false };
      const figures = (each: RandomPlan) => {
        const { smallestSets, segments, ...rest } = partOfResult('growth', judged(each).growth!) as Record<
          string,
          unknown
        >;
        return { ...rest, segments: (segments as { id: string }[]).filter(({ id }) => id !== 'open') };
      };
      expect(figures({ ...plan, segments: [...plan.segments, open] })).toEqual(figures(plan));
    });
  });
});

describe('the verdict on any plan', () => {
  const BEGINS = {
    reached: /^HOW BIG is reached: /,
    missed: /^HOW BIG was missed: /,
    unknown: /^Not known yet: /,
    unlikely: /^WHO (is not expected to|cannot) deliver HOW BIG: /,
    may: /^WHO may deliver HOW BIG: /,
    'on-paper': /^On paper WHO adds up to HOW BIG: /,
    can: /^WHO can deliver HOW BIG: /,
  } as const;
  const OUT_OF_HAND = ['missed', 'unknown', 'unlikely'];

  it('is one in the figures, the sentence and the findings', { timeout: SLOW }, () => {
    everyPlan((plan) => {
      const { verdict, findings, growth } = judged(plan);
      const { value, sentence, probability, basis } = verdict!;
      expect(sentence).toMatch(BEGINS[value]);
      expect(sentence).not.toMatch(/NaN|Infinity|undefined|null|: (100|0)%|\b(100|0)% as /);
      expect(findings.some(({ severity }) => severity === 'error')).toBe(OUT_OF_HAND.includes(value));
      if (probability !== null)
        expect(probability).toBe(basis === 'now' ? growth!.now!.probability : growth!.probability);
      for (const { message, help } of findings)
        expect(`${message} ${help}`).not.toMatch(/NaN|Infinity|undefined|\[object/);
    });
  });

  it('is the one that "plan check" shows and ends with', { timeout: SLOW }, async () => {
    const samples = fc.sample(plans, { numRuns: FEW ? 2 : runs(8, 60), seed: 2 });
    for (const plan of samples) {
      const cwd = folderWith({ 'plan.yaml': textOf(plan) });
      const ran = await runPlan(['check', '--format', 'json', '--as-of', AS_OF], { cwd });
      const [file] = JSON.parse(ran.stdout).files;
      const { value, sentence, probability } = judged(plan).verdict!;
      expect(file.verdict).toMatchObject({ value, sentence, probability });
      expect(ran.code).toBe(OUT_OF_HAND.includes(value) ? 1 : 0);
    }
  });
});

describe('the advice on any plan', () => {
  const help = (plan: RandomPlan) =>
    judged(plan).findings.find(({ ruleId }) => ['growth-unlikely', 'growth-uncertain'].includes(ruleId))?.help;

  it('followed to the letter ends in "can"', { timeout: SLOW }, () => {
    let followed = 0;
    everyPlan((plan) => {
      const advice = help(plan) ?? '';
      const chosen = /^Choose (.*) too/.exec(advice)?.[1];
      if (chosen !== undefined) {
        const names = new Set([...chosen.matchAll(/"(\w+)"/g)].map(([, name]) => name));
        const segments = plan.segments.map((each) => (names.has(each.name) ? { ...each, chosen: true } : each));
        expect(judged({ ...plan, segments }).verdict!.value).toBe('can');
        followed += 1;
      }
      const lower = /lower the (growth|target) to (?:USD )?([^;]*)\.$/i.exec(advice);
      if (lower !== null) {
        const [, key, written] = lower as unknown as [string, 'growth' | 'target', string];
        expect(
          judged({ ...plan, howBig: { ...plan.howBig, [key]: /^[\d.]+$/.test(written) ? Number(written) : written } })
            .verdict!.value,
        ).toBe('can');
        followed += 1;
      }
    }, ADVISED);
    if (!FEW) expect(followed).toBeGreaterThan(ADVISED.numRuns / 8);
  });
});
