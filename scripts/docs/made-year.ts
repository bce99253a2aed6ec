/** A history of the sample plan that is made up, for the picture of a trend. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What becomes of the sample plan, from its end backwards: each text is there only from this day on. */
const SINCE: readonly (readonly [date: string, text: RegExp, before: string])[] = [
  ['2026-11-20', /likely: 1.9M/, 'likely: 1.6M'],
  ['2026-11-09', /growth: 25%/, 'growth: 28%'],
  ['2026-11-03', / {4}- \{ date: 2026-10-31.*\n/, ''],
  ['2026-10-12', / {4}- \{ date: 2026-09-30.*\n/, ''],
  ['2026-09-15', /practices:\n[\s\S]*?\n\n/, ''],
  ['2026-09-04', / {2}readings:\n.*2026-08-31.*\n/, ''],
  ['2026-08-24', /customer:\n[\s\S]*?\n\n/, ''],
  ['2026-08-10', /serving:\n[\s\S]*?\n\n/, ''],
  ['2026-07-20', /potential: \{ low: 300k, likely: 800k, high: 1.5M \}/, 'potential: 800k'],
  ['2026-07-01', /attrition: 5%/, 'attrition: 8%'],
  ['2026-06-15', /potential: \{ low: 500k, likely: 1.4M, high: 2.6M \}\n/, '\n'],
];

const READING = (date: string, value: string): string => `    - { date: ${date}, value: ${value} }\n`;

/** A repository in a folder with a commit for each of these days; its path. */
export function madeYear(folder: string): string {
  const cwd = join(folder, 'year');
  mkdirSync(cwd);
  cpSync('examples/northwind-cycles/recovery-log.csv', join(cwd, 'recovery-log.csv'));
  const sample = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8').replace(
    / {4}- \{ date: 2026-09-30.*\n/,
    (reading) => `${READING('2026-08-31', '12M')}${reading}${READING('2026-10-31', '12.4M')}`,
  );
  git(cwd, '2026-06-01', 'init', '--quiet');
  for (let later = SINCE.length; later >= 0; later--) {
    const text = SINCE.slice(0, later).reduce((plan, [, now, before]) => plan.replace(now, before), sample);
    writeFileSync(join(cwd, 'plan.yaml'), text);
    const date = SINCE[later]?.[0] ?? '2026-06-01';
    git(cwd, date, 'add', '.');
    git(cwd, date, 'commit', '--quiet', '--message', 'a change');
  }
  return cwd;
}

function git(cwd: string, date: string, ...args: string[]): void {
  const when = `${date}T10:00:00Z`;
  const person = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const env = { ...process.env, ...person, GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when };
  execFileSync('git', args, { cwd, env, stdio: 'ignore' });
}
