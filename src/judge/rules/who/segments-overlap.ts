import { nameOfView } from '../../../growth/views.ts';
import { quoted } from '../../../values/listed.ts';
import { showAmounts } from '../../../values/money.ts';
import { parseAmount } from '../../../values/values.ts';
import type { Facts } from '../../facts/facts.ts';
import { above } from '../../facts/settings.ts';
import type { Outcome, Rule } from '../rule.ts';

/** The part of the baseline by which rounded figures may exceed it. */
const ROUNDING = 0.005;

export const segmentsOverlap: Rule = {
  id: 'segments-overlap',
  severity: 'error',
  summary: 'The chosen segments mix dimensions, or those of one view are more than the baseline.',
  why: 'A woman in China who buys online is one customer, and a plan that counts her once by region, once by channel and once by product finds three times the growth there is. Only segments that exclude each other can be added up.',
  fix: 'Divide all segments along one dimension, and give each its own part of the baseline.',
  example: {
    at: '/who/segments[id=online]/dimension',
    plan: `
 who:
+  dimension: region
   segments:
     - id: north
       name: The North
-      dimension: region
       potential: {low: 900k, likely: 1.9M, high: 3.2M}
-    - id: online
-      name: Online
-      dimension: channel
+    - id: south
+      name: The South
       potential: {low: 500k, likely: 1.4M, high: 2.6M}
`,
  },
  *check(facts) {
    if (facts.isDividedUnclearly) return;
    yield* facts.views === null ? mixedDimensions(facts) : moreThanBaseline(facts);
  },
};

function* mixedDimensions({ segments }: Facts): Iterable<Outcome> {
  const chosen = segments.filter((segment) => segment.chosen);
  const first = nameOfView(chosen[0]!.dimension);
  const [place, ...others] = chosen
    .filter(({ dimension }) => nameOfView(dimension) !== first)
    .map(({ path, name, dimension }) => ({
      path: [...path, 'dimension'],
      message: dimension === null ? `"${name}" names no dimension.` : `"${name}" is divided by "${dimension}".`,
    }));
  const names = [...new Map(chosen.map(({ dimension }) => [nameOfView(dimension), dimension])).values()];
  const named = quoted(names.filter((name) => name !== null));
  const some = names.includes(null) ? `by ${named}, or name no dimension` : `by ${named}`;
  yield {
    path: place!.path,
    message: `The chosen segments are divided ${some}: the same customer may be counted twice.`,
    help: 'Name under "who.dimension" the one dimension that the verdict is judged by; the others are then views.',
    related: others,
  };
}

/** The segments of one view hold more today than the baseline. */
function* moreThanBaseline({ plan, segments, unit }: Facts): Iterable<Outcome> {
  const baseline = parseAmount(plan.howBig?.baseline);
  if (baseline === null || baseline === 0) return;
  const views = new Map<string, { readonly dimension: string | null; readonly today: number }>();
  for (const { dimension, today } of segments) {
    const name = nameOfView(dimension);
    const view = views.get(name) ?? { dimension, today: 0 };
    views.set(name, { ...view, today: view.today + (today ?? 0) });
  }
  for (const { dimension, today } of views.values()) {
    if (!above(today, baseline * (1 + ROUNDING))) continue;
    const [sum, whole, excess] = showAmounts(unit, [today, baseline, today - baseline]);
    const which = views.size > 1 && dimension !== null ? ` by "${dimension}"` : '';
    yield {
      path: ['who', 'segments'],
      message: `Today the segments${which} add up to ${sum}, ${excess} more than the baseline of ${whole}: somebody is counted twice.`,
      help: `Find who is in two segments, or correct "today" of the segments, or the baseline, by ${excess}.`,
      related: [{ path: ['howBig', 'baseline'], message: `The baseline is ${whole}.` }],
    };
  }
}
