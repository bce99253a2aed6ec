/** From the bytes of a file to the text of a plan: what cannot be read without loss, or hides something, is refused. */
import { nameOfCharacter } from '../values/hidden.ts';
import type { TextIssue } from './text-issue.ts';

/** At most so many issues are reported one text; behind them it is not read any further. */
export const MAX_ISSUES = 20;

const BOM = '\uFEFF';

// A CR without its LF: some tools take it for a line break and others do not, so a comment could hide a key.
const REFUSED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ud800-\udfff]+|\r(?!\n)/gu;

/** A plan's text, its byte order mark kept apart. Where there are issues, the text is what could be read before them. */
export interface PlanText {
  readonly text: string;
  readonly bom: boolean;
  readonly issues: readonly TextIssue[];
}

/** Reads bytes as UTF-8 without replacing anything; line endings stay as they are. Never throws. */
export function decodePlanText(bytes: Uint8Array): PlanText {
  const encoding = foreignEncoding(bytes);
  if (encoding !== null) {
    const help = 'Save the file as UTF-8; editors offer it as "encoding" in the "Save as" dialog.';
    return { text: '', bom: false, issues: [{ message: `The plan is saved as ${encoding}.`, help, start: 0, end: 0 }] };
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = bom ? bytes.subarray(3) : bytes;
  const text = decodeStrictly(content);
  if (text === null) {
    const { prefix, badByte } = decodablePrefix(content);
    return { text: prefix, bom, issues: [notUtf8(prefix.length, badByte)] };
  }
  return { text, bom, issues: textIssues(text) };
}

/** What a text holds that no plan may hold: control characters, stray byte order marks, lone surrogates; or nothing at all. */
export function textIssues(text: string): TextIssue[] {
  const issues: TextIssue[] = [];
  for (const match of text.matchAll(REFUSED)) {
    issues.push(refusedCharacter(match.index, match[0]));
    if (issues.length === MAX_ISSUES) return issues;
  }
  if (issues.length === 0 && !/^[ \t]*[^\s#]/m.test(text)) issues.push(emptyPlan());
  return issues;
}

/** The issue of a plan that says nothing. */
export function emptyPlan(): TextIssue {
  return { message: 'The plan is empty.', help: 'Run "plan init" to begin one.', start: 0, end: 0 };
}

function refusedCharacter(start: number, run: string): TextIssue {
  const end = start + run.length;
  if (run === '\r') {
    const message = 'This carriage return has no line feed. Some tools read it as the end of the line, others do not.';
    return { message, help: 'Save the file with the line endings LF or CRLF.', start, end };
  }
  if (run[0] === BOM && start === 0) {
    return {
      message: 'The plan begins with a second byte order mark.',
      help: 'Delete it, or save the file as UTF-8 without a byte order mark.',
      start,
      end,
    };
  }
  const code = run.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) {
    return {
      message: `Here is half a character (the lone surrogate ${nameOfCharacter(run)}).`,
      help: 'Delete it and type the character again.',
      start,
      end,
    };
  }
  const count = run.length === 1 ? '' : `, followed by ${run.length - 1} more`;
  const help = run[0] === '\0' ? 'Check that this is a text file; if so, delete the character.' : 'Delete it.';
  return { message: `Here is an invisible control character (${nameOfCharacter(run)}${count}).`, help, start, end };
}

function notUtf8(offset: number, badByte: number): TextIssue {
  return {
    message: `The text is not valid UTF-8 from here on (the byte 0x${badByte.toString(16).toUpperCase()}).`,
    help: 'Save the file as UTF-8, and check letters with accents, currency signs and quotation marks.',
    start: offset,
    end: offset,
  };
}

/** UTF-16 and UTF-32 by their byte order mark, or by the zero byte beside the first character, which is ASCII in a plan. */
function foreignEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32 (little-endian)' : 'UTF-16 (little-endian)';
  if (a === 0xfe && b === 0xff) return 'UTF-16 (big-endian)';
  if (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && isAscii(d)))) return 'UTF-32 (big-endian)';
  if (isAscii(a) && b === 0 && c === 0 && d === 0) return 'UTF-32 (little-endian)';
  if (a === 0 && isAscii(b) && c === 0) return 'UTF-16 (big-endian)';
  if (isAscii(a) && b === 0 && d === 0) return 'UTF-16 (little-endian)';
  return null;
}

function isAscii(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0 && byte < 0x80;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What is before the first byte that is no UTF-8, of which there is one. A lenient decoder marks it with U+FFFD, as it stands in the bytes only where it was meant. */
function decodablePrefix(bytes: Uint8Array): { prefix: string; badByte: number } {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let position = 0;
  let from = 0;
  for (;;) {
    const mark = lenient.indexOf('\uFFFD', from);
    position += encoder.encode(lenient.slice(from, mark)).length;
    const meant = bytes[position] === 0xef && bytes[position + 1] === 0xbf && bytes[position + 2] === 0xbd;
    if (!meant) return { prefix: lenient.slice(0, mark), badByte: bytes[position]! };
    position += 3;
    from = mark + 1;
  }
}
