import { describe, expect, it } from 'vitest';
import type { Measure, Plan } from '../../generated/plan.ts';
import type { RecoveryMonth } from '../../plan/recovery-log.ts';
import { inOrder, LOG_MEASURES, readGrowthReadings, readMeasures } from './measures.ts';

const TODAY = { asOf: '2026-11-01', leaveOutLater: false };
const CHOSEN = { asOf: '2026-11-01', leaveOutLater: true };
const READINGS = [
  { date: '2026-09-30', value: 2 },
  { date: '2026-08-31', value: 1 },
  { date: '2026-11-02', value: 3 },
];
const planWith = (measure: Partial<Measure>): Plan => ({
  ...{ format: 1, organization: 'Example', measures: [{ id: 'm', name: 'M', ...measure }] },
});
const month = (date: string, share: number | null): RecoveryMonth => ({
  ...{ date, incidents: 4, recovered: share, surprised: 0.5, dazzling: 0.25, unasked: 0 },
});

describe('readMeasures', () => {
  it('has the readings that count in their order, and all as they are written', () => {
    const [measure] = readMeasures(planWith({ readings: READINGS }), null, TODAY);
    expect(measure!.path).toEqual(['measures', 0]);
    expect(measure!.readings.map(({ date, value, path }) => [date, value, path])).toEqual([
      ['2026-08-31', 1, ['measures', 0, 'readings', 1]],
      ['2026-09-30', 2, ['measures', 0, 'readings', 0]],
    ]);
    expect(measure!.written.map(({ value }) => value)).toEqual([2, 1, 3]);
  });

  it('leaves out later readings where the day was chosen', () => {
    const [measure] = readMeasures(planWith({ readings: READINGS }), null, CHOSEN);
    expect(measure!.written.map(({ value }) => value)).toEqual([2, 1]);
    const onTheDay = planWith({ readings: [{ date: '2026-11-01', value: 9 }] });
    expect(readMeasures(onTheDay, null, CHOSEN)[0]).toMatchObject({
      written: [{ value: 9 }],
      readings: [{ value: 9 }],
    });
  });

  it.each([
    ['recovered-within-24h', [75, 100]],
    ['surprised', [50, 50, 50]],
    ['dazzling', [25, 25, 25]],
  ])('takes %s from the log, in percent, at the measure', (id, values) => {
    const months = [month('2026-08-31', 0.75), month('2026-09-30', null), month('2026-10-31', 1)];
    const [measure] = readMeasures(planWith({ id, from: 'recovery-log' }), months, TODAY);
    expect(measure!.readings.map(({ value }) => value)).toEqual(values);
    expect(measure!.readings[0]).toEqual({ date: '2026-08-31', value: values[0], path: ['measures', 0] });
    expect(measure!.written).toEqual([]);
  });

  it('takes nothing from the log that the log cannot tell, or is not asked of it', () => {
    const months = [month('2026-08-31', 0.75)];
    for (const keys of [
      { id: 'complaints', from: 'recovery-log' },
      { id: 'constructor', from: 'recovery-log' },
      { id: 'surprised' },
    ]) {
      const [measure] = readMeasures(planWith(keys as Partial<Measure>), months, TODAY);
      expect(measure!.readings).toEqual([]);
    }
    expect(readMeasures(planWith({ id: 'surprised', from: 'recovery-log' }), null, TODAY)[0]!.readings).toEqual([]);
    expect(LOG_MEASURES).toEqual(['recovered-within-24h', 'surprised', 'dazzling']);
  });

  it('puts written readings and those of the log in one order', () => {
    const plan = planWith({ id: 'surprised', from: 'recovery-log', readings: READINGS });
    const [measure] = readMeasures(plan, [month('2026-09-15', 1)], TODAY);
    expect(measure!.readings.map(({ value }) => value)).toEqual([1, 50, 2]);
  });
});

describe('readGrowthReadings', () => {
  const plan = (...readings: { date: string; value: number | string }[]): Plan => ({
    ...{ format: 1, organization: 'Example', howBig: { readings } },
  });

  it('reads the amounts, in the order of the plan', () => {
    const written = plan(
      { date: '2026-09-30', value: '12.3M' },
      { date: '2026-08-31', value: 0 },
      { date: '2026-11-02', value: 1 },
    );
    expect(readGrowthReadings(written, TODAY)).toEqual([
      { date: '2026-09-30', value: 12.3e6, path: ['howBig', 'readings', 0] },
      { date: '2026-08-31', value: 0, path: ['howBig', 'readings', 1] },
      { date: '2026-11-02', value: 1, path: ['howBig', 'readings', 2] },
    ]);
    expect(readGrowthReadings(written, CHOSEN)).toHaveLength(2);
    expect(readGrowthReadings(plan({ date: '2026-11-01', value: 1 }), CHOSEN)).toHaveLength(1);
    expect(readGrowthReadings({ format: 1, organization: 'Example' }, TODAY)).toEqual([]);
  });
});

describe('inOrder', () => {
  it('keeps two of one date as they are', () => {
    const readings = [
      { date: '2026-02-01', value: 1, path: [] },
      { date: '2026-01-01', value: 2, path: [] },
      { date: '2026-02-01', value: 3, path: [] },
    ];
    expect(inOrder(readings, '2026-12-31').map(({ value }) => value)).toEqual([2, 1, 3]);
    expect(inOrder(readings, '2026-01-31').map(({ value }) => value)).toEqual([2]);
  });
});
