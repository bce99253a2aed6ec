import { expect, it } from 'vitest';
import { assessmentOf, growthOf, unreadable } from '../../test/support/fixtures.ts';
import { goalOf, headline } from './headline.ts';

it('is the verdict, or why there is none', () => {
  expect(headline(assessmentOf())).toMatch(/^WHO can deliver HOW BIG: /);
  expect(headline(assessmentOf({ verdict: null }))).toContain('cannot be read');
  expect(headline(unreadable())).toContain('There is no file plan.yaml.');
});

it('says the goal in a few words', () => {
  expect(goalOf(growthOf())).toBe('+25% in 24 months after losses');
  expect(goalOf(growthOf({ baseline: 0, attrition: 0 }))).toBe('the target in 24 months');
  expect(goalOf(growthOf({ goal: null }))).toBeNull();
});
