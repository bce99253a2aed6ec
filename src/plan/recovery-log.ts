/** The log of service mistakes and how they were put right: a CSV file beside the plan. */
import { endOfMonth, isDate } from '../values/dates.ts';
import { grouped } from '../values/grouped.ts';
import { byCodeUnit, quoted } from '../values/listed.ts';
import { shown } from '../yaml/guard.ts';
import { columnTwice, csvRows, otherSeparator, rowFault } from './csv.ts';

interface Incident {
  /** The calendar date on which it was opened, in the offset as written. */
  readonly opened: string;
  /** Hours until it was put right; `null` while it is open. */
  readonly hours: number | null;
  /** Whether the customer was surprised; `null` where nobody asked. */
  readonly surprised: boolean | null;
}

export interface RecoveryLog {
  readonly incidents: readonly Incident[];
  /** What is wrong, by line of the file (1-based). A broken row is left out of the incidents. */
  readonly issues: readonly { readonly line: number; readonly message: string }[];
}

/** What one completed calendar month of the log says; shares are fractions, `null` where there is nothing to divide by. */
export interface RecoveryMonth {
  /** The month's last day. */
  readonly date: string;
  readonly incidents: number;
  readonly recovered: number | null;
  readonly surprised: number | null;
  readonly dazzling: number | null;
  /** The part of the incidents in which nobody asked the customer. */
  readonly unasked: number | null;
}

const MAX_ISSUES = 20;
const COLUMNS = ['opened', 'fixed', 'surprised'];
const TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const SURPRISED: Readonly<Record<string, boolean | null>> = {
  yes: true,
  true: true,
  '1': true,
  no: false,
  false: false,
  '0': false,
  '': null,
};

/** Reads the log. Never throws: what cannot be read is an issue that names its line. */
export function parseRecoveryLog(text: string): RecoveryLog {
  const issues: { line: number; message: string }[] = [];
  const incidents: Incident[] = [];
  const rows = csvRows(text.replace(/^\uFEFF/, ''));
  const header = (rows.next().value?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const separator = otherSeparator(header, COLUMNS);
  const missing = COLUMNS.filter((name) => !header.includes(name));
  const wrong = (message: string) => ({ incidents, issues: [{ line: 1, message }] });
  if (separator !== null)
    return wrong(`${separator} separate its columns where commas are expected; save it as CSV with commas`);
  if (missing.length > 0)
    return wrong(`the first line names no ${missing.length === 1 ? 'column' : 'columns'} ${quoted(missing)}`);
  const twice = columnTwice(header, COLUMNS);
  if (twice !== undefined) return wrong(`the first line names the column "${twice}" twice`);
  for (const { line, cells, closed } of rows) {
    if (issues.length >= MAX_ISSUES) break;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const fault = rowFault({ cells, closed }, header);
    const cellOf = (name: string) => (cells[header.indexOf(name)] ?? '').trim();
    const incident = fault === null ? readIncident(cellOf) : `${fault[0]!.toLowerCase()}${fault.slice(1)}`;
    if (typeof incident === 'string') issues.push({ line, message: incident });
    else incidents.push(incident);
  }
  return { incidents, issues };
}

function readIncident(cellOf: (name: string) => string): Incident | string {
  const [opened, fixed] = [cellOf('opened'), cellOf('fixed')];
  const answer = cellOf('surprised').toLowerCase();
  if (!isTime(opened)) return `"opened" is ${JSON.stringify(shown(opened))}, not a time such as 2026-09-01T09:00:00Z`;
  if (fixed !== '' && !isTime(fixed))
    return `"fixed" is ${JSON.stringify(shown(fixed))}, not a time such as 2026-09-01T15:00:00Z`;
  if (!Object.hasOwn(SURPRISED, answer)) return `"surprised" is ${JSON.stringify(shown(answer))}, not yes, no or empty`;
  const hours = fixed === '' ? null : (Date.parse(fixed) - Date.parse(opened)) / 3_600_000;
  if (hours !== null && hours < 0) return `it was fixed (${fixed}) before it was opened (${opened})`;
  return { opened: opened.slice(0, 10), hours, surprised: SURPRISED[answer] ?? null };
}

function isTime(text: string): boolean {
  const match = TIME.exec(text);
  return match !== null && isDate(match[1]);
}

/**
 * What the log says of each calendar month that is completed on the day `asOf` (its last day has passed) and in which
 * something happened. What is still open was not put right within 24 hours.
 */
export function recoveryMonths(log: RecoveryLog, asOf: string): RecoveryMonth[] {
  const byMonth = grouped(log.incidents, ({ opened }) => endOfMonth(opened));
  return [...byMonth]
    .filter(([month]) => month < asOf)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([date, incidents]) => summarise(date, incidents));
}

function summarise(date: string, incidents: readonly Incident[]): RecoveryMonth {
  const share = (is: (incident: Incident) => boolean, whole = incidents) =>
    whole.length === 0 ? null : whole.filter(is).length / whole.length;
  const isSurprised = ({ surprised }: Incident) => surprised === true;
  const wasAsked = ({ surprised }: Incident) => surprised !== null;
  return {
    date,
    incidents: incidents.length,
    recovered: share(isRecovered),
    surprised: share(isSurprised, incidents.filter(wasAsked)),
    dazzling: share((incident) => isRecovered(incident) && isSurprised(incident)),
    unasked: share((incident) => !wasAsked(incident)),
  };
}

function isRecovered(incident: Incident): boolean {
  return incident.hours !== null && incident.hours <= 24;
}
