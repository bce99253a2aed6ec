/** The plans of business units, whose segments are a group's WHO where it has none of its own. */
import type { Plan } from '../../generated/plan.ts';
import { additionStated, type HowBig } from '../../growth/resolve.ts';
import type { Growth } from '../../growth/result.ts';
import { addMonths, daysBetween } from '../../values/dates.ts';
import type { Unit } from '../../values/money.ts';
import type { Path } from '../../yaml/path.ts';
import { entries } from './entry.ts';
import type { Horizon } from './how-big.ts';
import { type ContributionFacts, termInput } from './segments.ts';

/** What a group looks at in the plan of a unit. */
export interface UnitPlan {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly horizon: Horizon | null;
  readonly howBig: HowBig | null;
  readonly goal: HowBig | null;
  readonly growth: Growth;
  readonly views: object | null;
  readonly unreadable: readonly Path[];
  /** The terms of its sum. */
  readonly terms: readonly ContributionFacts[];
}

/** Why a unit's file cannot be used, as the end of a sentence; `isFile` where that is no matter of its content. */
export interface UnitProblem {
  readonly problem: string;
  readonly isFile: boolean;
}

/** A unit as the group names it. */
export interface UnitFacts {
  /** Where the group names it. */
  readonly path: Path;
  /** The unit's file, as the group names it. */
  readonly file: string;
  readonly name: string;
  /** Null where it is not a plan. */
  readonly facts: UnitPlan | null;
  /** Null where the unit can be used. */
  readonly problem: UnitProblem | null;
  /** Its chosen terms on the group's calendar; none where it cannot be used. */
  readonly terms: readonly ContributionFacts[];
}

type Opened = { readonly facts: UnitPlan } | UnitProblem;

/**
 * The units that a group names, in its order.
 * @param open reads the plan of a unit by its path
 */
export function readUnits(
  group: Pick<UnitPlan, 'plan' | 'unit' | 'horizon'>,
  open: (file: string) => Opened,
): UnitFacts[] {
  const seen = new Set<string>();
  return entries(group.plan.units, ['units']).map(({ path, item: file }) => {
    const isTwice = seen.size === seen.add(file).size;
    const opened = isTwice ? { problem: 'is named twice', isFile: false } : open(file);
    if ('problem' in opened) return { path, file, name: file, facts: null, problem: opened, terms: [] };
    const { facts } = opened;
    const name = facts.plan.organization.trim();
    const reason = whyUnusable(group, facts);
    if (reason !== null) return { path, file, name, facts, problem: { problem: reason, isFile: false }, terms: [] };
    const terms = facts.terms
      .filter(({ chosen }) => chosen)
      .map((term) => onCalendarOf(group.horizon!, facts, term, path, `${file}/${term.id}`, `${term.name} (${name})`));
    return { path, file, name, facts, problem: null, terms };
  });
}

/** Days that the ends of a unit's and the group's horizon may be apart. */
const MOST_DAYS_APART = 31;

function whyUnusable(group: Pick<UnitPlan, 'plan' | 'unit' | 'horizon'>, unit: UnitPlan): string | null {
  const [ours, theirs] = [group.unit, unit.unit];
  if (unit.unreadable.length > 0) return 'has values that cannot be read';
  if (ours.unit !== theirs.unit) return `counts ${theirs.unit ?? 'money'}, and the group ${ours.unit ?? 'money'}`;
  if (ours.unit === null && ours.currency !== theirs.currency)
    return `is in ${theirs.currency}, and the group in ${ours.currency}`;
  const [ourPer, theirPer] = [group.plan.howBig?.per ?? 'year', unit.plan.howBig?.per ?? 'year'];
  if (ourPer !== theirPer) return `is per ${theirPer}, and the group per ${ourPer}`;
  if (unit.horizon === null || group.horizon === null) return 'has no horizon to compare with the group’s';
  if (Math.abs(daysBetween(unit.horizon.end, group.horizon.end)) > MOST_DAYS_APART)
    return `ends on ${unit.horizon.end}, and the group on ${group.horizon.end}`;
  if (unit.views === null) return 'divides its segments in more than one way';
  const chosen = unit.terms.filter((term) => term.chosen);
  if (chosen.length === 0) return 'chooses no segment';
  const silent = chosen.find((term) => term.estimate === null);
  if (silent !== undefined) return `does not state what "${silent.name}" can add`;
  if (chosen.some((term) => term.state === 'disordered')) return 'has a range that is out of order';
  if (chosen.some((term) => additionStated(termInput(term), unit.howBig) === null)) return 'cannot be added up';
  return null;
}

/** A term of a unit as one of the group's: its first addition comes on the same day. */
function onCalendarOf(
  group: Horizon,
  unit: UnitPlan,
  term: ContributionFacts,
  path: Path,
  id: string,
  name: string,
): ContributionFacts {
  const own = unit.horizon!;
  const whole = Math.floor(term.monthsToClose);
  const part = term.monthsToClose - whole;
  const from = addMonths(own.start, whole);
  const day = daysBetween(group.start, from) + (part * own.days) / own.months;
  const monthsToClose = term.monthsToClose === 0 ? 0 : Math.max(0, (day * group.months) / group.days);
  const estimate = additionStated(termInput(term), unit.howBig);
  return { ...term, path, id, name, key: 'potential', estimate, monthsToClose };
}
