import { expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

function fired(serves: string, status = 'planned'): ReturnType<typeof run> {
  return run(
    'move-secret-missing',
    `who:
  segments:
    - {id: commuters, name: Commuters, secrets: [Being late is what they fear]}
    - {id: fleets, name: Delivery fleets}
    - {id: racers, name: Racers, chosen: false, secrets: []}
win:
  moves:
    - {id: repair, title: Repair, basis: customer-secret, status: ${status}${serves}}
    - {id: own, title: Own, basis: own-idea, serves: [fleets]}
`,
  );
}

it('fires where none of the segments served has a secret', () => {
  const [finding, ...others] = fired(', serves: [fleets, racers]');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ path: '/win/moves[id=repair]/basis', severity: 'note' });
  expect(finding!.message).toContain('"Delivery fleets" and "Racers"');
  expect(finding!.related.map(({ path }) => path)).toEqual([
    '/who/segments[id=fleets]/secrets',
    '/who/segments[id=racers]/secrets',
  ]);
});

it('is content with one secret', () => {
  expect(fired(', serves: [fleets, commuters]')).toEqual([]);
});

it('leaves unknown segments, and moves that serve nobody, to other rules', () => {
  expect(fired(', serves: [fleets, sailors]')).toEqual([]);
  expect(fired(', serves: []')).toEqual([]);
  expect(fired('')).toEqual([]);
});

it('lets finished and dropped moves pass', () => {
  expect(fired(', serves: [fleets]', 'done')).toEqual([]);
  expect(fired(', serves: [fleets]', 'dropped')).toEqual([]);
});
