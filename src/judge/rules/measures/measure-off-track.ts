import { FORMAT } from '../../../method/sources.ts';
import type { MeasureFacts } from '../../facts/measures.ts';
import { defineRule, type Outcome } from '../rule.ts';
import { isBehind, shownBeside, trackOf } from './track.ts';

export const measureOffTrack = defineRule({
  id: 'measure-off-track',
  severity: 'warning',
  section: 'measures',
  summary: 'A measure’s latest value is behind the straight line from its baseline to its target.',
  why: 'Change that is put off has to be made faster later, by people who have not managed the slower pace. Being behind by more than a tenth is worth a talk with the owner now, while there is still time to do something else.',
  fix: 'Ask the owner what holds it up, and change the moves, or the target.',
  source: FORMAT,
  examples: {
    bad: {
      plan: `measures:
  - id: repeat-business
    name: Customers who bought again within a year
    baseline: 38
    target: 50
    start: 2026-01-01
    due: 2026-12-31
    readings: [{date: 2026-09-30, value: 41}]
`,
      at: '/measures[id=repeat-business]/readings[date=2026-09-30]/value',
    },
    good: {
      plan: `measures:
  - id: repeat-business
    name: Customers who bought again within a year
    baseline: 38
    target: 50
    start: 2026-01-01
    due: 2026-12-31
    readings: [{date: 2026-09-30, value: 47}]
`,
    },
  },
  *check({ measures }) {
    for (const measure of measures) yield* judgeMeasure(measure);
  },
});

function* judgeMeasure({ path, item, readings }: MeasureFacts): Iterable<Outcome> {
  const latest = readings.at(-1);
  const track = latest && trackOf(item, latest.date);
  if (latest === undefined || !track || !isBehind(item, track, latest.value)) return;
  const missing = Math.abs(track.line - latest.value);
  const [stood, line] = [shownBeside(latest.value, missing), shownBeside(track.line, missing)];
  yield {
    path: latest.path.length > path.length ? [...latest.path, 'value'] : path,
    message: `On ${latest.date} "${item.name}" stood at ${stood}, where the way from ${track.baseline} to ${track.target} asks for ${line}.`,
    help: `Ask ${item.owner?.trim() || 'the owner'} what holds it up: ${shownBeside(missing, missing)} is missing. Change the moves, or the target.`,
    related: [{ path: [...path, 'target'], message: `The target is ${track.target} by ${item.due}.` }],
  };
}
