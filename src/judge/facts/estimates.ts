import type { Estimate } from '../../growth/estimate.ts';

type Figure = string | number;

/** What a plan writes where a figure or a range is expected. */
export type WrittenEstimate =
  | Figure
  | {
      readonly low?: Figure;
      readonly likely: Figure;
      readonly high?: Figure;
      readonly p10?: Figure;
      readonly p90?: Figure;
    };

/** Whether a range is written, and not one figure. */
export function isRangeWritten(written: WrittenEstimate): written is Exclude<WrittenEstimate, Figure> {
  return typeof written === 'object';
}

/**
 * The figure or range that is written, whatever the order of its figures; `null` where a figure of it cannot be read.
 * @param parse reads one figure
 */
export function estimateOf(written: WrittenEstimate, parse: (figure: unknown) => number | null): Estimate | null {
  if (!isRangeWritten(written)) {
    const amount = parse(written);
    return amount === null ? null : { kind: 'constant', amount };
  }
  const { low, p10 = low, likely, high, p90 = high } = written;
  const [least, middle, most] = [p10, likely, p90].map(parse);
  if (least == null || middle == null || most == null) return null;
  return written.p10 === undefined
    ? { kind: 'limits', low: least, likely: middle, high: most }
    : { kind: 'tenths', p10: least, likely: middle, p90: most };
}
