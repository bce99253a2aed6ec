import { describe, expect, it } from 'vitest';
import { itemMeant } from './shortened.ts';

const ITEMS = [
  { id: 'daily', name: 'Everyday riders' },
  { id: 'daily-commuters', name: 'Daily commuters' },
  { id: 'cargo-families', name: 'Families with cargo bikes' },
  { id: 'fleets', name: 'Délivery fleets' },
];
const idOf = (typed: string) => {
  const meant = itemMeant('segment', typed, ITEMS);
  return 'problem' in meant ? meant.problem : [meant.item.id, meant.isShortened];
};

describe('itemMeant', () => {
  it.each([
    ['daily', 'daily', false],
    ['daily-c', 'daily-commuters', true],
    ['Daily Commuters', 'daily-commuters', true],
    ['families', 'cargo-families', true],
    ['CARGO', 'cargo-families', true],
    ['every', 'daily', true],
    [' délivery', 'fleets', true],
  ])('"%s" stands for %s', (typed, id, isShortened) => {
    expect(idOf(typed)).toEqual([id, isShortened]);
  });

  it('is not chosen between several, and nothing stands for none', () => {
    expect(idOf('dail')).toBe('"dail" can stand for daily, daily-commuters.');
    expect(idOf('fleats')).toBe('There is no segment "fleats"; did you mean "fleets"?');
    expect(idOf('')).toContain('There is no segment ""');
    expect(idOf('-')).toContain('There is no segment "-"');
  });
});
