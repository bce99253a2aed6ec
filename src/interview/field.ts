import type { Change } from '../edit/edit.ts';
import type { Plan } from '../generated/plan.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { moreByTheEnd } from '../judge/facts/how-big.ts';
import { kindAt } from '../plan/against.ts';
import { schemaAt } from '../plan/schema-at.ts';
import { capital } from '../values/listed.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import type { AnswerKind, Choice, Help, Question, Remark } from './question.ts';
import { renaming } from './removal.ts';

/** A question about one key, wherever the map with that key is. */
export interface Field {
  readonly key: string;
  readonly text: string;
  /** How it is called in a list of answers, where that is not its text. */
  readonly short?: string;
  /** Where it is not the kind of value that the schema wants there, or its choices need words of their own. */
  readonly kind?: AnswerKind;
  readonly help: Help;
  readonly quick?: boolean;
  /** What an empty answer says. */
  readonly otherwise?: string;
  /** Whether it is asked of an item that says this much. */
  readonly when?: (item: Readonly<Record<string, unknown>>) => boolean;
  readonly meaning?: (facts: Facts) => readonly Remark[];
}

/** A list of the plan that is asked about: one question for a further item, and the fields of each. */
export interface ListField {
  readonly path: Path;
  /** The key that names an item, and that the question for a further one fills. */
  readonly naming: string;
  /** What one item is called: `group`. */
  readonly noun: string;
  /** Whether items have an id, made from the name. */
  readonly withId: boolean;
  readonly first: string;
  readonly further: string;
  readonly help: Help;
  readonly quick?: boolean;
  readonly fields: readonly Field[];
  /** What a new item says besides its name. */
  readonly defaults?: (today: string) => Readonly<Record<string, unknown>>;
}

/** The questions of a map's keys. */
export function fieldQuestions(section: string, plan: unknown, path: Path, fields: readonly Field[]): Question[] {
  const item = (valueAt(plan, path) ?? {}) as Readonly<Record<string, unknown>>;
  return fields.flatMap((field) =>
    field.when && !field.when(item) ? [] : [fieldQuestion(section, plan, path, field)],
  );
}

function fieldQuestion(section: string, plan: unknown, parent: Path, field: Field): Question {
  const path = [...parent, ...field.key.split('.')];
  return {
    id: path.join('.'),
    section,
    path,
    text: field.text,
    kind: field.kind ?? kindWanted(path),
    help: field.help,
    current: answerAt(plan, path),
    quick: field.quick ?? false,
    ...(field.short ? { short: field.short } : {}),
    ...(field.otherwise ? { otherwise: field.otherwise } : {}),
    ...(field.meaning ? { meaning: field.meaning } : {}),
  };
}

/** What the schema wants at a path. */
function kindWanted(path: Path): AnswerKind {
  const kind = kindAt(path);
  if (kind) return { type: kind };
  const { enum: values, type } = schemaAt(path)?.schema ?? {};
  if (values) return { type: 'choice', choices: values.map((value) => ({ value, label: value })) };
  return { type: type === 'array' ? 'texts' : 'text' };
}

/** An empty list or map is no answer. */
function answerAt(plan: unknown, path: Path): unknown {
  const value = valueAt(plan, path);
  const isEmpty = value === null || (typeof value === 'object' && Object.keys(value as object).length === 0);
  return isEmpty ? undefined : value;
}

/** The questions of a list: those of every item, then whether there is another. */
export function listQuestions(section: string, plan: Plan, list: ListField, today: string): Question[] {
  const items = (valueAt(plan, list.path) ?? []) as readonly (Readonly<Record<string, unknown>> | null)[];
  const more = moreByTheEnd(plan);
  const ofItems = items.flatMap((item, index) => {
    if (item === null) return [];
    const name = String(item[list.naming] ?? `${index + 1}`);
    const fields = list.fields.map((field) => ({
      ...field,
      text: field.text.replaceAll('{name}', name).replaceAll('{more}', more),
    }));
    const own = [...list.path, index];
    const all = [nameQuestion(section, plan, own, list), ...fieldQuestions(section, plan, own, fields)];
    return all.map((question) => ({ ...question, item: { noun: list.noun, number: index + 1 } }));
  });
  return [...ofItems, addQuestion(section, list, items, today)];
}

/** What an item is called: answered when it was added, and changed among the answers. */
function nameQuestion(section: string, plan: unknown, item: Path, list: ListField): Question {
  const { naming: key, first: text, help, quick = false } = list;
  const others = ((valueAt(plan, list.path) ?? []) as readonly unknown[]).filter((_, index) => index !== item.at(-1));
  return {
    ...fieldQuestion(section, plan, item, { key, text, help, quick, short: `${capital(list.noun)}:` }),
    names: true,
    apply: (name) => renaming(item, key, String(name), plan, () => freeId(String(name), others)),
  };
}

function addQuestion(section: string, list: ListField, items: readonly unknown[], today: string): Question {
  return {
    id: `${list.path.join('.')}.+`,
    section,
    path: list.path,
    text: items.length === 0 ? list.first : list.further,
    kind: { type: 'text' },
    help: list.help,
    current: undefined,
    repeats: true,
    naming: list.naming,
    further: items.length > 0,
    item: { noun: list.noun, number: items.length + 1 },
    quick: list.quick ?? false,
    apply: (value) => [addItem(list, items, String(value), today)],
  };
}

function addItem(list: ListField, items: readonly unknown[], name: string, today: string): Change {
  const id = list.withId ? { id: freeId(name, items) } : {};
  return {
    op: 'set',
    path: [...list.path, items.length],
    value: { ...id, [list.naming]: name, ...list.defaults?.(today) },
  };
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
