import { expect, it } from 'vitest';
import { run, runAll } from '../../../../test/support/rules.ts';

it('names the words as they are written', () => {
  const [finding] = run('only-claptrap', 'win: {only: We are the World-Class leader}\n');
  expect(finding).toMatchObject({ path: '/win/only', severity: 'warning' });
  expect(finding!.message).toContain('"World-Class" and "leader"');
});

it('knows the words of the configuration', () => {
  const plan = 'win: {only: We are the only sock shop with heritage}\n';
  expect(run('only-claptrap', plan)).toEqual([]);
  expect(run('only-claptrap', plan, { settings: { claptrap: ['heritage'] } })).toHaveLength(1);
});

it('judges the ONLY statement alone', () => {
  const plan = `win: {only: We are the only shop that comes to you, proof: We are the best}
serving: {imperative: To be number one in legendary service}
`;
  expect(runAll(plan).filter(({ ruleId }) => ruleId === 'only-claptrap')).toEqual([]);
});

it('leaves a missing statement to another rule', () => {
  expect(run('only-claptrap', 'win: {proof: We are the best}\n')).toEqual([]);
});
