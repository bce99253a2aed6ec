/** Ranges of amounts as people type them: low, likely and high, in many orders and with many words between. */
import {
  inOtherUnit,
  OTHER_NOTATION,
  otherUnit,
  plainText,
  readAmount,
  SCALE,
  twoReadings,
  type Understood,
  withPercentSigns,
} from './figures.ts';
import type { Unit } from './money.ts';
import { parseAmount } from './values.ts';

type Amount = string | number;
type Role = 'low' | 'likely' | 'high';
type Range = Readonly<Record<Role, Amount>> | Readonly<Record<'p10' | 'likely' | 'p90', Amount>>;

/** What may be between amounts and means nothing. A minus is not among it. */
const FILLER =
  /\b(?:and|between|from|to|about|around|maybe|perhaps|with|is|of|the|most|a year|per year|at)\b|[\s,;/|(){}~:=]|\.\./gi;
const LABELS: readonly (readonly [Role, RegExp])[] = [
  ['likely', /\b(?:likely|likeliest|probably|probable|mode|expected?)\b/i],
  ['low', /\b(?:low|lowest|least|min|minimum|worst)\b/i],
  ['high', /\b(?:high|highest|max|maximum|best|up to)\b/i],
];
/** The signs and codes of currencies. */
const NAMES = /[A-Z]{0,2}[$€£¥₹₫]|\b[A-Z]{3}(?![A-Za-z])/g;
const AMOUNT = new RegExp(String.raw`(\d+(?:[.,'’_]\d+)*)(?:\s?(${SCALE})(?![a-z]))?`, 'gi');

/**
 * Reads one amount, or `900k 1.9M 3.2M`, `0.9-3.2M, likely 1.9M`, `1.9M (0.9 to 3.2M)`, `low 0.9M, likely 1.9M, high
 * 3.2M`. A number below 1000 without a suffix has that of the amount behind it. What can be one amount as well as three
 * is asked for again.
 */
export function readRange(typed: string, unit: Unit): Understood<Amount | Range> | null {
  if (OTHER_NOTATION.test(typed)) return null;
  const isTenths = /\bp\s?10\b.*\bp\s?90\b/i.test(typed);
  if (isTenths) return asTenths(readRange(typed.replace(/\bp\s?10\b/i, 'low').replace(/\bp\s?90\b/i, 'high'), unit));
  const text = plainText(typed);
  const single = readAmount(text, unit, true);
  // Three parts between two commas, as an option takes them: each comma may be decimal, too.
  const parts = text.split(/,\s*/);
  const ranges = [
    rangeIn(text, unit),
    ...(parts.length === 3 && !text.includes(', ') ? [rangeIn(parts.join(', '), unit)] : []),
  ];
  const readings = [single, ...ranges].filter((read) => read !== null && 'value' in read);
  const [first, second] = [...new Map(readings.map((read) => [read.shown, read])).values()];
  if (first && second) {
    return {
      problem: `"${typed.trim()}" can be read as ${first.shown} or as ${second.shown}: put "; " between amounts.`,
    };
  }
  return first ?? [...ranges, single].find((read) => read !== null) ?? null;
}

/** A range whose ends are passed one time in ten each. */
function asTenths<R extends Understood<Amount | Range> | null>(read: R): R | Understood<Range> {
  if (read === null || 'problem' in read || typeof read.value !== 'object' || !('low' in read.value)) return read;
  const { low, likely, high } = read.value;
  return { value: { p10: low, likely, p90: high }, shown: `p10 ${low}, likely ${likely}, p90 ${high}` };
}

function limits(low: Amount, likely: Amount, high: Amount): { readonly value: Range; readonly shown: string } {
  return { value: { low, likely, high }, shown: `low ${low}, likely ${likely}, high ${high}` };
}

/**
 * Reads three losses of one kind, the smallest first: `12% a year, 20% a year, 24% a year`, `4%; 5%; 8%`. A figure without
 * a percent sign has that of the last one. `null` for any other text.
 * @param readLoss reads one of them
 */
export function readLossRange(typed: string, readLoss: (text: string) => Understood | null): Understood<Range> | null {
  const text = withPercentSigns(plainText(typed));
  const two = /^([\d.]+)\s?%?\s*(?:[-–—]|to)\s*([\d.]+)\s?(%.*)$/.exec(text);
  // Of two percentages the likely one lies in the middle, which is said.
  if (two && Number(two[1]) <= Number(two[2])) {
    const middle = Number(((Number(two[1]) + Number(two[2])) / 2).toPrecision(12));
    return readLossRange([two[1], middle, two[2]].map((figure) => `${figure}${two[3]}`).join('; '), readLoss);
  }
  const parts = text
    .replaceAll(/[{}]|\b(?:low|likely|high|p10|p90)\s*:?/gi, '')
    .split(/\s*[;,]\s*/)
    .map((part) => part.trim());
  if (parts.length !== 3) return null;
  const behind = /\d\s*(%.*)$/.exec(parts[2]!)?.[1] ?? '';
  const losses = parts.map((part) => readLoss(/^[\d.]+$/.test(part) ? `${part}${behind}` : part));
  const [low, likely, high] = losses.map((loss) => (loss !== null && 'value' in loss ? (loss.value as Amount) : null));
  if (low == null || likely == null || high == null) return null;
  const range = limits(low, likely, high);
  const kinds = new Set([low, likely, high].map((loss) => /%.*$/.exec(String(loss))?.[0] ?? ''));
  if (kinds.size > 1)
    return { problem: `${range.shown} are of several kinds: give three percentages, or three amounts.` };
  return /\bp\s?10\b/i.test(typed) ? asTenths(range) : range;
}

/** The range in a text: a problem where one of its amounts is missing or unclear; `null` for any other text. */
function rangeIn(text: string, unit: Unit): Understood<Range> | null {
  const other = (text.match(NAMES) ?? []).map((name) => otherUnit(name, unit)).find((name) => name);
  if (other) return inOtherUnit(text, other, unit);
  const typed = text
    .replaceAll(NAMES, (name) => (otherUnit(name, unit) === '' ? '' : name))
    .replaceAll(unit.unit ?? '', '');
  const matches = [...typed.matchAll(AMOUNT)];
  if (matches.length < 2 || matches.length > 3) return null;
  const ends = matches.map((match) => match.index + match[0].length);
  const between = [...matches.map(({ index }, at) => typed.slice(ends[at - 1] ?? 0, index)), typed.slice(ends.at(-1))];
  const signs = matches.map((_, at) => signOf(between[at]!, between[at + 1]!, at > 0));
  if (!between.every((words, at) => isFiller(words.replace(signs[at]?.words ?? '', '')))) return null;
  const digits = matches.map(([, written = '']) => written);
  const own = matches.map(([, , scale]) => scale);
  const nearest = own.map((_, at) => own.slice(at).find(Boolean) ?? own.findLast(Boolean));
  const scales = own.map((scale, at) => scale ?? (Number(digits[at]) < 1000 ? own.slice(at).find(Boolean) : undefined));
  const readWith = (scaled: typeof own) => {
    const written = digits.map((figure, at) => `${signs[at]!.sign}${figure}${scaled[at] ?? ''}`);
    return amountsInOrder(written, rolesOf(typed, between));
  };
  const read = readWith(scales);
  const isUnscaled = own.some((_, at) => scales[at] === undefined);
  const [meant, alike] = [read, isUnscaled ? readWith(nearest) : null].map(saidOf);
  return meant && alike && meant !== alike ? twoReadings(text, meant, alike) : read;
}

/** Two or three amounts as a range, or what is wrong with them. */
function amountsInOrder(written: readonly string[], roles: readonly Role[]): Understood<Range> | null {
  const amounts: Amount[] = [];
  for (const figure of written) {
    const read = readAmount(figure, { currency: '', unit: null }, true);
    if (read === null || 'problem' in read) return read;
    amounts.push(read.value);
  }
  if (amounts.length === 3) return inOrder(amounts, roles);
  const [low, high] = amounts as [Amount, Amount];
  return {
    problem: `What is most likely between ${low} and ${high}? Type all three, such as 900k 1.9M 3.2M.`,
    ends: [low, high],
  };
}

/** A range, or its ends, as a sentence says it; `undefined` where it is none, or not in order. */
function saidOf(read: Understood<Range> | null): string | undefined {
  if (read === null || 'value' in read) return read?.shown;
  const [low, high] = read.ends ?? [];
  if (low === undefined || high === undefined || parseAmount(low)! > parseAmount(high)!) return undefined;
  return `${low} to ${high}`;
}

/** The sign of an amount, from the words around it, and the part of the words before it that says so. */
function signOf(
  before: string,
  after: string,
  isFurther: boolean,
): { readonly sign: '' | '-'; readonly words: RegExp } {
  // Between two amounts, with blanks on both sides or on none, a dash says "to"; elsewhere it is a minus.
  if (isFurther && /^(?:[-–—]|\s+[-–—]\s+)$/.test(before)) return { sign: '', words: /[-–—]/ };
  if (/[-–−]$/.test(before)) return { sign: '-', words: /[-–−]$/ };
  return { sign: before.endsWith('(') && after.startsWith(')') ? '-' : '', words: /\+$/ };
}

function isFiller(text: string): boolean {
  const rest = LABELS.reduce((left, [, label]) => left.replaceAll(new RegExp(label, 'gi'), ''), text);
  return rest.replaceAll(FILLER, '') === '';
}

/** Which amount is which: by a label before it, by brackets, by the order. */
function rolesOf(typed: string, before: readonly string[]): readonly Role[] {
  const labelled = before.slice(0, 3).map((text) => LABELS.find(([, label]) => label.test(text))?.[0]);
  const isInBrackets = /^[^(]*\d[^(]*\([^)]*\d[^)]*\D\d[^)]*\)\s*$/.test(typed) && !labelled.some((label) => label);
  if (isInBrackets) return ['likely', 'low', 'high'];
  const left = (['low', 'likely', 'high'] as const).filter((role) => !labelled.includes(role));
  return labelled.map((label) => label ?? left.shift() ?? 'likely');
}

function inOrder(amounts: readonly Amount[], roles: readonly Role[]): Understood<Range> | null {
  const of = (role: Role) => amounts[roles.indexOf(role)];
  const [low, likely, high] = [of('low'), of('likely'), of('high')];
  if (low === undefined || likely === undefined || high === undefined) return null;
  const [a, b, c] = [low, likely, high].map((amount) => parseAmount(amount)!);
  return a! <= b! && b! <= c!
    ? limits(low, likely, high)
    : { problem: `${low}, ${likely} and ${high} are not in order: low is the smallest, high the largest.` };
}
