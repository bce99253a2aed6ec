import type { Estimate } from '../../src/growth/estimate.ts';
import type { GrowthInput, HowBigInput, TermInput } from '../../src/growth/input.ts';

/** Short forms in which tests of growth state their inputs. */
export const limits = (low: number, likely: number, high: number): Estimate => ({ kind: 'limits', low, likely, high });
export const tenths = (p10: number, likely: number, p90: number): Estimate => ({ kind: 'tenths', p10, likely, p90 });
export const constant = (amount: number): Estimate => ({ kind: 'constant', amount });

export function segment(id: string, potential: Estimate | null, rest: Partial<TermInput> = {}): TermInput {
  return { id, kind: 'segment', chosen: true, today: null, potential, target: null, closeMonths: 0, ...rest };
}

export function other(id: string, potential: Estimate | null, rest: Partial<TermInput> = {}): TermInput {
  return segment(id, potential, { kind: 'other', ...rest });
}

/** Two years from 12 to 15, seen on the first day. */
const HOW_BIG: HowBigInput = {
  baseline: 12,
  aim: { target: 15 },
  months: 24,
  days: 730,
  per: 'year',
  attrition: null,
  confidence: 0.7,
  inflation: null,
  milestones: [],
  readings: [],
  every: 92,
  asOf: 0,
};

export function growthInput(
  howBig: Partial<HowBigInput>,
  terms: readonly TermInput[],
  rest: Partial<GrowthInput> = {},
): GrowthInput {
  return { howBig: { ...HOW_BIG, ...howBig }, terms, correlation: 0.2, isReadable: true, ...rest };
}
