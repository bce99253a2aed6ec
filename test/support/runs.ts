/** Whether properties are to be tried for long: `PLAN_LONG=1 npx vitest run …`. */
export const LONG = Boolean(process.env['PLAN_LONG']);
/** Whether they are to be tried a few times only, because the tests run once for every mutant. */
export const FEW = Boolean(process.env['PLAN_FEW']);

/** How often a property is tried. */
export function runs(usual: number, long: number = usual): number {
  if (LONG) return long;
  return FEW ? Math.ceil(usual / 10) : usual;
}
