/**
 * Many plans in one run: each is judged, shown in every format at once and forgotten, so that memory does not grow with
 * their number; further threads help where there are enough of them.
 */
import { expandPaths } from '../files/find.ts';
import { FORMATS } from '../render/formats.ts';
import type { View } from '../render/view.ts';
import type { Invocation } from './command.ts';
import { type GateOptions, type Tally, tallyOf } from './gate.ts';
import { homeOf } from './io.ts';
import { asksForBaseline } from './known-plans.ts';
import { failedPlan, failOnOf, type JudgedPlan, judgePath } from './plans.ts';
import { Progress } from './progress.ts';
import { SettingsReader } from './settings.ts';

/** How plans are shown: a format that streams, and its view, for each output. */
export type Shows = readonly { readonly format: string; readonly view: View }[];

/** A plan as it is shown in each output, and what is kept of it. */
interface ShownPlan {
  readonly texts: readonly string[];
  readonly tally: Tally;
}

/** Everything that a thread must know to judge; it can be sent there. */
export interface Job {
  readonly paths: readonly string[];
  readonly shows: Shows;
  readonly options: GateOptions;
  readonly invocation: Pick<Invocation, 'args' | 'options' | 'global' | 'said'> & {
    readonly cwd: string;
    readonly env: Invocation['io']['env'];
    readonly today: string;
  };
  /** The number of the next part to take, shared by all threads. */
  readonly next: Int32Array;
}

/** What a thread posts: a part of the plans that it has judged. */
export interface Answer {
  readonly part: number;
  readonly plans: readonly ShownPlan[];
}

/** So many plans are taken at a time: enough that posting them costs little, few enough that no thread waits long at the end. */
const PART = 16;
/** For fewer plans a further thread would cost more at its start than it takes over. */
const WORTH_A_THREAD = 150;

/**
 * Judges the plans that a command names and hands each on, in their order. Hands on nothing and returns `null` where the
 * run needs all results at once: one plan alone, and plans that are held against a baseline.
 * @param each takes the text for each output
 */
export async function showPlans(
  shows: Shows,
  options: GateOptions,
  invocation: Invocation,
  each: (texts: readonly string[]) => void,
): Promise<Tally[] | null> {
  const { args, io } = invocation;
  if (asksForBaseline(invocation)) return null;
  const { paths, problems } = await expandPaths(args, io.cwd, homeOf(io.env));
  if (paths.length < 2) return null;
  // Read first: a mistake in a configuration is told before anything is shown.
  const reader = new SettingsReader(invocation);
  if (paths.some((path) => reader.settingsFor(path).baseline !== null)) return null;

  const tallies: Tally[] = [];
  const progress = new Progress(paths.length, invocation);
  const take = ({ texts, tally }: ShownPlan) => {
    progress.hide();
    each(texts);
    tallies.push(tally);
  };
  const show = await shower(shows, options, invocation);
  for (const problem of problems) take(show(failedPlan(problem, invocation)));
  const judge = (path: string) => show(judgePath(path, reader.settingsFor(path), invocation));
  await inParts(
    { paths, shows, options, invocation: sendable(invocation), next: sharedCounter() },
    judge,
    io,
    (plan) => {
      take(plan);
      progress.show(tallies.length - problems.length);
    },
  );
  progress.hide();
  return tallies;
}

/** Judges in this thread and in those that can be spared, and takes the plans in their order. */
async function inParts(
  job: Job,
  judge: (path: string) => ShownPlan,
  { threads }: Invocation['io'],
  take: (plan: ShownPlan) => void,
): Promise<void> {
  const waiting = new Map<number, readonly ShownPlan[]>();
  let taken = 0;
  const answer = ({ part, plans }: Answer) => {
    waiting.set(part, plans);
    for (let ready = waiting.get(taken); ready; ready = waiting.get(++taken)) {
      waiting.delete(taken);
      for (const plan of ready) take(plan);
    }
  };
  // Standard input is read here, and only once.
  const helpers = job.paths.includes('-')
    ? 0
    : Math.min(threads?.spare ?? 0, Math.floor(job.paths.length / WORTH_A_THREAD));
  const helping = Promise.all(
    Array.from({ length: helpers }, () => threads!.start(job, (given) => answer(given as Answer))),
  );
  let failed: { readonly error: unknown } | null = null;
  helping.catch((error: unknown) => {
    failed = { error };
  });
  for (const part of parts(job, judge)) {
    answer(part);
    // What the others have posted is handed on meanwhile.
    await new Promise((resume) => setImmediate(resume));
    if (failed !== null) break;
  }
  await helping;
  // A thread may end without an error, and the part that it had taken with it.
  if (taken * PART < job.paths.length) throw new Error('A thread ended before it had judged its plans.');
}

function* parts({ paths, next }: Job, judge: (path: string) => ShownPlan): Generator<Answer> {
  for (;;) {
    const part = Atomics.add(next, 0, 1);
    const own = paths.slice(part * PART, (part + 1) * PART);
    if (own.length === 0) return;
    yield { part, plans: own.map(judge) };
  }
}

/** What a further thread does: it judges parts until none is left. */
export async function workOn(job: Job, post: (answer: Answer) => void): Promise<void> {
  const { cwd, env, today, ...given } = job.invocation;
  const unused = () => {
    throw new Error('A thread that judges plans uses nothing but files.');
  };
  const io = {
    get stdin() {
      return unused();
    },
    get stdout() {
      return unused();
    },
    get stderr() {
      return unused();
    },
    cwd,
    env,
    today: () => today,
    interactive: false,
    terminal: unused,
    onInterrupt: unused,
    watch: unused,
  };
  const { view } = job.shows[0]!;
  const invocation: Invocation = { ...given, commands: [], io, view, errorView: view };
  const reader = new SettingsReader(invocation);
  const show = await shower(job.shows, job.options, invocation);
  for (const answer of parts(job, (path) => show(judgePath(path, reader.settingsFor(path), invocation)))) post(answer);
}

async function shower(
  shows: Shows,
  options: GateOptions,
  invocation: Invocation,
): Promise<(plan: JudgedPlan) => ShownPlan> {
  const streams = await Promise.all(
    shows.map(async ({ format, view }) => ({ stream: await FORMATS[format]!.stream!(), view })),
  );
  return ({ assessment, source }) => ({
    texts: streams.map(({ stream, view }) => stream.plan(assessment, source?.text ?? '', view)),
    tally: tallyOf(
      { assessment, plan: source?.read.validated.plan ?? null, failOn: failOnOf(source, invocation) },
      options,
      true,
    ),
  });
}

function sendable({ args, options, global, said, io }: Invocation): Job['invocation'] {
  return { args, options, global, said, cwd: io.cwd, env: { ...io.env }, today: io.today() };
}

function sharedCounter(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4));
}
