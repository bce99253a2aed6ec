import { applyChanges, type Change } from '../edit/edit.ts';
import { updateFile } from '../files/save.ts';
import { growthStanding, measureStanding } from '../judge/standing.ts';
import { noSuch } from '../plan/closest.ts';
import { keyOrder } from '../plan/schema-at.ts';
import { escapeTerminal } from '../render/escape.ts';
import { line } from '../render/layout.ts';
import { type Invocation, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import type { Io } from '../run/io.ts';
import { requireAccepted } from '../run/plan-writer.ts';
import { loadPlan, type PlanFile, readAgain } from '../run/plans.ts';
import { withMark } from '../run/save-plan-text.ts';
import { readOption } from '../run/typed.ts';
import { brokenPlan, UserError } from '../run/user-error.ts';
import { parseAmount } from '../values/values.ts';
import type { Path } from '../yaml/path.ts';

type Request = ReturnType<typeof readRequest>;

/** A reading as it was typed, and the plan that it belongs to. */
function readRequest({ args: [id = '', value = ''], options }: Invocation) {
  return {
    id,
    value,
    date: text(options, 'date'),
    note: text(options, 'note')?.trim(),
    file: text(options, 'file'),
  };
}

/**
 * Appends a reading; what it comes to is said in a line. Under the lock the plan is read again, so that of several readings
 * that are recorded at once none is lost.
 */
export async function run(context: Context, invocation: Invocation): Promise<number> {
  const { io } = context;
  const typed = readRequest(invocation);
  const source = await loadPlan(typed.file, context);
  let recorded = withReading(source, typed, io);
  if (source.file === '') {
    io.stdout.write(withMark(source.bytes, recorded.text));
    io.stderr.write(recorded.said);
    return EXIT.done;
  }
  const { warning } = updateFile(
    source.path,
    (written) => {
      const bytes = Buffer.from(written, 'utf8');
      if (!bytes.equals(source.bytes)) recorded = withReading(readAgain(source, bytes), typed, io);
      return withMark(bytes, recorded.text);
    },
    { cwd: io.cwd, maxBytes: source.settings.maxBytes },
  );
  io.stdout.write(recorded.said);
  if (warning !== null) io.stderr.write(`${line`${warning}`}\n`);
  return EXIT.done;
}

/** The plan's text with the reading, and what to say of it. */
function withReading(source: PlanFile, typed: Request, io: Io): { readonly text: string; readonly said: string } {
  const { id, note } = typed;
  const issue = source.read.document.issues[0] ?? source.read.validated.issues[0];
  if (issue) throw brokenPlan(source.path, 'cannot be written to', issue);
  const { plan } = source.read.validated;
  const target = findTarget(id, source);
  const date = readDate(typed.date, target, plan, io);
  const value = readOption(id, [...target.readings, 0, 'value'], typed.value, plan, io);
  if (target.dates.includes(date)) {
    throw new UserError(
      'reading-twice',
      `${id} has a reading of ${date} already.`,
      'Choose another --date, or change the reading in the plan.',
    );
  }
  const reading = { date, value, ...(note ? { note } : {}) };
  const change: Change =
    target.dates.length === 0
      ? { op: 'set', path: target.readings, value: [reading] }
      : { op: 'set', path: [...target.readings, target.count], value: reading };
  requireAccepted(plan, [change]);
  const sentences = [
    `Recorded ${id} ${String(value)} on ${date} in ${source.path}.`,
    target.standing(date, value as string | number) ?? '',
  ];
  return {
    text: applyChanges(source.text, [change], { order: keyOrder }),
    said: sentences
      .filter((sentence) => sentence !== '')
      .map((sentence) => `${escapeTerminal(sentence)}\n`)
      .join(''),
  };
}

interface Target {
  readonly readings: Path;
  /** How many items the list has, and the dates that are read in it. */
  readonly count: number;
  readonly dates: readonly string[];
  /** How a value on a date stands against what the plan asks for; null where it asks for nothing. */
  readonly standing: (date: string, value: string | number) => string | null;
}

function findTarget(id: string, { read }: PlanFile): Target {
  const { plan } = read.validated;
  if (id === 'growth') {
    const readings = plan.howBig?.readings ?? [];
    return {
      readings: ['howBig', 'readings'],
      count: readings.length,
      dates: readings.map((reading) => reading.date),
      standing: (date, value) => growthStanding(read.facts, date, parseAmount(value) ?? 0),
    };
  }
  const measure = read.facts.measures.find(({ item }) => item.id === id);
  if (measure?.item.from === 'recovery-log') {
    throw new UserError(
      'from-log',
      `${id} is worked out from the recovery log.`,
      `Add the incident to ${plan.serving?.recoveryLog ?? 'the recovery log'} instead.`,
    );
  }
  if (measure) {
    const readings = measure.item.readings ?? [];
    return {
      readings: [...measure.path, 'readings'],
      count: readings.length,
      dates: readings.map((reading) => reading.date),
      standing: (date, value) => measureStanding(measure, date, Number(value)),
    };
  }
  const ids = [...read.facts.measures.map(({ item }) => item.id), 'growth'];
  throw new UserError('no-such-measure', noSuch('measure', id, ids), `There are ${ids.join(', ')}.`);
}

function readDate(typed: string | undefined, target: Target, plan: unknown, io: Io): string {
  const today = io.today();
  if (typed === undefined) return today;
  const date = String(readOption('--date', [...target.readings, 0, 'date'], typed, plan, io));
  if (date > today)
    throw new UserError('future-date', `${date} is in the future.`, 'Record a value once it has been measured.');
  return date;
}
