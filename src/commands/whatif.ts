import { applyChanges, type Change } from '../edit/edit.ts';
import { type ReadPlan, readPlan } from '../judge/assess.ts';
import { growthOfPlan } from '../judge/growth-of-plan.ts';
import { verdictOfPlan } from '../judge/verdict/verdict.ts';
import { noSuch } from '../plan/closest.ts';
import { keyOrder } from '../plan/schema-at.ts';
import { escapeTerminal } from '../render/escape.ts';
import type { WhatIf, WhatIfState } from '../render/whatif.ts';
import { flag, type Invocation, list, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import type { Io } from '../run/io.ts';
import { PlanWriter, requireAccepted } from '../run/plan-writer.ts';
import { loadPlan, type PlanFile } from '../run/plans.ts';
import { show } from '../run/show.ts';
import { readOption } from '../run/typed.ts';
import { brokenPlan, UserError } from '../run/user-error.ts';
import type { Path } from '../yaml/path.ts';

const ANSWERS = ['growth', 'target', 'horizon', 'attrition', 'confidence', 'correlation'];

type Request = ReturnType<typeof readRequest>;

/** The answers to change, as they were typed, and the segments, by id. */
function readRequest({ options }: Invocation) {
  return {
    answers: Object.fromEntries(ANSWERS.map((name) => [name, text(options, name)])),
    add: list(options, 'add'),
    drop: list(options, 'drop'),
    potential: list(options, 'potential'),
    format: text(options, 'format'),
    save: flag(options, 'save'),
  };
}

/** Works out HOW BIG × WHO with some answers changed. The plan is not touched, unless `--save` says so. */
export async function run(context: Context, invocation: Invocation): Promise<number> {
  const request = readRequest(invocation);
  const source = await loadPlan(invocation.args[0], context);
  const before = stateOf(source.read, source.path);
  const changes = changesFor(source.read, request, context.io);
  const after = changes.length === 0 ? before : stateOf(changed(source, changes), source.path);
  const whatIf: WhatIf = {
    path: source.path,
    organization: source.read.validated.plan.organization ?? source.path,
    unit: source.read.facts.unit,
    before,
    after,
  };
  await show('whatif', whatIf, request.format, context);
  if (request.save) save(source, changes, context.io);
  return EXIT.done;
}

/** A plan with broken YAML or of a newer format cannot be worked out, nor can one without HOW BIG. */
function stateOf({ document, validated, facts }: ReadPlan, path: string): WhatIfState {
  const issue = document.issues[0] ?? (validated.isNewer ? validated.issues[0] : undefined);
  if (issue) throw brokenPlan(path, 'cannot be worked out', issue);
  const growth = growthOfPlan(facts);
  if (growth) return { verdict: verdictOfPlan(facts, document), growth };
  throw new UserError('no-goal', `${path} does not state HOW BIG.`, `State it: plan init ${path} --section how-big`);
}

function changed(source: PlanFile, changes: readonly Change[]): ReadPlan {
  requireAccepted(source.read.document.value, changes);
  return readPlan({ text: applyChanges(source.text, changes, { order: keyOrder }) }, source.options);
}

/** The changes to the plan that the options stand for. */
function changesFor(plan: ReadPlan, request: Request, io: Io): Change[] {
  const { answers } = request;
  const { howBig } = plan.validated.plan;
  const changes: Change[] = [];
  const set = (option: string, path: Path): void => {
    const typed = answers[option];
    if (typed === undefined) return;
    changes.push({ op: 'set', path, value: readOption(`--${option}`, path, typed, plan.validated.plan, io) });
  };
  if (answers['growth'] !== undefined && answers['target'] !== undefined)
    throw new UserError('usage', '--growth and --target say the same thing twice.', 'Give one of the two.');
  for (const [aim, other] of [
    ['growth', 'target'],
    ['target', 'growth'],
  ] as const) {
    set(aim, ['howBig', aim]);
    if (answers[aim] !== undefined && howBig?.[other] !== undefined)
      changes.push({ op: 'remove', path: ['howBig', other] });
  }
  for (const key of ['horizon', 'attrition', 'confidence']) set(key, ['howBig', key]);
  set('correlation', ['who', 'correlation']);
  return [...changes, ...segmentChanges(plan, request, io)];
}

function segmentChanges(plan: ReadPlan, { add, drop, potential }: Request, io: Io): Change[] {
  const both = add.find((id) => drop.includes(id));
  if (both !== undefined)
    throw new UserError('usage', `"${both}" is both added and dropped.`, 'Give --add or --drop for it.');
  const choose = (id: string, chosen: boolean): Change => ({
    op: 'set',
    path: [...pathOf(plan, id), 'chosen'],
    value: chosen,
  });
  return [
    ...add.map((id) => choose(id, true)),
    ...drop.map((id) => choose(id, false)),
    ...potential.map((written): Change => {
      const [id = '', ...amounts] = written.split('=');
      const path = [...pathOf(plan, id), 'potential'];
      const value = readOption('--potential', path, amounts.join('='), plan.validated.plan, io);
      return { op: 'set', path, value };
    }),
  ];
}

function pathOf({ facts }: ReadPlan, id: string): readonly (string | number)[] {
  const segment = facts.segments.find((candidate) => candidate.id === id);
  if (segment) return segment.path;
  const ids = facts.segments.map((candidate) => candidate.id);
  throw new UserError(
    'no-such-segment',
    noSuch('segment', id, ids),
    ids.length > 0 ? `The segments are ${ids.join(', ')}.` : 'The plan names no segments.',
  );
}

function save(source: PlanFile, changes: readonly Change[], io: Io): void {
  if (source.file === '') throw new UserError('no-file', 'Standard input cannot be saved to.', 'Name the plan.');
  if (changes.length === 0)
    throw new UserError(
      'nothing-to-save',
      'There is no change to save.',
      'Say what shall be different, such as --growth 10%.',
    );
  new PlanWriter(source.path, io.cwd, source.settings.maxBytes).apply(changes);
  io.stderr.write(`Saved in ${escapeTerminal(source.path)}.\n`);
}
