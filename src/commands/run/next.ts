import { actionsOf } from '../../assess/actions.ts';
import { assessPlan } from '../../assess/assess.ts';
import { addDays, addMonths } from '../../plan/dates.ts';
import { toJsonText } from '../../render/escape.ts';
import { type NextActions, renderNext } from '../../render/next.ts';
import { name, version } from '../../version.ts';
import { EXIT, type Invocation, text } from '../command.ts';
import { UserError } from '../user-error.ts';
import { daysOf, loadPlan, optionsFor } from './plans.ts';

/** Shows what is to be done next. */
export async function run(invocation: Invocation): Promise<number> {
  const { args, options, io, view } = invocation;
  const source = await loadPlan(invocation, args[0]);
  const issue = source.read.document.issues[0];
  if (issue)
    throw new UserError(
      'plan-broken',
      `${source.path} cannot be read: ${issue.message}`,
      'Run "plan check" and mend what it names first.',
    );
  const { asOf } = daysOf(invocation);
  const owner = text(options, 'owner')?.trim().toLowerCase();
  const until = endOf(text(options, 'within'), asOf);
  const { gaps } = assessPlan(source.read, optionsFor(source, invocation));
  const actions = actionsOf(source.read.facts, gaps).filter(
    (action) =>
      (owner === undefined || action.owner?.toLowerCase() === owner) &&
      (until === null || (action.due !== null && action.due <= until)),
  );
  const next: NextActions = {
    path: source.path,
    organization: source.read.validated.plan.organization ?? source.path,
    asOf,
    actions,
  };
  const format = text(options, 'format') ?? 'pretty';
  if (format === 'json') {
    io.stdout.write(
      `${toJsonText({ formatVersion: '1.0', tool: { name, version }, run: { command: 'next', asOf }, path: source.path, actions }, 2)}\n`,
    );
  } else io.stdout.write(renderNext(next, view, format as 'pretty' | 'markdown' | 'ics'));
  return EXIT.done;
}

/** The last day of `30d`, `6w`, `3 months` or `1y` from a day; null where nothing is said. */
function endOf(within: string | undefined, asOf: string): string | null {
  if (within === undefined) return null;
  const match = /^(\d{1,4})\s*(d|days?|w|weeks?|m|months?|y|years?)$/i.exec(within.trim());
  if (!match)
    throw new UserError('bad-duration', `"${within}" is no duration.`, 'Write --within 30d, 6w or "3 months".');
  const count = Number(match[1]);
  const unit = match[2]![0]!.toLowerCase();
  if (unit === 'd' || unit === 'w') return addDays(asOf, count * (unit === 'w' ? 7 : 1));
  return addMonths(asOf, count * (unit === 'y' ? 12 : 1));
}
