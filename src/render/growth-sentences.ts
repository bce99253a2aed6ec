import type { PlanGrowth } from '../judge/assessment.ts';
import { showAmounts, showGrowth, showPercent, showProbability, type Unit } from '../values/money.ts';

/** What the plan depends on most, and the growth that this choice of customers supports; a sentence each. */
export function dependsOn(growth: PlanGrowth): string[] {
  const { probability, carries, baseline, goal, confidence } = growth;
  const terms = [...growth.segments, ...growth.other].filter(({ without }) => without !== null);
  const [worst] = terms.sort((a, b) => a.without! - b.without!);
  const sentences: string[] = [];
  // A chance that is next to nothing already depends on nobody.
  if (worst && terms.length > 1 && probability !== null && probability >= 0.01) {
    const [now, then] = [showProbability(probability), showProbability(worst.without!)];
    sentences.push(
      now === then
        ? `The plan depends on no single segment: without "${worst.name}" the chance is still ${then}.`
        : `The plan depends on "${worst.name}": without it the chance falls from ${now} to ${then}.`,
    );
  }
  if (carries !== null) {
    const asked = baseline !== null && baseline > 0 ? ` (the goal is ${showGrowth(goal! / baseline)})` : '';
    sentences.push(
      `With ${showPercent(confidence)} confidence this supports growth of ${showGrowth(carries)}${asked}.`,
    );
  }
  return sentences;
}

/** The smallest sets of segments that cover what is required, a line each; none where not even all of them do. */
export function smallestSets(growth: PlanGrowth, unit: Unit): string[] {
  const names = new Map(growth.segments.map(({ id, name }) => [id, name]));
  const amounts = showAmounts(
    unit,
    growth.smallestSets.map(({ expected }) => expected),
  );
  return growth.smallestSets.map(({ segments, probability }, index) => {
    const who = segments.map((id) => names.get(id) ?? id).join(', ');
    return `${who}: ${amounts[index]}${probability === null ? '' : `, P(goal) ${showProbability(probability)}`}`;
  });
}

/** What is still missing where not even all candidates cover it; `null` where they do, or where there are none. */
export function shortfall({ shortfallOfAll, segments }: PlanGrowth, unit: Unit): string | null {
  if (shortfallOfAll === null || segments.length === 0) return null;
  const [short] = showAmounts(unit, [shortfallOfAll]);
  return `Not even all segments together cover it: ${short} would still be missing. Name further segments, or choose a smaller goal.`;
}
