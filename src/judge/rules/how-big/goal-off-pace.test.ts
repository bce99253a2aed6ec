import { describe, expect, it } from 'vitest';
import { type RunOptions, run } from '../../../../test/support/rules.ts';

/** A goal of 10M more in 12 months, 365 days. */
function found(readings: string, options: RunOptions & { who?: string } = {}) {
  const plan = `howBig:
  start: 2026-01-01
  horizon: 12 months
  baseline: 100M
  target: 110M
  readings: [${readings}]
${options.who ?? ''}`;
  return run('goal-off-pace', plan, options);
}

/** The line stands at 105M after 182.5 of 365 days, and a little below it on this day. */
const HALF = '2026-07-02';
const LINE_AT_HALF = 100 + (10 * 182) / 365;
const AFTER = { asOf: '2027-06-01' };

describe('goal-off-pace', () => {
  it('forgives a tenth of the growth that is due', () => {
    const due = LINE_AT_HALF - 100;
    expect(found(`{date: ${HALF}, value: ${(100 + 0.901 * due).toFixed(4)}M}`)).toEqual([]);
    expect(found(`{date: ${HALF}, value: ${(100 + 0.899 * due).toFixed(4)}M}`)).toHaveLength(1);
  });

  it('forgives 2% of the goal, however little is due', () => {
    expect(found('{date: 2026-01-01, value: 99.8M}')).toEqual([]);
    expect(found('{date: 2026-01-01, value: 99.79M}')).toHaveLength(1);
  });

  it('says where it stands, where the line is, and what is missing', () => {
    const [finding] = found(`{date: ${HALF}, value: 102M}`);
    expect(finding).toMatchObject({
      path: `/howBig/readings[date=${HALF}]/value`,
      message: `On ${HALF} annual revenue stood at USD 102M, USD 2.99M below the line to be on (USD 105M).`,
    });
    expect(finding?.help).toContain('USD 4.99M of the USD 10M of growth was due by then');
  });

  it('goes by the latest reading, in whatever order they are written', () => {
    const behind = '{date: 2026-03-31, value: 100M}';
    const ahead = `{date: ${HALF}, value: 106M}`;
    expect(found(`${ahead}, ${behind}`)).toEqual([]);
    expect(found(`${behind}`)).toHaveLength(1);
  });

  it('does not judge readings from after the day of judging', () => {
    expect(found('{date: 2026-10-01, value: 100M}', { asOf: '2026-09-30' })).toEqual([]);
    expect(found('{date: 2026-10-01, value: 100M}', { asOf: '2026-09-30', today: true })).toEqual([]);
    expect(found('{date: 2026-10-01, value: 100M}', { asOf: '2026-10-01' })).toHaveLength(1);
  });

  it('judges readings from the first day on, and asks for the target from the last day on', () => {
    expect(found('{date: 2025-12-31, value: 50M}')).toEqual([]);
    for (const date of ['2027-01-01', '2027-05-31']) {
      expect(found(`{date: ${date}, value: 108.9M}`, AFTER)[0]!.message).toMatch(
        /below the line to be on \(USD 110M\)\.$/,
      );
      expect(found(`{date: ${date}, value: 109M}`, AFTER)).toEqual([]);
    }
    expect(found('{date: 2026-12-01, value: 90M}, {date: 2027-03-01, value: 111M}', AFTER)).toEqual([]);
  });

  it('allows for the time that the chosen segments take to close', () => {
    const who = `who:
  segments:
    - {id: slow, name: Slow, potential: 10M, timeToClose: 6 months}
    - {id: unchosen, name: Unchosen, potential: 10M, chosen: false}`;
    expect(found('{date: 2026-06-30, value: 100M}', { who })).toEqual([]);
    expect(found('{date: 2026-10-01, value: 103M}', { who })).toHaveLength(1);
  });

  it('has no line where nothing is added up, where nothing grows, and where there is no start', () => {
    const low = `{date: ${HALF}, value: 90M}`;
    const mixed = 'who: {segments: [{id: a, name: A, dimension: need}, {id: b, name: B, dimension: size}]}';
    expect(found(low)).toHaveLength(1);
    expect(found(low, { who: mixed })).toEqual([]);
    const readings = `readings: [${low}]`;
    expect(run('goal-off-pace', `howBig: {horizon: 1 year, baseline: 100M, growth: 5%, ${readings}}`)).toEqual([]);
    expect(
      run('goal-off-pace', `howBig: {start: 2026-01-01, horizon: 1 year, baseline: 100M, growth: 0%, ${readings}}`),
    ).toEqual([]);
  });

  it('calls what grows by its name, from nothing too', () => {
    const plan = `howBig:
  measure: membership
  unit: members
  start: 2026-01-01
  horizon: 12 months
  baseline: 0
  target: 1000
  readings: [{date: ${HALF}, value: 100}]
`;
    expect(run('goal-off-pace', plan).map(({ message }) => message)).toEqual([
      `On ${HALF} membership stood at 100 members, 399 members below the line to be on (499 members).`,
    ]);
  });
});
