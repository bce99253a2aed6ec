import planSchema from '../../schemas/plan.schema.json' with { type: 'json' };
import { flag, type Invocation } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import { UserError } from '../values/user-error.ts';

/** Prints the JSON Schema of the plan, or that of one output. */
export async function run({ io }: Context, { options }: Invocation): Promise<number> {
  const { OUTPUT_SCHEMAS } = await import('../render/json.ts');
  const outputs = Object.keys(OUTPUT_SCHEMAS) as (keyof typeof OUTPUT_SCHEMAS)[];
  const [output, ...others] = outputs.filter((name) => flag(options, name));
  if (others.length > 0)
    throw new UserError('usage', `--${output} and --${others[0]} are two schemas.`, 'Ask for one at a time.');
  const schema = output === undefined ? planSchema : OUTPUT_SCHEMAS[output];
  io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return EXIT.done;
}
