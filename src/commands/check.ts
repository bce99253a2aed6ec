import { resolve } from 'node:path';
import { appendFile } from '../files/append.ts';
import { FileError } from '../files/file-error.ts';
import { STDIN } from '../files/find.ts';
import { repositoryPath } from '../files/repository-path.ts';
import { noSuch } from '../plan/closest.ts';
import { FORMATS, formatsOf, rendererOf } from '../render/formats.ts';
import type { RunResult } from '../render/result.ts';
import { EXIT, flag, type Invocation, list, text } from '../run/command.ts';
import { type Gate, type GateOptions, gate, gateOf } from '../run/gate.ts';
import { knownPlans } from '../run/known-plans.ts';
import { showPlans } from '../run/many-plans.ts';
import { writeOutput } from '../run/output.ts';
import { failOnOf, type JudgedPlan, judgePlans } from '../run/plans.ts';
import { runOf, runResult } from '../run/result.ts';
import { ruleSettings } from '../run/rule-settings.ts';
import { baselineOf } from '../run/settings.ts';
import { tellError, UserError } from '../run/user-error.ts';

/** Judges plans, writes the result in every format asked for, and returns the gate's exit code. */
export async function run(invocation: Invocation): Promise<number> {
  if (!flag(invocation.options, 'watch')) return judge(invocation);
  const { watch } = await import('../run/watch.ts');
  return watch(invocation, judge);
}

async function judge(invocation: Invocation): Promise<number> {
  const targets = readTargets(list(invocation.options, 'format'));
  const options = readGateOptions(invocation);
  // A misspelt rule is reported even where there is no plan to judge.
  ruleSettings(invocation);
  const mode = fixMode(invocation, targets);
  const code = mode === 'none' ? await checkOneByOne(targets, options, invocation) : null;
  if (code !== null) return code;
  const judged = await judgePlans(invocation);
  await requireSafeOutputs(judged, targets, mode, invocation);
  const fixed = mode === 'none' ? null : await (await import('../run/fixing.ts')).fixPlans(judged, mode, invocation);
  const known = await knownPlans(fixed?.plans ?? judged, invocation);
  const judgement = gate(
    known.plans.map(({ assessment, source }) => ({
      assessment,
      plan: source?.read.validated.plan ?? null,
      failOn: failOnOf(source, invocation),
    })),
    options,
  );
  const gated = withUnsaved(judgement, fixed?.unsaved ?? []);
  const result = runResult('check', known, gated, invocation);
  const isForService = targets.some(({ format }) => FORMATS[format]!.isOfRepository);
  const inRepository = isForService ? withRepositoryPaths(result, invocation) : result;
  const fileView = { ...invocation.view, color: 0, isTerminal: false } as const;
  for (const { format, path } of targets) {
    // The differences stand in the place of the result.
    if (path === null && mode === 'show') continue;
    const render = await rendererOf('check', format);
    const shown = FORMATS[format]!.isOfRepository ? inRepository : result;
    if (path === null) invocation.io.stdout.write(render(shown, invocation.view));
    else await writeOutput(path, render(shown, fileView), invocation.io);
  }
  if (targets.some(({ format }) => format === 'github')) await writeStepSummary(inRepository, invocation);
  if (known.baselines.length > 0) {
    const { tellOfBaseline } = await import('../run/baselines.ts');
    for (const baseline of known.baselines) tellOfBaseline(baseline, invocation);
  }
  return gated.exitCode;
}

/** The same result with the paths of plans from the top of their repository. */
function withRepositoryPaths(result: RunResult, { io }: Invocation): RunResult {
  const assessments = result.assessments.map((assessment) => ({
    ...assessment,
    path: repositoryPath(assessment.path, io.cwd, io.env),
  }));
  return { ...result, assessments };
}

/** Makes sure, before anything is written, that nothing that is written replaces what the run reads. */
async function requireSafeOutputs(
  judged: readonly JudgedPlan[],
  targets: readonly Target[],
  mode: 'none' | 'make' | 'show',
  invocation: Invocation,
): Promise<void> {
  const { io, options } = invocation;
  const updates = flag(options, 'updateBaseline');
  const summary = targets.some(({ format }) => format === 'github') ? io.env['GITHUB_STEP_SUMMARY'] : undefined;
  if (!updates && !summary && mode !== 'make' && targets.every(({ path }) => path === null)) return;
  const { inputsOf, inputsOfSettings, requireApart } = await import('../run/outputs.ts');
  const read = judged.flatMap(({ source }) => source ?? []);
  const baselines = updates ? new Set(read.flatMap(({ settings }) => baselineOf(settings, invocation) ?? [])) : [];
  const outputs = [
    ...[...baselines].map((file) => ({ file, role: 'the baseline' })),
    ...targets.flatMap(({ format, path }) =>
      path === null ? [] : [{ file: resolve(io.cwd, path), role: `the result as ${format}` }],
    ),
    ...(summary ? [{ file: resolve(io.cwd, summary), role: 'the step summary' }] : []),
  ].filter(({ file }) => file !== STDIN);
  requireApart(outputs, inputsOf(judged, invocation), io);
  if (mode !== 'make') return;
  for (const { file, settings } of read) {
    requireApart([{ file, role: 'the corrected plan' }], inputsOfSettings(settings, invocation), io);
  }
}

/** In a job of GitHub, annotations come with a page; that it cannot be written must not change what the gate says. */
async function writeStepSummary(result: RunResult, { io }: Invocation): Promise<void> {
  const file = io.env['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  const { renderStepSummary } = await import('../render/step-summary.ts');
  try {
    appendFile(file, (room) => renderStepSummary(result, room), io.cwd);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    io.stderr.write(tellError(error));
  }
}

/** Whether corrections are made, shown or neither. */
function fixMode({ args, options }: Invocation, targets: readonly Target[]): 'none' | 'make' | 'show' {
  const shows = flag(options, 'diff');
  if (!flag(options, 'fix')) {
    if (!shows) return 'none';
    throw new UserError('diff-alone', '--diff shows what --fix would change.', 'Write --fix --diff.');
  }
  if (flag(options, 'watch')) {
    throw new UserError(
      'fix-watch',
      'A plan that is being written cannot be corrected meanwhile.',
      'Leave out --watch.',
    );
  }
  if (args.includes('-')) {
    throw new UserError(
      'fix-stdin',
      'Standard input cannot be corrected in place.',
      'Name the plan’s file, or leave out --fix.',
    );
  }
  if (shows && targets.some(({ path, format }) => path === null && format !== 'pretty')) {
    throw new UserError(
      'diff-and-format',
      '--diff and a format cannot both go to standard output.',
      'Leave out one of them, or write the format to a file: --format FORMAT=PATH.',
    );
  }
  return shows ? 'show' : 'make';
}

/** Corrections that could not be saved fail the run as an unreadable file does. */
function withUnsaved(judgement: Gate, unsaved: readonly string[]): Gate {
  if (unsaved.length === 0) return judgement;
  return { passed: false, exitCode: EXIT.cannotRun, reasons: [...unsaved, ...judgement.reasons] };
}

/** The same plan by plan; `null` if the format, the run or a further output needs all results at once. */
async function checkOneByOne(
  targets: readonly Target[],
  options: GateOptions,
  invocation: Invocation,
): Promise<number | null> {
  const { view, io } = invocation;
  const [{ format }] = targets as [Target];
  // The page in a job of GitHub is of the whole result.
  if (targets.length > 1 || (format === 'github' && io.env['GITHUB_STEP_SUMMARY'])) return null;
  const stream = await FORMATS[format]!.stream?.();
  if (stream === undefined) return null;
  let head = stream.begin?.(view) ?? '';
  const tallies = await showPlans([{ format, view }], options, invocation, ([text]) => {
    io.stdout.write(head + text);
    head = '';
  });
  if (tallies === null) return null;
  const gated = gateOf(tallies, options);
  const unreadable = tallies.filter((tally) => tally.unreadable !== null).length;
  const end = { ...runOf('check', tallies, gated, invocation), baselines: [], unreadable };
  io.stdout.write(stream.end(end, view));
  return gated.exitCode;
}

interface Target {
  readonly format: string;
  /** Null is standard output. */
  readonly path: string | null;
}

/** `json` or `sarif=plan.sarif`; where every format goes to a file, pretty still goes to standard output. */
function readTargets(formats: readonly string[]): Target[] {
  const targets = formats.map((written): Target => {
    const [name = '', ...rest] = written.split('=');
    const path = rest.length > 0 ? rest.join('=') : null;
    if (path === '') throw new UserError('bad-format', `"${written}" names no file.`, `Write --format ${name}=PATH.`);
    return { format: knownFormat(name), path: path === STDIN ? null : path };
  });
  if (targets.filter(({ path }) => path === null).length > 1) {
    throw new UserError(
      'bad-format',
      'Only one format can go to standard output.',
      'Write the others to files: --format FORMAT=PATH.',
    );
  }
  return targets.some(({ path }) => path === null) ? targets : [{ format: 'pretty', path: null }, ...targets];
}

function knownFormat(name: string): string {
  const known = formatsOf('check');
  if (known.includes(name)) return name;
  throw new UserError('bad-format', noSuch('format', name, known), `The formats are ${known.join(', ')}.`);
}

function readGateOptions({ options }: Invocation): GateOptions {
  const maxWarnings = text(options, 'maxWarnings');
  if (maxWarnings !== undefined && !/^\d+$/.test(maxWarnings)) {
    throw new UserError(
      'bad-number',
      `"${maxWarnings}" is no number of warnings.`,
      'Write --max-warnings with a whole number.',
    );
  }
  return {
    maxWarnings: maxWarnings === undefined ? null : Number(maxWarnings),
    minScores: list(options, 'minScore').map(readMinScore),
    required: list(options, 'require'),
  };
}

function readMinScore(written: string): { section: string | null; score: number } {
  const match = /^(?:([^=]+)=)?(\d+(?:\.\d+)?)$/.exec(written);
  if (!match || Number(match[2]) > 100) {
    throw new UserError(
      'bad-score',
      `"${written}" is no score.`,
      'Write --min-score 60 or --min-score who=80, from 0 to 100.',
    );
  }
  return { section: match[1] ?? null, score: Number(match[2]) };
}
