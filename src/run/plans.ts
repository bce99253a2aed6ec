import { resolve } from 'node:path';
import { FileError } from '../files/file-error.ts';
import { expandPaths, STDIN } from '../files/find.ts';
import { readInput } from '../files/read.ts';
import { readRelated } from '../files/related.ts';
import { type AssessOptions, assessPlan, type ReadPlan, readPlan } from '../judge/assess.ts';
import type { Assessment } from '../judge/assessment.ts';
import type { RelatedFile } from '../judge/facts/facts.ts';
import type { Days } from '../judge/facts/measures.ts';
import type { Severity } from '../judge/rules/rule.ts';
import { decodePlanText } from '../yaml/text.ts';
import { type Invocation, text } from './command.ts';
import { homeOf, type Io } from './io.ts';
import { type LoadedSettings, SettingsReader, settingsFor } from './settings.ts';
import { readStdinOnce } from './stdin.ts';
import { UserError } from './user-error.ts';

/** A plan's file as it was read. */
export interface PlanFile {
  /** As it is shown: relative, with `/`; `-` is standard input. */
  readonly path: string;
  /** Absolute; empty for standard input. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly read: ReadPlan;
  readonly settings: LoadedSettings;
}

export interface JudgedPlan {
  readonly assessment: Assessment;
  /** Null where the file could not be read. */
  readonly source: PlanFile | null;
}

/** The day that plans are judged as of. */
export function daysOf({ global, io }: Pick<Invocation, 'global' | 'io'>): Days {
  return { asOf: global.asOf ?? io.today(), leaveOutLater: global.asOf !== null };
}

/** The one plan that a command works on. Throws a `FileError` where it cannot be read. */
export async function loadPlan(invocation: Invocation, named: string | undefined): Promise<PlanFile> {
  const { cwd, env } = invocation.io;
  const { paths, problems } = await expandPaths(named === undefined ? [] : [named], cwd, homeOf(env));
  if (problems[0]) throw problems[0];
  if (paths.length > 1) {
    throw new UserError(
      'several-plans',
      `"${named}" stands for ${paths.length} files.`,
      'This command works on one plan: name it.',
    );
  }
  return loadFile(paths[0]!, settingsFor(paths[0]!, invocation), invocation);
}

/** Judges the plans that a command names, or the one that is found; a file that cannot be read never hides the others. */
export async function judgePlans(invocation: Invocation): Promise<JudgedPlan[]> {
  const { paths, problems } = await expandPaths(invocation.args, invocation.io.cwd, homeOf(invocation.io.env));
  const reader = new SettingsReader(invocation);
  return [
    ...problems.map((problem) => failedPlan(problem, invocation)),
    ...paths.map((path) => judgePath(path, reader.settingsFor(path), invocation)),
  ];
}

/** Judges one plan; one that cannot be read is told in its assessment. */
export function judgePath(path: string, settings: LoadedSettings, invocation: Invocation): JudgedPlan {
  try {
    const source = loadFile(path, settings, invocation);
    return { source, assessment: assessPlan(source.read, optionsFor(source, invocation)) };
  } catch (error) {
    if (error instanceof FileError) return failedPlan(error, invocation, path);
    throw error;
  }
}

/** A plan judged again with another text, as if that were in its file. */
export function judgeAgain(source: PlanFile, text: string, invocation: Invocation): JudgedPlan & { source: PlanFile } {
  const options = optionsFor(source, invocation);
  const read = readPlan({ text }, options);
  return { source: { ...source, text, read }, assessment: assessPlan(read, options) };
}

function loadFile(path: string, settings: LoadedSettings, invocation: Invocation): PlanFile {
  const { io } = invocation;
  const file = path === STDIN ? '' : resolve(io.cwd, path);
  return readAgain({ path, file, settings }, readBytes(path, settings.maxBytes, io), invocation);
}

/** A plan with other bytes, as if these were in its file. */
export function readAgain(
  { path, file, settings }: Pick<PlanFile, 'path' | 'file' | 'settings'>,
  bytes: Uint8Array,
  invocation: Invocation,
): PlanFile {
  const { text, issues } = decodePlanText(bytes);
  const read = readPlan({ text, issues }, optionsFor({ path, file, settings }, invocation));
  return { path, file, bytes, text, settings, read };
}

/** A plan's file, or standard input for `-`. Throws a `FileError` where it cannot be read. */
export function readBytes(path: string, maxBytes: number, io: Io): Uint8Array {
  return path === STDIN ? readStdinOnce('the plan', maxBytes, io) : readInput(path, { maxBytes, cwd: io.cwd });
}

/** How a plan that was read is judged. */
export function optionsFor(
  source: Pick<PlanFile, 'path' | 'file' | 'settings'>,
  invocation: Invocation,
): AssessOptions {
  return {
    path: source.path,
    days: daysOf(invocation),
    settings: source.settings.settings,
    severities: source.settings.severities,
    weights: source.settings.weights,
    loadRelated: relatedLoader(source.file, source.settings, invocation.io),
  };
}

function relatedLoader(file: string, { maxBytes }: LoadedSettings, io: Io): (path: string) => RelatedFile {
  const folder = file === '' ? io.cwd : resolve(file, '..');
  return (path) => readRelated(folder, path, maxBytes);
}

/** A severity, and every graver one, that fails a plan. */
type FailOn = Severity | 'never';

/** The lowest severity that fails a plan: what the command line says, else its configuration. */
export function failOnOf(source: JudgedPlan['source'], { options }: Pick<Invocation, 'options'>): FailOn {
  return (text(options, 'failOn') as FailOn | undefined) ?? source?.settings.failOn ?? 'error';
}

/** A plan whose file could not be read, or an argument that stands for none. */
export function failedPlan(error: FileError, invocation: Invocation, path: string = error.path): JudgedPlan {
  const { code, message, hint } = error;
  return {
    source: null,
    assessment: {
      path,
      asOf: daysOf(invocation).asOf,
      organization: null,
      unit: { currency: 'USD', unit: null },
      verdict: null,
      growth: null,
      measures: null,
      scorecard: null,
      findings: [],
      gaps: [],
      error: { code, message, hint },
    },
  };
}
