import { SIXTEEN_ACTIONS } from '../../../method/sources.ts';
import { count } from '../../../values/money.ts';
import type { Rule } from '../rule.ts';

export const cutMissing: Rule = {
  id: 'cut-missing',
  severity: 'note',
  summary: 'There are moves, and nothing is cut to make room for them.',
  why: 'The people who are to make these moves are already fully booked. Unless something stops, the new work comes last.',
  fix: 'Name under "win.cut" one product, report, meeting or habit to stop, with an owner and a date.',
  source: SIXTEEN_ACTIONS,
  reportsMissing: true,
  example: {
    at: '/win/cut',
    plan: `
 win:
   moves:
     - {id: repair-at-the-door, title: A mechanic at the door}
+  cut:
+    - {what: The weekend show-room in the mall}
`,
  },
  *check({ moves, cuts }) {
    if (moves.length === 0 || cuts.some(({ item }) => item.status !== 'dropped')) return;
    yield { path: ['win', 'cut'], message: messageOf(moves.length, cuts.length) };
  },
};

function messageOf(moves: number, dropped: number): string {
  const plan = `The plan has ${count(moves, 'move')}`;
  if (dropped === 0) return `${plan}, and nothing is cut to make room.`;
  return `${plan}, and nothing is cut to make room: ${dropped === 1 ? 'the one cut was' : `${dropped === 2 ? 'both' : `all ${dropped}`} cuts were`} dropped.`;
}
