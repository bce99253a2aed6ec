import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAll } from '../../../../test/support/rules.ts';
import { rules } from '../rules.ts';

/** HOW BIG, WHO and the moves of a plan in which the rules on the first two find nothing. */
const text = `currency: CAD
howBig:
  measure: annual revenue
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  growth: 25%
  attrition: 5%
  confidence: 70%
  owner: Chief Executive Officer
  why: The lease on the second workshop needs 15M of yearly sales.
  readings:
    - {date: 2026-09-30, value: 12.3M}

who:
  dimension: how they ride
  correlation: 0.2
  segments:
    - id: daily-commuters
      name: Daily commuters
      today: 5.2M
      share: 35%
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
      timeToClose: 2 months
      evidence: 2026 survey of 1,140 commuters; 61% would pay for repair at the office
      secrets:
        - A broken bike means a late arrival, and being late is what they fear
      why: The largest unmet need, and our workshops already stand on their routes
    - id: cargo-families
      name: Families with cargo bikes
      today: 2.1M
      share: 20%
      potential: {low: 500k, likely: 1.4M, high: 2.6M}
      timeToClose: 4 months
      evidence: Waiting list of 310 names since March
      secrets: [They plan around school terms, not seasons]
    - id: delivery-fleets
      name: Delivery fleets
      today: 3.4M
      share: 55%
      potential: {low: 300k, likely: 800k, high: 1.5M}
      timeToClose: 9 months
      evidence: Two letters of intent
      secrets: [Downtime per bike is their only number]
    - id: racers
      name: Amateur racers
      chosen: false
      today: 1.3M
      share: 60%
      potential: {low: 0, likely: 200k, high: 500k}
      why: Loud, loyal, and too few
  notServing:
    - {name: Bargain hunters, why: They leave with the next coupon}
win:
  moves:
    - id: repair-at-the-door
      title: A mechanic at the customer's door within three hours
      serves: [daily-commuters, cargo-families]
      status: started
    - id: fleet-uptime-promise
      title: We pay the fleet for every hour above four that a bike stands still
      serves: [delivery-fleets]
`;

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

const shared = join(import.meta.dirname, '../../../../shared/spec/sample-plan.yaml');

it.skipIf(!existsSync(shared))('the whole sample plan has nothing that the rules on HOW BIG and WHO find', () => {
  const whole = readFileSync(shared, 'utf8').replace(/^(format|organization): .*\n/gm, '');
  const findings = runAll(whole, { asOf: '2026-11-23' });
  expect(findings).not.toEqual([]);
  expect(findings.filter(({ ruleId }) => own.has(ruleId))).toEqual([]);
});

describe('the sample plan', () => {
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

  it('over its horizon is held against the target', () => {
    expect(found('start: 2026-07-01', 'start: 2024-07-01')).toEqual([
      'goal-horizon-over /howBig/horizon',
      'goal-off-pace /howBig/readings[date=2026-09-30]/value',
    ]);
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
