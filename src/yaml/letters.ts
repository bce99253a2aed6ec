/**
 * Two patterns that say the same of an ASCII text, and which of them is to be asked of a text. Node builds the sets of
 * Unicode characters when a pattern with `\p{…}` is made, which takes it a millisecond for each; hardly any plan needs one.
 */
export function patternFor(ascii: RegExp, unicode: () => RegExp): (text: string) => RegExp {
  let made: RegExp | undefined;
  return (text) => {
    if (ASCII.test(text)) return ascii;
    made ??= unicode();
    return made;
  };
}

const ASCII = /^[\0-\x7f]*$/;
