import type { PlanGrowth } from '../judge/assessment.ts';
import type { WhatIf, WhatIfChange } from '../judge/whatif/whatif.ts';
import { count, showAmounts, showPercent, showProbability, showSupported, type Unit } from '../values/money.ts';
import { eachKnown, shortfall, smallestSets } from './growth-sentences.ts';
import { prettyPage } from './part-lines.ts';
import { markdownPage } from './part-markdown.ts';
import { columns, facts, figure, list, type Page, table, text } from './parts.ts';
import type { View } from './view.ts';

export function renderWhatIfPretty(whatIf: WhatIf, view: View): string {
  return prettyPage(pageOf(whatIf), view);
}

export function renderWhatIfMarkdown(whatIf: WhatIf): string {
  return markdownPage(pageOf(whatIf));
}

/** The verdict before and after, the figures side by side, then what follows. */
function pageOf(whatIf: WhatIf): Page {
  const { organization, before, after, changes, notes } = whatIf;
  const rows = figures(whatIf);
  const [verdict, inFigures] =
    before === after
      ? [facts(['Now', before.verdict.sentence]), facts(...rows.map(([label, now]) => [label, now] as const))]
      : [
          facts(['Before', before.verdict.sentence], ['After', after.verdict.sentence]),
          table(
            [...columns(''), figure('Before'), figure('After')],
            rows.map((cells) => ({ cells })),
          ),
        ];
  return {
    title: organization,
    parts: [
      { title: 'The verdict', items: verdict },
      { title: 'In figures', items: inFigures },
      { title: 'What changes', items: list(changesIn(changes)) },
      { title: 'What follows', items: [...notes, ...conclusions(whatIf)].flatMap(text) },
    ],
  };
}

/** What each change is; of several, what each does alone. */
function changesIn(changes: readonly WhatIfChange[]): string[] {
  return changes.map(({ what, effect }) => {
    if (changes.length === 1 || effect === null) return what;
    return `${what}: alone, the chance becomes ${showProbability(effect.probability)}`;
  });
}

type Row = [label: string, before: string, after: string];

function figures({ unit, before, after }: WhatIf): Row[] {
  const both = [before.growth, after.growth];
  const amounts = (pick: (growth: PlanGrowth) => number | null, isLack = false): [string, string] => {
    const known = both.map((growth) => growth && pick(growth));
    const counted = known.map((amount) => (amount !== null && isLack && amount <= 0 ? null : amount));
    const shown = eachKnown(showAmounts, unit, counted);
    const [first, second] = known.map((amount, index) => shown[index] ?? (amount === null ? NOT_KNOWN : 'nothing'));
    return [first!, second!];
  };
  const texts = (show: (growth: PlanGrowth) => string | null): [string, string] => {
    const [first, second] = both.map((growth) => (growth && show(growth)) ?? NOT_KNOWN);
    return [first!, second!];
  };
  const known = <T>(value: T | null | undefined, show: (value: T) => string): string | null =>
    value == null ? null : show(value);
  const rows: Row[] = [
    ['Growth', ...texts(({ goal, baseline }) => (goal === null || !baseline ? null : toTheTenth(goal / baseline)))],
    ['A year', ...texts(({ annualRate }) => known(annualRate, toTheTenth))],
    ['Horizon', ...texts(({ months }) => known(months, (number) => count(number, 'month')))],
    ['Target', ...amounts(({ target }) => target)],
    ['To find', ...amounts(({ required }) => required, true)],
    ['Expected', ...amounts(({ expected }) => expected)],
    ['Missing', ...amounts(missing, true)],
    ['Coverage', ...texts(({ coverage }) => known(coverage, showPercent))],
    ['P(goal)', ...texts(({ probability }) => known(probability, showProbability))],
    ['Still to find', ...amounts(({ now }) => now?.toFind ?? null, true)],
    ['Still expected', ...amounts(({ now }) => now?.expected ?? null)],
    ['As it stands', ...texts(({ now }) => known(now?.probability, showProbability))],
    ['1 in 10 below', ...amounts(({ p10 }) => p10)],
    ['Half below', ...amounts(({ p50 }) => p50)],
    ['9 in 10 below', ...amounts(({ p90 }) => p90)],
    ['Carries', ...texts((growth) => carried(growth.carries, growth))],
    ['Carries now', ...texts((growth) => carried(growth.now?.carries, growth))],
  ];
  const isRead = both.some((growth) => growth?.now != null);
  return rows.filter(([label]) => isRead || !OF_READING.includes(label));
}

/** What there is only with a reading. */
const OF_READING = ['Still to find', 'Still expected', 'As it stands', 'Carries now'];

/** Shown where a figure rests on something that is not stated. */
const NOT_KNOWN = '-';

/** A growth with a decimal where it has one: what is compared may differ by less than a percent. */
function toTheTenth(growth: number): string {
  const percent = Math.round(growth * 1000) / 10;
  return `${percent < 0 ? '' : '+'}${percent}%`;
}

function missing({ expected, required }: PlanGrowth): number | null {
  return expected === null || required === null ? null : required - expected;
}

function carried(growth: number | null | undefined, { confidence }: PlanGrowth): string | null {
  return growth == null ? null : `${showSupported(growth)} at ${showPercent(confidence)}`;
}

/** What the figures after the change say, a sentence each, ending with a way on. */
function conclusions({ unit, after: { growth } }: WhatIf): string[] {
  return growth === null ? [] : [...carriedSentence(growth, unit), ...setSentences(growth, unit)];
}

/** How much growth the chosen segments support. */
function carriedSentence(growth: PlanGrowth, unit: Unit): string[] {
  const { carries, expected, baseline, attrition, confidence, now } = growth;
  if (carries === null || expected === null || baseline === null || baseline === 0) return [];
  const onAverage = (expected - (attrition ?? 0)) / baseline;
  const [from, to] = showAmounts(unit, [baseline, baseline * (1 + carries)]);
  const standing =
    now?.carries == null ? '' : ` As it stands with the reading of ${now.date}, ${showSupported(now.carries)}.`;
  return [
    `On average the plan supports growth of ${showSupported(onAverage)}; with ${showPercent(confidence)} confidence, ${showSupported(carries)} (from ${from} to ${to}).${standing}`,
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
