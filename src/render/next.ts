import type { Action } from '../judge/actions.ts';
import { fingerprint } from '../judge/fingerprint.ts';
import { addDays } from '../values/dates.ts';
import { escapeMarkdown, escapeTerminal, toJsonPage } from './escape.ts';
import { jsonHead } from './json.ts';
import { fitLines, line, wrap } from './layout.ts';
import { paintFor } from './paint.ts';
import type { View } from './view.ts';

export interface NextActions {
  readonly path: string;
  readonly organization: string;
  readonly asOf: string;
  readonly actions: readonly Action[];
}

const NOTHING = 'Nothing is to be done next.\n';

function when({ due, overdue }: Action): string {
  if (due === null) return 'no date';
  return overdue ? `${due}, overdue` : due;
}

/** The next actions for a terminal. */
export function renderNextPretty({ actions }: NextActions, view: View): string {
  if (actions.length === 0) return NOTHING;
  const paint = paintFor(view);
  const lines = actions.map((action) => {
    const date = action.overdue ? paint.severity('warning')(when(action)) : paint.accent(when(action));
    const step = wrap(escapeTerminal(action.step), view.width - 2).map((text) => `  ${text}`);
    const about = action.step === action.title ? '' : line` (${action.title})`;
    return [`${date}  ${line`${action.owner ?? 'no owner'}`}${paint.dim(about)}`, ...step].join('\n');
  });
  return fitLines(`${lines.join('\n')}\n`, view);
}

/** The same as a Markdown table. */
export function renderNextMarkdown({ organization, actions }: NextActions): string {
  if (actions.length === 0) return NOTHING;
  const rows = actions.map(
    (action) =>
      `| ${when(action)} | ${escapeMarkdown(action.owner ?? '')} | ${escapeMarkdown(action.step)} | ${escapeMarkdown(action.title)} |`,
  );
  return `# ${escapeMarkdown(organization)}: next\n\n| Due | Owner | Step | For |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** The same for programs. */
export function renderNextJson({ path, asOf, actions }: NextActions): string {
  return toJsonPage({ ...jsonHead({ command: 'next', asOf }), path, actions });
}

/**
 * The same as a calendar (RFC 5545): all-day events, which keep their ids when the plan is moved or its lists are
 * reordered. The time stamp is the day of the run, so that the same plan gives the same bytes on a day.
 */
export function renderCalendar({ organization, asOf, actions }: NextActions): string {
  const stamp = `${asOf.replaceAll('-', '')}T000000Z`;
  const events = actions.flatMap(({ due, step, title, owner, path }) =>
    due === null
      ? []
      : [
          'BEGIN:VEVENT',
          `UID:${fingerprint('action', `${organization}${path}`, 0)}@plan`,
          `DTSTAMP:${stamp}`,
          `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
          `DTEND;VALUE=DATE:${addDays(due, 1).replaceAll('-', '')}`,
          `SUMMARY:${escapeIcs(step)}`,
          `DESCRIPTION:${escapeIcs(`${title}${owner === null ? '' : ` (${owner})`}`)}`,
          'TRANSP:TRANSPARENT',
          'END:VEVENT',
        ],
  );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//plan//next//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((text) => `${folded(text)}\r\n`).join('');
}

function escapeIcs(text: string): string {
  return escapeTerminal(text).replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,');
}

/** Lines of at most 75 bytes; a continuation begins with a blank. */
function folded(text: string): string {
  const parts: string[] = [''];
  let bytes = 0;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 74) {
      parts.push('');
      bytes = 0;
    }
    parts[parts.length - 1] += character;
    bytes += size;
  }
  return parts.join('\r\n ');
}
