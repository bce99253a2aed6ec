import type { Command } from '../../run/command.ts';
import { SHELLS } from '../../run/shells.ts';

export const completion: Command = {
  name: 'completion',
  summary: 'shell completion, also of the ids in your plan',
  arguments: [
    { name: '<shell>', summary: SHELLS.join(', '), completes: 'shell' },
    { name: '[words...]', summary: 'after --: a command line so far, without "plan"; prints what can come next' },
  ],
  examples: {
    'source <(plan completion bash)': 'in ~/.bashrc',
    'source <(plan completion zsh)': 'in ~/.zshrc, after compinit',
    'plan completion fish > ~/.config/fish/completions/plan.fish': 'once',
    'plan completion bash -- explain growth': 'what the shell asks: ids that begin with "growth"',
  },
  notes: [
    'Commands, options, formats, rules, practices and sections are completed, and the segments and measures of the plan at hand.',
  ],
  load: () => import('../../commands/completion.ts'),
};
