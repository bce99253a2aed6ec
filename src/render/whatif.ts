import type { Growth } from '../judge/assessment.ts';
import { atLeast } from '../judge/facts/settings.ts';
import { showAmounts, showGrowth, showPercent, showProbability, type Unit } from '../values/money.ts';
import { escapeMarkdown, escapeTerminal, toJsonPage } from './escape.ts';
import { goalOf } from './headline.ts';
import { growthToJson, jsonHead } from './json.ts';
import { fitLines, line, pad, padStart, widthOf, wrap } from './layout.ts';
import { paintFor } from './paint.ts';
import type { View } from './view.ts';

/** A plan before and after some answers are changed. */
export interface WhatIf {
  readonly path: string;
  readonly organization: string;
  readonly unit: Unit;
  readonly before: Growth;
  readonly after: Growth;
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
  const growth = { before: growthToJson(before), after: growthToJson(after) };
  return toJsonPage({ ...jsonHead({ command: 'whatif' }), path, organization, ...growth });
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
  const both = [before, after];
  const amounts = (pick: (growth: Growth) => number | null): [string, string] => {
    const known = both.map(pick);
    const shown = showAmounts(
      unit,
      known.map((amount) => amount ?? 0),
    );
    return [known[0] === null ? 'not added' : shown[0]!, known[1] === null ? 'not added' : shown[1]!];
  };
  const texts = (show: (growth: Growth) => string): [string, string] => [show(before), show(after)];
  return [
    ['Goal', ...texts(goalOf)],
    ['A year', ...texts(({ annualRate }) => (annualRate === null ? 'from nothing' : showGrowth(annualRate)))],
    ['To find', ...amounts(({ required }) => required)],
    ['Expected', ...amounts(({ expected }) => expected)],
    ['Missing', ...amounts(({ expected, required }) => (expected === null ? null : Math.max(0, required - expected)))],
    ['Coverage', ...texts(({ coverage }) => (coverage === null ? '-' : showPercent(coverage)))],
    ['P(goal)', ...texts(({ probability }) => (probability === null ? 'not added' : showProbability(probability)))],
    ['1 in 10 below', ...amounts(({ p10 }) => p10)],
    ['Half below', ...amounts(({ p50 }) => p50)],
    ['9 in 10 below', ...amounts(({ p90 }) => p90)],
    ['Carries', ...texts(carriesText)],
  ];
}

function carriesText({ carries, confidence }: Growth): string {
  return carries === null ? '-' : `${showGrowth(carries)} at ${showPercent(confidence)}`;
}

/** What the figures after the change say, a sentence each, ending with a way on. */
function conclusions({ unit, after }: WhatIf): string[] {
  if (after.expected === null)
    return [
      'The segments divide the customers in more than one way: adding them up would count people twice. Give all of them one dimension.',
    ];
  const [expected, required, missing] = showAmounts(unit, [
    after.expected,
    after.required,
    after.required - after.expected,
  ]);
  if (after.coverage === null) return ['Nothing needs to be found: the goal asks for no more than what is there.'];
  const covered = atLeast(after.expected, after.required);
  return [
    covered
      ? `These customers can be expected to add ${expected} of the ${required} to find.`
      : `These customers can be expected to add ${expected} of the ${required} to find: ${missing} is missing.`,
    ...carriedSentence(after, unit),
    ...setSentences(after, unit),
  ];
}

/** How much growth the chosen segments support. */
function carriedSentence(after: Growth, unit: Unit): string[] {
  if (after.carries === null || after.expected === null || after.baseline === 0) return [];
  const inExpectation = (after.expected - after.attrition) / after.baseline;
  const [baseline, end] = showAmounts(unit, [after.baseline, after.baseline * (1 + after.carries)]);
  return [
    `They carry ${showGrowth(inExpectation)} in expectation, and ${showGrowth(after.carries)} at ${showPercent(after.confidence)} confidence (from ${baseline} to ${end}).`,
  ];
}

function setSentences(after: Growth, unit: Unit): string[] {
  if (after.shortfallOfAll !== null) {
    const [short] = showAmounts(unit, [after.shortfallOfAll]);
    const none = after.segments.every(({ mean }) => mean === null);
    if (none) return ['No segment says yet what it can add: give each a potential.'];
    return [
      `Not even all segments of the plan together cover it: ${short} would still be missing. Name further segments, raise what these can add, or choose a goal that they carry.`,
    ];
  }
  const chosen = new Set(after.segments.filter((segment) => segment.chosen).map(({ id }) => id));
  const names = new Map(after.segments.map(({ id, name }) => [id, name]));
  const amounts = showAmounts(
    unit,
    after.smallestSets.map(({ expected }) => expected),
  );
  return after.smallestSets.map(({ segments, probability }, index) => {
    const isChosen = segments.length === chosen.size && segments.every((id) => chosen.has(id));
    const who = segments.map((id) => names.get(id) ?? id).join(', ');
    return `${index === 0 ? 'The fewest segments that cover it: ' : 'Or: '}${who} (${amounts[index]}, P(goal) ${showProbability(probability)})${isChosen ? ', as chosen' : ''}.`;
  });
}
