import type { Command } from '../../run/command.ts';
import { SHELLS } from '../../run/shells.ts';

export const completion: Command = {
  name: 'completion',
  summary: 'shell completion, also of the ids in your plan',
  arguments: [
    { name: '<shell>', summary: SHELLS.join(', '), completes: 'shell' },
    { name: '[words...]', summary: 'after --: a command line so far, without "plan"; prints what can come next' },
  ],
  examples: [
    { run: 'source <(plan completion bash)', does: 'in ~/.bashrc' },
    { run: 'source <(plan completion zsh)', does: 'in ~/.zshrc, after compinit' },
    { run: 'plan completion fish > ~/.config/fish/completions/plan.fish', does: 'once' },
    { run: 'plan completion bash -- explain growth', does: 'what the shell asks: ids that begin with "growth"' },
  ],
  notes: [
    'Commands, options, formats, rules, practices and sections are completed, and the segments and measures of the plan at hand.',
  ],
  load: () => import('../../commands/completion.ts'),
};
