import { type Invocation, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import { loadPlan } from '../run/plans.ts';
import { show } from '../run/show.ts';
import { readTrend } from '../run/trend.ts';

/** Shows how a plan stood at each commit that changed it. */
export async function run(context: Context, { args, options }: Invocation): Promise<number> {
  const since = text(options, 'since') ?? null;
  const every = text(options, 'every') === 'month' ? 'month' : null;
  const output = text(options, 'output');
  const plan = await loadPlan(args[0], context);
  const trend = await readTrend(plan, { since, every }, context);
  const plans = [{ source: plan, assessment: plan }];
  const file = output === undefined ? null : { path: output, role: 'the trend', plans };
  await show('trend', trend, text(options, 'format'), context, file);
  return EXIT.done;
}
