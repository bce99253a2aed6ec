import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const PLAN = `format: 1
organization: Northwind Cycles
howBig: {start: 2126-07-01, baseline: 12M, growth: 25%, horizon: 24 months, attrition: 5%, why: The lease}
who: {segments: [{id: racers, name: Racers, potential: 5M}]}
win: {only: We are the leading bike shop}
`;
const PLAYBOOK = `id: phone
title: On the phone
practices:
  - id: call-back
    title: Call back
    question: Do we call back on the same day?
    why: Who waits, leaves.
    firstStep: Call back whoever called yesterday.
    evidence: The list of calls
fits: Use it when customers call you.
`;

interface Found {
  readonly ruleId: string;
  readonly severity: string;
}

async function found(cwd: string, ...args: string[]): Promise<Found[]> {
  const { stdout } = await plan(['check', '--format', 'json', ...args], { cwd });
  return JSON.parse(stdout).files.flatMap((file: { findings: Found[] }) => file.findings);
}
const severityOf = (findings: readonly Found[], id: string) => findings.find(({ ruleId }) => ruleId === id)?.severity;

describe('plan.config.yaml', () => {
  it('beside the plan or in the nearest folder above it sets how the plan is judged', async () => {
    const cwd = folderWith({
      'plan.config.yaml': 'rules: {only-claptrap: error}\n',
      'a/b/plan.yaml': PLAN,
      'c/plan.yaml': PLAN,
      'c/plan.config.yaml': 'rules: {only-claptrap: note}\n',
      'd.yaml': PLAN,
    });
    expect(severityOf(await found(cwd, 'a/b/plan.yaml'), 'only-claptrap')).toBe('error');
    expect(severityOf(await found(cwd, 'c/plan.yaml'), 'only-claptrap')).toBe('note');
    expect(severityOf(await found(cwd, 'd.yaml'), 'only-claptrap')).toBe('error');
    expect(severityOf(await found(join(cwd, 'c')), 'only-claptrap')).toBe('note');
    expect(severityOf(await found(join(cwd, 'c'), '--config', '../plan.config.yaml'), 'only-claptrap')).toBe('error');
    const all = await found(cwd, 'a/b/plan.yaml', 'c/plan.yaml');
    expect(all.filter(({ ruleId }) => ruleId === 'only-claptrap').map(({ severity }) => severity)).toEqual([
      'error',
      'note',
    ]);
  });

  it('is not looked for above the top of the repository', async () => {
    const cwd = folderWith({ 'plan.config.yaml': 'rules: {only-claptrap: error}\n', 'repository/a/plan.yaml': PLAN });
    mkdirSync(join(cwd, 'repository/.git'));
    expect(severityOf(await found(cwd, 'repository/a/plan.yaml'), 'only-claptrap')).toBe('warning');
  });

  it('gives way to the command line', async () => {
    const cwd = folderWith({
      'plan.yaml': PLAN,
      'plan.config.yaml': 'rules: {only-claptrap: error}\nfailOn: note\n',
    });
    expect(severityOf(await found(cwd, '--rule', 'only-claptrap=note'), 'only-claptrap')).toBe('note');
    expect((await plan(['check'], { cwd })).code).toBe(1);
    expect((await plan(['check', '--fail-on', 'never'], { cwd })).code).toBe(0);
  });

  it('decides for each plan what fails it', async () => {
    const cwd = folderWith({
      'a/plan.yaml': PLAN,
      'b/plan.yaml': PLAN,
      'b/plan.config.yaml': 'failOn: warning\n',
    });
    expect((await plan(['check', 'a/plan.yaml'], { cwd })).code).toBe(0);
    expect((await plan(['check', 'a/plan.yaml', 'b/plan.yaml'], { cwd })).code).toBe(1);
  });

  it('sets thresholds, words, playbooks in use and the largest plan', async () => {
    const cwd = folderWith({
      'plan.yaml': `${PLAN.replace('leading', 'synergetic')}practices:\n  phone: {call-back: {status: planned}}\n`,
      'plan.config.yaml': `thresholds: {aggressive: 5%}
claptrap: [synergetic]
playbooks: [phone]
playbookFiles: [playbooks/phone.yaml]
`,
      'playbooks/phone.yaml': PLAYBOOK,
      'large/plan.yaml': PLAN + '#'.repeat(2000),
      'large/plan.config.yaml': 'thresholds: {maxBytes: 1KiB}\n',
    });
    const { stdout, code } = await plan(['check', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    const [{ findings, scorecard, steps }] = JSON.parse(stdout).files;
    expect(severityOf(findings, 'goal-aggressive')).toBe('note');
    expect(severityOf(findings, 'only-claptrap')).toBe('warning');
    expect(severityOf(findings, 'reference-unknown')).toBeUndefined();
    expect(scorecard.practices.playbooks).toMatchObject([{ id: 'phone', score: 25 }]);
    const practices = steps.flatMap(({ practice }: { practice: string | null }) => practice ?? []);
    expect(practices).toEqual(['phone/call-back']);
    const large = await plan(['check', 'large/plan.yaml'], { cwd });
    expect(large.code).toBe(2);
    expect(large.stdout).toContain('larger than 1 KiB');
  });

  it('holds for what lists and explains, too', async () => {
    const cwd = folderWith({
      'plan.config.yaml': 'rules: {only-claptrap: off}\nplaybookFiles: [phone.yaml]\n',
      'phone.yaml': PLAYBOOK,
      'deep/er/empty.txt': '',
    });
    const inside = { cwd: join(cwd, 'deep/er') };
    expect((await plan(['explain', 'call-back'], inside)).stdout).toContain('On the phone');
    expect((await plan(['explain', 'only-claptrap'], inside)).stdout).toMatch(/^only-claptrap: off here/);
    const { stdout: listed } = await plan(['playbooks'], inside);
    expect(listed).toContain('call-back');
    expect(listed).toContain('Use it when customers call you.');
    const rules: { id: string; severity: string }[] = JSON.parse(
      (await plan(['rules', '--format', 'json'], inside)).stdout,
    );
    expect(rules.find(({ id }) => id === 'only-claptrap')?.severity).toBe('off');
  });

  it('holds for the interview', async () => {
    const cwd = folderWith({
      'plan.config.yaml': 'playbookFiles: [phone.yaml]\n',
      'phone.yaml': PLAYBOOK,
      'plan.yaml': PLAN,
    });
    expect((await plan(['init', '--section', 'phone', '--dry-run'], { cwd })).code).toBe(0);
    expect((await plan(['init', '--section', 'fone', '--dry-run'], { cwd })).code).toBe(2);
  });
});

describe('a mistake in what configures', () => {
  const commands = [
    ['check'],
    ['report'],
    ['whatif', '--growth', '10%'],
    ['review'],
    ['next'],
    ['record', 'growth', '12M'],
    ['init'],
    ['explain', 'scorecard'],
    ['rules'],
    ['playbooks'],
  ];
  it.each(commands)('ends plan %s with exit code 2 and its place', async (...args) => {
    const cwd = folderWith({ 'plan.yaml': PLAN, 'plan.config.yaml': 'failOn: error\nrules: {only-claptrp: off}\n' });
    const { code, stdout, stderr } = await plan(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^plan: plan\.config\.yaml:2:9: .*did you mean "only-claptrap"\?\n/);
    expect(stdout).toBe('');
  });

  it('is reported in JSON as one valid object; each mistake is named', async () => {
    const cwd = folderWith({
      'plan.yaml': PLAN,
      'plan.config.yaml': 'failOn: eror\nplaybookFiles: [phone.yaml]\n',
      'phone.yaml': PLAYBOOK.replace('question', 'questn'),
    });
    const { code, stdout, stderr } = await plan(['check', '--format', 'json'], { cwd });
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.code).toBe('bad-config');
    expect(JSON.parse(stdout).error.message).toContain('plan.config.yaml:1:9');
    expect(stderr).toContain('plan.config.yaml:1:9');
  });

  it('in a playbook of one’s own is reported with that file’s place', async () => {
    const cwd = folderWith({
      'plans/plan.yaml': PLAN,
      'plans/plan.config.yaml': 'playbookFiles: [../books/phone.yaml]\n',
      'books/phone.yaml': PLAYBOOK.replace('question', 'questn'),
    });
    const { code, stderr } = await plan(['check', 'plans/plan.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('books/phone.yaml:6:5: ');
  });

  it.each([
    ['that is not there', ['--config', 'lost.yaml'], '"lost.yaml" does not exist'],
    ['that is a folder', ['--config', 'folder'], 'is a directory'],
    ['that is far too large', ['--config', 'large.yaml'], 'Check that it is the right file'],
  ])('a configuration %s ends with exit code 2', async (_, args, says) => {
    const cwd = folderWith({ 'plan.yaml': PLAN, 'folder/a.txt': '', 'large.yaml': '#'.repeat(2 ** 20 + 1) });
    const { code, stderr } = await plan(['check', ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
