import { understandAmount, understandDate, understandDuration, understandPercent } from '../values/understand.ts';
import { closest, orMeant } from './closest.ts';
import { dottedPath } from './identity.ts';
import { type Path, valueAt } from './path.ts';
import { type SchemaDocument, schemaAt } from './schema-at.ts';
import type { SchemaError } from './schema-error.ts';
import type { Fix, SchemaIssue } from './validate.ts';

interface Kind {
  readonly noun: string;
  readonly form: string;
  readonly understand?: (text: string) => string | number | null;
}

/** What a kind of value is called, and how it is written. Keyed by the definition in the schema. */
const KINDS: Readonly<Record<string, Kind>> = {
  text: { noun: 'text', form: 'Write some text, at most 2,000 characters; put it in quotes if it looks like a number' },
  owner: { noun: 'one person or role', form: 'Write one person or role, such as Head of Sales' },
  path: { noun: 'a path', form: 'Write a path relative to this file' },
  id: { noun: 'an id', form: 'Write lower-case words joined by "-", such as daily-commuters', understand: asId },
  amount: {
    noun: 'an amount',
    form: 'Write a number of at least 0, such as 12M, 900k or 1.2bn, and at most 1000tn',
    understand: understandAmount,
  },
  potential: {
    noun: 'a potential',
    form: 'Write an amount, such as 2M, or {low: 1M, likely: 2M, high: 4M}',
    understand: understandAmount,
  },
  percent: {
    noun: 'a percentage from 0% to 100%',
    form: 'Write a percentage from 0% to 100%, such as 25%',
    understand: understandPercent,
  },
  growth: {
    noun: 'a percentage',
    form: 'Write a percentage below a billion, such as 25%',
    understand: understandPercent,
  },
  attrition: {
    noun: 'a percentage or an amount',
    form: 'Write a percentage of the baseline, such as 5%, or an amount, such as 600k',
    understand: understandAttrition,
  },
  duration: {
    noun: 'a duration',
    form: 'Write 1 month to 120 months, such as 24 months or 2 years',
    understand: understandDuration,
  },
  date: {
    noun: 'a date',
    form: 'Write a date that exists as year-month-day, such as 2026-07-01',
    understand: understandFixedDate,
  },
  fingerprint: { noun: 'a fingerprint', form: 'Write the 16 hexadecimal digits that "plan check" recorded' },
  bytes: { noun: 'a size', form: 'Write a number of bytes from 1024, or a size such as 512KiB or 1MiB, at most 64MiB' },
  currency: { noun: 'a currency code', form: 'Write a three-letter ISO 4217 code, such as USD or EUR' },
};

/** A kind of file that has a schema. */
export interface FileKind {
  /** What messages call the whole file: `plan`. */
  readonly noun: string;
  readonly schema?: SchemaDocument;
}

const PLAN: FileKind = { noun: 'plan' };

/** One schema error in plain words, with what to write instead. */
export function explainSchemaError(error: SchemaError, path: Path, data: unknown, kind: FileKind = PLAN): SchemaIssue {
  const where = placeName(data, path);
  const value = valueAt(data, path);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(path, data, kind);
    case 'required':
      return missingKey(path, data, kind);
    case 'const':
      return wrongFormat(path, value);
    case 'enum':
      return wrongWord(path, where, value, kind);
    default:
      return wrongValue(error, path, where, value, kind);
  }
}

function unknownKey(path: Path, data: unknown, { noun, schema }: FileKind): SchemaIssue {
  const key = String(path.at(-1));
  const owner = path.slice(0, -1);
  const known = Object.keys(schemaAt(owner, schema)?.schema.properties ?? {});
  const meant = closest(key, known);
  const place = owner.length === 0 ? `the ${noun}` : placeName(data, owner);
  const present = valueAt(data, owner);
  const free = meant !== null && !(typeof present === 'object' && present !== null && Object.hasOwn(present, meant));
  return {
    path,
    part: 'key',
    message: `${shown(key)} is not a key of ${place}${orMeant(meant)}`,
    help: `Its keys are ${known.join(', ')}. A key of your own begins with "x-".`,
    ...(free ? { fix: { kind: 'rename-key', to: meant } as Fix } : {}),
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
        ? 'Write whose plan it is, such as "organization: Northwind Cycles".'
        : `Add "${key}:" with a value.`;
  return { path, part: 'value', message: `${place} has no "${key}".`, help };
}

/** Whether a `format` is of a later version than this tool reads. */
export function isNewerFormat(format: unknown): boolean {
  return typeof format === 'number' && format > 1;
}

function wrongFormat(path: Path, value: unknown): SchemaIssue {
  const newer = isNewerFormat(value);
  return {
    path,
    part: 'value',
    message: newer
      ? `Format ${value} needs a newer plan tool; this one reads format 1.`
      : `The format must be the number 1, not ${shown(value)}.`,
    help: newer
      ? 'Install a newer version of the tool, or ask who wrote the plan for one in format 1.'
      : 'Write "format: 1".',
  };
}

function wrongWord(path: Path, where: string, value: unknown, file: FileKind): SchemaIssue {
  const { name, schema } = schemaAt(path, file.schema)!;
  const allowed = schema.enum ?? [];
  const isCurrency = name === 'currency';
  const written = String(value);
  const meant = isCurrency ? allowed.find((code) => code === written.trim().toUpperCase()) : closest(written, allowed);
  const choice = isCurrency ? KINDS['currency']!.form : `Write one of ${allowed.join(', ')}`;
  return {
    path,
    part: 'value',
    message: `${where} is ${shown(value)}, which is ${isCurrency ? 'no currency code' : 'not one of its values'}${orMeant(meant)}`,
    help: `${choice}.`,
    ...(meant ? { fix: { kind: 'replace-value', to: meant } as Fix } : {}),
  };
}

function wrongValue(error: SchemaError, path: Path, where: string, value: unknown, file: FileKind): SchemaIssue {
  const place = where === '' ? `The ${file.noun}` : where;
  const kind = KINDS[schemaAt(path, file.schema)?.name ?? ''];
  if (error.keyword === 'type' && !kind) {
    const expected = TYPE_NOUNS[String(error.params['type'])] ?? 'another kind of value';
    const empty = value === null ? `Fill it in, or remove the key.` : `Write ${expected}.`;
    return {
      path,
      part: 'value',
      message: `${place} is ${described(value)} where ${expected} is expected.`,
      help: empty,
    };
  }
  if (!kind) {
    const { limit } = error.params;
    return {
      path,
      part: 'value',
      message: `${place} is ${shown(value)}, which is out of range.`,
      help: `Write a number ${error.keyword === 'minimum' ? 'of at least' : 'of at most'} ${limit}.`,
    };
  }
  if (value === null) {
    return {
      path,
      part: 'value',
      message: `${place} has no value where ${kind.noun} is expected.`,
      help: 'Fill it in, or remove the key.',
    };
  }
  if (error.keyword === 'maxLength') {
    return {
      path,
      part: 'value',
      message: `${place} has more than 2,000 characters.`,
      help: 'Keep the gist here and the rest in a document of its own.',
    };
  }
  const meant = isFraction(kind, value) ? null : understood(kind, value);
  return {
    path,
    part: 'value',
    message: `${place} is ${described(value)}, which is not ${kind.noun}${meant === null || String(meant) === String(value) ? '.' : `: write ${meant}.`}`,
    help: `${kind.form}.`,
    ...(lacksPercentSign(value, meant) && fits(path, meant, file) ? { fix: { kind: 'replace-value', to: meant } } : {}),
  };
}

function understood(kind: Kind, value: unknown): string | number | null {
  const isShort = typeof value === 'number' || (typeof value === 'string' && value.length <= 100);
  return kind.understand && isShort ? kind.understand(String(value)) : null;
}

/** Whether a bare number may be a share of one as well as a number of percent: 0.7 for 70%, 1 for 100%, 1.5 for 150%. */
function isFraction({ understand }: Kind, value: unknown): boolean {
  const written = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  if (understand !== understandPercent || !/^[-−+]?[\d.,]+$/.test(written)) return false;
  const size = Math.abs(Number(written.replace(',', '.').replace('−', '-')));
  return size > 0 && size < 2;
}

/** Whether all that a percentage lacks is its sign, or the sign stands apart. */
function lacksPercentSign(value: unknown, meant: string | number | null): meant is string {
  if (typeof meant !== 'string' || !meant.endsWith('%')) return false;
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

function asId(text: string): string | null {
  const id = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return id === '' ? null : id;
}

function understandAttrition(text: string): string | number | null {
  return text.includes('%') ? understandPercent(text) : understandAmount(text);
}

/** A date in a file is never relative to the day it is read on. */
function understandFixedDate(text: string): string | null {
  return /\d{4}/.test(text) ? understandDate(text, '2000-01-01') : null;
}
