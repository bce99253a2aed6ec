import { resolve } from 'node:path';
import { appendFile } from '../files/append.ts';
import { FileError } from '../files/file-error.ts';
import { STDIN } from '../files/find.ts';
import { repositoryPath } from '../files/repository-path.ts';
import { saveFile } from '../files/save.ts';
import { noSuch } from '../plan/closest.ts';
import { FORMATS, formatsOf, rendererOf } from '../render/formats.ts';
import type { RunResult, StreamCheck } from '../render/result.ts';
import { renderStepSummary } from '../render/step-summary.ts';
import { tellOfBaseline, withBaselines } from '../run/baselines.ts';
import { flag, type Invocation, list, text, wholeNumber } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import { type Gate, type GateOptions, gate, gateOf } from '../run/gate.ts';
import type { Io } from '../run/io.ts';
import { showPlans } from '../run/many-plans.ts';
import { inputsOf, inputsOfSettings, requireApart } from '../run/outputs.ts';
import { daysOf, type FoundPlans, findPlans, type JudgedPlan, judgePlans } from '../run/plans.ts';
import { runOf, runResult } from '../run/result.ts';
import { ruleSettings } from '../run/rule-settings.ts';
import { type Overrides, SettingsReader } from '../run/settings.ts';
import { tellError } from '../run/user-error.ts';
import { watch } from '../run/watch.ts';
import { UserError } from '../values/user-error.ts';

type Request = ReturnType<typeof readRequest>;

interface Target {
  readonly format: string;
  /** Null is standard output. */
  readonly path: string | null;
}

/** Judges plans, writes the result in every format asked for, and returns the gate's exit code. */
export async function run(context: Context, invocation: Invocation): Promise<number> {
  const request = readRequest(invocation);
  if (!request.watches) return check(request, context);
  return watch(request.named, request.overrides, context, (named) => check({ ...request, named }, context));
}

async function check(request: Request, given: Context): Promise<number> {
  const found = await findPlans(request.named, given.io);
  const several = found.paths.length + found.problems.length > 1;
  const context = { ...given, view: { ...given.view, notes: request.notes, several } };
  const reader = new SettingsReader(context, request.overrides);
  const stream = await streamFor(request, found, reader, context.io);
  if (stream !== null) return checkOneByOne(stream, request, found, reader, context);
  return checkAtOnce(request, judgePlans(found, reader, context), context);
}

async function checkAtOnce(request: Request, judged: readonly JudgedPlan[], context: Context): Promise<number> {
  const { targets, fix, updatesBaseline } = request;
  const { io, view } = context;
  requireSafeOutputs(judged, request, io);
  const fixed = fix === 'none' ? null : await (await import('../run/fixing.ts')).fixPlans(judged, fix, context);
  const known = withBaselines(fixed?.plans ?? judged, updatesBaseline, io);
  const gated = withUnsaved(gate(known.plans, request.gate), fixed?.unsaved ?? []);
  const result = runResult('check', known, gated, daysOf(context).asOf);
  const isForService = targets.some(({ format }) => FORMATS[format]!.isOfRepository);
  const inRepository = isForService ? withRepositoryPaths(result, io) : result;
  const fileView = { ...view, color: 0, isTerminal: false } as const;
  for (const { format, path } of targets) {
    // The differences are in the place of the result.
    if (path === null && fix === 'show') continue;
    const render = await rendererOf('check', format);
    const shown = FORMATS[format]!.isOfRepository ? inRepository : result;
    if (path === null) io.stdout.write(render(shown, view));
    else saveFile(path, render(shown, fileView), { cwd: io.cwd });
  }
  if (targets.some(({ format }) => format === 'github')) writeStepSummary(inRepository, io);
  for (const baseline of known.baselines) tellOfBaseline(baseline, context);
  return gated.exitCode;
}

/** The same result with the paths of plans from the top of their repository. */
function withRepositoryPaths(result: RunResult, io: Io): RunResult {
  const assessments = result.assessments.map((assessment) => ({
    ...assessment,
    path: repositoryPath(assessment.path, io.cwd, io.env),
  }));
  return { ...result, assessments };
}

/** Makes sure, before anything is written, that nothing that is written replaces what the run reads. */
function requireSafeOutputs(judged: readonly JudgedPlan[], { targets, fix, updatesBaseline }: Request, io: Io): void {
  const summary = targets.some(({ format }) => format === 'github') ? io.env['GITHUB_STEP_SUMMARY'] : undefined;
  if (!updatesBaseline && !summary && fix !== 'make' && targets.every(({ path }) => path === null)) return;
  const read = judged.flatMap(({ source }) => source ?? []);
  const baselines = updatesBaseline ? new Set(read.flatMap(({ settings }) => settings.baseline?.file ?? [])) : [];
  const outputs = [
    ...[...baselines].map((file) => ({ file, role: 'the baseline' })),
    ...targets.flatMap(({ format, path }) =>
      path === null ? [] : [{ file: resolve(io.cwd, path), role: `the result as ${format}` }],
    ),
    ...(summary ? [{ file: resolve(io.cwd, summary), role: 'the step summary' }] : []),
  ];
  requireApart(outputs, inputsOf(judged, io, updatesBaseline), io);
  if (fix !== 'make') return;
  for (const { file, settings } of read) {
    requireApart([{ file, role: 'the corrected plan' }], inputsOfSettings(settings, updatesBaseline), io);
  }
}

/** In a job of GitHub, annotations come with a page; that it cannot be written must not change what the gate says. */
function writeStepSummary(result: RunResult, io: Io): void {
  const file = io.env['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  try {
    appendFile(file, (room) => renderStepSummary(result, room), io.cwd);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const hint = 'GITHUB_STEP_SUMMARY names this file for the step summary. The exit code is still that of the gate.';
    io.stderr.write(tellError({ message: error.message, hint }));
  }
}

/** Corrections that could not be saved fail the run as an unreadable file does. */
function withUnsaved(judgement: Gate, unsaved: readonly string[]): Gate {
  if (unsaved.length === 0) return judgement;
  return { passed: false, exitCode: EXIT.cannotRun, reasons: [...unsaved, ...judgement.reasons] };
}

/** How plans are shown one by one; `null` where the format or the run needs all results at once. */
async function streamFor(
  { targets, fix, updatesBaseline }: Request,
  { paths }: FoundPlans,
  reader: SettingsReader,
  io: Io,
): Promise<StreamCheck | null> {
  const [{ format }] = targets as [Target];
  if (paths.length < 2 || targets.length > 1 || fix !== 'none' || updatesBaseline) return null;
  // The page in a job of GitHub is of the whole result.
  if (format === 'github' && io.env['GITHUB_STEP_SUMMARY']) return null;
  const stream = await FORMATS[format]!.stream?.();
  // All are read first: a mistake in a configuration is reported before anything is shown.
  return stream && paths.every((path) => reader.settingsFor(path).baseline === null) ? stream : null;
}

/** The same as `checkAtOnce`, but each plan is shown as soon as it is judged. */
async function checkOneByOne(
  stream: StreamCheck,
  { targets, gate: options }: Request,
  found: FoundPlans,
  reader: SettingsReader,
  context: Context,
): Promise<number> {
  const { view, io } = context;
  const [{ format }] = targets as [Target];
  let head = stream.begin?.(view) ?? '';
  const tallies = await showPlans(found, reader, format, options, context, (text) => {
    io.stdout.write(head + text);
    head = '';
  });
  const gated = gateOf(tallies, options);
  const unreadable = tallies.filter((tally) => tally.unreadable !== null).length;
  const end = { ...runOf('check', tallies, gated, daysOf(context).asOf), baselines: [], unreadable };
  io.stdout.write(stream.end(end, view));
  return gated.exitCode;
}

/** What the command line asks for. */
function readRequest(invocation: Invocation) {
  const { args, options } = invocation;
  const targets = readTargets(list(options, 'format'));
  const gate: GateOptions = {
    maxWarnings: wholeNumber(options, 'maxWarnings', '--max-warnings', 'warnings'),
    minScores: list(options, 'minScore').map(readMinScore),
    required: list(options, 'require'),
  };
  const overrides: Overrides = {
    severities: ruleSettings(list(options, 'rule')),
    failOn: text(options, 'failOn') as Overrides['failOn'],
    baseline: text(options, 'baseline'),
  };
  const fix = readFixMode(invocation, targets);
  const updatesBaseline = flag(options, 'updateBaseline');
  if (updatesBaseline && overrides.baseline === STDIN) {
    throw new UserError('no-file', 'A baseline cannot be updated on standard input.', 'Name its file with --baseline.');
  }
  const [notes, watches] = [flag(options, 'notes'), flag(options, 'watch')];
  return { named: args, notes, watches, targets, fix, gate, overrides, updatesBaseline };
}

/** Whether corrections are made, shown or neither. */
function readFixMode({ args, options }: Invocation, targets: readonly Target[]): 'none' | 'make' | 'show' {
  const shows = flag(options, 'diff');
  if (!flag(options, 'fix')) {
    if (!shows) return 'none';
    throw new UserError('diff-alone', '--diff shows what --fix would change.', 'Write --fix --diff.');
  }
  if (flag(options, 'watch')) {
    throw new UserError('fix-watch', '--fix and --watch cannot be used together.', 'Leave out --watch.');
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

function readMinScore(written: string): { key: string; score: number } {
  const match = /^([^=]+)=(\d+(?:\.\d+)?)%?$/.exec(written);
  if (!match || Number(match[2]) > 100) {
    throw new UserError(
      'bad-score',
      `"${written}" is not a score.`,
      'Write --min-score complete=60 or --min-score practices=40: a key of the scorecard and a percentage.',
    );
  }
  return { key: match[1]!, score: Number(match[2]) };
}
