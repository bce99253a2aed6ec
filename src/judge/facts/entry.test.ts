import { describe, expect, it } from 'vitest';
import { entries, isOpen, isStated } from './entry.ts';

describe('entries', () => {
  it('have their places, without what the schema took out', () => {
    const list = ['a', null, 'c'] as readonly string[];
    expect(entries(list, ['win', 'cut'])).toEqual([
      { path: ['win', 'cut', 0], item: 'a' },
      { path: ['win', 'cut', 2], item: 'c' },
    ]);
    expect(entries(undefined, ['win'])).toEqual([]);
  });
});

describe('isStated', () => {
  it.each([0, false, '', 'x', [0], { a: { b: [false] } }])('is something: %j', (value) => {
    expect(isStated(value)).toBe(true);
  });

  it.each([undefined, null, [], {}, [null], { a: undefined }, { a: [{}, []] }])('is nothing: %j', (value) => {
    expect(isStated(value)).toBe(false);
  });
});

describe('isOpen', () => {
  it('is what is neither done nor dropped', () => {
    const statuses = [undefined, 'planned', 'started', 'done', 'dropped'];
    expect(statuses.map((status) => isOpen(status === undefined ? {} : { status }))).toEqual([
      ...[true, true, true, false, false],
    ]);
  });
});
