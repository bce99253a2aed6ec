/**
 * An editor saves a plan, its log, its configuration and the plan of a unit again and again, in every way in which editors
 * save, while `plan report --watch` follows: whenever the editor rests, the page is that of the texts on disk. No page is
 * torn, the program does not end, and its memory stays flat.
 * `npx tsx test/attacks/watched-saves.ts [--budget SECONDS] [--seed N] [--count SAVES]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { BIN } from '../support/pty.ts';
import { plan } from '../support/run.ts';
import { startJob } from './job.ts';

const { values } = parseArgs({ options: { count: { type: 'string' } }, strict: false });
const job = startJob('watched-saves', 600);
const most = Number(values.count ?? 2000);

/** What is saved: each with a text that shows on the page which save it is of. */
const FILES: Readonly<Record<string, (save: number) => string>> = {
  'plan.yaml': (save) => `format: 1
organization: Save ${save}
currency: CAD
howBig: {start: 2026-07-01, horizon: 24 months, baseline: 24M, growth: ${10 + (save % 30)}%, attrition: 5%}
units: [unit.yaml]
serving: {recoveryLog: log.csv}
measures:
  - {id: fixed, name: Fixed in a day, unit: percent, better: higher, baseline: 20, target: 100, due: 2028-06-30, from: recovery-log}
`,
  'unit.yaml': (save) => `format: 1
organization: Unit ${save}
currency: CAD
howBig: {start: 2026-07-01, horizon: 24 months, baseline: 24M, growth: 25%, attrition: 5%}
who: {segments: [{id: a, name: Segment ${save}, potential: {low: 900k, likely: ${1 + (save % 9)}M, high: 12M}}]}
`,
  'log.csv': (save) => {
    const rows = Array.from({ length: 1 + (save % 40) }, (_, row) => {
      const date = `2026-09-${String(1 + (row % 28)).padStart(2, '0')}`;
      return `${date}T09:00:00Z,${date}T1${row % 10}:00:00Z,${(row * save) % 3 === 0 ? 'yes' : 'no'}`;
    });
    return `${['opened,fixed,surprised', ...rows].join('\n')}\n`;
  },
  'plan.config.yaml': (save) => `playbookFiles: [own.yaml]\nplaybooks: [own${save % 2 === 0 ? ', leading' : ''}]\n`,
  'own.yaml': (save) => `id: own
title: Ours, save ${save}
practices:
  - {id: call, title: Call, question: Do we?, why: They wait., firstStep: Call one., evidence: A list}
`,
};
const ASKED = ['report', '--as-of', '2026-11-30', '--format', 'html'];
const at = (name: string): string => join(job.folder, name);

/** How editors save: into the file, in two steps, beside it and over it, by deleting it, by moving it away. */
const WAYS: Readonly<Record<string, (file: string, text: string, pause: () => Promise<unknown>) => Promise<void>>> = {
  write: async (file, text) => writeFileSync(file, text),
  truncate: async (file, text, pause) => {
    writeFileSync(file, text.slice(0, text.length / 2));
    await pause();
    writeFileSync(file, text);
  },
  rename: async (file, text) => {
    writeFileSync(`${file}.tmp`, text);
    renameSync(`${file}.tmp`, file);
  },
  delete: async (file, text, pause) => {
    rmSync(file);
    await pause();
    writeFileSync(file, text);
  },
  'move away': async (file, text, pause) => {
    renameSync(file, `${file}~`);
    await pause();
    writeFileSync(file, text);
  },
};

const names = Object.keys(FILES);
for (const name of names) writeFileSync(at(name), FILES[name]!(0));
const child = spawn(process.execPath, [BIN, ...ASKED, '--output', 'board.html', '--watch'], { cwd: job.folder });
let said = '';
let hasEnded = false;
for (const stream of [child.stdout, child.stderr]) {
  stream.on('data', (data) => {
    said = (said + data).slice(-2000);
  });
}
const ended = once(child, 'exit').then(([code]) => {
  hasEnded = true;
  return code as number | null;
});

let saves = 0;
let torn = 0;
const delays: number[] = [];
const memory: number[] = [];
const dealWay = job.deal(Object.keys(WAYS));
const dealFile = job.deal(names);
await followed('at the start');
while (saves < most && job.goesOn() && !hasEnded) await burst();
const signal = job.deal(['SIGHUP', 'SIGTERM', 'SIGINT'] as const)();
if (hasEnded) job.fail(`it ended: ${said}`);
child.kill(signal);
const code = await Promise.race([ended, sleep(10_000, 'never' as const)]);
if (code !== 130 && code !== 129) job.fail(`${signal} ended it with ${code}`);
if (code === 'never') child.kill('SIGKILL');

const quarter = Math.floor(memory.length / 4);
const [early, late] = [median(memory.slice(quarter, 2 * quarter)), median(memory.slice(-quarter))];
// A heap breathes by some megabytes between two collections.
if (saves >= 500 && late > early * 1.15) job.fail(`its memory grew from ${early} to ${late} MiB`);
const sorted = delays.sort((a, b) => a - b);
job.end(
  `${saves} saves of ${names.length} files in ${Object.keys(WAYS).length} ways: ${torn} pages torn; ${delays.length} times the page was awaited, ` +
    `${median(sorted)} ms (${sorted.at(-1)} at most); ${early} MiB early, ${late} late, seed ${job.seed}`,
);

/** Saves several times, rests, and waits for the page. */
async function burst(): Promise<void> {
  const count = 1 + job.random(20);
  for (let index = 0; index < count && saves < most; index++) {
    saves++;
    const [name, way] = [dealFile(), dealWay()];
    // A text that is broken now and then, and the next time no longer.
    const isBroken = index < count - 1 && saves < most && job.random(10) === 0;
    const text = FILES[name]!(saves);
    await WAYS[way]!(at(name), isBroken ? `${text}\n  x: [` : text, () => sleep(job.random(40)));
    if (isBroken) writeFileSync(at(name), text);
    if (!isWhole(read())) {
      torn++;
      job.fail(`a page is torn after ${saves} saves`);
    }
    if (index < count - 1) await sleep(job.random(3) === 0 ? job.random(200) : job.random(10));
  }
  await followed(`after ${saves} saves`);
}

/** Waits until the page is that of the texts on disk. */
async function followed(when: string): Promise<void> {
  const begin = Date.now();
  const { stdout } = await plan(ASKED, { cwd: job.folder });
  for (;;) {
    if (hasEnded) return;
    if (read().replace(/<meta http-equiv="refresh"[^>]*>\n/, '') === stdout) break;
    if (Date.now() - begin > 10_000) {
      job.fail(`${when} the page is not that of the texts: ${said.slice(-300)}`);
      return;
    }
    await sleep(5);
  }
  if (saves > 0) delays.push(Date.now() - begin);
  const [, kilobytes] = /^VmRSS:\s*(\d+)/m.exec(statusOf(child.pid!)) ?? [];
  memory.push(Math.round(Number(kilobytes ?? 0) / 1024));
}

function read(): string {
  try {
    return readFileSync(at('board.html'), 'utf8');
  } catch {
    return '';
  }
}

function isWhole(page: string): boolean {
  return page.startsWith('<!doctype html>') && page.endsWith('</html>\n');
}

/** What Linux says of a process; nothing elsewhere. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

function median(sorted: readonly number[]): number {
  return [...sorted].sort((a, b) => a - b)[Math.floor(sorted.length / 2)] ?? 0;
}
