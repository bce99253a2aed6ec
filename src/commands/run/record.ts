import { growthStanding, measureStanding } from '../../assess/standing.ts';
import { understand } from '../../interview/answer.ts';
import { noSuch } from '../../plan/closest.ts';
import type { Change } from '../../plan/edit.ts';
import type { Path } from '../../plan/path.ts';
import { parseAmount } from '../../plan/values.ts';
import { escapeTerminal } from '../../render/escape.ts';
import { EXIT, type Invocation, text } from '../command.ts';
import { UserError } from '../user-error.ts';
import { PlanWriter } from './plan-writer.ts';
import { loadPlan, type PlanFile } from './plans.ts';

/** Appends a reading; what it comes to is said in a line. */
export async function run(invocation: Invocation): Promise<number> {
  const { args, options, io } = invocation;
  const [id = '', typed = ''] = args;
  const source = await loadPlan(invocation, text(options, 'file'));
  const issue = source.read.document.issues[0] ?? source.read.validated.issues[0];
  if (issue)
    throw new UserError(
      'plan-broken',
      `${source.path} cannot be written to: ${issue.message}`,
      'Run "plan check" and mend what it names first.',
    );
  if (source.file === '')
    throw new UserError('no-file', 'A reading cannot be written to standard input.', 'Name the plan with --file.');
  const date = readDate(text(options, 'date'), invocation);
  const target = findTarget(id, source);
  const value = readValue(id, typed, target, invocation);
  const known = target.dates.indexOf(date);
  if (known >= 0) {
    throw new UserError(
      'reading-twice',
      `${id} has a reading of ${date} already.`,
      'Choose another --date, or change the reading in the plan.',
    );
  }
  const note = text(options, 'note')?.trim();
  const reading = { date, value, ...(note ? { note } : {}) };
  const change: Change =
    target.dates.length === 0
      ? { op: 'set', path: target.readings, value: [reading] }
      : { op: 'set', path: [...target.readings, target.count], value: reading };
  new PlanWriter(source.path, io.cwd, source.settings.maxBytes).apply([change]);
  const said = [
    `Recorded ${id} ${String(value)} on ${date} in ${source.path}.`,
    target.standing(date, value as string | number) ?? '',
  ];
  io.stdout.write(
    said
      .filter((line) => line !== '')
      .map((line) => `${escapeTerminal(line)}\n`)
      .join(''),
  );
  return EXIT.done;
}

interface Target {
  readonly readings: Path;
  /** How many items the list has, and the dates that are read in it. */
  readonly count: number;
  readonly dates: readonly string[];
  readonly isMoney: boolean;
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
      isMoney: true,
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
      isMoney: false,
      standing: (date, value) => measureStanding(measure, date, Number(value)),
    };
  }
  const ids = [...read.facts.measures.map(({ item }) => item.id), 'growth'];
  throw new UserError('no-such-measure', noSuch('measure', id, ids), `There are ${ids.join(', ')}.`);
}

function readDate(typed: string | undefined, { io }: Invocation): string {
  const today = io.today();
  if (typed === undefined) return today;
  const understood = understand({ type: 'date' }, typed, today);
  if ('problem' in understood) throw new UserError('bad-date', `"${typed}" is no date.`, understood.problem);
  const date = String(understood.value);
  if (date > today)
    throw new UserError('future-date', `${date} is still to come.`, 'Record what was read, on the day it was read.');
  return date;
}

function readValue(id: string, typed: string, target: Target, { io }: Invocation): unknown {
  const understood = understand({ type: target.isMoney ? 'amount' : 'number' }, typed, io.today());
  if ('value' in understood) return understood.value;
  throw new UserError('bad-value', `"${typed}" is no reading of ${id}.`, understood.problem);
}
