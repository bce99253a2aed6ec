import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Signs of one column that never join others: ASCII, letters with accents, dashes and quotation marks, currency signs,
 * arrows, lines of frames.
 */
export const PLAIN =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u20a0-\u20bf\u2190-\u2193\u2212\u2264\u2265\u2500-\u25cf\u2713]*$/;

/**
 * How many columns a text takes in a terminal; colours take none. Combining marks join the character before them, and
 * emoji take two columns. What is written with plain signs alone, which is nearly everything, is measured without looking
 * at each.
 */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter().segment(text.replaceAll(/\u001b\[[0-9;]*m/g, '')))
    width += graphemeWidth(segment);
  return width;
}

let made: Intl.Segmenter | undefined;

/** Making one costs as much as starting Node. */
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
