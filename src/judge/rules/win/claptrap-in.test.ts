import { describe, expect, it } from 'vitest';
import { CLAPTRAP, NO_CLAPTRAP } from './claptrap.ts';
import { claptrapIn } from './claptrap-in.ts';

describe('claptrapIn', () => {
  it.each(CLAPTRAP)('finds "%s", with blanks, hyphens and in capitals', (phrase) => {
    for (const written of [phrase, phrase.replaceAll(' ', '-'), phrase.toUpperCase()]) {
      expect(claptrapIn(`We are ${written}, and proud of it`, [])).toEqual([written]);
    }
  });

  it.each(NO_CLAPTRAP)('passes over "%s"', (phrase) => {
    expect(claptrapIn(`We know ${phrase} and more`, [])).toEqual([]);
  });

  it.each([
    ['We are the #1 bike shop', ['#1']],
    ['Our no. 1 aim and No.1 place', ['no. 1']],
    ['Britain’s Number One', ['Number One']],
    ['A worldclass, World – Class shop', ['worldclass']],
    ['The best-in-class market-leading shop', ['best-in-class', 'market-leading']],
    ['state of\n  the art', ['state of the art']],
    ['Leading, leading and once more LEADING', ['Leading']],
    ['second to none: the best', ['second to none', 'best']],
    ['best.', ['best']],
  ])('reads %j', (text, words) => {
    expect(claptrapIn(text, [])).toEqual(words);
  });

  it.each([
    'We are the only hotel that never uses misleading photographs',
    'We are the only guide to every Best Western in Peru',
    'The only bakery that prints the hour on its best-before label',
    'The only shop that fixes the number one complaint of commuters',
    'We are the only bus with a number 12 and #10 stop',
    'We are the only choir without a cheerleader',
    'The only insurer that pays for every extra mile',
    'The only bike shop that keeps you riding the same day, wherever your bike broke down',
    'Bester Fahrradladen, bestens gelegen, am besten Platz',
    'Das Allerbeste',
    '',
  ])('finds nothing in %j', (text) => {
    expect(claptrapIn(text, [])).toEqual([]);
  });

  it('takes an organisation’s own words, as they are', () => {
    expect(claptrapIn('Synergy (c++) for tomorrow, synergies never', ['synergy', 'C++', '  '])).toEqual([
      'Synergy',
      'c++',
    ]);
    expect(claptrapIn('Your best friend', ['best friend'])).toEqual(['best friend']);
  });
});
