/**
 * Several programs count up in one file at once: every count that was reported as saved must be in it. In some rounds
 * the writers are killed at random moments, so that locks are left and taken over.
 * `npx tsx test/attacks/two-writers.ts [--budget SECONDS] [--seed N]`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled, startJob } from './job.ts';

const WRITERS = 3;
/** How long the writers of a round go on, in milliseconds. */
const ROUND = 400;
const WAYS = ['update', 'save'] as const;

const job = startJob('two-writers', 60);
const program = await bundled(job, 'saving-program');
const file = join(job.folder, 'shared', 'count');
const counts = { rounds: 0, increments: 0, kills: 0 };

do {
  for (const way of WAYS) await round(way, counts.rounds % 4 >= 2);
} while (job.goesOn() || counts.kills === 0);
if (counts.increments < WRITERS) job.fail('hardly any increment got through');
job.end(
  `${counts.increments} increments by ${WRITERS} writers in ${counts.rounds} rounds, ${counts.kills} writers killed, ` +
    `seed ${job.seed}`,
);

/** Lets the writers count for a while, then compares the file with what they were told was saved. */
async function round(way: (typeof WAYS)[number], killing: boolean): Promise<void> {
  rmSync(join(job.folder, 'shared'), { recursive: true, force: true });
  mkdirSync(join(job.folder, 'shared'));
  writeFileSync(file, '0\n');
  const logs: string[] = [];
  let kills = 0;

  const write = async () => {
    const until = Date.now() + ROUND;
    do {
      const log = join(job.folder, `log-${counts.rounds}-${logs.length}`);
      logs.push(log);
      const child = spawn(process.execPath, [program, 'increments', file, log, String(until - Date.now()), way], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const timer = killing ? setTimeout(() => child.kill('SIGKILL'), 60 + job.random(200)) : undefined;
      if (await wasKilled(child)) kills++;
      clearTimeout(timer);
    } while (killing && Date.now() < until);
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  counts.rounds++;
  counts.kills += kills;
  compare(logs, kills, `${way}${killing ? ', with kills' : ''}`);
}

async function wasKilled(child: ChildProcess): Promise<boolean> {
  const [code, signal] = await once(child, 'exit');
  if (signal === null && code !== 0) job.fail(`a writer ended with ${code}`);
  return signal === 'SIGKILL';
}

function compare(logs: readonly string[], kills: number, about: string): void {
  const reported = logs
    .map((log) => (existsSync(log) ? readFileSync(log, 'utf8').length / 2 : 0))
    .reduce((sum, count) => sum + count, 0);
  const text = readFileSync(file, 'utf8');
  const counted = /^\d+\n$/.test(text) ? Number(text) : Number.NaN;
  counts.increments += reported;
  // A writer that is killed between its save and its report has counted one more than it told.
  if (!(counted >= reported && counted <= reported + kills)) {
    job.fail(
      `${reported} increments were reported as saved (${kills} kills), the file says ${JSON.stringify(text)}: ${about}`,
    );
  }
  const left = readdirSync(join(job.folder, 'shared')).filter((name) => name !== 'count');
  if (kills === 0 && left.length > 0) job.fail(`${left.join(', ')} left: ${about}`);
}
