import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const GOAL = 'start: 2026-07-01, horizon: 24 months, baseline: 12M, growth: 25%, attrition: 5%';

/** The findings of a rule in a plan of these segments and other contributions. */
function found(rule: string, segments: readonly string[], { other = '', who = '', howBig = GOAL } = {}) {
  const list = segments.map((keys, index) => `{id: s${index}, name: S${index}, ${keys}}`).join(', ');
  return run(rule, `howBig: {${howBig}, other: [${other}]}\nwho: {${who} segments: [${list}]}`);
}
const paths = (...given: Parameters<typeof found>) =>
  found(...given).map(({ path }) => path.replace('/who/segments', ''));

const RANGE = 'potential: {low: 1M, likely: 2M, high: 3M}';

describe('potential-missing', () => {
  it('is an error of every chosen segment of the judged view', () => {
    const segments = [RANGE, '', 'chosen: false', 'target: 3M', 'dimension: channel', 'target: 3M, today: 1M'];
    expect(found('potential-missing', segments, { who: 'dimension: region,' })).toMatchObject([
      {
        path: '/who/segments[id=s1]/potential',
        message: '"S1" is chosen, and does not state how much it can bring, more a year by June 2028.',
        help: expect.stringContaining('chosen: false'),
      },
    ]);
  });

  it('is an error of other contributions', () => {
    const [finding] = found('potential-missing', [RANGE], { other: '{id: prices, name: Prices}' });
    expect(finding?.path).toBe('/howBig/other[id=prices]/potential');
    expect(finding?.help).not.toContain('chosen');
  });

  it.each(['potential: much', 'potental: 1M', 'target: 5 mio, today: 1M', 'today: 1M, potential: 1M, target: 2M'])(
    'does not call %j missing, which the schema refused',
    (keys) => {
      expect(paths('potential-missing', [RANGE, keys])).toEqual([]);
    },
  );

  it('is not said where nothing is judged', () => {
    expect(paths('potential-missing', ['dimension: region', 'dimension: channel'])).toEqual([]);
  });
});

describe('potential-disordered', () => {
  const error = (keys: string) =>
    found('potential-disordered', [keys]).map(({ severity, path, message }) => `${severity} ${path} ${message}`);

  it.each([
    ['potential: {low: 900k, likely: 3.2M, high: 1.9M}', 'potential', 'low USD 0.9M, likely USD 3.2M, high USD 1.9M'],
    ['today: 1M, target: {low: 3M, likely: 2M, high: 4M}', 'target', 'low USD 3M, likely USD 2M, high USD 4M'],
    ['potential: {p10: 2M, likely: 1M, p90: 3M}', 'potential', 'p10 USD 2M, likely USD 1M, p90 USD 3M'],
  ])('names the figures of %s', (keys, key, figures) => {
    expect(error(keys)).toEqual([`error /who/segments[id=s0]/${key} The ${key} of "S0" is out of order: ${figures}.`]);
  });

  it.each([
    'potential: {low: 1M, likely: 1M, high: 1M}',
    'potential: {low: -3M, likely: -2M, high: -1M}',
    'potential: 1M',
    '',
    'target: 2M, today: 0',
    'target: 2M, today: some',
  ])('finds nothing in {%s}', (keys) => {
    expect(error(keys)).toEqual([]);
  });

  it('says what is in order', () => {
    const [finding] = found('potential-disordered', ['potential: {p10: 2M, likely: 1M, p90: 3M}']);
    expect(finding?.help).toContain('{p10: 1M, likely: 2M, p90: 3M}');
  });

  it('asks for "today" beside a target', () => {
    expect(error('target: 2M')).toEqual([
      'error /who/segments[id=s0]/target "S0" states a target and not what it brings today.',
    ]);
  });

  it('is a note of a segment that is not judged', () => {
    const wrong = 'potential: {low: 3, likely: 2, high: 1}';
    const severities = found('potential-disordered', [wrong, `${wrong}, chosen: false`, `${wrong}, dimension: size`], {
      who: 'dimension: region,',
    }).map(({ severity }) => severity);
    expect(severities).toEqual(['error', 'note', 'note']);
  });

  it('looks at other contributions and at the losses', () => {
    const other = '{id: prices, name: Prices, potential: {low: 3, likely: 2, high: 1}}';
    expect(paths('potential-disordered', [], { other })).toEqual(['/howBig/other[id=prices]/potential']);
    const losses = (attrition: string) =>
      found('potential-disordered', [], { howBig: GOAL.replace('attrition: 5%', `attrition: ${attrition}`) }).map(
        ({ message }) => message,
      );
    expect(losses('{low: 8%, likely: 5%, high: 4%}')).toEqual([
      'The range of losses is out of order: low 8%, likely 5%, high 4%.',
    ]);
    expect(losses('{p10: 800k, likely: 600k, p90: 900k}')).toEqual([
      'The range of losses is out of order: p10 USD 800k, likely USD 600k, p90 USD 900k.',
    ]);
    expect(losses('{low: 4%, likely: 5% a year, high: 8%}')).toEqual([
      'The range of losses mixes percentages, rates a year or amounts.',
    ]);
    expect(losses('{low: 4%, likely: 5, high: much}')).toEqual([]);
    expect(losses('{low: 4%, likely: 5%, high: 8%}')).toEqual([]);
  });
});

describe('potential-single', () => {
  it('is a note of each constant that counts', () => {
    const constants = ['potential: 1M', 'potential: {low: 1M, likely: 1M, high: 1M}', 'today: 0, target: 1M'];
    const others = [RANGE, 'potential: 1M, chosen: false', ''];
    const notes = found('potential-single', [...constants, ...others], {
      other: '{id: prices, name: Prices, potential: {p10: 2, likely: 2, p90: 2}}',
    });
    expect(notes.map(({ severity, path }) => `${severity} ${path}`).toSorted()).toEqual([
      'note /howBig/other[id=prices]/potential',
      'note /who/segments[id=s0]/potential',
      'note /who/segments[id=s1]/potential',
      'note /who/segments[id=s2]/target',
    ]);
    expect(notes.find(({ path }) => path.includes('s0'))?.message).toBe(
      'The potential of "S0" is one number, USD 1M, and is taken as certain.',
    );
  });

  it('is a warning where the verdict rests on constants alone', () => {
    const severities = (attrition: string) =>
      found('potential-single', ['potential: 9M'], {
        howBig: GOAL.replace('attrition: 5%', `attrition: ${attrition}`),
      }).map((f) => f.severity);
    expect(severities('5%')).toEqual(['warning']);
    expect(severities('{low: 4%, likely: 5%, high: 8%}')).toEqual(['note']);
  });
});

describe('potential-unproven', () => {
  it.each([
    ['', []],
    [RANGE, ['[id=s0]/evidence']],
    [`${RANGE}, evidence: n/a`, ['[id=s0]/evidence']],
    [`${RANGE}, evidence: "?"`, ['[id=s0]/evidence']],
    [`${RANGE}, evidence: Waiting list of 310 names`, []],
    [`${RANGE}, evidence: 5`, []],
    [`${RANGE}, evidance: A list`, []],
    [`${RANGE}, chosen: false`, []],
    ['target: 2M', ['[id=s0]/evidence']],
  ])('of {%s} is found at %j', (keys, places) => {
    expect(paths('potential-unproven', [keys])).toEqual(places);
  });

  it('is found in other contributions', () => {
    const other = '{id: prices, name: Prices, potential: 1M, evidence: idk}';
    expect(found('potential-unproven', [], { other }).map(({ path, message }) => `${path} ${message}`)).toEqual([
      '/howBig/other[id=prices]/evidence The potential of "Prices" has no evidence ("idk" is none).',
    ]);
  });
});

describe('milestone-misplaced', () => {
  const misplaced = (dates: readonly string[], more = '') =>
    run(
      'milestone-misplaced',
      `howBig: {${GOAL}${more}, milestones: [${dates.map((date) => `{date: ${date}, value: 13M}`).join(', ')}]}`,
    ).map(({ path, message }) => `${path.replace('/howBig/milestones', '')} ${message}`);

  it('is outside the horizon, doubled or out of order', () => {
    expect(misplaced(['2026-07-01'])).toEqual([
      '[date=2026-07-01]/date The milestone on 2026-07-01 is not between the start on 2026-07-01 and the end on 2028-07-01.',
    ]);
    expect(misplaced(['2028-07-01'])).toHaveLength(1);
    expect(misplaced(['2027-07-01', '2027-01-01'])).toEqual([
      '[date=2027-01-01]/date The milestone on 2027-01-01 is not after the one on 2027-07-01.',
    ]);
    expect(misplaced(['2027-07-01', '2027-07-01'])).toHaveLength(1);
    expect(misplaced(['2026-07-02', '2027-07-01', '2028-06-30'])).toEqual([]);
    expect(misplaced(['2029-07-01'], ', per: horizon')).toEqual([]);
  });
});

describe('what a segment can give', () => {
  const headroom = (keys: string) => found('potential-exceeds-headroom', [keys]);

  it('is compared with what its customers spend elsewhere', () => {
    expect(headroom('today: 700k, share: 10%, potential: 6.3M')).toEqual([]);
    expect(headroom('today: 700k, share: 10%, potential: {low: 1M, likely: 6.3M, high: 9M}')).toEqual([]);
    expect(headroom('today: 2M, share: 50%, potential: 2.5M').map(({ path, message }) => [path, message])).toEqual([
      [
        '/who/segments[id=s0]/potential',
        'The potential of "S0" is USD 2.5M, and its customers spend USD 2M elsewhere today: the market itself must grow by the other USD 0.5M.',
      ],
    ]);
    expect(headroom('today: 2M, share: 100%, potential: {p10: 0, likely: 1M, p90: 9M}')[0]?.message).toMatch(
      /^The likely potential of "S0" is USD 1M, and its customers spend USD 0 elsewhere/,
    );
  });

  it('is what a target adds to what is left of today', () => {
    // Of 2M, 1.9M are left; another 2M are spent elsewhere.
    expect(headroom('today: 2M, share: 50%, target: 3.9M')).toEqual([]);
    expect(headroom('today: 2M, share: 50%, target: 3.91M').map(({ path }) => path)).toEqual([
      '/who/segments[id=s0]/target',
    ]);
  });

  it.each([
    'share: 50%, potential: 9M',
    'today: 2M, potential: 9M',
    'today: 0, share: 50%, potential: 9M',
    'today: 2M, share: 0%, potential: 9M',
    'today: 2M, share: 50%',
    'today: 2M, share: 50%, potential: 9M, chosen: false',
    'today: 2M, share: 50%, potential: {low: 9M, likely: 8M, high: 7M}',
  ])('has nothing to compare with in {%s}', (keys) => {
    expect(headroom(keys)).toEqual([]);
  });

  it.each([
    ['share: 79.9%, potential: 1M', []],
    ['share: 80%, potential: 1M', ['[id=s0]/share']],
    ['share: 80%, potential: {low: -1M, likely: 0, high: 1M}', ['[id=s0]/share']],
    ['share: 80%, potential: 0', []],
    ['share: 80%', []],
    ['share: 80%, potential: 1M, chosen: false', []],
    ['share: 80%, today: 4M, potential: 1M', ['[id=s0]/share']],
    ['share: 80%, today: 4M, potential: 1.1M', []],
    ['share: 80%, today: 4M, target: 4.5M', ['[id=s0]/share']],
  ])('of {%s} is saturated at %j', (keys, places) => {
    expect(paths('segment-saturated', [keys])).toEqual(places);
  });
});
