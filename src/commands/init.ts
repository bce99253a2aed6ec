import { resolve } from 'node:path';
import { FileError } from '../files/file-error.ts';
import { STDIN, shown } from '../files/find.ts';
import { fileIn, PLAN_NAMES } from '../files/search.ts';
import { interview } from '../interview/interview.ts';
import { progress } from '../interview/progress.ts';
import { isAnswered, type Question } from '../interview/question.ts';
import { findSection, isEssential, questions, type Scope } from '../interview/questions.ts';
import { type AssessOptions, type ReadPlan, readPlan } from '../judge/assess.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { SECTION_IDS } from '../method/sections.ts';
import { orMeant } from '../plan/closest.ts';
import { dottedPath } from '../plan/identity.ts';
import { escapeTerminal } from '../render/escape.ts';
import { closing } from '../run/closing.ts';
import { flag, type Invocation, list, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { alone, converse } from '../run/conversation.ts';
import { EXIT } from '../run/exit-codes.ts';
import { givenChanges, requireValid, withOrganization } from '../run/given-answers.ts';
import type { Io } from '../run/io.ts';
import { inputsOfSettings, requireApart } from '../run/outputs.ts';
import { notEditable, PlanWriter } from '../run/plan-writer.ts';
import { optionsFor, readBytes } from '../run/plans.ts';
import { type LoadedSettings, settingsFor } from '../run/settings.ts';
import { claimStdin } from '../run/stdin.ts';
import { planTemplate } from '../run/template.ts';
import { words } from '../values/shown.ts';
import { UserError } from '../values/user-error.ts';
import { valueAt } from '../yaml/path.ts';

type Request = ReturnType<typeof readRequest>;

/** The interview, or the same answers taken from a file and from arguments. */
export async function run(context: Context, invocation: Invocation): Promise<number> {
  const { io } = context;
  const request = readRequest(invocation, io.cwd);
  const { path } = request;
  const isPiped = path === STDIN;
  if (isPiped) claimStdin('the plan', io);
  if (request.answers === STDIN) claimStdin('the answers', io);
  const settings = settingsFor(path, context);
  const { maxBytes } = settings;
  requireOwnFile(request, settings, io);
  if (request.template) return writeTemplate(request, maxBytes, io);
  const isGiven = request.answers !== undefined || request.settings.length > 0 || (request.next && !io.interactive);
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
  return ask(writer, judged, scope, request, context);
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
    full: flag(options, 'full'),
    /** Whether the horizon is over, and a new HOW BIG begins. */
    next: flag(options, 'next'),
    template: flag(options, 'template'),
    dryRun: flag(options, 'dryRun'),
  };
}

/** The plan of the folder, or the one that a new interview begins. */
function defaultPath(cwd: string): string {
  const plan = fileIn(cwd, PLAN_NAMES);
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
    issues[0]?.message ?? (Array.isArray(value) || typeof value !== 'object' ? 'It is not a map of keys.' : null);
  if (why !== null) throw notEditable(path, why);
}

/** The quick interview, unless all of it or one section is asked for. */
function readScope(facts: Facts, { quick, full, section }: Request): Scope {
  if (quick && full) throw new UserError('bad-usage', '--quick and --full exclude each other.', 'Give one of them.');
  const picked = new Set<string>();
  if (section === undefined) return { quick: !full, section: null, picked };
  const name = section === 'practices' ? 'strategic-acts' : section;
  const found = findSection(facts, name);
  if ('id' in found) return { quick, section: found.id, picked };
  throw new UserError(
    'no-such-section',
    `There is no section "${section}"${orMeant(found.meant)}`,
    `The sections are ${SECTION_IDS.join(', ')}, and the ids of the playbooks.`,
  );
}

function withoutTerminal(
  writer: PlanWriter,
  { facts, document }: ReadPlan,
  scope: Scope,
  isGiven: boolean,
  io: Io,
): number {
  const open = questions(facts, scope).filter((question) => !isAnswered(question) && !question.picksActs);
  const missing = open.filter((question) => isMissed(question, scope, facts.plan));
  if (!isGiven) {
    io.stderr.write(
      'plan: there is no terminal to ask at. Give the answers with --answers FILE or --set path=value.\n',
    );
  }
  if (missing.length > 0) {
    io.stderr.write(`Still missing in ${escapeTerminal(writer.path)}:\n`);
    for (const question of missing) {
      const place = question.repeats ? `${question.path.join('.')}[id=...]` : dottedPath(document.value, question.path);
      io.stderr.write(`  ${escapeTerminal(place)}  (${words(question.kind.type)})  ${escapeTerminal(question.text)}\n`);
    }
    return EXIT.cannotRun;
  }
  io.stderr.write(
    `${isGiven ? `Saved in ${escapeTerminal(writer.path)}. ` : ''}${open.filter(({ repeats }) => !repeats).length} questions are still open: continue with "plan init".\n`,
  );
  return isGiven ? EXIT.done : EXIT.cannotRun;
}

/** What is needed before anything can be said, of the chosen segments alone; of a section all of it. */
function isMissed(question: Question, scope: Scope, plan: Facts['plan']): boolean {
  if (scope.section !== null && question.section !== 'how-big' && question.section !== 'who') return !question.repeats;
  return isEssential(question) && valueAt(plan, [...question.path.slice(0, -1), 'chosen']) !== false;
}

/** The interview at a terminal. */
function ask(
  writer: PlanWriter,
  options: AssessOptions,
  scope: Scope,
  request: Request,
  context: Context,
): Promise<number> {
  const { path, exists } = writer;
  return converse(
    {
      writer,
      options,
      command: commandOf(request),
      alongWith: (plan, changes) => withOrganization(plan, changes, path, context.io.cwd),
      talk: (session) => {
        const { answered, total } = progress(questions(session.facts(), scope));
        session.say([
          exists ? `Going on with ${path}: ${answered} of ${total} answered.` : `A new plan in ${path}.`,
          ...(request.next ? [NEXT_HORIZON] : []),
        ]);
        return interview(session, scope);
      },
      close: (answers) => closing(answers.text, options, context.errorView),
    },
    context,
  );
}

const NEXT_HORIZON =
  'The old HOW BIG is stored under x-history, and the new one begins at the last reading. The potentials in WHO are still those for the old horizon: "plan review" asks whether they hold.';

/** The command that goes on with this interview. */
function commandOf({ quick, full, section }: Request): string {
  const part = section === undefined ? '' : ` --section ${section}`;
  return `plan init${quick ? ' --quick' : ''}${full ? ' --full' : ''}${part}`;
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
