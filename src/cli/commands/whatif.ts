import { type Command, optionsOf } from '../../run/command.ts';
import { KINDS } from '../../values/kinds.ts';
import { formatOption, PLAN_OR_INPUT } from './usual.ts';

export const whatif: Command = {
  name: 'whatif',
  summary: 'try another HOW BIG or WHO, before and after, without changing the plan',
  arguments: [PLAN_OR_INPUT],
  options: optionsOf({
    '--growth <percent>': `another growth: ${KINDS.growth.form}`,
    '--target <amount>': `another target: ${KINDS.amount.form}`,
    '--horizon <duration>': `another horizon: ${KINDS.duration.form}`,
    '--attrition <percent>': `another attrition: ${KINDS.loss.form}`,
    '--confidence <percent>': `another confidence: ${KINDS.confidence.form}`,
    '--correlation <number>': 'another correlation between the segments, 0 to 0.95',
    '--solve <growth|id>': {
      summary: 'the growth that this WHO supports, or the likely value at which this segment is enough',
      completes: 'segment',
    },
    '--add <id>': { summary: 'choose this segment', repeatable: true, completes: 'segment' },
    '--drop <id>': { summary: 'leave out this segment or other contribution', repeatable: true, completes: 'segment' },
    '--potential <id=low,likely,high>': {
      summary: 'another potential for a segment',
      repeatable: true,
      completes: 'segment',
      assigns: 'value',
    },
    ...formatOption('whatif'),
    '--save': 'write the change into the plan',
  }),
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
