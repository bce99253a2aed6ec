/**
 * The formats that programs read. The schemas say which keys a result has, and in what order: so nothing internal leaks into
 * it. Loaded apart from the program, with the schemas.
 */
import diffSchema from '../../schemas/diff.schema.json' with { type: 'json' };
import nextSchema from '../../schemas/next.schema.json' with { type: 'json' };
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' };
import trendSchema from '../../schemas/trend.schema.json' with { type: 'json' };
import whatIfSchema from '../../schemas/whatif.schema.json' with { type: 'json' };
import { oncePer } from '../growth/lazily.ts';
import { name, version } from '../version.ts';
import { toJsonPage, toJsonText } from './escape.ts';
import type { RunEnd, RunResult, StreamForPrograms } from './result.ts';

/** By the option of `plan schema`; one that refers to the result's has that with it. */
export const OUTPUT_SCHEMAS = {
  result: resultSchema,
  whatif: { ...whatIfSchema, $defs: { ...whatIfSchema.$defs, result: resultSchema } },
  diff: { ...diffSchema, $defs: { ...diffSchema.$defs, result: resultSchema } },
  next: { ...nextSchema, $defs: { ...nextSchema.$defs, result: resultSchema } },
  trend: trendSchema,
} as const;

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [key: string]: unknown;
}

/** What the schemas define; a name that two of them define means the same in both. */
const DEFINED: Readonly<Record<string, Schema>> = {
  ...whatIfSchema.$defs,
  ...diffSchema.$defs,
  ...resultSchema.$defs,
};

/** The version of the results: fields may be added within a major version, never changed or removed. */
const { const: formatVersion } = resultSchema.properties.formatVersion;

/** The result of `plan check` and `plan report`. */
export function renderJson(result: RunResult): string {
  return toJsonPage(toJson(result));
}

export function toJson({ assessments, ...run }: RunResult): object {
  return shaped({ ...whole(run), files: assessments }, resultSchema);
}

/** A renderer of the result of another command. */
export function jsonOf(command: 'next' | 'whatif' | 'diff' | 'trend'): (subject: { readonly asOf: string }) => string {
  return (subject) => {
    const head = { formatVersion, tool: { name, version }, run: { command, asOf: subject.asOf } };
    return toJsonPage(shaped({ ...head, ...subject }, OUTPUT_SCHEMAS[command]));
  };
}

/** One JSON object a line: a finding with its file each, then a file each without its findings, then the summary. */
export const streamNdjson: StreamForPrograms = {
  plan: ({ findings, ...file }) =>
    lines([
      ...findings.map((finding) => ({ type: 'finding', file: file.path, ...partOfResult('finding', finding) })),
      { type: 'file', ...partOfResult('file', { ...file, findings: [] }) },
    ]),
  end: (run) => lines([{ type: 'summary', ...shaped(whole(run), resultSchema) }]),
};

function lines(objects: readonly object[]): string {
  return objects.map((object) => `${toJsonText(object)}\n`).join('');
}

/** A part of the result by itself. */
export function partOfResult(definition: keyof typeof resultSchema.$defs, part: object): object {
  return shaped(part, DEFINED[definition]!);
}

/** A run as a whole, with the baselines that know findings which no longer occur. */
function whole(run: Omit<RunEnd, 'unreadable'>): object {
  const baselines = run.baselines.filter(({ gone }) => gone.length > 0);
  return { ...run, formatVersion, baselines: baselines.length === 0 ? undefined : baselines };
}

/** A value with the keys that its schema names; as it is where that names none. */
function shaped<Value>(value: Value, schema: Schema): Value {
  if (typeof value !== 'object' || value === null) return value;
  const { items, keys } = shapeOf(schema);
  if (Array.isArray(value)) return (items ? value.map((item) => shaped(item, items)) : value) as Value;
  if (keys.length === 0) return value;
  const entry = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(keys.map(([key, inner]) => [key, shaped(entry[key], inner)])) as Value;
}

/** The schema of the items of a list, and the keys of a map: thousands of findings have the same. */
const shapeOf = oncePer((schema: Schema) => {
  const forms = formsOf(schema);
  return {
    items: forms.find((form) => form.items)?.items,
    keys: forms.flatMap(({ properties = {} }) => Object.entries(properties)),
  };
});

/** The schemas that a value may meet. */
function formsOf({ $ref, anyOf, ...schema }: Schema): Schema[] {
  if ($ref !== undefined) return formsOf(DEFINED[$ref.replace(/^.*\//, '')]!);
  return anyOf ? anyOf.flatMap(formsOf) : [schema];
}
