import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const RULES = ['potential-missing', 'potential-disordered', 'potential-single'];

/** The rules that fire for one segment with this potential. */
function fired(potential: string, chosen = true): string[] {
  const plan = `who: {segments: [{id: a, name: A, chosen: ${chosen}${potential && `, potential: ${potential}`}}]}`;
  return RULES.filter((rule) => run(rule, plan).some(({ path }) => path === '/who/segments[id=a]/potential'));
}

describe('a potential', () => {
  it.each([
    ['', ['potential-missing']],
    ['1.9M', ['potential-single']],
    ['0', ['potential-single']],
    ['{low: 3M, likely: 1.9M, high: 2M}', ['potential-disordered']],
    ['{low: 1M, likely: 2.1M, high: 2M}', ['potential-disordered']],
    ['{low: 1M, likely: 1.9M, high: 2M}', []],
    ['{low: 1M, likely: 1M, high: 1M}', []],
  ])('%j is found fault with by %j', (potential, rules) => {
    expect(fired(potential)).toEqual(rules);
  });

  it('may be missing where its segment is not chosen, but not be wrong', () => {
    expect(fired('', false)).toEqual([]);
    expect(fired('{low: 3M, likely: 1.9M, high: 2M}', false)).toEqual(['potential-disordered']);
    expect(fired('1.9M', false)).toEqual(['potential-single']);
  });

  it('that is out of order is shown as written, and in order', () => {
    const plan = 'who: {segments: [{id: a, name: A, potential: {low: 3.2M, likely: 900k, high: 1.9M}}]}';
    expect(run('potential-disordered', plan)).toMatchObject([
      {
        message: 'The potential of "A" is out of order: low USD 3.2M, likely USD 0.9M, high USD 1.9M.',
        help: expect.stringContaining('{low: 900k, likely: 1.9M, high: 3.2M}'),
      },
    ]);
  });
});
