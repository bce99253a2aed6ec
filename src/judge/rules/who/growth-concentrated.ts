import { RIGHT_CUSTOMERS } from '../../../method/sources.ts';
import { showPercent, showProbability } from '../../../values/money.ts';
import { above } from '../../facts/settings.ts';
import { defineRule } from '../rule.ts';

export const growthConcentrated = defineRule({
  id: 'growth-concentrated',
  severity: 'note',
  section: 'who',
  summary: 'One of several chosen segments is expected to bring over 60% of the additions.',
  why: 'A plan that names three segments and lives off one is a bet on that one. That can be right, but it should be decided, watched and talked about as the bet it is.',
  fix: 'Choose another segment that can bring as much, or watch this one more closely than the others.',
  source: RIGHT_CUSTOMERS,
  examples: {
    bad: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: {low: 2M, likely: 4M, high: 6M}
    - id: fleets
      name: Delivery fleets
      potential: {low: 300k, likely: 800k, high: 1.5M}
`,
      at: '/who/segments[id=commuters]',
    },
    good: {
      plan: `howBig:
  horizon: 24 months
  baseline: 12M
  growth: 25%
who:
  segments:
    - id: commuters
      name: Daily commuters
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
    - id: families
      name: Families with cargo bikes
      potential: {low: 900k, likely: 1.9M, high: 3.2M}
`,
    },
  },
  *check({ growth, segments, chosenSegments, settings }) {
    // As long as one potential is not known, nobody knows what part of the whole another one is.
    if (chosenSegments.length < 2 || chosenSegments.some(({ potential }) => potential === null)) return;
    const [heaviest] = (growth?.segments ?? [])
      .map((figures, index) => ({ figures, segment: segments[index]! }))
      .sort((a, b) => (b.figures.share ?? 0) - (a.figures.share ?? 0));
    const share = heaviest?.figures.share;
    if (heaviest === undefined || share == null) return;
    if (!above(share, settings.thresholds.concentration)) return;
    const { figures, segment } = heaviest;
    // Worked out only here, where it is told.
    const { without } = figures;
    const alone = without === null ? '' : `: without it P(goal) is ${showProbability(without)}`;
    yield {
      path: segment.path,
      message: `"${segment.name}" is expected to bring ${showPercent(share)} of the additions${alone}.`,
    };
  },
});
