import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { LONG, runs } from '../../test/support/runs.ts';
import { type Plain, type RandomBelow, TypedDocument } from '../../test/support/typed-documents.ts';
import { findHidden } from '../values/hidden.ts';
import { parseDocument } from '../yaml/parse.ts';
import { type Path, pointer, valueAt } from '../yaml/path.ts';
import { applyChanges, type Change } from './edit.ts';

/** The text of a plan that is written for the first time. */
function newText(value: unknown): string {
  return applyChanges('', [{ op: 'set', path: [], value }]);
}

const numRuns = runs(120, 12_000);
const timeout = LONG ? 1_200_000 : 120_000;

const hostile = [
  ...['', ' ', ' lead', 'trail ', 'no', 'Yes', 'on', 'y', '~', 'null', 'true', '1e999', '.inf', '0x1F', '014', '12:30'],
  ...['1_000', '-', '--', '---', '...', '- a', '-a', '? a', ': a', 'a: b', 'a:', ':a', 'a #b', 'a#b', '#a', '%a', '@a'],
  ...['`a`', '&a', '*a', '!a', '|', '>', '>-', '[', ']', '{', '}', '{a: 1}', '[a]', 'a, b', "'", '"', "it's", '"q"'],
  ...['a\\b', 'a\tb', '\t', 'a\nb', 'a\n', '\n', '\n\n', 'a\n\n', 'a\n\nb', 'a\n b\nc', ' a\nb', 'a \nb', 'a\n# b\nc'],
  ...[
    'a\r\nb',
    'a\rb',
    '\u0000',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    'a\u0085b',
    '\u00a0',
    'a\u00a0',
    '\u2028',
    'a\u202eb',
  ],
  ...[
    '\ufeff',
    '\ufffe',
    '\u{1fffe}',
    '€ ½ ü',
    '日本語 計画',
    'שלום',
    '👩‍🚀 🚲',
    '2026-07-01',
    '2026-02-31',
    '2026-07-01 10:00',
  ],
  ...[
    '25%',
    '-5%',
    '12M',
    '1.2bn',
    '24 months',
    '=',
    '<<',
    'x'.repeat(200),
    'http://a.b/c?d=e#f',
    '::set-output',
    'a\n---\nb',
  ],
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }).filter((each) => !/\p{Cs}/u.test(each)) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom('a', ' ', '\n', '#', ':', '-', "'", '"', ',', '}', '\t'), { maxLength: 9 })
      .map((each) => each.join('')),
  },
);
const number = fc
  .oneof(
    fc.integer({ min: -9999, max: 9_999_999 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.constantFrom(1e-7, 0),
  )
  .map((each) => (each === 0 ? 0 : each));
const scalar = fc.oneof({ weight: 6, arbitrary: text }, number, fc.boolean(), fc.constant(null));
const key = fc
  .oneof({ weight: 5, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'id', 'x-note', 'long key') }, text)
  .filter((each) => each !== '__proto__' && findHidden(each) === null);
const { value } = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    { weight: 4, arbitrary: scalar as fc.Arbitrary<Plain> },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 2, arbitrary: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }) },
  ),
}));

/** The package stumbles over a byte order mark before a list, so it goes first, as in the plan's own reader. */
function parse(of: string): Plain {
  return parseYaml(of.replace(/^\ufeff/, '')) as Plain;
}

function afterSet(data: Plain, path: Path, wanted: Plain): Plain {
  const [part, ...others] = path;
  if (part === undefined) return wanted;
  const copy = (
    data === null ? (typeof part === 'number' ? [] : {}) : Array.isArray(data) ? [...data] : { ...(data as object) }
  ) as Record<string | number, Plain>;
  copy[part] = afterSet(Object.hasOwn(copy, part) ? copy[part]! : null, others, wanted);
  return copy as Plain;
}

function afterRemove(data: Plain, [part, ...others]: Path): Plain {
  if (Array.isArray(data)) {
    return others.length === 0
      ? data.filter((_, index) => index !== part)
      : data.map((each, index) => (index === part ? afterRemove(each, others) : each));
  }
  const entries = Object.entries(data as object).filter(([name]) => others.length > 0 || name !== part);
  return Object.fromEntries(entries.map(([name, each]) => [name, name === part ? afterRemove(each, others) : each]));
}

function comments(of: string): string[] {
  return of.match(/# c\d+\b/g) ?? [];
}

/** The lines of `old` that `now` does not hold any more, by the longest common subsequence. */
function lostLines(before: string, after: string): string[] {
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  const length = old
    .map(() => new Array<number>(now.length + 1).fill(0))
    .concat([new Array<number>(now.length + 1).fill(0)]);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      length[i]![j] = old[i] === now[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }
  const lost: string[] = [];
  for (let i = 0, j = 0; i < old.length; ) {
    if (j < now.length && old[i] === now[j]) {
      i++;
      j++;
    } else if (j < now.length && length[i]![j + 1]! >= length[i + 1]![j]!) j++;
    else lost.push(old[i++]!);
  }
  return lost.filter((line) => line.trim() !== '');
}

interface Case {
  readonly old: string;
  readonly data: Plain;
  readonly places: TypedDocument['places'];
  readonly roll: RandomBelow;
}

/** Runs a check over typed documents; the run is counted, so that a generator that yields nothing is noticed. */
function forDocuments(check: (typed: Case, draw: fc.GeneratorValue) => void): void {
  let checked = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const roll: RandomBelow = (bound) => draw(fc.integer, { min: 0, max: bound - 1 });
      const source = new TypedDocument(roll);
      const data = source.document();
      const eol = roll(3) === 0 ? '\r\n' : '\n';
      const bom = roll(10) === 0 ? '\ufeff' : '';
      const old = bom + source.lines.join(eol) + (roll(4) === 0 ? '' : eol);
      expect(parse(old), old).toEqual(data);
      check({ old, data, places: source.places, roll }, draw);
      checked++;
    }),
    { numRuns },
  );
  expect(checked).toBeGreaterThanOrEqual(numRuns);
}

function expectSound(typed: Case, now: string, data: Plain): void {
  const context = `${JSON.stringify(typed.old)}\n→\n${JSON.stringify(now)}`;
  expect(parse(now), context).toEqual(data);
  expect(parseDocument(now.replace(/^\ufeff/, '')).issues, context).toEqual([]);
  if (typed.old.endsWith('\r\n')) expect(now.replaceAll('\r\n', ''), context).not.toContain('\n');
  if (!typed.old.includes('\r')) expect(now, context).not.toContain('\r');
  expect(now.startsWith('\ufeff')).toBe(typed.old.startsWith('\ufeff'));
}

function around(typed: Case, path: Path): { before: string; after: string } {
  const { first, last } = typed.places.get(pointer(path))!;
  const lines = typed.old.split(/(?<=\n)/);
  return { before: lines.slice(0, first).join(''), after: lines.slice(last + 1).join('') };
}

describe('random edits of random documents', () => {
  it('replace a value and no byte outside its lines', { timeout }, () => {
    forDocuments((typed, draw) => {
      const place = [...typed.places.values()][typed.roll(typed.places.size)]!;
      const wanted = draw(() => value);
      const now = applyChanges(typed.old, [{ op: 'set', path: place.path, value: wanted }]);
      expectSound(typed, now, afterSet(typed.data, place.path, wanted));
      const { before, after } = around(typed, place.path);
      const context = `${JSON.stringify(typed.old)} ${pointer(place.path)} = ${JSON.stringify(wanted)}\n→\n${now}`;
      expect(now.startsWith(before), context).toBe(true);
      expect(now.endsWith(after), context).toBe(true);
      if (place.scalar) expect(comments(now), context).toEqual(comments(typed.old));
    });
  });

  it('add a key or an item and change no more than one line', { timeout }, () => {
    forDocuments((typed, draw) => {
      const paths: Path[] = [[], ...[...typed.places.values()].map(({ path }) => path)];
      const containers = paths.filter((path) => typeof (valueAt(typed.data, path) ?? {}) === 'object');
      const container = containers[typed.roll(containers.length)]!;
      const inside = valueAt(typed.data, container) as Plain;
      const part = Array.isArray(inside) ? inside.length : ['new', '0', 'no', 'a: b', 'n#', '日'][typed.roll(6)]!;
      const path: Path = [...container, part, ...(typed.roll(4) === 0 ? ['deeper', 0] : [])];
      const wanted = draw(() => value);
      const now = applyChanges(typed.old, [{ op: 'set', path, value: wanted }]);
      expectSound(typed, now, afterSet(typed.data, path, wanted));
      const context = `${JSON.stringify(typed.old)} ${pointer(path)} = ${JSON.stringify(wanted)}\n→\n${now}`;
      expect(comments(now), context).toEqual(comments(typed.old));
      // Empty brackets may have taken two lines; a map in the place of a `null` below a dash begins behind the dash.
      const wasEmpty = Object.keys(inside ?? {}).length === 0;
      expect(lostLines(typed.old, now).length, context).toBeLessThanOrEqual(wasEmpty ? 2 : 1);
      if (container.length === 0) return;
      const { before, after } = around(typed, container);
      expect(now.startsWith(before), context).toBe(true);
      expect(now.endsWith(after), context).toBe(true);
    });
  });

  it('remove a key or an item and no line that is not its own', { timeout }, () => {
    forDocuments((typed) => {
      const place = [...typed.places.values()][typed.roll(typed.places.size)]!;
      const now = applyChanges(typed.old, [{ op: 'remove', path: place.path }]);
      expectSound(typed, now, afterRemove(typed.data, place.path));
      const context = `${JSON.stringify(typed.old)} without ${pointer(place.path)}\n→\n${now}`;
      const own = typed.old.split(/\r?\n/).slice(place.first, place.last + 1);
      const lost = lostLines(typed.old, now);
      const foreign = lost.filter((line) => !own.includes(line));
      // One line more: the owner's, which gets empty brackets, or the one that moves up behind the dash.
      expect(foreign.length, context).toBeLessThanOrEqual(1);
      const { before, after } = around(typed, place.path);
      expect(
        comments(now).filter((each) => comments(before + after).includes(each)),
        context,
      ).toEqual(comments(before + after));
    });
  });

  it('come back to the same text when what was added is removed', { timeout }, () => {
    forDocuments((typed, draw) => {
      const containers = [[], ...[...typed.places.values()].map(({ path }) => path)].filter((path) => {
        const inside = valueAt(typed.data, path);
        return typeof inside === 'object' && inside !== null && Object.keys(inside).length > 0;
      });
      const container = containers[typed.roll(containers.length)]!;
      const inside = valueAt(typed.data, container) as Plain;
      const path = [...container, Array.isArray(inside) ? inside.length : 'new'];
      const added = applyChanges(typed.old, [{ op: 'set', path, value: draw(() => value) }]);
      expect(parse(added)).not.toEqual(typed.data);
      const back = applyChanges(added, [{ op: 'remove', path }]);
      expect(parse(back)).toEqual(typed.data);
      expect(comments(back)).toEqual(comments(typed.old));
      expect(applyChanges(back, [{ op: 'set', path: [], value: typed.data }])).toBe(back);
    });
  });

  it('follow each other, over and over', { timeout }, () => {
    forDocuments((typed, draw) => {
      let { data } = typed;
      const changes: Change[] = [];
      for (let count = 1 + typed.roll(4); count > 0; count--) {
        const name = ['a', 'b', 'id', 'new'][typed.roll(4)]!;
        if (data === null || Array.isArray(data)) break;
        if (Object.hasOwn(data as object, name) && typed.roll(3) === 0) {
          changes.push({ op: 'remove', path: [name] });
          data = afterRemove(data, [name]);
        } else {
          const wanted = draw(() => value);
          changes.push({ op: 'set', path: [name], value: wanted });
          data = afterSet(data, [name], wanted);
        }
      }
      expectSound(typed, applyChanges(typed.old, changes), data);
    });
  });
});

describe('a fresh text', () => {
  it('holds any data', { timeout }, () => {
    fc.assert(
      fc.property(value, (data) => {
        fc.pre(data !== null);
        const fresh = newText(data);
        expect(parse(fresh), fresh).toEqual(data);
        expect(fresh.endsWith('\n')).toBe(true);
      }),
      { numRuns },
    );
  });
});

const samplePath = new URL('../../test/fixtures/sample-plan.yaml', import.meta.url);

describe('random edits of the sample plan', () => {
  it('touch the lines of their own path only', { timeout }, () => {
    const sample = readFileSync(samplePath, 'utf8');
    const data = parse(sample);
    const document = parseDocument(sample);
    const paths: Path[] = [];
    const collect = (path: Path): void => {
      if (path.length > 0) paths.push(path);
      const inside = valueAt(data, path);
      if (typeof inside !== 'object' || inside === null) return;
      for (const part of Array.isArray(inside) ? inside.keys() : Object.keys(inside)) collect([...path, part]);
    };
    collect([]);
    expect(paths.length).toBeGreaterThan(200);
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, (path, wanted) => {
        const now = applyChanges(sample, [{ op: 'set', path, value: wanted }]);
        expect(parse(now), now).toEqual(afterSet(data, path, wanted));
        const { start, end } = document.rangeOf(path)!;
        const own = sample.lastIndexOf('\n', document.rangeOf(path, 'key')?.start ?? start) + 1;
        const rest = sample.indexOf('\n', end);
        expect(now.startsWith(sample.slice(0, own)), now).toBe(true);
        expect(now.endsWith(rest < 0 ? '' : sample.slice(rest)), now).toBe(true);
        expect(now).toContain('# A plan that uses nearly every key');
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });
});
