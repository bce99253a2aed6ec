import { describe, expect, it } from 'vitest';
import type { Plan } from '../../generated/plan.ts';
import { SECTION_IDS } from '../../method/sections.ts';
import { NOTHING_REFUSED } from '../../plan/refused.ts';
import { Facts, type RelatedFile } from './facts.ts';
import { defaultSettings } from './settings.ts';

function factsOf(
  plan: Omit<Plan, 'format' | 'organization'>,
  more: { files?: Record<string, string>; today?: boolean } = {},
) {
  const asked: string[] = [];
  const facts = new Facts({
    plan: { format: 1, organization: 'Example', ...plan },
    ...{ textIssues: [], schemaIssues: [], ignores: [], settings: defaultSettings },
    ...{ refused: NOTHING_REFUSED, data: plan, file: 'plan.yaml' },
    days: { asOf: '2026-11-01', leaveOutLater: more.today !== true },
    loadRelated: (path): RelatedFile => {
      asked.push(path);
      const text = more.files?.[path];
      return text === undefined ? { problem: 'does not exist' } : { text };
    },
  });
  return { facts, asked };
}

const GOAL = { start: '2026-07-01', baseline: '12M', growth: '25%', horizon: '24 months' } as const;
const POTENTIAL = { low: '900k', likely: '1.9M', high: '3.2M' };

describe('what a section is begun by', () => {
  it.each<[string, Omit<Plan, 'format' | 'organization'>]>([
    ['how-big', { howBig: { why: 'w' } }],
    ['who', { who: { correlation: 0 } }],
    ['win', { win: { only: 'o' } }],
    ['serving', { serving: { imperative: 'i' } }],
    ['serving', { customer: { changes: [{ heard: 'h' }] } }],
    ['serving', { stories: [{ title: 's', told: '2026-01-01' }] }],
    ['measures', { measures: [{ id: 'm', name: 'M' }] }],
  ])('%s: %j', (section, plan) => {
    const { facts } = factsOf(plan);
    expect(SECTION_IDS.filter((each) => facts.begun(each))).toEqual([section]);
  });

  it('is no empty map or list', () => {
    const { facts } = factsOf({
      howBig: {},
      who: { segments: [] },
      win: { moves: [] },
      serving: {},
      stories: [],
      measures: [],
    });
    expect(SECTION_IDS.filter((each) => facts.begun(each))).toEqual([]);
  });
});

describe('facts', () => {
  it('know the growth of the chosen segments', () => {
    const segments = [
      { id: 'a', name: 'A', potential: POTENTIAL },
      { id: 'b', name: 'B', potential: '1M', chosen: false },
    ];
    const { facts } = factsOf({ howBig: GOAL, who: { segments } });
    expect(facts.growth.expected).toBeCloseTo(1.95e6, 3);
    expect(facts.growth).toBe(facts.growth);
    expect(facts.chosenSegments.map(({ id }) => id)).toEqual(['a']);
    expect(factsOf({ who: { segments } }).facts.growth.verdict.value).toBe('unknown');
  });

  it('move together by 0.2 unless the plan says otherwise', () => {
    expect(factsOf({}).facts.correlation).toBe(0.2);
    expect(factsOf({ who: { correlation: 0 } }).facts.correlation).toBe(0);
  });

  it('add up one dimension alone', () => {
    const mixed = ['need', 'size'].map((dimension) => ({ id: dimension, name: dimension, dimension, potential: '1M' }));
    const expected = (who: object) => factsOf({ howBig: GOAL, who }).facts.growth.expected;
    expect(expected({ segments: mixed })).toBeNull();
    expect(expected({ dimension: 'size', segments: mixed })).toBe(1e6);
    expect(expected({ segments: mixed.slice(1) })).toBe(1e6);
    expect(expected({ segments: [] })).toBeNull();
  });

  it('leave out stories told later where the day was chosen', () => {
    const stories = ['2026-10-31', '2026-11-01', '2026-11-02'].map((date) => ({ title: date, told: date }));
    const datesOf = (today: boolean) => factsOf({ stories }, { today }).facts.stories.map(({ item }) => item.told);
    expect(datesOf(false)).toEqual(['2026-10-31', '2026-11-01']);
    expect(datesOf(true)).toHaveLength(3);
  });
});

describe('the recovery log', () => {
  const files = { 'log.csv': 'opened,fixed,surprised\n2026-09-03T09:00:00Z,2026-09-03T10:00:00Z,yes\n' };
  const plan = {
    serving: { recoveryLog: 'log.csv' },
    measures: [{ id: 'surprised', name: 'S', from: 'recovery-log' as const }],
  };

  it('is read once, and its months are readings', () => {
    const { facts, asked } = factsOf(plan, { files });
    expect(facts.recoveryLog!.incidents).toHaveLength(1);
    expect(facts.recoveryMonths!.map(({ date, incidents }) => [date, incidents])).toEqual([['2026-09-30', 1]]);
    expect(facts.measures[0]!.readings).toEqual([{ date: '2026-09-30', value: 100, path: ['measures', 0] }]);
    expect(facts.related('log.csv')).toEqual({ text: files['log.csv'] });
    expect(asked).toEqual(['log.csv']);
  });

  it('is nothing where none is named or it cannot be read', () => {
    expect(factsOf({}).facts.recoveryLog).toBeNull();
    const { facts } = factsOf(plan);
    expect([facts.recoveryLog, facts.recoveryMonths, facts.measures[0]!.readings]).toEqual([null, null, []]);
    expect(facts.related('other.csv')).toEqual({ problem: 'does not exist' });
  });
});
