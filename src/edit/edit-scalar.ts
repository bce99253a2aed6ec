import { isDate } from '../values/dates.ts';
import { replaceHidden } from '../values/hidden.ts';

/** How the scalar being replaced was quoted; kept where the new text allows it. */
export type Quote = 'single' | 'double';

/** Whether text is in block context or between `{}` or `[]`, where a few more characters have a meaning. */
export type Context = 'block' | 'flow';

/** Characters that must never appear raw in a plan: controls, line separators, direction marks, byte-order marks. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Bidi_Control}\uFEFF]/u;
const escapable = new RegExp(`["\\\\]|${unprintable.source}`, 'gu');

const shortEscapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

const calendarDate = /^\d{4}-\d{2}-\d{2}$/;
const negativeValue = /^-\d+(\.\d+)?(%( a year)?|k|M|bn|tn)$/;

/** Texts that YAML 1.2 or YAML 1.1 reads as something else than text (booleans, null, numbers, times, merge keys). */
const readsAsOther = [
  /^(y|yes|n|no|true|false|on|off|null|~|=|<<)$/i,
  /^[-+0-9:._,]+$/,
  /^[-+]?[0-9._]+e[-+]?[0-9]+$/i,
  /^[-+]?0[xob][0-9a-f_]+$/i,
  /^[-+]?\.(inf|nan)$/i,
  /^\d{4}-\d\d?-\d\d?(t|\s+)\d/i,
];

/**
 * The YAML text of a scalar on one line: plain where every reader, YAML 1.1 or 1.2, sees the same value, otherwise
 * quoted. `quote` asks for a quoting style, which is used for text that it can hold.
 */
export function scalarText(value: string | number | boolean | null, context: Context, quote?: Quote): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'string') return String(value);
  if (isUnprintable(value) || quote === 'double') return doubleQuoted(value);
  if (quote === 'single') return singleQuoted(value);
  if (isPlain(value, context)) return value;
  return /["\\]/.test(value) ? singleQuoted(value) : doubleQuoted(value);
}

/** The lines of a `|` block literal and its header, or `undefined` for text that a block literal does not hold safely. */
export function literalText(value: string): { header: string; lines: string[] } | undefined {
  const body = value.endsWith('\n') ? value.slice(0, -1) : value;
  const lines = body.split('\n');
  const faithful = lines.every((line) => !isUnprintable(line) && !/\s$/u.test(line));
  if (!value.includes('\n') || !faithful || !/^\S/u.test(body) || body.endsWith('\n')) return undefined;
  return { header: body === value ? '|-' : '|', lines };
}

/** Whether a text holds what must never appear raw, or what cannot be seen. */
function isUnprintable(text: string): boolean {
  return unprintable.test(text) || replaceHidden(text, () => '') !== text;
}

/** YAML 1.1 wants a point in the mantissa of a number with an exponent. */
function numberText(value: number): string {
  return String(value === 0 ? 0 : value).replace(/^(-?\d+)e/, '$1.0e');
}

function isPlain(value: string, context: Context): boolean {
  if (value === '' || value !== value.trim()) return false;
  // A date that does not exist makes a YAML 1.1 reader fail, so it is not written as plain text.
  if (calendarDate.test(value)) return isDate(value);
  if (!negativeValue.test(value) && /^[-?:,[\]{}#&*!|>'"%@`]/.test(value)) return false;
  if (/:(\s|$)|\s#|^\.\.\./u.test(value)) return false;
  if (context === 'flow' && /[,[\]{}?:]/.test(value)) return false;
  return !readsAsOther.some((pattern) => pattern.test(value));
}

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function doubleQuoted(value: string): string {
  return `"${replaceHidden(value.replace(escapable, escaped), escaped)}"`;
}

function escaped(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const hex = character.codePointAt(0)!.toString(16).toUpperCase();
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
