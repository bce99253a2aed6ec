/**
 * What is refused in a plan's text while it is read, before anything is built from it: merge conflicts, references,
 * tags, directives, brackets and quotes that do not close, and nesting without end. One short look at each lexeme.
 */

import { MAX_ISSUES } from './text.ts';
import type { TextIssue } from './text-issue.ts';

/** Maps and lists may lie inside each other so many levels deep; a plan needs about seven. */
export const MAX_DEPTH = 64;

/**
 * A text of up to 1 MiB may have so many lexemes, words, signs and gaps; a longer one, in proportion. Plans have a third
 * of them. More would take over a gigabyte of memory.
 */
const MOST_LEXEMES = 800_000;
const MIB = 1024 * 1024;

// Control characters that the lexer puts between the lexemes; a text that holds one itself is refused earlier.
const SCALAR_FOLLOWS = '\x1f';
const FLOW_BROKEN_OFF = '\x18';

const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \t\r\n]|$).*/m;

/** The one issue of a text in which git left the markers of a merge conflict; `null` where there are none. */
export function conflictIssue(text: string): TextIssue | null {
  const match = CONFLICT_MARKER.exec(text);
  if (match === null) return null;
  return {
    message: `A merge conflict was not resolved: this line is a marker that git left (${match[0].slice(0, 7)}).`,
    help: 'Decide which version is right, then delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  };
}

/** Watches the lexemes of one text go by. */
export class Guard {
  readonly issues: TextIssue[] = [];
  /** Nothing behind this point can be distinguished any more, or enough has been found. */
  stopped = false;
  readonly #open: { bracket: string; offset: number }[] = [];
  #brokenOff = 0;
  #inScalar = false;
  #lexemesLeft: number;

  /** @param length that of the text */
  constructor(length: number) {
    this.#lexemesLeft = MOST_LEXEMES * Math.max(1, length / MIB);
  }

  /** Whether a bracket is open. */
  get isInBrackets(): boolean {
    return this.#open.length > 0;
  }

  /** Looks at the lexeme that begins at an offset. */
  inspect(lexeme: string, offset: number): void {
    if (this.#lexemesLeft-- < 0) this.#refuseRest(offset);
    if (this.#inScalar) {
      this.#inScalar = false;
      return;
    }
    switch (lexeme[0]) {
      case SCALAR_FOLLOWS:
        this.#inScalar = true;
        return;
      case '"':
      case "'":
        if (!isClosed(lexeme)) this.#refuseUnclosedQuote(lexeme, offset);
        return;
      case '[':
      case '{':
        if (lexeme.length === 1) this.#open.push({ bracket: lexeme, offset });
        return;
      case ']':
      case '}':
        if (lexeme.length === 1) this.#close(lexeme, offset);
        return;
      case FLOW_BROKEN_OFF:
        this.#breakOff();
        return;
      case '&':
      case '*':
      case '!':
      case '%':
        this.#refuse(offset, offset + lexeme.length, ...SIGNS[lexeme[0]](shown(lexeme)));
        return;
    }
  }

  /** Refuses nesting beyond `MAX_DEPTH`: `stack` is what is being built, from the document inwards. */
  inspectDepth(stack: readonly object[], offset: number): void {
    if (stack.length <= MAX_DEPTH + 1) return;
    const innermost = stack.at(-1);
    const depth = stack.length - (innermost !== undefined && 'items' in innermost ? 1 : 2);
    if (depth <= MAX_DEPTH) return;
    const message = `Maps and lists are nested more than ${MAX_DEPTH} levels deep here.`;
    this.#refuse(offset, offset + 1, message, 'Use fewer levels: a plan needs about seven.');
    this.stopped = true;
  }

  /** Refuses a second document in one text. */
  refuseSecondDocument(start: number, end: number): void {
    const message = 'A second document begins here; a file holds one plan.';
    this.#refuse(start, end, message, 'Delete the line "---", or move the second plan to a file of its own.');
    this.stopped = true;
  }

  /** At the end of the text: what is open now will never be closed. */
  end(): void {
    if (!this.stopped) this.#breakOff();
  }

  #refuseRest(offset: number): void {
    const message = 'Up to here are more words and signs than a plan of this size may have; no more is read.';
    this.#refuse(offset, offset + 1, message, 'Remove what no person reads, such as long lists of numbers.');
    this.stopped = true;
  }

  #close(bracket: string, offset: number): void {
    const opened = this.#open.pop();
    if (opened === undefined) {
      // Its opening bracket has been reported as not closed.
      if (this.#brokenOff > 0) this.#brokenOff--;
      else {
        const help = `Delete it, or put a value that holds brackets in quotes.`;
        this.#refuse(offset, offset + 1, `This ${bracket} closes nothing.`, help);
      }
    } else if (closing(opened.bracket) !== bracket) {
      const message = `A ${bracket} appears where ${closing(opened.bracket)} is expected.`;
      const help = 'Lists are written [a, b] and maps {a: 1, b: 2}; put a value that holds brackets in quotes.';
      this.#refuse(offset, offset + 1, message, help);
    }
  }

  #breakOff(): void {
    const innermost = this.#open.at(-1);
    if (innermost === undefined) return;
    const message = `The ${innermost.bracket} that opens here is not closed.`;
    const help = `Close it with ${closing(innermost.bracket)}, and indent every line between the two; or put the value in quotes if the bracket is part of its text.`;
    this.#refuse(innermost.offset, innermost.offset + 1, message, help);
    this.#brokenOff = this.#open.length;
    this.#open.length = 0;
  }

  #refuseUnclosedQuote(lexeme: string, offset: number): void {
    const firstLine = /^[^\r\n]*/.exec(lexeme)?.[0] ?? '';
    const help =
      lexeme[0] === '"'
        ? 'End the value with ", and indent its further lines.'
        : "End the value with ', or write it between double quotes if the mark is an apostrophe.";
    this.#refuse(
      offset,
      offset + firstLine.length,
      `The quotation mark ${lexeme[0]} that opens here is not closed.`,
      help,
    );
    // What follows may be inside or outside the quotes: nothing more can be said about it.
    this.stopped = true;
  }

  #refuse(start: number, end: number, message: string, help: string): void {
    if (this.stopped) return;
    this.issues.push({ message, help, start, end });
    if (this.issues.length >= MAX_ISSUES) this.stopped = true;
  }
}

const QUOTE_IT = 'put the value in quotes if the sign belongs to its text';

const SIGNS: Readonly<Record<'&' | '*' | '!' | '%', (written: string) => [message: string, help: string]>> = {
  '&': (written) => [
    `${written} gives this place a name to refer to (an anchor), and a plan has no references.`,
    `Delete it, or ${QUOTE_IT}.`,
  ],
  '*': (written) => [
    `${written} refers to another place (an alias), and a plan has no references.`,
    `Write the value out, begin list items with "- ", or ${QUOTE_IT}.`,
  ],
  '!': (written) => [
    `${written} gives the value a type (a tag), and a plan has no tags.`,
    `Delete it, or ${QUOTE_IT}.`,
  ],
  '%': (written) => [`${written} is a directive, and a plan has none.`, 'Delete the line.'],
};

/** A piece of the plan's text for a message, cut where it is long. */
export function shown(text: string): string {
  const line = /^[^\r\n]{0,80}/.exec(text)?.[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function closing(bracket: string): string {
  return bracket === '[' ? ']' : '}';
}

/** Whether a quoted lexeme ends with a mark of its own: not one that is doubled (`''`) or escaped (`\"`). */
function isClosed(lexeme: string): boolean {
  const quote = lexeme[0];
  const last = lexeme.length - 1;
  if (last < 1 || lexeme[last] !== quote) return false;
  const paired = quote === "'" ? "'" : '\\';
  let run = 0;
  while (last - 1 - run > 0 && lexeme[last - 1 - run] === paired) run++;
  return run % 2 === 0;
}
