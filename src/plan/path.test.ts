import { describe, expect, it } from 'vitest';
import { dottedPath, identityPath } from './identity.ts';
import { isWithin, pointer, valueAt } from './path.ts';

const data = {
  who: { segments: [{ id: 'racers', name: 'Racers' }, { name: ' A]B ' }, {}, 'plain', { id: ' ', title: 'T' }, null] },
  win: { cut: [{ what: 'The mall' }], dumbRules: [{ rule: 'No dogs' }] },
  customer: { changes: [{ heard: 'Late' }] },
  howBig: { readings: [{ date: '2026-09-30', value: 1 }] },
  'a/b': { '~c': 1 },
};

describe('a pointer', () => {
  it('escapes as RFC 6901 asks', () => {
    expect(pointer([])).toBe('');
    expect(pointer(['who', 'segments', 0])).toBe('/who/segments/0');
    expect(pointer(['a/b', '~c', 'd~/e'])).toBe('/a~1b/~0c/d~0~1e');
  });
});

describe('valueAt', () => {
  it('follows own keys and indexes alone', () => {
    expect(valueAt(data, ['who', 'segments', 0, 'id'])).toBe('racers');
    expect(valueAt(data, [])).toBe(data);
    for (const nowhere of [
      ['toString'],
      ['who', 'segments', 9],
      ['win', 'cut', 0, 'what', 'length'],
      ['who', 'segments', 5, 'id'],
    ]) {
      expect(valueAt(data, nowhere), nowhere.join()).toBeUndefined();
    }
  });
});

describe('isWithin', () => {
  it('is the place itself and what lies below it', () => {
    const who = ['who', 'segments'];
    expect(
      [['who', 'segments'], ['who', 'segments', 0], ['who'], ['win', 'segments'], ['who', 'dimension', 1]].map((path) =>
        isWithin(path, who),
      ),
    ).toEqual([...[true, true, false, false, false]]);
    expect(isWithin(['who'], [])).toBe(true);
  });
});

describe('a place as a person knows it', () => {
  it.each([
    [['who', 'segments', 0, 'evidence'], '/who/segments[id=racers]/evidence', 'who.segments[id=racers].evidence'],
    [['who', 'segments', 1], '/who/segments[name=A\\]B]', 'who.segments[name=A\\]B]'],
    [['who', 'segments', 2], '/who/segments[2]', 'who.segments[2]'],
    [['who', 'segments', 3], '/who/segments[3]', 'who.segments[3]'],
    [['who', 'segments', 4], '/who/segments[title=T]', 'who.segments[title=T]'],
    [['who', 'segments', 5], '/who/segments[5]', 'who.segments[5]'],
    [['who', 'segments', 6], '/who/segments[6]', 'who.segments[6]'],
    [['win', 'cut', 0], '/win/cut[what=The mall]', 'win.cut[what=The mall]'],
    [['win', 'dumbRules', 0], '/win/dumbRules[rule=No dogs]', 'win.dumbRules[rule=No dogs]'],
    [['customer', 'changes', 0], '/customer/changes[heard=Late]', 'customer.changes[heard=Late]'],
    [
      ['howBig', 'readings', 0, 'value'],
      '/howBig/readings[date=2026-09-30]/value',
      'howBig.readings[date=2026-09-30].value',
    ],
    [['a/b', '~c'], '/a~1b/~0c', 'a/b.~c'],
    [[], '', ''],
  ])('%j', (path, identity, dotted) => {
    expect([identityPath(data, path), dottedPath(data, path)]).toEqual([identity, dotted]);
  });
});
