import { describe, expect, it } from 'vitest';
import { runAll } from '../../test/support/rules.ts';

/** The rules of what is left in force in a plan, of those that its comments are about. */
function left(plan: string): string[] {
  const about = [
    'only-claptrap',
    'potential-unproven',
    'potential-single',
    'reference-unknown',
    'serving-officer-missing',
  ];
  return runAll(plan)
    .filter(({ ruleId, status }) => status === 'new' && (about.includes(ruleId) || ruleId.startsWith('suppression-')))
    .map(({ ruleId }) => ruleId);
}

const ONLY = 'plan-ignore only-claptrap -- the city calls us that';
const PROOF = 'plan-ignore potential-unproven, potential-single -- asked in spring';

describe('an ignore comment covers what it is beside (row 10 of the field)', () => {
  it.each([
    ['above the key', `win:\n  # ${ONLY}\n  only: We are the leading shop\n`],
    ['at the end of the line', `win:\n  only: We are the leading shop # ${ONLY}\n`],
    ['above a key whose value is on the next line', `win:\n  # ${ONLY}\n  only:\n    We are the leading shop\n`],
    ['behind such a key', `win:\n  only: # ${ONLY}\n    We are the leading shop\n`],
    ['between the key and its value', `win:\n  only:\n    # ${ONLY}\n    We are the leading shop\n`],
    ['at the end of a wrapped value', `win:\n  only: We are the leading\n    shop # ${ONLY}\n`],
    ['at the end of a wrapped value in quotes', `win:\n  only: "We are the leading\n    shop" # ${ONLY}\n`],
    ['behind the sign of a block text', `win:\n  only: | # ${ONLY}\n    We are\n    the leading shop\n`],
    ['between brackets, above', `win: {\n  # ${ONLY}\n  only: We are the leading shop\n}\n`],
    ['between brackets, behind', `win: {only: We are the leading shop, # ${ONLY}\n  proof: x}\n`],
    ['between brackets, behind the key', `win: {\n  only: # ${ONLY}\n    We are the leading shop\n}\n`],
    ['behind a bracket that ends with the value', `win: {only: We are the leading\n  shop} # ${ONLY}\n`],
    ['behind a bare dash', `who:\n  segments:\n    - # ${PROOF}\n      {id: a, name: A, potential: 1M}\n`],
    ['above a bare dash', `who:\n  segments:\n    # ${PROOF}\n    -\n      {id: a, name: A, potential: 1M}\n`],
    ['behind an item in brackets', `who:\n  segments:\n    - {id: a, name: A,\n       potential: 1M} # ${PROOF}\n`],
    ['behind an item among brackets', `who: {segments: [\n  {id: a, name: A, potential: 1M}, # ${PROOF}\n]}\n`],
    [
      'behind a key with a list, above its first item',
      `who:\n  segments: # ${PROOF}\n    - {id: a, name: A, potential: 1M}\n`,
    ],
    [
      'behind a key with a list that is not indented',
      `who:\n  segments: # ${PROOF}\n  - {id: a, name: A, potential: 1M}\n`,
    ],
    ['behind a key with a map', `win: # ${ONLY}\n  only: We are the leading shop\n`],
    ['behind a key with a map below other comments', `win: # ${ONLY}\n\n  # x\n  only: We are the leading shop\n`],
    ['behind a key in brackets', `who: {segments: # ${PROOF}\n[{id: a, name: A, potential: 1M}]}\n`],
    [
      'behind the last of several references',
      'win:\n  moves:\n    - {id: m, title: M, serves: [\n        nobody]} # plan-ignore reference-unknown -- she joins in May\n',
    ],
  ])('%s', (_, plan) => {
    expect(left(plan)).toEqual([]);
  });

  it.each([
    [
      'a map in whose last line it stands',
      `who:\n  segments:\n    - id: a\n      name: A\n      potential: {low: 1M, likely: 2M, high: 3M}\n      why: x # ${PROOF}\n`,
    ],
    [
      'the second item',
      `who:\n  segments: # ${PROOF}\n    - {id: b, name: B}\n    - {id: a, name: A, potential: 1M}\n`,
    ],
    ['the value two lines below', `win:\n  # ${ONLY}\n  proof: x\n  only: We are the leading shop\n`],
  ])('and not %s', (_, plan) => {
    expect(left(plan)).toContain('suppression-unused');
  });
});

describe('a comment that nearly is one (row 10 of the field)', () => {
  const above = (comment: string) => `win:\n  # ${comment}\n  only: We are the leading shop\n`;

  it.each([
    'plan-ignore-next-line only-claptrap -- x',
    'plan_ignore only-claptrap -- x',
    'planignore only-claptrap -- x',
    'Plan-Ignore only-claptrap -- x',
    'PLAN-IGNORE ONLY-CLAPTRAP -- x',
    'plan ignore only-claptrap -- x',
    'plan-ingore only-claptrap -- x',
    'plan-ignored only-claptrap -- x',
    'plan-disable only-claptrap -- x',
    'plan:ignore only-claptrap -- x',
    '@plan-ignore only-claptrap -- x',
    'plan‑ignore only-claptrap -- x',
    'plan: ignore only-claptrap -- x',
    'ignore only-claptrap -- x',
    'noqa: only-claptrap',
    'eslint-disable-line only-claptrap',
    'the city calls us that: # plan-ignore only-claptrap -- x',
    'plan-check-ignore only-claptrap -- x',
  ])('is reported: %s', (comment) => {
    expect(left(above(comment)).sort()).toEqual(['only-claptrap', 'suppression-unused']);
  });

  it.each([
    'plan-ignore only-claptrap - the city calls us that',
    'plan-ignore only-claptrap the city calls us that',
    'plan-ignore only-claptrap: the city calls us that',
    'plan-ignore: only-claptrap — the city calls us that',
  ])('is obeyed: %s', (comment) => {
    expect(left(above(comment))).toEqual([]);
  });

  it.each([
    'Plan: ignore small shops for now',
    'planning ignores nobody',
    'plans',
    'our plan-b',
    'we ignore same-day returns -- noise',
  ])('is no other comment: %s', (comment) => {
    expect(left(above(comment))).toEqual(['only-claptrap']);
  });
});
