import { expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const findings = (serving: string) => run('serving-officer-missing', `serving: ${serving}\n`);

it('tells the cases apart', () => {
  const [none] = findings('{imperative: To be talked about}');
  const [unstated] = findings('{officer: {title: Head of Retail}}');
  const [junior] = findings('{officer: {title: Head of Retail, executive: false}}');
  expect([none, unstated, junior].map((finding) => finding!.path)).toEqual([
    '/serving/officer',
    '/serving/officer/executive',
    '/serving/officer/executive',
  ]);
  expect(unstated!.message).toContain('does not say whether "Head of Retail"');
  expect(junior!.message).toContain('"Head of Retail" answers for serving customers and is not an executive');
});

it('accepts the chief executive', () => {
  expect(findings('{officer: {title: Chief Executive Officer, executive: true}}')).toEqual([]);
});

it('waits until something is said of serving, by whatever key', () => {
  expect(findings('{}')).toEqual([]);
  expect(run('serving-officer-missing', 'win: {proof: A stopwatch}\n')).toEqual([]);
  expect(run('serving-officer-missing', 'stories: [{title: A wedding, told: 2026-10-02}]\n')).toHaveLength(1);
  expect(run('serving-officer-missing', 'customer: {changes: [{heard: Late}]}\n')).toHaveLength(1);
});

it('never gives a seat to several people or nobody', () => {
  for (const executive of ['executive: false', 'note']) {
    const officer = executive === 'note' ? '{title: team}' : `{title: team, ${executive}}`;
    const [finding] = run('serving-officer-missing', `serving: {officer: ${officer}}`);
    expect(finding!.help).not.toContain('"team"');
    expect(finding!.help).toContain('Name one executive');
  }
});
