/** Faults that people ran into, as the program as a whole answers them: one row of the table each, the other rows have tests named after them. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readJunit } from './support/published.ts';
import { folderWith, plan } from './support/run.ts';

const today = '2026-11-30';
const HEAD = 'format: 1\norganization: X\n';
const CLAPTRAP = `${HEAD}win: {only: We are the leading shop}\n`;

/** What a check of one plan finds, as `rule: message`; rules on what is not stated yet are left out. */
async function found(text: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const cwd = folderWith({ 'plan.yaml': text, ...files });
  const { stdout } = await plan(['check', '--format', 'json'], { cwd, today });
  const findings: { ruleId: string; message: string; help: string; status: string }[] =
    JSON.parse(stdout).files[0].findings;
  return findings
    .filter(({ ruleId, status }) => status === 'new' && !/^(goal-missing|\w+-unanswered)$/.test(ruleId))
    .map(({ ruleId, message, help }) => `${ruleId}: ${message} ${help}`);
}

describe('a finding in CI (row 4 of the field)', () => {
  const PATHS: Readonly<Record<string, RegExp>> = {
    github: /file=([^,]*)/g,
    sarif: /"uri": "([^"]*\.ya?ml)"/g,
    gitlab: /"path": "([^"]*)"/g,
    junit: /classname="([^"]*)"/g,
  };

  it.each([
    ['the folder of the plan, with a workspace', 'plans', [], true],
    ['a folder below, with a workspace', 'plans/deep', [], true],
    ['the top, with a workspace', '.', ['plans/plan.yaml'], true],
    ['a folder beside, with a workspace', 'docs', ['../plans/plan.yaml'], true],
    ['a folder below, with .git alone', 'plans/deep', [], false],
    ['a folder beside, with .git alone', 'docs', ['../plans/*.yaml'], false],
  ])('has its path from the top of the repository: %s', async (_, folder, args, hasWorkspace) => {
    const repo = folderWith({ 'plans/plan.yaml': `${HEAD}a: [X\n`, 'plans/deep/a': '', 'docs/a': '', '.git/HEAD': '' });
    const env = hasWorkspace ? { GITHUB_WORKSPACE: repo } : {};
    for (const [format, pattern] of Object.entries(PATHS)) {
      const { stdout } = await plan(['check', ...args, '--format', format], { cwd: join(repo, folder), today, env });
      const paths = [...stdout.matchAll(pattern)].map((match) => match[1]);
      expect(new Set(paths), format).toEqual(new Set(['plans/plan.yaml']));
    }
  });
});

describe('a JUnit report (row 9 of the field)', () => {
  const cases = async (files: Readonly<Record<string, string>>, ...args: string[]) => {
    const { code, stdout } = await plan(['check', '--format', 'junit', ...args], { cwd: folderWith(files), today });
    const root = readJunit(stdout);
    return { code, root, all: root.children.flatMap(({ children }) => children) };
  };

  it.each([
    ['one rule that finds two things', { 'plan.yaml': 'x-a: 1\n' }, []],
    ['three keys that are none', { 'plan.yaml': `${HEAD}a: 1\nb: 2\nc: 3\n` }, []],
    ['two plans alike', { 'a.yaml': CLAPTRAP, 'b/a.yaml': CLAPTRAP, 'a b.yaml': CLAPTRAP }, ['**/*.yaml']],
  ])('has each name once, without lines: %s', async (_, files, args) => {
    const { all } = await cases(files, ...args);
    const names = all.map(({ attributes }) => attributes['name']!);
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
    expect(names.join()).not.toMatch(/:\d|line/);
  });

  it.each([
    ['a warning below the gate', [], 0],
    ['a warning at the gate', ['--fail-on', 'warning'], 1],
    ['a note below the gate', ['--rule', 'only-claptrap=note', '--fail-on', 'warning'], 0],
    ['more warnings than are allowed', ['--max-warnings', '0'], 1],
    ['nothing that may fail', ['--fail-on', 'never'], 0],
  ])('is red where the gate is: %s', async (_, args, exitCode) => {
    const { code, root } = await cases({ 'plan.yaml': CLAPTRAP }, '--rule', 'goal-missing=off', ...args);
    expect([code, root.attributes['failures']]).toEqual([exitCode, String(exitCode)]);
  });
});

describe('an ignore comment (row 10 of the field)', () => {
  const IGNORE = '# plan-ignore only-claptrap -- they say so';
  it.each([
    ['above the key, the value on the next line', `win:\n  ${IGNORE}\n  only:\n    We are the leading shop\n`],
    ['behind the key', `win:\n  only: ${IGNORE}\n    We are the leading shop\n`],
    ['behind a value of two lines', `win:\n  only: We are the leading\n    shop ${IGNORE}\n`],
    ['behind the mark of a block', `win:\n  only: >- ${IGNORE}\n    We are the leading shop\n`],
    ['behind quotes over two lines', `win:\n  only: "We are the leading\n    shop" ${IGNORE}\n`],
    ['in braces', `win: {\n  ${IGNORE}\n  only:\n    We are the leading shop }\n`],
  ])('silences what it is beside: %s', async (_, text) => {
    expect(await found(HEAD + text)).toEqual([]);
  });

  it.each(['plan-ignore-next-line only-claptrap -- x', 'plan: ignore only-claptrap -- x', 'noqa only-claptrap'])(
    'that nearly is one is reported: # %s',
    async (comment) => {
      const findings = await found(`${HEAD}win:\n  # ${comment}\n  only: We are the leading shop\n`);
      expect(findings.map((finding) => finding.split(':')[0]).sort()).toEqual(['only-claptrap', 'suppression-unused']);
    },
  );
});

describe('one mistake is one finding, which helps (row 17 of the field)', () => {
  const LOG = `${HEAD}serving: {officer: {title: COO, executive: true}, imperative: x, recoveryLog: log.csv}\n`;

  it.each([
    ['organi\u200bzation: Y\n', /U\+200B, zero width space/],
    ['win:\n  only:\u00a0x\n', /U\+00A0, no-break space/],
    ['win:\n  only:\u2028x\n', /U\+2028, line separator/],
    ['win:\n  on\u00adly: x\n', /U\+00AD, soft hyphen/],
    ['howBig: {baseline: 12,000,000, growth: 10%, horizon: 12 months}\n', /write 12M/],
    ['howBig: {baseline: CAD 12,000,000, growth: 10%, horizon: 12 months}\n', /write 12M/],
    ['howBig: {baseline: 12,5M, growth: 10%, horizon: 12 months}\n', /write 12\.5M/],
  ])('%j', async (text, says) => {
    const [finding, ...others] = (await found(HEAD + text)).filter((each) => /^(yaml-syntax|schema)/.test(each));
    expect(finding).toMatch(says);
    expect(finding).not.toMatch(/quotes/);
    expect(others).toEqual([]);
  });

  it.each([
    ['opened;fixed;surprised\n2026-09-01T09:00:00Z;;\n', /semicolons separate/],
    ['opened\tfixed\tsurprised\n2026-09-01T09:00:00Z\t\t\n', /tabs separate/],
    ['opened|fixed|surprised\n', /vertical bars separate/],
    ['sep=;\nopened;fixed;surprised\n', /names no columns "opened", "fixed" and "surprised"/],
  ])('a log that begins with %j', async (log, says) => {
    const findings = (await found(LOG, { 'log.csv': log })).filter((each) => each.startsWith('file-missing'));
    expect(findings).toEqual([expect.stringMatching(says)]);
  });
});

describe('a configuration beside a plan that cannot be read (row 1 of the field)', () => {
  it.each(['check --format json=plan.config.yaml', 'report --format html --output plan.config.yaml'])(
    'is not replaced: plan %s',
    async (command) => {
      const cwd = folderWith({ 'plan.config.yaml': 'failOn: never\n' });
      mkdirSync(join(cwd, 'plan.yaml'));
      expect((await plan([...command.split(' '), '--quiet'], { cwd, today })).code).toBe(2);
      expect(readFileSync(join(cwd, 'plan.config.yaml'), 'utf8')).toBe('failOn: never\n');
    },
  );
});
