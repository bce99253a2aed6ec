/** Characters that cannot be seen, or that pass for an ordinary space: which they are, and what they are called. */

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x0000, 'NUL'],
  [0x0007, 'bell'],
  [0x0008, 'backspace'],
  [0x001b, 'escape'],
  [0x007f, 'delete'],
  [0x0085, 'next line'],
  [0x00a0, 'no-break space'],
  [0x00ad, 'soft hyphen'],
  [0x180e, 'Mongolian vowel separator'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202e, 'right-to-left override'],
  [0x202f, 'narrow no-break space'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x2060, 'word joiner'],
  [0x3000, 'ideographic space'],
  [0x3164, 'Hangul filler'],
  [0xfeff, 'byte order mark'],
]);

/** What Unicode calls ignorable by default, and what looks like nothing at all: one alternative for each character. */
const IGNORABLE =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb]' +
  '|\\ud82f[\\udca0-\\udca3]|\\ud834[\\udd73-\\udd7a]|[\\udb40-\\udb43][\\udc00-\\udfff]';

/** Spaces other than the one that YAML knows. */
const ODD_SPACE = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';

const HIDDEN = new RegExp(IGNORABLE, 'g');
const HIDDEN_OR_SPACE = new RegExp(`${IGNORABLE}|${ODD_SPACE}`, 'g');

/** Something that has no place between a key, its colon and its value. */
const BEHIND_COLON = new RegExp(`^([^\\s:'"#]+:) *(${IGNORABLE}|${ODD_SPACE})`);

/** A text with each character that cannot be seen replaced; those that form an emoji or join letters stay. */
export function replaceHidden(text: string, replacement: (character: string) => string): string {
  return text.replaceAll(HIDDEN, (character, offset: number) =>
    isPartOfSign(text, character, offset) ? character : replacement(character),
  );
}

/** Where the first character is that cannot be seen or is an odd space, and what it is; `null` where there is none. */
export function findHidden(text: string): { readonly offset: number; readonly character: string } | null {
  for (const { 0: character, index } of text.matchAll(HIDDEN_OR_SPACE))
    if (!isPartOfSign(text, character, index)) return { offset: index, character };
  return null;
}

/** The same, directly behind the colon that would make a key of a text's first word. */
export function findHiddenBehindColon(text: string): { readonly offset: number; readonly character: string } | null {
  const match = BEHIND_COLON.exec(text);
  return match === null ? null : { offset: match[0].length - match[2]!.length, character: match[2]! };
}

/** `U+200B, zero width space`; without a name where it has none that people know. */
export function nameOfCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES.get(code) ?? (code >= 0xe0000 && code <= 0xe007f ? 'tag character' : undefined);
  return name === undefined ? number : `${number}, ${name}`;
}

// Made when it is first needed: Node builds the sets of such a pattern in a millisecond, and few texts ask for it.
let signs: { readonly emojiBefore: RegExp; readonly emojiBehind: RegExp; readonly ideographBefore: RegExp } | undefined;

/** Whether a character belongs to the sign around it: a joiner in an emoji or a word, a selector of a sign's form. */
function isPartOfSign(text: string, character: string, offset: number): boolean {
  const code = character.codePointAt(0)!;
  const isSelector = code === 0xfe0e || code === 0xfe0f;
  const isIdeographic = code >= 0xe0100 && code <= 0xe01ef;
  if (code !== 0x200c && code !== 0x200d && !isSelector && !isIdeographic) return false;
  signs ??= {
    emojiBefore: /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[#*0-9])\ufe0f?$/u,
    emojiBehind: /^\p{Extended_Pictographic}/u,
    ideographBefore: /\p{Script=Han}$/u,
  };
  const before = text.slice(Math.max(0, offset - 4), offset).replace(/^[\udc00-\udfff]/, '');
  const behind = text.slice(offset + character.length, offset + character.length + 2);
  if (isIdeographic) return signs.ideographBefore.test(before);
  if (isSelector) return !/\ufe0f$/.test(before) && signs.emojiBefore.test(before);
  // Arabic to Sinhala: scripts in which a joiner chooses the form of the letters beside it.
  if (/[\u0600-\u0dff]$/.test(before) && /^[\u0600-\u0dff]/.test(behind)) return true;
  return code === 0x200d && signs.emojiBefore.test(before) && signs.emojiBehind.test(behind);
}
