import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';
import { shortfall } from './advice.ts';

export const growthUnlikely: Rule = {
  id: 'growth-unlikely',
  severity: 'error',
  summary: 'WHO is not expected to deliver HOW BIG: the chance of reaching the goal is below 30%.',
  why: 'The chosen customers must have enough growth in them to reach the goal. If they do not, more effort does not help: choose other customers or a smaller goal.',
  fix: 'Choose further segments, look for new ones, or lower the goal to what these can bring.',
  source: RIGHT_CUSTOMERS,
  example: {
    at: '/who/segments',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   growth: 25%
 who:
   segments:
     - id: commuters
       name: Daily commuters
       potential: {low: 900k, likely: 1.9M, high: 3.2M}
     - id: families
       name: Families with cargo bikes
       potential: {low: 500k, likely: 1.4M, high: 2.6M}
-      chosen: false
`,
  },
  *check(facts) {
    if (facts.growth.verdict.value === 'unlikely') yield shortfall(facts);
  },
};
