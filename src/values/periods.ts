/** Dates and durations as people type them. What can be read in two ways is asked for again, with both readings. */

import { addDays, addMonths, daysBetween, endOfMonth, isDate } from './dates.ts';
import { countInDigits, plainText, twoReadings, type Understood } from './figures.ts';
import { capital } from './listed.ts';
import { count } from './money.ts';
import { parseDuration, parseTimeToClose } from './values.ts';

/** What typed periods are read against. */
export interface Calendar {
  /** The day from which relative dates count; `null` where a text must mean the same on every day. */
  readonly today: string | null;
  /** Where the horizon starts, from which the end of a period counts; today where it is not known. */
  readonly start?: string | undefined;
}

const UNITS = { y: 12, q: 3, m: 1 } as const;
const TERM =
  /(\d+(?:[.,]\d+)?|[.,]\d+)[\s-]*(?:(m|mo|mos|mth|mths|months?)|(y|yr|yrs|years?)|(q|qtrs?|quarters?))(?![a-z])\.?/g;

/**
 * `2y`, `24`, `18 mo`, `1.5 years`, `a year and a half`, `2 years 6 months` → the duration as a plan writes it; a bare
 * number is months, and a month or quarter (`by June 2028`) the time from the start to its end. `6 weeks` only with `weeks`.
 */
export function readDuration(typed: string, calendar: Calendar, weeks = false): Understood<string> | null {
  const text = plainText(typed.toLowerCase());
  const bare = text
    .replace(/^(?:in|within|over|for) (?=(?:the )?next |\d|[a-z]+ (?:month|year|quarter|week))/, '')
    .replace(/^(?:the )?next (?=(?:\d|[a-z]).* (?:month|year|quarter|week)s)/, '')
    .replace(/ from (?:now|today)(?: on)?$/, '');
  const counted = countInDigits(bare)
    .replace(/ (years?|quarters?|months?) and (?:a half|½)/, (_, unit: string) => ` and a half ${unit}`)
    .replace(/^half (?:a|an|of a) /, '0.5 ')
    .replace(/(\d)(?: and a half|\s?½)/, '$1.5');
  const inWeeks = /^(\d+)[\s-]*(?:w|wks?|weeks?)$/.exec(counted);
  if (inWeeks) {
    const written = count(Number(inWeeks[1]), 'week');
    return weeks && parseTimeToClose(written) !== null ? { value: written, shown: written } : null;
  }
  // A bare year is not a number of months.
  const months = isYear(counted) ? null : monthsIn(counted);
  if (months === null) return durationUntil(text, calendar);
  const written =
    months % 12 === 0 && !/month|^\d+$|\dm/.test(counted) ? count(months / 12, 'year') : count(months, 'month');
  return parseDuration(written) === null ? null : { value: written, shown: written };
}

/** The months of `24`, or of years, quarters and months, each named once, added up; `null` for any other text. */
function monthsIn(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const terms = [...text.matchAll(TERM)];
  if (terms.length === 0 || !/^(?:,|and|\s)*$/.test(text.replaceAll(TERM, ''))) return null;
  const units = terms.map(([, , , year, quarter]) => (year ? 'y' : quarter ? 'q' : 'm'));
  if (new Set(units).size < units.length) return null;
  const months = terms.reduce(
    (sum, [, number = ''], at) => sum + Number(number.replace(',', '.')) * UNITS[units[at]!],
    0,
  );
  return Number(months.toPrecision(10));
}

/** The time from the start to a day, or to the end of a month, quarter or year: `next june`, `by June 2028`, `2028-06-30`. */
function durationUntil(text: string, { today, start = today ?? undefined }: Calendar): Understood<string> | null {
  if (today === null || start === undefined) return null;
  const period = namedPeriod(text, today)?.last;
  const day = /\d{4}/.test(text) ? readDate(text, { today }) : null;
  const read = period === undefined ? day : { value: period };
  if (read === null && namesNoDate(wordsOfDate(text))) return { problem: `"${text}" is not a date that exists.` };
  if (read === null || 'problem' in read) return read;
  const end = read.value;
  // Half a month or more counts as one.
  const after = addDays(end, 1);
  const months = Math.round(daysBetween(start, after) / (365.2425 / 12));
  const written = count(months, 'month');
  return parseDuration(written) === null ? null : { value: written, shown: `${written}, from ${start} to ${end}` };
}

// biome-ignore format: a table
const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * `today`, `tomorrow`, `in 3 weeks`, `next friday`, `next june`, `31 Mar 2027`, `March 31, 2027`, `2027/3/31` → an ISO
 * date. A month, quarter or year alone is its last day, or its first with `first`. Numbers alone in an order that differs by country
 * (`03/04/2027`) are asked for again, where neither of them can be no month.
 */
export function readDate(typed: string, { today }: Calendar, first = false): Understood<string> | null {
  const both = readingsOfDate(typed);
  if (both) return twoReadings(typed, ...both);
  const words = wordsOfDate(typed);
  // Without a day to count from, only a whole date with its year is the same on every day.
  const from = today ?? (/\d{4}/.test(words) ? '2000-01-01' : null);
  // A bare year in a file may be its first day or its last.
  const period = from === null || (today === null && isYear(words)) ? null : namedPeriod(words, from);
  const relative = from === null ? null : relativeDate(inDigits(words), from);
  const whole = period?.last ?? null;
  const named = from === null ? null : wholeDate(words, from);
  const date = (first ? (whole ?? relative) : (relative ?? whole)) ?? named;
  if (date === null) return null;
  const isWhole = date === whole && !/^\s*(?:by|until|till)\b|\bend\b/i.test(typed);
  const value = first && isWhole ? period!.first : date;
  return { value, shown: value };
}

function wordsOfDate(typed: string): string {
  return typed
    .toLowerCase()
    .replaceAll(/[,.]+(\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:by|until|till) (?:the )?/, '');
}

/** `in two weeks` → `in 2 weeks`. */
function inDigits(words: string): string {
  return words.replace(/^in (\S+)/, (_, number: string) => `in ${countInDigits(number)}`);
}

/** Both dates of `03/04/2027`; `null` where it is clear, or no date at all. */
function readingsOfDate(typed: string): readonly [string, string] | null {
  const match = /^\s*(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})\s*$/.exec(typed);
  if (!match) return null;
  const [first, second] = [two(Number(match[1])), two(Number(match[2]))];
  const year = match[3]!.length === 2 ? `20${match[3]}` : match[3];
  const both = [`${year}-${second}-${first}`, `${year}-${first}-${second}`] as const;
  return both[0] !== both[1] && both.every(isDate) ? both : null;
}

/** A month, quarter or year. */
interface Period {
  readonly first: string;
  readonly last: string;
}

function monthsFrom(first: string, months: number): Period {
  return { first, last: endOfMonth(addMonths(first, months - 1)) };
}

/** `march`, `March 2027`, `2027-03`, `next june`, `next month`, `q1 2027`, `2027`, `next year`, each also behind `by` or `end of`. */
function namedPeriod(words: string, today: string): Period | null {
  const name = words.replace(/^(?:(?:by|until|till) )?(?:the )?(?:end (?:of )?)?(?:the )?/, '');
  const thisYear = Number(today.slice(0, 4));
  if (name === 'next month') return monthsFrom(addMonths(`${today.slice(0, 8)}01`, 1), 1);
  if (name === 'next year') return monthsFrom(`${thisYear + 1}-01-01`, 12);
  if (isYear(name)) return monthsFrom(`${name}-01-01`, 12);
  const quarter = /^q([1-4])(?: (\d{4}))?$/.exec(name);
  if (quarter) {
    const period = monthsFrom(`${quarter[2] ?? thisYear}-${two(Number(quarter[1]) * 3 - 2)}-01`, 3);
    return quarter[2] === undefined && period.last < today ? monthsFrom(addMonths(period.first, 12), 3) : period;
  }
  return namedMonth(name, today);
}

function isYear(text: string): boolean {
  return /^20\d{2}$/.test(text);
}

/** The next month of a name, this month included; of `next june` the first whose beginning is in the future. */
function namedMonth(name: string, today: string): Period | null {
  const numbered = /^(\d{4})[-/.](\d{1,2})$/.exec(name);
  const worded = /^(next )?([a-z]{3,9})(?: (\d{4}))?$/.exec(name);
  const month = numbered ? Number(numbered[2]) : worded ? monthNumber(worded[2]!) : 0;
  if (month < 1 || month > 12) return null;
  const year = numbered?.[1] ?? worded?.[3];
  if (year !== undefined) return isDate(`${year}-${two(month)}-01`) ? monthsFrom(`${year}-${two(month)}-01`, 1) : null;
  const now = Number(today.slice(5, 7));
  const isOver = month < now || (worded?.[1] !== undefined && month === now);
  return monthsFrom(`${Number(today.slice(0, 4)) + (isOver ? 1 : 0)}-${two(month)}-01`, 1);
}

function relativeDate(words: string, today: string): string | null {
  if (words === 'today' || words === 'now') return today;
  if (words === 'tomorrow') return addDays(today, 1);
  if (words === 'yesterday') return addDays(today, -1);
  if (/^end of (?:the )?month$/.test(words)) return endOfMonth(today);
  if (/^end of (?:the )?year$|^year end$/.test(words)) return `${today.slice(0, 4)}-12-31`;
  const later = /^(?:in )?(\d{1,3}) ?(d|days?|w|weeks?|mo|months?|y|years?)$/.exec(
    words.replace(/^next (?=[wmy])/, '1 '),
  );
  if (later) {
    const number = Number(later[1]);
    const unit = later[2]![0];
    if (unit === 'd') return addDays(today, number);
    if (unit === 'w') return addDays(today, 7 * number);
    return addMonths(today, unit === 'y' ? 12 * number : number);
  }
  const weekday = /^(?:(?:next|on|this) )?([a-z]{3,9})$/.exec(words);
  const index = weekday ? WEEKDAYS.findIndex((name) => name === weekday[1] || name.slice(0, 3) === weekday[1]) : -1;
  if (index < 0) return null;
  const from = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, ((index - from + 6) % 7) + 1);
}

/** How a day and its month are written, with a year or without; the first one that is a date counts. */
const WHOLE_DATES = [
  /^(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>[a-z]{3,9})(?: (?<year>\d{4}))?$/,
  /^(?<month>[a-z]{3,9}) (?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  // With points the day comes first wherever dates are written so.
  /^(?<day>\d{1,2})([-/.])(?<month>\d{1,2})\2(?<year>\d{4})$/,
  /^(?<month>\d{1,2})([-/])(?<day>\d{1,2})\2(?<year>\d{4})$/,
];

/** `31 Mar 2027`, `3/31/2027`, `March 31`: the next such day where no year is given. */
function wholeDate(words: string, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  for (const pattern of WHOLE_DATES) {
    const { day, month, year } = pattern.exec(words)?.groups ?? {};
    if (day === undefined) continue;
    const years = year === undefined ? [thisYear, thisYear + 1] : [Number(year)];
    const dates = years.map((each) => `${each}-${two(Number(month) || monthNumber(month!))}-${two(Number(day))}`);
    const date = dates.find((each) => isDate(each) && (year !== undefined || each >= today));
    if (date !== undefined) return date;
  }
  return null;
}

/** Whether a text that is no date has the form of one with its year: `2028-02-30`, `31 June 2028`, `2028-13`. */
function namesNoDate(words: string): boolean {
  return [...WHOLE_DATES, /^(?<year>\d{4})[-/.](?<month>\d{1,2})$/].some((pattern) => {
    const { year, month = '' } = pattern.exec(words)?.groups ?? {};
    return year !== undefined && (/^\d/.test(month) || monthNumber(month) > 0);
  });
}

/** 1 to 12; 0 for what is no month's name. */
function monthNumber(name: string): number {
  const isMeant = (month: string) => name === month || name === month.slice(0, 3);
  return name === 'sept' ? 9 : MONTHS.findIndex(isMeant) + 1;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The month of a date as sentences show it: `June 2028`. */
export function showMonth(date: string): string {
  return `${capital(MONTHS[Number(date.slice(5, 7)) - 1]!)} ${date.slice(0, 4)}`;
}
