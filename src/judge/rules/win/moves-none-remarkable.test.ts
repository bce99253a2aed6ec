import { expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

function fired(...moves: string[]): string[] {
  const lines = moves.map((keys, index) => `    - {id: move-${index}, title: Move ${index}, ${keys}}\n`);
  return run('moves-none-remarkable', `win:\n  moves:\n${lines.join('')}`).map(({ message }) => message);
}

it('fires where some moves are noticeable and none is remarkable', () => {
  expect(fired('change: noticeable', 'change: incremental', 'owner: Head of Retail')[0]).toContain(
    'None of the 3 moves is remarkable; 1 is',
  );
  expect(fired('change: noticeable', 'change: noticeable')[0]).toContain('None of the 2 moves is remarkable; 2 are');
  expect(fired('change: noticeable', 'change: remarkable, status: dropped')).toHaveLength(1);
});

it('leaves moves that are all incremental to another rule', () => {
  expect(fired('change: incremental', 'change: incremental')).toEqual([]);
});

it('is silent with a remarkable move, a finished one included', () => {
  expect(fired('change: noticeable', 'change: remarkable, status: done')).toEqual([]);
  expect(fired('change: noticeable, status: dropped')).toEqual([]);
});
