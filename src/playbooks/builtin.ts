import { beRemarkable } from './be-remarkable.ts';
import { customerCentric } from './customer-centric.ts';
import { customerOrientation } from './customer-orientation.ts';
import { leading } from './leading.ts';
import type { Playbook } from './playbook.ts';
import { resilience } from './resilience.ts';
import { serviceRecovery } from './service-recovery.ts';
import { servingOfficer } from './serving-officer.ts';
import { strategicActs } from './strategic-acts.ts';
import { takeAPunch } from './take-a-punch.ts';
import { technologyForValue } from './technology-for-value.ts';

/** The built-in playbooks, in the order in which the program lists them. */
export const builtinPlaybooks: readonly Playbook[] = [
  strategicActs,
  servingOfficer,
  serviceRecovery,
  takeAPunch,
  beRemarkable,
  technologyForValue,
  customerOrientation,
  leading,
  resilience,
  customerCentric,
];
