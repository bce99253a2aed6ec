import { assessPlan, refusalOf } from '../judge/assess.ts';
import type { Step } from '../judge/assessment.ts';
import { closest } from '../plan/closest.ts';
import { escapeTerminal } from '../render/escape.ts';
import type { NextSteps } from '../render/next.ts';
import { type Invocation, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import type { Io } from '../run/io.ts';
import { daysOf, loadPlan } from '../run/plans.ts';
import { show } from '../run/show.ts';
import { requireSound } from '../run/user-error.ts';
import { addDays, addMonths } from '../values/dates.ts';
import { UserError } from '../values/user-error.ts';

/** Shows the next steps, by rank. */
export async function run(context: Context, { args, options }: Invocation): Promise<number> {
  const owner = text(options, 'owner')?.trim().toLowerCase();
  const { asOf } = daysOf(context);
  const until = endOf(text(options, 'within'), asOf);
  const source = await loadPlan(args[0], context);
  requireSound(source.path, 'cannot be read', refusalOf(source.read));
  const all = assessPlan(source.read, source.options).steps;
  if (owner !== undefined) hintAtOwner(owner, all, context.io);
  const steps = all.filter(
    (step) =>
      (owner === undefined || step.owner?.toLowerCase() === owner) &&
      (until === null || (step.due !== null && step.due <= until)),
  );
  const next: NextSteps = {
    path: source.path,
    organization: source.read.validated.plan.organization ?? source.path,
    asOf,
    steps,
  };
  await show('next', next, text(options, 'format'), context);
  return EXIT.done;
}

/** Who misspells a name should not be told that there is nothing to do. */
function hintAtOwner(wanted: string, steps: readonly Step[], io: Io): void {
  const owners = [...new Set(steps.flatMap(({ owner }) => owner ?? []))];
  if (owners.some((owner) => owner.toLowerCase() === wanted)) return;
  const meant = owners.find(
    (owner) =>
      owner.toLowerCase() ===
      closest(
        wanted,
        owners.map((name) => name.toLowerCase()),
      ),
  );
  const hint = meant
    ? `did you mean "${meant}"?`
    : `there ${owners.length === 1 ? 'is' : 'are'} ${owners.join(', ') || 'nobody'}.`;
  io.stderr.write(`${escapeTerminal(`plan: nobody called "${wanted}" has anything to do; ${hint}`)}\n`);
}

/** The last day of `30d`, `6w`, `3 months` or `1y` from a day; null where none is given. */
function endOf(within: string | undefined, asOf: string): string | null {
  if (within === undefined) return null;
  const match = /^(\d{1,4})\s*(d|days?|w|weeks?|m|months?|y|years?)$/i.exec(within.trim());
  if (!match)
    throw new UserError('bad-duration', `"${within}" is not a duration.`, 'Write --within 30d, 6w or "3 months".');
  const count = Number(match[1]);
  const unit = match[2]![0]!.toLowerCase();
  if (unit === 'd' || unit === 'w') return addDays(asOf, count * (unit === 'w' ? 7 : 1));
  return addMonths(asOf, count * (unit === 'y' ? 12 : 1));
}
