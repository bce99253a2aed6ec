import { describe, expect, it } from 'vitest';
import { shown, words } from './shown.ts';

describe('a value of a plan on one line', () => {
  it.each([
    ['12M', '12M'],
    [41, '41'],
    [true, 'yes'],
    [false, 'no'],
    [undefined, ''],
    [null, ''],
    [['a', 'b'], 'a; b'],
    [{ low: '1M', likely: '2M', high: '4M' }, 'low 1M, likely 2M, high 4M'],
    [{ name: 'Role', isExecutive: true, tasks: ['x', { per: 2 }] }, 'name Role, is executive yes, tasks x; per 2'],
  ])('%j is %j', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('says a key in words', () => {
    expect(words('timeToClose')).toBe('time to close');
  });
});
