import type { Plan } from '../generated/plan.ts';
import validatePlan from '../generated/validate-plan.js';
import type { ParsedDocument } from '../yaml/parse.ts';
import { type Path, pathOf, pointer, valueAt, withIndexes } from '../yaml/path.ts';
import { explainStrayKeys } from '../yaml/stray-keys.ts';
import {
  explainSchemaError,
  type FileKind,
  isNewerFormat,
  type LocatedError,
  meantKey,
} from './explain-schema-error.ts';
import { NOTHING_REFUSED, Refused } from './refused.ts';
import { isRange, type SchemaDocument, schemaAt } from './schema-at.ts';
import type { SchemaError } from './schema-error.ts';
import type { SchemaIssue } from './schema-issue.ts';

export interface Validated {
  /** The plan without what breaks the schema: what is left has the types it should have. */
  readonly plan: Plan;
  readonly issues: readonly SchemaIssue[];
  /** Where something was taken out of the plan; a misspelt key counts as the key that was meant. */
  readonly refused: Refused;
  /**
   * Why nothing of the plan can be judged, which its first issue says: it is of a later format, or nobody could correct all
   * of its mistakes at once.
   */
  readonly unjudged: 'newer' | 'too broken' | null;
}

/** So many mistakes of the format, and places of a rule, are listed; a plan with more mistakes is not judged. */
export const MOST_LISTED = 1000;
/** So many errors of the schema are looked at; one mistake can be four of them. */
const MOST_ERRORS = 10 * MOST_LISTED;
/** A plan with more different unknown keys is not a plan with slips: what they mean is not looked for. */
const MOST_MEANT = 1000;

/**
 * Holds the data of a document against the plan's schema. One mistake is one issue, at the place a person would fix it.
 * Never throws: data of any form gives a plan, an empty one at worst.
 * @param brokenAt tells which keys are the rest of a text with a comma
 */
export function validate(data: unknown, brokenAt: ParsedDocument['brokenAt'] = () => undefined): Validated {
  if (validatePlan(data)) return { plan: data as Plan, issues: [], refused: NOTHING_REFUSED, unjudged: null };
  const all = located(validatePlan.errors?.slice(0, MOST_ERRORS), data);
  const errors = withoutEchoes(all);
  const newer = isNewerFormat(valueAt(data, ['format'])) && errors.find(({ path }) => path[0] === 'format');
  if (newer) return unjudged('newer', explained([newer], data));
  const issues = withBrokenValues(explained(errors, data), data, brokenAt);
  if (errors.length > MOST_LISTED) return unjudged('too broken', [TOO_BROKEN, ...issues.slice(0, -1)]);
  return { plan: prune(data, all), issues, refused: new Refused(errors), unjudged: null };
}

function unjudged(why: 'newer' | 'too broken', issues: readonly SchemaIssue[]): Validated {
  return { plan: {} as Plan, issues, refused: NOTHING_REFUSED, unjudged: why };
}

const TOO_BROKEN: SchemaIssue = {
  path: [],
  part: 'key',
  message: `The plan breaks the format in more than ${MOST_LISTED} places: nothing else of it is judged.`,
  help: 'Correct the first of them, or run "plan check --fix", and check again.',
};

/** Keys that are the rest of a text with a comma are one mistake in the value that they belong to. */
function withBrokenValues(
  issues: readonly SchemaIssue[],
  data: unknown,
  brokenAt: ParsedDocument['brokenAt'],
): SchemaIssue[] {
  const brokenOf = ({ path }: SchemaIssue) => (valueAt(data, path) === null ? brokenAt(path) : undefined);
  const places = new Set(issues.map(brokenOf).map((broken) => JSON.stringify(broken?.path)));
  const seen = new Set<string>();
  return issues.flatMap((issue): SchemaIssue[] => {
    const broken = brokenOf(issue);
    // What is left of the text in front of the comma is no mistake of its own.
    if (broken === undefined) return places.has(JSON.stringify(issue.path)) ? [] : [issue];
    const place = JSON.stringify(broken.path);
    if (seen.has(place)) return [];
    seen.add(place);
    const [message, help] = explainStrayKeys({ text: broken.text, isFigure: false });
    return [
      {
        path: broken.path,
        part: 'value',
        message,
        help,
        fix: { kind: 'quote-value', to: broken.text, keys: broken.keys },
      },
    ];
  });
}

/** What a compiled validator of another kind of file found in its data, in the same words. */
export function schemaIssues(
  errors: readonly SchemaError[] | null | undefined,
  data: unknown,
  kind: FileKind,
): SchemaIssue[] {
  return explained(withoutEchoes(located(errors, data, kind.schema)), data, kind);
}

function explained(errors: readonly LocatedError[], data: unknown, kind?: FileKind): SchemaIssue[] {
  return errors.slice(0, MOST_LISTED).map((located) => explainSchemaError(located, data, kind));
}

function located(
  errors: readonly SchemaError[] | null | undefined,
  data: unknown,
  schema?: SchemaDocument,
): LocatedError[] {
  // The same slip may be in each of thousands of items.
  const known = new Map<string, string | null>();
  const meant = (key: string, owner: Path): string | null => {
    const place = [...owner.map((part) => (typeof part === 'number' ? '*' : part)), key].join('\n');
    const found = known.get(place);
    if (found !== undefined) return found;
    const close = known.size < MOST_MEANT ? meantKey(key, owner, schema) : null;
    known.set(place, close);
    return close;
  };
  // What a condition refuses is an error of its own; that the condition failed says nothing more.
  return (errors ?? []).filter(({ keyword }) => keyword !== 'if').map((error) => locate(error, data, meant));
}

/** A missing or unknown key becomes the last part of the path: that is where the mistake is. */
function locate(
  error: SchemaError,
  data: unknown,
  meantKeyIn: (key: string, owner: Path) => string | null,
): LocatedError {
  const path = withIndexes(pathOf(error.instancePath), data);
  const key = error.params['missingProperty'] ?? error.params['additionalProperty'];
  if (typeof key !== 'string') return { error, path, meant: null };
  const meant = error.keyword === 'additionalProperties' ? meantKeyIn(key, path) : null;
  return { error, path: [...path, key], meant: meant === null ? null : [...path, meant] };
}

/**
 * One mistake can fail several keywords: a text too short has no letters either, a misspelt key that is required is
 * missing as well, and a range of mixed keys lacks some of each kind. One error of each is left.
 */
function withoutEchoes(errors: readonly LocatedError[]): LocatedError[] {
  const seen = new Set<string>();
  const misspelt = new Set<string>();
  const mixed = new Set<string>();
  for (const { error, path, meant } of errors) {
    if (error.keyword === 'false schema') mixed.add(pointer(path.slice(0, -1)));
    if (meant !== null) misspelt.add(pointer(meant));
  }
  return errors.filter(({ error, path }) => {
    const owner = pointer(path.slice(0, -1));
    if (error.keyword === 'required' && (mixed.has(owner) || misspelt.has(pointer(path)))) return false;
    const place = error.keyword === 'false schema' ? `${owner} mixed` : pointer(path);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function prune(data: unknown, errors: readonly LocatedError[]): Plan {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {} as Plan;
  const plan = structuredClone(data);
  for (const { error, path } of errors) {
    remove(plan, error.keyword === 'required' ? needlessPath(path.slice(0, -1)) : needlessPath(path));
  }
  return plan as Plan;
}

/** What must go with the value at a path: what lacks a key that it needs is no item at all; the plan itself stays. */
function needlessPath(path: Path): Path {
  const owner = path.slice(0, -1);
  const place = owner.length > 0 ? schemaAt(owner) : null;
  const isNeeded = isRange(place) || place?.schema.required?.includes(String(path.at(-1)));
  return isNeeded ? needlessPath(owner) : path;
}

/** An item of a list leaves a null behind, so that the places of the others stay what they are; `items` skips it. */
function remove(root: object, path: Path): void {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined) return;
  if (Array.isArray(parent)) parent[Number(key)] = null;
  else if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[key];
}

/** A plan without the gaps that refused items of lists left: for those who show it, and need no places. */
export function withoutGaps(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(plan), (_, value) =>
    Array.isArray(value) ? value.filter((item) => item !== null) : value,
  );
}
