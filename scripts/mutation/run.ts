/**
 * Mutation testing: are the tests strong enough to notice a mistake?
 *
 *   npm run mutation -- [folder or file …]                        every mutant of these
 *   npm run mutation -- [folder or file …] --budget 600 --seed 7  as many as fit into 600 seconds, drawn by the seed
 *
 * Without a folder: all of them. Stryker is no dependency of the project (it brings more packages than all the rest); it is
 * installed here when it is first needed, at the versions of the lockfile beside this file.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

/** The folders that are mutated, and the folders whose tests are to notice. */
const TESTS_OF: Readonly<Record<string, readonly string[]>> = {
  'src/values': ['src/values'],
  'src/yaml': ['src/yaml'],
  'src/plan': ['src/plan'],
  'src/edit': ['src/edit'],
  'src/growth': ['src/growth'],
  'src/judge': ['src/judge'],
};

interface Result {
  readonly fileName: string;
  readonly line: number;
  readonly column: number;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly status: string;
}

const here = import.meta.dirname;
const root = join(here, '../..');
const reports = join(root, 'reports/mutation');

const { values, positionals } = parseArgs({
  options: { budget: { type: 'string' }, seed: { type: 'string' }, jobs: { type: 'string' } },
  allowPositionals: true,
});
const folders = positionals.length > 0 ? positionals.map((folder) => folder.replace(/\/$/, '')) : Object.keys(TESTS_OF);
const tests = new Set(folders.flatMap((folder) => testsOf(folder)));
const budget = values.budget === undefined ? null : Number(values.budget);
const seed = budget === null ? null : Number(values.seed ?? Math.floor(Math.random() * 1e9));
if (Number.isNaN(budget) || Number.isNaN(seed)) throw new Error('--budget and --seed take a number');

if (!existsSync(join(here, 'node_modules/@stryker-mutator/core'))) {
  console.log('Installing Stryker in scripts/mutation …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}

mkdirSync(reports, { recursive: true });
const name = folders.join('-').replaceAll('/', '-');
const resultsFile = join(reports, `${name}.ndjson`);
rmSync(resultsFile, { force: true });
const stryker = spawn(
  'nice',
  [
    '-n',
    '19',
    process.execPath,
    join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    join(here, 'stryker.config.mjs'),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    detached: true,
    env: {
      ...process.env,
      PLAN_FEW: '1',
      MUTATION_FOLDERS: folders.join(),
      MUTATION_TESTS: [...tests].join(),
      MUTATION_RESULTS: resultsFile,
      MUTATION_JOBS: values.jobs ?? '1',
      ...(seed === null ? {} : { MUTATION_SEED: String(seed) }),
    },
  },
);
const stop = () => process.kill(-stryker.pid!, 'SIGKILL');
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
const timer = budget === null ? undefined : setTimeout(stop, 1000 * budget);
stryker.on('exit', (code, signal) => {
  clearTimeout(timer);
  if (signal !== null) rmSync(join(root, '.stryker-tmp', name), { recursive: true, force: true });
  if (code !== null && code !== 0) process.exit(code);
  summarise();
});

function testsOf(folder: string): readonly string[] {
  const known = Object.keys(TESTS_OF).find((each) => folder === each || folder.startsWith(`${each}/`));
  if (known === undefined) throw new Error(`no tests are known for ${folder}: ${Object.keys(TESTS_OF).join(', ')}`);
  return TESTS_OF[known]!;
}

/** The survivors, a line each, and a row for each folder. */
function summarise(): void {
  const lines = readFileSync(resultsFile, 'utf8').trim().split('\n');
  const [{ planned }, ...results] = lines.map((line) => JSON.parse(line)) as [{ planned: string[] }, ...Result[]];
  for (const { fileName, line, column, mutatorName, replacement, status } of results) {
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    const short = replacement.replaceAll(/\s+/g, ' ').slice(0, 100);
    console.log(`${status} ${relative(root, fileName)}:${line + 1}:${column + 1} ${mutatorName}: ${short}`);
  }
  if (seed !== null) console.log(`a sample: again with --seed ${seed}`);
  for (const folder of folders) {
    const isOwn = (file: string) => `${file}/`.startsWith(`${join(root, folder)}/`);
    const own = results.filter(({ fileName }) => isOwn(fileName));
    const count = (...statuses: string[]) => own.filter(({ status }) => statuses.includes(status)).length;
    const all = planned.filter(isOwn).length;
    const [killed, hung, survived] = [count('Killed', 'RuntimeError'), count('Timeout'), count('Survived')];
    // Which mutants no test reaches is known of all of them, also where only some of the others were tested.
    const unreached = count('NoCoverage');
    const noticed = (killed + hung) / (killed + hung + survived);
    console.log(
      `${folder}: score ${(100 * noticed * (1 - unreached / all)).toFixed(1)} % of ${all} mutants: ${killed} killed, ${hung} hung, ` +
        `${survived} survived, ${unreached} reached by no test; ${count('Ignored')} left out`,
    );
  }
}
