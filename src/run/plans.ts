import { dirname, resolve } from 'node:path';
import { FileError } from '../files/file-error.ts';
import { expandPaths, STDIN } from '../files/find.ts';
import { readInput } from '../files/read.ts';
import { readRelated } from '../files/related.ts';
import { type AssessOptions, assessPlan, NOTHING_KNOWN, type ReadPlan, readPlan } from '../judge/assess.ts';
import type { Assessment } from '../judge/assessment.ts';
import type { RelatedFile } from '../judge/facts/facts.ts';
import type { Days } from '../judge/facts/measures.ts';
import { unitOf } from '../plan/against.ts';
import { UserError } from '../values/user-error.ts';
import { decodePlanText } from '../yaml/text.ts';
import type { Context } from './context.ts';
import { homeOf, type Io } from './io.ts';
import { type LoadedSettings, type SettingsReader, settingsFor } from './settings.ts';
import { claimStdin, readStdinOnce } from './stdin.ts';

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
  /** How it is judged. */
  readonly options: AssessOptions;
}

export interface JudgedPlan {
  readonly assessment: Assessment;
  /** Null where the file could not be read. */
  readonly source: PlanFile | null;
  /** How a file that could not be read would have been judged. */
  readonly settings?: () => LoadedSettings;
}

/** The paths of plans, and the arguments that stand for none. */
export type FoundPlans = Awaited<ReturnType<typeof expandPaths>>;

/** The day that plans are judged as of. */
export function daysOf({ asOf, io }: Pick<Context, 'asOf' | 'io'>): Days {
  return { asOf: asOf ?? io.today(), leaveOutLater: asOf !== null };
}

/** The plans that paths and globs stand for; without any, the one that is found. */
export async function findPlans(named: readonly string[], io: Io): Promise<FoundPlans> {
  const { cwd, env } = io;
  if (named.includes(STDIN)) claimStdin('the plan', io);
  return expandPaths(named, cwd, homeOf(env));
}

/** The one plan that a command works on. Throws a `FileError` where it cannot be read. */
export async function loadPlan(named: string | undefined, context: Context): Promise<PlanFile> {
  const { paths, problems } = await findPlans(named === undefined ? [] : [named], context.io);
  if (problems[0]) throw problems[0];
  if (paths.length > 1) {
    throw new UserError(
      'several-plans',
      `"${named}" stands for ${paths.length} files.`,
      'This command works on one plan: name it.',
    );
  }
  return loadFile(paths[0]!, settingsFor(paths[0]!, context), context);
}

/** Judges the plans that were found; a file that cannot be read never hides the others. */
export function judgePlans({ paths, problems }: FoundPlans, reader: SettingsReader, context: Context): JudgedPlan[] {
  return [
    ...problems.map((problem) => ({
      ...failedPlan(problem, context),
      settings: () => reader.settingsFor(problem.path),
    })),
    ...paths.map((path) => judgePath(path, reader.settingsFor(path), context)),
  ];
}

/** Judges one plan; one that cannot be read is reported in its assessment. */
export function judgePath(path: string, settings: LoadedSettings, context: Context): JudgedPlan {
  try {
    const source = loadFile(path, settings, context);
    return { source, assessment: assessPlan(source.read, source.options) };
  } catch (error) {
    if (error instanceof FileError) return { ...failedPlan(error, context, path), settings: () => settings };
    throw error;
  }
}

/** A plan judged again with another text, as if that were in its file. */
export function judgeAgain(source: PlanFile, text: string): JudgedPlan & { source: PlanFile } {
  const read = readPlan({ text }, source.options);
  return { source: { ...source, text, read }, assessment: assessPlan(read, source.options) };
}

/** Reads the plan at a path. Throws a `FileError` where it cannot be read. */
export function loadFile(path: string, settings: LoadedSettings, context: Context): PlanFile {
  const { io } = context;
  const file = path === STDIN ? '' : resolve(io.cwd, path);
  const options = optionsFor(path, settings, context);
  return readAgain({ path, file, settings, options }, readBytes(path, settings.maxBytes, io));
}

/** A plan with other bytes, as if these were in its file. */
export function readAgain(
  source: Pick<PlanFile, 'path' | 'file' | 'settings' | 'options'>,
  bytes: Uint8Array,
): PlanFile {
  const { path, file, settings, options } = source;
  const { text, issues } = decodePlanText(bytes);
  return { path, file, bytes, text, settings, options, read: readPlan({ text, issues }, options) };
}

/** A plan's file, or standard input for `-`. Throws a `FileError` where it cannot be read. */
export function readBytes(path: string, maxBytes: number, io: Io): Uint8Array {
  return path === STDIN ? readStdinOnce('the plan', maxBytes, io) : readInput(path, { maxBytes, cwd: io.cwd });
}

/** The files that a plan is judged with: its recovery log and the plans of its units. */
export function filesNamedIn({ validated: { plan } }: ReadPlan): string[] {
  return [plan.serving?.recoveryLog, ...(plan.units ?? [])].filter((name) => typeof name === 'string');
}

/** How the plan at a path is judged. */
export function optionsFor(
  path: string,
  { settings, severities, maxBytes }: LoadedSettings,
  context: Pick<Context, 'asOf' | 'io'>,
): AssessOptions {
  const { cwd } = context.io;
  const folder = path === STDIN ? cwd : dirname(resolve(cwd, path));
  const loadRelated = (related: string): RelatedFile => readRelated(folder, related, maxBytes);
  return { path, days: daysOf(context), settings, severities, loadRelated };
}

/** A plan whose file could not be read, or an argument that stands for none. */
export function failedPlan(
  error: FileError,
  context: Pick<Context, 'asOf' | 'io'>,
  path: string = error.path,
): JudgedPlan {
  const { code, message, hint } = error;
  return {
    source: null,
    assessment: {
      path,
      asOf: daysOf(context).asOf,
      ...NOTHING_KNOWN,
      unit: unitOf(null),
      findings: [],
      steps: [],
      error: { code, message, hint },
    },
  };
}
