import { describe, expect, it } from 'vitest';
import { run, runAll } from '../../../../test/support/rules.ts';

const measure = (keys: string) => `measures: [{id: m, name: A measure, ${keys}}]`;
const MEASURES = /^measure-(?!incomplete)/;
/** The rules on measures that fire, measure-incomplete apart. */
const fired = (plan: string) => runAll(plan).flatMap(({ ruleId }) => (MEASURES.test(ruleId) ? [ruleId] : []));

describe('measure-incomplete', () => {
  it.each([
    ['unit: percent', 'target', 'no target, no due date and no owner'],
    ['target: 5, owner: Anna', 'due', 'no due date.'],
    ['target: 0, due: 2027-01-01', 'owner', 'no owner.'],
    ['due: 2027-01-01, owner: Anna', 'target', 'no target.'],
  ])('says of %s what is missing, once', (keys, key, words) => {
    const findings = run('measure-incomplete', measure(keys));
    expect(findings.map(({ path }) => path)).toEqual([`/measures[id=m]/${key}`]);
    expect(findings[0]!.message).toContain('"A measure"');
    expect(findings[0]!.message).toContain(words);
  });
});

describe('measure-flat', () => {
  it.each([
    ['baseline: 12, target: 12'],
    ['baseline: 100, target: 100'],
    ['baseline: 100, target: 100, better: higher'],
    ['baseline: 100, target: 100, better: lower, unit: percent'],
    ['baseline: 0, target: 0, better: higher, unit: percent'],
    ['baseline: 0, target: 0'],
  ])('fires where %s', (keys) => {
    expect(fired(measure(keys))).toEqual(['measure-flat']);
  });

  it.each([
    ['baseline: 12, target: 12.5'],
    ['baseline: 100, target: 100, better: higher, unit: percent'],
    ['baseline: 100, target: 100, unit: "%"'],
    ['baseline: 100, target: 100, unit: per cent of mistakes'],
    ['baseline: 0, target: 0, better: lower'],
    ['target: 12'],
    ['baseline: 12'],
  ])('is silent where %s', (keys) => {
    expect(fired(measure(keys))).toEqual([]);
  });

  it('knows the well-known measures', () => {
    expect(fired('measures: [{id: surprised, name: Surprised, baseline: 100, target: 100}]')).toEqual([]);
    expect(fired('measures: [{id: complaints, name: Complaints, baseline: 0, target: 0}]')).toEqual([]);
    expect(fired('measures: [{id: complaints, name: Complaints, baseline: 5, target: 5}]')).toEqual(['measure-flat']);
  });

  it('names the figure and the way to go', () => {
    const [finding] = run('measure-flat', measure('baseline: 12, target: 12, better: lower'));
    expect(finding!.message).toContain('12');
    expect(finding!.help).toContain('below 12');
  });
});

describe('measure-backwards', () => {
  it.each([
    ['baseline: 5, target: 4, better: higher'],
    ['baseline: 4, target: 5, better: lower'],
    ['baseline: -4, target: -5, better: higher'],
  ])('fires where %s', (keys) => {
    expect(fired(measure(keys))).toEqual(['measure-backwards']);
  });

  it.each([
    ['baseline: 4, target: 5, better: higher'],
    ['baseline: 5, target: 4, better: lower'],
    ['baseline: 5, target: 4'],
    ['target: 4, better: higher'],
  ])('is silent where %s', (keys) => {
    expect(fired(measure(keys))).toEqual([]);
  });
});

describe('measure-reading-invalid', () => {
  const readings = (...dates: string[]) =>
    `readings: [${dates.map((date, value) => `{date: ${date}, value: ${value}}`).join(', ')}]`;

  it('names the later of two readings on one date, and points to the first', () => {
    const findings = run(
      'measure-reading-invalid',
      measure(readings('2026-09-30', '2026-08-31', '2026-09-30', '2026-09-30')),
    );
    expect(findings.map(({ pointer }) => pointer)).toEqual([
      '/measures/0/readings/2/date',
      '/measures/0/readings/3/date',
    ]);
    for (const { related } of findings)
      expect(related.map(({ pointer }) => pointer)).toEqual(['/measures/0/readings/0/date']);
  });

  it('fires on a reading from the future where it is judged today', () => {
    const plan = measure(readings('2026-11-01', '2026-11-02'));
    const found = (today: boolean) => run('measure-reading-invalid', plan, { today }).map(({ pointer }) => pointer);
    expect(found(true)).toEqual(['/measures/0/readings/1/date']);
    expect(found(false)).toEqual([]);
  });

  it('says of two readings on one future date that they are in the future, and no more', () => {
    const findings = run('measure-reading-invalid', measure(readings('2027-01-31', '2027-01-31')), { today: true });
    expect(findings).toHaveLength(2);
    for (const { message } of findings) expect(message).toContain('after today, 2026-11-01');
  });

  it('fires on a percentage that is none: a reading, the baseline or the target', () => {
    const found = (unit: string) =>
      run(
        'measure-reading-invalid',
        measure(`unit: ${unit}, baseline: -1, target: 101, readings: [{date: 2026-09-30, value: 140}]`),
      ).map(({ pointer }) => pointer);
    expect(found('percent')).toEqual(['/measures/0/baseline', '/measures/0/target', '/measures/0/readings/0/value']);
    expect(found('"%"')).toHaveLength(3);
    expect(found('points')).toEqual([]);
  });

  it('judges the readings of HOW BIG as well', () => {
    const plan = `howBig: {measure: members, ${readings('2026-09-30', '2026-09-30')}}`;
    const findings = run('measure-reading-invalid', plan);
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/howBig/readings/1/date']);
    expect(findings[0]!.message).toContain('members');
  });

  it('lets two measures be read on one day', () => {
    const plan = `measures: [{id: a, name: A, ${readings('2026-09-30')}}, {id: b, name: B, ${readings('2026-09-30')}}]`;
    expect(run('measure-reading-invalid', plan)).toEqual([]);
  });
});
