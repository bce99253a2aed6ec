import { describe, expect, it } from 'vitest';
import { constant, growthInput, limits, segment } from '../../test/support/growth-inputs.ts';
import { bestChoice } from './advice.ts';
import { growthOf } from './growth.ts';

const chosen = segment('a', limits(1, 2, 3));
const open = (id: string, low: number, likely: number, high: number) =>
  segment(id, limits(low, likely, high), { chosen: false });

describe('bestChoice', () => {
  it('is the single segment with the highest probability: a sure one can beat a larger, unsure one', () => {
    const input = growthInput({}, [
      chosen,
      open('wide', -1, 2, 9),
      open('sure', 1.4, 1.6, 1.8),
      open('small', 0, 0.1, 0.2),
    ]);
    const choice = bestChoice(input)!;
    expect(choice.ids).toEqual(['sure']);
    expect(choice.growth.verdict.value).toBe('can');
  });

  it('is the smallest group where no single one is enough, in plan order', () => {
    const input = growthInput({}, [open('b', 0.5, 0.6, 0.8), chosen, open('c', 0.6, 0.8, 1), open('d', 0, 0.1, 0.2)]);
    expect(bestChoice(input)!.ids).toEqual(['b', 'c']);
  });

  it('leaves out what shrinks, which also hides no shortfall', () => {
    const terms = [chosen, open('b', 0.5, 0.6, 0.8), open('gone', -3, -2, -1), open('c', 0.6, 0.8, 1)];
    expect(bestChoice(growthInput({}, terms))!.ids).toEqual(['b', 'c']);
    expect(growthOf(growthInput({}, terms)).shortfallOfAll).toBeNull();
    expect(growthOf(growthInput({}, terms.slice(0, 3))).shortfallOfAll).toBeCloseTo(3 - 2 - 0.6167, 3);
  });

  it('adds up single numbers on paper', () => {
    const single = (id: string, amount: number, isChosen: boolean) =>
      segment(id, constant(amount), { chosen: isChosen });
    const choice = bestChoice(growthInput({}, [single('a', 1, true), single('b', 1, false), single('c', 2, false)]))!;
    expect([choice.ids, choice.growth.verdict.value]).toEqual([['c'], 'on-paper']);
  });

  it('looks at the plan as it stands', () => {
    const behind = { readings: [{ day: 365, value: 12.2 }], asOf: 365 };
    const terms = [segment('a', limits(2, 3, 5)), open('b', 1, 2, 3), open('c', 0.2, 0.4, 0.6)];
    expect(growthOf(growthInput({}, terms)).verdict.value).toBe('may');
    expect(bestChoice(growthInput({}, terms))!.ids).toEqual(['b']);
    expect(bestChoice(growthInput(behind, terms))).toBeNull();
  });

  it('is none where nothing is left that would do', () => {
    expect(bestChoice(growthInput({}, [chosen]))).toBeNull();
    expect(bestChoice(growthInput({}, [chosen, open('b', 0, 0.1, 0.2)]))).toBeNull();
    expect(bestChoice(growthInput({}, [chosen, segment('b', null, { chosen: false })]))).toBeNull();
  });
});
