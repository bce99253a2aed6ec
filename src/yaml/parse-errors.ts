/** What the YAML parser reports, in plain words: what is wrong, where, and what to do. Only called for a broken text. */
import type { ErrorCode } from 'yaml';
import { findHidden, nameOfCharacter } from '../values/hidden.ts';
import { shown } from './guard.ts';
import { contentLine, firstEntry, lineRange, lineStart } from './parse-places.ts';
import type { TextIssue } from './text-issue.ts';

/** One error of the YAML parser. */
export interface SyntaxFault {
  readonly code: ErrorCode;
  /** The parser's own message, which tells apart what shares a code. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

interface Context extends SyntaxFault {
  readonly text: string;
}

type Explain = (context: Context) => TextIssue;

/** The issues of a text's faults, in the order of the text: one for each line, since one mistake often shows as several. */
export function explainFaults(text: string, faults: readonly SyntaxFault[]): TextIssue[] {
  const inOrder = [...faults].sort((a, b) => a.start - b.start);
  return onePerLine(
    text,
    inOrder.map((fault) => explain(text, fault)),
  );
}

/** The first issue of each line, in the order of the text. */
export function onePerLine(text: string, issues: readonly TextIssue[]): TextIssue[] {
  const seen = new Set<number>();
  const firsts = issues.filter(({ start }) => {
    const line = lineStart(text, start);
    return !seen.has(line) && seen.add(line);
  });
  return firsts.sort((a, b) => a.start - b.start);
}

function explain(text: string, fault: SyntaxFault): TextIssue {
  const start = Math.min(fault.start, text.length);
  const end = Math.min(Math.max(fault.end, start), text.length);
  const context = { ...fault, text, start, end };
  return hiddenOnLine(context) ?? (EXPLANATIONS[fault.code] ?? misfit)(context);
}

/** Faults of the layout: a space that is none to YAML leads to each of them. */
const OF_LAYOUT: readonly ErrorCode[] = [
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'IMPOSSIBLE',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
];

/** A character that cannot be seen in the indentation of a fault's line, in its key or behind the key's colon. */
function hiddenOnLine({ code, text, start }: Context): TextIssue | null {
  if (!OF_LAYOUT.includes(code)) return null;
  const place = contentLine(text, start);
  const line = lineRange(text, place.start);
  const written = text.slice(line.start, line.end);
  const layout = /^[^:"'#]*:[\s\S]{0,2}/.exec(written)?.[0] ?? /^[\s-]*/.exec(written)![0];
  const found = findHidden(layout);
  if (found === null) return null;
  const at = line.start + found.offset;
  const what = written.trim() === '' ? 'This line holds nothing but' : 'This line holds';
  return issue(
    { start: at, end: at + found.character.length },
    `${what} a character that cannot be seen, which YAML takes for text (${nameOfCharacter(found.character)}).`,
    'Delete it and type an ordinary space, if one is needed.',
  );
}

/** The guard refuses references, tags, directives, second documents and deep nesting before the parser reports them. */
const EXPLANATIONS: Readonly<Partial<Record<ErrorCode, Explain>>> = {
  BAD_DQ_ESCAPE: badEscape,
  BAD_INDENT: badIndentation,
  BAD_SCALAR_START: badStart,
  BLOCK_AS_IMPLICIT_KEY: colonOrIndentation,
  BLOCK_IN_FLOW: blockInFlow,
  KEY_OVER_1024_CHARS: (context) =>
    atSign(context, 'A key is longer than 1,024 characters.', 'Shorten it; text belongs behind the colon.'),
  MISSING_CHAR: missingCharacter,
  MULTILINE_IMPLICIT_KEY: keyOverLines,
  TAB_AS_INDENT: (context) =>
    issue(context, 'A tab is used to indent this line.', 'Indent with spaces: two for each level.'),
  UNEXPECTED_TOKEN: unexpected,
};

function issue({ start, end }: { start: number; end: number }, message: string, help: string): TextIssue {
  return { message, help, start, end };
}

/** An issue of the one character at which a fault begins. */
function atSign({ start }: { start: number }, message: string, help: string): TextIssue {
  return issue({ start, end: start + 1 }, message, help);
}

/** An issue of the whole line on which a fault is. */
function atLine({ text, start }: Context, message: string, help: string): TextIssue {
  return issue(contentLine(text, start), message, help);
}

function badEscape({ text, start }: Context): TextIssue {
  const end = start + 2;
  const help = 'For a backslash write \\\\ between double quotes, or use single quotes.';
  return issue({ start, end }, `${shown(text.slice(start, end))} means nothing between double quotes.`, help);
}

function badStart(context: Context): TextIssue {
  const sign = context.text[context.start];
  const message = `A value cannot begin with ${sign === '\t' ? 'a tab' : sign} unless it is in quotes.`;
  return atSign(context, message, 'Put the value in quotes.');
}

function badIndentation(context: Context): TextIssue {
  if (context.message.includes('end with a')) return misfit(context);
  if (context.message.startsWith('Block scalar')) {
    const help = 'Indent every line of the text by the same number of spaces, deeper than its key.';
    return atLine(context, 'This text behind | or > is not indented deeply enough.', help);
  }
  const help = 'Begin lines that belong together in the same column, two spaces deeper than their key.';
  return atLine(context, 'This line is not indented like the lines around it.', help);
}

/** `why: the goal: grow`, or a deeper line below a key that already has a value. */
function colonOrIndentation(context: Context): TextIssue {
  if (context.message.includes('block sequence')) return badIndentation(context);
  const line = lineRange(context.text, context.start);
  const rest = context.text.slice(context.start, line.end);
  if (context.text[context.start] === '?') return badStart(context);
  return /:(?:\s|$)/.test(rest) ? colonInValue({ ...context, end: line.end }) : tooDeep(context);
}

function colonInValue(context: Context): TextIssue {
  const value = context.text.slice(context.start, context.end).replace(/ #.*/s, '').trimEnd();
  const quoted = value.length > 60 || /["“”\\]/.test(value) ? '' : `: "${value}"`;
  return issue(
    context,
    'The text of this value holds a colon and a space, as if it were a key.',
    `Put the value in quotes${quoted}.`,
  );
}

/** The line below the one the fault begins in: it clings to a value that had ended there. */
function tooDeep(context: Context): TextIssue {
  const next = contentLine(context.text, lineRange(context.text, context.start).end);
  const message = 'This line is indented deeper than the key above it, which has a value already.';
  return issue(next, message, 'Begin it in the same column as the line above, or end that line with its colon.');
}

function blockInFlow(context: Context): TextIssue {
  if (context.text[context.start] === '-')
    return atSign(context, 'A list with dashes cannot be inside brackets.', 'Write the list as [a, b].');
  const help = 'Put a comma between two entries; put a value that holds a colon in quotes.';
  return atSign(context, 'A comma or a pair of quotes is missing inside the brackets.', help);
}

const COLON_AND_SPACE = 'Write the colon and a space: "key: value".';

function missingCharacter(context: Context): TextIssue {
  const { message, text, start } = context;
  if (message.startsWith('Comments')) {
    const help = 'Put a space before the #, or the whole value in quotes.';
    return atSign(context, 'A comment needs a space before its #.', help);
  }
  if (message.includes('followed by map values')) return notAKey(context);
  if (message.startsWith('Missing ,')) {
    const place = { start: firstEntry(text, start) };
    return atSign(place, 'A comma is missing before this.', 'Put a comma between two entries.');
  }
  if (message.startsWith('Missing space after :'))
    return atSign(context, 'A space is missing after this colon.', COLON_AND_SPACE);
  if (message.startsWith('Block scalars')) {
    const said = 'This text begins with an empty line that is indented deeper than its first words.';
    return atLine(context, said, 'Delete the spaces in the empty line above it.');
  }
  if (message.includes('directives-end marker'))
    return atLine(context, 'The plan begins on the same line as ---.', 'Begin it on the next line.');
  if (message.startsWith('Sequence item')) return badIndentation(context);
  return misfit(context);
}

export function colonWithoutSpace(key: string): [message: string, help: string] {
  return [`A space is missing after the colon of "${shown(key)}".`, COLON_AND_SPACE];
}

/** A line that is where a key and its colon are expected. */
function notAKey(context: Context): TextIssue {
  const place = contentLine(context.text, context.start);
  const line = context.text.slice(place.start, place.end);
  const tight = /^["']?([^\s:：]+)["']?([:：])(?=\S)/.exec(line);
  if (tight?.[2] === ':') return issue(place, ...colonWithoutSpace(tight[1]!));
  if (tight)
    return issue(place, 'This is not the colon that YAML knows, but one of full width.', 'Type ":" and a space.');
  if (/^-\s/.test(line)) {
    return issue(place, 'A list item appears here among keys.', 'Indent the list deeper than the key it belongs to.');
  }
  return issue(
    place,
    `This line has no colon: "${shown(line)}" is neither a key nor the text of one.`,
    'Write "key: value"; indent a line that goes on with the text above it.',
  );
}

/** Faults that span lines: a key was looked for, and the colon is only in a later line. */
function keyOverLines(context: Context): TextIssue {
  const { text, start } = context;
  const line = lineRange(text, start);
  const before = text.slice(line.start, start);
  if (/\s$/.test(before) && before.trimEnd().endsWith(':')) return tooDeep(context);
  if (context.message.includes('flow sequence') && text[start] === '-') return blockInFlow(context);
  if (/["']/.test(text[start] ?? '')) {
    return atLine(context, 'The key and its colon are on different lines here.', 'Write "key: value".');
  }
  return notAKey(context);
}

function unexpected(context: Context): TextIssue {
  const { message, text, start } = context;
  if (message.includes('block-seq-ind')) {
    const help = 'Begin the list on the next line; put a text that begins with a dash in quotes.';
    return atSign(context, 'A list cannot begin on the line of its key.', help);
  }
  if (message.startsWith('Not a YAML token') || message.startsWith('Block scalar header')) {
    const help = 'Put the value in quotes; for a text of several lines, begin it on the next line, indented.';
    const line = lineRange(text, start);
    const sign = /[|>]/.exec(text.slice(line.start, start))?.index ?? start - line.start;
    return issue({ start: line.start + sign, end: line.end }, 'A value that begins with > or | needs quotes.', help);
  }
  if (/^Unexpected (?:,|empty item)/.test(message)) {
    return atSign(context, 'A comma has nothing before it here.', 'Delete the comma.');
  }
  if (message.endsWith('at node end')) return textBehindValue(text, start, context.end);
  return misfit(context);
}

function textBehindValue(text: string, start: number, end: number): TextIssue {
  const before = text.slice(lineStart(text, start), start).trimEnd().at(-1) ?? '';
  if (!/["'\]}]/.test(before)) return misfit({ start, end });
  const message = `The value ends before "${shown(text.slice(start, end))}".`;
  if (before === "'") {
    const help = "Write an apostrophe between single quotes twice (''), or use double quotes.";
    return issue({ start, end }, message, help);
  }
  const help =
    before === '"'
      ? 'Put the whole value in quotes; write \\" for a quotation mark between double quotes.'
      : 'Put a comma between two entries, or the whole value in quotes if the brackets belong to its text.';
  return issue({ start, end }, message, help);
}

function misfit(place: { start: number; end: number }): TextIssue {
  const help = 'Check the indentation, the quotes and the brackets of this line and of the one above it.';
  return issue(place, 'This does not fit the text before it.', help);
}
