/**
 * Makes what is derived from `schemas/`: the TypeScript types and the compiled validators, in `src/generated/`.
 * The schemas are the only definitions; nothing here is written by hand, and nothing of it is committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const OUT = 'src/generated';
const NAMES = ['plan', 'config', 'playbook', 'baseline'];

mkdirSync(OUT, { recursive: true });

for (const name of NAMES) {
  const text = readFileSync(`schemas/${name}.schema.json`, 'utf8');
  await writeTypes(name, JSON.parse(text));
  await writeValidator(name, JSON.parse(text, withoutProse));
}

/** A compiled validator keeps the schema that it was made from, and has no use for what is said to people. */
function withoutProse(key: string, value: unknown): unknown {
  return ['description', 'title', 'markdownDescription'].includes(key) && typeof value === 'string' ? undefined : value;
}

async function writeTypes(name: string, schema: JSONSchema): Promise<void> {
  const types = await compile(forTypes(schema) as JSONSchema, name, {
    additionalProperties: false,
    bannerComment: `/* Made from schemas/${name}.schema.json by scripts/build/generate.ts. */`,
    format: false,
  });
  writeFileSync(`${OUT}/${name}.ts`, types);
}

/**
 * The schema as the type compiler understands it best. `x-` keys are kept but never read, so the types do not mention
 * them: an index signature would hide every misspelling. And a value that is either a scalar or a map, which the schema
 * tells apart by type alone so that one mistake is one error, becomes a union.
 */
function forTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forTypes);
  if (typeof node !== 'object' || node === null) return node;
  const { type, properties, required, description } = node as Record<string, unknown>;
  if (Array.isArray(type) && type.includes('object')) {
    const scalars = type.filter((name) => name !== 'object');
    const map = { type: 'object', properties, required, additionalProperties: false };
    return { description, anyOf: [{ type: scalars }, forTypes(map)] };
  }
  const entries = Object.entries(node).filter(([key, value]) => !(key === 'patternProperties' && '^x-' in value));
  return Object.fromEntries(entries.map(([key, value]) => [key, forTypes(value)]));
}

/**
 * The validator adds the mistakes of each item of a list to those found before. As the package writes it, it copies all of
 * them each time: a list of 20,000 broken items took half a minute.
 */
function appending(code: string): string {
  const copying = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g;
  const replaced = code.replaceAll(
    copying,
    'if (vErrors === null) { vErrors = $1.errors; } else { for (const error of $1.errors) vErrors.push(error); }',
  );
  if (replaced.includes('.concat(')) throw new Error('The validator package collects mistakes in another way now.');
  return replaced;
}

/**
 * The code of a validator without what nothing reads: where in the schema an error is, and the schema itself, of which the
 * few lists of words that are read are written where they are read. Both were a fifth of the code.
 */
function trimmed(code: string): string {
  const schemas = new Map<string, unknown>();
  const rest = code.replaceAll(/^ *var (schema\d+) = (\{.*\});\n/gm, (_, name: string, schema: string) => {
    schemas.set(name, JSON.parse(schema));
    return '';
  });
  return rest
    .replaceAll(/schemaPath: "[^"]*", /g, '')
    .replaceAll(/\b(schema\d+)((?:\.\w+|\["[^"]+"\])+)/g, (_, name: string, path: string) => {
      let value = schemas.get(name);
      for (const [, key = '', quoted = key] of path.matchAll(/\.(\w+)|\["([^"]+)"\]/g))
        value = (value as Record<string, unknown>)[quoted];
      if (value === undefined) throw new Error(`The validator reads ${name}${path}, which is not in its schema.`);
      return JSON.stringify(value);
    });
}

async function writeValidator(name: string, schema: object): Promise<void> {
  const ajv = new Ajv2020({
    allErrors: true,
    ownProperties: true,
    allowUnionTypes: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: false, optimize: 2 },
  });
  const code = appending(standalone(ajv, ajv.compile(schema)));
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  writeFileSync(`${OUT}/validate-${name}.js`, trimmed(outputFiles[0]!.text));
  writeFileSync(
    `${OUT}/validate-${name}.d.ts`,
    "import type { SchemaError } from '../../plan/schema-error.ts';\n" +
      'declare const validate: { (data: unknown): boolean; errors?: SchemaError[] | null };\nexport default validate;\n',
  );
}
