import { describe, expect, it } from 'vitest';
import { type RunOptions, run } from '../../../../test/support/rules.ts';
import { defaultSettings } from '../../facts/settings.ts';

/** The findings of a rule in a HOW BIG of these keys, and the rest of the plan. */
const found = (rule: string, howBig: string, more = '', options: RunOptions = {}) =>
  run(rule, `howBig: {${howBig}}\n${more}`, options);
const messages = (rule: string, howBig: string, more = '') => found(rule, howBig, more).map(({ message }) => message);
const count = (rule: string, howBig: string, more = '') => found(rule, howBig, more).length;

const BASIS = 'start: 2026-07-01, horizon: 24 months, baseline: 12M';

describe('goal-missing', () => {
  it.each([
    ['measure: members', '/howBig/start', 'the start, the horizon, the baseline and the growth or the target'],
    ['baseline: 12M', '/howBig/start', 'the start, the horizon and the growth or the target'],
    ['start: 2026-07-01, baseline: 12M, target: 15M', '/howBig/horizon', 'the horizon'],
    ['start: 2026-07-01, horizon: 1 year, growth: 5%', '/howBig/baseline', 'the baseline'],
    [BASIS, '/howBig/growth', 'the growth or the target'],
  ])('of {%s} is at %s', (howBig, path, lacks) => {
    expect(found('goal-missing', howBig).map((finding) => [finding.path, finding.message])).toEqual([
      [path, `HOW BIG lacks ${lacks}.`],
    ]);
  });

  it('is found in a plan without HOW BIG', () => {
    expect(run('goal-missing', '').map(({ path, message }) => [path, message])).toEqual([
      ['/howBig', 'The plan does not state HOW BIG.'],
    ]);
  });

  it('is growth in percent from a baseline of 0, without a target', () => {
    const nothing = 'start: 2026-07-01, horizon: 24 months, baseline: 0';
    expect(messages('goal-missing', `${nothing}, growth: 25%`)).toEqual([
      'Growth of 25% from a baseline of 0 is nothing: what starts from nothing needs a target.',
    ]);
    expect(count('goal-missing', `${nothing}, growth: 8% a year`)).toBe(1);
    expect(count('goal-missing', `${nothing}, growth: 25%, target: 1M`)).toBe(0);
  });

  it.each([
    `${BASIS}, target: 15M`,
    `${BASIS}, growth: -1%`,
    `${BASIS}, growth: 8% a year`,
    // What the schema refused, and a misspelt key, are not missing.
    'start: 2026-07-01, horizon: 24 months, baseline: 12m, growth: 5%',
    'start: 2026-07-01, horizn: 24 months, baseline: 12M, growth: 5%',
    `${BASIS}, target: "15,5M"`,
  ])('is silent with {%s}', (howBig) => {
    expect(count('goal-missing', howBig)).toBe(0);
  });
});

describe('goal-ambiguous', () => {
  const with2 = (growth: string, target: string) => `${BASIS}, growth: ${growth}, target: ${target}`;

  it('forgives half a percent of the target', () => {
    expect(messages('goal-ambiguous', with2('25%', '16M'))).toEqual([
      'Growth of 25% leads from USD 12M to USD 15M, but the target is USD 16M.',
    ]);
    const targets = ['15M', '15.075M', '14.926M', '15.076M', '14.925M'];
    expect(targets.map((target) => count('goal-ambiguous', with2('25%', target)))).toEqual([0, 0, 0, 1, 1]);
  });

  it('compounds a rate a year', () => {
    expect(count('goal-ambiguous', with2('8% a year', '13.9968M'))).toBe(0);
    expect(count('goal-ambiguous', with2('8% a year', '13M'))).toBe(1);
  });

  it('finds a rate a year and milestones of a total over the horizon', () => {
    const total = `${BASIS}, per: horizon`;
    const milestones = 'milestones: [{date: 2027-07-01, value: 7M}]';
    const paths = (howBig: string) => found('goal-ambiguous', howBig).map(({ path }) => path);
    expect(paths(`${total}, growth: 8% a year`)).toEqual(['/howBig/growth']);
    expect(paths(`${total}, growth: 8% a year, target: 14M`)).toEqual(['/howBig/growth']);
    expect(paths(`${total}, target: 14M, ${milestones}`)).toEqual(['/howBig/milestones']);
    expect(paths(`${total}, growth: 8%`)).toEqual([]);
    expect(paths(`${BASIS}, growth: 8% a year, ${milestones}`)).toEqual([]);
  });
});

describe('goal-not-growth', () => {
  const shrinking = (mean: string) => `who: {segments: [{id: a, name: A, potential: ${mean}}]}`;

  it.each([
    ['target: 11M', '', '/howBig/target'],
    ['growth: -5%, attrition: 5%', '', '/howBig/growth'],
    ['growth: -5% a year, attrition: 5% a year', '', '/howBig/growth'],
    ['growth: 0%', '', '/howBig/growth'],
    ['target: 11M', shrinking('0'), '/howBig/target'],
  ])('finds that {%s} with %j asks for nothing', (aim, who, path) => {
    expect(found('goal-not-growth', `${BASIS}, ${aim}`, who).map((finding) => finding.path)).toEqual([path]);
  });

  it.each([
    ['growth: 0.1%', ''],
    ['growth: 0%, attrition: 5%', ''],
    ['growth: -5%, attrition: 5.1%', ''],
    ['growth: -5%', shrinking('-100k')],
    ['growth: -5%', shrinking('-100q')],
    ['growth: -5%, attrition: lots', ''],
  ])('lets {%s} with %j be a goal, or not judged', (aim, who) => {
    expect(count('goal-not-growth', `${BASIS}, ${aim}`, who)).toBe(0);
  });
});

describe('attrition', () => {
  it.each([
    ['baseline: 12M', 1],
    ['baseline: 12M, attrition: 0%', 0],
    ['baseline: 12M, attrition: {low: 4%, likely: 5%, high: 8%}', 0],
    ['baseline: 12M, atrition: 4%', 0],
    ['baseline: 12M, per: horizon', 0],
    ['baseline: 12M, per: moment', 1],
    ['baseline: 0', 0],
    ['growth: 5%', 0],
  ])('that {%s} does not state is found %i times', (howBig, findings) => {
    expect(count('goal-attrition-missing', howBig)).toBe(findings);
  });

  it('of none at all is an answer, as the help says', () => {
    expect(found('goal-attrition-missing', 'baseline: 12M')[0]?.help).toContain('0%');
  });

  it.each([
    ['12M', 0],
    ['12.01M', 1],
    ['100% a year', 0],
    ['{low: 1M, likely: 11M, high: 20M}', 0],
    ['{p10: 11M, likely: 13M, p90: 20M}', 1],
    ['{low: 20M, likely: 13M, high: 11M}', 0],
  ])('of %s exceeds the baseline %i times', (attrition, findings) => {
    expect(count('attrition-exceeds', `${BASIS}, growth: 5%, attrition: ${attrition}`)).toBe(findings);
  });
});

describe('goal-aggressive', () => {
  const year = 'start: 2026-07-01, horizon: 12 months, baseline: 12M';

  it.each([
    [`${year}, growth: 20%`, 1],
    [`${year}, growth: 20% a year`, 1],
    [`${year}, growth: 19.9%`, 0],
    [`${BASIS}, growth: 44%`, 1],
    [`${BASIS}, growth: 20% a year`, 1],
    [`${BASIS}, growth: 25%`, 0],
    [`${BASIS}, target: 20M`, 1],
    [`${BASIS}, growth: 25%, target: 20M`, 1],
    ['start: 2026-07-01, horizon: 12 months, baseline: 0, target: 5M', 0],
    [`${BASIS}, target: 20M, per: horizon`, 0],
  ])('counts {%s} %i times', (howBig, findings) => {
    expect(count('goal-aggressive', howBig)).toBe(findings);
  });

  it('goes by the configured threshold', () => {
    const settings = { thresholds: { ...defaultSettings.thresholds, aggressive: 0.3 } };
    expect(found('goal-aggressive', `${year}, growth: 25%`, '', { settings })).toEqual([]);
  });
});

describe('the horizon', () => {
  const long = 'start: 2026-07-01, horizon: 5 years, baseline: 12M, growth: 40%';

  it.each([
    ['horizon: 3 years', 0],
    ['horizon: 37 months', 1],
    [`${long}, milestones: [{date: 2029-07-01, value: 13M}]`, 0],
    [`${long}, milestones: [{date: 2029-07-02, value: 13M}]`, 1],
    [`${long}, milestones: [{date: 2026-07-01, value: 13M}]`, 1],
    [`${long}, milestones: soon`, 0],
    ['start: 2020-07-01, horizon: 5 years', 0],
  ])('{%s} is too long %i times', (howBig, findings) => {
    expect(count('goal-horizon-long', howBig)).toBe(findings);
  });

  it('is over on its last day', () => {
    const plan = 'start: 2024-08-31, horizon: 6 months, baseline: 12M, growth: 5%';
    const over = (asOf: string) => found('goal-horizon-over', plan, '', { asOf }).map(({ message }) => message);
    expect(over('2025-02-27')).toEqual([]);
    expect(over('2025-02-28')).toEqual([
      'The horizon of 6 months from 2024-08-31 ended on 2025-02-28: it is time for the next HOW BIG.',
    ]);
    expect(found('goal-horizon-over', 'horizon: 6 months', '', { asOf: '2030-01-01' })).toEqual([]);
  });
});

describe('goal-why-missing', () => {
  it('waits for HOW BIG', () => {
    expect(run('goal-why-missing', '')).toEqual([]);
    expect(found('goal-why-missing', 'growth: 5%').map(({ path }) => path)).toEqual(['/howBig/why']);
    expect(count('goal-why-missing', 'wy: The lease')).toBe(0);
  });
});
