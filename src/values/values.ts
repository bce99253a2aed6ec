/** The plan's written values as numbers. Every function returns `null` for what is not written in the plan's form. */

const AMOUNT = /^(\d+(?:\.\d+)?)(k|M|bn|tn)?$/;
const EXPONENT = { k: 3, M: 6, bn: 9, tn: 12 } as const;
/** The largest amount that a plan may hold. */
export const MOST_AMOUNT = 1e15;
/** The largest percentage that a plan may hold, as a fraction. */
const MOST_FRACTION = 1e7;

/** An amount in plain units of the plan's currency or unit, 0 to 1e15: `12M` → 12000000. */
export function parseAmount(written: unknown): number | null {
  if (typeof written === 'number') return written >= 0 && written <= MOST_AMOUNT ? written : null;
  const match = typeof written === 'string' ? AMOUNT.exec(written) : null;
  if (!match?.[2]) return null;
  // Decimal digits with an exponent are read exactly; 4.35 × 1e6 is not 4350000 in binary.
  const amount = Number(`${match[1]}e${EXPONENT[match[2] as keyof typeof EXPONENT]}`);
  return amount <= MOST_AMOUNT ? amount : null;
}

/** A percentage below a billion as a fraction: `2.5%` → 0.025, `-5%` → −0.05. */
export function parsePercent(written: unknown): number | null {
  const match = typeof written === 'string' ? /^(-?\d+(?:\.\d+)?)%$/.exec(written) : null;
  const fraction = match ? Number(`${match[1]}e-2`) : Number.NaN;
  return Math.abs(fraction) < MOST_FRACTION ? fraction : null;
}

/** A duration in whole months, 1 to 120: `2 years` → 24. */
export function parseDuration(written: unknown): number | null {
  const match = typeof written === 'string' ? /^(\d{1,3}) (month|year)s?$/.exec(written) : null;
  if (!match) return null;
  const months = Number(match[1]) * (match[2] === 'year' ? 12 : 1);
  return months >= 1 && months <= 120 ? months : null;
}

/** What attrition takes from the business, as an amount: a percentage is of the baseline. */
export function parseAttrition(written: unknown, baseline: number): number | null {
  const fraction = parsePercent(written);
  return fraction === null ? parseAmount(written) : fraction * baseline;
}

/** An amount as it is best written in a plan, without loss: 12000000 → `12M`, 1234 → 1234. */
export function writeAmount(amount: number): string | number {
  for (const [suffix, exponent] of [
    ['tn', 12],
    ['bn', 9],
    ['M', 6],
    ['k', 3],
  ] as const) {
    if (amount < 10 ** exponent) continue;
    const digits = String(Number(`${amount}e-${exponent}`));
    if (/^\d+(\.\d{1,3})?$/.test(digits) && Number(`${digits}e${exponent}`) === amount) return `${digits}${suffix}`;
  }
  return amount;
}

/** A fraction as a plan's percentage, without loss up to ten digits: 0.125 → `12.5%`. */
export function writePercent(fraction: number): string {
  return `${Number((fraction * 100).toPrecision(10))}%`;
}
