import { type Command, optionsOf } from '../../run/command.ts';

export const schema: Command = {
  name: 'schema',
  summary: 'the JSON Schema of the plan, for editors and other programs',
  options: optionsOf({
    '--result': 'the schema of the JSON result instead',
    '--diff': 'the schema of what "diff --format json" writes',
    '--next': 'the schema of what "next --format json" writes',
    '--trend': 'the schema of what "trend --format json" writes',
    '--whatif': 'the schema of what "whatif --format json" writes',
  }),
  examples: {
    'plan schema > plan.schema.json': 'save it for an editor',
    'plan schema --result': 'what "check --format json" writes',
  },
  load: () => import('../../commands/schema.ts'),
};
