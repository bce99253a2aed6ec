import { showAmounts } from '../../../values/money.ts';
import { additionOf, elsewhereOf } from '../../facts/segments.ts';
import { above } from '../../facts/settings.ts';
import type { Rule } from '../rule.ts';

export const potentialExceedsHeadroom: Rule = {
  id: 'potential-exceeds-headroom',
  severity: 'warning',
  summary: 'A chosen segment’s potential is more than its customers spend elsewhere today.',
  why: 'You can win only what a segment spends with others today. A larger potential needs the market itself to grow: a different bet, which should be made knowingly.',
  fix: 'Lower the potential to what these customers spend elsewhere, or say under "evidence" why their market will grow.',
  example: {
    at: '/who/segments[id=club]/potential',
    plan: `
 who:
   segments:
     - id: club
       name: Club members
       today: 4M
       share: 50%
-      potential: {low: 2M, likely: 5M, high: 6M}
+      potential: {low: 1M, likely: 2M, high: 4M}
`,
  },
  *check({ segments, howBig, unit }) {
    for (const segment of segments) {
      const { path, name, chosen, key, state } = segment;
      const elsewhere = elsewhereOf(segment);
      if (!chosen || elsewhere === null) continue;
      const likely = additionOf(segment, howBig)?.likely ?? null;
      if (likely === null || !above(likely, elsewhere)) continue;
      const [claimed, open, rest] = showAmounts(unit, [likely, elsewhere, likely - elsewhere]);
      const which = state === 'constant' ? 'potential' : 'likely potential';
      yield {
        path: [...path, key],
        message: `The ${which} of "${name}" is ${claimed}, and its customers spend ${open} elsewhere today: the market itself must grow by the other ${rest}.`,
      };
    }
  },
};
