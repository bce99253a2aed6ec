import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { LONG, runs } from '../../test/support/runs.ts';
import { findIgnores } from './comments.ts';
import { type ParsedDocument, parseDocument } from './parse.ts';
import type { Path } from './path.ts';
import { decodePlanText, MAX_ISSUES } from './text.ts';

const numRuns = runs(200, 50_000);
const timeout = LONG ? 1_200_000 : 60_000;

const sample = readFileSync(new URL('../../examples/northwind-cycles/plan.yaml', import.meta.url), 'utf8');

const yamlText = (source: string) => parseYaml(source, { logLevel: 'error' });

/** What holds for every text: it is read as the `yaml` package reads it, or refused with a few issues inside the text. */
function expectSound(text: string): ParsedDocument {
  const document = parseDocument(text);
  expect(document.issues.length).toBeLessThanOrEqual(MAX_ISSUES);
  if (document.issues.length === 0) expect(document.value).toEqual(yamlText(text));
  else expect(document.value).toBeNull();
  for (const { start, end, message, help } of document.issues) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(message).toMatch(/^[^\n]{5,250}$/);
    expect(help).toMatch(/^[^\n]{5,250}$/);
  }
  for (const offset of [0, 1, text.length >> 1, text.length]) {
    const place = document.pathAt(offset);
    if (place !== undefined && document.issues.length === 0) expect(document.nearest(place.path)).toEqual(place.path);
  }
  expect(
    document.comments.every(({ text: comment, start }) => text.startsWith(comment, start) && comment[0] === '#'),
  ).toBe(true);
  findIgnores(document);
  return document;
}

const pieces = [
  ...[
    'a',
    'b: ',
    'c: d',
    ':',
    '- ',
    '-',
    '? ',
    '?',
    ',',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '\\',
    '#',
    ' # note',
    '\n',
    '\n  ',
  ],
  ...[
    '\n    ',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '|',
    '>',
    '|-\n',
    '>2+\n',
    '&x',
    '*x',
    '!x',
    '!!str ',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
  ],
  ...[
    '<<: ',
    '~',
    'null',
    'true',
    '014',
    '0x1F',
    '1e999',
    '.nan',
    '9007199254740993',
    '__proto__: ',
    '@',
    '`',
    '\0',
    '\x1b',
  ],
  ...[
    '\u00a0',
    '\ufeff',
    '\ud83d',
    '😀',
    'é',
    '<<<<<<< a\n',
    '=======\n',
    '# plan-ignore x -- y',
    '"\\ud83d"',
    '\u2028',
  ],
];

describe('any text', () => {
  it('is read as yaml reads it, or refused', { timeout }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void expectSound(text)),
      { numRuns },
    );
  });

  it('made of the pieces of YAML is read as yaml reads it, or refused', { timeout }, () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(text, (source) => {
        seen[expectSound(source).issues.length === 0 ? 'read' : 'refused']++;
      }),
      { numRuns: numRuns * 4 },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(numRuns / 20);
  });

  it('what yaml itself refuses is refused', { timeout }, () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        try {
          yamlText(source);
        } catch {
          expect(parseDocument(source).issues).not.toEqual([]);
        }
      }),
      { numRuns: numRuns * 2 },
    );
  });
});

describe('the sample plan, mutated', () => {
  it('is itself read as yaml reads it', () => {
    expect(expectSound(sample).issues).toEqual([]);
  });

  const from = fc.integer({ min: 0, max: sample.length });
  const cut = fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 200 }));
  const insert = fc.oneof(fc.constant(''), fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 }));
  const mutated = fc.array(fc.record({ from, cut, insert }), { minLength: 1, maxLength: 3 }).map((mutations) => {
    const mutate = (text: string, mutation: { from: number; cut: number; insert: string }) =>
      text.slice(0, mutation.from) + mutation.insert + text.slice(mutation.from + mutation.cut);
    return mutations.reduce(mutate, sample);
  });

  it('is read as yaml reads it, or refused', { timeout }, () => {
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(mutated, (text) => {
        seen[expectSound(text).issues.length === 0 ? 'read' : 'refused']++;
      }),
      { numRuns },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(numRuns / 20);
  });

  it('is decoded or refused where its bytes are mutated', { timeout }, () => {
    const content = new TextEncoder().encode(sample);
    const flip = fc.record({
      at: fc.integer({ min: 0, max: content.length - 1 }),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 4 }), (flips) => {
        const changed = Uint8Array.from(content);
        for (const { at, byte } of flips) changed[at] = byte;
        const { text, issues } = decodePlanText(changed);
        if (issues.length === 0) expectSound(text);
        else expect(parseDocument(text, issues).issues).toBe(issues);
      }),
      { numRuns },
    );
  });
});

/** Every path of a value, from the root down. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const parts = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    path,
    ...parts.flatMap((part) => pathsOf((value as Record<string | number, unknown>)[part], [...path, part])),
  ];
}

/** That every key and every value is found where it stands, and that the way back leads to the same path. */
function expectPlaces(text: string): number {
  const document = parseDocument(text);
  expect(document.issues).toEqual([]);
  const paths = pathsOf(document.value);
  for (const path of paths) {
    const range = document.rangeOf(path);
    expect(range, JSON.stringify(path)).toBeDefined();
    const { start, end } = range!;
    expect(0 <= start && start <= end && end <= text.length).toBe(true);
    expect(document.nearest(path)).toEqual(path);
    const value = path.reduce<unknown>(
      (inside, part) => (inside as Record<string | number, unknown>)[part],
      document.value,
    );
    const isScalar = typeof value !== 'object' || value === null;
    if (isScalar && end > start) expect(document.pathAt(start)).toEqual({ path, part: 'value' });
    const written = text.slice(start, end);
    if (isScalar && end > start && !/^[|>]/.test(written)) expect(yamlText(`a: ${written}`)).toEqual({ a: value });
    const name = path.at(-1);
    const key = document.rangeOf(path, 'key');
    expect(key !== undefined).toBe(typeof name === 'string');
    if (key === undefined) continue;
    expect(String(yamlText(text.slice(key.start, key.end)))).toBe(name);
    expect(document.pathAt(key.start)).toEqual({ path, part: 'key' });
    expect(document.keysOf(path.slice(0, -1))).toContain(name);
  }
  return paths.length;
}

describe('places', () => {
  it('of every value of the sample plan lead there and back', () => {
    expect(expectPlaces(sample)).toBeGreaterThan(200);
  });

  const word = fc.stringMatching(/^[a-z][a-z0-9 :#-]{0,8}[a-z]$/);
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      word,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('tree'), { maxLength: 4 }),
    map: fc.dictionary(word, tie('tree'), { maxKeys: 30, size: 'small' }),
  }));

  it('of any data lead there and back, however it is laid out', { timeout }, () => {
    const layout = fc.record({
      indent: fc.constantFrom(2, 4),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom('any', 'flow'),
      lineWidth: fc.constantFrom(0, 40),
    } as const);
    fc.assert(
      fc.property(
        fc.dictionary(word, tree, { minKeys: 1, maxKeys: 40 }),
        layout,
        fc.boolean(),
        (data, options, crlf) => {
          const text = stringify(data, options);
          const laidOut = crlf ? text.replaceAll('\n', '\r\n') : text;
          expect(parseDocument(laidOut).value).toEqual(data);
          expectPlaces(laidOut);
        },
      ),
      { numRuns: numRuns / 2 },
    );
  });
});
