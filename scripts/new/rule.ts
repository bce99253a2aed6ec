/** Adds a rule: a file with all that a rule consists of, still to be filled in, and its place in the list of rules. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sectionOf } from '../../src/method/sections.ts';
import { camelCase, Refused, requireId, withImport, writeAll } from './lists.ts';

const RULES = 'src/judge/rules';

/**
 * Writes `src/judge/rules/SECTION/ID.ts` below `root` and names it in `rules.ts`, after the other rules of its section.
 * Returns the files that it wrote, relative to `root`. Throws `Refused`, and writes nothing, where the section does not
 * exist, the id is not in kebab case or a rule of that id exists.
 */
export function addRule(root: string, section: string, id: string): string[] {
  const sections = sectionsIn(join(root, RULES));
  if (!sections.includes(section))
    throw new Refused(`There is no section "${section}". Name one of ${sections.join(', ')}.`);
  requireId(id, 'id of a rule', 2, 'goal-owner-missing');
  const taken = sections.find((each) => existsSync(join(root, RULES, each, `${id}.ts`)));
  if (taken !== undefined) throw new Refused(`${RULES}/${taken}/${id}.ts exists already.`);
  return writeAll(
    root,
    { [`${RULES}/${section}/${id}.ts`]: skeleton(section, id) },
    { [`${RULES}/rules.ts`]: (text) => listRule(text, section, id) },
  );
}

/** The folders of rules about the plan. Rules about ignore comments judge what other rules found, and have no skeleton. */
function sectionsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'suppressions')
    .map(({ name }) => name);
}

/** The list of rules with one more: its import in alphabetical order, its name after the last of its section. */
function listRule(text: string, section: string, id: string): string {
  const name = camelCase(id);
  const listed = text.replace(
    new RegExp(`(?<=\\n  '?${section}'?: \\[)([^\\]]*?),?\\s*(?=\\])`),
    (_, names: string) => `\n    ${[...names.trim().split(/,\s*/), name].join(',\n    ')},\n  `,
  );
  if (listed === text) throw new Refused(`rules.ts lists no rules of "${section}".`);
  return withImport(listed, name, `./${section}/${id}.ts`);
}

/** A rule that compiles and never fires. What is still to be written is in angle brackets, which the tests of rules refuse. */
function skeleton(section: string, id: string): string {
  const key = sectionOf(section)?.keys[0] ?? (section === 'document' ? 'organization' : section);
  return `import type { Rule } from '../rule.ts';

export const ${camelCase(id)}: Rule = {
  id: '${id}',
  severity: 'note',
  summary: '<When it fires, in one line.>',
  why: '<Why it matters to a leader.>',
  fix: '<What to do about it.>',
  source: '<Where the advice comes from: a constant of src/method/sources.ts. Leave it out if it is your own.>',
  example: {
    at: '/<the place at which it fires>',
    plan: \`
 # <A plan in which the rule fires, without "format" and "organization".>
-# <A line that it must not have.>
+# <The same line, corrected.>
\`,
  },
  *check({ plan }) {
    if (plan.${key} === undefined) return;
    // In place of this line: yield { path, message } for each thing that is wrong.
    yield* [];
  },
};
`;
}
