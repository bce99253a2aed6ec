import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const GOAL = 'start: 2026-07-01, horizon: 24 months, baseline: 12M, growth: 25%, attrition: 5%';
const listed = (segments: readonly string[]) =>
  segments.map((keys, index) => `{id: s${index}, name: S${index}, ${keys}}`).join(', ');

/** The findings of a rule in a plan of these segments. */
const found = (rule: string, segments: readonly string[], who = '', howBig = GOAL, more = '') =>
  run(rule, `howBig: {${howBig}}\nwho: {${who} segments: [${listed(segments)}]}\n${more}`);
const paths = (...given: Parameters<typeof found>) =>
  found(...given).map(({ path }) => path.replace('/who/segments', ''));

describe('segments-missing', () => {
  it('asks for a chosen segment of the judged view', () => {
    const message = (segments: readonly string[], who = '') =>
      found('segments-missing', segments, who).map((finding) => finding.message);
    expect(message([])).toEqual(['HOW BIG asks for USD 3.6M, and no segment is named to bring it.']);
    const unchosen = ['HOW BIG asks for USD 3.6M, and no segment that counts is chosen to bring it.'];
    expect(message(['chosen: false'])).toEqual(unchosen);
    expect(message(['dimension: channel'], 'dimension: region,')).toEqual(unchosen);
    expect(message([''])).toEqual([]);
  });

  it('waits for a goal, and for what can be read', () => {
    expect(run('segments-missing', '')).toEqual([]);
    expect(run('segments-missing', `howBig: {${GOAL}}`)).toHaveLength(1);
    expect(run('segments-missing', `howBig: {${GOAL}}\nwho: 5`)).toEqual([]);
    expect(found('segments-missing', [], '', 'baseline: 12M')).toEqual([]);
    expect(run('segments-missing', `howBig: {${GOAL}}\nwho: {segments: [{name: A}]}`)).toEqual([]);
    expect(found('segments-missing', ['dimension: need'], 'dimension: 5,')).toEqual([]);
    expect(found('segments-missing', ['dimension: need', 'dimension: size'])).toEqual([]);
  });
});

describe('segments-overlap', () => {
  it('names the dimensions of the chosen segments, at the first that differs', () => {
    const three = ['dimension: region', 'dimension: channel', 'dimension: size', 'dimension: age, chosen: false'];
    expect(found('segments-overlap', three)).toMatchObject([
      {
        path: '/who/segments[id=s1]/dimension',
        message:
          'The chosen segments are divided by "region", "channel" and "size": the same customer may be counted twice.',
        related: [{ path: '/who/segments[id=s2]/dimension', message: '"S2" is divided by "size".' }],
      },
    ]);
    expect(found('segments-overlap', ['', 'dimension: need'])[0]?.message).toBe(
      'The chosen segments are divided by "need", or name no dimension: the same customer may be counted twice.',
    );
  });

  it.each<[readonly string[], string]>([
    [['dimension: region', 'dimension: channel'], 'dimension: region,'],
    [['', 'dimension: channel'], 'dimension: region,'],
    [['dimension: Region', 'dimension: " region "'], ''],
    [['dimension: region', 'dimension: channel, chosen: false'], ''],
    [['', ''], ''],
    [['dimension: region', 'dimension: channel'], 'dimension: 5,'],
    [['dimension: region', 'dimension: 5'], ''],
  ])('lets %j with {%s} be', (segments, who) => {
    expect(paths('segments-overlap', segments, who)).toEqual([]);
  });

  it('adds up what the segments of one view are today, forgiving half a percent', () => {
    const today = (...amounts: string[]) => amounts.map((amount) => `today: ${amount}`);
    expect(paths('segments-overlap', today('9M', '3.06M'))).toEqual([]);
    expect(paths('segments-overlap', today('9M', '3.061M'))).toEqual(['']);
    expect(paths('segments-overlap', today('9M', '9M'), '', GOAL.replace('12M', '0'))).toEqual([]);
    expect(paths('segments-overlap', today('9M', '9M'), '', 'growth: 5%')).toEqual([]);
    expect(found('segments-overlap', today('9M', '4M, chosen: false'))).toMatchObject([
      {
        message:
          'Today the segments add up to USD 13M, USD 1M more than the baseline of USD 12M: somebody is counted twice.',
        related: [{ path: '/howBig/baseline' }],
      },
    ]);
    const views = [...today('9M', '2M'), 'today: 9M, dimension: channel', 'today: 4M, dimension: channel'];
    expect(found('segments-overlap', views, 'dimension: region,').map(({ message }) => message)).toEqual([
      'Today the segments by "channel" add up to USD 13M, USD 1M more than the baseline of USD 12M: somebody is counted twice.',
    ]);
  });
});

describe('segment-slow', () => {
  it.each([
    ['timeToClose: 17 months', null],
    [
      'timeToClose: 18 months',
      '"S0" takes 18 months to close, 75% of the horizon: 6 months of 24 are left for what it adds.',
    ],
    [
      'timeToClose: 102 weeks',
      '"S0" takes 102 weeks to close, 98% of the horizon: less than a month of 24 is left for what it adds.',
    ],
    [
      'timeToClose: 23 months',
      '"S0" takes 23 months to close, 96% of the horizon: 1 month of 24 is left for what it adds.',
    ],
    ['timeToClose: 2 years', '"S0" takes 2 years to close: it adds nothing within the horizon and is not counted.'],
    ['timeToClose: 18 months, chosen: false', null],
    ['timeToClose: soon', null],
  ])('of {%s} is %s', (keys, message) => {
    expect(found('segment-slow', [keys]).map((finding) => finding.message)).toEqual(message === null ? [] : [message]);
  });

  it('is found in other contributions, once there is a horizon', () => {
    const other = 'other: [{id: deal, name: Deal, timeToClose: 18 months}]';
    expect(paths('segment-slow', [], '', `${GOAL}, ${other}`)).toEqual(['/howBig/other[id=deal]/timeToClose']);
    expect(paths('segment-slow', [], '', other)).toEqual([]);
  });
});

describe('segment-unserved', () => {
  const unserved = (...moves: string[]) => {
    const list = moves.map((move, index) => `{id: m${index}, title: M${index}, ${move}}`).join(', ');
    const plan = `win: {only: x, moves: [${list}]}`;
    return found('segment-unserved', ['', '', 'chosen: false'], '', GOAL, plan).map(({ message }) => message);
  };

  it('judges every chosen segment, once there are moves', () => {
    expect(unserved()).toEqual([]);
    expect(unserved('serves: [s0]')).toEqual(['No move serves "S1".']);
    expect(unserved('status: started')).toHaveLength(2);
    expect(unserved('serves: [s0]', 'serves: [s1, s2]')).toEqual([]);
    expect(unserved('serves: [s0]', 'serves: s1')).toEqual([]);
  });

  it('counts moves that are done, and none that are dropped', () => {
    expect(unserved('serves: [s0, s1], status: done')).toEqual([]);
    expect(unserved('serves: [s0]', 'serves: [s1], status: dropped', 'serves: [s1], status: dropped')).toEqual([
      'No move serves "S1" any more: "M1" and "M2" are dropped.',
    ]);
  });
});

describe('what waits until WIN is begun', () => {
  const WIN = 'win: {only: We are the only workshop that comes at night}';

  it('is a customer secret of each chosen segment of the judged view', () => {
    const segments = ['secrets: []', 'secrets: [They fear being late]', '', 'chosen: false', 'dimension: channel'];
    expect(paths('secrets-missing', segments, 'dimension: region,')).toEqual([]);
    expect(paths('secrets-missing', segments, 'dimension: region,', GOAL, WIN)).toEqual([
      '[id=s0]/secrets',
      '[id=s2]/secrets',
    ]);
    expect(paths('secrets-missing', ['secrets: [{b: c}]', 'secets: [d]'], '', GOAL, WIN)).toEqual([]);
  });

  it('is somebody who is turned away', () => {
    expect(paths('not-serving-missing', [''])).toEqual([]);
    expect(paths('not-serving-missing', [''], '', GOAL, WIN)).toEqual(['/who/notServing']);
    expect(paths('not-serving-missing', [''], 'notServing: [{name: Hunters}],', GOAL, WIN)).toEqual([]);
    expect(paths('not-serving-missing', [''], 'notServing: [{why: No}],', GOAL, WIN)).toEqual([]);
    expect(run('not-serving-missing', WIN)).toEqual([]);
  });
});
