/** The log of service mistakes and how they were put right: a CSV file beside the plan. */
import { endOfMonth, isDate } from '../values/dates.ts';
import { shown } from '../yaml/guard.ts';

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
  const columns = {
    opened: header.indexOf('opened'),
    fixed: header.indexOf('fixed'),
    surprised: header.indexOf('surprised'),
  };
  const separator = otherSeparator(header);
  if (separator !== null) {
    issues.push({
      line: 1,
      message: `${separator} separate its columns where commas are expected; save it as CSV with commas`,
    });
    return { incidents, issues };
  }
  for (const [name, index] of Object.entries(columns)) {
    if (index < 0) issues.push({ line: 1, message: `the first line names no column "${name}"` });
  }
  if (issues.length > 0) return { incidents, issues };
  for (const { line, cells, closed } of rows) {
    if (issues.length >= MAX_ISSUES) break;
    if (cells.every((cell) => cell.trim() === '')) continue;
    const incident = closed ? readIncident(cells, columns) : 'a quotation mark in this row is not closed';
    if (typeof incident === 'string') issues.push({ line, message: incident });
    else incidents.push(incident);
  }
  return { incidents, issues };
}

const SEPARATORS: readonly (readonly [sign: string, name: string])[] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
];

/** What separates the columns of a first line without commas that names a column of the log; `null` where nothing does. */
function otherSeparator(header: readonly string[]): string | null {
  if (header.length > 1) return null;
  const known = ['opened', 'fixed', 'surprised'];
  const parts = (sign: string) => (header[0] ?? '').split(sign).map((part) => part.replaceAll(/["']/g, '').trim());
  const found = SEPARATORS.find(([sign]) => parts(sign).length > 1 && parts(sign).some((part) => known.includes(part)));
  return found?.[1] ?? null;
}

function readIncident(
  cells: readonly string[],
  columns: { opened: number; fixed: number; surprised: number },
): Incident | string {
  const opened = (cells[columns.opened] ?? '').trim();
  const fixed = (cells[columns.fixed] ?? '').trim();
  const answer = (cells[columns.surprised] ?? '').trim().toLowerCase();
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
  const byMonth = new Map<string, Incident[]>();
  for (const incident of log.incidents) {
    const month = endOfMonth(incident.opened);
    if (month >= asOf) continue;
    const others = byMonth.get(month);
    if (others) others.push(incident);
    else byMonth.set(month, [incident]);
  }
  return [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, incidents]) => summarise(date, incidents));
}

function summarise(date: string, incidents: readonly Incident[]): RecoveryMonth {
  const asked = incidents.filter((incident) => incident.surprised !== null);
  const share = (part: readonly Incident[], whole: readonly Incident[]) =>
    whole.length === 0 ? null : part.length / whole.length;
  const recovered = incidents.filter(isRecovered);
  return {
    date,
    incidents: incidents.length,
    recovered: share(recovered, incidents),
    surprised: share(
      asked.filter((incident) => incident.surprised),
      asked,
    ),
    dazzling: share(
      recovered.filter((incident) => incident.surprised),
      incidents,
    ),
    unasked: share(
      incidents.filter((incident) => incident.surprised === null),
      incidents,
    ),
  };
}

function isRecovered(incident: Incident): boolean {
  return incident.hours !== null && incident.hours <= 24;
}

/** A row with more cells than this, or a cell with more characters, is nobody's log: the rest is not kept. */
const MAX_CELLS = 1000;
const MAX_CELL = 1000;

interface Row {
  /** The line that it begins on. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether each quotation mark that opens a cell is closed. */
  readonly closed: boolean;
}

/** The rows of a CSV text (RFC 4180: quoted cells may hold commas, doubled quotes and line breaks), empty lines left out. */
function* csvRows(text: string): Generator<Row, undefined> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const blank = lineBreakAt(text, at);
    if (blank > 0) {
      at += blank;
      line++;
      continue;
    }
    const row = { line, cells: [] as string[], closed: true };
    for (;;) {
      const start = at;
      const isQuoted = text[at] === '"';
      if (isQuoted) at = quoteEnd(text, at);
      if (at > text.length) row.closed = false;
      const quoted = isQuoted ? text.slice(start + 1, Math.min(at - 1, start + MAX_CELL)) : '';
      const rest = at;
      while (at < text.length && !isCellEnd(text.charCodeAt(at))) at++;
      if (row.cells.length < MAX_CELLS)
        row.cells.push(quoted.replaceAll('""', '"') + text.slice(rest, Math.min(at, rest + MAX_CELL)));
      line += lineBreaks(text, start, rest);
      if (text[at] !== ',') break;
      at++;
    }
    at += lineBreakAt(text, at) || 1;
    yield row;
    line++;
  }
}

/** Where the quoted cell that opens at a place ends, its closing mark included; beyond the text where there is none. */
function quoteEnd(text: string, open: number): number {
  for (let from = open + 1; ; ) {
    const mark = text.indexOf('"', from);
    if (mark === -1) return text.length + 1;
    if (text[mark + 1] !== '"') return mark + 1;
    from = mark + 2;
  }
}

/** How many characters the line break at a place has; 0 where there is none. */
function lineBreakAt(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  if (text[at] !== '\r') return 0;
  return text[at + 1] === '\n' ? 2 : 1;
}

function isCellEnd(code: number): boolean {
  return code === 0x2c || code === 0x0a || code === 0x0d;
}

/** How many line breaks stand from one place to another. */
function lineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; ) {
    const length = lineBreakAt(text, at);
    if (length > 0) count++;
    at += length || 1;
  }
  return count;
}
