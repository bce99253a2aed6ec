import { describe, expect, it } from 'vitest';
import type { Path } from '../yaml/path.ts';
import { keyOrder, type SchemaDocument, schemaAt } from './schema-at.ts';

describe('what the schema says of a path', () => {
  it.each<[Path, name: string]>([
    [['howBig', 'growth'], 'growth'],
    [['who', 'segments', 0, 'id'], 'id'],
    [['who', 'segments', '17', 'id'], 'id'],
    [['currency'], 'currency'],
  ])('%j is %s', (path, name) => {
    expect(schemaAt(path)?.name).toBe(name);
  });

  it.each<[Path]>([[['nothing']], [['who', 'nothing']], [['howBig', 'growth', 'deeper']], [['toString']]])(
    'nothing of %j',
    (path) => {
      expect(schemaAt(path)).toBeNull();
    },
  );

  const root: SchemaDocument = {
    properties: {
      open: { additionalProperties: { type: 'number' } },
      closed: { additionalProperties: false },
      special: { properties: { a: { $ref: '#/$defs/word' } }, additionalProperties: { type: 'number' } },
      word: { $ref: '#/$defs/word', description: 'on the spot' },
      lost: { $ref: '#/$defs/nowhere', description: 'alone' },
    },
    $defs: { word: { type: 'string', description: 'defined' } },
  };

  it.each<[Path, unknown]>([
    [['open', 'any'], { name: '', schema: { type: 'number' } }],
    [['closed', 'any'], null],
    [['special', 'a'], { name: 'word', schema: { type: 'string', description: 'defined' } }],
    [['special', 'b'], { name: '', schema: { type: 'number' } }],
    [['word'], { name: 'word', schema: { type: 'string', description: 'on the spot' } }],
    [['lost'], { name: 'nowhere', schema: { description: 'alone' } }],
    [[], { name: '', schema: { properties: root.properties, $defs: root.$defs } }],
  ])('%j of another schema', (path, place) => {
    expect(schemaAt(path, root)).toEqual(place);
  });

  it('without definitions', () => {
    expect(schemaAt(['a'], { properties: { a: { $ref: '#/$defs/b' } } })).toEqual({ name: 'b', schema: {} });
  });
});

describe('the order of keys', () => {
  it('is that of the format', () => {
    expect(keyOrder([])?.slice(0, 2)).toEqual(['format', 'organization']);
    expect(keyOrder(['who', 'segments', 0])?.slice(0, 2)).toEqual(['id', 'name']);
  });

  it.each<[Path]>([
    [['x-own']],
    [['x-own', 'who']],
    [['practices', 'x-own']],
    [['who', 'x-own', 'segments']],
    [['units']],
    [['nothing']],
  ])('is open at %j', (path) => {
    expect(keyOrder(path)).toBeUndefined();
  });
});
