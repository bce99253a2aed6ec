import { reviewItems } from '../interview/review-items.ts';
import { holdReview } from '../interview/review-session.ts';
import { assess, readPlan } from '../judge/assess.ts';
import { diffPlans } from '../judge/diff/diff.ts';
import { changesParagraph } from '../render/diff.ts';
import { escapeTerminal } from '../render/escape.ts';
import { line, wrap } from '../render/layout.ts';
import { reviewParagraph } from '../render/review-paragraph.ts';
import type { Invocation } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { converse } from '../run/conversation.ts';
import { planSince, versionOf } from '../run/diff-sides.ts';
import { EXIT } from '../run/exit-codes.ts';
import { PlanWriter } from '../run/plan-writer.ts';
import { loadPlan, type PlanFile, readAgain } from '../run/plans.ts';
import { requireSound } from '../run/user-error.ts';
import { UserError } from '../values/user-error.ts';

/** The monthly review of what is due. */
export async function run(context: Context, { args, input }: Invocation): Promise<number> {
  const { io } = context;
  const source = await loadPlan(args[0], context);
  const { document, validated } = source.read;
  requireSound(source.path, 'cannot be reviewed', document.issues[0] ?? validated.issues[0]);
  const judge = (text: string) => assess(text, source.options);
  if (!io.interactive || source.file === '') {
    const items = reviewItems(source.read.facts, judge(source.text));
    for (const { title, reasons } of items) io.stdout.write(`${line`${title}: ${reasons.join(' ')}`}\n`);
    const due = `${items.length} ${items.length === 1 ? 'thing is' : 'things are'} due`;
    if (!input) {
      io.stderr.write(`plan: ${due}.\n`);
      return EXIT.done;
    }
    io.stderr.write(`plan: there is no terminal to ask at; ${due}. With --no-input they are only listed.\n`);
    return EXIT.cannotRun;
  }
  const writer = new PlanWriter(source.path, io.cwd, source.settings.maxBytes);
  const before = judge(source.text);
  const done: string[] = [];
  return converse(
    {
      writer,
      options: source.options,
      command: 'plan review',
      talk: (session, answers) => holdReview({ ...session, assess: () => judge(answers.text) }, done),
      close: async (answers) => {
        const { plan } = readPlan({ text: answers.text }, source.options).facts;
        const paragraphs = [
          reviewParagraph(before, judge(answers.text), done, plan.review?.next),
          await sinceLastCommit(source, answers.text, context),
        ];
        const { width } = context.errorView;
        return paragraphs.flatMap((each) => (each === null ? [] : ['', ...wrap(escapeTerminal(each), width)]));
      },
    },
    context,
  );
}

/** What changed in a plan since the last commit, or why that is not known; null where it is in no commit. */
async function sinceLastCommit(source: PlanFile, now: string, context: Context): Promise<string | null> {
  try {
    const before = await planSince(source, 'HEAD', context);
    const after = readAgain(source, new TextEncoder().encode(now));
    return changesParagraph(diffPlans(before, versionOf(after)), 'Since the last commit');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (NO_COMMIT.includes(error.code)) return null;
    return `The changes since the last commit are not known: ${error.message} ${error.hint}`;
  }
}

const NO_COMMIT: readonly string[] = ['no-repository', 'no-such-revision', 'not-in-revision'];
