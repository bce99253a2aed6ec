import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { actionSteps, runStep } from '../scripts/try/try-ci.ts';
import { commands } from '../src/cli/commands/commands.ts';
import { folderWith } from './support/run.ts';

const check = actionSteps().find(({ name }) => name === 'Check plans')!;
const act = (inputs: { files: string; arguments: string }, files: Record<string, string>) => {
  const workspace = folderWith(files);
  return { workspace, ...runStep(check, inputs, resolve('.'), workspace) };
};

it('the action annotates what it finds, and fails with the gate', () => {
  const { status, stdout } = act(
    { files: 'a.yaml\n', arguments: '--as-of\n2026-11-01\n' },
    { 'a.yaml': 'format: 2\n' },
  );
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error /m);
});

it('what a workflow hands to the action is never run', () => {
  const hostile = '$(touch run1); touch run2 `touch run3`';
  const { status, workspace } = act({ files: hostile, arguments: '' }, {});
  expect(status).toBe(2);
  for (const name of ['run1', 'run2', 'run3']) expect(existsSync(join(workspace, name))).toBe(false);
});

it('the hooks name commands that exist and take plans alone', () => {
  const hooks: { entry: string; files: string }[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
  expect(hooks.length).toBeGreaterThan(0);
  for (const { entry, files } of hooks) {
    const [program, command] = entry.split(' ');
    expect(program).toBe('plan');
    expect(commands.map(({ name }) => name)).toContain(command);
    const taken = ['plan.yaml', 'units/retail.plan.yaml', 'unplan.yaml', 'plan.yml.txt', 'airplan.yaml'].filter(
      (path) => new RegExp(files).test(path),
    );
    expect(taken).toEqual(['plan.yaml', 'units/retail.plan.yaml']);
  }
});
