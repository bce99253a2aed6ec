import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules.ts';
import { runAll } from '../testing.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const places = [join(root, 'examples', 'northwind-cycles'), join(root, '..', 'shared', 'spec')];
const sample = places
  .flatMap((place) => ['plan.yaml', 'sample-plan.yaml'].map((name) => join(place, name)))
  .find((path) => existsSync(path));
const text = sample === undefined ? '' : readFileSync(sample, 'utf8').replace(/^(format|organization): .*\n/gm, '');

const own = new Set(rules.filter(({ section }) => section === 'how-big' || section === 'who').map(({ id }) => id));

/** What the rules on HOW BIG and WHO find in the sample plan, with one piece of its text replaced. */
function found(from = '', to = ''): string[] {
  expect(text).toContain(from);
  return runAll(text.replace(from, to), { asOf: '2026-11-23' })
    .filter(({ ruleId }) => own.has(ruleId))
    .map(({ ruleId, path }) => `${ruleId} ${path}`);
}

const COMMUTERS = '/who/segments[id=daily-commuters]';
const FLEETS = '/who/segments[id=delivery-fleets]';
const FLEET_POTENTIAL = 'potential: {low: 300k, likely: 800k, high: 1.5M}';

describe.skipIf(sample === undefined)('the sample plan', () => {
  it('has nothing that the rules on HOW BIG and WHO find', () => {
    expect(own.size).toBe(24);
    expect(found()).toEqual([]);
  });

  it.each([
    ['baseline: 12M', '', 'goal-missing /howBig/baseline'],
    ['horizon: 24 months', '', 'goal-missing /howBig/horizon'],
    ['growth: 25%', '', 'goal-missing /howBig/growth'],
    ['growth: 25%', 'growth: 25%\n  target: 15.1M', 'goal-ambiguous /howBig/target'],
    ['growth: 25%', 'growth: -1%', 'goal-not-growth /howBig/growth'],
    ['growth: 25%', 'target: 12M', 'goal-not-growth /howBig/target'],
    ['start: 2026-07-01', 'start: 2024-07-01', 'goal-horizon-over /howBig/horizon'],
    ['horizon: 24 months', 'horizon: 14 months', 'goal-aggressive /howBig/growth'],
    ['horizon: 24 months', 'horizon: 37 months', 'goal-horizon-long /howBig/horizon'],
    ['attrition: 5%', '', 'goal-attrition-missing /howBig/attrition'],
    ['why: The lease', 'x-why: The lease', 'goal-why-missing /howBig/why'],
    ['value: 12.3M', 'value: 11.5M', 'goal-off-pace /howBig/readings[date=2026-09-30]/value'],
    [FLEET_POTENTIAL, 'potential: 800k', `potential-single ${FLEETS}/potential`],
    ['evidence: Two letters of intent', '', `potential-unproven ${FLEETS}/evidence`],
    ['growth: 25%', 'growth: 31%', 'growth-not-covered /who/segments'],
    ['confidence: 70%', 'confidence: 80%', 'growth-unlikely /who/segments'],
    ['low: 300k, likely: 800k, high: 1.5M', 'low: 300k, likely: 2.5M, high: 36M', `growth-concentrated ${FLEETS}`],
    [
      'timeToClose: 9 months',
      'dimension: what they pay\n      timeToClose: 9 months',
      `segments-overlap ${FLEETS}/dimension`,
    ],
    ['today: 5.2M', 'today: 5.3M', 'segments-overlap /who/segments'],
    ['timeToClose: 9 months', 'timeToClose: 18 months', `segment-slow ${FLEETS}/timeToClose`],
    ['serves: [delivery-fleets]', 'serves: [racers]', `segment-unserved ${FLEETS}`],
    ['secrets: [Downtime per bike is their only number]', '', `secrets-missing ${FLEETS}/secrets`],
    ['notServing:', 'x-notServing:', 'not-serving-missing /who/notServing'],
    ['share: 55%', 'share: 80%', `segment-saturated ${FLEETS}/share`],
    ['share: 35%', 'share: 75%', `potential-exceeds-headroom ${COMMUTERS}/potential`],
  ])('with %j as %j has this one fault', (from, to, finding) => {
    expect(found(from, to)).toEqual([finding]);
  });

  it.each([
    ['', `potential-missing ${FLEETS}/potential`],
    ['potential: {low: 800k, likely: 300k, high: 1.5M}', `potential-disordered ${FLEETS}/potential`],
  ])('with %j as a potential no longer covers the goal either', (to, finding) => {
    expect(found(FLEET_POTENTIAL, to)).toEqual(['growth-not-covered /who/segments', finding]);
  });

  it('without segments has only this fault, and a straight line to be on, which it is below', () => {
    const from = text.slice(text.indexOf('  segments:'), text.indexOf('  notServing:'));
    expect(found(from, '')).toEqual([
      'goal-off-pace /howBig/readings[date=2026-09-30]/value',
      'segments-missing /who/segments',
    ]);
  });

  it('without HOW BIG has just this one fault', () => {
    const from = text.slice(text.indexOf('howBig:'), text.indexOf('who:'));
    expect(found(from, '')).toEqual(['goal-missing /howBig']);
  });
});
