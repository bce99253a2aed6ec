import { resolve } from 'node:path';
import { formatLayout } from '../edit/format.ts';
import { STDIN } from '../files/find.ts';
import { validate } from '../plan/validate.ts';
import { line } from '../render/layout.ts';
import { flag, type Invocation } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import type { Io } from '../run/io.ts';
import { inputsOfSettings, requireApart } from '../run/outputs.ts';
import { findPlans, readBytes } from '../run/plans.ts';
import { savePlanText, withMark } from '../run/save-plan-text.ts';
import { type LoadedSettings, SettingsReader } from '../run/settings.ts';
import { tellError } from '../run/user-error.ts';
import { count } from '../values/money.ts';
import { UserError } from '../values/user-error.ts';
import { type ParsedDocument, parseLayout } from '../yaml/parse.ts';
import { valueAt } from '../yaml/path.ts';
import { decodePlanText } from '../yaml/text.ts';

/** Whether plans are only looked at, and whether the differences are shown. */
interface Mode {
  readonly check: boolean;
  readonly diff: boolean;
}

/** What became of one plan. */
type Outcome = 'same' | 'changed' | 'broken' | 'failed';

/** Formats plans, one after the other; what is wrong with one never hides the others. */
export async function run(context: Context, { args, options }: Invocation): Promise<number> {
  const { io } = context;
  const mode: Mode = { check: flag(options, 'check'), diff: flag(options, 'diff') };
  const { paths, problems } = await findPlans(args, io);
  const reader = new SettingsReader(context);
  for (const problem of problems) io.stderr.write(tellError(problem));
  const outcomes: Outcome[] = problems.map(() => 'failed');
  for (const path of paths) {
    outcomes.push(await formatFile(path, reader.settingsFor(path), mode, context));
  }
  sumUp(outcomes, mode, context);
  if (outcomes.includes('failed')) return EXIT.cannotRun;
  const unwanted = mode.check && outcomes.includes('changed');
  return unwanted || outcomes.includes('broken') ? EXIT.gateFailed : EXIT.done;
}

async function formatFile(path: string, settings: LoadedSettings, mode: Mode, context: Context): Promise<Outcome> {
  const { io } = context;
  try {
    const bytes = readBytes(path, settings.maxBytes, io);
    const { text, issues } = decodePlanText(bytes);
    const parsed = parseLayout(text, issues);
    const refused = refusalOf(parsed.document);
    const formatted = refused.length > 0 ? null : formatLayout(parsed);
    if (formatted === null) {
      tellBroken(path, parsed.document, refused, io);
      return 'broken';
    }
    if (path !== STDIN) {
      const plan = { file: resolve(io.cwd, path), role: 'the formatted plan' };
      requireApart([plan], inputsOfSettings(settings), io);
    }
    await put({ path, bytes, text }, formatted, mode, context);
    return formatted === text ? 'same' : 'changed';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.stderr.write(tellError(error));
    return 'failed';
  }
}

interface ReadPlan {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Lists, shows or saves what changes; of standard input, hands on the whole text. */
async function put(plan: ReadPlan, formatted: string, mode: Mode, { io, view }: Context): Promise<void> {
  const { path, bytes, text } = plan;
  const looksOnly = mode.check || mode.diff;
  if (path === '-' && !looksOnly) io.stdout.write(withMark(bytes, formatted));
  if (formatted === text) return;
  if (mode.diff) {
    const { unifiedDiff } = await import('../render/unified-diff.ts');
    io.stdout.write(unifiedDiff(path, text, formatted, view));
  } else if (looksOnly) io.stdout.write(`${line`${path}`}\n`);
  else if (path !== '-') {
    savePlanText(plan, formatted, io);
    if (!view.quiet) io.stdout.write(`${line`Formatted ${path}.`}\n`);
  }
}

/** Why a plan must not be formatted: it cannot be read, or is of a later format, in which all may mean something else. */
function refusalOf(document: ParsedDocument): Refusal[] {
  const { value, issues } = document;
  if (issues.length > 0) return issues.map((issue) => ({ ...issue, ruleId: 'yaml-syntax' }));
  const { unjudged, issues: found } = validate({ format: valueAt(value, ['format']) });
  if (unjudged === null) return [];
  const { path, message, help } = found[0]!;
  return [{ ruleId: 'schema', message, help, start: document.rangeOf(path)!.start }];
}

interface Refusal {
  readonly ruleId: string;
  readonly message: string;
  readonly help: string;
  readonly start: number;
}

/** A plan that cannot be read, or formatted without losing something, is reported and left unchanged. */
function tellBroken(path: string, document: ParsedDocument, refused: readonly Refusal[], io: Io): void {
  for (const { ruleId, start, message, help } of refused) {
    const place = document.positionAt(start);
    io.stderr.write(`${line`${path}:${place.line}:${place.column}: error ${ruleId}: ${message} ${help}`}\n`);
  }
  if (refused.length > 0) return;
  io.stderr.write(`${line`${path}: it cannot be formatted without losing something, so it is left unchanged.`}\n`);
}

function sumUp(outcomes: readonly Outcome[], { check }: Mode, { io, view }: Context): void {
  const changed = outcomes.filter((outcome) => outcome === 'changed').length;
  const same = outcomes.filter((outcome) => outcome === 'same').length;
  if (view.quiet || changed + same === 0) return;
  if (changed === 0) io.stderr.write(`${count(same, 'plan')} in canonical form already.\n`);
  else if (check) {
    io.stderr.write(
      `${count(changed, 'plan')} not in canonical form: "plan fmt" brings ${changed === 1 ? 'it' : 'them'} into it.\n`,
    );
  }
}
