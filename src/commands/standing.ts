import { renderStanding } from '../render/report-pretty.ts';
import type { Context } from '../run/context.ts';
import { findPlans, judgePlans } from '../run/plans.ts';
import { SettingsReader } from '../run/settings.ts';

/**
 * How the plan here stands, for somebody who names no command: the verdict and the next three steps.
 * @throws {UserError} where it cannot be judged because of another file, such as its configuration
 */
export async function standing(context: Context): Promise<string> {
  const found = await findPlans([], context.io);
  if (found.problems[0]?.code === 'file-not-found') return 'No plan here yet: plan init, about ten minutes.\n';
  const [judged] = judgePlans(found, new SettingsReader(context), context);
  return renderStanding(judged!.assessment, context.view);
}
