/** Adds a rule: a file with all that a rule consists of, still to be filled in, and its place in the list of rules. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectionOf } from '../../src/method/sections.ts';

const RULES = 'src/judge/rules';

/** A mistake in the request: its message says what to type. */
export class Refused extends Error {}

/**
 * Writes `src/judge/rules/SECTION/ID.ts` below `root` and names it in `rules.ts`, after the other rules of its section.
 * Returns the files that it wrote, relative to `root`. Throws `Refused`, and writes nothing, where the section does not
 * exist, the id is not in kebab case or a rule of that id exists.
 */
export function addRule(root: string, section: string, id: string): string[] {
  const folder = join(root, RULES);
  const sections = sectionsIn(folder);
  if (!sections.includes(section))
    throw new Refused(`There is no section "${section}". Name one of ${sections.join(', ')}.`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))
    throw new Refused(`"${id}" is no id of a rule. Write small letters in words joined by "-": goal-owner-missing.`);
  const taken = sections.find((each) => existsSync(join(folder, each, `${id}.ts`)));
  if (taken !== undefined) throw new Refused(`${RULES}/${taken}/${id}.ts exists already.`);

  const list = readFileSync(join(folder, 'rules.ts'), 'utf8');
  const listed = listRule(list, section, id);
  writeFileSync(join(folder, section, `${id}.ts`), skeleton(section, id));
  writeFileSync(join(folder, 'rules.ts'), listed);
  return [`${RULES}/${section}/${id}.ts`, `${RULES}/rules.ts`];
}

/** The folders of rules about the plan. Rules about ignore comments judge what other rules found, and have no skeleton. */
function sectionsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'suppressions')
    .map(({ name }) => name);
}

/** The list of rules with one more: its import in alphabetical order, its name after the last of its section. */
function listRule(text: string, section: string, id: string): string {
  const lines = text.split('\n');
  const file = `./${section}/${id}.ts`;
  const imported = lines.map((line) => /^import .* from '(.*)';$/.exec(line)?.[1]);
  const next = imported.findIndex((path) => path !== undefined && path > file);
  const afterImports = imported.findLastIndex((path) => path !== undefined) + 1;
  const ofSection = lines.map((line) => /^import \{ (\w+) \} from '\.\/([\w-]+)\//.exec(line) ?? []);
  const names = ofSection.filter(([, , folder]) => folder === section).map(([, name]) => `  ${name},`);
  const last = lines.findLastIndex((line) => names.includes(line));
  if (last < 0) throw new Refused(`rules.ts lists no rule of "${section}", after which this one would go.`);
  lines.splice(last + 1, 0, `  ${camelCase(id)},`);
  lines.splice(next < 0 ? afterImports : next, 0, `import { ${camelCase(id)} } from '${file}';`);
  return lines.join('\n');
}

function camelCase(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A rule that compiles and never fires. What is still to be written is in angle brackets, which the tests of rules refuse. */
function skeleton(section: string, id: string): string {
  const key = sectionOf(section)?.keys[0] ?? (section === 'document' ? 'organization' : section);
  return `import { defineRule } from '../rule.ts';

export const ${camelCase(id)} = defineRule({
  id: '${id}',
  severity: 'note',
  section: '${section}',
  summary: '<When it fires, in one line.>',
  why: '<Why it matters to a leader.>',
  fix: '<What to do about it.>',
  source: '<Where the advice comes from: a constant of ../sources.ts, or of the playbooks.>',
  examples: {
    bad: {
      plan: \`# <A plan in which the rule fires, without "format" and "organization".>
\`,
      at: '/<the place at which it fires>',
    },
    good: {
      plan: \`# <The same plan, corrected.>
\`,
    },
  },
  *check({ plan }) {
    if (plan.${key} === undefined) return;
    // One outcome for each thing that the rule looks at, with a "message" where it is wrong.
    yield { path: ['${key}'] };
  },
});
`;
}
