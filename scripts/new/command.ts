/** Adds a command: what the command line shows of it, its code, and its line in the table of commands. */
import { camelCase, requireId, withImport, withLastLine, writeAll } from './lists.ts';

/**
 * Writes `src/cli/commands/NAME.ts` and `src/commands/NAME.ts` below `root`, and names the command in `commands.ts`.
 * Returns the files that it wrote, relative to `root`. Throws `Refused`, and writes nothing, where the name is not in kebab
 * case or a file of that name exists.
 */
export function addCommand(root: string, name: string): string[] {
  requireId(name, 'name of a command', 1, 'export');
  // `export` is no name of a constant.
  const constant = `${camelCase(name)}Command`;
  return writeAll(
    root,
    {
      [`src/cli/commands/${name}.ts`]: shown(name, constant),
      [`src/commands/${name}.ts`]: code(name),
    },
    {
      'src/cli/commands/commands.ts': (text) =>
        withLastLine(withImport(text, constant, `./${name}.ts`), 'commands', `  ${constant},`),
    },
  );
}

function shown(name: string, constant: string): string {
  return `import type { Command } from '../../run/command.ts';

export const ${constant}: Command = {
  name: '${name}',
  summary: '<what it does, in one line>',
  examples: { 'plan ${name}': '<what this example does>' },
  load: () => import('../../commands/${name}.ts'),
};
`;
}

function code(name: string): string {
  return `import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';

/** <What it does.> */
export function run({ io }: Context): number {
  io.stdout.write('<What "plan ${name}" prints.>\\n');
  return EXIT.done;
}
`;
}
