import { eastAsianWidth } from 'get-east-asian-width';

const ASCII = /^[\x20-\x7f]*$/;
const JOINING = /[\p{Cc}\p{Nonspacing_Mark}\p{Enclosing_Mark}]/gu;
const PICTURE = String.raw`(?:(?!\p{Regional_Indicator})\p{Emoji_Presentation}|(?!\p{Regional_Indicator})\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base})\p{Emoji_Modifier}?`;
const EMOJI = new RegExp(String.raw`\p{Regional_Indicator}{2}|${PICTURE}(?:\u200D(?:${PICTURE}|\p{Emoji}))*`, 'gu');

/** How many columns an editor shows a text in: wide characters take two, combining marks none. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  const rest = text.replace(EMOJI, () => {
    columns += 2;
    return '';
  });
  for (const character of rest.replace(JOINING, '')) columns += eastAsianWidth(character.codePointAt(0)!);
  return columns;
}
