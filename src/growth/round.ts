/** `x` with at most 12 significant digits, as computed numbers are written; never −0. */
export function round12(x: number): number {
  return Number(x.toPrecision(12));
}

/** Whether `amount` reaches `threshold`, within the relative 1e-9 that every comparison of computed figures allows. */
export function reaches(amount: number, threshold: number): boolean {
  return amount >= threshold - 1e-9 * Math.abs(threshold);
}

/** The sum of all amounts. */
export function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
