/** Changes to the tables of the program: one line more, in its place. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A mistake in the request: its message says what to type. */
export class Refused extends Error {}

/** Throws `Refused` where an id is not in kebab case, with at least so many words. */
export function requireId(id: string, thing: string, words: 1 | 2, example: string): void {
  const form = words === 1 ? /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/ : /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;
  if (!form.test(id)) {
    throw new Refused(`"${id}" is no ${thing}. Write small letters in words joined by "-": ${example}.`);
  }
}

export function camelCase(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The text of a module with one import more, in alphabetical order. */
export function withImport(text: string, name: string, from: string): string {
  const lines = text.split('\n');
  const imported = lines.map((line) => /^import .* from '(.*)';$/.exec(line)?.[1]);
  const next = imported.findIndex((path) => path !== undefined && path > from);
  const afterImports = imported.findLastIndex((path) => path !== undefined) + 1;
  lines.splice(next < 0 ? afterImports : next, 0, `import { ${name} } from '${from}';`);
  return lines.join('\n');
}

/** The text of a module with one line more at the end of an exported list or map. */
export function withLastLine(text: string, exported: string, line: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((each) => each.startsWith(`export const ${exported}`));
  const end = lines.findIndex((each, at) => at > start && /^[\]}]/.test(each));
  if (start < 0 || end < 0) throw new Error(`${exported} is no list that ends on a line of its own.`);
  lines.splice(end, 0, line);
  return lines.join('\n');
}

/**
 * Writes files below `root`; those of `created` must not exist yet. Returns all paths. Throws `Refused`, and writes nothing,
 * where one exists.
 */
export function writeAll(
  root: string,
  created: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, (text: string) => string>>,
): string[] {
  const taken = Object.keys(created).find((file) => existsSync(join(root, file)));
  if (taken !== undefined) throw new Refused(`${taken} exists already.`);
  const edits = Object.entries(changed).map(([file, change]) => {
    return [file, change(readFileSync(join(root, file), 'utf8'))] as const;
  });
  const all = [...Object.entries(created), ...edits];
  for (const [file, content] of all) writeFileSync(join(root, file), content);
  return all.map(([file]) => file);
}
