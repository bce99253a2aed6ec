import { resolve } from 'node:path';
import { STDIN } from '../files/find.ts';
import { readInput } from '../files/read.ts';
import { updateFile } from '../files/save.ts';
import { recordAtPrompt } from '../interview/record-session.ts';
import { assess } from '../judge/assess.ts';
import { escapeTerminal } from '../render/escape.ts';
import { headline } from '../render/headline.ts';
import { line, wrap } from '../render/layout.ts';
import { flag, type Invocation, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { converse } from '../run/conversation.ts';
import { EXIT } from '../run/exit-codes.ts';
import type { Io } from '../run/io.ts';
import { requireApart } from '../run/outputs.ts';
import { PlanWriter } from '../run/plan-writer.ts';
import { daysOf, loadPlan, type PlanFile, readAgain } from '../run/plans.ts';
import { type Reading, sortReadings, targetMeant, targetsOf, withReadings } from '../run/readings.ts';
import { readingsInTable } from '../run/readings-table.ts';
import { withMark } from '../run/save-plan-text.ts';
import { claimStdin, readStdinOnce } from '../run/stdin.ts';
import { readOption } from '../run/typed.ts';
import { requireSound } from '../run/user-error.ts';
import { count } from '../values/money.ts';
import { UserError } from '../values/user-error.ts';
import { parseAmount } from '../values/values.ts';

type Request = ReturnType<typeof readRequest>;

/** Readings as they were typed, and the plan that they belong to. */
function readRequest({ args: [id, value], options }: Invocation) {
  return {
    id,
    value,
    date: text(options, 'date'),
    note: text(options, 'note')?.trim(),
    file: text(options, 'file'),
    /** A table of readings. */
    from: text(options, 'from'),
    force: flag(options, 'force'),
  };
}

/**
 * Appends readings; what each comes to is said in a line. Under the lock the plan is read again, so that of several
 * readings that are recorded at once none is lost.
 */
export async function run(context: Context, invocation: Invocation): Promise<number> {
  const { io } = context;
  const typed = readRequest(invocation);
  const today = daysOf(context).asOf;
  requireOneWay(typed);
  if (typed.from === STDIN) claimStdin('the table', io);
  const source = await loadPlan(typed.file, context);
  const { document, validated } = source.read;
  requireSound(source.path, 'cannot be written to', document.issues[0] ?? validated.issues[0]);
  if (typed.from === undefined && typed.value === undefined) return ask(source, typed, context);
  const table = typed.from === undefined ? null : tableIn(typed.from, source, io);
  const record = (plan: PlanFile, isFirst: boolean) =>
    table === null ? withOne(plan, typed, today, isFirst, io) : withTable(plan, table, typed, today);
  let recorded = record(source, true);
  if (source.file === '') {
    io.stdout.write(withMark(source.bytes, recorded.text));
    io.stderr.write(recorded.said);
    return EXIT.done;
  }
  const { warning } = updateFile(
    source.path,
    (written) => {
      const bytes = Buffer.from(written, 'utf8');
      if (!bytes.equals(source.bytes)) recorded = record(readAgain(source, bytes), false);
      return withMark(bytes, recorded.text);
    },
    { cwd: io.cwd, maxBytes: source.settings.maxBytes },
  );
  io.stdout.write(recorded.said);
  if (warning !== null) io.stderr.write(`${line`${warning}`}\n`);
  return EXIT.done;
}

function requireOneWay({ id, date, note, from }: Request): void {
  if (from === undefined || (id ?? date ?? note) === undefined) return;
  throw new UserError(
    'bad-usage',
    '--from takes the measures, dates and notes from the table.',
    'Leave out the measure, --date and --note.',
  );
}

interface Recorded {
  readonly text: string;
  readonly said: string;
}

/** The plan's text with the one reading that was typed, and what to say of it. */
function withOne(source: PlanFile, typed: Request, today: string, isFirst: boolean, io: Io): Recorded {
  const { plan } = source.read.validated;
  const targets = targetsOf(source.read.facts);
  const { target, isShortened } = targetMeant(typed.id ?? '', targets);
  const { id } = target;
  // What was understood is said once, also where the plan is read again under the lock.
  const quiet: Io = isFirst ? io : { ...io, stderr: { ...io.stderr, write: () => {} } };
  if (isShortened) quiet.stderr.write(`${escapeTerminal(`"${typed.id}" is taken as ${id} (${target.name}).`)}\n`);
  const at = (key: string) => [...target.list, 0, key];
  const date = typed.date === undefined ? today : String(readOption('--date', at('date'), typed.date, plan, quiet));
  const value = readOption(id, at('value'), typed.value ?? '', plan, quiet) as string | number;
  if (target.readings.some((reading) => reading.date === date)) {
    throw new UserError(
      'reading-twice',
      `${id} has a reading of ${date} already.`,
      'Choose another --date, or change the reading in the plan.',
    );
  }
  const reading: Reading = { target, date, value, note: typed.note, line: 0 };
  const { mistakes } = sortReadings([reading], today, typed.force);
  if (mistakes[0]) {
    throw new UserError('reading-slip', mistakes[0].message, 'Nothing was written. If it is right, add --force.');
  }
  const sentences = [
    `Recorded ${id} ${String(value)} on ${date} in ${source.path}.`,
    target.standing(date, parseAmount(value)!) ?? '',
  ];
  const text = withReadings(source, [reading]);
  if (target.id === 'growth') sentences.push(headline(assess(text, source.options)));
  return {
    text,
    said: sentences.flatMap((sentence) => (sentence === '' ? [] : `${escapeTerminal(sentence)}\n`)).join(''),
  };
}

interface Table {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function tableIn(from: string, source: PlanFile, io: Io): Table {
  const { maxBytes } = source.settings;
  if (from === STDIN) return { name: 'the table', bytes: readStdinOnce('the table', maxBytes, io) };
  const outputs = source.file === '' ? [] : [{ file: source.file, role: 'the plan' }];
  requireApart(outputs, [{ file: resolve(io.cwd, from), role: 'the table of readings' }], io);
  return { name: from, bytes: readInput(from, { maxBytes, cwd: io.cwd }) };
}

/** The plan's text with what is new in a table; nothing of it where a line is wrong. */
function withTable(source: PlanFile, { name, bytes }: Table, { force }: Request, today: string): Recorded {
  const { readings, mistakes } = readingsInTable(bytes, targetsOf(source.read.facts), source.read.document.value);
  const sorted = sortReadings(readings, today, force);
  const all = [...mistakes, ...sorted.mistakes].sort((a, b) => a.line - b.line);
  const [first, ...others] = all.slice(0, MOST_MISTAKES).map(({ line: at, message }) => `${name}:${at}: ${message}`);
  if (first !== undefined) {
    const isForced = mistakes.length === 0 && sorted.mistakes.every(({ isSlip }) => isSlip);
    const more = all.length > MOST_MISTAKES ? [`${all.length - MOST_MISTAKES} more lines are wrong.`] : [];
    const advice = isForced ? ' If they are right, add --force.' : '';
    throw new UserError('bad-table', first, '', [...others, ...more, `Nothing was written.${advice}`]);
  }
  const { fresh } = sorted;
  const known = readings.length - fresh.length;
  const had = known === 0 ? '' : ` ${known} ${known === 1 ? 'was' : 'were'} there already.`;
  return {
    text: fresh.length === 0 ? source.text : withReadings(source, fresh),
    said: `${escapeTerminal(`Recorded ${count(fresh.length, 'reading')} in ${source.path}.${had}`)}\n`,
  };
}

/** So many mistakes of a table are named; whoever has more corrects these first. */
const MOST_MISTAKES = 50;

/** Asks at a terminal what was read, and how much. */
function ask(source: PlanFile, { id, date, force }: Request, context: Context): Promise<number> {
  const { io } = context;
  const today = daysOf(context).asOf;
  const targets = targetsOf(source.read.facts).filter(({ isLogged }) => !isLogged);
  const ids = targets.map((target) => target.id).join(', ');
  if (!io.interactive || source.file === '') {
    const missing = id === undefined ? 'a measure and a value are' : `a value of ${id} is`;
    throw new UserError(
      'no-value',
      `There is no terminal to ask at, and ${missing} missing.`,
      `You can record: ${ids}.`,
    );
  }
  const target = id === undefined ? null : targetMeant(id, targets).target;
  const { plan } = source.read.validated;
  const day = date === undefined ? today : String(readOption('--date', ['howBig', 'start'], date, plan, io));
  if (day > today && !force)
    throw new UserError('reading-slip', `${day} is in the future.`, 'Record a value once it has been measured.');
  return converse(
    {
      writer: new PlanWriter(source.path, io.cwd, source.settings.maxBytes),
      options: source.options,
      command: 'plan record',
      talk: (session) => recordAtPrompt(session, targets, target, day),
      close: ({ text: now }) =>
        now === source.text ? [] : wrap(escapeTerminal(headline(assess(now, source.options))), context.errorView.width),
    },
    context,
  );
}
