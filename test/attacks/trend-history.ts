/** A history of a plan that is made, and a slow, obvious reading of it to compare with. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../support/git.ts';
import { folderWith, plan } from '../support/run.ts';

export interface MadeHistory {
  readonly folder: string;
  /** Where the plan is now. */
  readonly file: string;
}

const BEFORE = 'strategy.yaml';
const NOW = 'plans/plan.yaml';

/** The plan after so many changes. */
function planText(change: number): string {
  const statuses = ['not-started', 'planned', 'started', 'practising'];
  const readings = Array.from({ length: change % 5 }, (_, month) => {
    const date = `2026-0${3 + month}-28`;
    return `    - {date: ${date}, value: ${12 + month * 0.1 + (change % 7) * 0.02}M}\n`;
  }).join('');
  return `format: 1
organization: Northwind Cycles
currency: CAD
howBig:
  start: 2026-01-01
  horizon: 24 months
  baseline: 12M
  growth: ${20 + (change % 11)}%
  attrition: 5%
${readings === '' ? '' : `  readings:\n${readings}`}who:
  dimension: how they ride
  segments:
    - {id: commuters, name: Commuters, potential: {low: 900k, likely: ${1.2 + (change % 13) / 10}M, high: 3.2M}}
    - {id: families, name: Families, potential: {low: 500k, likely: 1.4M, high: 2.6M}, chosen: ${change % 3 > 0}}
    - {id: fleets, name: Fleets, potential: {low: 300k, likely: 800k, high: 1.5M}}
serving: {recoveryLog: log.csv}
practices:
  strategic-acts:
    take-notes: {status: ${statuses[change % 4]}, owner: Retail, next: Ask, due: 2026-0${1 + (change % 9)}-15}
measures:
  - {id: surprised, name: Surprised, unit: percent, better: higher, baseline: 20, target: 100, start: 2026-01-01, due: 2027-12-31, from: recovery-log}
# change ${change}
`;
}

function logText(change: number): string {
  const rows = Array.from({ length: change % 9 }, (_, month) => {
    const date = `2026-0${1 + month}-10`;
    return `${date}T10:00:00Z,${date}T1${change % 9}:00:00Z,${change % 2 === 0 ? 'yes' : 'no'}`;
  });
  return `${['opened,fixed,surprised', ...rows].join('\n')}\n`;
}

/**
 * Makes a repository of some commits, of which `ofPlan` change the plan: among them one that renames it, one of broken YAML,
 * one of another format, one that removes it, one that brings it back, and a merge. The others change its log or a note.
 */
export function makeHistory(commits: number, ofPlan: number): MadeHistory {
  const folder = folderWith({});
  git(folder, 'init', '--quiet');
  const every = Math.floor(commits / ofPlan);
  const zones = ['+0000', '-0930', '+1345', '+0100'];
  const stream: string[] = [];
  const commit = (branch: string, index: number, from: string, ...changes: string[]): void => {
    const seconds = 1_767_225_600 + index * Math.floor(25_000_000 / commits);
    stream.push(
      `commit refs/heads/${branch}\nmark :${index + 1}\ncommitter A <a@example.org> ${seconds} ${zones[index % 4]}\ndata 1\nc\n${from}${changes.join('')}`,
    );
  };
  const write = (path: string, text: string): string =>
    `M 644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  let done = 0;
  const at = (part: number): number => Math.floor(ofPlan * part);
  const special: Readonly<Record<number, (path: string) => string>> = {
    [at(0.3)]: (path) => write(path, 'howBig: {growth: [\n'),
    [at(0.4)]: (path) => write(path, planText(done).replace('format: 1', 'format: 2')),
    [at(0.6)]: (path) => `D ${path}\n`,
  };
  for (let index = 0; index < commits; index++) {
    if (index % every !== 0 || done >= ofPlan) {
      const path = done > at(0.5) ? 'plans/log.csv' : 'log.csv';
      commit(
        'main',
        index,
        '',
        index === 1 || index % 4 === 3 ? write(path, logText(index)) : write('note', String(index)),
      );
      continue;
    }
    const path = done > at(0.5) ? NOW : BEFORE;
    if (done === at(0.5)) commit('main', index, '', `R ${BEFORE} ${NOW}\n`, 'R log.csv plans/log.csv\n');
    else if (done === at(0.8)) {
      // What is merged changed the plan twice.
      const mark = commits + 10;
      commit('side', mark, `from :${index}\n`, write(path, planText(done + 1)));
      commit('side', mark + 1, '', write(path, planText(done)));
      commit('main', index, `from :${index}\nmerge :${mark + 2}\n`, write(path, planText(done)));
    } else commit('main', index, '', special[done]?.(path) ?? write(path, planText(done)));
    done++;
  }
  execFileSync('git', ['-C', folder, 'fast-import', '--quiet'], { input: stream.join('') });
  git(folder, 'checkout', '--quiet', 'main');
  return { folder, file: join(folder, NOW) };
}

/** What `plan trend` should say of a history, by `plan check` of each revision; the oldest first. */
export async function referencePoints(folder: string): Promise<object[]> {
  const commits = git(folder, 'rev-list', '--first-parent', '--reverse', 'HEAD').split('\n');
  const isShallow = git(folder, 'rev-parse', '--is-shallow-repository') === 'true';
  const points: object[] = [];
  let before: string | null = null;
  for (const [index, commit] of commits.entries()) {
    const listed = git(folder, 'ls-tree', '-r', commit, '--', BEFORE, NOW);
    const changed = listed !== before && !(isShallow && index === 0) && (listed !== '' || before !== null);
    before = listed;
    if (!changed) continue;
    const date = git(folder, 'cat-file', '-p', commit).match(/^committer .*> (\d+) ([+-])(\d\d)(\d\d)$/m)!;
    const offset = (date[2] === '-' ? -60 : 60) * (60 * Number(date[3]) + Number(date[4]));
    const day = new Date((Number(date[1]) + offset) * 1000).toISOString().slice(0, 10);
    points.push({ revision: commit, date: day, ...(await checked(folder, commit, listed.split('\t')[1], day)) });
  }
  return points;
}

const show = (folder: string, name: string): string =>
  execFileSync('git', ['-C', folder, 'show', name], { encoding: 'utf8' });

async function checked(folder: string, commit: string, path: string | undefined, day: string): Promise<object> {
  if (path === undefined) return { gap: 'the plan was removed' };
  const cwd = folderWith({ 'plan.yaml': show(folder, `${commit}:${path}`) });
  const log = join(path, '../log.csv');
  if (git(folder, 'ls-tree', commit, '--', log) !== '') {
    mkdirSync(cwd, { recursive: true });
    writeFileSync(join(cwd, 'log.csv'), show(folder, `${commit}:${log}`));
  }
  const { stdout } = await plan(['check', '--as-of', day, '--format', 'json'], { cwd });
  const [{ verdict, growth, scorecard, steps }] = JSON.parse(stdout).files;
  if (verdict === null) return { gap: 'cannot be judged' };
  const sum = (key: 'answered' | 'total') =>
    scorecard.sections.reduce((all: number, section: Record<string, number>) => all + section[key]!, 0);
  return {
    ...{ path, verdict: verdict.value, probability: verdict.probability },
    ...{ reading: growth.now?.value ?? null, line: growth.now?.line ?? null },
    ...{ answered: sum('answered'), total: sum('total'), practices: scorecard.practices.score, steps: steps.length },
  };
}

/** A point without the words of its gap, which the reference does not know. */
export function withoutWords(point: object): object {
  return 'gap' in point && point.gap !== 'the plan was removed' ? { ...point, gap: 'cannot be judged' } : point;
}
