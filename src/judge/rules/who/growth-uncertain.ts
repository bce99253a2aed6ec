import type { Rule } from '../rule.ts';
import { shortfall } from './advice.ts';

export const growthUncertain: Rule = {
  id: 'growth-uncertain',
  severity: 'warning',
  summary: 'WHO may deliver HOW BIG, but with a smaller chance than the leaders ask for.',
  why: 'Expected additions that just cover the goal reach it about as often as they miss it, and segments of one company tend to disappoint together. To be more certain than that, a plan needs room to spare.',
  fix: 'Choose a further segment, find evidence that narrows the ranges, lower the goal, or accept a lower confidence.',
  example: {
    at: '/who/segments',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   growth: 27%
   confidence: 70%
 who:
   segments:
     - id: commuters
       name: Daily commuters
       potential: {low: 900k, likely: 1.9M, high: 3.2M}
     - id: families
       name: Families with cargo bikes
       potential: {low: 500k, likely: 1.4M, high: 2.6M}
     - id: fleets
       name: Delivery fleets
       potential: {low: 300k, likely: 800k, high: 1.5M}
-      chosen: false
`,
  },
  *check(facts) {
    if (facts.growth.verdict.value === 'may') yield shortfall(facts);
  },
};
