import { lineToBeOn } from '../../../growth/line.ts';
import { FORMAT } from '../../../method/sources.ts';
import { monthsElapsed } from '../../../values/dates.ts';
import { showAmounts } from '../../../values/money.ts';
import { measureName } from '../../facts/goal.ts';
import { inOrder } from '../../facts/measures.ts';
import { above } from '../../facts/settings.ts';
import { defineRule } from '../rule.ts';

/** Shortfalls up to this part of the growth due by then are forgiven … */
const OF_GROWTH_DUE = 0.1;
/** … and so are those up to this part of the whole goal. */
const OF_GOAL = 0.02;

export const goalOffPace = defineRule({
  id: 'goal-off-pace',
  severity: 'warning',
  section: 'how-big',
  summary: 'The latest reading is well below the line to be on.',
  why: 'A goal is missed month by month long before it is missed at the end. The line to be on already allows for the time each chosen segment takes to close, so falling below it means that something the plan counts on does not happen.',
  fix: 'Find the segment or move that is late, and decide now what is changed: the moves, the segments, or the goal.',
  source: FORMAT,
  examples: {
    bad: {
      plan: `howBig:
  start: 2026-01-01
  horizon: 24 months
  baseline: 12M
  target: 15M
  readings:
    - {date: 2026-09-30, value: 12.2M}
`,
      at: '/howBig/readings[date=2026-09-30]/value',
    },
    good: {
      plan: `howBig:
  start: 2026-01-01
  horizon: 24 months
  baseline: 12M
  target: 15M
  readings:
    - {date: 2026-09-30, value: 13.1M}
`,
    },
  },
  *check(facts) {
    const { howBig, candidates, unit } = facts;
    // Segments of mixed dimensions are not added up, and the line rests on their sum.
    if (howBig === null || howBig.goal <= 0 || facts.dimensions.length > 1) return;
    const { start } = howBig;
    if (start === null) return;
    // Before the start there is no line to be on; after the end it stays at the target.
    const sinceStart = facts.growthReadings.filter(({ date }) => date >= start);
    const reading = inOrder(sinceStart, facts.asOf).at(-1);
    if (reading === undefined) return;
    const path = [...reading.path, 'value'];
    const line = lineToBeOn(howBig, candidates, monthsElapsed(start, howBig.months, reading.date));
    const shortfall = line - reading.value;
    const due = line - howBig.baseline;
    if (!above(shortfall, OF_GROWTH_DUE * due) || !above(shortfall, OF_GOAL * howBig.goal)) return;
    const [stood, short, toBe] = showAmounts(unit, [reading.value, shortfall, line]);
    const [dueShown, goal] = showAmounts(unit, [due, howBig.goal]);
    yield {
      path,
      message: `On ${reading.date} ${measureName(facts.plan)} stood at ${stood}, ${short} below the line to be on (${toBe}).`,
      help: `Find the segment or move that is late (${dueShown} of the ${goal} of growth was due by then), and decide now what is changed: the moves, the segments, or the goal.`,
    };
  },
});
