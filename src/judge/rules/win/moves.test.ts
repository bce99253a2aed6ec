import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

/** What an open move must have, by the rule that asks for it. */
const FAULTS = [
  ['move-owner-missing', 'due: 2027-03-31', 'owner'],
  ['move-due-missing', 'owner: Head of Workshops', 'due'],
  ['move-benchmarked', 'basis: benchmark', 'basis'],
] as const;

describe.each(FAULTS)('%s', (ruleId, keys, key) => {
  const move = (status: string) => `win: {moves: [{id: repair, title: Repair at the door, ${keys}${status}}]}\n`;

  it.each(['', ', status: planned', ', status: started'])('judges an open move%s', (status) => {
    const findings = run(ruleId, move(status));
    expect(findings.map(({ path }) => path)).toEqual([`/win/moves[id=repair]/${key}`]);
    expect(findings[0]!.message).toContain('"Repair at the door"');
  });

  it.each([', status: done', ', status: dropped'])('lets a move%s pass', (status) => {
    expect(run(ruleId, move(status))).toEqual([]);
  });
});
