/** Where a plan, its configuration and its other files are taken from, and what of them may be shown. */
import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const PLAN = `format: 1
organization: Northwind
howBig: {start: 2026-01-01, horizon: 24 months, baseline: 12M, growth: 25%}
serving: {recoveryLog: log.csv}
units: [unit.yaml]
`;
const LOG = 'opened,fixed,surprised\n';
const today = '2026-11-30';

/** The rules that a check in a folder reports for a plan. */
async function found(cwd: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await plan(['check', ...args, '--format', 'json'], { cwd, today });
  const [{ findings, error }] = JSON.parse(stdout).files;
  return error ? [error.code] : findings.map(({ ruleId }: { ruleId: string }) => ruleId);
}

describe('a plan that is reached through a link (row 14 of the field)', () => {
  it.each([
    ['beside the link', 'link', false],
    ['beside the plan', 'real', true],
  ])('is judged by where the link is: log and unit %s', async (_, folder, isMissed) => {
    const cwd = folderWith({
      'real/plan.yaml': PLAN,
      [`${folder}/log.csv`]: LOG,
      [`${folder}/unit.yaml`]: PLAN,
      'link/notes.txt': '',
    });
    symlinkSync('../real/plan.yaml', join(cwd, 'link/plan.yaml'));
    expect((await found(join(cwd, 'link'))).includes('file-missing')).toBe(isMissed);
    expect((await found(cwd, 'link/plan.yaml')).includes('file-missing')).toBe(isMissed);
  });

  it('has the configuration beside the link', async () => {
    const cwd = folderWith({
      'real/plan.yaml': PLAN,
      'link/plan.config.yaml': 'rules: {file-missing: off}\n',
    });
    symlinkSync('../real/plan.yaml', join(cwd, 'link/plan.yaml'));
    expect(await found(cwd, 'link/plan.yaml')).not.toContain('file-missing');
    expect(await found(cwd, 'real/plan.yaml')).toContain('file-missing');
  });

  it.each([
    ['record growth 12.5M --date 2026-10-31', 'value: 12.5M'],
    ['whatif --target 16M --save', 'target: 16M'],
    ['init --set champion=Anna', 'champion: Anna'],
    ['fmt', 'horizon: 24 months'],
  ])('is saved behind the link: plan %s', async (command, holds) => {
    const cwd = folderWith({ 'real/plan.yaml': PLAN, 'link/unit.yaml': PLAN, 'link/log.csv': LOG });
    symlinkSync('../real/plan.yaml', join(cwd, 'link/plan.yaml'));
    await plan(command.split(' '), { cwd: join(cwd, 'link'), today });
    expect(lstatSync(join(cwd, 'link/plan.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real/plan.yaml'), 'utf8')).toContain(holds);
  });

  it('in a linked folder is judged as in the folder itself', async () => {
    const cwd = folderWith({
      'a/real/plan.yaml': PLAN,
      'a/plan.config.yml': 'rules: {file-missing: warning}\n',
      'b/plan.config.yaml': 'rules: {file-missing: off}\n',
    });
    symlinkSync('../a/real', join(cwd, 'b/dir'));
    const severities = async (folder: string, ...args: string[]) => {
      const { stdout } = await plan(['check', ...args, '--format', 'json'], { cwd: folder, today });
      return JSON.parse(stdout).files[0].findings.map((finding: { severity: string }) => finding.severity);
    };
    const inside = await severities(join(cwd, 'a/real'));
    expect(inside).toContain('warning');
    expect(await severities(join(cwd, 'b'), 'dir/plan.yaml')).toEqual(inside);
    expect(await severities(cwd, 'b/dir/plan.yaml')).toEqual(inside);
  });
});

describe('the plan by default (row 15 of the field)', () => {
  it.each(['report', 'check', 'next', 'whatif', 'fmt', 'record growth 12M', 'review --no-input'])(
    'is not one above the repository: plan %s',
    async (command) => {
      const cwd = folderWith({ 'plan.yaml': PLAN, 'repo/.git/HEAD': '', 'repo/sub/notes.txt': '' });
      const { code, stdout, stderr } = await plan(command.split(' '), { cwd: join(cwd, 'repo/sub'), today });
      expect(code).toBe(2);
      expect(stdout + stderr).toContain('There is no "plan.yaml" here');
      expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
    },
  );

  it('is not one above the home folder', async () => {
    const cwd = folderWith({ 'plan.yaml': PLAN, 'home/docs/notes.txt': '' });
    const world = { cwd: join(cwd, 'home/docs'), today };
    expect((await plan(['report'], world)).code).toBe(0);
    expect((await plan(['report'], { ...world, env: { HOME: join(cwd, 'home') } })).code).toBe(2);
  });

  it('is plan.yml as well as plan.yaml, the nearest first; both at once are refused', async () => {
    const cwd = folderWith({ 'plan.yaml': 'format: 2\n', 'a/plan.yml': PLAN });
    const world = { cwd: join(cwd, 'a'), today };
    expect(JSON.parse((await plan(['check', '--format', 'json'], world)).stdout).files[0].path).toBe('plan.yml');
    expect((await plan(['init', '--set', 'champion=Anna'], world)).code).not.toBe(3);
    expect(readFileSync(join(cwd, 'a/plan.yml'), 'utf8')).toContain('champion: Anna');
    expect(existsSync(join(cwd, 'a/plan.yaml'))).toBe(false);
    writeFileSync(join(cwd, 'a/plan.yaml'), PLAN);
    for (const command of [['check'], ['init', '--dry-run', '--set', 'champion=Anna'], ['record', 'growth', '12M']])
      expect((await plan(command, world)).code).toBe(2);
    expect((await plan(['check', 'plan.yml'], world)).code).toBe(1);
  });
});

describe('a configuration', () => {
  it('of both names is refused', async () => {
    const cwd = folderWith({ 'plan.yaml': PLAN, 'plan.config.yaml': '', 'plan.config.yml': '' });
    for (const command of ['check', 'report', 'fmt', 'rules']) expect((await plan([command], { cwd })).code).toBe(2);
  });

  it('is named once where it is above the plan, and not where it is beside it', async () => {
    const cwd = folderWith({ 'plan.config.yaml': 'failOn: never\n', 'a/plan.yaml': PLAN, 'a/more.yaml': PLAN });
    const said = async (args: string[]) => (await plan(args, { cwd: join(cwd, 'a'), today })).stderr;
    for (const args of [['check'], ['check', '*.yaml'], ['report'], ['whatif'], ['check', '--format', 'json']])
      expect((await said(args)).split('../plan.config.yaml')).toHaveLength(2);
    expect(await said(['check', '--quiet'])).toBe('');
    writeFileSync(join(cwd, 'a/plan.config.yml'), 'failOn: never\n');
    expect(await said(['check'])).toBe('');
  });

  const SECRET = '//registry.example.org/:_authToken=s3cret\n"unclosed: [s3cret';

  it.each([
    ['playbookFiles: [../secret]', []],
    ['playbookFiles: [link]', []],
    ['baseline: ../secret', []],
    ['baseline: link', ['--update-baseline']],
  ])('names what is outside its folder and never shows it: %s', async (text, args) => {
    const cwd = folderWith({ secret: SECRET, 'a/plan.yaml': PLAN, 'a/plan.config.yaml': `${text}\n` });
    symlinkSync('../secret', join(cwd, 'a/link'));
    const { code, stdout, stderr } = await plan(['check', ...args], { cwd: join(cwd, 'a') });
    expect(code).toBe(2);
    expect(stdout + stderr).not.toContain('s3cret');
    expect(stdout + stderr).not.toContain('registry');
    expect(stderr).toMatch(/secret|link/);
  });

  it('that is itself a link to a file elsewhere is not shown either', async () => {
    const cwd = folderWith({ secret: SECRET, 'a/plan.yaml': PLAN });
    symlinkSync('../secret', join(cwd, 'a/plan.config.yaml'));
    const { code, stderr } = await plan(['check'], { cwd: join(cwd, 'a') });
    expect(code).toBe(2);
    expect(stderr).toContain('plan.config.yaml:');
    expect(stderr).not.toMatch(/s3cret|registry/);
  });

  it.each(['../known.json', 'link.json', 'dir/known.json', '../absent.json'])(
    'has its baseline written in its own folder only: %s',
    async (path) => {
      const empty = '{"formatVersion": "1.0", "files": {}}';
      const cwd = folderWith({
        'known.json': empty,
        'a/plan.yaml': PLAN,
        'a/plan.config.yaml': `baseline: ${path}\n`,
      });
      symlinkSync('../known.json', join(cwd, 'a/link.json'));
      symlinkSync('..', join(cwd, 'a/dir'));
      const update = (...args: string[]) => plan(['check', '--update-baseline', ...args], { cwd: join(cwd, 'a') });
      expect((await update()).code).toBe(2);
      expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(empty);
      expect(existsSync(join(cwd, 'absent.json'))).toBe(false);
      // The user may name any file.
      expect((await update('--baseline', '../known.json')).code).toBe(0);
      expect(readFileSync(join(cwd, 'known.json'), 'utf8')).not.toBe(empty);
    },
  );
});

describe('the limit on what is read', () => {
  const LONG = 'x'.repeat(3000);
  it.each([
    ['the plan', 'check', { 'plan.yaml': `# ${LONG}\n${PLAN}` }],
    ['the answers', 'init --answers answers.yaml', { 'answers.yaml': `# ${LONG}\n${PLAN}` }],
    ['a plan to format', 'fmt', { 'plan.yaml': `# ${LONG}\n${PLAN}` }],
    ['a plan to record in', 'record growth 12M', { 'plan.yaml': `# ${LONG}\n${PLAN}` }],
  ])('holds for %s', async (_, command, files) => {
    const cwd = folderWith({ 'plan.yaml': PLAN, 'plan.config.yaml': 'thresholds: {maxBytes: 2KiB}\n', ...files });
    const { code, stdout, stderr } = await plan(command.split(' '), { cwd, today });
    expect(code).toBe(2);
    expect(stdout + stderr).toContain('larger than 2 KiB');
  });

  it.each(['log.csv', 'unit.yaml'])('holds for what the plan refers to: %s', async (name) => {
    const config = 'thresholds: {maxBytes: 2KiB}\n';
    const files = { 'plan.yaml': PLAN, 'log.csv': LOG, 'unit.yaml': PLAN, 'plan.config.yaml': config };
    const cwd = folderWith({ ...files, [name]: `${LOG}# ${LONG}\n` });
    const { stdout } = await plan(['check'], { cwd, today });
    expect(stdout).toContain('larger than 2 KiB');
  });
});

describe('a path that goes up behind a link to a folder', () => {
  /** The folder `a`, in which `l` leads to `b/sub`. */
  function linked(): string {
    const named = (name: string) => PLAN.replace('Northwind', name);
    const top = folderWith({
      'a/plan.yaml': named('Alpha'),
      'a/sub/plan.yaml': named('Gamma'),
      'a/empty.yaml': 'rules: {}\n',
      'b/plan.yaml': named('Beta'),
      'b/sub/deep/plan.yaml': named('Delta'),
      'b/off.yaml': 'rules: {file-missing: off}\n',
      'b/champion.yaml': 'champion: Anna\n',
      'b/readings.csv': 'measure,date,value\ngrowth,2026-10-31,12.5M\n',
    });
    symlinkSync('../b/sub', join(top, 'a/l'));
    symlinkSync('nowhere', join(top, 'a/lost'));
    return join(top, 'a');
  }
  const run = (cwd: string, command: string) => plan(command.split(' '), { cwd, today });
  const organization = async (cwd: string, path: string) =>
    JSON.parse((await plan(['report', path, '--format', 'json'], { cwd, today })).stdout).files[0].organization;

  it.each([
    ['l/../plan.yaml', 'Beta'],
    ['./l/../plan.yaml', 'Beta'],
    ['l/deep/../../plan.yaml', 'Beta'],
    ['l/../../b/sub/../plan.yaml', 'Beta'],
    ['l/../*lan.yaml', 'Beta'],
    ['sub/../l/../plan.yaml', 'Beta'],
    ['l/../../a/plan.yaml', 'Alpha'],
    ['l/deep/../deep/plan.yaml', 'Delta'],
  ])('is that of the system: %s', async (path, name) => {
    const cwd = linked();
    expect(await organization(cwd, path)).toBe(name);
    expect(await organization(cwd, `${cwd}/${path}`)).toBe(name);
  });

  it.each(['sub/../plan.yaml', '../a/plan.yaml', 'lost/../plan.yaml', 'empty.yaml/../plan.yaml', 'plan.yaml'])(
    'stays as it is where no link to a folder is passed: %s',
    async (path) => {
      const cwd = linked();
      const { stdout } = await plan(['check', path, '--format', 'json'], { cwd, today });
      expect(JSON.parse(stdout).files[0]).toMatchObject({ path: 'plan.yaml', organization: 'Alpha' });
    },
  );

  it('stays that of the link where both ways lead to one folder', async () => {
    const cwd = linked();
    const { stdout } = await plan(['check', 'l/deep/../deep/plan.yaml', '--format', 'json'], { cwd, today });
    expect(JSON.parse(stdout).files[0].path).toBe('l/deep/plan.yaml');
  });

  it.each([
    ['record growth 12.5M --date 2026-10-31 --file l/../plan.yaml', 'value: 12.5M'],
    ['init l/../plan.yaml --set champion=Anna', 'champion: Anna'],
    ['whatif l/../plan.yaml --target 16M --save', 'target: 16M'],
    ['fmt l/../plan.yaml', 'horizon: 24 months'],
  ])('is saved there: plan %s', async (command, holds) => {
    const cwd = linked();
    const before = readFileSync(join(cwd, 'plan.yaml'), 'utf8');
    await run(cwd, command);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(before);
    const saved = readFileSync(join(cwd, '../b/plan.yaml'), 'utf8');
    expect(saved).toContain(holds);
    expect(saved).not.toBe(before.replace('Alpha', 'Beta'));
  });

  it('is read from there, whatever names it', async () => {
    const cwd = linked();
    expect(await found(cwd, '--config', 'l/../off.yaml')).not.toContain('file-missing');
    expect((await run(cwd, 'init --answers l/../champion.yaml')).stderr).not.toContain('does not exist');
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toContain('champion: Anna');
    expect((await run(cwd, 'record --from l/../readings.csv')).stdout).toContain('Recorded 1 reading');
    expect((await run(cwd, 'diff plan.yaml l/../plan.yaml')).stdout).toContain('Beta');
  });

  it('is written there, whatever names it', async () => {
    const cwd = linked();
    await run(cwd, 'report --format markdown --output l/../report.md');
    await run(cwd, 'check --format json=l/../check.json --baseline l/../known.json --update-baseline');
    for (const name of ['report.md', 'check.json', 'known.json']) {
      expect(existsSync(join(cwd, name))).toBe(false);
      expect(existsSync(join(cwd, '../b', name))).toBe(true);
    }
  });

  it('replaces no input', async () => {
    const cwd = linked();
    const { code, stderr } = await run(cwd, 'report ../b/plan.yaml --format markdown --output l/../plan.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('is the plan of this run');
  });
});
