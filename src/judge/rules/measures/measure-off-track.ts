import type { MeasureFacts } from '../../facts/measures.ts';
import { sharedOwner } from '../document/shared-owner.ts';
import type { Outcome, Rule } from '../rule.ts';
import { isBehind, shownBeside, trackOf } from './track.ts';

export const measureOffTrack: Rule = {
  id: 'measure-off-track',
  severity: 'warning',
  summary: 'The latest value of a measure is behind the straight line from its baseline to its target.',
  why: 'Change that is put off must be made faster later. There is still time now to do something else.',
  fix: 'Ask the owner for the reason, and change the moves or the target.',
  example: {
    at: '/measures[id=repeat-business]/readings[date=2026-09-30]/value',
    plan: `
 measures:
   - id: repeat-business
     name: Customers who bought again within a year
     baseline: 38
     target: 50
     start: 2026-01-01
     due: 2026-12-31
-    readings: [{date: 2026-09-30, value: 41}]
+    readings: [{date: 2026-09-30, value: 47}]
`,
  },
  *check({ measures }) {
    for (const measure of measures) yield* judgeMeasure(measure);
  },
};

function* judgeMeasure({ path, item, readings }: MeasureFacts): Iterable<Outcome> {
  const latest = readings.at(-1);
  const track = latest && trackOf(item, latest.date);
  if (latest === undefined || !track || !isBehind(item, track, latest.value)) return;
  const missing = Math.abs(track.line - latest.value);
  const [shown, line] = [shownBeside(latest.value, missing), shownBeside(track.line, missing)];
  yield {
    path: latest.path.length > path.length ? [...latest.path, 'value'] : path,
    message: `"${item.name.trim()}" was ${shown} on ${latest.date}. To reach ${track.target} by ${item.due}, it should have been ${line}.`,
    help: `Ask ${askedOf(item.owner)} why it is ${shownBeside(missing, missing)} ${track.target > track.baseline ? 'too low' : 'too high'}, and change the moves or the target.`,
    related: [{ path: [...path, 'target'], message: `The target is ${track.target} by ${item.due}.` }],
  };
}

/** Whom to ask: the owner by name, where it is one person. */
function askedOf(owner: string | undefined): string {
  return owner !== undefined && sharedOwner(owner) === null ? owner.trim() : 'its owner';
}
