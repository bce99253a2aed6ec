import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';

const HOW_BIG = `howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  target: 15M
  attrition: 0%
`;
const GROUP = `format: 1\norganization: Group\nunits: [a.yaml, b.yaml]\n${HOW_BIG}`;
const unit = (name: string, segments: string, more = HOW_BIG): string =>
  `format: 1\norganization: ${name}\n${more}who:\n  segments:\n${segments}`;
const segment = (id: string, potential: string, more = ''): string =>
  `    - {id: ${id}, name: Segment ${id}, potential: ${potential}${more}}\n`;
const A = unit(
  'A',
  segment('commuters', '{low: 900k, likely: 1.9M, high: 3.2M}') +
    segment('families', '{low: 500k, likely: 1.4M, high: 2.6M}'),
);
const C = unit('C', segment('racers', '{low: 0, likely: 200k, high: 500k}'));
const B = unit('B', segment('fleets', '{low: 300k, likely: 800k, high: 1.5M}'));

function judged(files: Readonly<Record<string, string>>, group = GROUP) {
  const assessment = assess(group, {
    path: 'group/plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: true },
    loadRelated: (path) => (path in files ? { text: files[path]! } : { problem: 'does not exist' }),
  });
  const found = (id: string) => assessment.findings.filter(({ ruleId }) => ruleId === id).map(({ message }) => message);
  return { ...assessment, verdict: assessment.verdict!, growth: assessment.growth!, found };
}

describe('a group', () => {
  it('is the sum of its units’ segments', () => {
    const { verdict, growth } = judged(
      { 'a.yaml': A, 'b.yaml': B, 'c.yaml': C },
      GROUP.replace('b.yaml', 'b.yaml, c.yaml'),
    );
    const alone = judged({}, unit('One', [A, B, C].map((text) => text.split('segments:\n')[1]).join('')));
    expect(growth.expected).toBeCloseTo(alone.growth.expected!, 3);
    expect(verdict.probability).toBeCloseTo(alone.verdict.probability!, 9);
    expect(verdict.value).toBe(alone.verdict.value);
    expect(growth.units).toMatchObject([
      { path: 'a.yaml', organization: 'A', verdict: 'can', goal: 3e6 },
      { path: 'b.yaml', organization: 'B', verdict: 'unlikely' },
      { path: 'c.yaml', organization: 'C', verdict: 'unlikely' },
    ]);
    expect(growth.units.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 9);
    expect(growth.units[0]!.without).toBeLessThan(growth.units[1]!.without!);
  });

  it('has its own segments alone where it chooses some', () => {
    const { growth } = judged({ 'a.yaml': A, 'b.yaml': B }, `${GROUP}who:\n  segments:\n${segment('own', '4M')}`);
    expect(growth.expected).toBe(4e6);
  });

  it('puts the time to close of a unit on its own calendar', () => {
    const later = HOW_BIG.replace('2026-07-01', '2027-07-01').replace('24 months', '12 months');
    const slow = unit(
      'B',
      segment('fleets', '{low: 300k, likely: 800k, high: 1.5M}', ', timeToClose: 6 months'),
      later,
    );
    const line = (b: string) => judged({ 'a.yaml': A, 'b.yaml': b }).growth.line;
    // Half a year into the unit's plan is a year and a half into the group's: until then A alone is on its way.
    expect(line(slow)[18]!.value).toBeLessThan(line(B)[18]!.value);
    expect(line(slow)[24]!.value).toBe(15e6);
  });
});

describe('a unit that cannot be used', () => {
  it.each([
    ['is not there', {}, 'file-missing', '"a.yaml", does not exist.'],
    ['is no plan', { 'a.yaml': '{' }, 'unit-incomparable', 'is not a plan: line 1'],
    ['is of a later format', { 'a.yaml': A.replace('format: 1', 'format: 2') }, 'unit-incomparable', 'newer'],
    ['counts in another currency', { 'a.yaml': `${A}currency: CAD\n` }, 'unit-incomparable', 'is in CAD'],
    [
      'counts something else',
      { 'a.yaml': A.replace('howBig:', 'howBig:\n  unit: members') },
      'unit-incomparable',
      'counts members',
    ],
    [
      'counts per moment',
      { 'a.yaml': A.replace('howBig:', 'howBig:\n  per: moment') },
      'unit-incomparable',
      'per moment',
    ],
    [
      'ends at another time',
      { 'a.yaml': A.replace('24 months', '26 months') },
      'unit-incomparable',
      'ends on 2028-09-01',
    ],
    ['states no potential', { 'a.yaml': `${A}    - {id: x, name: X}\n` }, 'unit-incomparable', 'what "X" can add'],
    ['cannot be read', { 'a.yaml': A.replace('12M', 'much') }, 'unit-incomparable', 'cannot be read'],
    [
      'names the group',
      { 'a.yaml': `${A}units: [plan.yaml]\n` },
      'file-missing',
      'names this plan among its own units',
    ],
  ])('because it %s', (_, files, rule, says) => {
    const { verdict, growth, found } = judged({ 'b.yaml': B, ...files });
    expect(found(rule).join()).toContain(says);
    expect(verdict).toMatchObject({ value: 'unknown', probability: null });
    expect(verdict.reasons[0]!.code).toBe(rule);
    expect(growth.expected).toBeNull();
  });

  it('because it is the group itself, or named twice', () => {
    const of = (list: string) => judged({ 'a.yaml': A, 'plan.yaml': GROUP }, GROUP.replace('a.yaml, b.yaml', list));
    expect(of('a.yaml, plan.yaml').found('file-missing')[0]).toContain('is this plan itself');
    expect(of('a.yaml, a.yaml').found('unit-incomparable')[0]).toContain('is named twice');
  });
});

it.each([
  ['a text in the place of the list', 'a.yaml', 'units, line 3, cannot be read'],
  ['an item that is no path', '[a.yaml, 7]', 'units[1], line 3, cannot be read'],
  ['a map', '{a: a.yaml}', 'units, line 3, cannot be read'],
  ['more than a thousand', `[${'a.yaml,'.repeat(1001)}]`, 'units, line 3, cannot be read'],
])('waits where the schema refuses the units: %s', (_, list, says) => {
  const { verdict, found } = judged({ 'a.yaml': A }, GROUP.replace('[a.yaml, b.yaml]', list));
  expect(verdict.reasons[0]!.message).toBe(says);
  expect(found('schema')).toHaveLength(1);
  expect(found('segments-missing')).toEqual([]);
});

it('does not read units without end', () => {
  const names = Array.from({ length: 20 }, (_, index) => `u${index}.yaml`);
  const large = `${A}${'#'.repeat(1024 * 1024)}\n`;
  const asked: string[] = [];
  const { growth } = assess(GROUP.replace('a.yaml, b.yaml', names.join(', ')), {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: true },
    loadRelated: (name) => {
      asked.push(name);
      return { text: large };
    },
  });
  expect(growth?.units).toHaveLength(20);
  expect(asked).toEqual(names.slice(0, 4));
});
