import { FORMAT } from '../../../method/sources.ts';
import { defineRule } from '../rule.ts';
import { directionOf, isFlat } from './direction.ts';

export const measureFlat = defineRule({
  id: 'measure-flat',
  severity: 'warning',
  section: 'measures',
  summary: 'A measure’s target is where it stands already.',
  why: 'A target that is reached on the first day asks nobody to do anything. Either the number matters and should move, or it is a figure to keep an eye on and no measure of this plan.',
  fix: 'Set a target that asks for a change, or take the measure out.',
  source: FORMAT,
  examples: {
    bad: {
      plan: `measures:
  - {id: referrals, name: Customers sent by customers, better: higher, baseline: 12, target: 12}
`,
      at: '/measures[id=referrals]/target',
    },
    good: {
      plan: `measures:
  - {id: referrals, name: Customers sent by customers, better: higher, baseline: 12, target: 20}
`,
    },
  },
  *check({ measures }) {
    for (const { path, item } of measures) {
      const { baseline, target } = item;
      if (!isFlat(item)) continue;
      yield {
        path: [...path, 'target'],
        message: `The target of "${item.name}" is ${target}, which is where it stood at the start.`,
        ...(target === 0 && item.better === undefined
          ? { help: 'Set a target that asks for a change; if 0 is the best there is, state "better: lower".' }
          : {
              help: `Set a target ${directionOf(item) === 'higher' ? 'above' : 'below'} ${baseline}, or take the measure out.`,
            }),
        related: [{ path: [...path, 'baseline'], message: `The baseline is ${baseline}.` }],
      };
    }
  },
});
