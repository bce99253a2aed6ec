/**
 * Where a function that falls from above `level` at 0 to below it at 1 passes it, to within `tolerance`: regula falsi
 * with the Illinois correction, and a bisection every fourth time in case that is slow.
 */
export function whereFalling(fall: (x: number) => number, level: number, tolerance: number): number {
  let low = 0;
  let high = 1;
  let above = fall(low) - level;
  let below = fall(high) - level;
  let lastExcess = 0;
  for (let round = 1; high - low > tolerance; round++) {
    const falsi = low + ((high - low) * above) / (above - below);
    const x = round % 4 === 0 || !(falsi > low && falsi < high) ? 0.5 * (low + high) : falsi;
    const excess = fall(x) - level;
    if (excess === 0) return x;
    if (excess > 0) {
      low = x;
      above = excess;
      if (lastExcess > 0) below *= 0.5;
    } else {
      high = x;
      below = excess;
      if (lastExcess < 0) above *= 0.5;
    }
    lastExcess = excess;
  }
  return 0.5 * (low + high);
}
