/**
 * Where in a plan’s text somebody is typing. It rests on how the lines are indented and on the brackets of the section
 * around the cursor, so that it holds where the text is not YAML yet.
 */
import { Lexer } from 'yaml';
import { schemaAt } from '../plan/schema-at.ts';
import { LineIndex, type TextRange } from '../yaml/lines.ts';
import type { Path } from '../yaml/path.ts';
import { type Opening, openings, type Surroundings, surroundings } from './block-lines.ts';

/** Something that is being written: a key of a map, an item of a list, or a value. */
export interface Writing {
  readonly kind: 'writing';
  /** The map that gets a key, the list that gets an item, or the value that gets its text. */
  readonly path: Path;
  /** On a line of its own, behind a dash, behind a key; or between brackets, as a key, an item or behind a key. */
  readonly where: 'line' | 'dash' | 'value' | 'flow-key' | 'flow-item' | 'flow-value';
  /** The keys that the map has already; of a list between brackets the items. */
  readonly beside: readonly string[];
  /** What is there already and is to be replaced. */
  readonly word: TextRange;
  /** The column at which the entry belongs, from 0. */
  readonly column: number;
  /** The white space at the beginning of the line, where the entry is at another column than its neighbours. */
  readonly misplaced: TextRange | null;
  /** Whether a colon follows already. */
  readonly colon: boolean;
  /** Whether the blank behind the colon or the dash is missing yet. */
  readonly needsBlank: boolean;
}

/** A comment that is being written. */
export interface Commenting {
  readonly kind: 'comment';
  /** What is between the `#` and the cursor. */
  readonly before: string;
  readonly line: number;
  readonly word: TextRange;
}

/** What is being written at an offset; `null` in the middle of a text, in quotes, or where it is not known. */
export function cursorAt(text: string, offset: number): Writing | Commenting | null {
  const lines = new LineIndex(text);
  const { line, column } = lines.positionAt(offset);
  const section = scan(text, sectionStart(lines, line), offset);
  if (section.inComment !== null) {
    return { kind: 'comment', before: section.inComment, line, word: wordAt(text, offset, /[a-z0-9-]*$/i) };
  }
  if (section.inQuotes) return null;
  if (section.brackets.length > 0) return inBrackets(text, lines, offset, section);
  const before = lines.lineText(line).slice(0, column - 1);
  const own = openings(before);
  return own.at(-1)?.key != null ? behindKey(text, lines, offset, own) : atEntry(text, lines, offset, own);
}

function behindKey(text: string, lines: LineIndex, offset: number, own: readonly Opening[]): Writing | null {
  const { line, column } = lines.positionAt(offset);
  const key = own.at(-1)!;
  if (/^[|>"'&*!]/.test(key.rest)) return null;
  const around = surroundings(lines, line, Number.POSITIVE_INFINITY, [...own.slice(0, -1), { ...key, rest: '' }]);
  if (around === null) return null;
  return {
    kind: 'writing',
    path: around.path,
    where: 'value',
    beside: [],
    word: { start: offset - (column - 1 - key.end), end: wordEnd(text, offset) },
    column: key.column,
    misplaced: null,
    colon: false,
    needsBlank: text[offset - 1] === ':',
  };
}

function atEntry(text: string, lines: LineIndex, offset: number, own: readonly Opening[]): Writing | null {
  const { line, column } = lines.positionAt(offset);
  const { start, end } = lines.lineRange(line);
  const content = own.at(-1)?.end ?? text.slice(start, offset).search(/\S|$/);
  const begins = start + content;
  const word = { start: begins, end: wordEnd(text, offset) };
  const behind = text.slice(word.end, end);
  const colon = /^\s*:(\s|$)/.test(behind);
  // In the white space before an entry that is there already, nothing is being written.
  if (begins === word.end && behind.trim() !== '' && !behind.trim().startsWith('#')) return null;
  const around =
    surroundings(lines, line, Math.min(content, column - 1), own) ??
    (own.length === 0 ? besideShortValue(lines, line) : null);
  if (around === null) return null;
  return {
    kind: 'writing',
    path: around.path,
    where: own.length > 0 ? 'dash' : 'line',
    beside: around.keys,
    word,
    column: around.column,
    misplaced: own.length === 0 && around.column !== content ? { start, end: begins } : null,
    colon,
    needsBlank: own.length > 0 && text[offset - 1] === '-' && begins === offset,
  };
}

/**
 * Some editors indent the line behind `status: started` once more. A value that is not free text does not go on there, so
 * that the entry belongs beside it.
 */
function besideShortValue(lines: LineIndex, line: number): Surroundings | null {
  let above = line - 1;
  while (above > 1 && lines.lineText(above).trim() === '') above--;
  const before = openings(lines.lineText(above)).at(-1);
  if (before?.key == null) return null;
  const around = surroundings(lines, line, before.column);
  const place = around && schemaAt([...around.path, before.key]);
  return place && !FREE_TEXTS.includes(place.name) ? around : null;
}

/** The kinds of values that may go on over several lines. */
const FREE_TEXTS: readonly string[] = ['text', 'owner', 'path'];

function inBrackets(text: string, lines: LineIndex, offset: number, { brackets, word }: Section): Writing | null {
  const outer = lines.positionAt(brackets[0]!.start);
  const own = openings(lines.lineText(outer.line).slice(0, outer.column - 1));
  const around = surroundings(lines, outer.line, own.length > 0 ? Number.POSITIVE_INFINITY : outer.column - 1, own);
  if (around === null) return null;
  const inner = brackets.at(-1)!;
  const path = [...around.path, ...brackets.slice(0, -1).map(({ key, index }) => key ?? index)];
  const isList = inner.type === '[';
  const start = word ?? offset;
  return {
    kind: 'writing',
    path: isList ? [...path, inner.index] : inner.key === null ? path : [...path, inner.key],
    where: isList ? 'flow-item' : inner.key === null ? 'flow-key' : 'flow-value',
    beside: entriesOf(text, inner, { start, end: wordEnd(text, offset) }),
    word: { start, end: wordEnd(text, offset) },
    column: outer.column - 1,
    misplaced: null,
    colon: /^\s*:/.test(text.slice(wordEnd(text, offset), wordEnd(text, offset) + 20)),
    needsBlank: text[offset - 1] === ':' && inner.key !== null,
  };
}

function wordAt(text: string, offset: number, before: RegExp): TextRange {
  const line = text.slice(Math.max(0, offset - 200), offset);
  return { start: offset - before.exec(line)![0].length, end: wordEnd(text, offset) };
}

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && /[\w-]/.test(text[end]!)) end++;
  return end;
}

/** The beginning of the nearest line, going up, that is not indented: no bracket is open across it. */
function sectionStart(lines: LineIndex, line: number): number {
  let start = line;
  while (start > 1 && !/^[^\s#]/.test(lines.lineText(start))) start--;
  return lines.lineRange(start).start;
}

/** A bracket that is open, and how far one has come inside it. */
interface Bracket {
  readonly type: '{' | '[';
  readonly start: number;
  /** The key of which the value is being written. */
  key: string | null;
  /** How many entries are before. */
  index: number;
  /** The scalar that was read last: a key, if a colon follows. */
  scalar: string | null;
}

interface Section {
  readonly brackets: readonly Bracket[];
  /** Where the plain text begins that the end is in. */
  readonly word: number | null;
  readonly inQuotes: boolean;
  /** The comment that the end is in. */
  readonly inComment: string | null;
}

/** Reads a stretch of a text as far as brackets, quotes and comments go. */
function scan(text: string, from: number, to: number): Section {
  const brackets: Bracket[] = [];
  let last: Lexeme | null = null;
  for (const lexeme of lexemes(text, from, to)) {
    last = lexeme;
    follow(brackets, lexeme);
  }
  const isWord = last?.type === 'plain' && !last.source.includes('\n');
  return {
    brackets,
    word: isWord ? last!.start : null,
    inQuotes: last?.type === 'quoted',
    inComment: last?.type === 'comment' ? last.source.slice(1) : null,
  };
}

function follow(brackets: Bracket[], { type, source, start }: Lexeme): void {
  const inner = brackets.at(-1);
  if (type === 'broken') brackets.length = 0;
  else if (type === 'open') brackets.push({ type: source as '{' | '[', start, key: null, index: 0, scalar: null });
  else if (type === 'close') brackets.pop();
  else if (inner && type === 'comma') Object.assign(inner, { key: null, index: inner.index + 1, scalar: null });
  else if (inner && type === 'colon') inner.key = inner.type === '{' ? inner.scalar : null;
  else if (inner && (type === 'plain' || type === 'quoted')) inner.scalar = bare(source);
}

/** The keys of a map in brackets, or the items of a list, but for the one that is being written. */
function entriesOf(text: string, { start, type }: Bracket, written: TextRange): string[] {
  const found: string[] = [];
  const brackets: Bracket[] = [];
  let scalar: Lexeme | null = null;
  for (const lexeme of lexemes(text, start, text.length)) {
    follow(brackets, lexeme);
    if (brackets.length === 0) break;
    if (brackets.length > 1) continue;
    if (lexeme.type === 'plain' || lexeme.type === 'quoted') scalar = lexeme;
    const isEntry = type === '[' ? lexeme === scalar : lexeme.type === 'colon';
    if (isEntry && scalar !== null && scalar.start !== written.start) found.push(bare(scalar.source));
  }
  return found;
}

function bare(source: string): string {
  return /^(["']).*\1$/s.test(source) ? source.slice(1, -1) : source;
}

interface Lexeme {
  readonly type: 'open' | 'close' | 'comma' | 'colon' | 'plain' | 'quoted' | 'comment' | 'broken' | 'other';
  readonly source: string;
  readonly start: number;
}

const SIGNS: Readonly<Record<string, Lexeme['type']>> = {
  '{': 'open',
  '[': 'open',
  '}': 'close',
  ']': 'close',
  ',': 'comma',
  ':': 'colon',
};

function* lexemes(text: string, from: number, to: number): Iterable<Lexeme> {
  let start = from;
  let isPlain = false;
  for (const source of new Lexer().lex(text.slice(from, to))) {
    // The lexer’s own signs take no place in the text: what follows is a scalar; a document begins; brackets broken off.
    if (!isPlain && (source === '\x1f' || source === '\x02' || source === '\x18')) {
      isPlain = source === '\x1f';
      if (source === '\x18') yield { type: 'broken', source: '', start };
      continue;
    }
    yield { type: isPlain ? 'plain' : typeOf(source), source, start };
    isPlain = false;
    start += source.length;
  }
}

function typeOf(source: string): Lexeme['type'] {
  const [first = ''] = source;
  if (first === '"' || first === "'") return 'quoted';
  if (first === '#') return 'comment';
  return SIGNS[source] ?? 'other';
}
