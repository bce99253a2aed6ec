import type { Plan } from '../generated/plan.ts';
import { moreByTheEnd } from '../judge/facts/how-big.ts';
import { kindAt } from '../plan/against.ts';
import { NAMING_KEYS, titleOf } from '../plan/identity.ts';
import { namePlaces, referenceKindAt } from '../plan/names.ts';
import { schemaAt } from '../plan/schema-at.ts';
import { capital } from '../values/listed.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import type { AnswerKind, Choice, Question, Wording } from './question.ts';
import { renaming } from './removal.ts';

/** A question about one key, wherever the map with that key is. Of an item of a list, its name is put before the text. */
export interface Field extends Wording {
  readonly key: string;
  /** Where it is not the kind of value that the schema wants there, or its choices need words of their own. */
  readonly kind?: AnswerKind;
  /** Whether it is asked of an item that says this much. */
  readonly when?: (item: Readonly<Record<string, unknown>>) => boolean;
}

/** A map of the plan that is asked about. */
export interface MapFields {
  readonly path: Path;
  /** Where the advice comes from, unless a field has a source of its own. */
  readonly source?: string | undefined;
  readonly fields: readonly Field[];
}

/** A list of the plan that is asked about: one question for a further item, and the fields of each. */
export interface ListField extends MapFields, Pick<Wording, 'why' | 'good' | 'quick'> {
  /** What one item is called: `group`. */
  readonly noun: string;
  readonly first: string;
  readonly further: string;
}

/** The questions of a map's keys. What has nothing to choose from is not asked. */
export function mapQuestions(section: string, plan: Plan, { path, source, fields }: MapFields): Question[] {
  const item = (valueAt(plan, path) ?? {}) as Readonly<Record<string, unknown>>;
  return fields.flatMap(({ key, kind, when, ...wording }): Question[] => {
    const place = [...path, ...key.split('.')];
    const wanted = kind ?? kindWanted(place, plan);
    const isAsked = (when?.(item) ?? true) && !('choices' in wanted && wanted.choices.length === 0);
    if (!isAsked) return [];
    const current = answerAt(plan, place);
    return [{ source, ...wording, id: place.join('.'), section, path: place, kind: wanted, current }];
  });
}

/** What the schema wants at a path. */
function kindWanted(path: Path, plan: Plan): AnswerKind {
  const { enum: values, type } = schemaAt(path)!.schema;
  const isList = type === 'array';
  const referred = referenceKindAt(isList ? [...path, 0] : path);
  if (referred) {
    const named = namePlaces(plan).filter(({ role, kind }) => role === 'definition' && kind === referred);
    const choices = named.map((place) => ({
      value: place.id,
      label: titleOf(valueAt(plan, place.path.slice(0, -1))) ?? place.id,
    }));
    return { type: isList ? 'references' : 'choice', choices };
  }
  const kind = kindAt(path);
  if (kind) return { type: kind };
  if (values) return { type: 'choice', choices: values.map((value) => ({ value, label: value })) };
  return { type: isList ? 'texts' : 'text' };
}

/** An empty list or map is no answer. */
function answerAt(plan: unknown, path: Path): unknown {
  const value = valueAt(plan, path);
  const isEmpty = value === null || (typeof value === 'object' && Object.keys(value as object).length === 0);
  return isEmpty ? undefined : value;
}

/** The questions of a list: those of every item, then whether there is another. */
export function listQuestions(section: string, plan: Plan, list: ListField, today: string): Question[] {
  const { path, source, noun, why, good, quick } = list;
  const items = (valueAt(plan, path) ?? []) as readonly (Readonly<Record<string, unknown>> | null)[];
  const keys = Object.keys(schemaAt([...path, 0])!.schema.properties!);
  const naming = NAMING_KEYS.find((key) => key !== 'id' && keys.includes(key))!;
  const more = moreByTheEnd(plan);
  const fields = list.fields.map((field) => ({
    ...field,
    kind: field.kind ?? kindWanted([...path, 0, field.key], plan),
    text: field.text.replaceAll('{more}', more),
  }));
  const shared = { why, good, quick };
  const ofItems = items.flatMap((item, index) => {
    if (item === null) return [];
    const own = [...path, index];
    const name = String(item[naming] ?? `${index + 1}`);
    const [called, ...others] = mapQuestions(section, plan, {
      path: own,
      source,
      fields: [
        { ...shared, key: naming, text: list.first, short: `${capital(noun)}:` },
        ...fields.map((field) => ({ ...field, text: `${name}: ${field.text}` })),
      ],
    });
    // What an item is called is answered when it is added, and changed among the answers.
    const apply = (to: unknown) =>
      renaming(own, naming, String(to), plan, () => freeId(String(to), items.toSpliced(index, 1)));
    return [{ ...called!, names: true, apply }, ...others].map((question) => ({
      ...question,
      item: { noun, number: index + 1 },
    }));
  });
  const further: Question = {
    ...shared,
    id: `${path.join('.')}.+`,
    section,
    path,
    text: items.length === 0 ? list.first : list.further,
    kind: { type: 'text' },
    source,
    repeats: true,
    naming,
    further: items.length > 0,
    item: { noun, number: items.length + 1 },
    apply: (value) => {
      // What is to be done is planned at first, and a story was told today.
      const said = { id: freeId(String(value), items), [naming]: value, status: 'planned', told: today };
      const item = Object.fromEntries(Object.entries(said).filter(([key]) => keys.includes(key)));
      return [{ op: 'set', path: [...path, items.length], value: item }];
    },
  };
  return [...ofItems, further];
}

/** An id made from a name: its first four words, and a number where that is taken. */
function freeId(name: string, items: readonly unknown[]): string {
  const taken = new Set(items.map((item) => (item as { id?: unknown } | null)?.id));
  const ascii = name.normalize('NFKD').toLowerCase().replaceAll(/[̀-ͯ]/g, '');
  const words = ascii.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const base = words.slice(0, 4).join('-') || 'item';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Choices whose labels say what the values mean. */
export function choices(labels: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** The kind of an answer that is one of them. */
export function choiceOf(labels: Readonly<Record<string, string>>): AnswerKind {
  return { type: 'choice', choices: choices(labels) };
}

export const EVERY = choiceOf({ month: 'every month', quarter: 'every quarter', year: 'every year' });
