/** The comments that silence findings: `# plan-ignore RULE[, RULE] -- reason [until DATE]`. */
import { isDate } from '../values/dates.ts';
import type { LineIndex } from './lines.ts';
import type { ParsedDocument } from './parse.ts';

/** A comment that asks to silence findings. Whether it may is for a rule to say: a reason is required. */
export interface IgnoreComment {
  /** The rules it names, in the order written; of one that may only nearly be one, the word that may be a rule. */
  readonly rules: readonly string[];
  readonly reason: string | null;
  /** The last day it holds, a date that exists; `null` where none is given or it is not a date. */
  readonly until: string | null;
  /** What is written where the date should be, if it is none; else `null`. */
  readonly badUntil: string | null;
  /** What is written in the place of `plan-ignore`, where the comment only nearly is one; else `null`. */
  readonly misspelt: string | null;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /**
   * The lines it applies to, and what begins or ends there: its own behind content, else the next with content, if there
   * is one; behind a key whose value begins on a later line, that line, too.
   */
  readonly covers: readonly number[];
}

/** What somebody may have meant as the mark of one: `plan_ignore`, `plan-ignore-next-line`, `Plan-Ingore`. */
const NEARLY = /(p[lan]{2,3}(?:[-_:.\u2010-\u2015]{0,2}|\s?)(?:ig?n|in?g|disabl|suppress|silenc|skip)[\w-]*)(?=(.*))/i;
/** A comment that may be meant as one whatever is before the word, because the name of a rule may be behind it. */
const WORD_AND_RULE = /\b((?:ignore|disable|suppress|silence|noqa)[\w-]{0,20})\W{1,3}([a-z]+(?:-[a-z]+)+)/i;
/** A line that begins an item of a list, and holds nothing of it. */
const BARE_DASH = /^([\s-]*-)\s*(?:\s#.*)?$/;
/** What follows a mark whose words stand apart, as they also do in a sentence. */
const NAMES_RULE = /^[\s:]*[a-z]+-[a-z-]+/;

/** The comments of a plan that silence findings. */
export function findIgnores({ lines, comments }: Pick<ParsedDocument, 'lines' | 'comments'>): IgnoreComment[] {
  const nextContent = nextContentOf(lines);
  const ignores: IgnoreComment[] = [];
  /** A line, or where it is a dash with nothing behind it, the line of what the dash holds. */
  const held = (from: number | null): number | null => {
    let line = from;
    while (line !== null) {
      const dash = BARE_DASH.exec(lines.lineText(line));
      const next = dash && nextContent(line);
      if (!next || lines.lineText(next).search(/\S/) < dash[1]!.length) break;
      line = next;
    }
    return line;
  };
  for (const { text, start, inBrackets } of comments) {
    const parsed = parseIgnore(text.slice(1).trim());
    if (parsed === null) continue;
    const { line, column } = lines.positionAt(start);
    const before = lines.lineText(line).slice(0, column - 1);
    const first = held(before.trim() === '' ? nextContent(line) : line);
    const key = first === line ? keyAlone(before) : null;
    const next = key === null ? null : nextContent(line);
    const isValue = next !== null && (inBrackets || isBelow(key!, lines.lineText(next)));
    ignores.push({
      ...parsed,
      start,
      end: start + text.length,
      line,
      covers: [first, isValue ? held(next) : null].filter((each) => each !== null),
    });
  }
  return ignores;
}

/** The column at which a key begins that nothing follows on its line; `null` where the line is no such key. */
function keyAlone(line: string): number | null {
  return /:\s*$/.test(line) ? line.search(/[^\s-]|-\S/) : null;
}

/** Whether a line holds the value of a key at a column: it is deeper, or an item of a list, which may begin where its key does. */
function isBelow(column: number, line: string): boolean {
  const indent = line.search(/\S/);
  return indent > column || (indent === column && /^\s*-(?:\s|$)/.test(line));
}

/**
 * A function that finds the next line behind another that is neither empty, nor a comment, nor the mark of a document's
 * beginning; behind a comment no text goes on over lines. Asked in the order of the lines, it looks at each of them once.
 */
function nextContentOf(lines: LineIndex): (line: number) => number | null {
  let next = 1;
  return (line) => {
    next = Math.max(next, line + 1);
    while (next <= lines.count && !isContent(lines.lineText(next))) next++;
    return next <= lines.count ? next : null;
  };
}

function isContent(line: string): boolean {
  const content = line.trim();
  return content !== '' && !content.startsWith('#') && content !== '---';
}

/** Whether a comment, its text behind the `#` trimmed, asks to silence findings. */
export function isIgnoreComment(comment: string): boolean {
  return parseIgnore(comment) !== null;
}

type IgnoreText = Pick<IgnoreComment, 'rules' | 'reason' | 'until' | 'badUntil' | 'misspelt'>;

function parseIgnore(comment: string): IgnoreText | null {
  const match = /^[#\s]*plan-ignore(?=$|[\s:,]):?(.*)$/s.exec(comment);
  if (match === null) return misspeltIgnore(comment);
  const [names, explanation] = splitOnce(match[1]!, /(?:^|\s)(?:-{1,3}|[–—])(?:\s|$)/);
  const dated = splitUntil(explanation ?? names);
  const [listed, reason] = explanation === null ? splitNames(dated.before) : [names, dated.before.trim()];
  const rules = listed.split(/[\s,]+/).filter((name) => name !== '');
  return { rules, reason: reason === '' ? null : reason, until: dated.until, badUntil: dated.badUntil, misspelt: null };
}

function misspeltIgnore(comment: string): IgnoreText | null {
  const match = NEARLY.exec(comment);
  const isFirst = match !== null && /^[^\p{L}\p{N}]{0,8}$/u.test(comment.slice(0, match.index));
  const isNear = isFirst && (!/\s/.test(match[1]!) || NAMES_RULE.test(match[2]!));
  const [, misspelt, rule] = isNear ? [...match.slice(0, 2)] : (WORD_AND_RULE.exec(comment) ?? []);
  if (misspelt === undefined) return null;
  return { rules: rule ? [rule] : [], reason: null, until: null, badUntil: null, misspelt };
}

/** The names of rules at the beginning of a text without dashes, and the words behind them, which are a reason, too. */
function splitNames(text: string): [names: string, reason: string] {
  const words = text.trim().split(/\s+/);
  const isName = (word: string, index: number) =>
    index === 0 || words[index - 1]!.endsWith(',') || /^[a-z\d]+(?:-[a-z\d]+)+[,:]?$/.test(word);
  const first = words.findIndex((word, index) => !isName(word, index));
  if (first === -1) return [text, ''];
  return [words.slice(0, first).join(' ').replace(/:$/, ''), words.slice(first).join(' ')];
}

function splitOnce(text: string, separator: RegExp): [before: string, after: string | null] {
  const match = separator.exec(text);
  return match === null ? [text, null] : [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

/** Takes `until DATE` off the end of a text. What looks like a date there and is none is distinguished from ordinary words. */
function splitUntil(text: string): { before: string; until: string | null; badUntil: string | null } {
  const at = Math.max(text.lastIndexOf(' until '), text.startsWith('until ') ? 0 : -1);
  const written = at === -1 ? '' : text.slice(at).trim().slice('until'.length).trim().replace(/[.;]$/, '');
  const before = text.slice(0, Math.max(at, 0));
  const meansDate = /^[\d./-]+$/.test(written) || (written.length < 40 && /\b\d{4}\b/.test(written));
  if (!meansDate) return { before: text, until: null, badUntil: null };
  return isDate(written) ? { before, until: written, badUntil: null } : { before, until: null, badUntil: written };
}
