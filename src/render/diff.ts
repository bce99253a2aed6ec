import type { PlanGrowth, Step } from '../judge/assessment.ts';
import type { DiffState, PlanChange, PlanDiff, PlanSourceName } from '../judge/diff/diff.ts';
import { SECTIONS } from '../method/sections.ts';
import { count, showPercent, showProbability } from '../values/money.ts';
import { escapeMarkdown } from './escape.ts';
import { prettyPage } from './part-lines.ts';
import { markdownPage } from './part-markdown.ts';
import { type Fact, facts, type Item, list, type Page, type Part, text } from './parts.ts';
import type { View } from './view.ts';

/** A heading with its lines. */
interface Block {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Changes are shown in Markdown up to so many characters: a comment on GitHub may have 65,536. */
const MOST_CHARACTERS = 40_000;
const MOST_STEPS = 5;

export function renderDiffPretty(diff: PlanDiff, view: View): string {
  return prettyPage(pageOf(diff, blocksOf(diff, view.verbose ? Number.POSITIVE_INFINITY : MOST_STEPS)), view);
}

/** The same as Markdown, for a comment in a pull request. */
export function renderDiffMarkdown(diff: PlanDiff): string {
  let room = MOST_CHARACTERS;
  const blocks = blocksOf(diff, MOST_STEPS).map(({ heading, lines }) => {
    const shown = lines.filter((line) => {
      room -= escapeMarkdown(line).length;
      return room >= 0;
    });
    return { heading, lines: [...shown, ...andMore(lines.length - shown.length)] };
  });
  return markdownPage(pageOf(diff, blocks));
}

/** What changed: the verdict before and after, then the changes by section, then the steps. */
function pageOf(diff: PlanDiff, blocks: readonly Block[]): Page {
  const verdict = isNothing(diff) ? text(NOTHING) : verdictItems(diff);
  return {
    title: `${diff.organization}: what changed ${between(diff)}`,
    parts: [
      { title: 'The verdict', items: verdict },
      ...blocks.map(({ heading, lines }) => ({ title: heading, items: list(lines) })),
    ],
  };
}

/** So many changes are shown in a report. */
const MOST_IN_REPORT = 20;

/** What changed, as a part of a report. @param since what the title calls the older version: `HEAD~3` */
export function changedPart(diff: PlanDiff, since: string): Part {
  const title = `What changed since ${since}`;
  if (isNothing(diff)) return { title, items: text(NOTHING) };
  const { verdict } = diff.before;
  const isSame = verdict?.sentence === diff.after.verdict?.sentence;
  const rows = blocksOf(diff, MOST_STEPS).flatMap(({ heading, lines }) => lines.map((line): Fact => [heading, line]));
  const more = rows.length - MOST_IN_REPORT;
  return {
    title,
    items: [
      ...facts(['Verdict before', isSame ? 'the same' : verdict?.sentence], ...rows.slice(0, MOST_IN_REPORT)),
      ...text(more > 0 ? `And ${more} more: plan diff` : null),
    ],
  };
}

/** The changes in one paragraph, as for a mail. @param since how it begins: `Since the last commit` */
export function changesParagraph(diff: PlanDiff, since: string): string {
  if (isNothing(diff)) return `${since}: nothing has changed.`;
  const { changes, steps } = diff;
  const shown = changes.filter((change) => !isReviewed(change)).slice(0, MOST_STEPS);
  const more = changes.length - shown.length;
  const what = [...shown.map((change) => change.what), ...(more > 0 ? [`${count(more, 'more change')}`] : [])];
  const done = [
    ...(steps.closed.length > 0 ? [`${count(steps.closed.length, 'step')} closed`] : []),
    ...(steps.opened.length > 0 ? [`${count(steps.opened.length, 'step')} opened`] : []),
  ];
  return [
    `${since}: ${what.join('; ') || 'no answer has changed'}.`,
    ...(done.length === 0 ? [] : [`${done.join(', ')}.`]),
  ].join(' ');
}

const NOTHING = 'Nothing changed in meaning.';

function isNothing({ changes, steps, before, after }: PlanDiff): boolean {
  return (
    changes.length + steps.opened.length + steps.closed.length === 0 &&
    before.verdict?.sentence === after.verdict?.sentence
  );
}

function between({ from, to }: PlanDiff): string {
  return called(from) === called(to) ? `in ${called(to)}` : `from ${called(from)} to ${called(to)}`;
}

function called({ path, revision }: PlanSourceName): string {
  return revision === null ? path : `${revision}:${path}`;
}

function verdictItems({ before, after }: PlanDiff): Item[] {
  const sentence = ({ verdict }: DiffState): string => verdict?.sentence ?? 'There is no plan.';
  if (sentence(before) === sentence(after)) return text(`The verdict is the same: ${sentence(after)}`);
  return [
    ...facts(['Before', sentence(before)], ['After', sentence(after)]),
    ...figures(before.growth, after.growth).flatMap(text),
  ];
}

/** The chance and the coverage, where they are shown differently. */
function figures(before: PlanGrowth | null, after: PlanGrowth | null): string[] {
  const pairs = [
    ['P(goal), the chance of reaching the goal as planned', showProbability, before?.probability, after?.probability],
    ['as it stands', showProbability, before?.now?.probability, after?.now?.probability],
    ['coverage', showPercent, before?.coverage, after?.coverage],
  ] as const;
  const said = pairs.flatMap(([name, show, old, now]) => {
    if (old == null && now == null) return [];
    const [from, to] = [old, now].map((value) => (value == null ? 'not known' : show(value)));
    return from === to ? [] : [`${name}: ${to}, before ${from}`];
  });
  return said.length === 0 ? [] : [`${said.join('; ')}.`];
}

function blocksOf(diff: PlanDiff, mostSteps: number): Block[] {
  const { changes, steps, before } = diff;
  const sections = [
    ...SECTIONS.map(({ title, keys }) => ({ title, keys })),
    { title: 'Practices', keys: ['practices'] },
  ];
  const known = sections.flatMap(({ keys }) => [...keys]);
  const parts = [
    ...sections.map(({ title, keys }) => ({ title, own: changes.filter(({ key }) => keys.includes(key)) })),
    { title: 'The plan itself', own: changes.filter(({ key }) => !known.includes(key)) },
  ];
  const blocks = parts.map(({ title, own }) => {
    const stamps = own.filter(isReviewed).length;
    return {
      heading: title,
      lines: [
        ...own.filter((change) => !isReviewed(change)).map((change) => changeLine(change, before)),
        ...(stamps === 0 ? [] : [`${count(stamps, 'thing')} reviewed or postponed`]),
      ],
    };
  });
  return [
    ...blocks,
    stepsBlock('Steps closed', steps.closed, mostSteps),
    stepsBlock('Steps opened', steps.opened, mostSteps),
  ].filter(({ lines }) => lines.length > 0);
}

/** When something was looked at says nothing of what it is. */
function isReviewed({ path }: PlanChange): boolean {
  return /\/(reviewed|later)$/.test(path);
}

function changeLine({ what, effect }: PlanChange, { verdict }: DiffState): string {
  if (effect === null || verdict?.probability == null) return what;
  const [from, to] = [showProbability(verdict.probability), showProbability(effect.probability)];
  return from === to ? what : `${what}: alone, the chance goes from ${from} to ${to}`;
}

function stepsBlock(heading: string, steps: readonly Step[], most: number): Block {
  const shown = steps.slice(0, most).map(({ title }) => title);
  return { heading, lines: [...shown, ...andMore(steps.length - shown.length)] };
}

function andMore(rest: number): string[] {
  return rest > 0 ? [`and ${rest} more`] : [];
}
