/**
 * Plans in which one list, or two, is as long as asked: every list of the format, found in its schema, so that a list
 * that is added there is tried without another line.
 */
import { type SchemaNode, schemaAt } from '../../src/plan/schema-at.ts';

/** The files of a folder with a plan. */
export interface PlanFiles {
  readonly 'plan.yaml': string;
  readonly [name: string]: string;
}

export interface Shape {
  readonly name: string;
  /** The folder where the list has `count` items. */
  make(count: number): PlanFiles;
}

/** Where a list is; `*` is an item of a list on the way, or a key that the organisation chooses. */
type ListPath = readonly string[];

/**
 * How the items of a list are filled: with all their keys or with those alone that they need; all of them alike; with keys
 * and values that break the format, most of which can be corrected; with ids that nothing has.
 */
const FILLINGS = ['full', 'bare', 'alike', 'broken', 'unknown'] as const;
type Filling = (typeof FILLINGS)[number];

/** One item a line in brackets, several lines for an item, or everything on one line. */
const LAYOUTS = ['flow', 'block', 'line'] as const;
type Layout = (typeof LAYOUTS)[number];

/** Every list of the format and every map whose keys are open. */
export const LISTS: readonly ListPath[] = listsBelow([]);

function listsBelow(path: ListPath): ListPath[] {
  const { properties, items, additionalProperties } = nodeAt(path);
  const open = items !== undefined || typeof additionalProperties === 'object';
  return [
    ...(open ? [path, ...listsBelow([...path, '*'])] : []),
    ...Object.keys(properties ?? {}).flatMap((key) => listsBelow([...path, key])),
  ];
}

function nodeAt(path: ListPath): SchemaNode {
  return schemaAt(path)!.schema;
}

/** Each list by itself in each filling, each in one of the layouts: `turn` says in which. Three turns try all. */
export function singleShapes(turn: number): Shape[] {
  return LISTS.flatMap((path, place) =>
    FILLINGS.map((filling, index) => {
      const layout = LAYOUTS[(place + index + turn) % LAYOUTS.length]!;
      return {
        name: `${path.join('.')}, ${filling}, ${layout}`,
        make: (count: number) => ({ 'plan.yaml': planWith([{ path, filling, count }], layout) }),
      };
    }),
  );
}

/** Every two lists of the format, the ids in one referred to in the other or unknown there. */
export function pairShapes(): Shape[] {
  return LISTS.flatMap((first, index) =>
    LISTS.slice(index + 1).map((second, offset) => {
      const filling = FILLINGS[(index + offset) % FILLINGS.length]!;
      return {
        name: `${first.join('.')} and ${second.join('.')}, ${filling}`,
        make: (count: number) => ({
          'plan.yaml': planWith(
            [
              { path: first, filling: filling === 'unknown' ? 'full' : filling, count },
              { path: second, filling, count },
            ],
            'flow',
          ),
        }),
      };
    }),
  );
}

/** Lists that are no part of the plan's data, and what they are compared with. */
export function otherShapes(): Shape[] {
  const moves = (count: number, line: (index: number) => string) =>
    `${HEAD}win:\n  moves:\n${repeated(count, (index) => `${line(index)}\n`)}`;
  const move = (index: number) => `  - {id: m${index}, title: T}`;
  return [
    {
      name: 'ignore comments at the end of lines and findings',
      make: (count) => ({
        'plan.yaml': moves(count, (index) => `${move(index)} # plan-ignore move-owner-missing -- no`),
      }),
    },
    {
      name: 'ignore comments above lines and findings',
      make: (count) => ({
        'plan.yaml': moves(count, (index) => `  # plan-ignore move-owner-missing -- no\n${move(index)}`),
      }),
    },
    {
      name: 'ignore comments above one line',
      make: (count) => ({
        'plan.yaml': `${HEAD}${repeated(count, () => '# plan-ignore goal-missing -- no\n')}win: {}\n`,
      }),
    },
    {
      name: 'ignore comments that name rules that there are not',
      make: (count) => ({
        'plan.yaml': moves(count, (index) => `${move(index)} # plan-ignore move-owner-mising${index} -- no`),
      }),
    },
    {
      name: 'rules in one ignore comment',
      make: (count) => ({
        'plan.yaml': `${HEAD}# plan-ignore ${repeated(count, (index) => `goal-mising${index}, `)} -- no\nwin: {}\n`,
      }),
    },
    {
      name: 'comments and blank lines',
      make: (count) => ({ 'plan.yaml': moves(count, (index) => `\n  # note ${index}\n${move(index)} # beside`) }),
    },
    {
      name: 'comments below the last entry',
      make: (count) => ({ 'plan.yaml': `${HEAD}${repeated(count, (index) => `  # note ${index}\n\n`)}` }),
    },
    {
      name: 'lines of a text',
      make: (count) => ({
        'plan.yaml': `${HEAD}win:\n  only: |\n${repeated(count, (index) => `    We are line ${index}\n`)}`,
      }),
    },
    {
      name: 'lines of a folded text in quotes',
      make: (count) => ({
        'plan.yaml': `${HEAD}win:\n  only: "We\n${repeated(count, (index) => `    are line ${index}\n`)}    "\n`,
      }),
    },
    {
      name: 'keys that stand twice',
      make: (count) => ({ 'plan.yaml': `${HEAD}${repeated(count, (index) => `x-${index % (count / 2)}: 1\n`)}` }),
    },
    {
      name: 'rows of the recovery log',
      make: (count) => ({
        'plan.yaml': `${HEAD}serving: {recoveryLog: log.csv}\nmeasures:\n  - {id: surprised, name: S, from: recovery-log}\n`,
        'log.csv': `opened,fixed,surprised\n${repeated(count, (index) => `${day(index)}T10:00:00Z,${day(index)}T12:00:00Z,yes\n`)}`,
      }),
    },
    {
      name: 'rows of the recovery log that are wrong',
      make: (count) => ({
        'plan.yaml': `${HEAD}serving: {recoveryLog: log.csv}\n`,
        'log.csv': `opened,fixed,surprised\n${repeated(count, (index) => `x${index},,maybe\n`)}`,
      }),
    },
    {
      name: 'segments in a few characters, all of them misspelt',
      make: (count) => ({
        'plan.yaml': `${HEAD}who:\n  segments:\n${repeated(count, (index) => `  - {id: s${index}, nam: S, potental: 3}\n`)}`,
      }),
    },
    {
      name: 'segments and moves that nearly name them',
      make: (count) => ({
        'plan.yaml': `${HEAD}who:\n  dimension: d\n  segments:\n${repeated(
          count,
          (index) => `  - {id: segment-number-${index}, name: S}\n`,
        )}win:\n  moves:\n${repeated(count, (index) => `  - {id: m${index}, title: T, serves: [segmnt-number-${index}]}\n`)}`,
      }),
    },
    {
      name: 'keys that nobody knows',
      make: (count) => ({ 'plan.yaml': `${HEAD}${repeated(count, (index) => `organizatio${index}: ${index}\n`)}` }),
    },
    {
      name: 'words of the configuration and words of a text',
      make: (count) => ({
        'plan.yaml': `${HEAD}win:\n  only: We are the only word${count} that ${'never tires '.repeat(Math.min(count, 150))}\n`,
        'plan.config.yaml': `claptrap:\n${repeated(count, (index) => `  - word${index}\n`)}`,
      }),
    },
    {
      name: 'words of the configuration and moves',
      make: (count) => ({
        'plan.yaml': moves(count, (index) => `  - {id: m${index}, title: A very ordinary title of a move}`),
        'plan.config.yaml': `claptrap:\n${repeated(count, (index) => `  - word${index}\n`)}`,
      }),
    },
    {
      name: 'entries of a baseline and findings',
      make: (count) => ({
        'plan.yaml': moves(count, move),
        'plan.config.yaml': 'baseline: known.json\n',
        'known.json': JSON.stringify({
          formatVersion: '1.0',
          files: { 'plan.yaml': numbers(count).map((index) => ({ fingerprint: hex(index), rule: 'r', path: '/p' })) },
        }),
      }),
    },
    {
      name: 'practices of a playbook and their answers',
      make: (count) => ({
        'plan.yaml': `${HEAD}practices:\n  own:\n${repeated(count, (index) => `    do-${index}: {status: started}\n`)}`,
        'plan.config.yaml': 'playbookFiles: [own.yaml]\n',
        'own.yaml': `id: own\ntitle: Own\npractices:\n${repeated(
          count,
          (index) =>
            `  - {id: do-${index}, title: Do ${index}, question: Do you?, why: Because, firstStep: Begin, evidence: It}\n`,
        )}`,
      }),
    },
  ];
}

/** Keys that nobody knows, close to one or not, in the plan and in each map of it. */
export function unknownKeyShapes(): Shape[] {
  const maps = [[], ...mapsBelow([])];
  return maps.flatMap((path) =>
    ['zzz', 'nam', 'x-'].map((beginning) => ({
      name: `keys ${beginning}… in ${path.join('.') || 'the plan'}`,
      make: (count: number) => {
        const [first, ...rest] = path;
        const inner = Object.fromEntries(numbers(count).map((index) => [`${beginning}${index}`, index]));
        const value = rest.reduceRight<unknown>((below, part) => (part === '*' ? [below] : { [part]: below }), inner);
        const data = first === undefined ? (inner as object) : { [first]: value };
        return { 'plan.yaml': `${HEAD}${written(data, 'block')}` };
      },
    })),
  );
}

function mapsBelow(path: ListPath): ListPath[] {
  const { properties, items } = nodeAt(path);
  return [
    ...(path.length > 0 && properties ? [path] : []),
    ...(items ? mapsBelow([...path, '*']) : []),
    ...Object.keys(properties ?? {}).flatMap((key) => mapsBelow([...path, key])),
  ];
}

const HEAD = 'format: 1\norganization: Tern\n';

interface LongList {
  readonly path: ListPath;
  readonly filling: Filling;
  readonly count: number;
}

function planWith(lists: readonly LongList[], layout: Layout): string {
  const plan: Container = { format: 1, organization: 'Tern', howBig: HOW_BIG() };
  for (const { path, filling, count } of lists) {
    const place = path.slice(0, -1);
    const owner = place.reduce<Container>((at, part, depth) => stepInto(at, part, path.slice(0, depth)), plan);
    owner[keyFor(path.at(-1)!)] = filled(path, filling, count);
  }
  return written(plan, layout);
}

type Container = { [key: string | number]: unknown };

const HOW_BIG = () => ({ baseline: 1000000, growth: '10%', horizon: '1 year', start: '2026-01-01' });

/** The map or list at the next part of a path, made where it is not there. */
function stepInto(at: Container, part: string, path: ListPath): Container {
  const here = nodeAt([...path, part]);
  if (part === '*' && Array.isArray(at)) {
    if (at.length === 0) at.push(itemOf([...path, part], 'bare', 0));
    return at[0] as Container;
  }
  const key = keyFor(part);
  at[key] ??= here.items === undefined ? {} : [];
  return at[key] as Container;
}

/** Where a key is the organisation's own, one that the program knows. */
function keyFor(part: string): string {
  return part === '*' ? 'strategic-acts' : part;
}

function filled(path: ListPath, filling: Filling, count: number): unknown {
  const items = numbers(count).map((index) => itemOf([...path, '*'], filling, index));
  if (nodeAt(path).items !== undefined) return items;
  return Object.fromEntries(items.map((item, index) => [`item-${index}`, item]));
}

function itemOf(path: ListPath, filling: Filling, index: number): unknown {
  const { properties, required } = nodeAt(path);
  if (properties === undefined) return valueAt(path, filling, index);
  const keys = filling === 'bare' ? (required ?? []) : Object.keys(properties);
  return Object.fromEntries(
    keys.map((key, position) => [
      // A letter is missing in one key of each item, another one each time.
      filling === 'broken' && position === index % keys.length ? key.slice(0, -1) : key,
      valueAt([...path, key], filling, index),
    ]),
  );
}

/** A value of the kind that a place wants. */
function valueAt(path: ListPath, filling: Filling, index: number): unknown {
  const { name, schema } = schemaAt(path)!;
  const number = filling === 'alike' ? 0 : index;
  if (schema.items !== undefined) return [valueAt([...path, '*'], filling, index)];
  if (filling === 'broken' && Object.hasOwn(BROKEN, name)) return BROKEN[name];
  if (name === 'id') return idAt(path, filling, number);
  if (Object.hasOwn(VALUES, name)) return VALUES[name]!(number);
  if (schema.enum) return schema.enum[number % schema.enum.length];
  if (schema.properties !== undefined)
    return Object.fromEntries(
      Object.keys(schema.properties).map((key) => [key, valueAt([...path, key], filling, number)]),
    );
  return schema.type === 'boolean' ? number % 2 === 0 : number % 90;
}

/** An id of its own, or that of an item of another list; where ids are to be unknown, one close to many of them. */
function idAt(path: ListPath, filling: Filling, number: number): string {
  return filling === 'unknown' && path.at(-1) !== 'id' ? `segmnt-number-${number}` : `segment-number-${number}`;
}

const VALUES: Readonly<Record<string, (index: number) => unknown>> = {
  text: (index) => `Text number ${index} of the plan`,
  owner: (index) => `Head of Part ${index}`,
  path: (index) => `file-${index}.yaml`,
  currency: () => 'EUR',
  amount: (index) => index,
  percent: (index) => `${index % 100}%`,
  growth: (index) => `${index % 100}%`,
  attrition: (index) => `${index % 100}%`,
  duration: (index) => `${1 + (index % 24)} months`,
  potential: (index) => ({ low: index, likely: index + 1, high: index + 3 }),
  date: day,
};

const BROKEN: Readonly<Record<string, unknown>> = {
  percent: 25,
  growth: '25 %',
  amount: '12 m',
  date: '1.2.2026',
  duration: '2y',
  id: 'Not An Id',
};

function day(index: number): string {
  return new Date(Date.UTC(2000, 0, 1 + (index % 9000))).toISOString().slice(0, 10);
}

/** Data as YAML: whole in brackets, or maps over lines with their items in brackets or over lines. */
function written(data: object, layout: Layout): string {
  if (layout === 'line') return `${inBrackets(data)}\n`;
  return lines(data, '', layout).join('\n').concat('\n');
}

function lines(value: object, indent: string, layout: Layout): string[] {
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) => {
    const label = isList ? `${indent}-` : `${indent}${key}:`;
    const isLeaf = typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0;
    if (isLeaf || (isList && layout === 'flow')) return [`${label} ${inBrackets(inner)}`];
    const below = lines(inner, `${indent}  `, layout);
    return isList ? [`${label} ${below[0]!.trimStart()}`, ...below.slice(1)] : [label, ...below];
  });
}

function inBrackets(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inBrackets).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${inBrackets(inner)}`)
    .join(', ')}}`;
}

function numbers(count: number): number[] {
  return Array.from({ length: Math.floor(count) }, (_, index) => index);
}

function repeated(count: number, text: (index: number) => string): string {
  return numbers(count).map(text).join('');
}

function hex(index: number): string {
  return index.toString(16).padStart(16, '0');
}
