import { describe, expect, it } from 'vitest';
import { closest, closestAmong, isSlip, noSuch, orMeant } from './closest.ts';

describe('isSlip', () => {
  it.each([
    ['growht', 'growth'],
    ['how_big', 'howBig'],
    ['segmnt-number-1', 'segment-number-1'],
    ['potental', 'potential'],
    ['rowth', 'growth'],
    ['yeer', 'year'],
  ])('%s is %s misspelt', (word, meant) => {
    expect(isSlip(word, meant)).toBe(true);
  });

  it.each([
    ['not-started', 'started'],
    ['not started', 'started'],
    ['unplanned', 'planned'],
    ['undone', 'done'],
    ['skill', 'kill'],
    ['applicable', 'not-applicable'],
    ['stopped', 'dropped'],
    ['inflow', 'outflow'],
    ['2 years', 'year'],
    ['bi-month', 'month'],
    ['co-owner', 'owner'],
    ['oldBaseline', 'baseline'],
    ['non-members', 'members'],
    ['region-2', 'region-1'],
    ['region-b', 'region-a'],
    ['b2c', 'b2b'],
    ['customers-2027', 'customers-2026'],
  ])('%s may be meant beside %s', (word, meant) => {
    expect(isSlip(word, meant)).toBe(false);
  });
});

const KEYS = ['howBig', 'who', 'win', 'serving', 'measures', 'practices'];

describe('closest', () => {
  it.each([
    ['how_big', 'howBig'],
    ['HOW BIG', 'howBig'],
    ['how-big', 'howBig'],
    ['hwoBig', 'howBig'],
    ['mesures', 'measures'],
    ['measurse', 'measures'],
    ['meassures', 'measures'],
    ['servnig', 'serving'],
    ['Who', 'who'],
  ])('%s means %s', (word, meant) => {
    expect(closest(word, KEYS)).toBe(meant);
  });

  it.each(['', '-_ ', 'xyz', 'baseline', 'm'.repeat(101), 'serxyng123'])('%j means none', (word) => {
    expect(closest(word, KEYS)).toBeNull();
  });

  it('takes a third of the letters for a slip, and one of the shortest words', () => {
    expect(closest('abcdxx', ['abcdef'])).toBe('abcdef');
    expect(closest('abcxxx', ['abcdef'])).toBeNull();
    expect(closest('abcdefg', ['abcde'])).toBe('abcde');
    expect(closest('abcdefgh', ['abcde'])).toBeNull();
    expect([closest('ab', ['ac']), closest('ab', ['cd'])]).toEqual(['ac', null]);
    expect(closest('m'.repeat(100), ['m'.repeat(99)])).toBe('m'.repeat(99));
  });

  it('counts a swap of neighbours as one slip, and two swaps as two', () => {
    expect(closest('ba', ['ab'])).toBe('ab');
    expect(closest('badc', ['abcd'])).toBeNull();
    expect(closest('badcef', ['abcdef'])).toBe('abcdef');
    expect(closest('zab', ['zbx'])).toBeNull();
    expect(closest('zab', ['zxa'])).toBeNull();
  });

  it('means none where two are as close, and the closer one where one is', () => {
    expect(closest('cat', ['bat', 'hat'])).toBeNull();
    expect(closest('cart', ['bat', 'card', 'carts'])).toBeNull();
    expect(closest('carrd', ['bard', 'card', 'wards'])).toBe('card');
    expect(closest('card', ['wards', 'cards', 'bird'])).toBe('cards');
    expect(closest('who', ['who', 'why'])).toBe('why');
    expect(closest('growth', ['growht', 'grow'])).toBe('growht');
    expect(closest('cat', ['bat', 'hat', 'cats', 'Cat'])).toBe('Cat');
  });

  it('means none for nothing, and for what is endless', () => {
    expect([closest('', ['a']), closest('-', ['a'])]).toEqual([null, null]);
    expect(closest('m'.repeat(101), ['m'.repeat(102)])).toBeNull();
  });

  it('is offered as a question', () => {
    expect(noSuch('key', 'mesures', KEYS)).toBe('There is no key "mesures"; did you mean "measures"?');
    expect(orMeant('measures')).toBe('; did you mean "measures"?');
    expect(noSuch('key', 'xyz', KEYS)).toBe('There is no key "xyz".');
    expect(orMeant(null)).toBe('.');
  });
});

describe('closestAmong', () => {
  const many = Array.from({ length: 5000 }, (_, index) => `segment-${String(index).padStart(4, '0')}-of-many`);

  it('finds the one that is a slip away among many: a letter too few, too many, another one, or two swapped', () => {
    const find = closestAmong(many);
    for (const word of ['segmnt-0042-of-many', 'segmentt-0042-of-many', 'sagment-0042-of-many', 'sgement-0042-of-many'])
      expect(find(word)).toBe('segment-0042-of-many');
    expect(find('SEGMENT 0042 of many')).toBe('segment-0042-of-many');
  });

  it('finds none among many where two are as close, or none is one slip away', () => {
    const find = closestAmong(many);
    expect(find('segment-004-of-many')).toBeNull();
    expect(find('sgmnt-0042-of-many')).toBeNull();
    expect(find('m'.repeat(200))).toBeNull();
  });

  it('is closest() for few', () => {
    expect(closestAmong(KEYS)('maesuers')).toBe(closest('maesuers', KEYS));
  });
});
