/** WIN, measures, the scorecard, practices and next steps, as parts of the report. */
import type { Assessment, MeasureStanding, PlanContent, Scorecard, Step } from '../judge/assessment.ts';
import { isOpen } from '../judge/facts/entry.ts';
import type { PlaybookFacts } from '../judge/facts/practices.ts';
import { sectionOf } from '../method/sections.ts';
import { count, inGroups } from '../values/money.ts';
import { showScore } from './overview.ts';
import { type Bar, columns, facts, figure, type Item, type Part, type Row, table, text } from './parts.ts';
import type { View } from './view.ts';

/** How many steps are shown by default. */
const TOP_STEPS = 5;
/** A page has room for so many moves. */
const MOST_MOVES = 12;

/** The claim, the open moves with what is cut for them, who owns each and by when. */
export function winPart({ content, asOf }: Assessment): Part {
  const win = content?.plan.win;
  if (win === undefined) return { title: 'WIN', items: text('Not stated yet.') };
  const moves: readonly Move[] = [...(win.moves ?? []), ...cutsOf(win)];
  const open = moves.filter(isOpen);
  const done = moves.filter(({ status }) => status === 'done').length;
  const rows = open.slice(0, MOST_MOVES).map((move) => ({ cells: moveCells(move, asOf) }));
  const rest = open.length - rows.length;
  return {
    title: 'WIN',
    items: [
      ...facts(['ONLY', win.only ?? 'not stated yet'], ['Proof', win.proof]),
      ...(rows.length === 0 ? text('No move is open.') : table(columns('Move', 'Owner', 'Due', 'Status'), rows)),
      ...(rest > 0 ? text(`And ${rest} more: plan report --section win`) : []),
      ...(done > 0 ? text(`${count(done, 'move or cut is', 'moves and cuts are')} done.`) : []),
    ],
  };
}

/** Something to be done, with who owns it and by when. */
export interface Move {
  readonly title: string;
  readonly owner?: string;
  readonly due?: string;
  readonly status?: string;
  readonly why?: string;
  readonly next?: string;
}

/** What the plan gives up, and the rules that it kills. */
export function cutsOf({ cut = [], dumbRules = [] }: NonNullable<PlanContent['plan']['win']>): Move[] {
  return [
    ...cut.map((item) => ({ ...item, title: `Stop: ${item.what}` })),
    ...dumbRules
      .filter(({ decision }) => decision !== 'keep')
      .map((item) => ({ ...item, title: `${item.decision === 'soften' ? 'Soften' : 'Kill'} the rule: ${item.rule}` })),
  ];
}

/** What it is, who owns it, when it is due, and its status. */
export function moveCells(move: Move, asOf: string): string[] {
  const { title, owner = 'nobody yet', due = 'no date', status = 'planned' } = move;
  return [title, owner, due < asOf && isOpen(move) ? `${due} (overdue)` : due, status];
}

/** What the state of a measure is called; `unknown` has no name of its own. */
export const STATES = { 'on-track': 'on track', 'off-track': 'off track', stale: 'stale' } as const;

/** Each measure beside its line. */
export function measuresPart({ measures }: Assessment): Part {
  const rows = (measures ?? []).map((measure): Row => {
    const { name, latest, line, target, due, state } = measure;
    const known = state === 'unknown' ? (latest === null ? 'no reading yet' : 'not known yet') : STATES[state];
    const read = latest === null ? '' : `${measured(measure, latest.value)} on ${latest.date}`;
    const planned = line === null ? '' : measured(measure, rounded(line));
    const end = target === null ? 'no target' : measured(measure, target);
    return {
      cells: [name, read, planned, end, due ?? 'no date', known],
    };
  });
  const head = [...columns('Measure'), ...['Latest', 'Planned', 'Target'].map(figure), ...columns('By', 'State')];
  return { title: 'Measures', items: rows.length === 0 ? text('Not stated yet.') : table(head, rows) };
}

/** A value of a measure in its unit. */
export function measured({ unit }: MeasureStanding, value: number): string {
  return unit === 'percent' || unit === '%' ? `${value}%` : inGroups(value);
}

/** A value that was calculated, without digits that say nothing. */
export function rounded(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

/** What is answered and wrong in each section, how far the practices are, and what is not in use. */
export function scorecardPart({ scorecard, content }: Assessment, only?: string): Part {
  const rows = barsOf(scorecard!).filter(({ id }) => only === undefined || id === only);
  const unused = content?.unusedPlaybooks ?? 0;
  const more = unused > 0 && only === undefined;
  return {
    title: 'Scorecard',
    items: [
      ...(rows.length === 0 ? [] : [{ kind: 'bars' as const, rows }]),
      ...(more ? text(`${count(unused, 'playbook is', 'playbooks are')} not in use: plan playbooks`) : []),
    ],
  };
}

/** A bar for each section and one for the practices. */
export function barsOf({ sections, practices }: Scorecard): (Bar & { readonly id: string })[] {
  const { score, practised, total, evidenced } = practices;
  return [
    ...sections.map(({ id, title, begun, answered, total: asked, errors, warnings }) => ({
      ...{ id, title, part: begun ? answered / asked : null },
      figures: [
        begun ? `${answered} of ${asked} answered` : 'not begun',
        ...(errors > 0 ? [count(errors, 'error')] : []),
        ...(warnings > 0 ? [count(warnings, 'warning')] : []),
      ].join(', '),
    })),
    {
      ...{ id: 'practices', title: 'Practices', part: score === null ? null : score / 100 },
      figures:
        score === null
          ? 'none in use'
          : `${showScore(score)}: ${practised} of ${total} practised, ${evidenced} with evidence`,
    },
  ];
}

/** The practices of the playbooks in use, or of one of them, one by one. */
export function practiceParts({ scorecard }: Assessment, { playbooks }: PlanContent, only?: string): Part[] {
  const scores = new Map(scorecard!.practices.playbooks.map(({ id, score }) => [id, score]));
  return playbooks
    .filter(({ playbook }) => only === undefined || playbook.id === only)
    .map(({ playbook, practices }) => {
      const score = scores.get(playbook.id) ?? null;
      return {
        title: `${playbook.title}${score === null ? '' : ` (${showScore(score)} of 100)`}`,
        items: table(columns('Practice', 'Status', 'Owner', 'Due'), practices.map(practiceRow), ''),
      };
    });
}

function practiceRow({ practice, answer }: PlaybookFacts['practices'][number]): Row {
  const { status, owner, due, evidence, next, why } = answer ?? {};
  const more = [
    ...(evidence ? [`Evidence: ${evidence}.`] : []),
    ...(next ? [`Next: ${next}.`] : []),
    ...(why ? [`Why: ${why}.`] : []),
  ];
  return {
    cells: [practice.title, status?.replaceAll('-', ' ') ?? 'not answered', owner ?? '', due ?? ''],
    ...(more.length === 0 ? {} : { below: more.join(' ').replaceAll('..', '.') }),
  };
}

/** The steps of one section or playbook, or of one owner, where only those are asked for. */
export function ownSteps({ steps }: Assessment, { section, owner }: View): Step[] {
  const practices = section === 'practices' ? 'practices' : `practices/${section}`;
  const keys = section === undefined ? null : (sectionOf(section)?.keys ?? [practices]);
  const isIn = ({ path, practice }: Step) =>
    keys === null || practice?.startsWith(`${section}/`) || keys.some((key) => `${path}/`.startsWith(`/${key}/`));
  return steps.filter(
    (step) => isIn(step) && (owner === undefined || step.owner?.toLowerCase() === owner.toLowerCase()),
  );
}

export function stepsPart(assessment: Assessment, view: View): Part {
  const own = ownSteps(assessment, view);
  const steps = own.slice(0, view.top ?? TOP_STEPS);
  const none = view.owner === undefined ? [] : text(`No step belongs to ${view.owner}.`);
  const items: Item[] =
    own.length === 0 ? none : [{ kind: 'steps', steps, asOf: assessment.asOf, rest: own.length - steps.length }];
  return { title: 'Next steps', items };
}
