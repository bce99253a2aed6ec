import { expect, it } from 'vitest';
import type { Path } from '../yaml/path.ts';
import { rebase } from './rebase.ts';

const racers = { id: 'racers', name: 'Racers' };
const families = { id: 'families', name: 'Families' };
const cut = { what: 'The show-room' };

it.each<[what: string, path: Path, meantFor: unknown, now: unknown, path: Path | null]>([
  ['a key stays where it is', ['a', 'b'], { a: { b: 1 } }, {}, ['a', 'b']],
  ['an item goes where its id stands now', ['s', 0, 'x'], { s: [racers] }, { s: [families, racers] }, ['s', 1, 'x']],
  [
    'an item without an id goes by name',
    ['s', 0],
    { s: [{ name: 'A' }] },
    { s: [{ name: 'B' }, { name: 'A' }] },
    ['s', 1],
  ],
  ['an id counts more than a name', ['s', 0], { s: [racers] }, { s: [{ name: 'Racers' }, { id: 'racers' }] }, ['s', 1]],
  ['an id is no name', ['s', 0], { s: [{ name: 'racers' }] }, { s: [{ id: 'racers' }] }, null],
  ['an item that is gone', ['s', 0, 'x'], { s: [racers] }, { s: [families] }, null],
  ['an item of a list that is gone', ['s', 0, 'x'], { s: [racers] }, {}, null],
  ['an item of what is no list any more', ['s', 0, 'x'], { s: [racers] }, { s: 'none' }, null],
  ['an item without a name stays while there are so many', ['s', 1], { s: [1, 2] }, { s: [3, 4] }, ['s', 1]],
  ['an item without a name where there are fewer', ['s', 1], { s: [1, 2] }, { s: [3] }, null],
  ['an item like a list with a name', ['s', 0], { s: [racers] }, { s: [null, 7, racers] }, ['s', 2]],
  ['the first stays the first', ['s', 0], { s: [racers] }, { s: [racers, families] }, ['s', 0]],
  ['an item that is empty', ['s', 0], { s: [null] }, { s: [racers] }, ['s', 0]],
  ['a text that is like a name', ['s', 0], { s: ['racers'] }, { s: [racers, 'racers'] }, ['s', 0]],
  ['an item without a name beside named ones', ['s', 1], { s: [racers, {}] }, { s: [families, racers] }, ['s', 1]],
  ['a new item goes to the end', ['s', 1, 'x'], { s: [racers] }, { s: [families, cut, racers] }, ['s', 3, 'x']],
  ['the next but one, too', ['s', 2], { s: [racers] }, { s: [] }, ['s', 1]],
  ['a new item of a new list', ['s', 0], {}, {}, ['s', 0]],
  ['a new item of a list that came meanwhile', ['s', 0], {}, { s: [racers] }, ['s', 1]],
  ['a second new item of such a list', ['s', 1], { s: null }, { s: [racers] }, ['s', 2]],
  [
    'a list in an item that has moved',
    ['s', 0, 't', 0],
    { s: [{ id: 'a', t: [cut] }] },
    {
      s: [
        { id: 'b', t: [] },
        { id: 'a', t: [racers, cut] },
      ],
    },
    ['s', 1, 't', 1],
  ],
  ['a list at the top', [0], [cut], [racers, cut], [1]],
])('%s', (_, path, meantFor, now, rebased) => {
  expect(rebase({ op: 'set', path, value: 7 }, meantFor, now)).toEqual(
    rebased && { op: 'set', path: rebased, value: 7 },
  );
  expect(rebase({ op: 'remove', path }, meantFor, now)).toEqual(rebased && { op: 'remove', path: rebased });
});
