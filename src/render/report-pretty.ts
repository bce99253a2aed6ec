import type { Assessment, Gap, Growth, GrowthSegment, SectionScore } from '../assess/assessment.ts';
import {
  count,
  showAmounts,
  showFigures,
  showGrowth,
  showPercent,
  showProbability,
  type Unit,
  unitName,
} from '../plan/money.ts';
import { SEVERITIES } from '../rules/rule.ts';
import { barOf, rangeBar } from './bars.ts';
import { escapeTerminal } from './escape.ts';
import { headline, verdictOf } from './headline.ts';
import { fitStart, inGlyphs, line, pad, padStart, widthOf, wrap } from './layout.ts';
import { type Paint, paintFor } from './paint.ts';
import type { RunResult } from './result.ts';
import type { View } from './view.ts';

/** How many gaps are shown where nothing is said. */
export const TOP_GAPS = 5;

/** The scorecard and the gaps as a page: what matters most comes first, and every bar is also said in figures. */
export function renderReportPretty(result: RunResult, view: View): string {
  const paint = paintFor(view);
  const pages = result.assessments.map((assessment) => reportPage(assessment, view, paint));
  const rule = view.plain ? '' : `${(view.glyphs === 'unicode' ? '─' : '-').repeat(Math.min(view.width, 80))}\n`;
  return inGlyphs(pages.join(`\n${rule}\n`), view);
}

function reportPage(assessment: Assessment, view: View, paint: Paint): string {
  const { growth, scorecard } = assessment;
  const title = `${assessment.organization ?? assessment.path}${scorecard?.score == null ? '' : `, score ${showScore(scorecard.score)} of 100`}`;
  const head = [
    ...wrap(markOf(assessment, view, paint) + escapeTerminal(headline(assessment)), view.width),
    '',
    paint.bold(line`${title}`),
    paint.dim(line`${assessment.path}, as of ${assessment.asOf}`),
  ];
  if (assessment.error || scorecard === null) return `${[...head, ...brokenLines(assessment, view)].join('\n')}\n`;
  const whole = view.section === undefined;
  const blocks = [
    head,
    scorecardBlock(scorecard.sections, view, paint),
    ...(growth && whole ? growthBlocks(growth, assessment.unit, view, paint) : []),
    findingsBlock(assessment, view, paint),
    gapsBlock(assessment.gaps, view, paint),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function markOf(assessment: Assessment, view: View, paint: Paint): string {
  if (view.plain || view.color === 0) return '';
  const marks = {
    yes: paint.good('● '),
    unlikely: paint.severity('warning')('● '),
    no: paint.severity('error')('● '),
    'not-added': paint.severity('error')('● '),
    unknown: paint.dim('● '),
  };
  return view.glyphs === 'unicode' ? marks[verdictOf(assessment)] : '';
}

function brokenLines({ findings, error }: Assessment, view: View): string[] {
  const messages = error?.hint
    ? [error.hint]
    : findings.map(({ range, message }) => `Line ${range.start.line}: ${message}`);
  return ['', ...messages.flatMap((message) => wrap(escapeTerminal(message), view.width))];
}

/** A score without decimals; 99.6 is no 100. */
export function showScore(score: number): string {
  return String(score < 100 ? Math.min(99, Math.round(score)) : 100);
}

function scorecardBlock(sections: readonly SectionScore[], view: View, paint: Paint): string[] {
  const shown = sections.filter(({ id }) => view.section === undefined || view.section === id);
  const titleWidth = Math.min(34, Math.max(...shown.map(({ title }) => widthOf(escapeTerminal(title)))));
  const rows = shown.map(({ title, score, answered, total }) => {
    const figure = score === null ? '?' : showScore(score);
    const answers = `${answered} of ${total} answered`;
    if (view.plain) return line`${title}: ${score === null ? 'not begun' : `${figure} of 100`}, ${answers}`;
    const name = pad(fitStart(escapeTerminal(title), titleWidth, '...'), titleWidth);
    const text = `  ${name}  ${padStart(figure, 3)}  ${barOf((score ?? 0) / 100, 20, view)}  ${answers}`;
    return score === null ? paint.dim(text) : text;
  });
  return [paint.bold('Scorecard'), ...rows];
}

function growthBlocks(growth: Growth, unit: Unit, view: View, paint: Paint): string[][] {
  return [
    bridgeBlock(growth, unit, view, paint),
    segmentsBlock(growth, unit, view, paint),
    setsBlock(growth, unit, view, paint),
  ];
}

/** From today's business over what is lost and added to the end, and the target beside it. */
function bridgeBlock(growth: Growth, unit: Unit, view: View, paint: Paint): string[] {
  if (growth.bridge.length === 0) return [];
  // Nothing lost is no step.
  const bridge = growth.bridge.filter(({ label, value }) => label !== 'attrition' || value !== 0);
  const steps = [...bridge, { label: 'target', value: growth.target }];
  const figures = showFigures(steps.map(({ value }) => value));
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
        `${capital(growth.measure)} (${unitName(unit)}): from today to the end of ${count(growth.months, 'month')}, ${rate}`,
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
function segmentsBlock(growth: Growth, unit: Unit, view: View, paint: Paint): string[] {
  const known = growth.segments.filter(({ mean }) => mean !== null);
  if (known.length === 0) return [];
  const title = 'WHO: what each segment can add';
  if (view.plain) return [title, ...plainSegments(known, unit), ...hangsOn(growth, view)];
  const most = Math.max(...known.map(({ high }) => high!)) || 1;
  const figures = showFigures(known.flatMap(({ low, mean, high }) => [low!, mean!, high!]));
  const names = known.map(({ name }) => escapeTerminal(name));
  const nameWidth = Math.min(24, Math.max(...names.map(widthOf)));
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
  const head = `  ${pad('', nameWidth)}  ${columns(FIGURES)}${barOf('')}  ${padStart('share', 5)}  without`;
  return [
    paint.bold(`${title} (${escapeTerminal(unitName(unit))})`),
    paint.dim(head),
    ...rows,
    paint.dim('  share: its part of what is expected; without: P(goal) if it is dropped'),
    ...hangsOn(growth, view),
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

/** The segment whose loss hurts most, and what this choice carries. */
function hangsOn(growth: Growth, view: View): string[] {
  const chosen = growth.segments.filter(({ without }) => without !== null);
  const worst = [...chosen].sort((a, b) => a.without! - b.without!)[0];
  const sentences = [
    ...(worst && chosen.length > 1 && growth.required > 0
      ? [
          `The plan hangs on ${worst.name}: without them the probability falls from ${showProbability(growth.probability ?? 0)} to ${showProbability(worst.without!)}.`,
        ]
      : []),
    ...(growth.carries === null
      ? []
      : [
          `At ${showPercent(growth.confidence)} confidence these customers carry ${showGrowth(growth.carries)}${growth.baseline > 0 ? ` (the goal is ${showGrowth(growth.goal / growth.baseline)})` : ''}.`,
        ]),
  ];
  return sentences.flatMap((sentence) => wrap(escapeTerminal(sentence), view.width - 2).map((text) => `  ${text}`));
}

function setsBlock(growth: Growth, unit: Unit, view: View, paint: Paint): string[] {
  if (growth.shortfallOfAll !== null && growth.segments.length > 0) {
    const [short] = showAmounts(unit, [growth.shortfallOfAll]);
    return wrap(
      escapeTerminal(
        `Not even all segments named together cover it: ${short} would still be missing. Name further segments, or choose a smaller goal.`,
      ),
      view.width,
    );
  }
  if (growth.smallestSets.length === 0) return [];
  const names = new Map(growth.segments.map(({ id, name }) => [id, name]));
  const amounts = showAmounts(
    unit,
    growth.smallestSets.map(({ expected }) => expected),
  );
  const rows = growth.smallestSets.flatMap(({ segments, probability }, index) =>
    wrap(
      escapeTerminal(
        `${segments.map((id) => names.get(id) ?? id).join(', ')}: ${amounts[index]}, P(goal) ${showProbability(probability)}`,
      ),
      view.width - 4,
    ).map((text, row) => `  ${row === 0 ? '' : '  '}${text}`),
  );
  return [paint.bold('The fewest segments that cover it'), ...rows];
}

function findingsBlock({ findings, path }: Assessment, view: View, paint: Paint): string[] {
  const open = findings.filter(({ status, severity }) => status === 'new' && severity !== 'note');
  if (open.length === 0 || view.section !== undefined) return [];
  const sorted = [...open].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const rows = sorted
    .slice(0, view.all ? undefined : TOP_GAPS)
    .flatMap(({ severity, message, range }) =>
      wrap(escapeTerminal(`${severity}: ${message} (${path}:${range.start.line})`), view.width - 4).map(
        (text, row) => `  ${row === 0 ? '' : '  '}${text}`,
      ),
    );
  const rest = sorted.length - (view.all ? sorted.length : Math.min(sorted.length, TOP_GAPS));
  return [paint.bold('Findings'), ...rows, ...(rest > 0 ? [paint.dim(`  and ${rest} more: plan check`)] : [])];
}

function gapsBlock(gaps: readonly Gap[], view: View, paint: Paint): string[] {
  const own = gaps.filter(
    (gap) =>
      (view.section === undefined || gap.playbook === view.section) &&
      (view.owner === undefined || gap.owner?.toLowerCase() === view.owner.toLowerCase()),
  );
  if (own.length === 0) return view.owner === undefined ? [] : [`No gap belongs to ${escapeTerminal(view.owner)}.`];
  const shown = view.all ? own : own.slice(0, view.top ?? TOP_GAPS);
  const rows = shown.flatMap((gap, index) => gapLines(gap, index + 1, view, paint));
  const rest = own.length - shown.length;
  return [
    paint.bold(`Gaps: ${count(own.length, 'practice')} not yet practised with evidence`),
    ...rows,
    ...(rest > 0 ? [paint.dim(`  and ${rest} more: plan report --all`)] : []),
  ];
}

function gapLines(gap: Gap, number: number, view: View, paint: Paint): string[] {
  const status = gap.status === 'practising' ? 'practised, not proven' : gap.status.replace('-', ' ');
  const owner = gap.owner === null ? 'no owner' : gap.owner;
  const due = gap.due === null ? '' : `, due ${gap.due}`;
  const head = `${padStart(String(number), 3)}. ${line`${gap.title}`} ${paint.dim(line`(${status}, ${owner}${due}; +${gap.weight.toFixed(1)} points)`)}`;
  return [head, ...wrap(escapeTerminal(gap.next ?? gap.firstStep), view.width - 5).map((text) => `     ${text}`)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
