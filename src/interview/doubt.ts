/** Answers that can hardly be right, although the format takes them: each is questioned at once, with its consequence. */

import type { Change } from '../edit/edit.ts';
import { isEvidence } from '../judge/facts/evidence.ts';
import { sharedOwner } from '../judge/rules/document/shared-owner.ts';
import { kindAt, unitOf } from '../plan/against.ts';
import { showAmounts, showGrowth } from '../values/money.ts';
import { parseAmount, parseGrowth, writeAmount } from '../values/values.ts';
import { type Path, valueAt } from '../yaml/path.ts';

/** So many times apart, two amounts of one plan differ by a slip in the scale. */
const SLIP = 1000;
/** A growth by so much is more than any plan; written as a fraction. */
const MOST_GROWTH = 10;

/** The first doubt about what changes set, given the plan's data once they are made; null where there is none. */
export function doubtOf(changes: readonly Change[], data: unknown): string | null {
  for (const change of changes) {
    if (change.op !== 'set') continue;
    for (const [path, value] of leaves(change.path, change.value)) {
      const doubt = doubtAbout(path, value, data);
      if (doubt !== null) return doubt;
    }
  }
  return null;
}

/** What is at a path and below; a range is one value. */
function leaves(path: Path, value: unknown): (readonly [Path, unknown])[] {
  if (typeof value !== 'object' || value === null || 'likely' in value) return [[path, value]];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => leaves([...path, key], (value as Record<string | number, unknown>)[key]));
}

function doubtAbout(path: Path, value: unknown, data: unknown): string | null {
  const key = path.at(-1);
  if (typeof value === 'string' && kindAt(path) === 'owner') return doubtAboutOwner(value);
  if (key === 'evidence' && typeof value === 'string' && !isEvidence(value))
    return `"${value}" is not evidence. Leave it open until there is some: plans must show what their figures rest on.`;
  const place = path.join('.');
  const baseline = parseAmount(valueAt(data, ['howBig', 'baseline']));
  if (baseline === null || baseline <= 0) return null;
  if (place === 'howBig.baseline') return doubtAboutBaseline(baseline, data);
  if (place === 'howBig.target' || place === 'howBig.growth') return doubtAboutGoal(baseline, data);
  if (/^who\.segments\.\d+\.(?:potential|today)$/.test(place)) return doubtAboutSegment(path, value, baseline, data);
  return null;
}

function doubtAboutOwner(owner: string): string | null {
  const shared = sharedOwner(owner);
  if (shared === 'several')
    return `"${owner}" is more than one: what belongs to two people waits for the other. Name one.`;
  return shared === 'nobody' ? `"${owner}" is nobody in particular. Name one person or role, or leave it open.` : null;
}

function doubtAboutBaseline(baseline: number, data: unknown): string | null {
  const segments = (valueAt(data, ['who', 'segments']) ?? []) as readonly unknown[];
  for (const segment of segments) {
    for (const key of ['potential', 'today']) {
      const size = sizeOf(valueAt(segment, [key]));
      if (size === null || size < SLIP * baseline) continue;
      const [small, large] = showAmounts(unitOf(data), [baseline, size]);
      const name = String(valueAt(segment, ['name']) ?? 'a segment');
      return `A baseline of ${small} is less than a thousandth of what "${name}" brings (${large}).${meantInstead(baseline, size)}`;
    }
  }
  const unit = unitOf(data);
  if (unit.unit !== null || baseline >= SLIP) return doubtAboutGoal(baseline, data);
  return `That is ${showAmounts(unit, [baseline])[0]} in all.${meantInstead(baseline, baseline * 1e6)}`;
}

/** A goal that is many times what there is, a target below it, or a tiny part of it. */
function doubtAboutGoal(baseline: number, data: unknown): string | null {
  const target = parseAmount(valueAt(data, ['howBig', 'target']));
  const growth = target === null ? parseGrowth(valueAt(data, ['howBig', 'growth']), 12) : target / baseline - 1;
  if (target !== null && target < baseline && target > 0.01 * baseline) {
    const [small, large] = showAmounts(unitOf(data), [target, baseline]);
    const more = writeAmount(Number((baseline + target).toPrecision(12)));
    return `${small} is less than the ${large} of today. To grow by that much, the size to reach is ${more}.`;
  }
  if (growth === null || (growth < MOST_GROWTH && growth > -0.99)) return null;
  const [from, to] = showAmounts(unitOf(data), [baseline, baseline * (1 + growth)]);
  return `From ${from} to ${to}, that is a growth of ${showGrowth(growth)}.${target === null ? '' : meantInstead(target, baseline)}`;
}

function doubtAboutSegment(path: Path, value: unknown, baseline: number, data: unknown): string | null {
  const size = sizeOf(value);
  if (size === null || size === 0) return null;
  const [small, large] = showAmounts(unitOf(data), [size, baseline]);
  if (size > baseline) {
    const what = path.at(-1) === 'today' ? 'bring more than' : 'add more than';
    return `They would ${what} the whole organisation brings today: ${small} beside ${large}.${meantInstead(size, baseline)}`;
  }
  // What is a hundred thousandth of the whole lacks its suffix.
  if (size * SLIP * 100 > baseline) return null;
  return `${small} is next to nothing beside the ${large} of today.${meantInstead(size, baseline)}`;
}

/** The amount that a slip in the scale would explain. */
function meantInstead(written: number, beside: number): string {
  const factors = [1e3, 1e6, 1e9, 1e-3, 1e-6];
  const meant = factors
    .map((factor) => written * factor)
    .find((amount) => amount < beside * 30 && amount > beside / 30);
  return meant === undefined ? '' : ` Did you mean ${writeAmount(Number(meant.toPrecision(12)))}?`;
}

/** The size of an amount or of the likely one of a range. */
function sizeOf(value: unknown): number | null {
  const amount = parseAmount(valueAt(value, ['likely']) ?? value);
  return amount === null ? null : Math.abs(amount);
}
