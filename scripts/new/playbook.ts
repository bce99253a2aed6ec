/** Adds a built-in playbook: a file with one practice, still to be filled in, and its line in the list of playbooks. */
import { camelCase, requireId, withImport, withLastLine, writeAll } from './lists.ts';

/**
 * Writes `src/playbooks/ID.ts` below `root` and names it in `builtin.ts`. Returns the files that it wrote, relative to
 * `root`. Throws `Refused`, and writes nothing, where the id is not in kebab case or a file of that name exists.
 */
export function addPlaybook(root: string, id: string): string[] {
  requireId(id, 'id of a playbook', 2, 'ask-customers');
  return writeAll(
    root,
    { [`src/playbooks/${id}.ts`]: skeleton(id) },
    {
      'src/playbooks/builtin.ts': (text) =>
        withLastLine(withImport(text, camelCase(id), `./${id}.ts`), 'builtinPlaybooks', `  ${camelCase(id)},`),
    },
  );
}

/** What is still to be written is in angle brackets, which the tests of playbooks refuse. */
function skeleton(id: string): string {
  const title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return `import { drawnFrom } from './drawn-from.ts';
import type { Playbook } from './playbook.ts';

const SOURCE = '<Title, author, date: a constant of src/method/sources.ts.>';

/** <What the playbook is about.> */
export const ${camelCase(id)}: Playbook = {
  id: '${id}',
  title: '${title}',
  summary: '<One or two sentences on the subject.>',
  fits: '<Use it when ...: one sentence on the situation in which it helps.>',
  source: SOURCE,
  practices: drawnFrom(SOURCE, [
    {
      id: '${id}-first',
      title: '<A short imperative of two to seven words>',
      question: '<Do you ...? One question in the present, about one thing.>',
      why: '<Two or three sentences on why it matters.>',
      firstStep: '<One concrete thing that can be done this week.>',
      evidence: '<What would prove to an outsider that it is practised.>',
    },
  ]),
};
`;
}
