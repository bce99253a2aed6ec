import type { KnownPlans } from './baselines.ts';
import { flag, type Invocation, text } from './command.ts';
import type { JudgedPlan } from './plans.ts';

/** Plans held against the baselines that hold for them; what reads baselines is loaded only where one is named. */
export async function knownPlans(plans: readonly JudgedPlan[], invocation: Invocation): Promise<KnownPlans> {
  const isNamed = plans.some(({ source }) => source !== null && source.settings.baseline !== null);
  if (!isNamed && !asksForBaseline(invocation)) return { plans, baselines: [] };
  const { withBaselines } = await import('./baselines.ts');
  return withBaselines(plans, invocation);
}

/** Whether the command line has to do with a baseline, whatever a configuration names. */
export function asksForBaseline({ options }: Pick<Invocation, 'options'>): boolean {
  return text(options, 'baseline') !== undefined || flag(options, 'updateBaseline');
}
