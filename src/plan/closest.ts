/**
 * The candidate that a misspelt word most likely means, or `null` where none is close: at most a third of its letters
 * differ (counting a swap of neighbours as one), and no other candidate is as close.
 */
export function closest(word: string, candidates: Iterable<string>): string | null {
  return nearest(word, Array.from(candidates, candidate));
}

/** A word and its letters, as they are compared. */
interface Candidate {
  readonly name: string;
  readonly letters: string;
}

function candidate(name: string): Candidate {
  return { name, letters: normalise(name) };
}

function nearest(word: string, candidates: readonly Candidate[]): string | null {
  const wanted = normalise(word);
  if (wanted === '' || wanted.length > LONGEST) return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const { name, letters } of candidates) {
    if (name === word) continue;
    const limit = Math.min(Math.max(1, Math.floor(Math.max(wanted.length, letters.length) / 3)), bestDistance);
    if (lettersApart(wanted, letters) > limit) continue;
    const distance = editDistance(wanted, letters, limit);
    if (distance > limit) continue;
    best = distance === bestDistance ? null : name;
    bestDistance = distance;
  }
  return best;
}

/**
 * Whether one slip of the finger is all that separates a word from the one that is meant, so that it can be corrected
 * unasked. A letter in front, another number or another short part may be meant as they are: unplanned, region-2, b2c.
 */
export function isSlip(word: string, meant: string): boolean {
  const [parts, meantParts] = [word, meant].map((text) => text.toLowerCase().split(/[\s_-]+/)) as [string[], string[]];
  if (parts.length !== meantParts.length) return isOneSlip(normalise(word), normalise(meant));
  return parts.every((part, index) => part === meantParts[index] || isOneSlip(part, meantParts[index]!));
}

/** In letters: a shorter word with another letter is another word. */
const SHORTEST = 4;

function isOneSlip(word: string, meant: string): boolean {
  if (word === meant) return true;
  const isOther = meant.length < SHORTEST || /\d/.test(word + meant) || word.endsWith(meant);
  return !isOther && editDistance(word, meant, 1) === 1;
}

/** Letters of the longest word for which something close is looked for. */
const LONGEST = 100;
/** Up to so many candidates are each compared with every word. */
const FEW = 200;
/** More candidates than this that share all letters but one make none of them likely. */
const MOST_ALIKE = 12;

/**
 * `closest` for many words and one list of candidates. Among more than 200 candidates it finds only those that are one
 * slip away: comparing every word with every candidate would take time that grows with the product of both.
 */
export function closestAmong(candidates: Iterable<string>): (word: string) => string | null {
  // Most plans have no misspelt name, and ask for none.
  let find: ((word: string) => string | null) | undefined;
  return (word) => {
    find ??= finderAmong([...candidates]);
    return find(word);
  };
}

function finderAmong(names: readonly string[]): (word: string) => string | null {
  if (names.length <= FEW) {
    const all = names.map(candidate);
    return (word) => nearest(word, all);
  }
  const index = new Map<string, string[]>();
  for (const name of names) {
    for (const part of withoutOneLetter(name)) {
      const alike = index.get(part);
      if (alike === undefined) index.set(part, [name]);
      else if (alike.length < MOST_ALIKE) alike.push(name);
    }
  }
  return (word) => closest(word, new Set(withoutOneLetter(word).flatMap((part) => index.get(part) ?? [])));
}

/** A word, and it without each of its letters: two words that are one slip apart have one of these in common. */
function withoutOneLetter(word: string): string[] {
  const letters = normalise(word);
  if (letters.length > LONGEST) return [];
  return [letters, ...Array.from(letters, (_, at) => letters.slice(0, at) + letters.slice(at + 1))];
}

/** Case, spaces, `-` and `_` do not count: `how_big` is close to `howBig`. */
function normalise(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_-]/g, '');
}

/** At least so many slips are between two texts: letters that only one of them has. Counting is quicker than comparing. */
function lettersApart(a: string, b: string): number {
  // Letters that share a counter make the result smaller, never larger.
  const counts = new Int16Array(32);
  for (let i = 0; i < b.length; i++) counts[b.charCodeAt(i) & 31]!++;
  let missing = 0;
  for (let i = 0; i < a.length; i++) if (counts[a.charCodeAt(i) & 31]!-- <= 0) missing++;
  return Math.max(missing, missing + b.length - a.length);
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. Beyond `limit` it is
 * any number above that.
 */
function editDistance(a: string, b: string, limit: number): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, substitution);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforePrevious[j - 2]! + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches over one row, never over two.
    if (least > limit && leastBefore > limit) return least;
    leastBefore = least;
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
