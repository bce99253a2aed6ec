import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

/** 100 days, 100 steps: on day n the line is at n, or at 100 − n. */
const UP = 'baseline: 0, target: 100, start: 2026-01-01, due: 2026-04-11';
const DOWN = 'baseline: 100, target: 0, start: 2026-01-01, due: 2026-04-11';
const DAY_50 = '2026-02-20';

const measure = (keys: string, date: string, value: number) =>
  `measures: [{id: m, name: A measure, owner: Anna, ${keys}, readings: [{date: ${date}, value: ${value}}]}]`;
const offTrack = (keys: string, date: string, value: number) =>
  run('measure-off-track', measure(keys, date, value)).length;

describe('measure-off-track', () => {
  it('forgives a tenth of the change due by the date of the reading', () => {
    expect([45, 44.9, 60].map((value) => offTrack(UP, DAY_50, value))).toEqual([0, 1, 0]);
    expect([55, 55.1, 40].map((value) => offTrack(DOWN, DAY_50, value))).toEqual([0, 1, 0]);
  });

  it('forgives rounding errors at that limit', () => {
    const keys = 'baseline: 0.1, target: 0.4, start: 2026-01-01, due: 2026-04-11';
    expect(offTrack(keys, DAY_50, 0.1 + 0.3 * 0.5 * 0.9)).toBe(0);
    expect(offTrack(keys, DAY_50, 0.234)).toBe(1);
  });

  it('asks for the whole change once the measure is due', () => {
    expect([90, 89].map((value) => offTrack(UP, '2026-04-11', value))).toEqual([0, 1]);
    expect([90, 89].map((value) => offTrack(UP, '2026-10-01', value))).toEqual([0, 1]);
  });

  it('judges from the start on, and no earlier', () => {
    expect(offTrack(UP, '2025-12-31', -5)).toBe(0);
    expect(offTrack(UP, '2026-01-01', -5)).toBe(1);
    expect(offTrack(UP, '2026-01-01', 0)).toBe(0);
  });

  it.each(['baseline: 0', 'target: 100', 'start: 2026-01-01', 'due: 2026-04-11'])('is silent without %s', (key) => {
    const without = UP.split(', ').filter((other) => other !== key);
    expect(without).toHaveLength(3);
    expect(offTrack(without.join(', '), DAY_50, -50)).toBe(0);
  });

  it('leaves a measure alone that leads nowhere, or is due before it starts', () => {
    expect(offTrack(`${UP}, better: lower`, DAY_50, -50)).toBe(0);
    expect(offTrack('baseline: 5, target: 5, start: 2026-01-01, due: 2026-04-11', DAY_50, 1)).toBe(0);
    expect(offTrack('baseline: 0, target: 9, start: 2026-04-11, due: 2026-01-01', '2026-05-01', 1)).toBe(0);
    expect(offTrack('baseline: 0, target: 9, start: 2026-01-01, due: 2026-01-01', '2026-05-01', 1)).toBe(0);
  });

  it('asks what is at its best to stay there', () => {
    const best = 'unit: percent, better: higher, baseline: 100, target: 100, start: 2026-01-01, due: 2026-04-11';
    expect([100, 97].map((value) => offTrack(best, DAY_50, value))).toEqual([0, 1]);
    const none = 'better: lower, baseline: 0, target: 0, start: 2026-01-01, due: 2026-04-11';
    expect([0, 3].map((value) => offTrack(none, DAY_50, value))).toEqual([0, 1]);
  });

  it('takes the latest reading, whatever its place in the plan, and none from the future', () => {
    const readings = '[{date: 2026-02-20, value: 50}, {date: 2026-01-21, value: 0}, {date: 2026-12-01, value: 0}]';
    const plan = `measures: [{id: m, name: A measure, ${UP}, readings: ${readings}}]`;
    for (const today of [true, false]) expect(run('measure-off-track', plan, { today })).toEqual([]);
    expect(run('measure-off-track', plan, { asOf: '2026-02-01' })).toHaveLength(1);
  });

  it('names the thing and the figures, at the value', () => {
    const [finding] = run(
      'measure-off-track',
      measure('baseline: 1000, target: 1000.5, start: 2026-01-01, due: 2026-04-11', DAY_50, 1000.1),
    );
    expect(finding!.path).toBe(`/measures[id=m]/readings[date=${DAY_50}]/value`);
    expect(finding!.message).toBe(
      `"A measure" was 1000.1 on ${DAY_50}. To reach 1000.5 by 2026-04-11, it should have been 1000.25.`,
    );
    expect(finding!.help).toContain('Ask Anna why it is 0.15 too low');
  });

  it('judges what the recovery log says, at the measure', () => {
    const plan = `serving: {recoveryLog: log.csv}
measures:
  - {id: recovered-within-24h, name: Put right, from: recovery-log, baseline: 40, target: 100, start: 2026-07-01, due: 2027-06-30}
`;
    const files = { 'log.csv': 'opened,fixed,surprised\n2026-09-03T09:00:00Z,,no\n' };
    const findings = run('measure-off-track', plan, { files });
    expect(findings.map(({ path }) => path)).toEqual(['/measures[id=recovered-within-24h]']);
    expect(findings[0]!.message).toContain('"Put right" was 0 on 2026-09-30.');
  });

  it('says whether a value is too high or too low, and asks the owner where that is one person', () => {
    const help = (keys: string, value: number, owner: string) =>
      run('measure-off-track', measure(keys, DAY_50, value).replace('Anna', owner))[0]!.help;
    expect(help(DOWN, 70, 'Anna')).toBe('Ask Anna why it is 20 too high, and change the moves or the target.');
    expect(help(UP, 30, 'me and Anna')).toContain('Ask its owner why it is 20 too low');
  });
});
