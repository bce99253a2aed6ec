import { type Estimate, isInOrder, statedFigures } from '../../../growth/estimate.ts';
import { showAmounts, showPercent } from '../../../values/money.ts';
import { writeAmount } from '../../../values/values.ts';
import type { Facts } from '../../facts/facts.ts';
import { lacksToday } from '../../facts/segments.ts';
import type { Outcome, Rule } from '../rule.ts';

export const potentialDisordered: Rule = {
  id: 'potential-disordered',
  severity: 'error',
  summary: 'The figures of a range are not in order, or a target has no "today" beside it.',
  why: 'A range whose ends are swapped describes nothing that can exist, so the verdict is not known. Usually a figure was mistyped or a unit forgotten, so the others deserve a second look, too.',
  fix: 'Write the least, the most likely and the most in this order.',
  example: {
    at: '/who/segments[id=commuters]/potential',
    plan: `
 who:
   segments:
     - id: commuters
       name: Daily commuters
-      potential: {low: 900k, likely: 3.2M, high: 1.9M}
+      potential: {low: 900k, likely: 1.9M, high: 3.2M}
`,
  },
  *check(facts) {
    yield* disorderedLosses(facts);
    for (const term of [...facts.segments, ...facts.others]) {
      const path = [...term.path, term.key];
      const isCounted = term.kind === 'other' || (term.chosen && (term.isJudged || facts.views === null));
      const severity = isCounted ? 'error' : 'note';
      if (lacksToday(term, facts.refused)) {
        const message = `"${term.name}" states a target and not what it brings today.`;
        const help = 'Add "today": its part of the baseline, 0 where it brings nothing yet.';
        yield { path, severity, message, help };
      }
      if (term.state !== 'disordered') continue;
      const figures = statedFigures(term.estimate!);
      const inOrder = figures.toSorted((a, b) => a - b).map(writeAmount);
      yield {
        path,
        severity,
        message: `The ${term.key} of "${term.name}" is out of order: ${named(term.estimate!, showAmounts(facts.unit, figures))}.`,
        help: `Check all three figures; in order they are {${named(term.estimate!, inOrder, ':')}}.`,
      };
    }
  },
};

/** Losses of mixed kinds cannot be put in order either. */
function* disorderedLosses({ plan: { howBig }, growthInput, unit }: Facts): Iterable<Outcome> {
  const { attrition } = growthInput.howBig;
  const path = ['howBig', 'attrition'];
  if (attrition === 'unreadable' && howBig?.attrition !== undefined) {
    const message = 'The range of losses mixes percentages, rates a year or amounts.';
    yield { path, message, help: 'Write all three figures in one way, such as {low: 4%, likely: 5%, high: 8%}.' };
  } else if (attrition !== null && attrition !== 'unreadable') {
    if (isInOrder(attrition.estimate)) return;
    const figures = statedFigures(attrition.estimate);
    const shown = attrition.unit === 'amount' ? showAmounts(unit, figures) : figures.map(showPercent);
    yield { path, message: `The range of losses is out of order: ${named(attrition.estimate, shown)}.` };
  }
}

/** The figures of a range with their keys: `low 1M, likely 2M, high 3M`. */
function named({ kind }: Estimate, figures: readonly (string | number)[], mark = ''): string {
  const keys = kind === 'tenths' ? ['p10', 'likely', 'p90'] : ['low', 'likely', 'high'];
  return keys.map((key, index) => `${key}${mark} ${figures[index]}`).join(', ');
}
