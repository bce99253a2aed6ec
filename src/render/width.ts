import { eastAsianWidth } from 'get-east-asian-width';

/**
 * How many columns a text takes in a terminal; colours take none. Combining marks join the character before them, and
 * emoji take two columns. Plain text, which is nearly all of it, is measured without looking at its characters.
 */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter().segment(text.replaceAll(/\u001b\[[0-9;]*m/g, '')))
    width += graphemeWidth(segment);
  return width;
}

let made: Intl.Segmenter | undefined;

/** Making one costs as much as a small command. */
export function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter();
  return made;
}

function graphemeWidth(grapheme: string): number {
  const first = grapheme.codePointAt(0)!;
  // Controls, and marks that stand alone.
  if (first < 0x20 || (first >= 0x7f && first < 0xa0) || /^[\p{Default_Ignorable_Code_Point}\p{Mark}]/u.test(grapheme))
    return 0;
  const isEmoji = grapheme.includes('\ufe0f') || /^\p{Regional_Indicator}{2}/u.test(grapheme);
  return isEmoji ? 2 : eastAsianWidth(first);
}
