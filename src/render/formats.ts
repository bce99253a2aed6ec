import type { PlanDiff } from '../judge/diff/diff.ts';
import type { Explanation } from '../judge/explain/explanation.ts';
import type { Trend } from '../judge/trend.ts';
import type { WhatIf } from '../judge/whatif/whatif.ts';
import type { Playbook } from '../playbooks/playbook.ts';
import type { NextSteps } from './next.ts';
import { type RunResult, renderAtOnce, type StreamCheck } from './result.ts';
import type { ListedRule } from './rule-list.ts';
import type { Render } from './view.ts';

/** The commands whose result has several formats, and what each of them renders. */
export interface Subjects {
  readonly check: RunResult;
  readonly report: RunResult;
  readonly next: NextSteps;
  readonly whatif: WhatIf;
  readonly diff: PlanDiff;
  readonly trend: Trend;
  readonly explain: Explanation;
  readonly rules: readonly ListedRule[];
  readonly playbooks: readonly Playbook[];
}

/** What reads a format: tests read each output the way its medium does. */
export type Medium =
  | 'terminal'
  | 'lines'
  | 'markdown'
  | 'html'
  | 'json'
  | 'json-lines'
  | 'xml'
  | 'workflow-commands'
  | 'calendar'
  | 'csv';

type Loaders = { readonly [Command in keyof Subjects]: () => Promise<Render<Subjects[Command]>> };

/** A format: for each command that has it, how its renderer is loaded. */
interface Format extends Partial<Loaders> {
  readonly medium: Medium;
  /** Only of `check`, and only where its text can be written plan by plan. */
  readonly stream?: () => Promise<StreamCheck>;
  /** Whether the service that reads it knows the files of a repository, and so wants paths from its top. */
  readonly isOfRepository?: boolean;
}

/** Modules with the renderers of several formats. */
const next = () => import('./next.ts');
const whatif = () => import('./whatif.ts');
const diff = () => import('./diff.ts');
const trend = () => import('./trend.ts');
const explanation = () => import('./explanation.ts');
const ruleList = () => import('./rule-list.ts');
const json = () => import('./json.ts');

/** Every format. Each renderer is loaded when it is needed; help, completion, threads and tests read from this table. */
export const FORMATS: Readonly<Record<string, Format>> = {
  pretty: {
    medium: 'terminal',
    ...streamed(async () => (await import('./check-pretty.ts')).streamCheckPretty),
    report: async () => (await import('./report-pretty.ts')).renderReportPretty,
    next: async () => (await next()).renderNextPretty,
    whatif: async () => (await whatif()).renderWhatIfPretty,
    diff: async () => (await diff()).renderDiffPretty,
    trend: async () => (await trend()).renderTrendPretty,
    explain: async () => (await explanation()).renderExplanationPretty,
    rules: async () => (await ruleList()).renderRulesPretty,
    playbooks: async () => (await import('./playbook-list.ts')).renderPlaybooksPretty,
  },
  compact: { medium: 'lines', ...streamed(async () => (await import('./compact.ts')).streamCompact) },
  markdown: {
    medium: 'markdown',
    check: async () => (await import('./check-markdown.ts')).renderCheckMarkdown,
    report: async () => (await import('./report-markdown.ts')).renderReportMarkdown,
    next: async () => (await next()).renderNextMarkdown,
    whatif: async () => (await whatif()).renderWhatIfMarkdown,
    diff: async () => (await diff()).renderDiffMarkdown,
    explain: async () => (await explanation()).renderExplanationMarkdown,
  },
  html: {
    medium: 'html',
    report: async () => (await import('./page/page.ts')).renderReportHtml,
    trend: async () => (await import('./page/trend.ts')).renderTrendHtml,
  },
  json: {
    medium: 'json',
    check: async () => (await json()).renderJson,
    report: async () => (await json()).renderJson,
    next: jsonOf('next'),
    whatif: jsonOf('whatif'),
    diff: jsonOf('diff'),
    trend: jsonOf('trend'),
    explain: async () => (await import('./escape.ts')).toJsonPage,
    rules: async () => (await ruleList()).renderRulesJson,
    playbooks: async () => (await import('./escape.ts')).toJsonPage,
  },
  ndjson: { medium: 'json-lines', ...streamed(async () => (await json()).streamNdjson) },
  sarif: { medium: 'json', isOfRepository: true, check: async () => (await import('./sarif.ts')).renderSarif },
  junit: { medium: 'xml', isOfRepository: true, check: async () => (await import('./junit.ts')).renderJunit },
  github: {
    medium: 'workflow-commands',
    isOfRepository: true,
    check: async () => (await import('./github.ts')).renderGithub,
  },
  gitlab: { medium: 'json', isOfRepository: true, check: async () => (await import('./gitlab.ts')).renderGitlab },
  csv: { medium: 'csv', trend: async () => (await trend()).renderTrendCsv },
  ics: { medium: 'calendar', next: async () => (await next()).renderCalendar },
};

function streamed(stream: () => Promise<StreamCheck>): Pick<Format, 'check' | 'stream'> {
  return { stream, check: async () => renderAtOnce(await stream()) };
}

function jsonOf(command: 'next' | 'whatif' | 'diff' | 'trend') {
  return async () => (await json()).jsonOf(command);
}

/** The names of the formats that a command has; the first is its default. */
export function formatsOf(command: keyof Subjects): string[] {
  return Object.keys(FORMATS).filter((name) => command in FORMATS[name]!);
}

/** Loads a command's renderer. Throws where the command has no such format: callers refuse that before. */
export async function rendererOf<Command extends keyof Subjects>(
  command: Command,
  format: string,
): Promise<Render<Subjects[Command]>> {
  return (FORMATS[format] as Loaders)[command]();
}
