/** Calendar dates, `YYYY-MM-DD`, without clocks or time zones. A day is counted from 1970-01-01. */

const DAY = 86_400_000;
/** After so many years, which have so many days, the calendar repeats itself. */
const CYCLE = { years: 400, days: 146_097 };

/** Whether the text is an ISO 8601 calendar date that exists. */
export function isDate(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDay(toDay(text)) === text;
}

/** The number of the day; NaN where the text is not a date. */
export function toDay(date: string): number {
  return dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

function dayOf(year: number, month: number, day: number): number {
  // Counted a cycle later: Date.UTC would take the years 0 to 99 for 1900 to 1999.
  return Date.UTC(year + CYCLE.years, month - 1, day) / DAY - CYCLE.days;
}

/** The date of a day's number; an empty text where there is none. */
export function fromDay(day: number): string {
  const date = new Date(day * DAY);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** Days from one date to another, negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return toDay(to) - toDay(from);
}

export function addDays(date: string, days: number): string {
  return fromDay(toDay(date) + days);
}

/** The same day of the month `months` later, or that month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const monthIndex = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last day of the month a date lies in. */
export function endOfMonth(date: string): string {
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date.slice(0, 8)}${days}`;
}

function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** Months elapsed since `start` on a horizon of `months`: its length times the part of its days that have passed. */
export function monthsElapsed(start: string, months: number, date: string): number {
  return (months * daysBetween(start, date)) / daysBetween(start, addMonths(start, months));
}
