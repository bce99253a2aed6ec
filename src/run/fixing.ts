import { FileError } from '../files/file-error.ts';
import { refusalOf } from '../judge/assess.ts';
import { fixAll, type MadeFix } from '../judge/fix.ts';
import { line } from '../render/layout.ts';
import { count } from '../values/money.ts';
import type { Context } from './context.ts';
import type { Io } from './io.ts';
import { type JudgedPlan, judgeAgain, type PlanFile } from './plans.ts';
import { savePlanText } from './save-plan-text.ts';
import { tellError } from './user-error.ts';

export interface FixedPlans {
  /** Judged as they are now on the disk. */
  readonly plans: readonly JudgedPlan[];
  /** Why a file was not saved, a sentence each. */
  readonly unsaved: readonly string[];
}

/**
 * Makes the corrections that the findings of plans carry and saves them, or shows on standard output what it would
 * change. What was done is reported on standard error.
 */
export async function fixPlans(
  plans: readonly JudgedPlan[],
  mode: 'make' | 'show',
  context: Context,
): Promise<FixedPlans> {
  const unsaved: string[] = [];
  const all: JudgedPlan[] = [];
  let shown = 0;
  for (const plan of plans) {
    const fixed = plan.source && fixPlan(plan.source, plan);
    if (!fixed || fixed.made.length === 0) {
      if (mode === 'show') tellUnreadable(plan, context.io);
      all.push(plan);
    } else if (mode === 'show') {
      await showDifference(plan.source!, fixed.plan.source.text, context);
      shown += fixed.made.length;
      all.push(plan);
    } else {
      const problem = save(plan.source!, fixed.plan.source.text, context.io);
      if (problem === null) tell(plan.source!.path, fixed, context);
      else unsaved.push(problem);
      all.push(problem === null ? fixed.plan : plan);
    }
  }
  if (mode === 'show' && !context.view.quiet) {
    const what = shown === 0 ? 'There is nothing to correct.' : `${count(shown, 'correction')} shown, nothing written.`;
    context.io.stderr.write(`${what}\n`);
  }
  return { plans: all, unsaved };
}

/** Findings are not shown beside a difference: what keeps a plan from being corrected at all is reported here. */
function tellUnreadable({ source, assessment: { path, findings } }: JudgedPlan, io: Io): void {
  if (source === null || refusalOf(source.read) === null) return;
  for (const { range, ruleId, message, help } of findings) {
    const { start } = range;
    io.stderr.write(`${line`${path}:${start.line}:${start.column}: error ${ruleId}: ${message} ${help}`}\n`);
  }
}

interface FixedPlan {
  readonly made: readonly MadeFix[];
  readonly more: boolean;
  readonly plan: JudgedPlan & { readonly source: PlanFile };
}

function fixPlan(source: PlanFile, { assessment }: JudgedPlan): FixedPlan {
  const judgedAs = (plan: FixedPlan['plan']) => ({
    document: plan.source.read.document,
    assessment: plan.assessment,
    plan,
  });
  const { made, more, judged } = fixAll(judgedAs({ source, assessment }), (text) => judgedAs(judgeAgain(source, text)));
  return { made, more, plan: judged.plan };
}

async function showDifference({ path, text }: PlanFile, after: string, { io, view }: Context): Promise<void> {
  const { unifiedDiff } = await import('../render/unified-diff.ts');
  io.stdout.write(unifiedDiff(path, text, after, view));
}

/** Saves a corrected text; says why where it could not be saved. */
function save(source: PlanFile, text: string, io: Io): string | null {
  try {
    savePlanText(source, text, io);
    return null;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    io.stderr.write(tellError(error));
    return error.message;
  }
}

function tell(path: string, { made, more }: FixedPlan, { io, view }: Context): void {
  if (view.quiet) return;
  for (const { line: number, from, to } of made) {
    io.stderr.write(`${line`Fixed ${path}:${number}: ${from} is now ${to}`}\n`);
  }
  if (more) io.stderr.write(`${line`${path} has more to correct: run the command again.`}\n`);
}
