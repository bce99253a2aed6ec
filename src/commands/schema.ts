import planSchema from '../../schemas/plan.schema.json' with { type: 'json' };
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' };
import { flag, type Invocation } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';

/** Prints the JSON Schema of the plan, or that of the result. */
export function run({ io }: Context, { options }: Invocation): number {
  io.stdout.write(`${JSON.stringify(flag(options, 'result') ? resultSchema : planSchema, null, 2)}\n`);
  return EXIT.done;
}
