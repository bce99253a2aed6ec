import { isDeepStrictEqual } from 'node:util';
import { format } from 'prettier';
import { formatPlan } from '../../src/edit/format.ts';
import { parseDocument } from '../../src/yaml/parse.ts';

/** A YAML text as Prettier formats it with its default options. Rejects where Prettier cannot read it. */
export function prettier(text: string): Promise<string> {
  return format(text, { parser: 'yaml' });
}

/**
 * What Prettier changes in a text that `formatPlan` wrote, as both texts; `null` where it changes nothing. Below text that
 * keeps its last line breaks Prettier drops the line break at the end of the file, which no formatter can prevent; and it
 * may move a comment in a list three levels deep in lists.
 */
export async function changedByPrettier(text: string): Promise<string | null> {
  const document = parseDocument(text);
  if (document.issues.length > 0) return null;
  const formatted = formatPlan(document);
  if (formatted === null) return `not formatted:\n${text}`;
  const pretty = await prettier(formatted);
  const isExempt = !pretty.endsWith('\n') || /- - - /.test(formatted);
  return pretty === formatted || isExempt ? null : `${text}\n→\n${formatted}\nPrettier →\n${pretty}`;
}

/**
 * What `formatPlan` changes in a text that Prettier wrote and would write again, as both texts; `null` where it changes
 * nothing, or where Prettier loses a comment. The keys of the text must be in order.
 */
export async function changedAfterPrettier(text: string): Promise<string | null> {
  const pretty = await prettier(text).catch(() => null);
  if (pretty === null || (await prettier(pretty).catch(() => null)) !== pretty) return null;
  const [before, after] = [parseDocument(text), parseDocument(pretty)];
  const isSame = isDeepStrictEqual(before.value, after.value) && isDeepStrictEqual(comments(text), comments(pretty));
  if (before.issues.length > 0 || after.issues.length > 0 || !isSame || isExempt(pretty)) return null;
  const formatted = formatPlan(after);
  return formatted === pretty ? null : `${text}\nPrettier →\n${pretty}\n→\n${formatted}`;
}

/**
 * Layouts of which each formatter leaves what the other writes only from the second time on: lists directly inside lists,
 * comments after brackets inside brackets, comments below a key or dash without a value, several blank lines below empty text.
 */
function isExempt(pretty: string): boolean {
  return /- - |[}\]],? #|[:-](?: +#.*)?\n\n* *#|[|>][-+\d]*( #.*)?\n\n/.test(pretty) || !pretty.endsWith('\n');
}

function comments(text: string): string[] {
  return parseDocument(text)
    .comments.map((comment) => comment.text.slice(1).trim())
    .sort();
}
