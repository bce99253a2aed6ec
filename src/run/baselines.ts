import { resolve } from 'node:path';
import { FileError } from '../files/file-error.ts';
import { STDIN, shown } from '../files/find.ts';
import { realPathOf } from '../files/identity.ts';
import { isInside } from '../files/inside.ts';
import { saveFile, sha256 } from '../files/save.ts';
import { exists } from '../files/search.ts';
import { type Baseline, type KnownFinding, readBaseline } from '../judge/baseline/baseline.ts';
import { compare, recordAll } from '../judge/baseline/compare.ts';
import { renderBaseline } from '../render/baseline.ts';
import { escapeTerminal } from '../render/escape.ts';
import { line } from '../render/layout.ts';
import type { BaselineResult, GoneFinding } from '../render/result.ts';
import { count } from '../values/money.ts';
import { flag, type Invocation, text } from './command.ts';
import type { JudgedPlan } from './plans.ts';
import { badFile, baselineOf, folderOf, type LoadedSettings, openOwnFile } from './settings.ts';
import { UserError } from './user-error.ts';

/** Plans held against the baselines that hold for them, and what came of each baseline. */
export interface KnownPlans {
  readonly plans: readonly JudgedPlan[];
  readonly baselines: readonly BaselineResult[];
}

/**
 * Marks the findings that are known. With `--update-baseline` it then writes the baselines: everything that is found in a
 * plan of which a baseline knows nothing yet, and of other plans what is still found. So a baseline only shrinks.
 * @throws {UserError} `bad-baseline`, with the place of each mistake; `no-baseline`
 */
export function withBaselines(plans: readonly JudgedPlan[], invocation: Invocation): KnownPlans {
  const reader = new BaselineReader(invocation);
  const files = new Set(plans.flatMap(({ source }) => (source && reader.fileFor(source.settings)) ?? []));
  const isUnnamed = files.size === 0 && plans.some(({ source }) => source !== null);
  if (flag(invocation.options, 'updateBaseline')) {
    if (isUnnamed) throw noBaselineNamed();
    requireOwnBaselines(plans, invocation);
  }
  const results = [...files].map((file) => {
    const own = plans.filter(({ source }) => source && reader.fileFor(source.settings) === file);
    return holdAgainst(file, own, reader, invocation);
  });
  const known = new Map(results.flatMap(({ judged }) => [...judged]));
  return { plans: plans.map((plan) => known.get(plan) ?? plan), baselines: results.map(({ result }) => result) };
}

/** A baseline is written only where the user named it, or inside the folder of the configuration that names it. */
function requireOwnBaselines(plans: readonly JudgedPlan[], { options, io }: Invocation): void {
  const named = text(options, 'baseline');
  if (named === STDIN) {
    throw new UserError('no-file', 'A baseline cannot be updated on standard input.', 'Name its file with --baseline.');
  }
  if (named !== undefined) return;
  for (const { source } of plans) {
    const { baseline, folder } = source?.settings ?? { baseline: null, folder: null };
    if (baseline === null || folder === null || isInside(realPathOf(folder), realPathOf(baseline))) continue;
    throw new UserError(
      'outside-folder',
      `The baseline "${shown(io.cwd, baseline)}" is outside the folder of the configuration that names it.`,
      'Move it into that folder, or name it on the command line: --baseline FILE.',
    );
  }
}

/** Some 160,000 findings, in bytes. */
const LARGEST_BASELINE = 16 * 1024 * 1024;

/** Reads baselines for a run, each once. */
export class BaselineReader {
  readonly #invocation: Invocation;
  readonly #read = new Map<string, ReadFile>();

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
  }

  /** The baseline that holds for plans of these settings; see `baselineOf`. */
  fileFor(settings: LoadedSettings): string | null {
    return baselineOf(settings, this.#invocation);
  }

  /** The baseline in a file that holds for plans of these settings. */
  read(file: string, settings: LoadedSettings): ReadFile {
    const known = this.#read.get(file) ?? this.#open(file, settings);
    this.#read.set(file, known);
    return known;
  }

  #open(file: string, { folder }: LoadedSettings): ReadFile {
    const { io, options } = this.#invocation;
    const isNamed = text(options, 'baseline') !== undefined;
    const path = file === STDIN ? STDIN : shown(io.cwd, file);
    try {
      const source = openOwnFile(file, 'baseline', LARGEST_BASELINE, isNamed ? null : folder, io);
      const { baseline, mistakes } = readBaseline(source);
      if (baseline === null) throw badFile('bad-baseline', mistakes);
      return { path, baseline, bytes: source.bytes };
    } catch (error) {
      if (!(error instanceof FileError && error.code === 'file-not-found')) throw error;
      if (flag(options, 'updateBaseline')) return { path, baseline: new Map(), bytes: null };
      throw new UserError(
        'no-baseline',
        `The baseline "${path}" does not exist.`,
        'Record in it what is found today: plan check --update-baseline',
      );
    }
  }
}

interface ReadFile {
  readonly path: string;
  readonly baseline: Baseline;
  /** Null where there is no such file yet. */
  readonly bytes: Uint8Array | null;
}

/** The name of a plan in a baseline. */
export function nameIn(baselineFile: string, planFile: string, cwd: string): string {
  return planFile === '' ? STDIN : shown(folderOf(baselineFile, cwd), planFile);
}

function holdAgainst(file: string, plans: readonly JudgedPlan[], reader: BaselineReader, invocation: Invocation) {
  const { path, baseline, bytes } = reader.read(file, plans[0]!.source!.settings);
  const { cwd } = invocation.io;
  const isUpdate = flag(invocation.options, 'updateBaseline');
  const updated = new Map(baseline);
  const judged = new Map<JudgedPlan, JudgedPlan>();
  const gone: GoneFinding[] = [];
  let recorded = 0;
  for (const plan of plans) {
    const { file: planFile, settings } = plan.source!;
    const name = nameIn(file, planFile, cwd);
    let known = baseline.get(name);
    // A plan that cannot be read is not begun with: what is wrong with it is not known yet.
    if (known === undefined && isUpdate && plan.assessment.scorecard !== null) {
      known = recordAll(plan.assessment);
      recorded += known.length;
    }
    if (known === undefined) continue;
    const compared = compare(plan.assessment, known, settings.severities);
    judged.set(plan, { ...plan, assessment: compared.assessment });
    updated.set(name, compared.kept);
    gone.push(...compared.gone.map((finding) => ({ file: name, ...finding })));
  }
  for (const [name, known] of baseline) {
    if (name === STDIN || exists(resolve(folderOf(file, cwd), name))) continue;
    updated.delete(name);
    gone.push(...known.map((finding) => ({ file: name, ...finding })));
  }
  if (isUpdate) save(path, updated, bytes, invocation);
  const left = [...updated.values()].reduce((sum, known: readonly KnownFinding[]) => sum + known.length, 0);
  return { judged, result: { path, gone, update: isUpdate ? { recorded, left } : null } };
}

function save(path: string, baseline: Baseline, before: Uint8Array | null, { io }: Invocation): void {
  const content = renderBaseline(baseline);
  if (before !== null && Buffer.from(before).equals(Buffer.from(content))) return;
  saveFile(path, content, { cwd: io.cwd, expect: before === null ? null : sha256(before) });
}

/** What a run says of a baseline: what was written, or what could be taken out of it. */
export function tellOfBaseline({ path, gone, update }: BaselineResult, { io, view }: Invocation): void {
  if (view.quiet) return;
  const name = escapeTerminal(path);
  const one = gone.length === 1;
  const lost = `${gone.length} of its known findings no longer ${one ? 'occurs' : 'occur'}`;
  if (update !== null) {
    const taken = gone.length > 0 ? ` ${lost} and ${one ? 'was' : 'were'} taken out.` : '';
    const recorded = update.recorded > 0 ? ` ${count(update.recorded, 'finding')} recorded.` : '';
    io.stderr.write(`plan: ${name}:${taken}${recorded} It knows ${count(update.left, 'finding')}.\n`);
  } else if (gone.length > 0) {
    io.stderr.write(`plan: ${name}: ${lost}; "plan check --update-baseline" takes ${one ? 'it' : 'them'} out.\n`);
  }
  if (view.verbose)
    for (const { file, ruleId, path: place } of gone) io.stderr.write(`${line`  ${file}: ${ruleId} at ${place}`}\n`);
}

function noBaselineNamed(): UserError {
  return new UserError(
    'no-baseline',
    'There is no baseline to update.',
    'Name one with --baseline FILE, or under "baseline" in plan.config.yaml.',
  );
}
