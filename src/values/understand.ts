/**
 * What a person most likely means by a value that is not written in the plan's form. The interview understands it and
 * shows what it understood; a check only offers it as a hint. `null` where it is not clear.
 */
import { addDays, addMonths, endOfMonth, isDate } from './dates.ts';
import { MOST_AMOUNT, parseDuration, parsePercent, writeAmount } from './values.ts';

const CURRENCY = /(?:[A-Z]{3}|[$€£¥₹]|C\$|A\$|US\$)/.source;
const SCALE: Readonly<Record<string, number>> = {
  k: 3, thousand: 3, thousands: 3, tsd: 3,
  m: 6, mn: 6, mio: 6, mm: 6, million: 6, millions: 6,
  b: 9, bn: 9, bln: 9, billion: 9, billions: 9, mrd: 9,
  t: 12, tn: 12, trn: 12, trillion: 12, trillions: 12,
}; // biome-ignore format: a table reads best as one

/** `12m`, `12,000,000`, `$12M`, `1,5M`, `1.5 million` → the amount as a plan writes it. */
export function understandAmount(text: string): string | number | null {
  const bare = text
    .trim()
    .replace(new RegExp(`^${CURRENCY}\\s*`), '')
    .replace(new RegExp(`\\s*${CURRENCY}$`), '');
  const match = /^([\d.,'’_\s]*\d)\s*([a-z]*)\.?$/i.exec(bare);
  if (!match) return null;
  const digits = understandDigits(match[1]!);
  const scale = match[2] === '' ? 0 : SCALE[match[2]!.toLowerCase()];
  // Where either is not clear, this is no number.
  const amount = Number(`${digits}e${scale}`);
  return amount <= MOST_AMOUNT ? writeAmount(amount) : null;
}

/** Digits with separators for thousands, or a decimal comma, as plain decimal digits. */
function understandDigits(written: string): string | null {
  const text = written.replaceAll(/[\s'’_]/g, '');
  // "1.234" and "1,234": with three digits behind it, a comma separates thousands; a point is a decimal point.
  if (/^\d+(\.\d+)?$/.test(text)) return text;
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^\d+,\d{1,2}$/.test(text)) return text.replace(',', '.');
  return null;
}

/** `25`, `25 %`, `25 percent`, `2,5%` → the percentage as a plan writes it. */
export function understandPercent(text: string): string | null {
  const match = /^([-−+]?)\s*(\d+)(?:[.,](\d+))?\s*(?:%|percent|per cent|pct|pc)?$/i.exec(text.trim());
  if (!match) return null;
  const sign = match[1] === '-' || match[1] === '−' ? '-' : '';
  const written = `${sign}${Number(match[2])}${match[3] ? `.${match[3]}` : ''}%`;
  return parsePercent(written) === null ? null : written;
}

/** `2y`, `24`, `24m`, `18 mo`, `1.5 years` → the duration as a plan writes it; a bare number is months. */
export function understandDuration(text: string): string | null {
  const match = /^(\d+(?:[.,]\d+)?)[\s-]*(?:(m|mo|mos|mth|mths|months?)|(y|yr|yrs|years?)|(q|quarters?))?\.?$/i.exec(
    countInDigits(text.trim().toLowerCase()),
  );
  if (!match) return null;
  const count = Number(match[1]!.replace(',', '.'));
  const months = count * (match[3] ? 12 : match[4] ? 3 : 1);
  const written =
    match[3] && Number.isInteger(count)
      ? `${count} ${count === 1 ? 'year' : 'years'}`
      : `${months} ${months === 1 ? 'month' : 'months'}`;
  return parseDuration(written) === null ? null : written;
}

// biome-ignore format: a table
const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * `today`, `tomorrow`, `in 3 weeks`, `next friday`, `31 Mar 2027`, `March 31, 2027`, `2027/3/31`, `2027-03` (its last
 * day) → an ISO date. `today` gives the day to count from. Numbers alone in an order that differs by country
 * (`03/04/2027`) are understood only where one of them can be no month.
 */
export function understandDate(text: string, today: string): string | null {
  const words = text
    .toLowerCase()
    .replaceAll(/[,.]+(\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const counted = words.replace(/^in (\S+)/, (_, count: string) => `in ${countInDigits(count)}`);
  // Where a month stands alone, its last day is meant already.
  const month = words.replace(/^(?:the )?end of /, '');
  return (
    relativeDate(counted, today) ?? namedMonthDate(words, today) ?? monthOrQuarter(month, today) ?? numericDate(words)
  );
}

// biome-ignore format: a table
const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** `two years` → `2 years`. */
function countInDigits(text: string): string {
  return text.replace(/^[a-z]+\b/, (word) => {
    const count = word === 'a' || word === 'an' ? 1 : COUNTS.indexOf(word);
    return count < 0 ? word : String(count);
  });
}

/** The last day of `march`, `march 2027`, `next month`, `q1 2027`. */
function monthOrQuarter(words: string, today: string): string | null {
  if (words === 'next month') return endOfMonth(addMonths(today, 1));
  if (words === 'next year') return `${Number(today.slice(0, 4)) + 1}-12-31`;
  const quarter = /^q([1-4])(?: (\d{4}))?$/.exec(words);
  if (!quarter) return /^[a-z]{3,9}(?: \d{4})?$/.test(words) ? namedMonthDate(words, today) : null;
  const year = quarter[2] ?? today.slice(0, 4);
  const end = endOfMonth(`${year}-${two(Number(quarter[1]) * 3)}-01`);
  return quarter[2] === undefined && end < today ? addMonths(end, 12) : end;
}

function relativeDate(words: string, today: string): string | null {
  if (words === 'today' || words === 'now') return today;
  if (words === 'tomorrow') return addDays(today, 1);
  if (words === 'yesterday') return addDays(today, -1);
  if (words === 'end of month' || words === 'end of the month') return endOfMonth(today);
  if (words === 'end of year' || words === 'end of the year' || words === 'year end')
    return `${today.slice(0, 4)}-12-31`;
  const later = /^(?:in )?(\d{1,3}) ?(d|days?|w|weeks?|mo|months?|y|years?)$/.exec(words);
  if (later) {
    const count = Number(later[1]);
    const unit = later[2]![0];
    if (unit === 'd') return addDays(today, count);
    if (unit === 'w') return addDays(today, 7 * count);
    return addMonths(today, unit === 'y' ? 12 * count : count);
  }
  const next = /^next (week|month|year)$/.exec(words);
  if (next) return next[1] === 'week' ? addDays(today, 7) : addMonths(today, next[1] === 'year' ? 12 : 1);
  const weekday = /^(?:(?:next|on|this) )?([a-z]{3,9})$/.exec(words);
  const index = weekday ? WEEKDAYS.findIndex((name) => name === weekday[1] || name.slice(0, 3) === weekday[1]) : -1;
  if (index < 0) return null;
  const from = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, ((index - from + 6) % 7) + 1);
}

function namedMonthDate(words: string, today: string): string | null {
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(?:of )?([a-z]{3,9})(?: (\d{4}))?$/.exec(words);
  const monthFirst = /^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(words);
  const [day, name, year] = monthFirst
    ? [monthFirst[2], monthFirst[1], monthFirst[3]]
    : dayFirst
      ? dayFirst.slice(1)
      : [];
  const month = name === undefined ? 0 : monthNumber(name);
  const of = (y: number): string | null => {
    const yearAndMonth = `${y}-${two(month)}`;
    return day === undefined ? lastDay(yearAndMonth) : existing(`${yearAndMonth}-${two(Number(day))}`);
  };
  if (year !== undefined) return of(Number(year));
  const thisYear = of(Number(today.slice(0, 4)));
  return (thisYear ?? '') >= today ? thisYear : of(Number(today.slice(0, 4)) + 1);
}

/** 1 to 12; 0 for what is no month's name. */
function monthNumber(name: string): number {
  const isMeant = (month: string) => name === month || name === month.slice(0, 3);
  return name === 'sept' ? 9 : MONTHS.findIndex(isMeant) + 1;
}

function numericDate(words: string): string | null {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(words);
  if (yearFirst) {
    const yearAndMonth = `${yearFirst[1]}-${two(Number(yearFirst[2]))}`;
    return yearFirst[3] === undefined
      ? lastDay(yearAndMonth)
      : existing(`${yearAndMonth}-${two(Number(yearFirst[3]))}`);
  }
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(words);
  if (!yearLast) return null;
  const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), yearLast[4]];
  // With points the day comes first wherever dates are written so.
  if (yearLast[2] === '.' || first > 12) return existing(`${year}-${two(second)}-${two(first)}`);
  if (second > 12 || first === second) return existing(`${year}-${two(first)}-${two(second)}`);
  return null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function existing(date: string): string | null {
  return isDate(date) ? date : null;
}

function lastDay(yearAndMonth: string): string | null {
  const first = existing(`${yearAndMonth}-01`);
  return first && endOfMonth(first);
}
