/** The pages that a browser is to show: of plans of many kinds, and of a history. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plan } from '../support/run.ts';
import { makeHistory } from './trend-history.ts';

export interface PageCase {
  readonly name: string;
  readonly page: string;
  /** So many pages of paper at most. */
  readonly mostPages?: number;
}

const UNIT = (name: string, start: string) => `format: 1
organization: ${name}
currency: CAD
howBig: {start: ${start}, horizon: 24 months, baseline: 12M, growth: 25%, attrition: 5%, owner: A. Chair}
who:
  dimension: how they ride
  segments:
    - {id: commuters, name: Commuters, today: 5M, potential: {low: 900k, likely: 1.9M, high: 3.2M}, evidence: A survey}
    - {id: families, name: Families, today: 2M, potential: {low: 500k, likely: 1.4M, high: 2.6M}, evidence: A list}
`;
const GROUP = `format: 1
organization: Northwind Holding
currency: CAD
howBig: {start: 2026-07-01, horizon: 24 months, baseline: 24M, growth: 20%, attrition: 5%, owner: A. Chair}
units: [east/plan.yaml, west/plan.yaml]
`;

/** A plan with so many segments, moves and measures. */
function hugePlan(count: number): string {
  const lines = (of: (index: number) => string) => Array.from({ length: count }, (_, index) => of(index)).join('\n');
  return `format: 1
organization: A group of very many
currency: EUR
howBig: {start: 2026-01-01, horizon: 36 months, baseline: 900M, growth: 40%, attrition: 4%}
who:
  segments:
${lines((index) => `    - {id: s${index}, name: "Segment ${index} of customers with a long name", today: 1M, potential: {low: ${index % 7}00k, likely: ${(index % 7) + 1}00k, high: 2M}, evidence: Survey ${index}}`)}
win:
  only: We are the only one
  moves:
${lines((index) => `    - {id: m${index}, title: "Move ${index} for segment ${index}", serves: [s${index}], status: planned, owner: Owner ${index % 9}, due: 2027-0${1 + (index % 9)}-15}`)}
measures:
${lines((index) => `  - {id: k${index}, name: "Measure ${index}", unit: percent, better: higher, baseline: ${index % 40}, target: 90, start: 2026-01-01, due: 2028-12-31, readings: [{date: 2026-06-30, value: ${index % 60}}]}`)}
`;
}

/** Each page as the program itself writes it; in a folder of its own. */
export async function pageCases(folder: string): Promise<PageCase[]> {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const page = async (command: 'report' | 'trend', args: readonly string[], cwd = folder): Promise<string> => {
    const run = () =>
      plan([command, ...args, '--format', 'html'], { cwd, today: '2026-11-30', env: process.env as never });
    const { stdout, stderr } = await run();
    if (stdout === '') throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
    if ((await run()).stdout !== stdout) throw new Error(`${command} ${args.join(' ')}: other bytes on the second run`);
    return stdout;
  };
  cpSync('examples/northwind-cycles', join(folder, 'sample'), { recursive: true });
  cpSync('test/fixtures/report', join(folder, 'report'), { recursive: true });
  const sample = readFileSync(join(folder, 'sample/plan.yaml'), 'utf8');
  write('group/plan.yaml', GROUP);
  write('group/east/plan.yaml', UNIT('Northwind East', '2026-07-01'));
  write('group/west/plan.yaml', UNIT('Northwind West', '2026-07-01'));
  write('huge.yaml', hugePlan(500));
  write('broken.yaml', `${sample}\n  x: [\n`);
  const { folder: history, file } = makeHistory(120, 36);
  return [
    { name: 'sample', page: await page('report', ['sample/plan.yaml']), mostPages: 3 },
    { name: 'group', page: await page('report', ['group/plan.yaml']) },
    { name: 'unknown', page: await page('report', ['report/unknown.yaml']) },
    { name: 'behind', page: await page('report', ['report/behind.yaml']) },
    { name: 'huge', page: await page('report', ['huge.yaml']) },
    { name: 'broken', page: await page('report', ['broken.yaml']) },
    { name: 'several', page: await page('report', ['sample/plan.yaml', 'group/plan.yaml', 'report/behind.yaml']) },
    { name: 'since', page: await page('report', ['plan.yaml', '--since', 'HEAD~1'], repository(folder, sample)) },
    { name: 'section', page: await page('report', ['sample/plan.yaml', '--section', 'who']) },
    { name: 'trend', page: await page('trend', [file], history) },
    { name: 'trend-once', page: await page('trend', ['plan.yaml', '--since', 'HEAD~1'], join(folder, 'since')) },
  ];
}

/** The sample in a repository of its own, changed once. */
function repository(folder: string, sample: string): string {
  const cwd = join(folder, 'since');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd, stdio: 'ignore' });
  mkdirSync(cwd);
  git('init', '--quiet');
  for (const text of [sample.replace('growth: 25%', 'growth: 30%'), sample]) {
    writeFileSync(join(cwd, 'plan.yaml'), text);
    git('add', '.');
    git('commit', '--quiet', '-m', 'a change');
  }
  return cwd;
}
