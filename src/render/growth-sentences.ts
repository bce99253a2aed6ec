import type { Growth } from '../judge/assessment.ts';
import { showAmounts, showGrowth, showPercent, showProbability, type Unit } from '../values/money.ts';

/** The segment whose loss hurts most, and the growth that this choice of customers carries; a sentence each. */
export function hangsOn(growth: Growth): string[] {
  const chosen = growth.segments.filter(({ without }) => without !== null);
  const worst = [...chosen].sort((a, b) => a.without! - b.without!)[0];
  const { probability, carries, baseline, goal, confidence } = growth;
  const sentences: string[] = [];
  // A probability that is next to nothing already hangs on nobody.
  if (worst && chosen.length > 1 && growth.required > 0 && probability !== null && probability >= 0.005) {
    const [now, then] = [showProbability(probability), showProbability(worst.without!)];
    sentences.push(
      now === then
        ? `The plan hangs on no single segment: without "${worst.name}" the probability is still ${then}.`
        : `The plan hangs on "${worst.name}": without it the probability falls from ${now} to ${then}.`,
    );
  }
  if (carries !== null) {
    const asked = baseline > 0 ? ` (the goal is ${showGrowth(goal / baseline)})` : '';
    sentences.push(`At ${showPercent(confidence)} confidence these customers carry ${showGrowth(carries)}${asked}.`);
  }
  return sentences;
}

/** The smallest sets of segments that cover what is required, a line each; none where not even all of them do. */
export function smallestSets(growth: Growth, unit: Unit): string[] {
  const names = new Map(growth.segments.map(({ id, name }) => [id, name]));
  const amounts = showAmounts(
    unit,
    growth.smallestSets.map(({ expected }) => expected),
  );
  return growth.smallestSets.map(({ segments, probability }, index) => {
    const who = segments.map((id) => names.get(id) ?? id).join(', ');
    return `${who}: ${amounts[index]}, P(goal) ${showProbability(probability)}`;
  });
}

/** What is still missing where not even all candidates cover it; `null` where they do, or where there are none. */
export function shortfall({ shortfallOfAll, segments }: Growth, unit: Unit): string | null {
  if (shortfallOfAll === null || segments.length === 0) return null;
  const [short] = showAmounts(unit, [shortfallOfAll]);
  return `Not even all segments named together cover it: ${short} would still be missing. Name further segments, or choose a smaller goal.`;
}
