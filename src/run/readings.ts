/** Readings that are added to a plan: to growth itself or to a measure. */

import { applyChanges, type Change } from '../edit/edit.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { growthSlip, measureSlip } from '../judge/reading-slip.ts';
import { growthStanding, measureStanding } from '../judge/standing.ts';
import { itemMeant, type Named } from '../plan/shortened.ts';
import { grouped } from '../values/grouped.ts';
import { byCodeUnit } from '../values/listed.ts';
import { UserError } from '../values/user-error.ts';
import { parseAmount } from '../values/values.ts';
import type { Path } from '../yaml/path.ts';
import { requireAccepted } from './plan-writer.ts';
import type { PlanFile } from './plans.ts';

interface Dated {
  readonly date: string;
  readonly value: number;
}

/** What can be read: growth, or a measure that is not calculated from the recovery log. */
export interface Target extends Named {
  readonly list: Path;
  /** How many items the list has, and those that can be read. */
  readonly count: number;
  readonly readings: readonly Dated[];
  /** How a value on a date compares with what the plan asks for; null where it asks for nothing. */
  readonly standing: (date: string, value: number) => string | null;
  /** Why a reading can hardly be right; null where it can. */
  readonly slip: (reading: Dated, last: Dated | null) => string | null;
  readonly isLogged: boolean;
}

/** Everything that can be recorded, growth first. */
export function targetsOf(facts: Facts): Target[] {
  const { plan, measures } = facts;
  const growth = plan.howBig?.readings ?? [];
  return [
    {
      ...{ id: 'growth', name: plan.howBig?.measure ?? 'growth', isLogged: false },
      ...{ list: ['howBig', 'readings'], count: growth.length, readings: datedIn(growth) },
      standing: (date, value) => growthStanding(facts, date, value),
      slip: (reading, last) => growthSlip(facts, reading, last),
    },
    ...measures.map(
      (measure): Target => ({
        ...{ id: measure.item.id, name: measure.item.name, isLogged: measure.item.from === 'recovery-log' },
        list: [...measure.path, 'readings'],
        count: measure.item.readings?.length ?? 0,
        readings: datedIn(measure.item.readings ?? []),
        standing: (date, value) => measureStanding(measure, date, value),
        slip: (reading, last) => measureSlip(measure, reading, last),
      }),
    ),
  ];
}

function datedIn(
  list: readonly ({ readonly date: string; readonly value: string | number } | null)[],
): readonly Dated[] {
  return list.flatMap((reading) => {
    const value = parseAmount(reading?.value);
    return reading === null || value === null ? [] : { date: reading.date, value };
  });
}

/**
 * The target that a typed id or name stands for, and whether it was less than that.
 * @throws {UserError} where there is none
 */
export function targetMeant(
  typed: string,
  targets: readonly Target[],
): { readonly target: Target; readonly isShortened: boolean } {
  const refusal = (problem: string, hint: string) => new UserError('no-such-measure', problem, hint);
  const meant = itemMeant('measure', typed, targets);
  if ('problem' in meant) throw refusal(meant.problem, `You can record: ${targets.map(({ id }) => id).join(', ')}.`);
  const { item, isShortened } = meant;
  if (item.isLogged) throw refusal(fromLog(item), 'Add the incident there instead.');
  return { target: item, isShortened };
}

/** The refusal of a measure that is calculated from the recovery log. */
export function fromLog({ id }: Named): string {
  return `${id} is calculated from the recovery log.`;
}

/** A reading as it is asked for. */
export interface Reading {
  readonly target: Target;
  readonly date: string;
  /** As a plan writes it. */
  readonly value: string | number;
  readonly note: string | undefined;
  /** Where it was asked for, for a message: a line. */
  readonly line: number;
}

export interface Sorted {
  /** The readings that the plan does not have yet, in the order in which they came. */
  readonly fresh: readonly Reading[];
  readonly mistakes: readonly { readonly line: number; readonly message: string; readonly isSlip: boolean }[];
}

/**
 * What is new among readings, and what is wrong with them: a date that has another value already, a day that is still to
 * come, and, unless `force`, a value or a day that can hardly be right.
 */
export function sortReadings(all: readonly Reading[], today: string, force: boolean): Sorted {
  const fresh = new Set<Reading>();
  const mistakes: Sorted['mistakes'][number][] = [];
  for (const [target, own] of grouped(all, (reading) => reading.target)) {
    const known = new Map(target.readings.map(({ date, value }) => [date, value]));
    const added: Reading[] = [];
    for (const reading of own) {
      const { date, line } = reading;
      const value = parseAmount(reading.value)!;
      const other = known.get(date);
      if (other === undefined) {
        known.set(date, value);
        added.push(reading);
        fresh.add(reading);
      } else if (other !== value) {
        const message = `${target.id} has a reading of ${date} already: ${other}.`;
        mistakes.push({ line, message, isSlip: false });
      }
    }
    if (!force) mistakes.push(...slipsAmong(target, added, today));
  }
  mistakes.sort((a, b) => a.line - b.line);
  return { fresh: all.filter((reading) => fresh.has(reading)), mistakes };
}

/** Each reading is compared with the one before it by date, whether that is new as well or not. */
function slipsAmong(target: Target, added: readonly Reading[], today: string): Sorted['mistakes'][number][] {
  const all = [
    ...target.readings.map((reading) => ({ ...reading, line: null })),
    ...added.map(({ date, value, line }) => ({ date, value: parseAmount(value)!, line })),
  ].sort((a, b) => byCodeUnit(a.date, b.date));
  return all.flatMap((reading, index) => {
    if (reading.line === null) return [];
    const { date, line } = reading;
    const future = date > today ? `${date} is in the future: record a value once it has been measured.` : null;
    const message = future ?? target.slip(reading, all[index - 1] ?? null);
    return message === null ? [] : [{ line, message: `${target.id}: ${message}`, isSlip: true }];
  });
}

/** The plan's text with readings appended, each to its list. */
export function withReadings(source: PlanFile, readings: readonly Reading[]): string {
  const ends = new Map<Target, number>();
  const changes = readings.map(({ target, date, value, note }): Change => {
    const index = ends.get(target) ?? target.count;
    ends.set(target, index + 1);
    return { op: 'set', path: [...target.list, index], value: { date, value, ...(note ? { note } : {}) } };
  });
  requireAccepted(source.read.document.value, changes);
  return applyChanges(source.text, changes);
}
