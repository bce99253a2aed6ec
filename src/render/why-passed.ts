import type { Finding } from '../judge/assessment.ts';

/** Why the gate lets a finding pass that is not new. */
export function whyPassed({ status, suppression }: Pick<Finding, 'status' | 'suppression'>): string {
  return status === 'baselined' ? 'known, in the baseline' : `silenced: ${suppression?.reason ?? ''}`;
}
