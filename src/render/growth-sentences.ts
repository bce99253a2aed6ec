import type { PlanGrowth } from '../judge/assessment.ts';
import { showAmounts, showGrowth, showPercent, showProbability, type Unit } from '../values/money.ts';

/** What the plan depends on most, and the growth that this choice of customers supports; a sentence each. */
export function dependsOn(growth: PlanGrowth): string[] {
  const { probability, carries, baseline, goal, confidence } = growth;
  const worst = mostNeeded(growth);
  const sentences: string[] = [];
  if (worst !== null) {
    const [now, then] = [showProbability(probability!), showProbability(worst.without)];
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

/** The term or unit without which the chance falls most; null where there is one alone, or hardly a chance to lose. */
export function mostNeeded(growth: PlanGrowth): { readonly name: string; readonly without: number } | null {
  const { segments, other, probability } = growth;
  const units = growth.units.map(({ organization, path, without }) => ({ name: organization ?? path, without }));
  const all = [...segments, ...other, ...units].flatMap(({ name, without }) =>
    without === null ? [] : [{ name, without }],
  );
  if (all.length < 2 || probability === null || probability < 0.01) return null;
  return all.reduce((worst, each) => (each.without < worst.without ? each : worst));
}

/** The smallest sets of segments that cover what is required, a line each; none where not even all of them do. */
export function smallestSets(growth: PlanGrowth, unit: Unit): string[] {
  const ofUnits = growth.bridge.map(({ id, label }) => [id, label] as const);
  const names = new Map<string | null, string>([
    ...ofUnits,
    ...growth.segments.map(({ id, name }) => [id, name] as const),
  ]);
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
