/** Figures as messages and reports show them. */
import { EXPONENTS } from './values.ts';

/** How the amounts of one plan are shown: `CAD 2.1M`, or `2.1M members` where the unit is not money. */
export interface Unit {
  readonly currency: string;
  /** The unit of what grows, where it is not money. */
  readonly unit: string | null;
}

export const ONES = { suffix: '', size: 1 };
/** The largest first. */
export const SCALES = Object.entries(EXPONENTS)
  .map(([suffix, exponent]) => ({ suffix, size: 10 ** exponent }))
  .reverse();

/**
 * Shows amounts that are in one sentence, with two or three significant digits: on one scale where none of them then
 * needs more than two decimals, else each on its own: `showAmounts(unit, [2133000, 3600000])` → `['CAD 2.13M', 'CAD 3.6M']`.
 * Amounts from 999.5 on count as 1k, and so on, so that no scale ever shows four digits before the point. What is not
 * money is counted whole below a million: `587 students`, `1 member`, `24,333 patients`; beside millions it shares their
 * scale where two decimals do.
 */
export function showAmounts(unit: Unit, amounts: readonly number[]): string[] {
  return showFigures(unit, amounts).map((figure) => {
    if (unit.unit === null) return `${unit.currency} ${figure}`;
    return `${figure} ${figure === '1' ? unit.unit.replace(/(?<=[a-z])s$/, '') : unit.unit}`;
  });
}

/** The same without the unit, for a table whose heading names it (`unitName`): `2.13M`, `-0.6M`. */
export function showFigures({ unit }: Unit, amounts: readonly number[]): string[] {
  const shared = scaleOf(Math.max(0, ...amounts.map(Math.abs)));
  const isCounted = (amount: number): boolean => unit !== null && Math.abs(amount) < 999_500;
  const onShared = amounts.map((amount) => onScale(amount, shared));
  const isShared = onShared.every(isShort) && !amounts.every(isCounted);
  return amounts.map((amount, index) => {
    if (!isShared && isCounted(amount)) return inGroups(Math.round(amount) + 0);
    const scale = isShared ? shared : scaleOf(Math.abs(amount));
    const digits = isShared ? onShared[index]! : onScale(amount, scale);
    return digits === '0' ? '0' : `${digits}${scale.suffix}`;
  });
}

/** Whether a figure has at most two decimals. */
function isShort(digits: string): boolean {
  return /^-?\d+(\.\d{1,2})?$/.test(digits);
}

function scaleOf(size: number): typeof ONES {
  return SCALES.find((scale) => size >= scale.size * 0.9995) ?? ONES;
}

function onScale(amount: number, scale: typeof ONES): string {
  const size = Math.abs(amount) / scale.size;
  return size === 0 ? '0' : `${amount < 0 ? '-' : ''}${threeDigits(size)}`;
}

/** A number with its thousands apart: `15,633,333.5`. */
export function inGroups(value: number): string {
  const [digits, rest] = String(value).split('.');
  return [digits!.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ','), ...(rest === undefined ? [] : [rest])].join('.');
}

/** What the figures of a table are counted in: `CAD`, `members`. */
export function unitName({ currency, unit }: Unit): string {
  return unit ?? currency;
}

/** One amount alone; see `showAmounts`. */
export function showAmount(unit: Unit, amount: number): string {
  return showAmounts(unit, [amount])[0]!;
}

function threeDigits(value: number): string {
  if (value >= 100) return String(Math.round(value));
  const digits = Number(value.toPrecision(3));
  return digits < 1e-6 ? digits.toExponential(1) : String(digits);
}

/** A fraction as a percentage: one decimal below 10 %, none above; `-0%` never appears. */
export function showPercent(fraction: number): string {
  const percent = fraction * 100;
  const rounded = Math.abs(percent) < 9.95 ? Math.round(percent * 10) / 10 : Math.round(percent);
  return `${rounded}%`;
}

/** A probability as a percentage without decimals, never 0% or 100%: beyond 1 and 99 it is `<1%` and `>99%`. */
export function showProbability(probability: number): string {
  if (probability < 0.01) return '<1%';
  if (probability > 0.99) return '>99%';
  return `${Math.round(probability * 100)}%`;
}

/** A change with its sign: `+25%`, `-3.2%`. */
export function showGrowth(fraction: number): string {
  const text = showPercent(fraction);
  return text.startsWith('-') ? text : `+${text}`;
}

/** A growth that the customers support, with its sign: rounded down to a tenth of a percent, so that it is never too much. */
export function showSupported(fraction: number): string {
  const rounded = Math.floor(fraction * 1000 + 1e-6) / 10;
  return rounded < 0 ? `${rounded}%` : `+${rounded}%`;
}

/** `1 segment`, `2 segments`; the plural may be given where it is irregular. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
