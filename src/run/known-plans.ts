import type { KnownPlans } from './baselines.ts';
import type { Io } from './io.ts';
import type { JudgedPlan } from './plans.ts';

/** Plans compared with the baselines that hold for them; what reads baselines is loaded only where one is named. */
export async function knownPlans(plans: readonly JudgedPlan[], update: boolean, io: Io): Promise<KnownPlans> {
  const isNamed = plans.some(({ source }) => source !== null && source.settings.baseline !== null);
  if (!isNamed && !update) return { plans, baselines: [] };
  const { withBaselines } = await import('./baselines.ts');
  return withBaselines(plans, update, io);
}
