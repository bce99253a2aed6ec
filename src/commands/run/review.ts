import { assess } from '../../assess/assess.ts';
import { changesBetween, tellChanges } from '../../history/changes.ts';
import { fileAtRevision } from '../../history/git.ts';
import { reviewItems } from '../../interview/review-items.ts';
import { reviewSitting } from '../../interview/review-session.ts';
import { parseDocument } from '../../plan/parse.ts';
import { escapeTerminal } from '../../render/escape.ts';
import { line, wrap } from '../../render/layout.ts';
import { EXIT, type Invocation } from '../command.ts';
import { UserError } from '../user-error.ts';
import { converse } from './conversation.ts';
import { PlanWriter } from './plan-writer.ts';
import { loadPlan, optionsFor } from './plans.ts';

/** The monthly sitting over what is due. */
export async function run(invocation: Invocation): Promise<number> {
  const { args, io } = invocation;
  const source = await loadPlan(invocation, args[0]);
  const issue = source.read.document.issues[0] ?? source.read.validated.issues[0];
  if (issue)
    throw new UserError(
      'plan-broken',
      `${source.path} cannot be reviewed: ${issue.message}`,
      'Run "plan check" and mend what it names first.',
    );
  const judge = (text: string) => assess(text, optionsFor(source, invocation));
  if (!io.interactive || source.file === '') {
    const items = reviewItems(source.read.facts, judge(source.text));
    for (const { title, reasons } of items) io.stdout.write(`${line`${title}: ${reasons.join(' ')}`}\n`);
    io.stderr.write(
      `plan: there is no terminal to ask at; ${items.length} ${items.length === 1 ? 'thing is' : 'things are'} due.\n`,
    );
    return EXIT.cannotRun;
  }
  const writer = new PlanWriter(source.path, io.cwd, source.settings.maxBytes);
  return converse(
    {
      writer,
      command: 'plan review',
      talk: (session, answers) =>
        reviewSitting({ ...session, scope: { quick: false, section: null }, assess: () => judge(answers.text) }),
      close: (answers) => {
        const committed = fileAtRevision(source.file);
        return committed === null
          ? []
          : [
              '',
              ...wrap(
                escapeTerminal(
                  tellChanges(changesBetween(parseDocument(committed).value, parseDocument(answers.text).value)),
                ),
                invocation.errorView.width,
              ),
            ];
      },
    },
    invocation,
  );
}
