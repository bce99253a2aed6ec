import { describe, expect, it } from 'vitest';
import { schemaAt } from '../plan/schema-at.ts';
import { SECTIONS } from './sections.ts';

describe('the sections of a plan', () => {
  it.each(SECTIONS.flatMap(({ id, keys, asked }) => [...keys, ...asked.flat()].map((place) => [id, place])))(
    '%s names a place that the format has: %s',
    (_, place) => {
      expect(schemaAt(place.split('.'))).not.toBeNull();
    },
  );

  it('share no key', () => {
    const own = SECTIONS.flatMap(({ keys }) => keys);
    expect(own).toHaveLength(new Set(own).size);
  });

  it.each(SECTIONS)('$id asks about its own keys alone', ({ keys, asked }) => {
    for (const place of asked.flat()) expect(keys).toContain(place.split('.')[0]);
  });
});
