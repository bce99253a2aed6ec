import { describe, expect, it } from 'vitest';
import planSchema from '../../schemas/plan.schema.json' with { type: 'json' };
import { validate } from '../plan/validate.ts';
import { KINDS, kindNamed, readTyped } from './kinds.ts';

const AGAINST = { today: '2026-11-25', unit: { currency: 'USD', unit: null } };

/** Every place of the plan's schema that has a kind, as data that holds a value there. */
function places(node: unknown, wrap: (value: unknown) => unknown): [string, (value: unknown) => unknown][] {
  const { $ref, ...own } = node as { $ref?: string; properties?: object; items?: unknown; required?: string[] };
  const name = $ref?.replace('#/$defs/', '');
  if (name && kindNamed(name)) return [[name, wrap]];
  const schema = name ? (planSchema.$defs as Record<string, typeof own>)[name]! : own;
  if (schema.items) return places(schema.items, (value) => wrap([value]));
  return Object.entries(schema.properties ?? {}).flatMap(([key, child]) =>
    places(child, (value) => wrap({ [key]: value })),
  );
}

const PLACES = places(planSchema, (value) => value);

describe.each(Object.entries(KINDS))('the kind %s', (name, kind) => {
  it.each(kind.examples)('understands %j as it is written', (example) => {
    const read = readTyped(kind, example, AGAINST);
    expect(read).toHaveProperty('value');
    const { value } = read as { value: unknown };
    const written =
      typeof value === 'object'
        ? `{${Object.entries(value as object)
            .map((pair) => pair.join(': '))
            .join(', ')}}`
        : String(value);
    expect([written, written.replace(/000000$/, 'M')]).toContain(example.replace(/000000$/, 'M'));
    // What was understood is understood again as the same.
    if (typeof value !== 'object') expect(readTyped(kind, written, AGAINST)).toHaveProperty('value', value);
  });

  it('writes what the schema takes at every place of its kind', () => {
    for (const example of kind.examples) {
      const read = readTyped(kind, example, AGAINST) as { value: unknown };
      for (const [, at] of PLACES.filter(([ofPlace]) => ofPlace === name)) {
        const { issues } = validate(at(read.value));
        expect(
          issues.filter(({ message }) => !message.includes(' has no ')),
          `${name} ${example}`,
        ).toEqual([]);
      }
    }
  });

  it('says what to type where it understands nothing', () => {
    const read = readTyped(kind, ' ', AGAINST);
    expect(read).toEqual({ problem: `The value is empty. Type ${kind.form}.` });
  });
});

it('every definition of a scalar in the schema has its kind', () => {
  for (const [name, { type }] of Object.entries(
    planSchema.$defs as unknown as Record<string, { type: unknown; enum?: unknown }>,
  )) {
    if (name !== 'status' && type !== 'object') expect(kindNamed(name), name).toBeDefined();
  }
  expect(PLACES.length).toBeGreaterThan(50);
});

describe('a loss', () => {
  it.each([
    ['none', '0%'],
    ['about 8 %', '8%'],
    ['8% a year', '8% a year'],
    ['5', '5%'],
    ['600k', '600k'],
    ['600000', '600k'],
  ])('%j is %j', (typed, meant) => expect(readTyped(KINDS.loss, typed, AGAINST)).toHaveProperty('value', meant));

  it.each(['600k a year', '-5%', '-600k', '8-10%', '1', '140%', '600,000'])('%j is refused', (typed) =>
    expect(readTyped(KINDS.loss, typed, AGAINST)).toHaveProperty('problem'),
  );

  it.each([
    ['-5', '5%'],
    ['−5 %', '5%'],
    ['-5% a year', '5% a year'],
    ['-1M', '1M'],
  ])('%j, a loss below 0, is refused and named without its sign', (typed, meant) =>
    expect(readTyped(KINDS.loss, typed, AGAINST)).toMatchObject({
      problem: expect.stringContaining(`: type ${meant}.`),
    }),
  );
});

describe('a number in another notation', () => {
  const figures = [
    'amount',
    'potential',
    'percent',
    'growth',
    'growthOrTarget',
    'losses',
    'duration',
    'number',
  ] as const;

  it.each(['0x28', '0X1f', '-0x10', '$0x28', '00x28', '2 x 0x5', '0b101', '0o17', '0x5%', '0x1 to 0x2', '0b1 2M 3M'])(
    '%j',
    (typed) => {
      for (const name of [...figures, 'correlation', 'rate', 'date'] as const)
        expect(readTyped(KINDS[name], typed, AGAINST), name).toEqual({
          problem: `"${typed}" is a number in another notation: type it in decimal digits.`,
        });
    },
  );

  it('is a text as well as any other', () =>
    expect(readTyped(KINDS.text, '0x28', AGAINST)).toHaveProperty('value', '0x28'));
});

describe('a range of losses', () => {
  it.each(['5 to 8%', '5-8%', '5 to 8 percent', '5-8 percent', '5% to 8 per cent', '5 percent - 8 pct'])(
    '%j',
    (typed) =>
      expect(readTyped(KINDS.losses, typed, AGAINST)).toHaveProperty('value', {
        low: '5%',
        likely: '6.5%',
        high: '8%',
      }),
  );

  it.each(['4; 5; 8% a year', '4, 5, 8 percent a year', '4 percent a year; 5% a year; 8pct a year'])('%j', (typed) =>
    expect(readTyped(KINDS.losses, typed, AGAINST)).toHaveProperty('value', {
      ...{ low: '4% a year', likely: '5% a year', high: '8% a year' },
    }),
  );
});

it('what is too long to be a figure is refused without being looked at', () => {
  for (const [name, kind] of Object.entries(KINDS)) {
    const read = readTyped(kind, '1,'.repeat(500_000), AGAINST);
    expect('problem' in read && read.problem.length < 400, name).toBe(true);
  }
});

it.each([
  ['loss', '8-10%', '8%', '10%'],
  ['percent', '8% to 10 %', '8%', '10%'],
  ['amount', '1M - 3M', '1M', '3M'],
  ['duration', '18-24 months', '18 months', '24 months'],
] as const)('a range is refused with its ends where the kind %s is one figure: %j', (name, typed, low, high) =>
  expect(readTyped(KINDS[name], typed, AGAINST)).toEqual({
    problem: `"${typed}" is a range, and this is one figure: type ${low}, ${high} or one between.`,
  }),
);

describe('a rate', () => {
  it.each(['2% a year', '2%', '2 % p.a.'])('%j', (typed) =>
    expect(readTyped(KINDS.rate, typed, AGAINST)).toHaveProperty('value', '2% a year'),
  );
});
