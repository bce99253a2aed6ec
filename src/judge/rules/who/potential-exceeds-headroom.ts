import { statedFigures } from '../../../growth/estimate.ts';
import { OWN } from '../../../method/sources.ts';
import { showAmounts } from '../../../values/money.ts';
import { above } from '../../facts/settings.ts';
import { defineRule } from '../rule.ts';

export const potentialExceedsHeadroom = defineRule({
  id: 'potential-exceeds-headroom',
  severity: 'warning',
  section: 'who',
  summary: 'A chosen segment’s potential is more than its customers spend elsewhere today.',
  why: 'What a segment spends with others today is all there is to win from them. A potential beyond that needs the market itself to grow, which is a different bet, made by other people, and should be made knowingly.',
  fix: 'Lower the potential to what these customers spend elsewhere, or say under "evidence" why their market will grow.',
  source: OWN,
  examples: {
    bad: {
      plan: `who:
  segments:
    - id: club
      name: Club members
      today: 4M
      share: 50%
      potential: {low: 2M, likely: 5M, high: 6M}
`,
      at: '/who/segments[id=club]/potential',
    },
    good: {
      plan: `who:
  segments:
    - id: club
      name: Club members
      today: 4M
      share: 50%
      potential: {low: 1M, likely: 2M, high: 4M}
`,
    },
  },
  *check({ segments, unit }) {
    for (const { path, name, today, share, chosen, key, estimate, state } of segments) {
      if (!chosen || today === null || today <= 0 || share === null || share <= 0) continue;
      if (key === 'target' || estimate === null || state === 'disordered') continue;
      const place = [...path, 'potential'];
      const elsewhere = today / share - today;
      const likely = statedFigures(estimate)[1];
      if (!above(likely, elsewhere)) continue;
      const [claimed, open, rest] = showAmounts(unit, [likely, elsewhere, likely - elsewhere]);
      const which = state === 'constant' ? 'potential' : 'likely potential';
      yield {
        path: place,
        message: `The ${which} of "${name}" is ${claimed}, and its customers spend ${open} elsewhere today: the market itself must grow by the other ${rest}.`,
      };
    }
  },
});
