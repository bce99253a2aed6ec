/** A situation that leaders recognise, and the built-in playbooks that help in it. */
export interface Situation {
  /** One sentence to the leader, e.g. "Mistakes or complaints cost you customers." */
  readonly situation: string;
  /** The ids of two or three playbooks, the most helpful one first. */
  readonly playbooks: readonly string[];
}

/** The situations to choose playbooks by. Each built-in playbook occurs in at least one of them. */
export const situations: readonly Situation[] = [
  {
    situation: 'You have a strategy, but daily behaviour does not follow it.',
    playbooks: ['strategic-acts', 'leading'],
  },
  {
    situation: 'You want to win and keep customers through service.',
    playbooks: ['serving-officer', 'customer-centric', 'service-recovery'],
  },
  {
    situation: 'Mistakes or complaints cost you customers.',
    playbooks: ['service-recovery', 'take-a-punch'],
  },
  {
    situation: 'Customers see no difference between you and your competitors.',
    playbooks: ['be-remarkable', 'technology-for-value', 'strategic-acts'],
  },
  {
    situation: 'Your people advise or supply others, and want to be partners rather than vendors.',
    playbooks: ['customer-orientation', 'customer-centric'],
  },
  {
    situation: 'A crisis has hit you, or could interrupt your business.',
    playbooks: ['resilience', 'leading'],
  },
];
