/** Readings from a CSV table: `measure,date,value[,note]`, its columns in any order. */

import { againstPlan, kindAt } from '../plan/against.ts';
import { noSuch } from '../plan/closest.ts';
import { columnTwice, csvRows, otherSeparator, rowFault } from '../plan/csv.ts';
import { KINDS, readTyped } from '../values/kinds.ts';
import { decodePlanText } from '../yaml/text.ts';
import { fromLog, type Reading, type Target } from './readings.ts';

const REQUIRED = ['measure', 'date', 'value'] as const;

/** One figure in digits: nobody sees what words or several figures in a table are understood as. */
const PLAIN_FIGURE = /^[-−+]?\d[\d.,'’_\s]*(?:\s?(?:k|M|bn|tn))?\s?%?$/;

interface Mistake {
  readonly line: number;
  readonly message: string;
}

/**
 * The readings of a table, and what is wrong in which line.
 * @param data the plan's data, against which values are read
 */
export function readingsInTable(
  bytes: Uint8Array,
  targets: readonly Target[],
  data: unknown,
): { readonly readings: readonly Reading[]; readonly mistakes: readonly Mistake[] } {
  const { text, issues } = decodePlanText(bytes);
  if (issues[0])
    return { readings: [], mistakes: [{ line: 1, message: issues[0].message.replace(/^The plan\b/, 'The table') }] };
  const rows = csvRows(text);
  const header = (rows.next().value?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const separator = otherSeparator(header, REQUIRED);
  const missing = REQUIRED.filter((name) => !header.includes(name));
  if (separator !== null) {
    return {
      readings: [],
      mistakes: [{ line: 1, message: `${separator} separate the columns: save it with commas.` }],
    };
  }
  if (missing.length > 0) {
    const message = `The first line names no column "${missing[0]}": it must name ${REQUIRED.join(', ')}.`;
    return { readings: [], mistakes: [{ line: 1, message }] };
  }
  const twice = columnTwice(header, [...REQUIRED, 'note']);
  if (twice !== undefined) {
    const message = `The first line names the column "${twice}" twice: leave one of the two out.`;
    return { readings: [], mistakes: [{ line: 1, message }] };
  }
  const meant = new Map<string, ReturnType<typeof targetNamed>>();
  const readings: Reading[] = [];
  const mistakes: Mistake[] = [];
  for (const { line, cells, closed } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (name: string) => (cells[header.indexOf(name)] ?? '').trim();
    const name = cell('measure');
    const found = meant.get(name) ?? targetNamed(name, targets);
    meant.set(name, found);
    const note = header.includes('note') ? cell('note') || undefined : undefined;
    const fault = rowFault({ cells, closed }, header) ?? splitFigure(cell('value'), note);
    if (fault !== null) mistakes.push({ line, message: `${fault}.` });
    else if ('problem' in found) mistakes.push({ line, message: found.problem });
    else {
      const { target } = found;
      const readCell = (key: string) => {
        const kind = KINDS[kindAt([...target.list, 0, key])!];
        // A table means the same on every day.
        return readTyped(kind, cell(key), againstPlan(data, null));
      };
      const [date, value] = [readCell('date'), readCell('value')];
      if ('problem' in date) mistakes.push({ line, message: `date: ${date.problem}` });
      else if ('problem' in value) mistakes.push({ line, message: `value: ${value.problem}` });
      else if (!PLAIN_FIGURE.test(cell('value'))) {
        const message = `value: "${cell('value')}" is not a plain figure: write ${value.shown} if you mean that.`;
        mistakes.push({ line, message });
      } else {
        readings.push({ target, date: String(date.value), value: value.value as string | number, note, line });
      }
    }
  }
  return { readings, mistakes };
}

/** What is wrong where a note is the part of a figure behind its comma: `41,5`. */
function splitFigure(value: string, note = ''): string | null {
  if (!/^\d+[a-z%]{0,2}$/i.test(note)) return null;
  return `The note is "${note}": put "${value},${note}" in quotes if that is the value, else write the note in words`;
}

/** The target with this id or name, whole: nobody sees what a table's shorter words are treated as. */
function targetNamed(
  name: string,
  targets: readonly Target[],
): { readonly target: Target } | { readonly problem: string } {
  const wanted = name.toLowerCase();
  const target =
    targets.find((each) => each.id === wanted) ?? targets.find((each) => each.name.toLowerCase() === wanted);
  if (target === undefined)
    return {
      problem: noSuch(
        'measure',
        name,
        targets.map(({ id }) => id),
      ),
    };
  return target.isLogged ? { problem: fromLog(target) } : { target };
}
