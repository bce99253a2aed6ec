import type { Command } from '../../run/command.ts';

export const schema: Command = {
  name: 'schema',
  summary: 'the JSON Schema of the plan, for editors and other programs',
  options: [
    { flags: '--result', summary: 'the schema of the JSON result instead' },
    { flags: '--diff', summary: 'the schema of what "diff --format json" writes' },
    { flags: '--next', summary: 'the schema of what "next --format json" writes' },
    { flags: '--trend', summary: 'the schema of what "trend --format json" writes' },
    { flags: '--whatif', summary: 'the schema of what "whatif --format json" writes' },
  ],
  examples: {
    'plan schema > plan.schema.json': 'save it for an editor',
    'plan schema --result': 'what "check --format json" writes',
  },
  load: () => import('../../commands/schema.ts'),
};
