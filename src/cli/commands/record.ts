import { type Command, optionsOf } from '../../run/command.ts';

export const record: Command = {
  name: 'record',
  summary: 'add a reading to a measure, or to growth itself',
  arguments: [
    {
      name: '[measure]',
      summary: 'its id or the beginning of it, or growth for the measure of HOW BIG; default: asks',
      completes: 'measure',
    },
    { name: '[value]', summary: 'the value, such as 62 or 12.6M' },
  ],
  options: optionsOf({
    '--date <date>': 'when it was measured; default: today',
    '--note <text>': 'the explanation',
    '--from <file>': { summary: 'add what is new in a CSV table: measure,date,value[,note]', completes: 'file' },
    '--force': 'record a value or a date that looks like a slip',
    '--file <file>': { summary: 'the plan', completes: 'plan' },
  }),
  examples: {
    'plan record repeat-business 41': 'today’s reading',
    'plan record growth 12.6M --date 2026-12-31': 'growth, measured on that date',
    'plan record --from readings.csv': 'what is new in a table; a second run changes nothing',
    'plan record complaints 14 --note "after the new till"': 'with the explanation',
  },
  load: () => import('../../commands/record.ts'),
};
