import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addRule } from '../scripts/new/rule.ts';
import { folderWith } from './support/run.ts';

const LIST = 'src/judge/rules/rules.ts';

/** A copy of the list of rules, with the folders of two sections. */
function copy(): string {
  return folderWith({
    [LIST]: readFileSync(resolve(LIST), 'utf8'),
    'src/judge/rules/how-big/goal-missing.ts': '',
    'src/judge/rules/win/moves.ts': '',
  });
}

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

describe('a new rule', () => {
  it.each([
    ['how-big', 'goal-aaa', 'goalAaa'],
    ['win', 'zzz-last-of-all', 'zzzLastOfAll'],
  ])('of %s is a file, an import in its place and a line behind the rules of its section', (section, id, name) => {
    const root = copy();
    const before = read(root, LIST).split('\n');
    expect(addRule(root, section, id)).toEqual([`src/judge/rules/${section}/${id}.ts`, LIST]);

    const after = read(root, LIST).split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      `import { ${name} } from './${section}/${id}.ts';`,
      `  ${name},`,
    ]);
    expect(after.filter((line) => before.includes(line))).toEqual(before);
    const paths = after.flatMap((line) => /^import .* from '(.*)'/.exec(line)?.[1] ?? []);
    expect(paths).toEqual(paths.toSorted());
    const previous = after[after.indexOf(`  ${name},`) - 1]!.trim().replace(',', '');
    expect(after.join('\n')).toContain(`import { ${previous} } from './${section}/`);

    const skeleton = read(root, `src/judge/rules/${section}/${id}.ts`);
    expect(skeleton).toContain(`export const ${name} = defineRule({`);
    expect(skeleton).toContain(`section: '${section}'`);
  });

  it.each([
    ['a section that does not exist', 'who', 'segment-new', /no section "who".*how-big, win/],
    ['an id that is not in kebab case', 'win', 'MoveNew', /"MoveNew" is no id/],
    ['an id that leads elsewhere', 'win', '../move-new', /is no id/],
    ['an id that is taken', 'win', 'goal-missing', /how-big\/goal-missing\.ts exists/],
  ])('is refused for %s, and nothing is written', (_, section, id, message) => {
    const root = copy();
    const before = read(root, LIST);
    expect(() => addRule(root, section, id)).toThrow(message);
    expect(read(root, LIST)).toBe(before);
  });
});
