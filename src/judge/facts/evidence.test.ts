import { expect, it } from 'vitest';
import { isEvidence } from './evidence.ts';

it.each([
  'n/a',
  'N/A.',
  ' none ',
  '?',
  '???',
  '-',
  '…',
  'idk',
  'I don’t know',
  'TBD',
  '(none)',
  'No   evidence',
  undefined,
])('%j is no evidence', (text) => {
  expect(isEvidence(text)).toBe(false);
});

it.each(['A survey of 600', 'None of 40 customers asked said no', 'e', '42', 'Нет данных за 2025', '調査'])(
  '%j is evidence',
  (text) => {
    expect(isEvidence(text)).toBe(true);
  },
);
