/** HOW BIG × WHO with the working: every figure beside what it is made of, so that it can be checked by hand. */
import type { BridgeStep, GrowthOther, PlanGrowth } from '../judge/assessment.ts';
import { inGroups, showAmounts, showPercent, showProbability, type Unit, unitName } from '../values/money.ts';
import { shortfall, smallestSets } from './growth-sentences.ts';
import { facts, figure, type Item, type Part, type Row, table, text } from './parts.ts';
import { NOT_KNOWN, shownTerms } from './report-growth.ts';

/** The sum line by line, what is required, how likely the sum is, and how much each term moves it. */
export function workingParts(growth: PlanGrowth, unit: Unit, isLossStated: boolean): Part[] {
  const amounts = { inFull: inFull(growth), isLossStated };
  const parts: Part[] = [
    { title: `The sum, line by line (${unitName(unit)})`, items: sumItems(growth, amounts) },
    { title: 'What is required', items: requiredItems(growth, amounts) },
    { title: 'How likely the sum is', items: likelyItems(growth, unit) },
    { title: 'Spread: all together, with one at its low or high', items: spreadItems(growth, amounts) },
    { title: 'Smallest sets: the fewest segments that cover what is required', items: setItems(growth, unit) },
  ];
  return parts.filter(({ items }) => items.length > 0);
}

/** How the working writes its amounts, and whether the plan says what is lost. */
interface Amounts {
  readonly inFull: (amount: number) => string;
  readonly isLossStated: boolean;
}

function sumItems(growth: PlanGrowth, amounts: Amounts): Item[] {
  const { inFull: whole } = amounts;
  const { bridge, segments, other } = growth;
  if (bridge.length === 0) return text(`The sum is ${NOT_KNOWN}, because something that it needs is not stated.`);
  const terms = new Map<string | null, GrowthOther>([...segments, ...other].map((term) => [term.id, term]));
  const rows = bridge.map(({ kind, id, label, value }): Row => {
    const isAdded = kind === 'segment' || kind === 'other';
    const sign = isAdded && value >= 0 ? '+' : '';
    return {
      cells: [
        label,
        `${sign}${whole(value)}`,
        isAdded ? meanOf(terms.get(id), amounts) : workingOf(kind, growth, amounts),
      ],
    };
  });
  const [end, target] = ['end', 'target'].map((kind) => bridge.find((step) => step.kind === kind)!.value) as [
    number,
    number,
  ];
  const difference = end - target;
  rows.push({
    cells: [
      difference < 0 ? 'missing' : 'left over',
      whole(Math.abs(difference)),
      difference < 0 ? 'target - end' : 'end - target',
    ],
  });
  return table([{ title: 'Line' }, figure('Amount'), { title: 'Working' }], rows);
}

function workingOf(kind: BridgeStep['kind'], { start, end, per }: PlanGrowth, { isLossStated }: Amounts): string {
  switch (kind) {
    case 'baseline':
      if (per === 'horizon') return 'the total of the period before';
      return start === null ? 'the measure at the start' : `the measure on ${start}`;
    case 'attrition':
      return isLossStated ? 'the mean of what is expected to be lost' : 'nothing is stated';
    case 'end':
      return `the sum of the lines above${end === null ? '' : `, on ${end}`}`;
    default:
      return 'what HOW BIG asks for';
  }
}

/** How the mean of a term follows from its range: low, likely and high weigh 1, 4 and 1. */
function meanOf(term: GrowthOther | undefined, { inFull: whole }: Amounts): string {
  if (term === undefined) return 'the mean of what its unit states';
  const { mean, low, high, ends } = term;
  if (mean === 0 && (low === null || low === 0) && (high === null || high === 0))
    return 'adds nothing within the horizon';
  if (ends === 'tenths') return `mean of the range fitted to p10 ${whole(low!)} and p90 ${whole(high!)}`;
  if (ends !== 'limits') return 'one number, taken as certain';
  const likely = (6 * mean! - low! - high!) / 4;
  return `(${whole(low!)} + 4 x ${whole(likely)} + ${whole(high!)}) / 6`;
}

function requiredItems(growth: PlanGrowth, { inFull: whole, isLossStated }: Amounts): Item[] {
  const { target, baseline, goal, attrition, required, expected, coverage } = growth;
  const known = (amount: number | null) => (amount === null ? NOT_KNOWN : whole(amount));
  const missing = expected === null || required === null ? null : required - expected;
  return facts(
    ['Goal', `${known(goal)} = target ${known(target)} - baseline ${known(baseline)}`],
    [
      'Required',
      `${known(required)} = goal ${known(goal)} + attrition ${isLossStated ? known(attrition) : '0 (none is stated)'}`,
    ],
    [
      'Expected',
      `${known(expected)}${coverage === null ? '' : ` = ${showPercent(coverage)} of what is required (coverage)`}`,
    ],
    ['Missing', missing === null ? NOT_KNOWN : missing > 0 ? whole(missing) : 'nothing, in expectation'],
  );
}

function likelyItems({ p10, p50, p90, required, probability }: PlanGrowth, unit: Unit): Item[] {
  if (p10 === null || p50 === null || p90 === null || required === null) return [];
  const [low, middle, high, needed] = showAmounts(unit, [p10, p50, p90, required]);
  return facts(
    ['P10', `${low}: one time in ten the additions are lower`],
    ['P50', `${middle}: they are lower as often as higher`],
    ['P90', `${high}: one time in ten they are higher`],
    ['Required', needed],
    ['P(goal)', probability === null ? null : showProbability(probability)],
  );
}

function spreadItems(growth: PlanGrowth, { inFull: whole }: Amounts): Item[] {
  const rows = shownTerms(growth).flatMap(({ name, share, without, sumAtLow, sumAtHigh }): Row[] => {
    if (sumAtLow === null || sumAtHigh === null) return [];
    const part = share === null ? '' : showPercent(share);
    return [
      { cells: [name, whole(sumAtLow), whole(sumAtHigh), part, without === null ? '' : showProbability(without)] },
    ];
  });
  return table([{ title: 'With' }, ...['At its low', 'At its high', 'Share', 'Without'].map(figure)], rows);
}

function setItems(growth: PlanGrowth, unit: Unit): Item[] {
  const short = shortfall(growth, unit);
  return short === null ? smallestSets(growth, unit).flatMap(text) : text(short);
}

/** The planned path, a row a quarter, and at the end. */
export function pathPart(growth: PlanGrowth, unit: Unit): Part {
  const { line } = growth;
  const whole = inFull(growth);
  const shown = line.filter((_, month) => month % 3 === 0 || month === line.length - 1);
  const rows = shown.map(({ date, value }): Row => ({ cells: [date, whole(value)] }));
  return { title: `Planned path (${unitName(unit)})`, items: table([{ title: 'Date' }, figure('Planned')], rows) };
}

/** Writes amounts in full: `15,633,333`. Where the plan's are small, two decimals stay. */
function inFull({ baseline, target }: PlanGrowth): (amount: number) => string {
  const decimals = Math.max(Math.abs(baseline ?? 0), Math.abs(target ?? 0)) < 1000 ? 2 : 0;
  return (amount) => inGroups(Number(amount.toFixed(decimals)) + 0);
}
