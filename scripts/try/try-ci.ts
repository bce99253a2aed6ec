/**
 * Runs the set-ups of docs/ci.md as they are printed there, each on a correct plan and on a wrong one:
 * `npm run test:ci [-- github|pull-request|gitlab|pre-commit]`. Needs git, bash, npm, the network, and pre-commit for
 * the last one. The addresses lead to a clone of this repository in which the committed state has the tag of its version.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parse } from 'yaml';

export interface Step {
  readonly name: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

const root = resolve(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const { version: VERSION } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** The steps of this repository's action. */
export function actionSteps(): Step[] {
  return parse(readFileSync(join(root, 'action.yml'), 'utf8')).runs.steps;
}

/** Runs a step as GitHub's runner does: expressions filled in, bash with `-e -o pipefail`. */
export function runStep(step: Step, inputs: Readonly<Record<string, string>>, action: string, workspace: string) {
  const filled = (text: string) =>
    text.replaceAll(/\$\{\{ (?:inputs\.(\w+)|github\.action_path) \}\}/g, (_, name) => (name ? inputs[name]! : action));
  const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)]);
  return spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', filled(step.run)], {
    cwd: step['working-directory'] ? filled(step['working-directory']) : workspace,
    env: { ...process.env, ...Object.fromEntries(env), GITHUB_STEP_SUMMARY: join(workspace, 'summary.md') },
    encoding: 'utf8',
  });
}

/** The YAML in the guide that begins with a comment naming this file. */
function setUp(file: string): string {
  const block = guide.split('```yaml\n').find((part) => part.startsWith(`# ${file}\n`));
  if (block === undefined) throw new Error(`docs/ci.md has no set-up for ${file}.`);
  return block.slice(0, block.indexOf('```'));
}

interface Outcome {
  readonly status: number | null;
  readonly said: string;
}

/** Where a set-up gets the program from. */
interface Source {
  /** A checkout that the action can be built in, with a tag for its version. */
  readonly clone: string;
  readonly archive: string;
}

type SetUp = (workspace: string, source: Source) => Outcome;

const github: SetUp = (workspace, { clone }) => {
  const [, , use] = parse(setUp('.github/workflows/plan.yml')).jobs.check.steps;
  for (const step of actionSteps()) {
    const { status, stdout, stderr } = runStep(step, use.with, clone, workspace);
    if (status !== 0 || step.name === 'Check plans') return { status, said: stdout + stderr };
  }
  throw new Error('The action checks nothing.');
};

/** What a pull request changes, beside the plan of the branch that it goes to; the comment itself needs GitHub. */
const pullRequest: SetUp = (workspace, source) => {
  const steps: Partial<Step>[] = parse(setUp('.github/workflows/plan-diff.yml')).jobs.diff.steps;
  const commands = steps.flatMap((step) => (step.run === undefined || step.run.startsWith('gh ') ? [] : [step.run]));
  const plan = join(workspace, 'plan.yaml');
  const changed = readFileSync(plan);
  cpSync(join(root, 'examples/northwind-cycles/plan.yaml'), plan);
  run('git', ['add', '-A'], workspace);
  run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'a'], workspace);
  run('git', ['update-ref', 'refs/remotes/origin/main', 'HEAD'], workspace);
  writeFileSync(plan, changed);
  const { status, said } = withPackage(workspace, source, commands, { BASE: 'main' });
  return { status, said: said + readFileSync(join(workspace, 'diff.md'), 'utf8') };
};

const gitlab: SetUp = (workspace, source) => {
  const { script, artifacts } = parse(setUp('.gitlab-ci.yml')).plan;
  const outcome = withPackage(workspace, source, script);
  for (const report of Object.values(artifacts.reports) as string[]) {
    if (!existsSync(join(workspace, report))) throw new Error(`${report} was not written.\n${outcome.said}`);
  }
  return outcome;
};

const preCommit: SetUp = (workspace, { clone }) => {
  const configuration = setUp('.pre-commit-config.yaml');
  writeFileSync(join(workspace, '.pre-commit-config.yaml'), configuration);
  run('git', ['add', '-A'], workspace);
  const { status, stdout, stderr } = spawnSync('pre-commit', ['run'], {
    cwd: workspace,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRE_COMMIT_HOME: join(clone, '..', 'pre-commit'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.file://${clone}.insteadOf`,
      GIT_CONFIG_VALUE_0: parse(configuration).repos[0].repo,
    },
  });
  return { status, said: stdout + stderr };
};

/** Runs commands at the top of a repository that has the package in it. */
function withPackage(
  workspace: string,
  { archive }: Source,
  commands: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Outcome {
  cpSync(archive, join(workspace, basename(archive)));
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', commands.join('\n')], {
    cwd: workspace,
    encoding: 'utf8',
    env: { ...process.env, ...more, npm_config_cache: `${workspace}.npm` },
  });
  return { status, said: stdout + stderr };
}

function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A repository with one plan in it. */
function workspaceWith(folder: string, change: (plan: string) => string): string {
  mkdirSync(folder);
  cpSync(join(root, 'examples/northwind-cycles'), folder, { recursive: true });
  const plan = join(folder, 'plan.yaml');
  writeFileSync(plan, change(readFileSync(plan, 'utf8')));
  run('git', ['init', '--quiet'], folder);
  return folder;
}

const SET_UPS = { github, 'pull-request': pullRequest, gitlab, 'pre-commit': preCommit };

/** What is wrong with a set-up, if anything: it must let a correct plan pass and stop a wrong one. */
export function faultsOf(name: keyof typeof SET_UPS, folder: string, source: Source): string[] {
  const correct = SET_UPS[name](workspaceWith(join(folder, `${name}-correct`), String), source);
  const wrong = SET_UPS[name](
    workspaceWith(join(folder, `${name}-wrong`), (plan) => plan.replace('baseline: 12M', 'baseline: 12m')),
    source,
  );
  if (correct.status === 0 && wrong.status === 1 && wrong.said.includes('12m')) return [];
  return [`correct plan, exit ${correct.status}:\n${correct.said}`, `wrong plan, exit ${wrong.status}:\n${wrong.said}`];
}

function main(names: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'plan-ci-'));
  const clone = join(folder, 'plan');
  run('git', ['clone', '--quiet', root, clone], folder);
  run('git', ['tag', '--force', `v${VERSION}`], clone);
  run('npm', ['ci', '--no-audit', '--no-fund'], clone);
  const archive = join(clone, run('npm', ['pack', '--silent'], clone).trim());
  for (const name of Object.keys(SET_UPS) as (keyof typeof SET_UPS)[]) {
    if (names.length > 0 && !names.includes(name)) continue;
    const faults = faultsOf(name, folder, { clone, archive });
    console.log(`${name}: ${faults.length === 0 ? 'lets the correct plan pass and stops the wrong one' : 'FAILED'}`);
    if (faults.length > 0) process.exitCode = 1;
    for (const fault of faults) console.log(fault);
  }
  rmSync(folder, { recursive: true, force: true });
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2));
