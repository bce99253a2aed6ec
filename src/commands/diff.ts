import { readInput } from '../files/read.ts';
import { assessPlan } from '../judge/assess.ts';
import { diffPlans, type PlanVersion } from '../judge/diff/diff.ts';
import { isPlan } from '../lsp/is-plan.ts';
import { escapeTerminal } from '../render/escape.ts';
import { flag, type Invocation, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { readSides, requireReadable, sidesOf } from '../run/diff-sides.ts';
import { EXIT } from '../run/exit-codes.ts';
import { optionsFor, readAgain } from '../run/plans.ts';
import { settingsFor } from '../run/settings.ts';
import { show } from '../run/show.ts';
import { UserError } from '../values/user-error.ts';

/** Compares two versions of a plan. */
export async function run(context: Context, { args, options }: Invocation): Promise<number> {
  const format = text(options, 'format');
  if (args.length > 2) return showForGit(args, format, context);
  const versions = await readSides(sidesOf(args, context.io.cwd), context);
  for (const version of versions) requireReadable(version);
  const diff = diffPlans(...versions);
  await show('diff', diff, format, context);
  const isWorse = flag(options, 'failOnRegression') && diff.regressions.length > 0;
  if (isWorse) for (const why of diff.regressions) context.io.stderr.write(`${escapeTerminal(`plan: ${why}`)}\n`);
  return isWorse ? EXIT.gateFailed : EXIT.done;
}

/** The arguments with which git calls an external diff: of either side the file, its name as an object and its mode. */
const GIT_ARGUMENTS = 7;

/** Shows a difference to git, which gives up where its external diff fails: whatever is wrong is shown, too. */
async function showForGit(args: readonly string[], format: string | undefined, context: Context): Promise<number> {
  const { io } = context;
  const [path = '', oldFile = '', , , newFile = ''] = args;
  if (args.length < GIT_ARGUMENTS)
    throw new UserError('usage', `"plan diff" takes two arguments, or the seven of git.`, 'Leave the others out.');
  const say = (sentence: string): number => {
    io.stdout.write(`${escapeTerminal(sentence)}\n`);
    return EXIT.done;
  };
  try {
    const settings = settingsFor(path, context);
    const options = optionsFor(path, settings, context);
    const versions = [oldFile, newFile].map((file): PlanVersion & { readonly text: string } => {
      const bytes = file === NO_FILE ? new Uint8Array() : readInput(file, { maxBytes: settings.maxBytes, cwd: io.cwd });
      const { text, read } = readAgain({ path, file: '', settings, options }, bytes);
      return { path, revision: null, text, read, options, assessment: assessPlan(read, options) };
    });
    const [before, after] = versions as [(typeof versions)[0], (typeof versions)[0]];
    if (!isPlan(path, before.text || after.text)) return say(`${path} is not a plan: its changes are not shown.`);
    for (const [index, version] of versions.entries()) if (args[index * 3 + 1] !== NO_FILE) requireReadable(version);
    await show('diff', diffPlans(before, after), format, context);
    return EXIT.done;
  } catch (error) {
    if (error instanceof UserError) return say(`${path}: ${error.message} ${error.hint}`);
    throw error;
  }
}

/** What git names in place of a file that is new or gone. */
const NO_FILE = '/dev/null';
