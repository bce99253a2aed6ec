import { showPercent, showProbability } from '../../../values/money.ts';
import { above } from '../../facts/settings.ts';
import type { Rule } from '../rule.ts';

/** Of two segments one always leads: only this part of the additions is worth a note. */
const OF_TWO = 0.75;

export const growthConcentrated: Rule = {
  id: 'growth-concentrated',
  severity: 'note',
  summary:
    'One of three or more chosen segments is expected to bring over 60% of the additions, or one of two over 75%.',
  why: 'A plan that names three segments and depends on one is a bet on that one. The bet can be right, but decide it, watch it and talk about it as a bet.',
  fix: 'Choose another segment that can bring as much, or watch this one more closely than the others.',
  example: {
    at: '/who/segments[id=commuters]',
    plan: `
 howBig:
   start: 2026-07-01
   horizon: 24 months
   baseline: 12M
   growth: 25%
 who:
   segments:
     - id: commuters
       name: Daily commuters
-      potential: {low: 2M, likely: 4M, high: 6M}
-    - id: fleets
-      name: Delivery fleets
-      potential: {low: 300k, likely: 800k, high: 1.5M}
+      potential: {low: 900k, likely: 1.9M, high: 3.2M}
+    - id: families
+      name: Families with cargo bikes
+      potential: {low: 900k, likely: 1.9M, high: 3.2M}
`,
  },
  *check(facts) {
    const { chosenSegments, growth, settings } = facts;
    if (chosenSegments.length < 2 || growth.expected === null) return;
    const shares = chosenSegments.map((segment) => ({ segment, figures: facts.figures.get(segment) }));
    const [heaviest] = shares.sort((a, b) => (b.figures?.share ?? 0) - (a.figures?.share ?? 0));
    const share = heaviest?.figures?.share;
    const most = chosenSegments.length === 2 ? OF_TWO : settings.thresholds.concentration;
    if (heaviest === undefined || share == null || !above(share, most)) return;
    // Worked out only here, where it is shown.
    const without = heaviest.figures?.without ?? null;
    const alone = without === null ? '' : `: without it the chance of reaching the goal is ${showProbability(without)}`;
    yield {
      path: heaviest.segment.path,
      message: `"${heaviest.segment.name}" is expected to bring ${showPercent(share)} of the additions${alone}.`,
    };
  },
};
