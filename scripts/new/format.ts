/** Adds a format of "plan check": a renderer that works, and its line in the table of formats. */
import { FORMATS } from '../../src/render/formats.ts';
import { camelCase, Refused, requireId, withLastLine, writeAll } from './lists.ts';

/**
 * Writes `src/render/ID.ts` below `root`, a line for each finding below a line of headings, and names it in `formats.ts`.
 * Returns the files that it wrote, relative to `root`. Throws `Refused`, and writes nothing, where the id is not in kebab
 * case, or a format or file of that name exists.
 */
export function addFormat(root: string, id: string): string[] {
  requireId(id, 'name of a format', 1, 'check-list');
  if (Object.hasOwn(FORMATS, id)) throw new Refused(`The format "${id}" exists already.`);
  const name = `stream${capitalised(camelCase(id))}`;
  const key = id.includes('-') ? `'${id}'` : id;
  return writeAll(
    root,
    { [`src/render/${id}.ts`]: skeleton(name) },
    {
      'src/render/formats.ts': (text) =>
        withLastLine(
          text,
          'FORMATS',
          `  ${key}: { medium: 'lines', ...streamed(async () => (await import('./${id}.ts')).${name}) },`,
        ),
    },
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function skeleton(name: string): string {
  return `import { line } from './layout.ts';
import type { StreamForPrograms } from './result.ts';

/** <What reads it, and how.> A line for each open finding, below a line of headings. */
export const ${name}: StreamForPrograms = {
  begin: () => 'file;line;severity;rule;message\\n',
  plan: ({ path, findings, error }) =>
    [
      ...(error ? [line\`\${path};1;error;\${error.code};\${error.message}\`] : []),
      ...findings
        .filter(({ status }) => status === 'new')
        .map(({ range, severity, ruleId, message }) => line\`\${path};\${range.start.line};\${severity};\${ruleId};\${message}\`),
    ]
      .map((text) => \`\${text.trimEnd()}\\n\`)
      .join(''),
  end: () => '',
};
`;
}
