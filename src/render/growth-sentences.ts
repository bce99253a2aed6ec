import type { PlanGrowth } from '../judge/assessment.ts';
import { showAmounts, showGrowth, showProbability, type Unit } from '../values/money.ts';

/** Amounts in words, at one scale; those that are not known stay null. */
export function eachKnown(
  show: (unit: Unit, amounts: readonly number[]) => string[],
  unit: Unit,
  amounts: readonly (number | null)[],
): (string | null)[] {
  const shown = show(
    unit,
    amounts.filter((amount) => amount !== null),
  );
  return amounts.map((amount) => (amount === null ? null : shown.shift()!));
}

/** Growth that is asked for, in words: `+25%`, `to stand still`. */
export function goalInWords(growth: number): string {
  return growth === 0 ? 'to stand still' : showGrowth(growth);
}

/** Below this chance there is hardly one to lose. */
const HARDLY = 0.05;

/**
 * What the plan depends on most, as the end of a sentence: the term or unit without which the chance falls most, at a tie
 * the largest. Null where there is one alone, hardly a chance to lose, or none whose loss costs anything.
 */
export function dependenceOf(growth: PlanGrowth): string | null {
  const { segments, other, probability, now } = growth;
  const units = growth.units.map(({ organization, path, ...unit }) => ({ name: organization ?? path, ...unit }));
  const all = [...segments, ...other, ...units].flatMap(({ name, without, share }) =>
    without === null ? [] : [{ name, without, share: share ?? 0 }],
  );
  if (all.length < 2 || probability === null || probability < HARDLY) return null;
  const [worst] = all.sort((a, b) => inPercent(a.without) - inPercent(b.without) || b.share - a.share);
  if (worst === undefined || inPercent(worst.without) > inPercent(probability)) return null;
  const [before, after] = [showProbability(probability), showProbability(worst.without)];
  const chance = now?.probability == null ? 'the chance' : 'the chance as planned';
  return before === after
    ? `no single segment: without "${worst.name}" ${chance} is still ${after}`
    : `"${worst.name}": without it ${chance} falls from ${before} to ${after}`;
}

/** A probability in whole percent, as it is shown: what differs by less is a tie. */
function inPercent(probability: number): number {
  return Math.round(probability * 100);
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
  const planned = growth.now?.probability == null ? '' : ' as planned';
  return growth.smallestSets.map(({ segments, probability }, index) => {
    const who = segments.map((id) => names.get(id) ?? id).join(', ');
    return `${who}: ${amounts[index]}${probability === null ? '' : `, P(goal) ${showProbability(probability)}${planned}`}`;
  });
}

/** What is still missing where not even all candidates cover it; `null` where they do, or where there are none. */
export function shortfall({ shortfallOfAll, segments }: PlanGrowth, unit: Unit): string | null {
  if (shortfallOfAll === null || segments.length === 0) return null;
  const [short] = showAmounts(unit, [shortfallOfAll]);
  return `Not even all segments together cover it: ${short} would still be missing. Name further segments, or choose a smaller goal.`;
}
