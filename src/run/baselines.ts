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
import { UserError } from '../values/user-error.ts';
import type { Context } from './context.ts';
import type { Io } from './io.ts';
import type { JudgedPlan } from './plans.ts';
import { type BaselineFile, badFile, folderOf, openOwnFile } from './settings.ts';

/** Plans compared with the baselines that hold for them, and what came of each baseline. */
export interface KnownPlans {
  readonly plans: readonly JudgedPlan[];
  readonly baselines: readonly BaselineResult[];
}

/**
 * Marks the findings that are known. To update the baselines it then writes them: everything that is found in a
 * plan of which a baseline knows nothing yet, and of other plans what is still found. So a baseline only shrinks.
 * @throws {UserError} `bad-baseline`, with the place of each mistake; `no-baseline`
 */
export function withBaselines(plans: readonly JudgedPlan[], update: boolean, io: Io): KnownPlans {
  const named = plans.flatMap(({ source }) => source?.settings.baseline ?? []);
  if (update) {
    if (named.length === 0 && plans.some(({ source }) => source !== null)) throw noBaselineNamed();
    for (const baseline of named) requireOwnBaseline(baseline, io.cwd);
  }
  const results = [...new Set(named.map(({ file }) => file))].map((file) => {
    const own = plans.filter(({ source }) => source?.settings.baseline?.file === file);
    return holdAgainst(named.find((baseline) => baseline.file === file)!, own, update, io);
  });
  const known = new Map(results.flatMap(({ judged }) => [...judged]));
  return { plans: plans.map((plan) => known.get(plan) ?? plan), baselines: results.map(({ result }) => result) };
}

/** A baseline is written only where the user named it, or inside the folder of the configuration that names it. */
function requireOwnBaseline({ file, folder }: BaselineFile, cwd: string): void {
  if (folder === null || isInside(realPathOf(folder), realPathOf(file))) return;
  throw new UserError(
    'outside-folder',
    `The baseline "${shown(cwd, file)}" is outside the folder of the configuration that names it.`,
    'Move it into that folder, or name it on the command line: --baseline FILE.',
  );
}

/** Some 160,000 findings, in bytes. */
const LARGEST_BASELINE = 16 * 1024 * 1024;

/**
 * What a baseline knows.
 * @param mayBeMissing whether a file that does not exist is an empty baseline, because it is about to be written
 */
export function openBaseline({ file, folder }: BaselineFile, mayBeMissing: boolean, io: Io): ReadFile {
  const path = file === STDIN ? STDIN : shown(io.cwd, file);
  try {
    const source = openOwnFile(file, 'baseline', LARGEST_BASELINE, folder, io);
    const { baseline, mistakes } = readBaseline(source);
    if (baseline === null) throw badFile('bad-baseline', mistakes);
    return { path, baseline, bytes: source.bytes };
  } catch (error) {
    if (!(error instanceof FileError && error.code === 'file-not-found')) throw error;
    if (mayBeMissing) return { path, baseline: new Map(), bytes: null };
    throw new UserError(
      'no-baseline',
      `The baseline "${path}" does not exist.`,
      'Record today’s findings in it: plan check --update-baseline',
    );
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

function holdAgainst(named: BaselineFile, plans: readonly JudgedPlan[], isUpdate: boolean, io: Io) {
  const { file } = named;
  const { path, baseline, bytes } = openBaseline(named, isUpdate, io);
  const { cwd } = io;
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
    updated.set(name, compared.remaining);
    gone.push(...compared.gone.map((finding) => ({ file: name, ...finding })));
  }
  for (const [name, known] of baseline) {
    if (name === STDIN || exists(resolve(folderOf(file, cwd), name))) continue;
    updated.delete(name);
    gone.push(...known.map((finding) => ({ file: name, ...finding })));
  }
  if (isUpdate) save(path, updated, bytes, cwd);
  const left = [...updated.values()].reduce((sum, known: readonly KnownFinding[]) => sum + known.length, 0);
  return { judged, result: { path, gone, update: isUpdate ? { recorded, left } : null } };
}

function save(path: string, baseline: Baseline, before: Uint8Array | null, cwd: string): void {
  const content = renderBaseline(baseline);
  if (before !== null && Buffer.from(before).equals(Buffer.from(content))) return;
  saveFile(path, content, { cwd, expect: before === null ? null : sha256(before) });
}

/** What a run says of a baseline: what was written, or what could be taken out of it. */
export function tellOfBaseline({ path, gone, update }: BaselineResult, { io, view }: Context): void {
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
