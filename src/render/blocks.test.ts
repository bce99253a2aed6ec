import { expect, it } from 'vitest';
import { findingOf } from '../../test/support/fixtures.ts';
import { blocksOf, furtherPlaces } from './blocks.ts';

const at = (line: number, message: string) =>
  findingOf({ message, range: { start: { line, column: 1 }, end: { line, column: 2 } } });
const placesOf = (messages: readonly string[], most?: number) =>
  furtherPlaces(blocksOf(messages.map((message, index) => at(index + 1, message)))[0]!, most);

it('makes one block of a rule, at its gravest place', () => {
  const blocks = blocksOf([
    findingOf({ ruleId: 'win', section: 'win', severity: 'error' }),
    findingOf({ severity: 'warning' }),
    findingOf({ severity: 'error', message: 'Graver.' }),
  ]);
  expect(blocks.map(({ first, others }) => [first.ruleId, first.message, others.length])).toEqual([
    ['potential-unproven', 'Graver.', 1],
    ['win', findingOf().message, 0],
  ]);
});

it('names the further places where the messages differ in one name', () => {
  const moves = ['One', 'Two', 'Three', 'Four'].map((name) => `The move "${name}" has no "due".`);
  expect(placesOf(moves)).toEqual(['Likewise "Two" (line 2), "Three" (line 3), "Four" (line 4).']);
  expect(placesOf(moves, 1)).toEqual(['Likewise "Two" (line 2) and 2 more.']);
});

it('numbers them where the messages are the same, and else says each', () => {
  expect(placesOf(['One.'])).toEqual([]);
  expect(placesOf(['Twice.', 'Twice.', 'Twice.'])).toEqual(['Also at lines 2, 3.']);
  expect(placesOf(['"A" is 1.', '"B" is 2.', '"C" is 3.'], 1)).toEqual(['Line 2: "B" is 2.', 'And at 1 more place.']);
  expect(placesOf(['"A" and "B".', '"C" and "D".'])).toEqual(['Line 2: "C" and "D".']);
});
