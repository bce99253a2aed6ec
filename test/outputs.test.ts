/** No output replaces a file that the run reads, or another output: nothing is written, and the exit code is 2. */
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const UNIT = 'format: 1\norganization: A unit\n';
const FILES = {
  'plan.yaml':
    'format: 1\norganisation: Misspelt\norganization: Northwind\nunits: [units/shop.yaml, absent.yaml]\nserving: {recoveryLog: log.csv}\n',
  'units/shop.yaml': UNIT,
  'log.csv': 'opened,fixed,surprised\n2026-10-01T08:00:00Z,,\n',
  'plan.config.yaml': 'playbookFiles: [own.yaml]\nbaseline: known.json\n',
  'own.yaml':
    'id: own\ntitle: Ours\npractices:\n  - {id: call, title: Call, question: Do we?, why: They wait., firstStep: Call one., evidence: A list}\n',
  'known.json': '{"formatVersion": "1.0", "files": {}}',
  'settings.yml': 'failOn: warning\n',
  'answers.yaml': 'format: 1\norganization: Northwind\nhowBig: {baseline: 12M}\n',
};

/** The example, with other names for its files. */
function world(): { cwd: string } {
  const cwd = folderWith(FILES);
  symlinkSync('plan.yaml', join(cwd, 'link.yaml'));
  symlinkSync('log.csv', join(cwd, 'link.csv'));
  symlinkSync('link.yaml', join(cwd, 'link-to-link.yaml'));
  symlinkSync('.', join(cwd, 'here'));
  symlinkSync('absent.yaml', join(cwd, 'link-to-nothing'));
  linkSync(join(cwd, 'plan.yaml'), join(cwd, 'hard.yaml'));
  linkSync(join(cwd, 'known.json'), join(cwd, 'hard.json'));
  linkSync(join(cwd, 'own.yaml'), join(cwd, 'hard-own.yaml'));
  mkdirSync(join(cwd, 'sub'));
  return { cwd };
}

/** Every file in a folder with its content and inode: what changes if anything is written. */
function contents(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => !name.startsWith('here/') && statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .map((name) => `${name} ${statSync(join(folder, name)).ino} ${readFileSync(join(folder, name), 'utf8')}`)
    .sort();
}

describe('an output (row 1 of the field)', () => {
  it.each([
    ['the plan', 'report --format markdown --output plan.yaml'],
    ['the plan', 'check --format json=plan.yaml'],
    ['the plan in another spelling', 'report --output ./sub/../plan.yaml'],
    ['the plan by its absolute path', 'check --format sarif=$PWD/plan.yaml'],
    ['the plan through a link', 'check --format json=link.yaml'],
    ['the plan through two links', 'report --output link-to-link.yaml'],
    ['the plan through a linked folder', 'check --format junit=here/here/plan.yaml'],
    ['the plan by a hard link', 'report --output hard.yaml'],
    ['a plan that is named by its link', 'check link.yaml --format json=plan.yaml'],
    ['a plan of several', 'check plan.yaml units/shop.yaml --format compact=units/shop.yaml'],
    ['a plan that cannot be read', 'check units --format json=units'],
    ['the plan by its other name', 'report --output plan.yml'],
    ['the plan that its folder would have', 'check units/shop.yaml --format json=units/plan.yaml'],
    ['the log', 'report --output log.csv'],
    ['the log through a link', 'check --format gitlab=link.csv'],
    ['the plan of a unit', 'check --format markdown=units/shop.yaml'],
    ['the plan of a unit that does not exist yet', 'report --output absent.yaml'],
    ['the same through a link to nothing', 'report --output link-to-nothing'],
    ['the configuration', 'check --format json=plan.config.yaml'],
    ['a configuration that is looked for first', 'report units/shop.yaml --output units/plan.config.yml'],
    ['a configuration that is named', 'report --config settings.yml --output settings.yml'],
    ['a playbook', 'check --format json=own.yaml'],
    ['a playbook by a hard link', 'report --output hard-own.yaml'],
    ['the baseline of the configuration', 'check --format json=known.json'],
    ['a baseline by a hard link', 'check --format json=hard.json'],
    ['a baseline that is named', 'check --baseline here/known.json --format json=known.json'],
    ['the baseline that is updated', 'check --update-baseline --format json=known.json'],
    ['another output', 'check --format json=a.json --format sarif=a.json'],
    ['another output in another spelling', 'check --format json=a.json --format sarif=here/sub/../a.json'],
    ['another output through a link', 'check --format json=absent.yaml --format sarif=link-to-nothing'],
    ['a plan with a baseline', 'check --baseline plan.yaml --update-baseline'],
    ['a log with a baseline', 'check --baseline log.csv --update-baseline'],
    ['a playbook with a baseline', 'check --baseline own.yaml --update-baseline'],
    ['the answers with the plan', 'init answers.yaml --answers answers.yaml'],
    ['the answers with the plan, in another spelling', 'init ./answers.yaml --answers here/answers.yaml'],
    ['the configuration with a plan', 'init plan.config.yaml --set howBig.baseline=12M'],
    ['the configuration with a template', 'init plan.config.yaml --template'],
    ['a configuration that is looked for first with a template', 'init units/plan.config.yaml --template'],
    ['the configuration with a formatted plan', 'fmt plan.config.yaml'],
    ['the playbook with a formatted plan', 'fmt own.yaml plan.config.yaml'],
    ['the baseline with a formatted plan', 'fmt known.json'],
    ['the configuration with a corrected plan', 'check plan.config.yaml --fix'],
    ['the step summary', 'check --format github --format markdown=summary.md'],
    ['the plan with the step summary', 'check --format github', 'plan.yaml'],
    ['the log with the step summary', 'check --format github', 'here/log.csv'],
    ['the plan with the page', 'report --format html --output here/plan.yaml'],
    ['a unit with the page', 'report --format html --output ./absent.yaml'],
  ])('never replaces %s: plan %s', async (_, command, summary = 'summary.md') => {
    const { cwd } = world();
    const before = contents(cwd);
    const env = { GITHUB_STEP_SUMMARY: summary };
    const ran = await plan(command.replace('$PWD', cwd).split(' '), { cwd, env });
    expect(ran.code, ran.stdout + ran.stderr).toBe(2);
    expect(ran.stderr).toContain('would replace it');
    expect(contents(cwd)).toEqual(before);
  });

  it.each([
    ['the log', 'report --format html --output link.csv'],
    ['the plan of a unit', 'check --format json=units/shop.yaml'],
    ['the log with the step summary', 'check --format github', 'log.csv'],
  ])('never replaces %s of a plan that cannot be read: plan %s', async (_, command, summary = 'summary.md') => {
    const { cwd } = world();
    appendFileSync(join(cwd, 'plan.yaml'), 'units: [twice]\n');
    const before = contents(cwd);
    const ran = await plan(command.split(' '), { cwd, env: { GITHUB_STEP_SUMMARY: summary } });
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('would replace it') });
    expect(contents(cwd)).toEqual(before);
  });

  it.each([
    ['the configuration', 'check --format json=plan.config.yaml'],
    ['the configuration', 'report --format html --output plan.config.yml'],
    ['a playbook', 'check other.yaml --format json=own.yaml'],
    ['the baseline', 'report "*.yml" --output known.json'],
    ['the plan', 'report other.yaml --output plan.yml'],
  ])('never replaces %s where there is no plan to read: plan %s', async (_, command) => {
    const { cwd } = world();
    for (const name of ['plan.yaml', 'hard.yaml', 'settings.yml']) rmSync(join(cwd, name));
    const before = contents(cwd);
    const ran = await plan(command.replaceAll('"', '').split(' '), { cwd });
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('would replace it') });
    expect(contents(cwd)).toEqual(before);
  });

  it.each([
    ['report --output .git/HEAD'],
    ['check --format json=here/.git/config'],
    ['check --baseline .git/info/known.json --update-baseline'],
    ['report --format html --output head'],
    ['init .git/plan.yaml --template'],
  ])('never goes into the folder of git: plan %s', async (command) => {
    const { cwd } = world();
    const git = { '.git/HEAD': 'ref: refs/heads/main\n', '.git/config': '[core]\n', '.git/info/exclude': '' };
    mkdirSync(join(cwd, '.git/info'), { recursive: true });
    for (const [name, text] of Object.entries(git)) writeFileSync(join(cwd, name), text);
    symlinkSync('.git/HEAD', join(cwd, 'head'));
    const before = contents(cwd);
    const ran = await plan(command.split(' '), { cwd });
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('no place for') });
    expect(contents(cwd)).toEqual(before);
  });

  it('may go where nothing is read from, be it a link or a file of an earlier run', async () => {
    const { cwd } = world();
    for (let run = 0; run < 2; run++) {
      expect((await plan(['check', '--format', 'json=sub/a.json', '--format', 'sarif=b.json'], { cwd })).code).toBe(1);
      expect((await plan(['report', '--output', 'here/report.md'], { cwd })).code).toBe(0);
    }
    expect(readdirSync(cwd)).toEqual(expect.arrayContaining(['b.json', 'report.md']));
  });

  it('names what it would replace', async () => {
    const { stderr } = await plan(['report', '--output', 'hard.yaml'], world());
    expect(stderr).toContain('"hard.yaml" is the plan of this run');
  });
});
