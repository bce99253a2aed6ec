import { expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const MOVES = 'win:\n  moves: [{id: repair, title: Repair}]\n';
const messages = (plan: string) => run('cut-missing', plan).map(({ message }) => message);

it('has nothing to say where there are no moves', () => {
  expect(messages('win: {proof: A stopwatch}\n')).toEqual([]);
});

it('counts what is cut or was cut, and not what was dropped from the list', () => {
  expect(messages(`${MOVES}  cut: [{what: Show-room, status: done}]\n`)).toEqual([]);
  expect(messages(`${MOVES}  cut: []\n`)).toEqual(['The plan has 1 move, and nothing is cut to make room.']);
  expect(messages(`${MOVES}  cut: [{what: Show-room, status: dropped}]\n`)[0]).toContain('the one cut was dropped');
});
