import type { Step } from '../judge/assessment.ts';
import { fingerprint } from '../judge/fingerprint.ts';
import { addDays } from '../values/dates.ts';
import { escapeMarkdown, escapeTerminal, markdownTable } from './escape.ts';
import { fitLines, shownText, wrap } from './layout.ts';
import { type Paint, paintFor } from './paint.ts';
import type { View } from './view.ts';

export interface NextSteps {
  readonly path: string;
  readonly organization: string;
  readonly asOf: string;
  /** By rank. */
  readonly steps: readonly Step[];
}

const NOTHING = 'Nothing is to be done next.\n';
/** So many steps are shown at a terminal; nobody does more in a month. */
const MOST = 15;

/** The next steps for a terminal. */
export function renderNextPretty({ steps, asOf }: NextSteps, view: View): string {
  if (steps.length === 0) return NOTHING;
  const paint = paintFor(view);
  const shown = view.verbose ? steps : steps.slice(0, MOST);
  const rest = steps.length - shown.length;
  const more = rest > 0 ? [paint.dim(`and ${rest} more: plan next --verbose`)] : [];
  return fitLines(`${[...stepLines(shown, asOf, view, paint), ...more].join('\n')}\n`, view);
}

/** Steps with their numbers: what to do, by whom and when, then why. */
export function stepLines(steps: readonly Step[], asOf: string, view: View, paint: Paint): string[] {
  const indent = String(steps.at(-1)?.rank ?? 1).length + 2;
  const width = view.width - indent;
  return steps.flatMap((step) => {
    const number = `${step.rank}.`.padStart(indent - 1);
    const about = whose(step, asOf).join(', ');
    const shown = (text: string) => wrap(shownText(text, view), width);
    const lines = [
      ...shown(step.title),
      ...shown(step.reason).map(paint.dim),
      ...(about === '' ? [] : shown(about).map(paint.accent)),
    ];
    return lines.map((text, row) => (row === 0 ? `${number} ${text}` : `${' '.repeat(indent)}${text}`));
  });
}

/** A step in one paragraph: what to do, then why. */
export function stepSentences({ title, reason }: Step): string {
  return `${title}${/[.!?]$/.test(title) ? '' : '.'} ${reason}`;
}

/** Who is to do it and by when, as far as the plan says so. */
function whose({ owner, due }: Step, asOf: string): string[] {
  const late = due !== null && due < asOf ? ' (overdue)' : '';
  return [...(owner === null ? [] : [owner]), ...(due === null ? [] : [`due ${due}${late}`])];
}

/** The same as a Markdown table. */
export function renderNextMarkdown({ organization, asOf, steps }: NextSteps): string {
  if (steps.length === 0) return NOTHING;
  return `# ${escapeMarkdown(organization)}: next steps\n\n${stepTable(steps, asOf)}\n`;
}

/** Steps as a table in Markdown. */
export function stepTable(steps: readonly Step[], asOf: string): string {
  const rows = steps.map(({ rank, title, reason, owner, due }) => {
    const late = due !== null && due < asOf ? ', overdue' : '';
    return [String(rank), title, reason, owner ?? '', `${due ?? ''}${late}`];
  });
  return markdownTable(['#', 'Step', 'Why', 'Owner', 'Due'], rows);
}

/**
 * The same as a calendar (RFC 5545): all-day events, which keep their ids when the plan is moved or its lists are
 * reordered. The time stamp is the day of the run, so that the same plan gives the same bytes on a day.
 */
export function renderCalendar({ organization, asOf, steps }: NextSteps): string {
  const stamp = `${asOf.replaceAll('-', '')}T000000Z`;
  const events = steps.flatMap(({ due, title, reason, owner, path }) =>
    due === null
      ? []
      : [
          'BEGIN:VEVENT',
          `UID:${fingerprint('action', `${organization}${path}`, 0)}@plan`,
          `DTSTAMP:${stamp}`,
          `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
          `DTEND;VALUE=DATE:${addDays(due, 1).replaceAll('-', '')}`,
          `SUMMARY:${escapeIcs(title)}`,
          `DESCRIPTION:${escapeIcs(`${reason}${owner === null ? '' : ` (${owner})`}`)}`,
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
