/** One escape for each medium that a plan's text can end up in. Everything that comes from a plan goes through one. */
import { replaceHidden } from '../values/hidden.ts';

/** Controls, which a terminal would obey instead of showing them. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
/** The same, without those that JSON itself writes by their number. */
const CONTROLS_IN_JSON = /[\u007f-\u009f]/g;

/** Something of all that is escaped for a terminal: hardly any text has it. */
const MAY_BE_ACTIVE = /[\u0000-\u001f]|[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u024f]|##|::/;

/**
 * A text as a terminal may be sent it: line breaks and tabs become blanks, controls are shown as `^[`, other characters
 * that are obeyed or cannot be seen as `\u202e`. What a CI log would take for a command (`::set-output`, `##[group]`) is
 * broken up, wherever it is: a wrapped line may begin anywhere. The beginning of a text becomes the beginning of its
 * escaped form, so that places in it can be counted; within an emoji there is no place.
 */
export function escapeTerminal(text: string): string {
  if (!MAY_BE_ACTIVE.test(text)) return text;
  return stripActive(text.replaceAll(/\r\n|[\r\n\t]/g, ' '))
    .replaceAll('##[', '## [')
    .replaceAll(/:(?=:)/g, ': ');
}

function stripActive(text: string): string {
  return replaceHidden(text.replaceAll(CONTROLS, visible), visible);
}

function visible(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return `^${String.fromCharCode(code + 0x40)}`;
  if (code === 0x7f) return '^?';
  const digits = code.toString(16).padStart(4, '0');
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits}`;
}

/**
 * A text in a Markdown paragraph, list or table cell: nothing in it is markup, a link or a new line. Only what would be
 * active is escaped, so that the source can be read too: `growth-not-covered` and `<1%` stay as they are.
 */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text)
    .trim()
    .replaceAll(/[\\`*_[\]~|$]/g, '\\$&')
    .replaceAll(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll(/<(?=[a-z/!?])/gi, '&lt;')
    .replaceAll(/(https?|ftp|www|mailto|xmpp)(?=[:.])/gi, '$1\u2060')
    .replaceAll('@', '@\u2060')
    .replaceAll(/#(?=\d)/g, '#\u2060')
    .replace(/^(?:>|[+-](?=\s|$)|#{1,6}(?=\s|$)|:?-+:?$|=+$)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** The same in bold; nothing where there is no text, because empty marks would be a rule across the page. */
export function strongMarkdown(text: string): string {
  const escaped = escapeMarkdown(text);
  return escaped === '' ? '' : `**${escaped}**`;
}

/** A table in Markdown, under titles of our own. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows.map((cells) => cells.map(escapeMarkdown))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Something of all that is escaped in XML. */
const MAY_BE_MARKUP = /[&<>"'\ud800-\udfff\ufffe\uffff]/;

/** A text in XML, as content or in a quoted attribute; what XML 1.0 cannot hold is shown in other signs. */
export function escapeXml(text: string): string {
  const shown = escapeTerminal(text);
  if (!MAY_BE_MARKUP.test(shown)) return shown;
  return shown
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** A text as a cell of CSV, which no spreadsheet takes for a formula. */
export function escapeCsv(text: string): string {
  const plain = escapeTerminal(text).replace(/^(?=[=+\-@])/, "'");
  return /[",]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/**
 * A SARIF message: viewers make links of `[text](address)` and look for arguments where they see `{0}`; an invisible
 * joiner keeps both what they are.
 */
export function escapeSarif(text: string): string {
  return text.replaceAll(/\](?=\()/g, ']\u2060').replaceAll(/\{(?=\d)/g, '{\u2060');
}

/** The data of a GitHub workflow command. */
export function escapeGithubData(text: string): string {
  return text
    .split(/([\r\n])/)
    .map((part) => (/^[\r\n]$/.test(part) ? part : stripActive(part)))
    .join('')
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
}

/** A property of a GitHub workflow command. */
export function escapeGithubProperty(text: string): string {
  return escapeGithubData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * A value as JSON that neither a terminal nor a CI log obeys: what they would obey, and what cannot be seen, is written by
 * its number, which every reader turns back into the same text.
 */
export function toJsonText(value: unknown, indent?: number): string {
  return replaceHidden(JSON.stringify(value, null, indent).replaceAll(CONTROLS_IN_JSON, numbered), numbered).replaceAll(
    '##[',
    '##\\u005b',
  );
}

/** A value as a JSON document over several lines, escaped in the same way. */
export function toJsonPage(value: unknown): string {
  return `${toJsonText(value, 2)}\n`;
}

/** A character as JSON writes it by its number: of two units of UTF-16, by both. */
function numbered(character: string): string {
  return [...Array(character.length).keys()]
    .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
    .join('');
}
