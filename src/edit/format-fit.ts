/** Lays out text that may go on one line, or over several where it is too long: the way in which Prettier does it. */
import { columnsOf } from './format-width.ts';

/** No line is longer, if its text can be parted. */
const WIDTH = 80;

/** Text with places at which it may be parted. `forced`: it holds a line break, whatever its length. */
export type Doc = string | Parts | Group | Line | IfBroken | Comment;

interface Parts {
  readonly kind: 'parts';
  readonly parts: readonly Doc[];
  /** By how many columns the lines after the first are indented deeper. */
  readonly indent: number;
  readonly forced: boolean;
}

/** Text that breaks at all of its own places, or at none. */
interface Group {
  readonly kind: 'group';
  readonly content: Doc;
  readonly broken: boolean;
  readonly forced: boolean;
}

interface Line {
  readonly kind: 'line';
  /** What is written in its place where it does not break. */
  readonly flat: '' | ' ';
  readonly forced: boolean;
}

/** Text that is written only where the group breaks. */
interface IfBroken {
  readonly kind: 'if-broken';
  readonly text: string;
  readonly forced: false;
}

/** A comment, written at the end of the line on which it is. */
interface Comment {
  readonly kind: 'comment';
  readonly text: string;
  readonly forced: true;
}

/** A space, or a line break. */
export const space: Doc = { kind: 'line', flat: ' ', forced: false };
/** Nothing, or a line break. */
export const cut: Doc = { kind: 'line', flat: '', forced: false };
export const lineBreak: Doc = { kind: 'line', flat: '', forced: true };

export function ifBroken(text: string): Doc {
  return { kind: 'if-broken', text, forced: false };
}

export function comment(text: string): Doc {
  return { kind: 'comment', text, forced: true };
}

export function parts(all: readonly Doc[]): Doc {
  return indented(0, all);
}

export function indented(indent: number, all: readonly Doc[]): Doc {
  return { kind: 'parts', parts: all, indent, forced: all.some(isForced) };
}

/** A group that breaks where a line break is forced in it, and with it every group around it. */
export function group(all: readonly Doc[]): Doc {
  const content = parts(all);
  return { kind: 'group', content, broken: isForced(content), forced: isForced(content) };
}

/** A group that stays on its line as far as its first forced line break, and does not break the groups around it. */
export function looseGroup(all: readonly Doc[]): Doc {
  return { kind: 'group', content: parts(all), broken: false, forced: false };
}

function isForced(doc: Doc): boolean {
  return typeof doc !== 'string' && doc.forced;
}

interface Step {
  readonly doc: Doc;
  readonly indent: number;
  readonly broken: boolean;
}

/** The lines of a text that begins at a column; those after the first are indented by as much. */
export function fitLines(doc: Doc, column: number): string[] {
  const lines = [''];
  const steps: Step[] = [{ doc, indent: column, broken: true }];
  let used = column;
  let comments = '';
  // After a forced line break, groups that were to stay on one line are measured again.
  let measureAgain = false;
  const write = (text: string) => {
    lines[lines.length - 1] += text;
    used += columnsOf(text);
  };
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { doc, indent, broken } = step;
    if (typeof doc === 'string') write(doc);
    else if (doc.kind === 'comment') comments += ` ${doc.text}`;
    else if (doc.kind === 'if-broken') write(broken ? doc.text : '');
    else if (doc.kind === 'parts') pushParts(steps, doc, step);
    else if (doc.kind === 'group') {
      const stays = !broken && !measureAgain;
      const flat = { doc: doc.content, indent, broken: false };
      if (stays) steps.push({ ...flat, broken: doc.broken });
      else {
        measureAgain = false;
        steps.push({ ...flat, broken: doc.broken || !fits(flat, steps, WIDTH - used) });
      }
    } else if (!broken && !doc.forced) write(doc.flat);
    else {
      if (!broken) measureAgain = true;
      lines[lines.length - 1] = `${lines.at(-1)!.replace(/[ \t]+$/, '')}${comments}`;
      comments = '';
      lines.push(' '.repeat(indent));
      used = indent;
    }
  }
  lines[lines.length - 1] += comments;
  return lines.map((line) => (line.trim() === '' ? '' : line));
}

/** Whether the text up to the next line break fits into so many columns. */
function fits(next: Step, following: readonly Step[], columns: number): boolean {
  const steps = [next];
  let rest = following.length;
  let left = columns;
  while (left >= 0) {
    const step = steps.pop() ?? following[--rest];
    if (!step) return true;
    const { doc, broken } = step;
    if (typeof doc === 'string') left -= columnsOf(doc);
    else if (doc.kind === 'if-broken') left -= broken ? columnsOf(doc.text) : 0;
    else if (doc.kind === 'parts') pushParts(steps, doc, step);
    else if (doc.kind === 'group') steps.push({ ...step, doc: doc.content, broken: broken || doc.broken });
    else if (doc.kind === 'line') {
      if (broken || doc.forced) return true;
      left -= doc.flat.length;
    }
  }
  return false;
}

/** Puts the parts on a stack, the first on top. */
function pushParts(steps: Step[], { parts: all, indent: deeper }: Parts, { indent, broken }: Step): void {
  for (let index = all.length - 1; index >= 0; index--)
    steps.push({ doc: all[index]!, indent: indent + deeper, broken });
}
