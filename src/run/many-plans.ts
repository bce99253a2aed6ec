/**
 * Many plans in one run: each is judged, shown and forgotten, so that memory does not grow with their number; further
 * threads help where there are enough of them.
 */
import { FORMATS } from '../render/formats.ts';
import type { View } from '../render/view.ts';
import type { Context } from './context.ts';
import { type GateOptions, type Tally, tallyOf } from './gate.ts';
import type { Io } from './io.ts';
import { type FoundPlans, failedPlan, type JudgedPlan, judgePath } from './plans.ts';
import { Progress } from './progress.ts';
import { type Overrides, SettingsReader } from './settings.ts';

/** A plan as it is shown, and what is kept of it. */
interface ShownPlan {
  readonly text: string;
  readonly tally: Tally;
}

/** Everything that a thread must know to judge; it can be sent there. */
export interface Job {
  readonly paths: readonly string[];
  /** One that streams. */
  readonly format: string;
  readonly view: View;
  readonly options: GateOptions;
  readonly overrides: Overrides;
  readonly context: Pick<Context, 'asOf' | 'config' | 'said'>;
  readonly world: Pick<Io, 'cwd' | 'env'> & { readonly today: string };
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
 * Judges the plans that were found and hands each on, in their order.
 * @param reader has read every configuration already: a mistake in one is reported before anything is shown
 * @param format one that streams
 * @param each takes the text of a plan
 */
export async function showPlans(
  { paths, problems }: FoundPlans,
  reader: SettingsReader,
  format: string,
  options: GateOptions,
  context: Context,
  each: (text: string) => void,
): Promise<Tally[]> {
  const { io, view, asOf, config, said } = context;
  const tallies: Tally[] = [];
  const progress = new Progress(paths.length, io.stderr, view);
  const take = ({ text, tally }: ShownPlan) => {
    progress.hide();
    each(text);
    tallies.push(tally);
  };
  const show = await rendererFor(format, view, options);
  for (const problem of problems) take(show(failedPlan(problem, context)));
  const judge = (path: string) => show(judgePath(path, reader.settingsFor(path), context));
  const world = { cwd: io.cwd, env: { ...io.env }, today: io.today() };
  const { overrides } = reader;
  const given = { asOf, config, said };
  // Shared by all threads.
  const next = new Int32Array(new SharedArrayBuffer(4));
  await inParts({ paths, format, view, options, overrides, context: given, world, next }, judge, io, (plan) => {
    take(plan);
    progress.show(tallies.length - problems.length);
  });
  progress.hide();
  return tallies;
}

/** Judges in this thread and in those that can be spared, and takes the plans in their order. */
async function inParts(
  job: Job,
  judge: (path: string) => ShownPlan,
  { threads }: Io,
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
  const { cwd, env, today } = job.world;
  // A thread that judges plans uses nothing else of the world but files.
  const io = { cwd, env, today: () => today, interactive: false } as Io;
  const { view } = job;
  const context: Context = { ...job.context, io, view, errorView: view };
  const reader = new SettingsReader(context, job.overrides);
  const show = await rendererFor(job.format, view, job.options);
  for (const answer of parts(job, (path) => show(judgePath(path, reader.settingsFor(path), context)))) post(answer);
}

async function rendererFor(format: string, view: View, options: GateOptions): Promise<(plan: JudgedPlan) => ShownPlan> {
  const stream = await FORMATS[format]!.stream!();
  return (plan) => ({
    text: stream.plan(plan.assessment, plan.source?.text ?? '', view),
    tally: tallyOf(plan, options, true),
  });
}
