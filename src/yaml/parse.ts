/** From the text of a plan to its data, with the way back from every piece of data to its place in the text. */
import {
  Composer,
  type CST,
  type ErrorCode,
  isMap,
  Lexer,
  type ParsedNode,
  Parser,
  type Scalar,
  type Document as YamlDocument,
} from 'yaml';
import { conflictIssue, Guard } from './guard.ts';
import { LineIndex, type Position, type TextRange } from './lines.ts';
import { releaseAround } from './memory.ts';
import { explainFaults, onePerLine, type SyntaxFault } from './parse-errors.ts';
import { keyNames, locate, nearestPath, type Place, placeAt, rangeOfKey, rangeOfNode } from './parse-nodes.ts';
import { toPlainData } from './parse-values.ts';
import type { Path } from './path.ts';
import { strayKeys } from './stray-keys.ts';
import { emptyPlan, MAX_ISSUES, textIssues } from './text.ts';
import type { TextIssue } from './text-issue.ts';

export type { Place } from './parse-nodes.ts';

/**
 * A text read as a YAML 1.2 document (core schema). Where there are issues, `value` is null and nothing may be judged;
 * places can still be asked for as far as the text could be understood, for an editor.
 */
export interface ParsedDocument {
  readonly text: string;
  readonly issues: readonly TextIssue[];
  /** Plain data: maps as objects, lists as arrays, text, numbers, true and false, null. */
  readonly value: unknown;
  /** The data as far as the text could be understood, where there are issues, too: for an editor, never to be judged. */
  readonly understood: unknown;
  /** Every comment, in the order of the text; where there are issues, those in front of where reading stopped. */
  readonly comments: readonly PlanComment[];
  /** The lines of the text. */
  readonly lines: LineIndex;
  /** Where the value (or the key) at a path is; `undefined` where nothing is there. An empty value has an empty range. */
  rangeOf(path: Path, part?: 'key' | 'value'): TextRange | undefined;
  /** The longest beginning of a path that exists. */
  nearest(path: Path): Path;
  /** The keys of the map at a path in the order of the text; none where there is no map. */
  keysOf(path: Path): string[];
  /** The value of which a comma inside braces made the key at a path; `undefined` where it is an ordinary key. */
  brokenAt(path: Path): BrokenValue | undefined;
  /** The innermost place at an offset; `undefined` where the text could not be understood. */
  pathAt(offset: number): Place | undefined;
  /** An offset as line and column, both from 1, the column in UTF-16 units. */
  positionAt(offset: number): Position;
  /** A line and column as an offset. */
  offsetAt(position: Position): number;
}

/** A comment; a `#` in a quoted, plain or block text begins none. */
interface PlanComment {
  /** From its `#` to its last character. */
  readonly text: string;
  /** Where its `#` is. */
  readonly start: number;
  readonly inBrackets: boolean;
}

/** A text that commas inside braces broke into a value and keys without values. */
interface BrokenValue {
  /** Where the value is. */
  readonly path: Path;
  /** What was meant as one text. */
  readonly text: string;
  /** The keys beside it. */
  readonly keys: readonly string[];
}

/**
 * Reads a plan’s text. Every text is read or refused with at most `MAX_ISSUES` issues; it never throws. `known` is what
 * already kept the bytes from being read as text: then nothing more is looked for.
 */
export function parseDocument(text: string, known: readonly TextIssue[] = []): ParsedDocument {
  return releaseAround(text, () => parse(text, known, false)).document;
}

/** A text that was read, and what its layout is made of. */
export interface ParsedLayout {
  readonly document: ParsedDocument;
  /** The nodes of the document, each with its tokens. Whoever takes them apart leaves the places of the document unknown. */
  readonly root: ParsedNode | null;
}

/** Reads a text as `parseDocument` does, and keeps what its layout is made of: several times the memory. */
export function parseLayout(text: string, known: readonly TextIssue[] = []): ParsedLayout {
  return parse(text, known, true);
}

function parse(text: string, known: readonly TextIssue[], keepTokens: boolean): ParsedLayout {
  const refused = known.length > 0 ? known : refusedAtOnce(text);
  if (refused.length > 0) return { document: new Document(text, null, refused), root: null };
  const { tokens, guarded, faults, comments } = read(text);
  const root = compose(tokens, faults, keepTokens);
  const issues = guarded.length > 0 ? onePerLine(text, guarded) : explainFaults(text, faults);
  return { document: new Document(text, root, issues, comments), root };
}

function refusedAtOnce(text: string): TextIssue[] {
  const issues = textIssues(text);
  const conflict = issues.length === 0 ? conflictIssue(text) : null;
  return conflict === null ? issues : [conflict];
}

class Document implements ParsedDocument {
  readonly text: string;
  readonly issues: readonly TextIssue[];
  readonly value: unknown;
  readonly comments: readonly PlanComment[];
  readonly #root: ParsedNode | null;
  #lines: LineIndex | undefined;
  #understood: unknown;

  constructor(
    text: string,
    root: ParsedNode | null,
    issues: readonly TextIssue[],
    comments: readonly PlanComment[] = [],
  ) {
    this.text = text;
    this.comments = comments;
    this.#root = root;
    const data = issues.length > 0 ? { value: null, issues } : toPlainData(root, () => this.lines);
    this.issues = data.value === null && data.issues.length === 0 ? [emptyPlan()] : data.issues;
    this.value = this.issues.length > 0 ? null : data.value;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.text);
    return this.#lines;
  }

  get understood(): unknown {
    this.#understood ??= this.issues.length === 0 ? this.value : toPlainData(this.#root, () => this.lines).value;
    return this.#understood;
  }

  rangeOf(path: Path, part: 'key' | 'value' = 'value'): TextRange | undefined {
    const found = locate(this.#root, path);
    if (found === undefined) return undefined;
    if (part === 'key') return found.pair && rangeOfKey(found.pair);
    if (found.node !== null) return rangeOfNode(found.node);
    const end = found.pair && rangeOfKey(found.pair).end;
    return end === undefined ? undefined : { start: end, end };
  }

  nearest(path: Path): Path {
    return nearestPath(this.#root, path);
  }

  keysOf(path: Path): string[] {
    return keyNames(locate(this.#root, path)?.node ?? null);
  }

  brokenAt(path: Path): BrokenValue | undefined {
    const owner = path.slice(0, -1);
    const map = locate(this.#root, owner)?.node;
    if (!isMap(map) || !map.flow) return undefined;
    const name = ({ value }: Scalar) => String(value);
    const run = strayKeys(map).find(({ keys }) => keys.some((key) => name(key) === path.at(-1)));
    if (run === undefined) return undefined;
    return { path: [...owner, name(run.owner.key as Scalar)], text: run.text, keys: run.keys.map(name) };
  }

  pathAt(offset: number): Place | undefined {
    return this.#root === null ? undefined : placeAt(this.#root, this.text, offset);
  }

  positionAt(offset: number): Position {
    return this.lines.positionAt(offset);
  }

  offsetAt(position: Position): number {
    return this.lines.offsetAt(position);
  }
}

interface Tokens {
  readonly tokens: CST.Token[];
  readonly guarded: TextIssue[];
  readonly faults: SyntaxFault[];
  readonly comments: PlanComment[];
}

/** One pass over the text: lexemes go to the guard and into a syntax tree. Stops where the guard or the faults say so. */
function read(text: string): Tokens {
  const guard = new Guard(text.length);
  const parser = linearParser();
  const tokens: CST.Token[] = [];
  const faults: SyntaxFault[] = [];
  const documents: CST.Token[] = [];
  const comments: PlanComment[] = [];
  const take = (token: CST.Token) => {
    if (token.type === 'error') faults.push({ code: 'UNEXPECTED_TOKEN', message: token.message, ...placeOf(token) });
    else if (token.type === 'doc-end') tokens.push(token);
    else if (token.type === 'document' && documents.push(token) === 1) tokens.push(token);
    else if (token.type === 'document') {
      guard.refuseSecondDocument(token.offset, token.offset + (text.startsWith('---', token.offset) ? 3 : 1));
    }
  };
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    guard.inspect(lexeme, start);
    for (const token of parser.next(lexeme)) take(token);
    if (parser['type'] === 'comment') {
      comments.push({ text: lexeme.trimEnd(), start, inBrackets: guard.isInBrackets });
    }
    guard.inspectDepth(parser.stack, parser.offset);
    if (guard.stopped || faults.length >= MAX_ISSUES) break;
  }
  guard.end();
  for (const token of parser.end()) take(token);
  return { tokens, guarded: guard.issues, faults, comments };
}

/**
 * The package's parser, without its one step that takes quadratic time: at each comment it looks through all that is
 * since the last entry for a comment before it, from the wrong end.
 */
function linearParser(): Parser {
  const parser = new Parser();
  const atIndentedComment: IndentedComment = parser['atIndentedComment'].bind(parser);
  const replaced: IndentedComment = (before, indent) =>
    parser['type'] === 'comment' && !before.findLast(isNotBlank) && atIndentedComment(before, indent);
  parser['atIndentedComment'] = replaced;
  return parser;
}

function isNotBlank({ type }: CST.SourceToken): boolean {
  return type !== 'newline' && type !== 'space';
}

type IndentedComment = (before: CST.SourceToken[], indent: number) => boolean;

const ENOUGH = Symbol('enough faults');

/** Builds the nodes of the document and adds the faults found on the way; null where there are too many to go on. */
function compose(tokens: readonly CST.Token[], faults: SyntaxFault[], keepSourceTokens: boolean): ParsedNode | null {
  // Duplicate keys are found later: the package compares every key of a map with every other.
  const options = { version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'silent' } as const;
  const composer = new Composer({ ...options, keepSourceTokens });
  // The package collects errors without end, each with a stack trace; it calls this function for each of them.
  composer['onError'] = (source: FaultSource, code: ErrorCode, message: string) => {
    if (faults.length >= MAX_ISSUES) throw ENOUGH;
    faults.push({ code, message, ...placeOf(source) });
  };
  let document: YamlDocument.Parsed | null = null;
  try {
    // One document alone is given to it, so that these generators yield once, at the end.
    for (const token of tokens) composer.next(token).next();
    document = composer.end().next().value ?? null;
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  for (const { code, message, pos } of document?.errors ?? []) faults.push({ code, message, ...placeOf(pos) });
  return document?.contents ?? null;
}

type FaultSource = number | readonly number[] | { readonly offset: number; readonly source?: unknown };

function placeOf(source: FaultSource): TextRange {
  if (typeof source === 'number') return { start: source, end: source + 1 };
  if ('offset' in source) {
    const length = typeof source.source === 'string' ? source.source.length : 1;
    return { start: source.offset, end: source.offset + length };
  }
  const [start = 0, end = start + 1] = source;
  return { start, end };
}
