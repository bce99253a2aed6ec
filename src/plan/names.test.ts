import { expect, it } from 'vitest';
import { type Path, pointer } from '../yaml/path.ts';
import { namePlaces, referenceKindAt } from './names.ts';

const found = (data: unknown) =>
  namePlaces(data).map(({ kind, role, id, path }) => `${kind} ${role} ${id} ${pointer(path)}`);

it('finds every id and every reference', () => {
  const data = {
    id: 'none',
    who: { segments: [{ id: 's0', name: 'n' }, { id: 's1' }], notServing: [{ id: 'none' }] },
    win: {
      moves: [{ id: 'm0', serves: ['s0', 's1'], technology: ['t0'] }, { id: 'm1' }],
      technology: [{ id: 't0', serves: ['s1'] }],
    },
    measures: [{ id: 'k0' }],
    stories: [{ id: 'none', segment: 's0' }],
  };
  expect(found(data).sort()).toEqual([
    'measure definition k0 /measures/0/id',
    'move definition m0 /win/moves/0/id',
    'move definition m1 /win/moves/1/id',
    'segment definition s0 /who/segments/0/id',
    'segment definition s1 /who/segments/1/id',
    'segment reference s0 /stories/0/segment',
    'segment reference s0 /win/moves/0/serves/0',
    'segment reference s1 /win/moves/0/serves/1',
    'segment reference s1 /win/technology/0/serves/0',
    'technology definition t0 /win/technology/0/id',
    'technology reference t0 /win/moves/0/technology/0',
  ]);
});

it('finds what there is where the rest breaks the schema', () => {
  expect(found({ who: { segments: [null, 'x', 3, [], { id: 4 }, { id: 's' }] } })).toEqual([
    'segment definition s /who/segments/5/id',
  ]);
  expect(
    found({ who: 'segments', win: { moves: { id: 'm' }, technology: null }, measures: 'abc', stories: [[]] }),
  ).toEqual([]);
  expect(found(Object.create({ measures: [{ id: 'inherited' }] }))).toEqual([]);
  for (const data of [null, undefined, 'text', 7, []]) expect(found(data)).toEqual([]);
});

it.each<[Path, string | null]>([
  [['win', 'moves', 0, 'serves', 3], 'segment'],
  [['win', 'moves', '0', 'technology', '0'], 'technology'],
  [['win', 'technology', 1, 'serves', 0], 'segment'],
  [['stories', 2, 'segment'], 'segment'],
  [['stories', 2], null],
  [['stories', 2, 'segment', 0], null],
  [['win', 'moves', 0, 'serves'], null],
  [['win', 'moves', 0, 'id'], null],
  [['who', 'moves', 0, 'serves', 3], null],
  [['who', 'segments', 0, 'id'], null],
  [[], null],
])('%j refers to: %s', (path, kind) => {
  expect(referenceKindAt(path)).toBe(kind);
});
