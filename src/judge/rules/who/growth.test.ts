import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';
import { defaultSettings } from '../../facts/settings.ts';

const RANGES = [
  'potential: {low: 900k, likely: 1.9M, high: 3.2M}',
  'potential: {low: 500k, likely: 1.4M, high: 2.6M}',
  'potential: {low: 300k, likely: 800k, high: 1.5M}',
];
const [FIRST, SECOND, THIRD] = RANGES as [string, string, string];
const OFF = ', chosen: false';
const LOST = 'attrition: 5%';

interface Given {
  readonly howBig?: string;
  readonly segments?: readonly string[];
  readonly who?: string;
}

/** The findings of a rule in a plan from 12M over 24 months. */
function found(rule: string, { howBig = `growth: 25%, ${LOST}`, segments = RANGES, who = '' }: Given = {}) {
  const list = segments.map((keys, index) => `{id: s${index}, name: S${index}, ${keys}}`).join(', ');
  const goal = `start: 2026-07-01, horizon: 24 months, baseline: 12M, ${howBig}`;
  return run(rule, `howBig: {${goal}}\nwho: {${who} segments: [${list}]}`);
}
const verdicts = (given: Given) =>
  ['growth-unlikely', 'growth-uncertain'].filter((rule) => found(rule, given).length > 0);

describe('the chance of reaching the goal', () => {
  it.each<[string, Given, readonly string[]]>([
    ['80%', {}, []],
    ['80%, and 81% asked for', { howBig: `growth: 25%, ${LOST}, confidence: 81%` }, ['growth-uncertain']],
    ['38%', { segments: [FIRST, SECOND] }, ['growth-uncertain']],
    ['7%', { segments: [FIRST, THIRD] }, ['growth-unlikely']],
    ['that of constants that fall short', { segments: ['potential: 3.5M'] }, ['growth-unlikely']],
    ['that of constants that add up', { segments: ['potential: 3.6M'] }, []],
    ['not known', { segments: [FIRST, ''] }, []],
    ['not judged', { segments: [`${FIRST}, dimension: need`, 'dimension: size'] }, []],
    ['that of a plan without a goal', { howBig: 'attrition: 5%', segments: [FIRST] }, []],
    ['that of a view', { segments: [...RANGES, 'dimension: size, potential: 1'], who: 'dimension: need,' }, []],
  ])('is %s', (_, given, rules) => {
    expect(verdicts(given)).toEqual(rules);
  });

  it('is said with what is expected of what is needed', () => {
    expect(found('growth-uncertain', { segments: [FIRST, SECOND, `${THIRD}${OFF}`] })).toMatchObject([
      {
        severity: 'warning',
        path: '/who/segments',
        message:
          'The chosen segments are expected to add USD 3.4M, and USD 3.6M is needed (94%); the chance of reaching the goal is 38%.',
        help: 'Choose "S2" too: the chance becomes 80%; or lower the growth to 20.2%.',
        related: [
          {
            path: '/howBig/growth',
            message: 'HOW BIG asks for USD 3.6M: USD 3M of growth, and USD 0.6M to replace losses.',
          },
        ],
      },
    ]);
    expect(found('growth-unlikely', { segments: ['potential: 3M'] })).toMatchObject([
      {
        severity: 'error',
        message: 'The chosen segments are expected to add USD 3M, and USD 3.6M is needed (83%).',
        help: 'Look for segments that are expected to add at least USD 600k more.',
      },
    ]);
  });

  it('never covers what falls short by a rounding', () => {
    const [finding] = found('growth-unlikely', { segments: ['potential: 3.5999M'] });
    expect(finding?.message).not.toContain('100%');
  });

  it('forgives rounding errors of constants: 70k of 700k × 10% is covered', () => {
    const howBig = 'growth: 10%, attrition: 0%';
    expect(verdicts({ howBig, segments: ['potential: 400k', 'potential: 800k'] })).toEqual([]);
  });

  it('is as it stands at the latest reading', () => {
    const [finding] = found('growth-unlikely', {
      howBig: `growth: 25%, ${LOST}, readings: [{date: 2026-09-30, value: 11.5M}]`,
      segments: [FIRST, SECOND],
    });
    expect(finding?.message).toMatch(
      /^From here on the chosen segments are expected to add USD 3\.0\dM, and USD 4\.0\dM is still needed; the chance of reaching the goal is \d%\.$/,
    );
  });
});

describe('the advice', () => {
  const help = (howBig: string, segments: readonly string[]) =>
    [...found('growth-uncertain', { howBig, segments }), ...found('growth-unlikely', { howBig, segments })][0]?.help;
  const two = [FIRST, SECOND];

  it.each([
    [`growth: 25%, ${LOST}`, 'Lower the growth to 20.2%.'],
    [`growth: 12% a year, ${LOST}`, 'Lower the growth to 9.6% a year.'],
    [`target: 15M, ${LOST}`, 'Lower the target to USD 14.43M.'],
    [`target: 15M, unit: members, ${LOST}`, 'Lower the target to 14.43M members.'],
    ['growth: 25%, attrition: 4M', 'Look for segments that are expected to add at least USD 3.6M more.'],
    ['growth: 0%, attrition: 4M', 'Look for segments that are expected to add at least USD 600k more.'],
  ])('with {%s} is: %s', (howBig, advice) => {
    expect(help(howBig, two)).toBe(advice);
  });

  it('asks for whole members', () => {
    const plan =
      'howBig: {start: 2026-07-01, horizon: 24 months, baseline: 10k, target: 12.5k, unit: members, attrition: 0%}\nwho: {segments: [{id: a, name: A, potential: {low: 1k, likely: 2k, high: 3113}}]}';
    const [finding] = run('growth-unlikely', plan);
    expect(finding?.help).toMatch(/^Lower the target to 1\d{4} members\.$/);
  });

  it('names the segments that are enough together, and none of another view', () => {
    expect(help(`growth: 30%, ${LOST}`, [FIRST, `${SECOND}${OFF}`, `${SECOND}${OFF}`, `${THIRD}${OFF}`])).toMatch(
      /^Choose "S1" and "S2" too: the chance becomes \d+%/,
    );
    expect(help(`growth: 25%, ${LOST}`, [...two, `${THIRD}${OFF}, dimension: size`])).toMatch(/^Lower/);
  });

  it('names no goal that is reached already', () => {
    const howBig = `target: 15M, ${LOST}, readings: [{date: 2026-09-30, value: 12.4M}]`;
    expect(help(howBig, ['potential: {low: 0, likely: 100k, high: 200k}'])).toMatch(/^Look/);
  });
});

describe('growth-oversized', () => {
  const oversized = (howBig: string, segments: readonly string[] = ['potential: 3M']) =>
    found('growth-oversized', { howBig, segments }).map(({ path, message, help }) => ({ path, message, help }));

  it('is above a coverage of 250%', () => {
    expect(oversized('growth: 10%, attrition: 0%')).toEqual([]);
    expect(oversized('growth: 9.9%, attrition: 0%')).toEqual([
      {
        path: '/howBig/growth',
        message: 'USD 3M is expected where USD 1.19M is needed: 253%.',
        help: expect.stringContaining('Is 9.9% meant a year?'),
      },
    ]);
    expect(oversized('growth: 9.9%, attrition: 0%', ['potential: 3M', ''])).toEqual([]);
    expect(oversized('growth: 0%, attrition: 0%')).toEqual([]);
  });

  it.each([
    ['growth: 4% a year', false],
    ['target: 13M', false],
    ['target: 13M, attrition: 1%', true],
    ['growth: 5%, per: horizon', false],
    ['growth: 5%, horizon: 12 months', false],
  ])('asks of {%s} whether it is meant a year: %s', (howBig, asks) => {
    const goal = howBig.includes('horizon: 12')
      ? run(
          'growth-oversized',
          'howBig: {start: 2026-07-01, horizon: 12 months, baseline: 12M, growth: 5%}\nwho: {segments: [{id: a, name: A, potential: 9M}]}',
        )
      : oversized(howBig);
    expect(goal).toHaveLength(1);
    expect(goal[0]?.help.includes('meant a year?')).toBe(asks);
  });
});

describe('growth-concentrated', () => {
  const leads = (segments: readonly string[], given: Given = {}) =>
    found('growth-concentrated', { ...given, segments }).map(({ path }) => path.replace('/who/segments', ''));
  const each = (...potentials: string[]) => potentials.map((potential) => `potential: ${potential}`);

  it.each<[readonly string[], readonly string[]]>([
    [each('600k', '200k', '200k'), []],
    [each('200k', '601k', '199k'), ['[id=s1]']],
    [each('750k', '250k'), []],
    [each('751k', '249k'), ['[id=s0]']],
    [each('1M'), []],
    [each('600k', `1k${OFF}`, '400k'), []],
    [each(`9M${OFF}`, '100k', '100k'), []],
    [each('900k', '100k', '-300k'), ['[id=s0]']],
    [each('0', '0'), []],
    [[...each('900k', '100k'), ''], []],
    [each('900k, dimension: need', '100k, dimension: size'), []],
  ])('of %j is %j', (segments, places) => {
    expect(leads(segments)).toEqual(places);
  });

  it('counts what other contributions bring', () => {
    const howBig = 'growth: 25%, other: [{id: prices, name: Prices, potential: 1M}]';
    expect(leads(each('751k', '249k'), { howBig })).toEqual([]);
  });

  it('goes by the configured threshold', () => {
    const list = each('30', '40', '30').map((keys, index) => `{id: s${index}, name: S${index}, ${keys}}`);
    const plan = `howBig: {start: 2026-07-01, horizon: 1 year, baseline: 500, target: 600}\nwho: {segments: [${list}]}`;
    const settings = { thresholds: { ...defaultSettings.thresholds, concentration: 0.25 } };
    expect(run('growth-concentrated', plan)).toEqual([]);
    expect(run('growth-concentrated', plan, { settings }).map(({ path }) => path)).toEqual(['/who/segments[id=s1]']);
  });

  it('says what becomes of the chance without it', () => {
    expect(found('growth-concentrated', { segments: [FIRST.replace('3.2M', '9M'), THIRD] })[0]?.message).toMatch(
      /^"S0" is expected to bring 7\d% of the additions: without it the chance of reaching the goal is <1%\.$/,
    );
  });
});

describe('others-lead', () => {
  it.each([
    ['1.8M', 0],
    ['1.81M', 1],
    ['{low: 1M, likely: 2M, high: 4M}', 1],
  ])('with %s of 3.6M is found %i times', (potential, findings) => {
    const howBig = `growth: 25%, ${LOST}, other: [{id: deal, name: Deal, potential: ${potential}}]`;
    expect(found('others-lead', { howBig })).toHaveLength(findings);
  });

  it('waits until everything is known, and something is required', () => {
    const other = 'other: [{id: deal, name: Deal, potential: 9M}]';
    expect(found('others-lead', { howBig: `growth: 25%, ${other}`, segments: [''] })).toEqual([]);
    expect(found('others-lead', { howBig: `growth: -5%, ${other}`, segments: ['potential: -1M'] })).toEqual([]);
  });
});
