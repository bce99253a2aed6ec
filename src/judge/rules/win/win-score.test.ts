import { expect, it } from 'vitest';
import { assess } from '../../assess.ts';

const AS_OF = '2026-11-01';

function score(moves: readonly string[]): number {
  const lines = moves.map((keys, index) => `    - {id: move-${index}, title: Move ${index}, ${keys}}\n`);
  const plan = `format: 1
organization: Example
howBig: {horizon: 12 months, baseline: 12M, growth: 25%}
who:
  segments: [{id: fleets, name: Fleets}]
win:
  only: The best shop
  moves:
${lines.join('')}  cut: [{what: Show-room, due: 2026-09-30}]
`;
  const { findings, scorecard } = assess(plan, {
    path: 'plan.yaml',
    days: { asOf: AS_OF, leaveOutLater: true },
    loadRelated: (path) => ({ problem: `${path} does not exist` }),
  });
  expect(findings.filter(({ ruleId }) => ruleId === 'schema')).toEqual([]);
  const section = scorecard!.sections.find(({ id }) => id === 'win')!.score;
  expect(section).not.toBeNull();
  return section!;
}

const KEYS = [
  '',
  'change: incremental, ',
  'change: noticeable, ',
  'change: remarkable, ',
  'basis: benchmark, ',
  'basis: customer-secret, serves: [fleets], ',
];
const DUES = ['', ', due: 2026-10-01', ', due: 2027-10-01'];
const OWNERS = ['', ', owner: Head of Workshops'];
const LADDER = ['planned', 'started', 'done'];

/** Moves that are right and wrong, beside which one is changed. */
const beside = ['change: incremental, status: started', 'basis: benchmark, owner: Head of Retail, due: 2027-01-31'];

it('does not fall when a move goes up the status ladder', () => {
  const risen = new Set<string>();
  for (const keys of KEYS) {
    for (const rest of DUES.flatMap((due) => OWNERS.map((owner) => due + owner))) {
      const scores = LADDER.map((status) => score([`${keys}status: ${status}${rest}`, ...beside]));
      expect(scores, keys + rest).toEqual([...scores].sort((a, b) => a - b));
      if (scores.at(-1)! > scores[0]!) risen.add(keys + rest);
    }
  }
  expect(risen.size).toBeGreaterThan(20);
});

it('rises when an open move gets an owner or a date still ahead, and does not fall when a finished one does', () => {
  for (const keys of KEYS) {
    for (const status of LADDER) {
      const [before, owned, dated] = ['', ', owner: Head of Workshops', ', due: 2027-10-01'].map((rest) =>
        score([`${keys}status: ${status}${rest}`, ...beside]),
      );
      const least = status === 'done' ? before! : before! + 0.1;
      expect(owned, keys + status).toBeGreaterThanOrEqual(least);
      expect(dated, keys + status).toBeGreaterThanOrEqual(least);
    }
  }
});
