/**
 * Makes a repository of 5,500 commits, 501 of them of the plan, with a rename, a merge, a revision of broken YAML, one of
 * another format, and one without the plan; holds every point of `plan trend` against `plan check` of that revision, in the
 * whole repository and in a shallow clone; counts the processes of git, and times both.
 * `npx tsx test/attacks/trend-reference.ts [--commits N] [--of-plan N]`
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { falseGit, git } from '../support/git.ts';
import { plan } from '../support/run.ts';
import { canRun, skip, startJob } from './job.ts';
import { makeHistory, referencePoints, withoutWords } from './trend-history.ts';

const { values } = parseArgs({
  options: { commits: { type: 'string' }, 'of-plan': { type: 'string' } },
  strict: false,
});
const job = startJob('trend-reference', 600);
if (!canRun('git', '--version')) skip(job.name, 'there is no git');

const [commits, ofPlan] = [Number(values.commits ?? 5500), Number(values['of-plan'] ?? 501)];
const { folder, file } = makeHistory(commits, ofPlan);
const shallow = join(job.folder, 'shallow');
git(job.folder, 'clone', '--quiet', '--depth', String(Math.floor(commits / 3)), `file://${folder}`, shallow);

/** How much longer than `plan check` on the same plans it may take. */
const MOST = 1.3;

/** Seconds of processor time that the built program takes. */
function seconds(cwd: string, ...args: string[]): number {
  const command = `TIMEFORMAT=%U; time "$0" "$@" > /dev/null 2>&1`;
  const told = spawnSync('bash', ['-c', command, process.execPath, resolve('bin/plan.js'), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return Number(told.stderr.trim().split('\n').at(-1));
}

let compared = 0;
for (const [cwd, path] of [
  [folder, file],
  [shallow, join(shallow, 'plans/plan.yaml')],
] as const) {
  const { stdout } = await plan(['trend', path, '--format', 'json'], { cwd, env: { PATH: process.env['PATH']! } });
  const found: object[] = JSON.parse(stdout).points.map(withoutWords);
  const expected = await referencePoints(cwd);
  if (found.length !== expected.length) job.fail(`${found.length} points in place of ${expected.length}`);
  for (const [index, point] of expected.entries()) {
    compared++;
    if (!isDeepStrictEqual(found[index], point))
      job.fail(`${JSON.stringify(found[index])} in place of ${JSON.stringify(point)}`);
  }
}

const counted = join(job.folder, 'count');
const PATH = falseGit(`echo >> '${counted}'; exec '${join(git(folder, '--exec-path'), 'git')}' "$@"`);
await plan(['trend', file], { cwd: folder, env: { PATH } });
const processes = readFileSync(counted, 'utf8').length;
if (processes > 3) job.fail(`${processes} processes of git`);

const copies = join(job.folder, 'copies');
mkdirSync(copies);
const readable = (await referencePoints(folder)).filter((point) => 'path' in point);
for (const { revision, path } of readable as { revision: string; path: string }[])
  writeFileSync(join(copies, `${revision}.yaml`), git(folder, 'show', `${revision}:${path}`));
const [trend, check] = [seconds(folder, 'trend', file), seconds(copies, 'check', '*.yaml', '--format', 'json')];
// Of a few revisions the start of the program is most.
if (ofPlan >= 200 && trend > MOST * check) job.fail(`${trend} seconds of processor time, and plan check ${check}`);

job.end(
  `${compared} points of ${commits} commits, ${ofPlan} of them of the plan, ${processes} processes of git; ${trend} seconds, and plan check ${check}`,
);
