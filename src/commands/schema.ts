import diffSchema from '../../schemas/diff.schema.json' with { type: 'json' };
import planSchema from '../../schemas/plan.schema.json' with { type: 'json' };
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' };
import whatIfSchema from '../../schemas/whatif.schema.json' with { type: 'json' };
import { flag, type Invocation } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import { UserError } from '../run/user-error.ts';

/** The schemas of what the program writes, by option; one that refers to the result's has that with it. */
const OUTPUTS = {
  result: resultSchema,
  whatif: { ...whatIfSchema, $defs: { ...whatIfSchema.$defs, result: resultSchema } },
  diff: { ...diffSchema, $defs: { ...diffSchema.$defs, result: resultSchema } },
} as const;

/** Prints the JSON Schema of the plan, or that of one output. */
export function run({ io }: Context, { options }: Invocation): number {
  const [output, ...others] = (Object.keys(OUTPUTS) as (keyof typeof OUTPUTS)[]).filter((name) => flag(options, name));
  if (others.length > 0)
    throw new UserError('usage', `--${output} and --${others[0]} are two schemas.`, 'Ask for one at a time.');
  io.stdout.write(`${JSON.stringify(output === undefined ? planSchema : OUTPUTS[output], null, 2)}\n`);
  return EXIT.done;
}
