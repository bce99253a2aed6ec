import type { PlanGrowth, PlanVerdict } from '../judge/assessment.ts';
import { showAmounts, showGrowth, showPercent, showProbability, type Unit } from '../values/money.ts';
import { escapeMarkdown, escapeTerminal, toJsonPage } from './escape.ts';
import { growthToJson, verdictToJson } from './growth-json.ts';
import { shortfall, smallestSets } from './growth-sentences.ts';
import { goalOf } from './headline.ts';
import { jsonHead } from './json.ts';
import { fitLines, line, pad, padStart, widthOf, wrap } from './layout.ts';
import { paintFor } from './paint.ts';
import type { View } from './view.ts';

/** A plan before and after some answers are changed. */
export interface WhatIf {
  readonly path: string;
  readonly organization: string;
  readonly unit: Unit;
  readonly before: WhatIfState;
  readonly after: WhatIfState;
}

export interface WhatIfState {
  readonly verdict: PlanVerdict;
  readonly growth: PlanGrowth;
}

/** The same as Markdown. */
export function renderWhatIfMarkdown(whatIf: WhatIf): string {
  const isChanged = whatIf.before !== whatIf.after;
  const cells = figures(whatIf).map(
    ([label, before, after]) => `| ${[label, before, ...(isChanged ? [after] : [])].map(escapeMarkdown).join(' | ')} |`,
  );
  const head = isChanged ? '|  | Before | After |\n| --- | --- | --- |' : '|  | Now |\n| --- | --- |';
  const sentences = conclusions(whatIf).map(escapeMarkdown);
  return `# ${escapeMarkdown(whatIf.organization)}\n\n${head}\n${cells.join('\n')}\n\n${sentences.join('\n\n')}\n`;
}

/** The same for programs. */
export function renderWhatIfJson({ path, organization, before, after }: WhatIf): string {
  const states = { before: stateToJson(before), after: stateToJson(after) };
  return toJsonPage({ ...jsonHead({ command: 'whatif' }), path, organization, ...states });
}

function stateToJson({ verdict, growth }: WhatIfState): object {
  return { verdict: verdictToJson(verdict), growth: growthToJson(growth) };
}

/** Before and after side by side, then what it means. */
export function renderWhatIfPretty(whatIf: WhatIf, view: View): string {
  const rows = figures(whatIf);
  const isChanged = whatIf.before !== whatIf.after;
  const paint = paintFor(view);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => widthOf(row[column]!)), column === 0 ? 0 : 6));
  const total = 2 + widths.slice(0, isChanged ? 3 : 2).reduce((sum, width) => sum + width + 3, -3);
  const isTabled = !view.plain && total <= view.width;
  const lines = rows.map(([label, before, after]) => {
    if (!isTabled) return isChanged ? line`${label}: before ${before}, after ${after}` : line`${label}: ${before}`;
    const right = isChanged ? `   ${padStart(line`${after}`, widths[2]!)}` : '';
    return `  ${pad(label, widths[0]!)}   ${padStart(line`${before}`, widths[1]!)}${right}`;
  });
  const head =
    isChanged && isTabled
      ? [paint.dim(`  ${pad('', widths[0]!)}   ${padStart('before', widths[1]!)}   ${padStart('after', widths[2]!)}`)]
      : [];
  const told = conclusions(whatIf).flatMap((sentence) => wrap(escapeTerminal(sentence), view.width));
  return fitLines(`${[paint.bold(line`${whatIf.organization}`), ...head, ...lines, '', ...told].join('\n')}\n`, view);
}

function figures({ unit, before, after }: WhatIf): [string, string, string][] {
  const both = [before.growth, after.growth];
  const amounts = (pick: (growth: PlanGrowth) => number | null): [string, string] => {
    const known = both.map(pick);
    const shown = showAmounts(
      unit,
      known.map((amount) => amount ?? 0),
    );
    return [known[0] === null ? NOT_KNOWN : shown[0]!, known[1] === null ? NOT_KNOWN : shown[1]!];
  };
  const texts = (show: (growth: PlanGrowth) => string | null): [string, string] => [
    show(before.growth) ?? NOT_KNOWN,
    show(after.growth) ?? NOT_KNOWN,
  ];
  const chance = (probability: number | null | undefined): string | null =>
    probability == null ? null : showProbability(probability);
  const missing = ({ expected, required }: PlanGrowth): number | null =>
    expected === null || required === null ? null : Math.max(0, required - expected);
  return [
    ['Goal', ...texts(goalOf)],
    ['A year', ...texts(({ annualRate }) => (annualRate === null ? null : showGrowth(annualRate)))],
    ['To find', ...amounts(({ required }) => required)],
    ['Expected', ...amounts(({ expected }) => expected)],
    ['Missing', ...amounts(missing)],
    ['Coverage', ...texts(({ coverage }) => (coverage === null ? null : showPercent(coverage)))],
    ['P(goal)', ...texts(({ probability }) => chance(probability))],
    ...(both.some(({ now }) => now !== null)
      ? [['As it stands', ...texts(({ now }) => chance(now?.probability))] satisfies [string, string, string]]
      : []),
    ['1 in 10 below', ...amounts(({ p10 }) => p10)],
    ['Half below', ...amounts(({ p50 }) => p50)],
    ['9 in 10 below', ...amounts(({ p90 }) => p90)],
    ['Carries', ...texts(carriesText)],
  ].map(([label, ...values]) => [label!, values[0] ?? NOT_KNOWN, values[1] ?? NOT_KNOWN]);
}

/** Stands where a figure rests on something that is not stated. */
const NOT_KNOWN = '-';

function carriesText({ carries, confidence }: PlanGrowth): string | null {
  return carries === null ? null : `${showGrowth(carries)} at ${showPercent(confidence)}`;
}

/** What the figures after the change say, a sentence each, ending with a way on. */
function conclusions({ unit, after }: WhatIf): string[] {
  return [...carriedSentence(after.growth, unit), ...setSentences(after.growth, unit)];
}

/** How much growth the chosen segments support. */
function carriedSentence({ carries, expected, baseline, attrition, confidence }: PlanGrowth, unit: Unit): string[] {
  if (carries === null || expected === null || baseline === null || baseline === 0) return [];
  const onAverage = (expected - (attrition ?? 0)) / baseline;
  const [from, to] = showAmounts(unit, [baseline, baseline * (1 + carries)]);
  return [
    `On average they support growth of ${showPercent(onAverage)}; with ${showPercent(confidence)} confidence, ${showPercent(carries)} (from ${from} to ${to}).`,
  ];
}

function setSentences(growth: PlanGrowth, unit: Unit): string[] {
  const short = shortfall(growth, unit);
  if (short !== null) return [short];
  const chosen = new Set(growth.segments.filter((segment) => segment.chosen && segment.isJudged).map(({ id }) => id));
  return smallestSets(growth, unit).map((set, index) => {
    const { segments } = growth.smallestSets[index]!;
    const isChosen = segments.length === chosen.size && segments.every((id) => chosen.has(id));
    return `${index === 0 ? 'The fewest segments that cover it: ' : 'Or: '}${set}${isChosen ? ', as chosen' : ''}.`;
  });
}
