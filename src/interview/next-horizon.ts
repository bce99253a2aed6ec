import type { Change } from '../edit/edit.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { inOrder } from '../judge/facts/measures.ts';
import { valueAt } from '../yaml/path.ts';

/** What holds beyond one horizon: whose measure it is and how it is counted; and what the new one gets in any case. */
const LASTING: ReadonlySet<string> = new Set([
  ...['measure', 'unit', 'per', 'inflation', 'every', 'confidence', 'owner'],
  ...['baseline', 'start'],
]);

/**
 * The changes that begin a new HOW BIG where the horizon of the old one is over: its baseline is the last reading, its
 * start the old end, and the old one goes to `x-history`. Otherwise why that cannot be, and what to do.
 */
export function nextHorizon({
  plan,
  data,
  horizon,
  asOf,
  growthReadings,
}: Facts): { readonly changes: readonly Change[] } | { readonly problem: string; readonly hint: string } {
  if (horizon === null) {
    return {
      problem: 'HOW BIG has no start and horizon yet, so none is over.',
      hint: 'Run "plan init" to state them.',
    };
  }
  if (asOf < horizon.end) {
    return {
      problem: `The horizon runs until ${horizon.end}, so the next one cannot begin yet.`,
      hint: 'To change the goal now, run "plan init --section how-big".',
    };
  }
  const last = inOrder(growthReadings, asOf).at(-1);
  if (last === undefined) {
    return {
      problem: 'There is no reading to begin the next horizon from.',
      hint: 'Record the latest value: plan record growth VALUE.',
    };
  }
  const history = valueAt(data, ['x-history']) ?? [];
  if (!Array.isArray(history)) {
    return { problem: '"x-history" is no list, so the old HOW BIG cannot go there.', hint: 'Correct that first.' };
  }
  const old = valueAt(data, ['howBig']) as Readonly<Record<string, unknown>>;
  return {
    changes: [
      { op: 'set', path: ['x-history', history.length], value: old },
      ...Object.keys(old)
        .filter((key) => !LASTING.has(key) && !key.startsWith('x-'))
        .map((key): Change => ({ op: 'remove', path: ['howBig', key] })),
      { op: 'set', path: ['howBig', 'baseline'], value: valueAt(plan, [...last.path, 'value']) },
      { op: 'set', path: ['howBig', 'start'], value: horizon.end },
      // Potentials were stated for the old horizon: the next review asks whether they still hold.
      ...(plan.who?.segments ?? []).flatMap((segment, index): Change[] =>
        segment?.reviewed === undefined ? [] : [{ op: 'remove', path: ['who', 'segments', index, 'reviewed'] }],
      ),
    ],
  };
}
