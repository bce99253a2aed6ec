import type { GrowthSegment, PlanGrowth } from '../judge/assessment.ts';
import {
  count,
  showAmounts,
  showFigures,
  showGrowth,
  showPercent,
  showProbability,
  type Unit,
  unitName,
} from '../values/money.ts';
import { rangeBar } from './bars.ts';
import { escapeTerminal } from './escape.ts';
import { dependsOn, shortfall, smallestSets } from './growth-sentences.ts';
import { fitStart, line, pad, padStart, widthOf, wrap } from './layout.ts';
import type { Paint } from './paint.ts';
import type { View } from './view.ts';

/** What the report says of growth, as blocks of lines: the bridge, the segments, the smallest sets. */
export function growthBlocks(growth: PlanGrowth, unit: Unit, view: View, paint: Paint): string[][] {
  return [
    bridgeBlock(growth, unit, view, paint),
    segmentsBlock(growth, unit, view, paint),
    setsBlock(growth, unit, view, paint),
  ];
}

/** From today's business over what is lost and added to the end, and the target beside it. */
function bridgeBlock(growth: PlanGrowth, unit: Unit, view: View, paint: Paint): string[] {
  if (growth.bridge.length === 0) return [];
  // Nothing lost is no step.
  const steps = growth.bridge.filter(({ kind, value }) => kind !== 'attrition' || value !== 0);
  const figures = showFigures(
    unit,
    steps.map(({ value }) => value),
  );
  const labelWidth = Math.min(28, Math.max(...steps.map(({ label }) => widthOf(escapeTerminal(label)))));
  const amountWidth = Math.max(...figures.map((figure) => widthOf(figure) + 1));
  const room = Math.max(10, Math.min(40, view.width - labelWidth - amountWidth - 6));
  const most = runningTotals(steps).reduce((max, { to, from }) => Math.max(max, to, from), 0) || 1;
  const rows = steps.map(({ label }, index) => {
    const isStep = index > 0 && index < steps.length - 2;
    const amount = `${isStep && steps[index]!.value >= 0 ? '+' : ''}${figures[index]!}`;
    if (view.plain) return line`${label}: ${amount}`;
    const { from, to } = runningTotals(steps)[index]!;
    const name = pad(fitStart(escapeTerminal(label), labelWidth, '...'), labelWidth);
    return `  ${name}  ${padStart(amount, amountWidth)}  ${rangeBar(Math.min(from, to) / most, Math.max(from, to) / most, null, room, view)}`.trimEnd();
  });
  const rate = growth.annualRate === null ? 'from nothing' : `${showGrowth(growth.annualRate)} a year`;
  return [
    paint.bold(
      escapeTerminal(
        `${capital(growth.measure)} (${unitName(unit)}): ${count(growth.months!, 'month')}${growth.start === null ? '' : ` from ${growth.start}`}, ${rate}`,
      ),
    ),
    ...rows,
  ];
}

/** Where each bar of the bridge begins and ends. */
function runningTotals(steps: readonly { readonly value: number }[]): { from: number; to: number }[] {
  let level = 0;
  return steps.map(({ value }, index) => {
    if (index === 0 || index >= steps.length - 2) {
      level = value;
      return { from: 0, to: value };
    }
    const from = level;
    level += value;
    return { from, to: level };
  });
}

/** What each segment can add as figures and as a bar from low to high, with a mark at what is expected. */
function segmentsBlock(growth: PlanGrowth, unit: Unit, view: View, paint: Paint): string[] {
  const known = growth.segments.filter(({ mean }) => mean !== null);
  if (known.length === 0) return [];
  const title = 'WHO: what each segment can add';
  if (view.plain) return [title, ...plainSegments(known, unit), ...sentenceLines(growth, view)];
  const most = Math.max(...known.map(({ high }) => high!)) || 1;
  const figures = showFigures(
    unit,
    known.flatMap(({ low, mean, high }) => [low!, mean!, high!]),
  );
  const names = known.map(({ name }) => escapeTerminal(name));
  const nameWidth = Math.min(view.width < 100 ? 24 : 36, Math.max(...names.map(widthOf)));
  const widths = [0, 1, 2].map((column) =>
    Math.max(widthOf(FIGURES[column]!), ...known.map((_, index) => widthOf(figures[3 * index + column]!))),
  );
  const columns = (cells: readonly string[]) => cells.map((cell, column) => padStart(cell, widths[column]!)).join('  ');
  const room = Math.min(30, view.width - nameWidth - widths.reduce((sum, each) => sum + each, 0) - 26);
  // A bar that is too short to be read is left out.
  const barOf = (bar: string) => (room < 8 ? '' : `  ${pad(bar, room)}`);
  const rows = known.map((segment, index) => {
    const name = pad(fitStart(names[index]!, nameWidth, '...'), nameWidth);
    const bar = barOf(
      rangeBar(segment.low! / most, segment.high! / most, segment.mean! / most, Math.max(room, 8), view),
    );
    const text =
      `  ${name}  ${columns(figures.slice(3 * index, 3 * index + 3))}${bar}  ${segmentPart(segment)}`.trimEnd();
    return segment.chosen ? text : paint.dim(text);
  });
  const hasShares = known.some(({ share }) => share !== null);
  const shareHead = hasShares ? `${barOf('')}  ${padStart('share', 5)}  without` : '';
  const head = `  ${pad('', nameWidth)}  ${columns(FIGURES)}${shareHead}`;
  return [
    paint.bold(`${title} (${escapeTerminal(unitName(unit))})`),
    paint.dim(head),
    ...rows,
    ...(hasShares ? [paint.dim('  share: its part of what is expected; without: P(goal) if it is dropped')] : []),
    ...sentenceLines(growth, view),
  ];
}

const FIGURES = ['low', 'expected', 'high'] as const;

function plainSegments(known: readonly GrowthSegment[], unit: Unit): string[] {
  const amounts = showAmounts(
    unit,
    known.flatMap(({ low, mean, high }) => [low!, mean!, high!]),
  );
  return known.map(({ name, chosen, share, without }, index) => {
    const [low, mean, high] = amounts.slice(3 * index, 3 * index + 3);
    const parts = [
      ...(chosen ? [] : ['not chosen']),
      ...(share === null ? [] : [`${showPercent(share)} of what is expected`]),
      ...(without === null ? [] : [`P(goal) without it ${showProbability(without)}`]),
    ];
    return line`${[`${name}: ${low} to ${high}, ${mean} expected`, ...parts].join(', ')}`;
  });
}

function segmentPart({ chosen, share, without }: GrowthSegment): string {
  if (!chosen) return 'not chosen';
  const part = share === null ? '' : showPercent(share);
  return `${padStart(part, 5)}  ${padStart(without === null ? '' : showProbability(without), 7)}`;
}

function sentenceLines(growth: PlanGrowth, view: View): string[] {
  return dependsOn(growth).flatMap((sentence) =>
    wrap(escapeTerminal(sentence), view.width - 2).map((text) => `  ${text}`),
  );
}

function setsBlock(growth: PlanGrowth, unit: Unit, view: View, paint: Paint): string[] {
  const short = shortfall(growth, unit);
  if (short !== null) return wrap(escapeTerminal(short), view.width);
  if (growth.smallestSets.length === 0) return [];
  const rows = smallestSets(growth, unit).flatMap((set) =>
    wrap(escapeTerminal(set), view.width - 4).map((text, row) => `  ${row === 0 ? '' : '  '}${text}`),
  );
  return [paint.bold('The fewest segments that cover it'), ...rows];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
