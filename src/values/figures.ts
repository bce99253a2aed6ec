/**
 * The one reader of figures that people type. What it does not understand as a whole it refuses, with both readings
 * where there are two: a figure never changes in silence.
 */
import planSchema from '../../schemas/plan.schema.json' with { type: 'json' };
import type { Unit } from './money.ts';
import { MOST, MOST_RATE, parseAmount, parsePercent, writeAmount } from './values.ts';

/**
 * What was understood of a typed text: the value as a plan writes it, or what is wrong with it in a sentence. A reader
 * gives `null` for a text that means nothing to it.
 */
export type Understood<Value = unknown> =
  | { readonly value: Value; readonly shown: string }
  | {
      readonly problem: string;
      readonly limit?: string;
      /** The ends of a range of which the middle is missing. */
      readonly ends?: readonly [string | number, string | number];
    };

// biome-ignore format: a table reads best as one
const SCALES: Readonly<Record<string, number>> = {
  k: 3, thousand: 3, thousands: 3, tsd: 3,
  m: 6, mn: 6, mio: 6, mm: 6, million: 6, millions: 6,
  b: 9, bn: 9, bln: 9, billion: 9, billions: 9, mrd: 9,
  t: 12, tn: 12, trn: 12, trillion: 12, trillions: 12,
  lakh: 5, lakhs: 5, crore: 7, crores: 7,
};

/** The suffixes of amounts as a part of a pattern; a longer one comes before its beginning. */
export const SCALE = Object.keys(SCALES).sort().reverse().join('|');

// biome-ignore format: a table
const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  $: 'USD CAD AUD NZD HKD SGD TWD MXN', dollar: 'USD CAD AUD NZD HKD SGD TWD', us$: 'USD', 'us dollar': 'USD',
  c$: 'CAD', ca$: 'CAD', 'canadian dollar': 'CAD', a$: 'AUD', 'australian dollar': 'AUD', '€': 'EUR', euro: 'EUR',
  '£': 'GBP', pound: 'GBP', '¥': 'JPY CNY', yen: 'JPY', yuan: 'CNY', franc: 'CHF XOF XAF', 'swiss franc': 'CHF',
  '₹': 'INR', rupee: 'INR PKR LKR', dong: 'VND', '₫': 'VND',
};

/** The currencies that a sign, a name or a code can mean, the likeliest first; none for any other text. */
export function currenciesOf(name: string): readonly string[] {
  const known = name.toLowerCase().replace(/s$/, '');
  if (Object.hasOwn(CURRENCY_NAMES, known)) return CURRENCY_NAMES[known]!.split(' ');
  const code = name.toUpperCase();
  return planSchema.$defs.currency.enum.includes(code) ? [code] : [];
}

/** A typed text without what says only how sure it is, and with plain blanks. */
export function plainText(typed: string): string {
  return typed
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/^(?:(?:about|around|roughly|approximately|approx|circa|ca|some)\b\.?|~)\s*/i, '')
    .replace(/ or so$/i, '');
}

// biome-ignore format: a table
const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A text with the number that it begins with as digits: `two years` → `2 years`, `a million` → `1 million`. */
export function countInDigits(text: string): string {
  return text.replace(/^[a-z]+\b/, (word) => {
    const count = word === 'a' || word === 'an' ? 1 : COUNTS.indexOf(word);
    return count < 0 ? word : String(count);
  });
}

/** `half a million`, `two million` → `0.5 million`, `2 million`. */
function scaledInDigits(text: string): string {
  const halved = text.replace(/^half an? (?=[a-z])/i, '0.5 ').replace(/^a quarter of an? (?=[a-z])/i, '0.25 ');
  return new RegExp(`^[a-z]+ (?:${SCALE})\\b`, 'i').test(halved) ? countInDigits(halved.toLowerCase()) : halved;
}

/** A text without the words for "a year" behind it; the same text where there are none. */
export function withoutYear(text: string): string {
  return text.replace(
    /\s*(?:(?:\/|\b(?:a|per|each|every))\s*(?:year|yr|y|annum)|\bp\.?\s?a\.?|\bannually|\byearly)$/i,
    '',
  );
}

/** Whether a text says that there is none of it. */
export function isNone(text: string): boolean {
  return /^(?:none|nothing|nil|zero)$/i.test(text);
}

/** Numbers as programs write them, which are no products: `0x28`, `0o17`, `0b101`. */
export const OTHER_NOTATION = /(?<![\d.,'’_])0+(?:x[\da-f]|o[0-7]|b[01])/i;

/** How the person is asked again. */
export function twoReadings(typed: string, first: string, second: string): { problem: string } {
  return { problem: `"${typed.trim()}" can be read as ${first} or as ${second}: type the one you mean.` };
}

/** A figure taken apart: its sign, its digits, and the words around it. */
interface Parts {
  readonly sign: '' | '-';
  /** Plain decimal digits, or both readings of digits that can be read in two ways. */
  readonly digits: string | readonly [string, string];
  readonly before: string;
  readonly after: string;
}

const SIGNS: Readonly<Record<string, '' | '-'>> = { '|': '', '+|': '', '-|': '-', '(|)': '-' };

/** The parts of a text that has one figure; `null` where it has none, several, or digits that mean nothing. */
function partsOf(text: string): Parts | null {
  const match = /^(\D*)(\d(?:[\d.,'’_ ]*\d)?)(\D*)$/.exec(text);
  if (!match) return null;
  const [, before = '', written = '', after = ''] = match;
  const sign = SIGNS[`${before}|${after}`.replaceAll(/[^-−–+()|]/g, '').replace(/[−–]/, '-')];
  const digits = digitsOf(written, new RegExp(`^\\s?(?:${SCALE})\\b`, 'i').test(after));
  if (sign === undefined || digits === null) return null;
  const words = (around: string) => around.replaceAll(/[-−–+()]/g, '').trim();
  return { sign, digits, before: words(before), after: words(after) };
}

/** Digits with separators as plain decimal digits, or both readings. Before a suffix, a single point is decimal. */
function digitsOf(written: string, hasSuffix: boolean): Parts['digits'] | null {
  if (/^\d+(\.\d+)?$/.test(written) && (hasSuffix || !/^[1-9]\d{0,2}\.\d{3}$/.test(written))) {
    return written.replace(/^0+(?=\d)/, '');
  }
  if (/^\d{1,3}([ '’_])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/.test(written)) {
    return written.replaceAll(/[ '’_]/g, '').replace(',', '.');
  }
  // A single comma or point before three digits may be decimal; a second one, or the other sign, settles it.
  if (/^[1-9]\d{0,2}(?:(?:,\d{3}){2,}|(?:,\d{3})+(?=\.))(?:\.\d+)?$/.test(written)) return written.replaceAll(',', '');
  if (/^[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+(?=,))(?:,\d+)?$/.test(written)) {
    return written.replaceAll('.', '').replace(',', '.');
  }
  if (/^(?:\d+,\d{1,2}|0,\d+)$/.test(written)) return written.replace(',', '.');
  if (!/^\d+([.,])\d+(?:\1\d+)*$/.test(written)) return null;
  const [first = '', ...others] = written.split(/[.,]/);
  const decimal = `${first}.${others.join('')}`;
  // With a zero behind it, the decimal reading can be typed without being asked again.
  return [first + others.join(''), hasSuffix || !/\.\d{3}$/.test(decimal) ? decimal : `${decimal}0`];
}

/** Reads an amount, below 0 only where `signed`; also the product of several: `40 x 150 x 52`. */
export function readAmount(typed: string, unit: Unit, signed: boolean): Understood<string | number> | null {
  const text = scaledInDigits(withoutYear(plainText(typed)));
  if (isNone(text)) return { value: 0, shown: '0' };
  if (OTHER_NOTATION.test(text)) return null;
  let amount = 1;
  const factors = text.split(/(?<=\d\s?[a-z]{0,2})\s*[x×*]\s*(?=[^\sa-z]*\d)/i);
  for (const factor of factors) {
    const parts = partsOf(factor);
    const [, suffix = '', name = ''] = new RegExp(`^(?:(${SCALE})(?![a-z])\\.?)?\\s*(.*)$`, 'i').exec(
      parts?.after ?? '',
    )!;
    const others = [parts?.before ?? '', name].map((word) => otherUnit(word, unit));
    if (!parts || others.includes(null)) return null;
    const other = others.find((word) => word !== '');
    // A plain number has no unit at all.
    if (other) return unit.currency === '' ? null : inOtherUnit(typed, other, unit);
    const { sign, digits } = parts;
    if (typeof digits !== 'string') {
      return twoReadings(typed, `${sign}${digits[0]}${suffix}`, `${sign}${digits[1]}${suffix}`);
    }
    amount *= Number(`${sign}${digits}e${SCALES[suffix.toLowerCase()] ?? 0}`);
  }
  if (factors.length > 1) amount = Number(amount.toPrecision(15));
  if (Math.abs(amount) > MOST)
    return {
      problem: `"${typed.trim()}" is larger than ${writeAmount(MOST)}: a plan holds no such amount.`,
      limit: String(writeAmount(MOST)),
    };
  const value = writeAmount(amount + 0);
  return amount < 0 && !signed ? negative(typed, value) : { value, shown: String(value) };
}

/** The currency or unit of a word beside a figure where it is not the plan's; empty where it is, `null` for any other word. */
export function otherUnit(word: string, { currency, unit }: Unit): string | null {
  const singular = (text: string) => text.toLowerCase().replace(/s$/, '');
  if (word === '' || (unit !== null && singular(word) === singular(unit))) return '';
  const codes = currenciesOf(word);
  if (codes.length === 0) return null;
  return unit === null && codes.includes(currency) ? '' : codes[0]!;
}

/** The refusal of an amount in another currency than the plan's. */
export function inOtherUnit(typed: string, other: string, { currency, unit }: Unit): { problem: string } {
  return {
    problem: `"${typed.trim()}" is in ${other}, and this plan counts in ${unit ?? currency}: convert it first.`,
  };
}

/** Reads a number without a unit; a percent sign behind it says nothing more. */
export function readNumber(typed: string): Understood<number> | null {
  const read = readAmount(typed.trim().replace(PERCENT_SIGN, ''), { currency: '', unit: null }, true);
  if (read === null || 'problem' in read) return read;
  const value = parseAmount(read.value)!;
  return { value, shown: String(value) };
}

/** Reads a part of one; behind a percent sign, a hundredth of it: `20%` → 0.2. */
export function readFraction(typed: string): Understood<number> | null {
  const read = PERCENT_SIGN.test(typed) ? readPercent(typed, 0, 100) : readNumber(typed);
  if (read === null || 'problem' in read) return read;
  const value = parsePercent(read.value) ?? Number(read.value);
  return value < 0 || value > 1 ? null : { value, shown: String(value) };
}

const PERCENT_WORDS = 'percent|per cent|pct|pc';
const PERCENT_SIGN = new RegExp(`\\s*(?:%|${PERCENT_WORDS})(?=\\)?$)`, 'i');

/** A text with a sign for each word that says percent: `5 to 8 percent` → `5 to 8%`. */
export function withPercentSigns(text: string): string {
  return text.replaceAll(new RegExp(`(?<=\\d)\\s*(?:${PERCENT_WORDS})\\b`, 'gi'), '%');
}

/**
 * Reads a percentage from `least` to `most` percent; with `rates` also a rate a year: `8% a year`. A bare number that
 * may as well be a part of one (0.25 for 25%) is asked for again.
 */
export function readPercent(typed: string, least: number, most: number, rates = false): Understood<string> | null {
  const text = plainText(typed);
  if (isNone(text)) return { value: '0%', shown: '0%' };
  const whole = withoutYear(text);
  const figure = whole.replace(PERCENT_SIGN, '');
  const isYearly = whole !== text;
  const parts = partsOf(figure);
  if (parts?.before !== '' || parts.after !== '' || (isYearly && figure === whole)) return null;
  const percent = (digits: string) => `${Number(digits) === 0 ? '' : parts.sign}${digits}%${isYearly ? ' a year' : ''}`;
  if (typeof parts.digits !== 'string') return twoReadings(typed, percent(parts.digits[0]), percent(parts.digits[1]));
  const size = Number(parts.digits);
  if (figure === whole && size > 0 && size < 2) {
    return twoReadings(typed, percent(parts.digits), percent(String(Number((size * 100).toPrecision(10)))));
  }
  const value = percent(parts.digits);
  if (isYearly && !rates) {
    return { problem: `"${typed.trim()}" is a rate a year, and this is a part of a whole: type it without the year.` };
  }
  if (value.startsWith('-') && least === 0) return negative(typed, value);
  const number = Number(`${parts.sign}${parts.digits}`);
  if (number < least || number > most) return null;
  if (!isYearly || number <= MOST_RATE) return { value, shown: value };
  const limit = `${MOST_RATE}% a year`;
  return { problem: `"${typed.trim()}" is larger than ${limit}: a plan holds no such rate.`, limit };
}

/** The refusal of a figure below 0 where the format knows none, with the figure that may be meant. */
function negative(typed: string, value: string | number): { problem: string } {
  return {
    problem: `"${typed.trim()}" is ${value}, which is below 0: type ${String(value).slice(1)} if you mean that.`,
  };
}
