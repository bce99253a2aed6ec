import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { opened } from '../../test/support/open-plan.ts';
import { type PlanSymbol, symbolsOf } from './symbols.ts';

const SAMPLE = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8');

function flat(symbols: readonly PlanSymbol[]): PlanSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}

it('shows sections, lists and the things in them by their names', () => {
  const symbols = symbolsOf(opened(SAMPLE));
  expect(symbols.filter(({ kind }) => kind === 'section').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['howBig', 'who', 'win', 'serving', 'practices', 'measures', 'stories']),
  );
  const found = (name: string) => flat(symbols).find((symbol) => symbol.name === name);
  expect(found('racers')).toMatchObject({ kind: 'thing', detail: 'Amateur racers' });
  expect(found('take-notes')).toMatchObject({ kind: 'thing', detail: 'started' });
  expect(found('The weekend show-room in the mall')).toMatchObject({ detail: 'started' });
});

it('keeps each name inside its own range, and that inside the range around it', () => {
  const check = (symbols: readonly PlanSymbol[], start: number, end: number): void => {
    for (const { range, selection, children } of symbols) {
      expect(range.start).toBeGreaterThanOrEqual(start);
      expect(range.end).toBeLessThanOrEqual(end);
      expect(selection.start).toBeGreaterThanOrEqual(range.start);
      expect(selection.end).toBeLessThanOrEqual(range.end);
      check(children, range.start, range.end);
    }
  };
  check(symbolsOf(opened(SAMPLE)), 0, SAMPLE.length);
});

it('goes on where the text is broken', () => {
  expect(symbolsOf(opened(`${SAMPLE}  - {title: [`)).map(({ name }) => name)).toContain('who');
  expect(symbolsOf(opened(''))).toEqual([]);
});
