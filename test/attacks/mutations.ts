/** Broken plans without end: sound ones with some lines, keys, values and characters changed, the same for the same number. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Draw, drawFrom } from './draw.ts';
import { SMALL_PLANS } from './small-plans.ts';

/** A plan and the recovery log that it may name. */
export interface Mutant {
  readonly bytes: Uint8Array;
  readonly log: string;
}

/** What mutants are made from. */
export interface Stock {
  readonly small: readonly string[];
  /** A plan that uses nearly every key at once. */
  readonly large: string;
  readonly log: string;
}

/** One plan in so many is made from the large one: judging it takes as long as judging six of the others. */
const LARGE_EVERY = 20;

/** The examples, plans of every key in small, and such as are awkward before anything is changed in them. */
export function readStock(root: string): Stock {
  const read = (path: string) => readFileSync(join(root, 'examples', path), 'utf8');
  const examples = ['enterprise-ireland', 'nike'].map((name) => read(`${name}/plan.yaml`));
  return {
    small: [...examples, ...SMALL_PLANS, ...AWKWARD],
    large: read('northwind-cycles/plan.yaml'),
    log: read('northwind-cycles/recovery-log.csv'),
  };
}

function plan({ small, large }: Stock, draw: Draw): string {
  return draw(LARGE_EVERY) === 0 ? large : from(small, draw);
}

const AWKWARD = [
  'format: 1\norganization: x\n',
  "{format: 1, organization: 'x', howBig: {baseline: 1M, growth: 10%, horizon: 1 year, start: 2026-01-01}}\n",
  '"format": 1\n"organization": |-\n  two\n  lines\nx-note: >2\n\n    folded\n   text\n\n# end',
  "---\nformat: 1\norganization: \"\\u202e\\e[31m\\n::error::x\"\nchampion: 'it''s'\n...\n",
  'format: 1\norganization: x\nwho:\n  segments:\n  - {id: a, name: a, potential: {low: 1, likely: 2, high: 3}}\n  -\n    id: b\n    name: b # plan-ignore secrets-missing -- none\n    potential: 2bn\n',
  'format: 1\norganization: x\nmeasures:\n- id: surprised\n  name: s\n  from: recovery-log\n  target: 1e2\nserving: {recoveryLog: recovery-log.csv}\n',
  'format: 1\r\norganization: x\r\nhowBig:\r\n  baseline: 0\r\n  target: 5M\r\n  horizon: 120 months\r\n  start: 1900-01-01\r\nwho: {correlation: 0.95, segments: [{id: s, name: s, potential: 0}]}\r\n',
  '# only a comment\n\n? format\n: 1\n? - a\n: b\n',
];

// biome-ignore format: a list
const VALUES = [
  '12M', '0', '0.0', '-0', '1.2bn', '999999999999bn', '0.000001k', '12m', '1,5M', '€12M', '1e999', '-1e999', '1e-400', '.nan', '.inf', '0x1F', '0o17', '014',
  '9007199254740993', '25%', '-5%', '-100%', '100%', '100.0001%', '25', '0%', '99999999999%', '1 month', '120 months', '121 months', '10 years', '0 months', '2026-07-01',
  '2026-02-30', '0000-01-01', '0001-01-01', '9999-12-31', '2026-7-1', '2026-07-01T10:00:00Z', 'true', 'no', 'null', '~', '', '""', "''", '" "', '[]', '{}', '[a, b]', '{a: b}',
  '{low: 1, likely: 2, high: 3}', '{low: 3, likely: 3, high: 3}', '{low: 9, likely: 2, high: 1}', '- a', '|', '>-', '"\\ud83d"', '"\\u0000"', '"\\x1b[31m"', '"\\u202e"',
  '"\\n::error::x"', '"##[group]x"', '"<script>"', '"[a](http://b.c)"', '\'it\'\'s\'', '"a\\', '"open', '*x', '&x y', '!!str x', '!x', '@a', '`a`', '%a', 'a: b', 'a #b',
  'כלכלה', '漢字', '👩‍🚀', 'e\u0301', '\u00a0', '\u200b', '\u2028', '../../../etc/passwd', '/etc/passwd', '.', 'recovery-log.csv', 'plan.yaml', 'remarkable', 'practising',
  'not-applicable', 'dropped', 'kill', 'lower', 'month', 'recovery-log', 'surprised', 'EUR', 'eur', 'XXX', '1', '2', 'everyone', 'CEO & COO', '__proto__', 'constructor',
  `"${'x'.repeat(2001)}"`, `"${'long '.repeat(600)}"`, '['.repeat(70), `${'{a: '.repeat(66)}1${'}'.repeat(66)}`, '0.95', '0.9500001', '-1', '1', '1_000', '0b1',
];
// biome-ignore format: a list
const KEYS = [
  'format', 'organization', 'champion', 'currency', 'units', 'howBig', 'unit', 'measure', 'start', 'horizon', 'baseline', 'growth', 'target', 'attrition', 'confidence', 'readings',
  'who', 'dimension', 'correlation', 'segments', 'id', 'name', 'chosen', 'today', 'share', 'potential', 'low', 'likely', 'high', 'timeToClose', 'evidence', 'secrets', 'notServing', 'win',
  'only', 'proof', 'moves', 'title', 'serves', 'change', 'basis', 'status', 'owner', 'due', 'next', 'technology', 'cut', 'what', 'why', 'dumbRules', 'rule', 'decision', 'requiredByLaw',
  'serving', 'officer', 'executive', 'imperative', 'recoveryLog', 'customer', 'changes', 'heard', 'practices', 'strategic-acts', 'measures', 'better', 'every', 'from', 'stories', 'told', 'date',
  'value', 'x-own', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '<<', '"a b"', "'q'", '? a', '*a', '12', 'null', 'true', '~', '', 'orgnization', 'segment', 'a/b~c', '"\\u202e"', '0',
];
// biome-ignore format: a list
const PIECES = [
  ':', ': ', '- ', '-', '? ', ',', '[', ']', '{', '}', '"', "'", '\\', '#', ' # note', '\n', '\n  ', '\n    ', '\r\n', '\r', '\t', ' ', '|', '>', '|-\n', '>2+\n', '|9\n', '&x ', '*x', '!x ',
  '!!str ', '%YAML 1.1\n', '---\n', '...\n', '<<: ', '~', '\0', '\x1b', '\u0085', '\u00a0', '\ufeff', '\ud83d', '😀', 'é', '<<<<<<< a\n', '=======\n', '>>>>>>> b\n', '\u2028', '\u200f',
  '# plan-ignore potential-single -- why until 2027-01-01', '# plan-ignore', '# plan-ignore nothing -- x', '  # plan-ignore schema, yaml-syntax -- y until 2020-01-01',
];
// biome-ignore format: a list
const CELLS = [
  'opened', 'fixed', 'surprised', 'yes', 'no', '1', 'maybe', '', '"', '""', '"a""b"', '"a\nb"', '2026-01-31T23:59:59Z', '2026-02-30T10:00:00Z', '9999-12-31T23:59:59+23:59', '0000-01-01T00:00:00Z',
  '2026-01-01T00:00:00.123456789-23:59', '2026-01-01', '=1+1', '\u202e', '\0', ',,,,', '\r', '\n\n', '\ufeff',
];

type Mutation = (text: string, draw: Draw, stock: Stock) => string;

/** The mutant of a number. */
export function mutant(number: number, stock: Stock): Mutant {
  const draw = drawFrom(number);
  let text = plan(stock, draw);
  for (let count = 1 + draw(4); count > 0; count--) text = from(MUTATIONS, draw)(text, draw, stock);
  const bytes = new TextEncoder().encode(text.slice(0, 200_000));
  if (draw(20) === 0 && bytes.length > 0)
    for (let flips = 1 + draw(3); flips > 0; flips--) bytes[draw(bytes.length)] = draw(256);
  return { bytes, log: draw(3) === 0 ? mutateLog(stock.log, draw) : stock.log };
}

function mutateLog(log: string, draw: Draw): string {
  let text = log;
  for (let count = 1 + draw(4); count > 0; count--) {
    const at = draw(text.length + 1);
    const cut = draw(3) === 0 ? draw(30) : 0;
    text = text.slice(0, at) + CELLS[draw(CELLS.length)]! + text.slice(at + cut);
  }
  return text;
}

/** An entry: what is before the key, the key, the colon, and the value on its line. */
const ENTRY = /^(\s*(?:- )*)([^\s:#][^:#]*)(:\s*)(.*)$/;

/** Changes one line in which something is entered. */
function onEntry(
  change: (parts: [before: string, key: string, colon: string, value: string], draw: Draw) => string,
): Mutation {
  return onLines((lines, draw) => {
    const first = draw(lines.length);
    for (let step = 0; step < lines.length; step++) {
      const at = (first + step) % lines.length;
      const match = ENTRY.exec(lines[at]!);
      if (match === null) continue;
      lines[at] = change([match[1]!, match[2]!, match[3]!, match[4]!], draw);
      return;
    }
  });
}

function onLines(change: (lines: string[], draw: Draw, stock: Stock) => void): Mutation {
  return (text, draw, stock) => {
    const lines = text.split('\n');
    change(lines, draw, stock);
    return lines.join('\n');
  };
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** How many lines, from one on, belong together: those that are indented deeper follow it. */
function blockAt(lines: readonly string[], first: number): number {
  const indent = indentOf(lines[first]!);
  let count = 1;
  while (first + count < lines.length && indentOf(lines[first + count]!) > indent) count++;
  return count;
}

const from = <Item>(items: readonly Item[], draw: Draw): Item => items[draw(items.length)]!;

const MUTATIONS: readonly Mutation[] = [
  onEntry(([before, key, colon], draw) => before + key + colon + from(VALUES, draw)),
  onEntry(([before, key, colon], draw) => before + key + colon + from(VALUES, draw)),
  onEntry(([before, , colon, value], draw) => before + from(KEYS, draw) + colon + value),
  onEntry(
    ([before, key, colon, value], draw) =>
      before + key + colon + from(['"', "'", '[', '{', '| ', '> ', '- '], draw) + value,
  ),
  onEntry(
    ([before, key, colon, value], draw) =>
      `${before + key + colon}${from(['"', "'"], draw)}${value}${from(['"', "'"], draw)}`,
  ),
  onEntry(
    ([before, key, colon, value], draw) => `${before}${key}${colon}[${value}${from([']', ', x]', ',', ''], draw)}`,
  ),
  onEntry(
    ([before, key, colon, value], draw) =>
      `${before}${key}${colon}{${from(KEYS, draw)}: ${value}${from(['}', ', x}', ',', ''], draw)}`,
  ),
  onEntry(
    ([before, key, colon, value], draw) =>
      `${before + key + colon}${value}\n${' '.repeat(draw(8))}${from(KEYS, draw)}: ${from(VALUES, draw)}`,
  ),
  onLines((lines, draw) => void lines.splice(draw(lines.length), 1)),
  onLines((lines, draw) => void lines.splice(draw(lines.length), 0, lines[draw(lines.length)]!)),
  onLines((lines, draw) => {
    const [a, b] = [draw(lines.length), draw(lines.length)];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  }),
  onLines((lines, draw) => {
    const at = draw(lines.length);
    const by = draw(6) - 3;
    const count = draw(2) === 0 ? 1 : blockAt(lines, at);
    for (let line = at; line < at + count; line++)
      lines[line] = by < 0 ? lines[line]!.replace(new RegExp(`^ {0,${-by}}`), '') : ' '.repeat(by) + lines[line];
  }),
  onLines((lines, draw) => {
    const at = draw(lines.length);
    lines.splice(at, blockAt(lines, at));
  }),
  onLines((lines, draw) => {
    const at = draw(lines.length);
    const block = lines.slice(at, at + blockAt(lines, at));
    const times = draw(8) === 0 ? 60 : 1;
    for (let count = 0; count < times && lines.length < 3000; count++) lines.splice(draw(lines.length), 0, ...block);
  }),
  onLines((lines, draw, stock) => {
    const other = plan(stock, draw).split('\n');
    const at = draw(other.length);
    lines.splice(draw(lines.length), 0, ...other.slice(at, at + blockAt(other, at)));
  }),
  (text, draw) => insert(text, from(PIECES, draw), draw),
  (text, draw) => insert(text, from(PIECES, draw), draw),
  (text, draw) => insert(text, String.fromCodePoint(draw(10) === 0 ? draw(0x10ffff) : draw(0x180)), draw),
  (text, draw) => {
    const at = draw(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + draw(draw(4) === 0 ? 200 : 3));
  },
  (text, draw) => text.slice(0, draw(text.length + 1)),
  (text, draw) => (draw(2) === 0 ? text.replaceAll('\n', '\r\n') : text.replace(/\n$/, '')),
  (text, draw, stock) => text.slice(0, draw(text.length + 1)) + plan(stock, draw).slice(draw(1000)),
];

function insert(text: string, piece: string, draw: Draw): string {
  const at = draw(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}
