import { STDIN } from '../files/find.ts';
import type { Assessment } from '../judge/assessment.ts';
import { diffPlans } from '../judge/diff/diff.ts';
import { formatsOf } from '../render/formats.ts';
import type { ChangesSince } from '../render/result.ts';
import { withBaselines } from '../run/baselines.ts';
import { flag, type Invocation, text, wholeNumber } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { planSince, versionOf } from '../run/diff-sides.ts';
import { EXIT } from '../run/exit-codes.ts';
import { type Gate, noSuchSection } from '../run/gate.ts';
import { daysOf, findPlans, type JudgedPlan, judgePlans } from '../run/plans.ts';
import { runResult } from '../run/result.ts';
import { SettingsReader } from '../run/settings.ts';
import { show } from '../run/show.ts';
import { watch } from '../run/watch.ts';
import { UserError } from '../values/user-error.ts';

type Request = ReturnType<typeof readRequest>;

/** Shows the plan on a page. A report is no gate: it fails only where a plan cannot be read or understood. */
export async function run(context: Context, invocation: Invocation): Promise<number> {
  const request = readRequest(invocation);
  if (!request.watches) return report(request, context, null);
  const lastRead = new Map<string, Assessment>();
  return watch(request.named, {}, context, (named) => report({ ...request, named }, context, lastRead));
}

/** @param lastRead of plans that are watched, each as it could last be read */
async function report(
  { named, format, output, since, shown }: Request,
  context: Context,
  lastRead: Map<string, Assessment> | null,
): Promise<number> {
  const { io } = context;
  const judged = judgePlans(await findPlans(named, io), new SettingsReader(context), context);
  const known = withBaselines(judged, false, io);
  requireSection(shown.section, known.plans);
  const changes = await changesIn(known.plans, since, format, context);
  const result = { ...runResult('report', known, readable(known.plans), daysOf(context).asOf), changes };
  for (const assessment of result.assessments)
    if (assessment.content !== null) lastRead?.set(assessment.path, assessment);
  const subject = lastRead === null ? result : { ...result, lastRead };
  const view = { ...context.view, ...shown };
  const file = output === undefined ? null : { path: output, role: 'the report', plans: known.plans };
  await show('report', subject, format, { io, view }, file);
  return result.gate.exitCode;
}

/** What changed in each plan since a day or a revision, where that is asked for. */
async function changesIn(
  plans: readonly JudgedPlan[],
  since: string | undefined,
  format: string,
  context: Context,
): Promise<ReadonlyMap<string, ChangesSince>> {
  const changes = new Map<string, ChangesSince>();
  if (since === undefined) return changes;
  if (format === 'json')
    throw new UserError(
      'usage',
      '--since does not apply to the JSON report.',
      'Run "plan diff --format json" instead.',
    );
  for (const { source, assessment } of plans) {
    if (source === null || assessment.scorecard === null) continue;
    const before = await planSince(source, since, context);
    changes.set(source.path, { since, diff: diffPlans(before, versionOf(source)) });
  }
  return changes;
}

/** The gate of a run that judges nobody: what cannot be read is 2, what is not a plan is 1. */
function readable(plans: readonly JudgedPlan[]): Gate {
  const unreadable = plans.flatMap(({ assessment }) => assessment.error?.message ?? []);
  if (unreadable.length > 0) return { passed: false, exitCode: EXIT.cannotRun, reasons: unreadable };
  const broken = plans.filter(({ assessment }) => assessment.scorecard === null);
  return {
    passed: broken.length === 0,
    exitCode: broken.length === 0 ? EXIT.done : EXIT.gateFailed,
    reasons: broken.map(({ assessment }) => `${assessment.path} cannot be read as a plan.`),
  };
}

function requireSection(section: string | undefined, plans: readonly JudgedPlan[]): void {
  const known = new Set(
    plans.flatMap(({ assessment: { scorecard } }) =>
      scorecard === null
        ? []
        : [...scorecard.sections, { id: 'practices' }, ...scorecard.practices.playbooks].map(({ id }) => id),
    ),
  );
  if (section !== undefined && known.size > 0 && !known.has(section)) throw noSuchSection(section, [...known]);
}

/** What the command line asks for. */
function readRequest({ args, options }: Invocation) {
  const format = text(options, 'format') ?? formatsOf('report')[0]!;
  const file = text(options, 'output');
  const output = file === STDIN ? undefined : file;
  const since = text(options, 'since');
  const watches = flag(options, 'watch');
  if (watches && (format !== 'html' || output === undefined)) {
    throw new UserError(
      'watch-page',
      'Only a page that is written to a file can follow the plan.',
      'Write --format html --output board.html --watch.',
    );
  }
  return {
    named: args,
    format,
    output,
    since,
    watches,
    shown: { ...readShown(options), ...(watches ? { refreshes: true } : {}) },
  };
}

function readShown(options: Invocation['options']): { top?: number; all?: boolean; section?: string; owner?: string } {
  const top = wholeNumber(options, 'top', '--top', 'steps');
  const section = text(options, 'section');
  const owner = text(options, 'owner');
  return {
    ...(top === null ? {} : { top }),
    ...(flag(options, 'all') ? { all: true } : {}),
    ...(section === undefined ? {} : { section }),
    ...(owner === undefined ? {} : { owner }),
  };
}
