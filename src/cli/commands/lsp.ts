import { type Command, optionsOf } from '../../run/command.ts';

export const lsp: Command = {
  name: 'lsp',
  summary: 'a language server: findings as you type, completion, quick fixes',
  options: optionsOf({
    '--stdio': 'use standard input and output: the default, and the only way',
    '--clientProcessId <pid>': 'end when the editor with this process id has ended',
  }),
  examples: {
    'plan lsp': 'what an editor starts; docs/editors.md shows how to set it up',
  },
  notes: [
    'It shows what "plan check" finds, explains what the cursor is on, completes keys, ids and statuses, goes to the definition of a segment or a technology and renames it, and offers quick fixes. A file counts as a plan if it is called plan.yaml or NAME.plan.yaml, or states both format and organization at its top level; other YAML files are ignored.',
  ],
  load: () => import('../../lsp/server.ts'),
};
