import { expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const fired = (keys: string) => run('dumb-rule-kept', `win: {dumbRules: [{rule: No loan bike, ${keys}}]}\n`);

it.each(['decision: keep', 'decision: keep, requiredByLaw: false', 'decision: keep, status: done'])(
  'fires on %s',
  (keys) => {
    expect(fired(keys).map(({ path }) => path)).toEqual(['/win/dumbRules[rule=No loan bike]/why']);
  },
);

it.each([
  'decision: keep, requiredByLaw: true',
  'decision: keep, why: Two of three loan bikes were stolen before we asked',
  'decision: keep, status: dropped',
  'decision: kill',
  'decision: soften',
  'hurts: Families',
])('is silent on %s', (keys) => {
  expect(fired(keys)).toEqual([]);
});

it('tells a missing answer on the law from a no', () => {
  expect(fired('decision: keep')[0]!.message).toContain('does not say that a law');
  expect(fired('decision: keep, requiredByLaw: false')[0]!.message).toContain('no law requires it');
});
