import { formatsOf } from '../../render/formats.ts';
import type { Command } from '../../run/command.ts';
import { KINDS } from '../../values/kinds.ts';

export const whatif: Command = {
  name: 'whatif',
  summary: 'another HOW BIG or WHO, before and after, without touching the plan',
  arguments: [{ name: '[file]', summary: 'the plan; - is standard input', completes: 'plan' }],
  options: [
    { flags: '--growth <percent>', summary: `another growth: ${KINDS.growth.form}` },
    { flags: '--target <amount>', summary: `another target: ${KINDS.amount.form}` },
    { flags: '--horizon <duration>', summary: `another horizon: ${KINDS.duration.form}` },
    { flags: '--attrition <percent>', summary: `another attrition: ${KINDS.loss.form}` },
    { flags: '--confidence <percent>', summary: `another probability asked for: ${KINDS.confidence.form}` },
    { flags: '--correlation <number>', summary: 'another correlation between the segments, 0 to 0.95' },
    { flags: '--add <id>', summary: 'choose this segment', repeatable: true, completes: 'segment' },
    { flags: '--drop <id>', summary: 'do not choose this segment', repeatable: true, completes: 'segment' },
    {
      flags: '--potential <id=low,likely,high>',
      summary: 'another potential for a segment',
      repeatable: true,
      completes: 'segment',
      assigns: 'value',
    },
    { flags: '--format <format>', summary: 'output format', choices: formatsOf('whatif') },
    { flags: '--save', summary: 'write the change into the plan' },
  ],
  examples: [
    { run: 'plan whatif', does: 'how much growth this WHO carries, and what is missing' },
    { run: 'plan whatif --growth 10%', does: 'a smaller goal' },
    { run: 'plan whatif --add racers --drop delivery-fleets', does: 'another choice of customers' },
    { run: 'plan whatif --potential racers=0,400k,900k --add racers --save', does: 'and keep it' },
  ],
  load: () => import('../../commands/whatif.ts'),
};
