/** Figures as messages and reports show them. */

/** How the amounts of one plan are shown: `CAD 2.1M`, or `2.1M members` where the unit is not money. */
export interface Unit {
  readonly currency: string;
  /** The unit of what grows, where it is not money. */
  readonly unit: string | null;
}

const SCALES = [
  { suffix: 'tn', size: 1e12 },
  { suffix: 'bn', size: 1e9 },
  { suffix: 'M', size: 1e6 },
  { suffix: 'k', size: 1e3 },
  { suffix: '', size: 1 },
] as const;

/**
 * Shows amounts that stand in one sentence or table on one scale, the largest amount's, with two or three significant
 * digits: `showAmounts(unit, [2133000, 3600000])` → `['CAD 2.13M', 'CAD 3.6M']`. Amounts from 999.5 on count as 1k, and
 * so on, so that no scale ever shows four digits before the point.
 */
export function showAmounts(unit: Unit, amounts: readonly number[]): string[] {
  return showFigures(amounts).map((figure) =>
    unit.unit === null ? `${unit.currency} ${figure}` : `${figure} ${unit.unit}`,
  );
}

/** The same without the unit, for a table whose heading names it (`unitName`): `2.13M`, `-0.6M`. */
export function showFigures(amounts: readonly number[]): string[] {
  const largest = Math.max(0, ...amounts.map(Math.abs));
  const scale = SCALES.find(({ size }) => largest >= size * 0.9995) ?? SCALES[4];
  return amounts.map((amount) => {
    const size = Math.abs(amount) / scale.size;
    return size === 0 ? '0' : `${amount < 0 ? '-' : ''}${threeDigits(size)}${scale.suffix}`;
  });
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
  // Below a hundredth of the scale two digits are enough, and "0.0000" would be a lie.
  const digits = Number(value.toPrecision(value < 0.01 ? 2 : 3));
  return digits < 1e-6 ? digits.toExponential(1) : String(digits);
}

/** A fraction as a percentage: one decimal below 10 %, none above; `-0%` never appears. */
export function showPercent(fraction: number): string {
  const percent = fraction * 100;
  const rounded = Math.abs(percent) < 9.95 ? Math.round(percent * 10) / 10 : Math.round(percent);
  return `${rounded}%`;
}

/**
 * A probability as a percentage without decimals, but never 0% or 100% for what is possible or uncertain: `<1%`, `>99%`.
 */
export function showProbability(probability: number): string {
  if (probability > 0 && probability < 0.005) return '<1%';
  if (probability < 1 && probability >= 0.995) return '>99%';
  return `${Math.round(probability * 100)}%`;
}

/** A change with its sign: `+25%`, `-3.2%`. */
export function showGrowth(fraction: number): string {
  const text = showPercent(fraction);
  return text.startsWith('-') ? text : `+${text}`;
}

/** `1 segment`, `2 segments`; the plural may be given where it is irregular. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
