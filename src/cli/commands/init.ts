import { type Command, optionsOf } from '../../run/command.ts';

export const init: Command = {
  name: 'init',
  summary: 'the interview: answer, skip, stop and continue; every answer is saved at once',
  arguments: [{ name: '[file]', summary: 'the plan; default: plan.yaml', completes: 'plan' }],
  options: optionsOf({
    '--full': 'also ask about WIN, serving, measures and the playbooks in use',
    '--quick': 'HOW BIG, WHO and the status of the sixteen strategic acts (default)',
    '--next': 'the horizon is over: begin a new HOW BIG at the last reading',
    '--section <name>': { summary: 'only this section or playbook', completes: 'section' },
    '--answers <file>': { summary: 'read the answers from a partial plan instead of asking', completes: 'file' },
    '--set <path=value>': { summary: 'set this answer, such as howBig.baseline=12M', repeatable: true },
    '--template': 'write a plan with every key as a comment, and ask nothing',
    '--dry-run': 'print the plan instead of writing it',
  }),
  examples: {
    'plan init': 'a first plan in ten minutes; continues where you stopped',
    'plan init --full': 'all of it',
    'plan init --section win': 'one section',
    'plan init --set howBig.baseline=12M --set who.segments.racers.share=60%': 'without a terminal',
  },
  load: () => import('../../commands/init.ts'),
};
