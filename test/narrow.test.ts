/** No line for people is wider than the terminal. */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { plan } from './support/run.ts';

const PLAN = 'examples/northwind-cycles/plan.yaml';

const columns = 40;

describe('a narrow terminal (row 17 of the field)', () => {
  it.each([
    [['report', PLAN]],
    [['report', PLAN, '--all']],
    [['report', PLAN, 'examples/nike/plan.yaml']],
    [['check', PLAN]],
    [['check', PLAN, '--verbose']],
    [['check', PLAN, 'absent-of-a-rather-long-name.yaml']],
    [['whatif', PLAN]],
    [['whatif', PLAN, '--growth', '10%']],
    [['next', PLAN]],
    [['rules']],
    [['playbooks']],
    [['explain', 'growth-concentrated']],
    [['explain', 'take-notes']],
    [['--help']],
    [['check', '--help']],
    [['report', 'absent-of-a-rather-long-name.yaml', '--top', 'many']],
  ])('holds every line of plan %j, plain and in colour', async (args) => {
    for (const style of [['--plain'], ['--color', 'always']]) {
      const { stdout, stderr } = await plan([...args, ...style], { columns, isTTY: true, today: '2026-11-30' });
      const wide = [...stdout.split('\n'), ...stderr.split('\n')].filter((line) => stringWidth(line) > columns);
      expect(wide).toEqual([]);
    }
  });

  it('leaves what machines read as it is', async () => {
    const wide = await plan(['report', PLAN, '--format', 'json'], { isTTY: true });
    expect(await plan(['report', PLAN, '--format', 'json'], { columns, isTTY: true })).toEqual(wide);
  });
});

it('without a terminal a message stays on its line, for whoever reads a log', async () => {
  const { stderr } = await plan(['report', PLAN, '--formt', 'json'], { columns, isTTY: false });
  expect(stderr.split('\n').some((line) => stringWidth(line) > columns)).toBe(true);
});
