/**
 * Puts texts that some medium would obey into every field of a plan, and into names and arguments, and lets every command
 * show them in every format: nothing may come out that a terminal, a CI log or a browser obeys.
 * `npx tsx test/attacks/injection.ts [--budget SECONDS] [--seed N] [--text JSON]`
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hoverAt } from '../../src/lsp/hover.ts';
import type { Medium, Subjects } from '../../src/render/formats.ts';
import { HOSTILE } from '../support/hostile.ts';
import { COMMAND_FORMATS, misread } from '../support/media.ts';
import { opened } from '../support/open-plan.ts';
import { plan } from '../support/run.ts';
import { startJob } from './job.ts';

const { values } = parseArgs({ options: { text: { type: 'string' } }, strict: false });
const job = startJob('injection', 300);

interface Run {
  readonly args: readonly string[];
  /** How the output is read by what it is meant for. */
  readonly medium: Medium;
}

const terminal = (...args: string[]): Run => ({ args, medium: 'terminal' });
const json = (...args: string[]): Run => ({ args: [...args, '--format', 'json'], medium: 'json' });
const markdown = (...args: string[]): Run => ({ args: [...args, '--format', 'markdown'], medium: 'markdown' });

/** What a command is called with, for each command that has formats. */
const ARGS: Readonly<Record<keyof Subjects, (text: string) => string[]>> = {
  check: () => ['--verbose'],
  report: () => ['--all'],
  next: () => [],
  whatif: () => ['--growth', '10%'],
  diff: () => ['old.yaml', 'plan.yaml'],
  trend: () => [],
  explain: (text) => [text],
  rules: () => [],
  playbooks: () => [],
};

/** The command in each of its formats. */
function inEveryFormat(wanted: keyof Subjects, ...args: string[]): Run[] {
  return COMMAND_FORMATS.filter(({ command }) => command === wanted).map(({ format, medium }) => ({
    args: [wanted, ...args, '--format', format],
    medium,
  }));
}

/** What an editor shows on every word of the plan. */
const HOVER: Run = { args: ['lsp', 'hover'], medium: 'markdown' };

/** Every command that shows something of a plan or of its arguments, in every format. */
function runsWith(text: string): Run[] {
  return [
    ...Object.entries(ARGS).flatMap(([command, args]) => inEveryFormat(command as keyof Subjects, ...args(text))),
    terminal('check', '--plain', '--verbose'),
    terminal('report', '--plain', '--all'),
    terminal('report', '--owner', text),
    terminal('report', '--section', text),
    terminal('whatif'),
    terminal('whatif', '--drop', text),
    terminal('whatif', '--growth', text),
    terminal('next', '--owner', text),
    terminal('diff', text),
    terminal('trend', '--since', text),
    terminal('diff', `HEAD:${text}`),
    terminal('record', text, '1'),
    terminal('record', 'm', text),
    terminal('init', '--set', `howBig.why=${text}`, '--dry-run'),
    terminal('init', '--set', `${text}=1`, '--dry-run'),
    terminal('check', text),
    terminal('check', '--format', text),
    terminal('check', '--rule', `${text}=error`),
    terminal('check', '--require', text),
    terminal('check', '--min-score', text),
    terminal('check', '--config', text),
    terminal('check', '--baseline', text),
    terminal('check', `--${text}`),
    terminal('check', '--as-of', text),
    terminal(text),
    json('check', text),
    json('check', '--config', 'broken.config.yaml'),
    terminal('check', '--config', 'broken.config.yaml'),
    ...inEveryFormat('check', 'dir-*/plan.yaml'),
    markdown('report', 'dir-*/plan.yaml'),
    ...runsOnFileNamed(text),
    HOVER,
  ];
}

/** Every command and option that prints the name of a file. */
function runsOnFileNamed(text: string): Run[] {
  const name = nameFrom(text);
  const [there, fresh] = [join(name, 'plan.yaml'), join(name, 'new.yaml')];
  return [
    terminal('init', '--template', fresh),
    terminal('init', '--template', there),
    terminal('init', '--template', fresh, '--dry-run'),
    terminal('init', there),
    terminal('init', fresh, '--section', text),
    terminal('init', fresh, '--set', 'howBig.baseline=1M'),
    terminal('init', there, '--answers', join(name, 'broken.config.yaml')),
    terminal('review', there),
    terminal('review', there, '--no-input'),
    terminal('record', 'growth', '11M', '--file', there),
    terminal('record', 'm', '1', '--file', fresh),
    terminal('record', 'm', '1', '--file', there, '--note', text, '--date', text),
    terminal('whatif', there, '--add', 'b'),
    terminal('whatif', there, '--growth', '20%', '--save'),
    json('whatif', there, '--growth', '20%'),
    terminal('next', there),
    terminal('diff', 'old.yaml', there),
    terminal('diff', there, '/dev/null', '.', '.', there, '0', '100644'),
    terminal('report', there, '--all'),
    terminal('report', there, '--output', join(name, 'page.txt')),
    terminal('report', there, '--output', there),
    terminal('fmt', there, '--check'),
    terminal('fmt', there, '--diff'),
    terminal('fmt', there),
    terminal('fmt', fresh),
    terminal('fmt', join(name, 'broken.config.yaml')),
    terminal('check', there, '--fix'),
    terminal('check', there, '--fix', '--diff'),
    terminal('check', there, '--format', `json=${join(name, 'result.json')}`),
    terminal('check', there, '--format', `json=${join(name, 'no', 'result.json')}`),
    terminal('check', there, '--baseline', join(name, 'known.json'), '--update-baseline', '--verbose'),
    terminal('check', there, '--baseline', join(name, 'plan.yaml')),
    terminal('check', '--config', join(name, 'broken.config.yaml')),
    terminal('check', join(name, '*.yaml'), '--verbose'),
    terminal('check', join(name, '*.nothing')),
    ...inEveryFormat('check', there, fresh),
    terminal('rules', text),
    terminal('playbooks', text),
    terminal('schema', text),
    terminal('completion', text),
    terminal('completion', 'bash', '--', 'plan', 'whatif', '--add', ''),
    terminal('completion', 'zsh', '--', 'plan', 'explain', ''),
    terminal('completion', 'fish', '--', 'plan', 'record', ''),
  ];
}

/** The text as far as it can be the name of a folder. */
function nameFrom(text: string): string {
  return `dir-${text.replaceAll(/[/\0]/g, '_').slice(0, 50).toWellFormed()}`;
}

const texts = values.text === undefined ? HOSTILE : [JSON.parse(String(values.text)) as string];
// A lone surrogate cannot be written in a plan; and an empty argument is none.
const usable = texts.filter((text) => !/\p{Cs}/u.test(text) && text.trim() !== '');
const deal = job.deal(usable.flatMap((text) => runsWith(text).map((_, index) => ({ text, index }))));
const total = usable.length * runsWith('').length;
let runs = 0;
for (; runs < total && (job.goesOn() || runs < 40); runs++) {
  const { text, index } = deal();
  const folder = join(job.folder, 'plans');
  mkdirSync(folder);
  makePlan(folder, text);
  const run = runsWith(text)[index]!;
  for (const what of await wrongIn(run, folder)) {
    const shown = run.args
      .map((arg) => (arg.length > 60 ? `${arg.slice(0, 60)}…` : arg))
      .map((arg) => JSON.stringify(arg));
    job.fail(`${what}: plan ${shown.join(' ')}, --text '${JSON.stringify(text)}'`);
  }
  rmSync(folder, { recursive: true });
}
job.end(
  `${runs} of ${total} runs (${usable.length} texts, ${total / usable.length} commands and formats), seed ${job.seed}`,
);

/** A plan that has the text in every field that takes one, findings of many rules, and a file and folder named by it. */
function makePlan(folder: string, text: string): void {
  const t = JSON.stringify(text.slice(0, 1900));
  const key = JSON.stringify(`x-${text.slice(0, 300)}`);
  const source = `format: 1
organization: ${t}
champion: ${t}
${key}: 1
${JSON.stringify(`k${text.slice(0, 300)}`)}: ${t}
howBig: {measure: ${t}, unit: ${t}, start: 2026-01-01, horizon: 24 months, baseline: 10M, growth: 30%, owner: ${t}, why: ${t}}
who:
  dimension: ${t}
  segments:
  - {id: a, name: ${t}, potential: {low: 1M, likely: 2M, high: 4M}, evidence: ${t}, secrets: [${t}], why: ${t}}
  - {id: b, name: ${t}, potential: 1M} # plan-ignore potential-single -- a reason
  notServing: [{name: ${t}, why: ${t}}]
win:
  only: ${t}
  moves:
  - {id: m, title: ${t}, serves: [a], change: incremental, basis: benchmark, status: started, owner: ${t}, due: 2026-02-01, next: ${t}}
  - {id: n, title: ${t}, serves: [b, nobody], status: planned}
  technology: [{id: t, name: ${t}, capability: ${t}}]
  cut: [{what: ${t}, why: ${t}, owner: ${t}, due: 2026-02-01}]
  dumbRules: [{rule: ${t}, hurts: ${t}, decision: keep}]
serving: {officer: {title: ${t}, name: ${t}, executive: false}, imperative: ${t}, recoveryLog: ${t}}
customer: {changes: [{heard: ${t}, change: ${t}, owner: ${t}, due: 2026-02-01}]}
practices:
  strategic-acts:
    take-notes: {status: started, owner: ${t}, next: ${t}, due: 2026-02-01}
    act-first: {status: practising, owner: ${t}}
  ${JSON.stringify(text.slice(0, 300))}: {x: {status: planned}}
measures:
- {id: m, name: ${t}, unit: ${t}, better: higher, baseline: 1, target: 2, due: 2026-12-31, owner: ${t}, readings: [{date: 2026-03-31, value: 0.5, note: ${t}}]}
stories: [{title: ${t}, hero: ${t}, segment: nobody, told: 2026-01-01}]
`;
  writeFileSync(join(folder, 'plan.yaml'), source);
  writeFileSync(join(folder, 'old.yaml'), `format: 1\norganization: Old\nchampion: ${t}\n`);
  writeFileSync(
    join(folder, 'broken.config.yaml'),
    `${JSON.stringify(`k${text.slice(0, 300)}`)}: ${t}\nclaptrap: {a: ${t}}\n`,
  );
  try {
    const named = join(folder, nameFrom(text));
    mkdirSync(named);
    writeFileSync(join(named, 'plan.yaml'), source);
    writeFileSync(join(named, 'broken.config.yaml'), `${JSON.stringify(`k${text.slice(0, 300)}`)}: ${t}\n`);
  } catch {
    // No name that a folder may have here.
  }
}

function hovers(text: string): string {
  const plan = opened(text);
  const shown = [...text.matchAll(/\S+/g)].map(({ index }) => hoverAt(plan, index)?.markdown ?? '');
  return [...new Set(shown)].join('\n\n---\n\n');
}

async function wrongIn({ args, medium }: Run, cwd: string): Promise<string[]> {
  try {
    const { code, stdout, stderr } =
      args === HOVER.args
        ? { code: 0, stdout: hovers(readFileSync(join(cwd, 'plan.yaml'), 'utf8')), stderr: '' }
        : await plan(args, { cwd, today: '2026-11-24' });
    const wrong: string[] = [];
    if (code > 2) wrong.push(`ended with ${code}: ${stderr.slice(0, 300)}`);
    const [shown, told] = [misread(medium, stdout), misread('terminal', stderr)];
    if (shown !== null) wrong.push(`stdout ${shown}`);
    if (told !== null) wrong.push(`stderr ${told}`);
    return wrong;
  } catch (error) {
    return [`threw ${error instanceof Error ? error.stack : String(error)}`];
  }
}
