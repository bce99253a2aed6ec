import { describe, expect, it } from 'vitest';
import { isWithin, pathOf, pointer, valueAt } from './path.ts';

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

  it.each([
    ['', []],
    ['/', ['']],
    ['/who/segments/0', ['who', 'segments', '0']],
    ['/a~1b~1c/~0d~0/~01', ['a/b/c', '~d~', '~1']],
  ])('%j leads back', (text, path) => {
    expect(pathOf(text)).toEqual(path);
    expect(pointer(path)).toBe(text);
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
