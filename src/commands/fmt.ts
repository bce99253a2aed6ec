import { resolve } from 'node:path';
import { formatPlan } from '../edit/format.ts';
import { FileError } from '../files/file-error.ts';
import { expandPaths, STDIN } from '../files/find.ts';
import { line } from '../render/layout.ts';
import { EXIT, flag, type Invocation } from '../run/command.ts';
import { homeOf } from '../run/io.ts';
import { inputsOfSettings, requireApart } from '../run/outputs.ts';
import { readBytes } from '../run/plans.ts';
import { savePlanText, withMark } from '../run/save-plan-text.ts';
import { type LoadedSettings, SettingsReader } from '../run/settings.ts';
import { tellError, UserError } from '../run/user-error.ts';
import { count } from '../values/money.ts';
import { parseDocument } from '../yaml/parse.ts';
import { decodePlanText } from '../yaml/text.ts';

/** What became of one plan. */
type Outcome = 'same' | 'changed' | 'broken' | 'failed';

/** Formats plans, one after the other; what is wrong with one never hides the others. */
export async function run(invocation: Invocation): Promise<number> {
  const { paths, problems } = await expandPaths(invocation.args, invocation.io.cwd, homeOf(invocation.io.env));
  const reader = new SettingsReader(invocation);
  for (const problem of problems) tellProblem(problem, invocation);
  const outcomes: Outcome[] = problems.map(() => 'failed');
  for (const path of paths) {
    outcomes.push(await formatFile(path, reader.settingsFor(path), invocation));
  }
  sumUp(outcomes, invocation);
  if (outcomes.includes('failed')) return EXIT.cannotRun;
  const unwanted = flag(invocation.options, 'check') && outcomes.includes('changed');
  return unwanted || outcomes.includes('broken') ? EXIT.gateFailed : EXIT.done;
}

async function formatFile(path: string, settings: LoadedSettings, invocation: Invocation): Promise<Outcome> {
  const { io } = invocation;
  try {
    const bytes = readBytes(path, settings.maxBytes, io);
    const { text, issues } = decodePlanText(bytes);
    const document = parseDocument(text, issues);
    const formatted = document.issues.length > 0 ? null : formatPlan(document);
    if (formatted === null) {
      tellBroken(path, document, invocation);
      return 'broken';
    }
    if (path !== STDIN) {
      const plan = { file: resolve(io.cwd, path), role: 'the formatted plan' };
      requireApart([plan], inputsOfSettings(settings, invocation), io);
    }
    await put({ path, bytes, text }, formatted, invocation);
    return formatted === text ? 'same' : 'changed';
  } catch (error) {
    if (!(error instanceof FileError || error instanceof UserError)) throw error;
    tellProblem(error, invocation);
    return 'failed';
  }
}

interface ReadPlan {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Lists, shows or saves what changes; of standard input, hands on the whole text. */
async function put(plan: ReadPlan, formatted: string, { io, options, view, global }: Invocation): Promise<void> {
  const { path, bytes, text } = plan;
  const looksOnly = flag(options, 'check') || flag(options, 'diff');
  if (path === '-' && !looksOnly) io.stdout.write(withMark(bytes, formatted));
  if (formatted === text) return;
  if (flag(options, 'diff')) {
    const { unifiedDiff } = await import('../render/unified-diff.ts');
    io.stdout.write(unifiedDiff(path, text, formatted, view));
  } else if (looksOnly) io.stdout.write(`${line`${path}`}\n`);
  else if (path !== '-') {
    savePlanText(plan, formatted, io);
    if (!global.quiet) io.stdout.write(`${line`Formatted ${path}.`}\n`);
  }
}

function tellProblem(error: FileError | UserError, { io }: Invocation): void {
  io.stderr.write(tellError(error));
}

/** A plan that cannot be read, or formatted without losing something, is reported and left unchanged. */
function tellBroken(path: string, document: ReturnType<typeof parseDocument>, { io }: Invocation): void {
  for (const { start, message, help } of document.issues) {
    const place = document.positionAt(start);
    io.stderr.write(`${line`${path}:${place.line}:${place.column}: error yaml-syntax: ${message} ${help}`}\n`);
  }
  if (document.issues.length > 0) return;
  io.stderr.write(`${line`${path}: it cannot be formatted without losing something, so it is left unchanged.`}\n`);
}

function sumUp(outcomes: readonly Outcome[], { io, options, global }: Invocation): void {
  const changed = outcomes.filter((outcome) => outcome === 'changed').length;
  const same = outcomes.filter((outcome) => outcome === 'same').length;
  if (global.quiet || changed + same === 0) return;
  if (changed === 0) io.stderr.write(`${count(same, 'plan')} in canonical form already.\n`);
  else if (flag(options, 'check')) {
    io.stderr.write(
      `${count(changed, 'plan')} not in canonical form: "plan fmt" brings ${changed === 1 ? 'it' : 'them'} into it.\n`,
    );
  }
}
