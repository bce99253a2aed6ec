/** HOW BIG, WHO and how the plan stands, as parts of the report. What is not stated is "not known yet", never 0. */
import type { Assessment, GrowthOther, GrowthSegment, PlanGrowth, PlanVerdict } from '../judge/assessment.ts';
import { madeOf } from '../judge/verdict/growth-words.ts';
import { VERDICT_WORDS } from '../judge/verdict/words.ts';
import {
  count,
  showAmount,
  showAmounts,
  showFigures,
  showGrowth,
  showPercent,
  showProbability,
  showSupported,
  type Unit,
  unitName,
} from '../values/money.ts';
import { dependenceOf, eachKnown, goalInWords } from './growth-sentences.ts';
import { columns, facts, figure, type Item, type Part, type Row, table, text } from './parts.ts';

export const NOT_KNOWN = 'not known yet';

/** The chance of reaching the goal, and what it rests on. */
export function standingPart({ verdict, growth, content, unit }: Assessment): Part {
  const title = 'How it stands';
  if (verdict === null || growth === null) return { title, items: text(`${NOT_KNOWN}: HOW BIG is not stated.`) };
  const { now } = growth;
  const isOver = verdict.value === 'reached' || verdict.value === 'missed';
  const asked = `the plan asks for ${showPercent(verdict.confidence)}`;
  const chance =
    growth.probability === null
      ? withoutChance(verdict)
      : `${showProbability(growth.probability)} chance of reaching the goal, P(goal); ${asked}`;
  const asItStands =
    now?.probability == null
      ? null
      : `${showProbability(now.probability)}, after ${showAmount(unit, now.value)} on ${now.date}`;
  return {
    title,
    items: facts(
      ['As planned', chance],
      ['As it stands', asItStands],
      ['Missing', verdict.value === 'unknown' ? missingOf(verdict) : null],
      ['Assumes', isOver ? null : assumptions(growth, content)],
      ['Depends on', isOver ? null : dependenceOf(growth)],
      ['Carries', isOver ? null : carried(growth)],
    ),
  };
}

/** What is said in place of a chance. */
function withoutChance({ value }: PlanVerdict): string {
  if (value === 'on-paper') return 'no chance can be given: every figure is a single number';
  return value === 'unlikely' ? 'no chance: every figure is a single number, and they do not add up' : NOT_KNOWN;
}

/** What keeps the verdict from being known: three reasons at most, and how many more there are. */
function missingOf({ reasons }: PlanVerdict): string {
  const shown = reasons.slice(0, 3).map(({ message }) => message);
  const rest = reasons.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

/** How several ranges move, and that nothing is lost where the plan says nothing of losses. */
function assumptions(growth: PlanGrowth, content: Assessment['content']): string | null {
  const { who, howBig } = content?.plan ?? {};
  const correlation = who?.correlation ?? 0.2;
  const degree = correlation === 0 ? 'independently' : correlation < 0.3 ? 'together a little' : 'together';
  const ranges = [...growth.segments, ...growth.other].filter(
    ({ share, ends }) => share !== null && ends !== 'constant',
  );
  const isSummed = growth.probability !== null && (ranges.length > 1 || growth.units.length > 0);
  const isLossless =
    howBig?.attrition === undefined && growth.attrition === 0 && growth.baseline !== 0 && growth.per !== 'horizon';
  const parts = [
    ...(isSummed ? [`segments moving ${degree} (${correlation})`] : []),
    ...(isLossless ? ['that nothing of today’s business is lost'] : []),
  ];
  return parts.length === 0 ? null : parts.join(', and ');
}

/** The growth that this choice of customers supports. */
export function carried({ carries, now, baseline, goal, confidence, probability }: PlanGrowth): string | null {
  if (carries === null) return null;
  const standing = now?.carries == null ? '' : ` (${showSupported(now.carries)} as it stands)`;
  const asked =
    baseline !== null && baseline > 0 && goal !== null ? `; the goal is ${goalInWords(goal / baseline)}` : '';
  const sure = probability === null ? '' : ` with ${showPercent(confidence)} confidence`;
  return `growth of ${showSupported(carries)}${standing}${sure}${asked}`;
}

/** The goal, what is to be found for it, and where growth is on its way. */
export function howBigPart({ growth, content, unit, asOf, verdict }: Assessment): Part {
  const title = 'HOW BIG';
  const howBig = content?.plan.howBig;
  const isOver = verdict?.value === 'reached' || verdict?.value === 'missed';
  if (growth === null || howBig === undefined) return { title, items: text('Not stated yet.') };
  return {
    title,
    items: facts(
      ['Goal', goalOf(growth, unit)],
      ['To find', toFind(growth, unit)],
      ['Why', howBig.why ?? 'not stated'],
      ['Owner', howBig.owner ?? 'nobody yet'],
      ['So far', growth.now === null && isOver ? null : soFar(growth, unit, asOf)],
    ),
  };
}

function goalOf(
  { measure, baseline, target, goal, months, end, annualRate, realAnnualRate }: PlanGrowth,
  unit: Unit,
): string {
  if (baseline === null || target === null || goal === null || months === null) {
    const from = baseline === null ? '' : `, ${showAmount(unit, baseline)} at the start`;
    return `${measure}${from}; the rest is ${NOT_KNOWN}`;
  }
  const total = baseline > 0 ? `${showGrowth(goal / baseline)} in ` : '';
  const rates = [
    ...(annualRate === null ? [] : [`${showGrowth(annualRate)} a year`]),
    ...(realAnnualRate === null ? [] : [`${showGrowth(realAnnualRate)} a year without inflation (the real rate)`]),
  ];
  const by = end === null ? '' : ` by ${end}`;
  if (target === baseline)
    return `${measure} stays at ${showAmount(unit, baseline)}${by.replace('by', 'until')}: ${[count(months, 'month'), ...rates].join(', ')}`;
  const [to, from] = oneUnit(unit, [target, baseline]);
  return `${measure} from ${from} to ${to}${by}: ${[`${total}${count(months, 'month')}`, ...rates].join(', ')}`;
}

/** Amounts of which the first alone names what is counted, where that is not money: `15M members`, `12M`. */
function oneUnit(unit: Unit, amounts: readonly number[]): string[] {
  const shown = showAmounts(unit, amounts);
  return unit.unit === null ? shown : [shown[0]!, ...showFigures(unit, amounts).slice(1)];
}

function toFind({ goal, attrition, required }: PlanGrowth, unit: Unit): string {
  if (goal === null || required === null) return NOT_KNOWN;
  const losses = attrition ?? 0;
  if (required <= 0) return `nothing: HOW BIG allows for a loss of ${showAmount(unit, -required)}`;
  return `${madeOf(unit, { goal, attrition: losses, required })}${losses === 0 ? '; no losses are counted' : ' (attrition)'}`;
}

/** Where the measure is, beside the planned path. */
function soFar({ now, line }: PlanGrowth, unit: Unit, asOf: string): string {
  if (now === null) {
    const next = line.find(({ date }) => date >= asOf);
    if (next === undefined) return 'no reading within the horizon';
    return `no reading yet; the planned path is at ${showAmount(unit, next.value)} on ${next.date}`;
  }
  if (now.line === null) return `${showAmount(unit, now.value)} on ${now.date}`;
  const [value, apart] = oneUnit(unit, [now.value, Math.abs(now.value - now.line)]);
  return `${value} on ${now.date}, ${apart} ${now.value >= now.line ? 'ahead of' : 'behind'} the planned path`;
}

/** WHO: what each chosen segment is expected to add, and who is not served. */
export function whoPart({ growth, content, unit }: Assessment): Part {
  const who = content?.plan.who;
  const names = who?.segments ?? [];
  const considered = names.filter(({ chosen }) => chosen === false).map(({ name }) => name);
  const chosen = names.filter(({ chosen }) => chosen !== false).map(({ name }) => name);
  const divided = who?.dimension === undefined ? '' : `, by ${who.dimension.trim()}`;
  const none = names.length === 0 ? 'No segment is named yet.' : 'No segment is chosen yet.';
  const shown = growth === null ? [] : shownTerms(growth);
  const rows = segmentItems(shown, content, unit);
  const units = growth === null ? [] : unitTable(growth, unit);
  const isTabled = rows.length > 0 || units.length > 0;
  const isLegend = [...shown, ...(growth?.units ?? [])].some(({ without }) => without !== null);
  const list = chosen.length > 0 ? facts(['Chosen', chosen.join(', ')]) : text(none);
  return {
    title: `WHO${divided}${isTabled ? ` (${unitName(unit)})` : ''}`,
    items: [
      ...(units.length > 0 || (chosen.length > 0 && rows.length > 0) ? [] : list),
      ...units,
      ...rows,
      ...(isLegend ? text(`Without: P(goal)${growth?.now == null ? '' : ' as planned'} if it is dropped.`) : []),
      ...facts(
        ['Not chosen', considered.join(', ')],
        ['Other views', growth && otherViews(growth, unit)],
        ['Not served', notServed(content)],
      ),
    ],
  };
}

/** The units of a group, whose segments are added up as its own. */
export function unitTable({ units }: PlanGrowth, unit: Unit): Item[] {
  const rows = units.map(
    ({ organization, path, verdict, goal, share, without }): Row => ({
      cells: [
        ...[
          organization ?? path,
          goal === null ? NOT_KNOWN : showFigures(unit, [goal])[0]!,
          VERDICT_WORDS[verdict].short,
        ],
        ...[share === null ? '' : showPercent(share), without === null ? '' : showProbability(without)],
      ],
    }),
  );
  const head = [...columns('Unit'), figure('Its goal'), ...columns('Its verdict'), figure('Share'), figure('Without')];
  return table(head, rows);
}

/** The chosen segments of the judged view, or of all where none is judged, and what no segment brings. */
export function shownTerms({ segments, other }: PlanGrowth): readonly (GrowthSegment | GrowthOther)[] {
  const chosen = segments.filter((segment) => segment.chosen);
  const judged = chosen.filter(({ isJudged }) => isJudged);
  return [...(judged.length > 0 ? judged : chosen), ...other];
}

/** Terms with what each is expected to add, with the evidence for it. */
function segmentItems(
  terms: readonly (GrowthSegment | GrowthOther)[],
  content: Assessment['content'],
  unit: Unit,
): Item[] {
  const evidenceOf = evidenceIn(content);
  const { head, cells, isMixed } = termTable(terms, unit);
  const rows = terms.map((term, index) => ({ cells: cells[index]!, below: evidenceOf(term) }));
  return [
    ...table(head, rows, 'Evidence'),
    ...(isMixed ? text('*: P10 to P90: one time in ten it is less, one time in ten more.') : []),
  ];
}

/** Terms as rows of a table; a mark distinguishes the two kinds of ranges. */
export function termTable(terms: readonly (GrowthSegment | GrowthOther)[], unit: Unit) {
  const figures = eachKnown(
    showFigures,
    unit,
    terms.flatMap((term) => [
      ...('today' in term ? [term.today, term.end] : [null, null]),
      term.mean,
      term.low,
      term.high,
    ]),
  );
  const areTenths = terms.some(({ ends }) => ends === 'tenths');
  const isMixed = areTenths && terms.some(({ ends }) => ends === 'limits');
  const cells = terms.map((term, index) => {
    const [today, end, mean, low, high] = figures.slice(5 * index, 5 * index + 5);
    const isRange = term.mean !== null && term.ends !== 'constant';
    const range = isRange ? `${low} to ${high}${isMixed && term.ends === 'tenths' ? ' *' : ''}` : '';
    const rate = 'annualRate' in term && term.annualRate !== null ? showGrowth(term.annualRate) : '';
    return [
      ...['today' in term ? term.name : `${term.name} (other)`, today ?? '', end ?? '', rate, mean ?? NOT_KNOWN],
      ...[term.isLate ? 'too late' : range, term.without === null ? '' : showProbability(term.without)],
    ];
  });
  const range = areTenths && !isMixed ? 'P10 to P90' : 'Low to high';
  const head = [...columns('Segment'), ...['Today', 'End', 'A year', 'Expected', range, 'Without'].map(figure)];
  return { head, cells, isMixed };
}

/** What the figures of each segment, or of each other contribution, rest on. */
export function evidenceIn(content: Assessment['content']): (term: GrowthSegment | GrowthOther) => string {
  const { who, howBig } = content?.plan ?? {};
  const [segments, others] = [byId(who?.segments), byId(howBig?.other)];
  return (term) => ('today' in term ? segments : others).get(term.id)?.evidence?.trim() || 'none yet';
}

/** The items of a list by their ids; of two with one id the first. */
export function byId<Item extends { readonly id: string }>(list: readonly Item[] = []): ReadonlyMap<string, Item> {
  return new Map(list.toReversed().map((item) => [item.id, item]));
}

/** The other ways of dividing customers, each with what it adds up to; empty where there is one way alone. */
export function otherViews({ views }: PlanGrowth, unit: Unit): string {
  return views
    .filter(({ judged }) => !judged)
    .map(({ dimension, expected, coverage }) => {
      const part = coverage === null ? '' : ` (${showPercent(coverage)} of what is to be found)`;
      return `by ${dimension ?? 'nothing'}: ${expected === null ? NOT_KNOWN : `${showAmount(unit, expected)} expected${part}`}`;
    })
    .join('; ');
}

function notServed(content: Assessment['content']): string {
  const turnedAway = (content?.plan.who?.notServing ?? []).map(({ name, why }) => (why ? `${name} (${why})` : name));
  return turnedAway.join('; ') || 'nobody is turned away yet';
}
