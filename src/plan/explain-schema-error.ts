import { KINDS, type Kind, kindNamed } from '../values/kinds.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import { againstPlan } from './against.ts';
import { closest, isSlip, orMeant } from './closest.ts';
import { dottedPath } from './identity.ts';
import { isRange, type SchemaDocument, schemaAt } from './schema-at.ts';
import type { SchemaError } from './schema-error.ts';
import type { SchemaIssue } from './schema-issue.ts';

/** The kinds that only the other files have. */
const OTHER_KINDS: Readonly<Record<string, Pick<Kind, 'noun' | 'form'>>> = {
  fingerprint: { noun: 'a fingerprint', form: 'the 16 hexadecimal digits that "plan check" recorded' },
  bytes: { noun: 'a size', form: 'a number of bytes from 1024, or a size such as 512KiB or 1MiB, at most 64MiB' },
};

/** A kind of file that has a schema. */
export interface FileKind {
  /** What messages call the whole file: `plan`. */
  readonly noun: string;
  readonly schema?: SchemaDocument;
}

const PLAN: FileKind = { noun: 'plan' };

/** An error of a validator, and its place in a plan. */
export interface LocatedError {
  readonly error: SchemaError;
  readonly path: Path;
  /** Where the key of an unknown key should be, if it is close to a known one. */
  readonly meant: Path | null;
}

/** One schema error in plain words, with what to write instead. */
export function explainSchemaError(
  { error, path, meant }: LocatedError,
  data: unknown,
  kind: FileKind = PLAN,
): SchemaIssue {
  const where = placeName(data, path);
  const value = valueAt(data, path);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(path, meant, data, kind);
    case 'required':
      return missingKey(path, data, kind);
    case 'false schema':
      return excludedKey(path, data);
    case 'const':
      return wrongFormat(path, value);
    case 'not':
      return wrong(
        path,
        `${where} is ${shown(value)}, which is an amount of money: write ${value}% for a part of the baseline.`,
        `Write ${KINDS.loss.form}.`,
        // 1 may be all of it.
        value === 1 ? null : `${value}%`,
      );
    case 'maxItems':
      return wrong(
        path,
        `${where} has ${(value as unknown[]).length} items, and at most ${error.params['limit']} are read.`,
        'Keep the largest, and sum up the others in one.',
      );
    case 'enum':
      return wrongWord(path, where, value, kind);
    default:
      return wrongValue(error, path, where, data, kind);
  }
}

/**
 * A mistake in the value at a path.
 * @param to what to write in its place, where that is certain
 */
function wrong(path: Path, message: string, help: string, to?: string | null): SchemaIssue {
  const fix: Pick<SchemaIssue, 'fix'> = to == null ? {} : { fix: { kind: 'replace-value', to } };
  return { path, part: 'value', message, help, ...fix };
}

function unknownKey(path: Path, meantAt: Path | null, data: unknown, { noun, schema }: FileKind): SchemaIssue {
  const owner = path.slice(0, -1);
  const known = Object.keys(schemaAt(owner, schema)?.schema.properties ?? {});
  const meant = meantAt === null ? null : String(meantAt.at(-1));
  const place = owner.length === 0 ? `the ${noun}` : placeName(data, owner);
  const key = String(path.at(-1));
  const isFree = meantAt !== null && valueAt(data, meantAt) === undefined && isSlip(key, meant!);
  return {
    path,
    part: 'key',
    message: `${shown(key)} is not a key of ${place}${orMeant(meant)}`,
    help: `Its keys are ${known.join(', ')}. A key of your own begins with "x-".`,
    ...(isFree ? { fix: { kind: 'rename-key', to: meant! } } : {}),
  };
}

/** The key that a misspelt one of a map was meant to be; null where none is close. */
export function meantKey(key: string, owner: Path, schema?: SchemaDocument): string | null {
  return closest(key, Object.keys(schemaAt(owner, schema)?.schema.properties ?? {}));
}

/** A key that another one beside it excludes. */
function excludedKey(path: Path, data: unknown): SchemaIssue {
  const key = String(path.at(-1));
  const owner = path.slice(0, -1);
  const place = placeName(data, owner);
  if (isRange(schemaAt(owner))) {
    const keys = Object.keys(valueAt(data, owner) as object).filter((name) => !name.startsWith('x-'));
    return {
      path,
      part: 'key',
      message: `${place} has the keys ${keys.join(', ')}, which are of two kinds of range.`,
      help: 'Write {low, likely, high}, whose ends are never passed, or {p10, likely, p90}, which are passed one time in ten.',
    };
  }
  return {
    path,
    part: 'key',
    message: `${place} states both "potential" and "${key}".`,
    help: 'Keep one of the two: the potential comes on top of today’s business, the target includes it.',
  };
}

function missingKey(path: Path, data: unknown, { noun }: FileKind): SchemaIssue {
  const key = String(path.at(-1));
  const owner = path.slice(0, -1);
  const place = owner.length === 0 ? `The ${noun}` : placeName(data, owner);
  const help =
    key === 'format'
      ? 'Write "format: 1" at the top of the plan.'
      : key === 'organization'
        ? 'Name the organisation, such as "organization: Northwind Cycles".'
        : `Add "${key}:" with a value.`;
  return wrong(path, `${place} has no "${key}".`, help);
}

/** Whether a `format` is of a later version than this tool reads. */
export function isNewerFormat(format: unknown): boolean {
  return typeof format === 'number' && format > 1;
}

function wrongFormat(path: Path, value: unknown): SchemaIssue {
  return isNewerFormat(value)
    ? wrong(
        path,
        `Format ${value} needs a newer plan tool; this one reads format 1.`,
        'Install a newer version of the tool, or ask who wrote the plan for one in format 1.',
      )
    : wrong(path, `The format must be the number 1, not ${shown(value)}.`, 'Write "format: 1".');
}

function wrongWord(path: Path, where: string, value: unknown, file: FileKind): SchemaIssue {
  const { name, schema } = schemaAt(path, file.schema)!;
  const allowed = schema.enum ?? [];
  const isCurrency = name === 'currency';
  const written = String(value);
  const meant = isCurrency ? allowed.find((code) => code === written.trim().toUpperCase()) : closest(written, allowed);
  const choice = isCurrency ? KINDS.currency.form : `one of ${allowed.join(', ')}`;
  const what = isCurrency ? 'no currency code' : 'not one of its values';
  const to = meant && isSlip(written, meant) ? meant : null;
  return wrong(path, `${where} is ${shown(value)}, which is ${what}${orMeant(meant)}`, `Write ${choice}.`, to);
}

function wrongValue(error: SchemaError, path: Path, where: string, data: unknown, file: FileKind): SchemaIssue {
  const value = valueAt(data, path);
  const place = where === '' ? `The ${file.noun}` : where;
  const { name = '', schema } = schemaAt(path, file.schema) ?? {};
  const kind = kindNamed(name) ?? OTHER_KINDS[name];
  const fillIn = 'Fill it in, or remove the key.';
  if (error.keyword === 'type' && !kind) {
    const expected = TYPE_NOUNS[String(error.params['type'])] ?? 'another kind of value';
    const message = `${place} is ${described(value)} where ${expected} is expected.`;
    return wrong(path, message, value === null ? fillIn : `Write ${expected}.`);
  }
  if (!kind) {
    const help = `Write a number from ${schema?.minimum} to ${schema?.maximum}.`;
    return wrong(path, `${place} is ${shown(value)}, which is out of range.`, help);
  }
  if (value === null) return wrong(path, `${place} has no value where ${kind.noun} is expected.`, fillIn);
  if (error.keyword === 'maxLength') {
    const help = 'Keep the gist here and the rest in a document of its own.';
    return wrong(path, `${place} has more than 2,000 characters.`, help);
  }
  const { meant, problem, limit } = understood(kind, value, data);
  const help = `Write ${kind.form}.`;
  if (limit !== undefined) return wrong(path, `${place} is ${described(value)}, which is larger than ${limit}.`, help);
  const isNews = meant !== undefined && meant !== String(value);
  return wrong(
    path,
    `${place} is ${described(value)}, which is not ${kind.noun}${isNews ? `: write ${meant}.` : '.'}`,
    problem ? `${problem} ${help}` : help,
    lacksPercentSign(value, meant) && fits(path, meant, file) ? meant : null,
  );
}

interface Understanding {
  readonly meant?: string;
  readonly problem?: string;
  /** The largest amount, where the value is larger. */
  readonly limit?: string;
}

/** What a person means by a value, as a plan writes it, or why that is not clear. */
function understood(kind: Partial<Kind>, value: unknown, data: unknown): Understanding {
  const isShort = typeof value === 'number' || (typeof value === 'string' && value.length <= 100);
  const read = isShort ? kind.read?.(String(value).trim(), againstPlan(data, null)) : null;
  if (!read) return {};
  if ('problem' in read) return read;
  return {
    meant:
      typeof read.value === 'object' ? `{${read.shown.replaceAll(/(\w+) ([^,]+)/g, '$1: $2')}}` : String(read.value),
  };
}

/** Whether all that a percentage lacks is its sign, or the sign stands apart. */
function lacksPercentSign(value: unknown, meant: string | undefined): meant is string {
  if (!meant?.endsWith('%')) return false;
  return String(value).trim().replace(/\s*%$/, '') === meant.slice(0, -1);
}

/** Whether a text is what the schema asks for at a place. */
function fits(path: Path, text: string, file: FileKind): boolean {
  const pattern = schemaAt(path, file.schema)?.schema.pattern;
  return pattern !== undefined && new RegExp(pattern, 'u').test(text);
}

const TYPE_NOUNS: Readonly<Record<string, string>> = {
  object: 'a map of keys and values',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

/** A value as a message names it: its text where it is short, else its kind. */
function described(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return shown(value);
}

/** A path as a message names it; what is long is cut in the middle, so that the key stays. */
function placeName(data: unknown, path: Path): string {
  const place = dottedPath(data, path);
  return place.length > 160 ? `${place.slice(0, 100)}…${place.slice(-50)}` : place;
}

function shown(value: unknown): string {
  if (typeof value !== 'string') return typeof value === 'object' ? described(value) : String(value);
  const text = value.trim() === '' ? value : value.trim();
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
