import { showAmount, showPercent } from '../../../values/money.ts';
import { additionOf, elsewhereOf } from '../../facts/segments.ts';
import { above, atLeast } from '../../facts/settings.ts';
import type { Rule } from '../rule.ts';

/** Our part of a segment's spending from which on little is left to win. */
const SATURATED = 0.8;

export const segmentSaturated: Rule = {
  id: 'segment-saturated',
  severity: 'note',
  summary: 'Potential is claimed in a chosen segment that already gives us 80% of its spending or more.',
  why: 'The best customers of today are the easiest to choose and the hardest to grow with: almost everything they spend is spent here already. The potential that was looked for often lies with those who hardly know us.',
  fix: 'Say under "evidence" what these customers will spend more on, or look for the growth in a segment where our share is small.',
  example: {
    at: '/who/segments[id=club]/share',
    plan: `
 who:
   segments:
     - id: club
       name: Club members
       today: 4M
-      share: 85%
+      share: 45%
       potential: {low: 100k, likely: 300k, high: 600k}
`,
  },
  *check({ segments, howBig, unit }) {
    for (const segment of segments) {
      const { path, name, chosen, share } = segment;
      if (!chosen || share === null || !atLeast(share, SATURATED)) continue;
      const addition = additionOf(segment, howBig);
      if (addition === null || addition.high <= 0) continue;
      const { likely, high } = addition;
      // Where they spend less elsewhere than is expected of them, another rule says so.
      const elsewhere = elsewhereOf(segment);
      if (elsewhere !== null && above(likely, elsewhere)) continue;
      yield {
        path: [...path, 'share'],
        message: `"${name}" already gives us ${showPercent(share)} of its spending, and up to ${showAmount(unit, high)} more is expected of it.`,
      };
    }
  },
};
