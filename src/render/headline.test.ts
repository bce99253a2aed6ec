import { expect, it } from 'vitest';
import { assessmentOf, unreadable } from '../../test/support/fixtures.ts';
import { headline } from './headline.ts';

it('is the verdict, or why there is none', () => {
  expect(headline(assessmentOf())).toMatch(/^WHO can deliver HOW BIG: /);
  expect(headline(assessmentOf({ verdict: null }))).toContain('cannot be read');
  expect(headline(unreadable())).toContain('There is no file plan.yaml.');
});
