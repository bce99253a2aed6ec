import { applyChanges, type Change } from '../edit/edit.ts';
import { type ReadPlan, readPlan, refusalOf } from '../judge/assess.ts';
import type { PlanVerdict } from '../judge/assessment.ts';
import type { ContributionFacts } from '../judge/facts/segments.ts';
import { FIGURES, type FigureKey, type Wish } from '../judge/whatif/proposal.ts';
import { type Wanted, whatIf } from '../judge/whatif/whatif.ts';
import { itemMeant } from '../plan/shortened.ts';
import { escapeTerminal } from '../render/escape.ts';
import { flag, type Invocation, list, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import type { Io } from '../run/io.ts';
import { PlanWriter, requireAccepted } from '../run/plan-writer.ts';
import { loadPlan, type PlanFile } from '../run/plans.ts';
import { show } from '../run/show.ts';
import { readOption } from '../run/typed.ts';
import { requireSound } from '../run/user-error.ts';
import { UserError } from '../values/user-error.ts';

type Request = ReturnType<typeof readRequest>;

const FIGURE_KEYS = Object.keys(FIGURES) as FigureKey[];

/** What is to be different, and what to solve for, as it was typed. */
function readRequest({ options }: Invocation) {
  const request = {
    figures: FIGURE_KEYS.flatMap((key) => {
      const typed = text(options, key);
      return typed === undefined ? [] : [{ key, typed }];
    }),
    add: list(options, 'add'),
    drop: list(options, 'drop'),
    potential: list(options, 'potential').map((written) => {
      const [id = '', ...amounts] = written.split('=');
      return { id, typed: amounts.join('=') };
    }),
    solve: text(options, 'solve'),
    format: text(options, 'format'),
    save: flag(options, 'save'),
  };
  const goals = request.figures.filter(({ key }) => key === 'growth' || key === 'target');
  if (goals.length > 1)
    throw new UserError('usage', '--growth and --target say the same thing twice.', 'Give one of the two.');
  if (goals[0] && request.solve === 'growth')
    throw new UserError('usage', `--solve growth looks for the ${goals[0].key}.`, `Leave --${goals[0].key} out.`);
  return request;
}

/** Works out HOW BIG × WHO with some answers changed. The plan is not touched, unless `--save` says so. */
export async function run(context: Context, invocation: Invocation): Promise<number> {
  const { io } = context;
  const request = readRequest(invocation);
  const source = await loadPlan(invocation.args[0], context);
  requireSound(source.path, 'cannot be calculated', refusalOf(source.read));
  const wishes = wishesOf(source.read, request, io);
  const wanted = request.solve === undefined ? null : wantedOf(source.read, request.solve, io);
  if (request.save) requireSavable(source, wishes, wanted);
  const edited = (edits: readonly Change[]): ReadPlan => {
    requireAccepted(source.read.document.value, edits);
    return readPlan({ text: applyChanges(source.text, edits) }, source.options);
  };
  const { whatIf: result, edits } = whatIf(source.read, source.path, wishes, wanted, edited);
  await show('whatif', result, request.format, context);
  if (request.save) save(source, edits, result.after.verdict, io);
  return EXIT.done;
}

function wishesOf(plan: ReadPlan, { figures, add, drop, potential }: Request, io: Io): Wish[] {
  const { plan: data } = plan.validated;
  const read = (option: string, path: readonly (string | number)[], typed: string) =>
    readOption(option, path, typed, data, io);
  const added = add.map((typed) => termMeant(plan, typed, io));
  const dropped = drop.map((typed) => termMeant(plan, typed, io));
  const both = added.find((term) => dropped.includes(term));
  if (both) throw new UserError('usage', `"${both.id}" is both added and dropped.`, 'Give --add or --drop for it.');
  const estimated = potential.map(({ id, typed }) => ({ term: termMeant(plan, id, io), typed }));
  const twice = estimated.find(({ term }, index) => estimated.findIndex((each) => each.term === term) < index);
  if (twice) throw new UserError('usage', `--potential is given twice for "${twice.term.id}".`, 'Give it once.');
  return [
    ...figures.map(({ key, typed }): Wish => {
      return { kind: 'figure', key, value: read(`--${key}`, FIGURES[key].path, typed) };
    }),
    ...[...new Set(added)].map((term): Wish => ({ kind: 'choice', term, chosen: true })),
    ...[...new Set(dropped)].map((term): Wish => ({ kind: 'choice', term, chosen: false })),
    ...estimated.map(({ term, typed }): Wish => {
      const value = read('--potential', [...term.path, 'potential'], typed);
      return { kind: 'estimate', term, key: 'potential', value };
    }),
  ];
}

function wantedOf(plan: ReadPlan, typed: string, io: Io): Wanted {
  return typed === 'growth' ? { kind: 'growth' } : { kind: 'term', id: termMeant(plan, typed, io).id };
}

/** The segment or other contribution that is meant; says which where less than its id was typed. */
function termMeant({ facts }: ReadPlan, typed: string, io: Io): ContributionFacts {
  const terms = [...facts.segments, ...facts.others];
  const meant = itemMeant('segment', typed, terms);
  if ('problem' in meant) {
    const ids = terms.map(({ id }) => id);
    const hint = ids.length === 0 ? 'The plan names no segments.' : `It names ${ids.join(', ')}.`;
    throw new UserError('no-such-segment', meant.problem, hint);
  }
  const { id, name } = meant.item;
  if (meant.isShortened) io.stderr.write(`${escapeTerminal(`"${typed}" is taken as ${id} (${name}).`)}\n`);
  return meant.item;
}

function requireSavable({ file }: PlanFile, wishes: readonly Wish[], wanted: Wanted | null): void {
  if (file === '') throw new UserError('no-file', 'Standard input cannot be saved to.', 'Name the plan.');
  if (wishes.length === 0 && wanted === null)
    throw new UserError(
      'nothing-to-save',
      'There is no change to save.',
      'Say what should be different, such as --growth 10%.',
    );
  const other = wishes.find((wish) => wish.kind === 'choice' && wish.term.kind === 'other' && !wish.chosen);
  if (other?.kind === 'choice')
    throw new UserError(
      'not-a-segment',
      `"${other.term.name}" would be deleted with all that the plan says of it, so --save does not drop it.`,
      'Delete it from howBig.other yourself, or leave --save out.',
    );
}

function save(source: PlanFile, edits: readonly Change[], verdict: PlanVerdict, io: Io): void {
  if (edits.length === 0) {
    io.stderr.write('Nothing was saved: nothing changes.\n');
    return;
  }
  new PlanWriter(source.path, io.cwd, source.settings.maxBytes).apply(edits);
  const isEmpty = verdict.reasons.some(({ code }) => code === 'goal-not-growth');
  io.stderr.write(`Saved in ${escapeTerminal(source.path)}.${isEmpty ? ' HOW BIG now asks for nothing.' : ''}\n`);
}
