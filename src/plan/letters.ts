/**
 * One of two patterns that say the same of an ASCII text. Node builds the sets of Unicode characters when a pattern with
 * `\p{…}` is first used, which takes it a millisecond for each; hardly any plan needs them all.
 */
export function patternFor(text: string, ascii: RegExp, unicode: RegExp): RegExp {
  return ASCII.test(text) ? ascii : unicode;
}

const ASCII = /^[\0-\x7f]*$/;
