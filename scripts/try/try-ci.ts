/**
 * Runs the set-ups of docs/ci.md as they stand there, each on a plan that is right and on one that is wrong:
 * `npx tsx scripts/try/try-ci.ts [github|pull-request|gitlab|pre-commit]`. Needs git, bash, npm, and pre-commit for the last one.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, parseDocument } from 'yaml';

export interface Step {
  readonly name: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

const root = resolve(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'docs/ci.md'), 'utf8');

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

function github(workspace: string, clone: string): Outcome {
  const [, , use] = parse(setUp('.github/workflows/plan.yml')).jobs.check.steps;
  for (const step of actionSteps()) {
    const { status, stdout, stderr } = runStep(step, use.with, clone, workspace);
    if (status !== 0 || step.name === 'Check plans') return { status, said: stdout + stderr };
  }
  throw new Error('The action checks nothing.');
}

/** What a pull request changes, beside the plan of the branch that it goes to; the comment itself needs GitHub. */
function pullRequest(workspace: string, clone: string): Outcome {
  const steps: Partial<Step>[] = parse(setUp('.github/workflows/plan-diff.yml')).jobs.diff.steps;
  const commands = steps.flatMap((step) => (step.run === undefined || step.run.startsWith('gh ') ? [] : [step.run]));
  const plan = join(workspace, 'plan.yaml');
  const changed = readFileSync(plan);
  cpSync(join(root, 'examples/northwind-cycles/plan.yaml'), plan);
  run('git', ['add', '-A'], workspace);
  run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'a'], workspace);
  run('git', ['update-ref', 'refs/remotes/origin/main', 'HEAD'], workspace);
  writeFileSync(plan, changed);
  const { status, said } = withPackage(workspace, clone, commands, { BASE: 'main' });
  return { status, said: said + readFileSync(join(workspace, 'diff.md'), 'utf8') };
}

/** Runs commands that install the package, made from the clone. */
function withPackage(
  workspace: string,
  clone: string,
  commands: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Outcome {
  const archive = run('npm', ['pack', '--silent'], clone).trim();
  cpSync(join(clone, archive), join(workspace, archive));
  const prefix = join(workspace, 'npm');
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', commands.join('\n')], {
    cwd: workspace,
    encoding: 'utf8',
    env: { ...process.env, ...more, npm_config_prefix: prefix, PATH: `${join(prefix, 'bin')}:${process.env['PATH']}` },
  });
  return { status, said: stdout + stderr };
}

function gitlab(workspace: string, clone: string): Outcome {
  const { script, artifacts } = parse(setUp('.gitlab-ci.yml')).plan;
  const outcome = withPackage(workspace, clone, script);
  for (const report of Object.values(artifacts.reports) as string[]) {
    if (!existsSync(join(workspace, report))) throw new Error(`${report} was not written.\n${outcome.said}`);
  }
  return outcome;
}

function preCommit(workspace: string, clone: string): Outcome {
  const document = parseDocument(setUp('.pre-commit-config.yaml'));
  document.setIn(['repos', 0, 'repo'], clone);
  document.setIn(['repos', 0, 'rev'], run('git', ['rev-parse', 'HEAD'], clone).trim());
  writeFileSync(join(workspace, '.pre-commit-config.yaml'), String(document));
  run('git', ['add', '-A'], workspace);
  const { status, stdout, stderr } = spawnSync('pre-commit', ['run'], {
    cwd: workspace,
    encoding: 'utf8',
    env: { ...process.env, PRE_COMMIT_HOME: join(clone, '..', 'pre-commit') },
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

function main(names: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'plan-ci-'));
  const clone = join(folder, 'plan');
  run('git', ['clone', '--quiet', root, clone], folder);
  let failures = 0;
  for (const [name, tryOut] of Object.entries(SET_UPS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], clone);
    const right = tryOut(workspaceWith(join(folder, `${name}-right`), String), clone);
    const wrong = tryOut(
      workspaceWith(join(folder, `${name}-wrong`), (plan) => plan.replace('baseline: 12M', 'baseline: 12m')),
      clone,
    );
    const good = right.status === 0 && wrong.status === 1 && wrong.said.includes('12m');
    console.log(`${name}: ${good ? 'lets the right plan pass and stops the wrong one' : 'FAILED'}`);
    if (!good) {
      failures += 1;
      console.log(`right plan, exit ${right.status}:\n${right.said}\nwrong plan, exit ${wrong.status}:\n${wrong.said}`);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = failures === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2));
