import type { Command } from '../../run/command.ts';
import { KINDS } from '../../values/kinds.ts';
import { formatOption, PLAN_OR_INPUT } from './usual.ts';

export const whatif: Command = {
  name: 'whatif',
  summary: 'try another HOW BIG or WHO, before and after, without changing the plan',
  arguments: [PLAN_OR_INPUT],
  options: [
    { flags: '--growth <percent>', summary: `another growth: ${KINDS.growth.form}` },
    { flags: '--target <amount>', summary: `another target: ${KINDS.amount.form}` },
    { flags: '--horizon <duration>', summary: `another horizon: ${KINDS.duration.form}` },
    { flags: '--attrition <percent>', summary: `another attrition: ${KINDS.loss.form}` },
    { flags: '--confidence <percent>', summary: `another confidence: ${KINDS.confidence.form}` },
    { flags: '--correlation <number>', summary: 'another correlation between the segments, 0 to 0.95' },
    {
      flags: '--solve <growth|id>',
      summary: 'the growth that this WHO supports, or the likely value at which this segment is enough',
      completes: 'segment',
    },
    { flags: '--add <id>', summary: 'choose this segment', repeatable: true, completes: 'segment' },
    {
      flags: '--drop <id>',
      summary: 'leave out this segment or other contribution',
      repeatable: true,
      completes: 'segment',
    },
    {
      flags: '--potential <id=low,likely,high>',
      summary: 'another potential for a segment',
      repeatable: true,
      completes: 'segment',
      assigns: 'value',
    },
    formatOption('whatif'),
    { flags: '--save', summary: 'write the change into the plan' },
  ],
  examples: {
    'plan whatif': 'how much growth this WHO supports, and what is missing',
    'plan whatif --growth "8% a year"': 'another goal; the verdict before and after',
    'plan whatif --add racers --drop delivery': 'another choice of customers, by id or its beginning',
    'plan whatif --potential racers=0,400k,900k --add racers --save': 'and write it into the plan',
    'plan whatif --attrition "{low: 3%, likely: 5%, high: 9%}"': 'a range of losses',
    'plan whatif --solve growth': 'the largest growth at the confidence that you ask for',
    'plan whatif --solve daily': 'the likely value of a segment that is just enough',
  },
  notes: [
    'An id may be shortened to the beginning of the id or of the name, as long as only one segment begins with it. Without --save the file is not changed.',
  ],
  load: () => import('../../commands/whatif.ts'),
};
