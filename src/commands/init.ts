import { basename, resolve } from 'node:path';
import type { Change } from '../edit/edit.ts';
import { Draft } from '../edit/edit-change.ts';
import { dataWith } from '../edit/refused.ts';
import { FileError } from '../files/file-error.ts';
import { STDIN, shown } from '../files/find.ts';
import { readInput } from '../files/read.ts';
import { PLAN_NAMES, planIn } from '../files/search.ts';
import { interview } from '../interview/interview.ts';
import { mergeChanges } from '../interview/merge.ts';
import { isAnswered, type Question } from '../interview/question.ts';
import { findSection, isEssential, progress, questions, type Scope } from '../interview/questions.ts';
import { parseSetting } from '../interview/set.ts';
import { placeNamed } from '../interview/set-path.ts';
import { type AssessOptions, type ReadPlan, readPlan } from '../judge/assess.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { SECTION_IDS } from '../method/sections.ts';
import { orMeant } from '../plan/closest.ts';
import { dottedPath } from '../plan/identity.ts';
import { validate } from '../plan/validate.ts';
import { escapeTerminal } from '../render/escape.ts';
import { closing } from '../run/closing.ts';
import { flag, type Invocation, list, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { alone, converse } from '../run/conversation.ts';
import { EXIT } from '../run/exit-codes.ts';
import type { Io } from '../run/io.ts';
import { inputsOfSettings, requireApart } from '../run/outputs.ts';
import { notEditable, PlanWriter } from '../run/plan-writer.ts';
import { optionsFor, readBytes } from '../run/plans.ts';
import { type LoadedSettings, settingsFor } from '../run/settings.ts';
import { readStdinOnce } from '../run/stdin.ts';
import { planTemplate } from '../run/template.ts';
import { sayUnderstood } from '../run/typed.ts';
import { UserError } from '../run/user-error.ts';
import { kindWords } from '../values/kinds.ts';
import { parseDocument } from '../yaml/parse.ts';
import { valueAt } from '../yaml/path.ts';
import { decodePlanText } from '../yaml/text.ts';

type Request = ReturnType<typeof readRequest>;

/** The interview, or the same answers taken from a file and from arguments. */
export async function run(context: Context, invocation: Invocation): Promise<number> {
  const { io } = context;
  const request = readRequest(invocation, io.cwd);
  const { path } = request;
  const isPiped = path === STDIN;
  const settings = settingsFor(path, context);
  const { maxBytes } = settings;
  requireOwnFile(request, settings, io);
  if (request.template) return writeTemplate(request, maxBytes, io);
  const isGiven = request.answers !== undefined || request.settings.length > 0;
  if (isPiped && !isGiven) {
    throw new UserError(
      'no-file',
      'The interview cannot be held on standard input.',
      'Give the answers with --answers FILE or --set path=value, or name the plan.',
    );
  }
  const bytes = isPiped ? readBytes(path, maxBytes, io) : undefined;
  const writer = new PlanWriter(path, io.cwd, maxBytes, bytes);
  const judged = alone(optionsFor(path, settings, context));
  const read = () => readPlan({ text: writer.text }, judged);
  requireEditable(read(), path);
  const given = givenChanges(read(), maxBytes, request, io);
  requireValid(writer, withOrganization(read(), given, path, io.cwd));
  const scope = readScope(read().facts, request);
  if (request.dryRun || isPiped) {
    io.stdout.write(writer.preview(withOrganization(read(), given, path, io.cwd)));
    return EXIT.done;
  }
  if (given.length > 0) writer.apply(withOrganization(read(), given, path, io.cwd));
  if (isGiven || !io.interactive) return withoutTerminal(writer, read(), scope, isGiven, io);
  return ask(writer, judged, scope, context);
}

/** What the command line asks for. */
function readRequest({ args, options }: Invocation, cwd: string) {
  return {
    path: args[0] ?? defaultPath(cwd),
    /** The file of the answers. */
    answers: text(options, 'answers'),
    /** `path=value`, each. */
    settings: list(options, 'set'),
    section: text(options, 'section'),
    quick: flag(options, 'quick'),
    template: flag(options, 'template'),
    dryRun: flag(options, 'dryRun'),
  };
}

/** The plan of the folder, or the one that a new interview begins. */
function defaultPath(cwd: string): string {
  const plan = planIn(cwd);
  return plan === null ? PLAN_NAMES[0] : shown(cwd, plan);
}

/** The plan that is written must be no file that decides on how it is judged, and not the answers. */
function requireOwnFile({ path, answers }: Request, settings: LoadedSettings, io: Io): void {
  if (path === STDIN) return;
  const read =
    answers === undefined || answers === STDIN ? [] : [{ file: resolve(io.cwd, answers), role: 'the answers' }];
  const plan = { file: resolve(io.cwd, path), role: 'the plan' };
  requireApart([plan], [...inputsOfSettings(settings), ...read], io);
}

function requireEditable({ document: { issues, value } }: ReadPlan, path: string): void {
  const why =
    issues[0]?.message ?? (Array.isArray(value) || typeof value !== 'object' ? 'It is no map of keys.' : null);
  if (why !== null) throw notEditable(path, why);
}

function readScope(facts: Facts, { quick, section }: Request): Scope {
  if (section === undefined) return { quick, section: null };
  const name = section === 'practices' ? 'strategic-acts' : section;
  const found = findSection(facts, name);
  if ('id' in found) return { quick, section: found.id };
  throw new UserError(
    'no-such-section',
    `There is no section "${section}"${orMeant(found.meant)}`,
    `The sections are ${SECTION_IDS.join(', ')}, and the ids of the playbooks.`,
  );
}

/** The changes that `--answers` and `--set` ask for; nothing is written where one of them is wrong. */
function givenChanges(plan: ReadPlan, maxBytes: number, { answers, settings }: Request, io: Io): Change[] {
  const changes: Change[] = answers === undefined ? [] : answersFrom(answers, plan, maxBytes, io);
  const { playbooks } = plan.facts.settings;
  // Each setting is read against the plan with those before it: an item that one appended is found by the next.
  const now = new Draft(dataWith(plan.document.value, changes));
  for (const written of settings) {
    const setting = parseSetting(written, now.data, io.today(), playbooks);
    if ('problem' in setting) throw new UserError('bad-setting', setting.problem, 'Nothing was written.');
    sayUnderstood(setting.place, setting.typed, setting.read, io);
    changes.push(...setting.changes);
    for (const change of setting.changes) now.make(change);
  }
  return changes;
}

/** Answers that would break the plan are refused as a whole. */
function requireValid(writer: PlanWriter, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  const issue = validate(dataWith(parseDocument(writer.text).value, changes)).issues[0];
  if (issue)
    throw new UserError(
      'bad-answers',
      `With these answers the plan would be broken: ${issue.message}`,
      `${issue.help} Nothing was written.`,
    );
}

function answersFrom(file: string, plan: ReadPlan, maxBytes: number, io: Io): Change[] {
  const bytes =
    file === STDIN ? readStdinOnce('the answers', maxBytes, io) : readInput(file, { maxBytes, cwd: io.cwd });
  const { text: content, issues } = decodePlanText(bytes);
  const document = parseDocument(content, issues);
  const mistakes = [
    ...document.issues.map(({ message, start }) => ({ message, at: start })),
    ...validate(document.value)
      // A partial plan may lack whatever it does not talk about.
      .issues.filter(({ path }) => document.rangeOf(path) !== undefined)
      .map(({ message, path }) => ({ message, at: document.rangeOf(document.nearest(path))?.start ?? 0 })),
  ];
  for (const [playbook, practices] of Object.entries(valueAt(document.value, ['practices']) ?? {}))
    for (const practice of Object.keys(practices ?? {})) {
      const path = ['practices', playbook, practice];
      const named = placeNamed(path.join('.'), plan.document.value, plan.facts.settings.playbooks);
      if ('problem' in named) mistakes.push({ message: named.problem, at: document.rangeOf(path, 'key')?.start ?? 0 });
    }
  if (document.value !== null && mistakes[0] === undefined) return mergeChanges(plan.document.value, document.value);
  const { line, column } = document.positionAt(mistakes[0]?.at ?? 0);
  throw new UserError(
    'bad-answers',
    `${file}:${line}:${column}: ${mistakes[0]?.message ?? 'The answers are empty.'}`,
    'Mend the answers; nothing was written.',
  );
}

/** A plan needs to say whose it is: where nobody does, the folder's name stands in. */
function withOrganization(plan: ReadPlan, changes: readonly Change[], path: string, cwd: string): readonly Change[] {
  const isNamed =
    plan.validated.plan.organization !== undefined || changes.some((change) => change.path[0] === 'organization');
  if (isNamed) return changes;
  return [
    { op: 'set', path: ['organization'], value: basename(resolve(cwd, path, '..')) || 'Our organisation' },
    ...changes,
  ];
}

function withoutTerminal(
  writer: PlanWriter,
  { facts, document }: ReadPlan,
  scope: Scope,
  isGiven: boolean,
  io: Io,
): number {
  const open = questions(facts, scope).filter((question) => !isAnswered(question));
  const missing = open.filter((question) => isMissed(question, scope));
  if (!isGiven) {
    io.stderr.write(
      'plan: there is no terminal to ask at. Give the answers with --answers FILE or --set path=value.\n',
    );
  }
  if (missing.length > 0) {
    io.stderr.write(`Still missing in ${escapeTerminal(writer.path)}:\n`);
    for (const question of missing) {
      const place = question.repeats ? `${question.path.join('.')}[id=...]` : dottedPath(document.value, question.path);
      io.stderr.write(
        `  ${escapeTerminal(place)}  (${kindWords(question.kind.type)})  ${escapeTerminal(question.text)}\n`,
      );
    }
    return EXIT.cannotRun;
  }
  io.stderr.write(
    `Saved in ${escapeTerminal(writer.path)}. ${open.filter(({ repeats }) => !repeats).length} questions are still open: "plan init" goes on.\n`,
  );
  return isGiven ? EXIT.done : EXIT.cannotRun;
}

/** What is needed before anything can be said; of a section all of it, and of the quick interview every status. */
function isMissed(question: Question, scope: Scope): boolean {
  if (scope.section !== null && question.section !== 'how-big' && question.section !== 'who') return !question.repeats;
  if (isEssential(question)) return true;
  return scope.quick && question.path[0] === 'practices' && question.path.at(-1) === 'status';
}

/** The interview at a terminal. */
function ask(writer: PlanWriter, options: AssessOptions, scope: Scope, context: Context): Promise<number> {
  const { path, exists } = writer;
  return converse(
    {
      writer,
      options,
      command: 'plan init',
      alongWith: (plan, changes) => withOrganization(plan, changes, path, context.io.cwd),
      talk: (session) => {
        const { answered, total } = progress(questions(session.facts(), scope));
        session.say([
          exists && answered > 0
            ? `Going on with ${path}: ${answered} of ${total} answered.`
            : `A new plan in ${path}.`,
        ]);
        return interview({ ...session, scope });
      },
      close: (answers) => closing(answers.text, options, context.errorView),
    },
    context,
  );
}

function writeTemplate({ path, dryRun }: Request, maxBytes: number, io: Io): number {
  const template = planTemplate(io.today());
  if (dryRun || path === STDIN) {
    io.stdout.write(template);
    return EXIT.done;
  }
  const writer = new PlanWriter(path, io.cwd, maxBytes);
  if (writer.exists)
    throw new FileError(
      'file-exists',
      path,
      `"${path}" exists already.`,
      'Name another file, or go on with it: plan init.',
    );
  writer.create(template);
  io.stderr.write(`Wrote ${escapeTerminal(path)}. Fill it in, then run "plan check".\n`);
  return EXIT.done;
}
