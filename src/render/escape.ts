/** One escape for each medium that a plan's text can end up in. Everything that comes from a plan goes through one. */

/** Controls and bidirectional marks, which a terminal would obey instead of showing them. */
const TERMINAL_ACTIVE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g;
/** The same, without those that JSON itself writes by their number. */
const ACTIVE_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g;

/** Something of all that is escaped for a terminal: hardly any text has it. */
const MAY_BE_ACTIVE = new RegExp(`${TERMINAL_ACTIVE.source}|##|::`);

/**
 * A text as a terminal may be sent it: line breaks and tabs become blanks, controls are shown as `^[`, other active marks
 * as `\u202e`. What a CI log would take for a command (`::set-output`, `##[group]`) is broken up, wherever it stands: a
 * wrapped line may begin anywhere. The beginning of a text becomes the beginning of its escaped form, so that places in
 * it can be counted.
 */
export function escapeTerminal(text: string): string {
  if (!MAY_BE_ACTIVE.test(text)) return text;
  return text
    .replaceAll(/\r\n|[\r\n\t]/g, ' ')
    .replaceAll(TERMINAL_ACTIVE, visible)
    .replaceAll(/(?<=##)\[/g, ' [')
    .replaceAll(/:(?=:)/g, ': ');
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return `^${String.fromCharCode(code + 0x40)}`;
  return code === 0x7f ? '^?' : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A text inside a Markdown paragraph or table cell: nothing in it is markup, a link or a new line. */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text)
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()#+!|~$^=-]/g, '\\$&')
    .replaceAll(/(https?|ftp|www|mailto|xmpp)(?=[:.])/gi, '$1\u2060')
    .replaceAll('@', '@\u2060')
    .replaceAll(/#(?=\d)/g, '#\u2060')
    .replace(/^(\d+)\.(?=\s|$)/, '$1\\.');
}

/**
 * A text in the middle of a Markdown line, behind something else. Fewer signs are active there, so that it can also be
 * read in an editor that shows Markdown as it is written.
 */
export function escapeMarkdownInline(text: string): string {
  return escapeTerminal(text)
    .trim()
    .replaceAll(/[\\`*_[\]<>&~!]/g, '\\$&')
    .replaceAll(/(https?|ftp|www|mailto|xmpp)(?=[:.])/gi, '$1\u2060')
    .replaceAll('@', '@\u2060');
}

/** A text in XML, as content or in a quoted attribute; what XML 1.0 cannot hold is shown in other signs. */
export function escapeXml(text: string): string {
  return escapeTerminal(text)
    .replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
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
  return stripControls(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a GitHub workflow command. */
export function escapeGithubProperty(text: string): string {
  return escapeGithubData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function stripControls(text: string): string {
  return text.replaceAll(TERMINAL_ACTIVE, (character) => (/[\r\n]/.test(character) ? character : visible(character)));
}

/**
 * A value as JSON that neither a terminal nor a CI log obeys: what they would obey is written by its number, which every
 * reader turns back into the same text.
 */
export function toJsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replaceAll(ACTIVE_IN_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll(/(?<=##)\[/g, '\\u005b');
}
