/**
 * The candidate that a misspelt word most likely means, or `null` where none is close: at most a third of its letters
 * differ (counting a swap of neighbours as one), and no other candidate is as close.
 */
export function closest(word: string, candidates: Iterable<string>): string | null {
  const wanted = normalise(word);
  if (wanted === '' || wanted.length > 100) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const target = normalise(candidate);
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, target.length) / 3));
    if (Math.abs(wanted.length - target.length) > limit) continue;
    const distance = editDistance(wanted, target);
    if (distance > limit || distance > bestDistance) continue;
    best = distance === bestDistance ? null : candidate;
    bestDistance = distance;
  }
  return best;
}

/** Case, spaces, `-` and `_` do not count: `how_big` is close to `howBig`. */
function normalise(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]/g, '');
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, substitution);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforePrevious[j - 2]! + 1);
      }
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}

/** The end of a sentence that names something unknown: what is meant where a candidate is close, else a full stop. */
export function orMeant(meant: string | null | undefined): string {
  return meant ? `; did you mean "${meant}"?` : '.';
}

/** `There is no rule "x"; did you mean "y"?` */
export function noSuch(kind: string, name: string, known: Iterable<string>): string {
  return `There is no ${kind} "${name}"${orMeant(closest(name, known))}`;
}
