/** Words as a sentence lists them: `a`, `a and b`, `a, b and c`; with a comma before the last "and" where a word has its own. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  const comma = words.some((word) => / and /.test(word)) ? ',' : '';
  return `${words.slice(0, -1).join(', ')}${comma} and ${words.at(-1)}`;
}

/** Names as a sentence lists them, each in quotes. */
export function quoted(names: readonly string[]): string {
  return listed(names.map((name) => `"${name}"`));
}

/** Compares two texts for sorting, in the same way on every machine: by the numbers of their characters. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A text with its first letter large, as a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
