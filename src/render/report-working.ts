/** HOW BIG × WHO with the working: every figure beside what it is made of, so that it can be checked by hand. */
import type { BridgeStep, GrowthOther, PlanGrowth } from '../judge/assessment.ts';
import { inGroups, showAmounts, showPercent, showProbability, type Unit, unitName } from '../values/money.ts';
import { shortfall, smallestSets } from './growth-sentences.ts';
import { columns, facts, figure, type Item, type Part, type Row, table, text } from './parts.ts';
import { NOT_KNOWN, shownTerms } from './report-growth.ts';

/**
 * The sum line by line, what is required, how likely the sum is, and how much each term moves it; with a reading also what
 * is left from there on.
 * @param loss what the plan says of losses, as it is written; null where it says nothing
 */
export function workingParts(growth: PlanGrowth, unit: Unit, loss: string | null): Part[] {
  const amounts = { inFull: inFull(growth), loss };
  const parts: Part[] = [
    { title: `The sum, line by line (${unitName(unit)})`, items: sumItems(growth, amounts) },
    { title: 'What is required', items: requiredItems(growth, amounts) },
    { title: 'How likely the sum is', items: likelyItems(growth, unit) },
    { title: `As it stands, from the reading on (${unitName(unit)})`, items: leftItems(growth, amounts) },
    { title: 'Spread: all together, with one at its low or high', items: spreadItems(growth, amounts) },
    { title: 'Smallest sets: the fewest segments that cover what is required', items: setItems(growth, unit) },
  ];
  return parts.filter(({ items }) => items.length > 0);
}

/** How the working writes its amounts, and what the plan says of losses. */
interface Amounts {
  readonly inFull: (amount: number) => string;
  readonly loss: string | null;
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
  const [end, target] = ['end', 'target'].map((kind) => bridge.find((step) => step.kind === kind)!.value);
  rows.push(difference(end! - target!, ['end', 'target'], amounts));
  return table(LINES, rows);
}

const LINES = [...columns('Line'), figure('Amount'), ...columns('Working')];

/** What is missing or left over between two lines. */
function difference(amount: number, [first, second]: readonly [string, string], { inFull: whole }: Amounts): Row {
  const isMissing = amount < 0;
  const working = isMissing ? `${second} - ${first}` : `${first} - ${second}`;
  return { cells: [isMissing ? 'missing' : 'left over', whole(Math.abs(amount)), working] };
}

/** What is still to be found after the latest reading, and what is left of each line of the sum to bring it. */
function leftItems(growth: PlanGrowth, amounts: Amounts): Item[] {
  const { inFull: whole } = amounts;
  const { now, target, per, segments, other } = growth;
  if (now === null || now.toFind === null || now.expected === null || target === null) return [];
  const losses = now.lossesLeft ?? 0;
  const rest = target - now.value + losses - now.toFind;
  const parts = [
    `target ${whole(target)} - reading ${whole(now.value)}`,
    ...(losses === 0 ? [] : [`+ ${whole(losses)} of losses left`]),
    ...(per === 'horizon' && Math.round(rest) !== 0 ? [`- ${whole(rest)} that comes at the former rate`] : []),
  ];
  const means = new Map([...segments, ...other].map(({ id, name, mean }) => [id, { name, mean }] as const));
  const rows = now.left.map(({ id, mean }): Row => {
    const { name, mean: all } = means.get(id) ?? { name: id, mean: null };
    return { cells: [name, `+${whole(mean)}`.replace('+-', '-'), `what is left${partOf(mean, all)}`] };
  });
  return table(LINES, [
    { cells: ['still to find', whole(now.toFind), parts.join(' ')] },
    ...rows,
    { cells: ['still expected', whole(now.expected), 'the sum of these lines'] },
    difference(now.expected - now.toFind, ['still expected', 'still to find'], amounts),
  ]);
}

/** `: 57% of its mean`. */
function partOf(part: number, whole: number | null): string {
  return whole === null || whole === 0 ? '' : `: ${showPercent(part / whole)} of its mean`;
}

function workingOf(kind: BridgeStep['kind'], growth: PlanGrowth, amounts: Amounts): string {
  const { start, end, per } = growth;
  switch (kind) {
    case 'baseline':
      if (per === 'horizon') return 'the total of the period before';
      return start === null ? 'the measure at the start' : `the measure on ${start}`;
    case 'attrition':
      return lossWorking(growth, amounts);
    case 'end':
      return `the sum of the lines above${end === null ? '' : `, on ${end}`}`;
    default:
      return 'what HOW BIG asks for';
  }
}

/** How losses follow from what is stated: a part, a part a year of what is left, an amount, or the mean of a range. */
function lossWorking({ baseline, months }: PlanGrowth, { inFull: whole, loss }: Amounts): string {
  if (loss === null) return 'nothing is stated';
  if (loss.includes(',')) return `the mean of ${loss}`;
  const [percent, yearly] = [/^([\d.]+)%/.exec(loss)?.[1], loss.includes('year')];
  if (percent === undefined) return 'as stated';
  if (!yearly) return `${loss} of ${whole(baseline!)}`;
  const stays = Number((1 - Number(percent) / 100).toPrecision(10));
  return `${whole(baseline!)} x (1 - ${stays}^${Number((months! / 12).toPrecision(4))})`;
}

/** How the mean of a term follows from its range: low, likely and high weigh 1, 4 and 1. */
function meanOf(term: GrowthOther | undefined, { inFull: whole }: Amounts): string {
  if (term === undefined) return 'the mean of what its unit states';
  const { mean, low, likely, high, ends, remaining, isLate } = term;
  if (isLate) return 'comes too late: adds nothing within the horizon';
  if (mean === null || low === null || likely === null || high === null) return NOT_KNOWN;
  const [first, middle, last] = [low, likely, high].map((amount) => whole(amount + (remaining ?? 0)));
  const less = remaining === null ? '' : ` - ${whole(remaining)} left of today’s business`;
  const isTarget = remaining === null ? '' : 'target: ';
  if (ends === 'tenths')
    return `${isTarget}mean of the range fitted to p10 ${first}, likely ${middle}, p90 ${last}${less}`;
  if (ends !== 'limits') return remaining === null ? 'one number, taken as certain' : `${isTarget}${middle}${less}`;
  return `${isTarget}(${first} + 4 x ${middle} + ${last}) / 6${less}`;
}

function requiredItems(growth: PlanGrowth, { inFull: whole, loss }: Amounts): Item[] {
  const { target, baseline, goal, attrition, required, expected, coverage } = growth;
  const known = (amount: number | null) => (amount === null ? NOT_KNOWN : whole(amount));
  const missing = expected === null || required === null ? null : required - expected;
  return facts(
    ['Goal', `${known(goal)} = target ${known(target)} - baseline ${known(baseline)}`],
    [
      'Required',
      `${known(required)} = goal ${known(goal)} + attrition ${loss === null ? '0 (none is stated)' : known(attrition)}`,
    ],
    [
      'Expected',
      `${known(expected)}${coverage === null ? '' : ` = ${showPercent(coverage)} of what is required (coverage)`}`,
    ],
    ['Missing', missing === null ? NOT_KNOWN : missing > 0 ? whole(missing) : 'nothing, in expectation'],
  );
}

function likelyItems({ p10, p50, p90, required, probability }: PlanGrowth, unit: Unit): Item[] {
  // Of single numbers there is nothing to say: no figure is more or less likely than another.
  if (p10 === null || p50 === null || p90 === null || required === null || p10 === p90) return [];
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
  return table([...columns('With'), ...['At its low', 'At its high', 'Share', 'Without'].map(figure)], rows);
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
  return { title: `Planned path (${unitName(unit)})`, items: table([...columns('Date'), figure('Planned')], rows) };
}

/** Writes amounts in full: `15,633,333`. Where the plan's are small, two decimals stay. */
function inFull({ baseline, target }: PlanGrowth): (amount: number) => string {
  const decimals = Math.max(Math.abs(baseline ?? 0), Math.abs(target ?? 0)) < 1000 ? 2 : 0;
  const isHuge = Math.max(Math.abs(baseline ?? 0), Math.abs(target ?? 0)) >= 1e12;
  // Figures have twelve digits: beyond them, more would say nothing.
  if (isHuge) return (amount) => (amount === 0 ? '0' : `${inGroups(Number((amount / 1e9).toFixed(1)))}bn`);
  return (amount) => inGroups(Number(amount.toFixed(decimals)) + 0);
}
