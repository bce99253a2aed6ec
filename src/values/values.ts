/** The plan's written values as numbers. Every function returns `null` for what is not written in the plan's form. */

/** Amounts and plain figures are of this size at most: beyond it, cents are lost. */
export const MOST = 1e15;
/** A percentage is below this many percent. */
export const MOST_PERCENT = 1e9;
/** A rate a year, in percent: over ten years it multiplies 26 billion times. */
export const MOST_RATE = 1000;

const AMOUNT = /^(-?\d+(?:\.\d+)?)(k|M|bn|tn)$/;
/** The suffixes of amounts, the smallest first. */
export const EXPONENTS: Readonly<Record<string, number>> = { k: 3, M: 6, bn: 9, tn: 12 };
const PERCENT = /^(-?\d+(?:\.\d+)?)%( a year)?$/;
const DAYS_IN_MONTH = 365.2425 / 12;

/** An amount in plain units of the plan's currency or unit, of size at most `MOST`: `12M` → 12000000, `-1M` → −1000000. */
export function parseAmount(written: unknown): number | null {
  const match = typeof written === 'string' ? AMOUNT.exec(written) : null;
  // Decimal digits with an exponent are read exactly; 4.35 × 1e6 is not 4350000 in binary.
  const amount = match ? Number(`${match[1]}e${EXPONENTS[match[2]!]}`) : written;
  return typeof amount === 'number' && Math.abs(amount) <= MOST ? amount : null;
}

/** A percentage below a billion as a fraction: `2.5%` → 0.025, `-5%` → −0.05. */
export function parsePercent(written: unknown): number | null {
  return fractionOf(written, '');
}

/** A rate a year as a fraction: `8% a year` → 0.08. */
export function parseRate(written: unknown): number | null {
  return fractionOf(written, ' a year');
}

function fractionOf(written: unknown, behind: string): number | null {
  const match = typeof written === 'string' ? PERCENT.exec(written) : null;
  const size = Math.abs(Number(match?.[1]));
  const isMeant = (match?.[2] ?? '') === behind && (behind === '' ? size < MOST_PERCENT : size <= MOST_RATE);
  return match && isMeant ? Number(`${match[1]}e-2`) : null;
}

/** Growth over a horizon of `months` as a fraction: `25%`, or a rate a year, compounded; `null` where that needs months. */
export function parseGrowth(written: unknown, months: number | null): number | null {
  const rate = parseRate(written);
  if (rate === null) return parsePercent(written);
  return months === null ? null : (1 + rate) ** (months / 12) - 1;
}

/** What a loss takes from the baseline over `months`, as an amount: `5%`, `5% a year` (compounded), or an amount. */
export function parseLoss(written: unknown, baseline: number, months: number): number | null {
  const rate = parseRate(written);
  if (rate !== null) return baseline * (1 - (1 - rate) ** (months / 12));
  const fraction = parsePercent(written);
  return fraction === null ? parseAmount(written) : fraction * baseline;
}

/** A duration in whole months, 1 to 120: `2 years` → 24. */
export function parseDuration(written: unknown): number | null {
  const match = typeof written === 'string' ? /^(\d{1,3}) (month|year)s?$/.exec(written) : null;
  if (!match) return null;
  const months = Number(match[1]) * (match[2] === 'year' ? 12 : 1);
  return months >= 1 && months <= 120 ? months : null;
}

/**
 * The time to close in months, as a duration or in weeks, 1 to 520: `6 weeks` → 1.38.
 * @param horizon whose months the weeks are measured by; average months where it is not known
 */
export function parseTimeToClose(
  written: unknown,
  horizon: { readonly months: number; readonly days: number } | null = null,
): number | null {
  const match = typeof written === 'string' ? /^(\d{1,3}) weeks?$/.exec(written) : null;
  if (!match) return parseDuration(written);
  const weeks = Number(match[1]);
  if (weeks < 1 || weeks > 520) return null;
  return horizon === null ? (7 * weeks) / DAYS_IN_MONTH : (7 * weeks * horizon.months) / horizon.days;
}

/** An amount as it is best written in a plan, without loss: 12000000 → `12M`, 1234 → `1.234k`, −5 → −5. */
export function writeAmount(amount: number): string | number {
  for (const [suffix, exponent] of Object.entries(EXPONENTS).reverse()) {
    if (Math.abs(amount) < 10 ** exponent) continue;
    const digits = String(Number(`${amount}e-${exponent}`));
    if (/^-?\d+(\.\d{1,3})?$/.test(digits) && Number(`${digits}e${exponent}`) === amount) return `${digits}${suffix}`;
  }
  return amount;
}

/** A fraction as a plan's percentage, without loss up to ten digits: 0.125 → `12.5%`. */
export function writePercent(fraction: number): string {
  return `${Number((fraction * 100).toPrecision(10))}%`;
}
