/**
 * Where a falling function passes `level` between `from` (where it is above) and `to` (where it is below), to
 * within `tolerance`: regula falsi with the Illinois correction, and a bisection wherever that is too slow.
 */
export function whereFalling(
  fall: (x: number) => number,
  level: number,
  from: number,
  to: number,
  tolerance: number,
): number {
  let low = from;
  let high = to;
  let above = fall(low) - level;
  let below = fall(high) - level;
  let side = 0;
  for (let round = 0; round < 200 && high - low > tolerance; round++) {
    const falsi = low + ((high - low) * above) / (above - below);
    const x = round % 4 === 3 || !(falsi > low && falsi < high) ? 0.5 * (low + high) : falsi;
    const excess = fall(x) - level;
    if (excess === 0) return x;
    if (excess > 0) {
      low = x;
      above = excess;
      if (side > 0) below *= 0.5;
      side = 1;
    } else {
      high = x;
      below = excess;
      if (side < 0) above *= 0.5;
      side = -1;
    }
  }
  return 0.5 * (low + high);
}
