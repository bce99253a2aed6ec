import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands/commands.ts';
import { folderWith, plan } from './support/run.ts';

const PLAN = `format: 1
organization: Example
who:
  segments:
    - {id: fleets, name: Fleets}
    - {id: families, name: Families}
measures:
  - {id: complaints, name: Complaints}
`;

/** What the last of the words can become. */
async function candidates(...words: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await plan(['completion', 'bash', '--', ...words], {
    cwd: folderWith({ 'plan.yaml': PLAN, 'other.yaml': PLAN.replaceAll('f', 'p') }),
  });
  expect([code, stderr]).toEqual([0, '']);
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]!]));
}

describe('what can come next', () => {
  it('is a command, its options, or those of every command', async () => {
    expect(await candidates('')).toEqual(commands.map(({ name }) => name));
    expect(await candidates('ch')).toEqual(['check']);
    expect(await candidates('whatif', '--co')).toEqual(['--confidence', '--correlation', '--color', '--config']);
    expect(await candidates('report', '--all', '--al')).toEqual([]);
    expect(await candidates('--color', 'never', 'rep')).toEqual(['report']);
  });

  it('is a choice of an option, in a word of its own or behind "="', async () => {
    expect(await candidates('check', '--fail-on', 'n')).toEqual(['note', 'never']);
    expect(await candidates('check', '--fail-on=n')).toEqual(['--fail-on=note', '--fail-on=never']);
    expect(await candidates('check', '--format', 'g')).toEqual(['github', 'gitlab']);
    expect(await candidates('check', '--format', 'sarif=')).toEqual([':files']);
  });

  it('is an id that the program knows', async () => {
    expect(await candidates('explain', 'take-n')).toEqual(['take-notes']);
    expect(await candidates('check', '--rule', 'goal-am')).toEqual(['goal-ambiguous=']);
    expect(await candidates('check', '--rule', 'goal-ambiguous=n')).toEqual(['goal-ambiguous=note']);
    expect(await candidates('check', '--min-score', 'wh')).toEqual(['who=']);
  });

  it('is an id in the plan at hand, or in the plan that was named', async () => {
    expect(await candidates('whatif', '--drop', 'f')).toEqual(['fleets', 'families']);
    expect(await candidates('record', '')).toEqual(['growth', 'complaints']);
    expect(await candidates('whatif', 'other.yaml', '--add', '')).toEqual(['pleets', 'pamilies']);
    expect(await candidates('record', '--file', 'missing.yaml', '')).toEqual([]);
  });

  it('does not depend on a configuration that is wrong', async () => {
    const cwd = folderWith({ 'plan.yaml': PLAN, 'plan.config.yaml': 'rules: {no-such: off}\n' });
    const { code, stdout, stderr } = await plan(['completion', 'bash', '--', 'report', '--section', 'wh'], { cwd });
    expect([code, stdout, stderr]).toEqual([0, 'who\n', '']);
  });

  it('is a file where a plan is taken', async () => {
    expect(await candidates('check', '')).toEqual([':files']);
    expect(await candidates('check', 'one.yaml', '')).toEqual([':files']);
    expect(await candidates('review', 'one.yaml', '')).toEqual([]);
  });
});

const has = (program: string) => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe('in a real shell', () => {
  const folder = folderWith({
    'plan.yaml': PLAN,
    'bin/plan': `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/plan.js')}" "$@"\n`,
  });
  chmodSync(join(folder, 'bin/plan'), 0o755);
  const shell = (program: string, ...args: string[]) =>
    execFileSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` },
    })
      .trim()
      .split(/\s+/);

  it('bash puts together what it takes apart at "="', () => {
    const complete = (...words: string[]) => {
      const listed = words.map((word) => `'${word}'`).join(' ');
      const script = `source <(plan completion bash); COMP_WORDS=(${listed}); COMP_CWORD=${words.length - 1}; _plan; echo "\${COMPREPLY[@]}"`;
      return shell('bash', '--norc', '-c', script);
    };
    expect(complete('plan', 'ch')).toEqual(['check']);
    expect(complete('plan', 'check', '--rule', 'goal-ambiguous', '=', 'e')).toEqual(['error']);
    expect(complete('plan', 'whatif', '--drop', '')).toEqual(['fleets', 'families']);
  });

  it.runIf(has('fish'))('fish shows the same (where fish is installed)', () => {
    const complete = (line: string) =>
      shell('fish', '--no-config', '-c', `plan completion fish | source; complete -C '${line}'`);
    expect(complete('plan explain take-n')).toEqual(['take-notes']);
    expect(complete('plan whatif --drop f')).toEqual(['families', 'fleets']);
    expect(complete('plan check --format sarif=pl')).toEqual(['sarif=plan.yaml']);
  });

  it.runIf(has('zsh'))('zsh can read its script (where zsh is installed)', () => {
    const script = 'autoload -Uz compinit; compinit -u; source <(plan completion zsh); echo $_comps[plan]';
    expect(shell('zsh', '-f', '-c', script)).toEqual(['_plan']);
  });
});
