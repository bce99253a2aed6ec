import { type ReadPlan, readPlan } from '../../assess/assess.ts';
import type { Growth } from '../../assess/assessment.ts';
import { growthOfPlan } from '../../assess/growth-of-plan.ts';
import { understand } from '../../interview/answer.ts';
import type { AnswerKind } from '../../interview/question.ts';
import { noSuch } from '../../plan/closest.ts';
import { applyChanges, type Change } from '../../plan/edit.ts';
import { keyOrder } from '../../plan/schema-at.ts';
import { escapeTerminal, toJsonText } from '../../render/escape.ts';
import { FORMAT_VERSION, growthToJson } from '../../render/json.ts';
import { renderWhatIf, type WhatIf } from '../../render/whatif.ts';
import { name, version } from '../../version.ts';
import { EXIT, flag, type Invocation, list, text } from '../command.ts';
import { UserError } from '../user-error.ts';
import { PlanWriter } from './plan-writer.ts';
import { loadPlan, optionsFor, type PlanFile } from './plans.ts';

/** Works out HOW BIG × WHO with some answers changed. The plan is not touched, unless `--save` says so. */
export async function run(invocation: Invocation): Promise<number> {
  const source = await loadPlan(invocation, invocation.args[0]);
  const before = growthOf(source.read, source.path);
  const changes = changesFor(source.read, invocation);
  const after = changes.length === 0 ? before : growthOf(changed(source, changes, invocation), source.path);
  const whatIf: WhatIf = {
    path: source.path,
    organization: source.read.validated.plan.organization ?? source.path,
    unit: source.read.facts.unit,
    before,
    after,
  };
  show(whatIf, invocation);
  if (flag(invocation.options, 'save')) save(source, changes, invocation);
  return EXIT.done;
}

/** Both states of a plan must have a goal to be compared. */
function growthOf({ document, validated, facts }: ReadPlan, path: string): Growth {
  const issue =
    document.issues[0] ??
    validated.issues.find(({ path: [key] }) => validated.isNewer || key === 'howBig' || key === 'who');
  if (issue)
    throw new UserError(
      'plan-broken',
      `${path} cannot be worked out: ${issue.message}`,
      `Run "plan check ${path}" and mend what it names first.`,
    );
  const growth = growthOfPlan(facts);
  if (growth) return growth;
  throw new UserError(
    'no-goal',
    `${path} states no goal with a baseline, a horizon and a growth.`,
    `State it: plan init ${path} --section how-big`,
  );
}

function changed(source: PlanFile, changes: readonly Change[], invocation: Invocation): ReadPlan {
  return readPlan({ text: applyChanges(source.text, changes, { order: keyOrder }) }, optionsFor(source, invocation));
}

/** The changes to the plan that the options stand for. */
function changesFor(plan: ReadPlan, invocation: Invocation): Change[] {
  const { options } = invocation;
  const value = (option: string, kind: AnswerKind['type']): unknown => {
    const typed = text(options, option);
    return typed === undefined ? undefined : understood(option, { type: kind } as AnswerKind, typed, invocation);
  };
  const howBig = plan.validated.plan.howBig;
  const changes: Change[] = [];
  const set = (key: string, given: unknown): void => {
    if (given !== undefined) changes.push({ op: 'set', path: ['howBig', key], value: given });
  };
  const growth = text(options, 'growth');
  const target = value('target', 'amount');
  if (growth !== undefined && target !== undefined)
    throw new UserError('usage', '--growth and --target say the same thing twice.', 'Give one of the two.');
  if (growth !== undefined) {
    set('growth', readGrowth(growth, invocation));
    if (howBig?.target !== undefined) changes.push({ op: 'remove', path: ['howBig', 'target'] });
  }
  set('target', target);
  if (target !== undefined && howBig?.growth !== undefined) changes.push({ op: 'remove', path: ['howBig', 'growth'] });
  set('horizon', value('horizon', 'duration'));
  set('attrition', value('attrition', 'attrition'));
  set('confidence', value('confidence', 'percent'));
  const correlation = readCorrelation(text(options, 'correlation'));
  if (correlation !== undefined) changes.push({ op: 'set', path: ['who', 'correlation'], value: correlation });
  return [...changes, ...segmentChanges(plan, invocation)];
}

function readGrowth(typed: string, invocation: Invocation): unknown {
  const given = understood('growth', { type: 'growth' }, typed, invocation) as { growth?: string };
  if (given.growth !== undefined) return given.growth;
  throw new UserError(
    'bad-value',
    `--growth ${typed} is no percentage.`,
    'Write --growth 25%; for an amount there is --target.',
  );
}

function readCorrelation(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const correlation = Number(typed);
  if (/^\d*\.?\d+$/.test(typed) && correlation <= 0.95) return correlation;
  throw new UserError('bad-value', `--correlation ${typed} is no number from 0 to 0.95.`, 'Write --correlation 0.2.');
}

function segmentChanges(plan: ReadPlan, invocation: Invocation): Change[] {
  const { options } = invocation;
  const both = list(options, 'add').find((id) => list(options, 'drop').includes(id));
  if (both !== undefined)
    throw new UserError('usage', `"${both}" is both added and dropped.`, 'Give --add or --drop for it.');
  const choose = (id: string, chosen: boolean): Change => ({
    op: 'set',
    path: [...pathOf(plan, id), 'chosen'],
    value: chosen,
  });
  return [
    ...list(options, 'add').map((id) => choose(id, true)),
    ...list(options, 'drop').map((id) => choose(id, false)),
    ...list(options, 'potential').map((written): Change => {
      const [id = '', ...amounts] = written.split('=');
      const value = understood('potential', { type: 'potential' }, amounts.join('=').replaceAll(',', ', '), invocation);
      return { op: 'set', path: [...pathOf(plan, id), 'potential'], value };
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

function understood(option: string, kind: AnswerKind, typed: string, { io }: Invocation): unknown {
  const result = understand(kind, typed, io.today());
  if ('problem' in result) throw new UserError('bad-value', `--${option} ${typed} is not understood.`, result.problem);
  return result.value;
}

function show(whatIf: WhatIf, { io, view, options }: Invocation): void {
  const format = text(options, 'format') ?? 'pretty';
  if (format !== 'json') {
    io.stdout.write(renderWhatIf(whatIf, view, format === 'markdown'));
    return;
  }
  const { path, organization, before, after } = whatIf;
  const json = {
    formatVersion: FORMAT_VERSION,
    tool: { name, version },
    run: { command: 'whatif' },
    path,
    organization,
    before: growthToJson(before),
    after: growthToJson(after),
  };
  io.stdout.write(`${toJsonText(json, 2)}\n`);
}

function save(source: PlanFile, changes: readonly Change[], { io }: Invocation): void {
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
