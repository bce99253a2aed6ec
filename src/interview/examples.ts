import type { Plan } from '../generated/plan.ts';
import { parseAmount, writeAmount } from '../values/values.ts';

/** What examples are parts of where the plan has no baseline yet. */
const USUAL = 12e6;

/** A text whose figures in braces are parts of the baseline: `{0.16}` is 1.9M beside 12M. */
export function scaledTo(text: string, { howBig }: Plan): string {
  const baseline = parseAmount(howBig?.baseline) || USUAL;
  return text.replaceAll(/\{(\d*\.?\d+)\}/g, (_, part: string) =>
    String(writeAmount(Number((baseline * Number(part)).toPrecision(2)))),
  );
}
