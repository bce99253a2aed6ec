import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import { assess } from './assess.ts';

const HOW_BIG = { start: '2026-07-01', horizon: '24 months', baseline: 12000, attrition: '0%', why: 'w' };

function judged(plan: object) {
  return assess(JSON.stringify({ format: 1, organization: 'Example', playbooks: [], ...plan }), {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: true },
    loadRelated: () => ({ problem: 'does not exist' }),
  });
}

const segment = (id: string, more: object = {}) => ({
  ...{ id, name: id.toUpperCase(), potential: { low: 900, likely: 1900, high: 3200 }, evidence: 'A survey' },
  ...more,
});

const verdictSteps = (plan: object) => judged(plan).steps.filter(({ kind }) => kind === 'verdict');

describe('an unknown verdict', () => {
  it('has a step for each reason, in the words of its finding, before everything else', () => {
    const who = {
      segments: [segment('a'), segment('b', { potential: undefined }), segment('c', { potential: undefined })],
    };
    const { steps, verdict, findings } = judged({ howBig: { ...HOW_BIG, growth: '25%' }, who });
    expect(verdict?.value).toBe('unknown');
    const missing = findings.filter(({ ruleId }) => ruleId === 'potential-missing');
    expect(steps.slice(0, 2).map(({ kind, title, pointer }) => [kind, title, pointer])).toEqual(
      missing.map(({ help, pointer }) => ['verdict', expect.stringContaining(help), pointer]),
    );
  });

  it('is a step where its rule is silenced, too', () => {
    const [first] = assess('format: 1\norganization: E\n# plan-ignore goal-missing -- not yet\nchampion: Anna\n', {
      path: 'plan.yaml',
      days: { asOf: '2026-11-01', leaveOutLater: true },
      loadRelated: () => ({ problem: 'does not exist' }),
      severities: { 'goal-missing': 'off' },
    }).steps;
    expect(first).toMatchObject({ kind: 'verdict', ruleId: null });
  });
});

describe('a verdict that can be better', () => {
  const plan = (growth: string, ...segments: object[]) => ({ howBig: { ...HOW_BIG, growth }, who: { segments } });

  it('names the segment to choose and the growth to lower, with what comes of each', () => {
    const steps = verdictSteps(plan('20%', segment('a'), segment('b', { chosen: false })));
    expect(steps.map(({ title }) => title.replace(/[\d.]+%/, 'N'))).toEqual([
      'Choose "B" too.',
      'Lower the growth to N.',
    ]);
    expect(steps[0]).toMatchObject({ pointer: '/who/segments/1', ruleId: expect.stringMatching(/^growth-un/) });
  });

  it('asks for the evidence or the range of what the plan depends on most', () => {
    const bare = segment('a', { evidence: 'n/a' });
    expect(verdictSteps(plan('10%', bare, segment('b', { potential: 100 })))).toMatchObject([
      { title: 'Get evidence for what "A" can add.', pointer: '/who/segments/0', effect: null },
    ]);
    expect(verdictSteps(plan('5%', segment('a', { potential: 900 })))[0]!.title).toContain('by a range');
    expect(verdictSteps(plan('10%', segment('a'), segment('b', { evidence: undefined })))).toEqual([]);
  });
});

const range = fc
  .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 1, max: 1500 }))
  .map(([low, more, most]) => ({ low, likely: low + more, high: low + more + most }));
const plans = fc.record({
  growth: fc.integer({ min: 5, max: 60 }),
  ranges: fc.array(range, { minLength: 1, maxLength: 4 }),
  reading: fc.option(fc.integer({ min: 11000, max: 13500 })),
});

it('each stated effect on P is what then happens, and leads to "can"', { timeout: 60_000 }, () => {
  let tried = 0;
  fc.assert(
    fc.property(plans, ({ growth, ranges, reading }) => {
      const segments = ranges.map((potential, index) => segment(`s${index}`, { potential, chosen: index < 2 }));
      const readings = reading === null ? [] : [{ date: '2026-10-01', value: reading }];
      const howBig = { ...HOW_BIG, growth: `${growth}%`, readings };
      for (const { title, effect } of verdictSteps({ howBig, who: { segments } })) {
        if (effect === null) continue;
        tried += 1;
        const lower = /^Lower the growth to (.*)\.$/.exec(title);
        const chosen = segments.map((each) =>
          lower === null && title.includes(`"${each.name}"`) ? { ...each, chosen: true } : each,
        );
        const goal = lower === null ? howBig : { ...howBig, growth: lower[1] };
        const { verdict } = judged({ howBig: goal, who: { segments: chosen } });
        expect(verdict?.value, title).toBe('can');
        expect(verdict!.probability).toBeCloseTo(effect.probability, 9);
      }
    }),
    { numRuns: runs(40, 500), seed: 7 },
  );
  expect(tried).toBeGreaterThan(10);
});
