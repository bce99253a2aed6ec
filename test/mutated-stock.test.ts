import { describe, expect, test } from 'vitest';
import schema from '../schemas/plan.schema.json' with { type: 'json' };
import { validate } from '../src/plan/validate.ts';
import { parseDocument } from '../src/yaml/parse.ts';
import { SMALL_PLANS } from './attacks/small-plans.ts';

/** Every key and every word to choose from that the schema knows, wherever it stands; of the currencies one will do. */
function written(inside: object): string[] {
  return Object.entries(inside).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'properties') return [...Object.keys(value as object), ...written(value as object)];
    if (name === 'enum') return (value as unknown[]).length > 20 ? [] : (value as unknown[]).map(String);
    return typeof value === 'object' && value !== null ? written(value) : [];
  });
}

describe('the small plans from which broken ones are made', () => {
  test.each(SMALL_PLANS.map((text, index) => ({ index, text })))('number $index is sound', ({ text }) => {
    const { issues, value } = parseDocument(text);
    expect([...issues, ...validate(value).issues]).toEqual([]);
  });

  test('together hold every key of the format and every word to choose from (a new one goes into small-plans.ts)', () => {
    const all = SMALL_PLANS.join('\n');
    expect(written(schema).length).toBeGreaterThan(80);
    expect(written(schema).filter((word) => !new RegExp(`(^|[^a-z-])${word}($|[^a-zA-Z-])`, 'm').test(all))).toEqual(
      [],
    );
  });
});
