/** The keys of the plan: what each means, what to write, and which rules report it. */
import { isSameWord } from '../../method/glossary.ts';
import { kindAt } from '../../plan/against.ts';
import { NAMING_KEYS } from '../../plan/identity.ts';
import { type SchemaNode, schemaAt } from '../../plan/schema-at.ts';
import { KINDS } from '../../values/kinds.ts';
import type { Path } from '../../yaml/path.ts';
import { rules } from '../rules/rules.ts';
import { type Explanation, parts } from './explanation.ts';

/** Stands for any item of a list, in a path and behind the list's name. */
const ITEM = '[]';

/** Every key of the plan as a shell takes it, `who.segments.potential`, in the order of the format. */
export function planKeys(): string[] {
  const dotted = keysBelow([]).map((path) => path.filter((part) => part !== ITEM).join('.'));
  return dotted.filter((key) => !key.includes('<'));
}

function keysBelow(parent: Path): Path[] {
  const { properties, items, additionalProperties } = schemaAt(parent)!.schema;
  if (items !== undefined) return keysBelow([...parent, ITEM]);
  const open = parent.length === 1 ? '<playbook>' : '<practice>';
  const keys = typeof additionalProperties === 'object' ? [open] : Object.keys(properties ?? {});
  return keys.flatMap((key) => [[...parent, key], ...keysBelow([...parent, key])]);
}

function shown(path: Path): string {
  return path.join('.').replaceAll(`.${ITEM}`, ITEM);
}

/**
 * Explains a key by its place (`howBig.attrition`; `who.segments.potential`, with or without what an item is called by in
 * brackets), or by its last word alone; `null` where the plan has no such key.
 */
export function explainKey(written: string): Explanation | null {
  const path = pathOf(written);
  if (path !== null) return ofPlace(path);
  const places = placesNamed([written]);
  if (places.length === 0) return null;
  if (places.length === 1) return ofPlace(places[0]!);
  return {
    kind: 'key',
    id: written,
    title: `${written}: a key in ${places.length} places`,
    parts: places.map((place) => ({ heading: shown(place), text: describeKey(place).join(' ') })),
  };
}

/** The keys whose last word is one of these. */
export function keysNamed(words: readonly string[]): string[] {
  return placesNamed(words).map(shown);
}

function placesNamed(words: readonly string[]): Path[] {
  return keysBelow([]).filter((path) => words.some((word) => isSameWord(word, String(path.at(-1)))));
}

/** The place that dotted keys lead to, whatever their case; an item of a list need not be named. */
function pathOf(written: string): Path | null {
  const path: string[] = [];
  const steps = [...written.matchAll(/\[[^\]]*\]|[^.[\]]+/g)].map(([step]) => step);
  for (const step of steps) {
    let place = schemaAt(path);
    if (place?.schema.items !== undefined) {
      path.push(ITEM);
      if (step.startsWith('[')) continue;
      place = schemaAt(path);
    }
    const { properties = {}, additionalProperties } = place?.schema ?? {};
    const isOpen = typeof additionalProperties === 'object';
    const key = isOpen ? step : Object.keys(properties).find((each) => isSameWord(each, step));
    if (key === undefined) return null;
    path.push(key);
  }
  return path.length === 0 || path.at(-1) === ITEM ? null : path;
}

function ofPlace(path: Path): Explanation {
  const { schema } = schemaAt(path)!;
  const keys = Object.keys(schemaAt([...path, ITEM])?.schema.properties ?? schema.properties ?? {});
  const firing = rulesAt(path);
  return {
    kind: 'key',
    id: shown(path),
    title: shown(path),
    parts: parts({
      What: describeKey(path).join(' ') || undefined,
      Keys: keys.length === 0 ? undefined : `${keys.join(', ')}.`,
      'How to set it': settingOf(path),
      'Rules that report it': firing.length === 0 ? undefined : `${firing.join(', ')}.`,
    }),
  };
}

/** What the schema says of a place, and how a value is written there; empty where it says nothing, or knows no such place. */
export function describeKey(path: Path): string[] {
  const place = schemaAt(path);
  if (place === null) return [];
  const description = place.schema.description ?? schemaAt([...path, ITEM])?.schema.description;
  return [description && sentence(description), formOf(path, place.schema)].filter((text) => text !== undefined);
}

function sentence(text: string): string {
  const plain = text.replaceAll('`', '"');
  return /[.?!]$/.test(plain) ? plain : `${plain}.`;
}

function formOf(path: Path, { enum: values, type, minimum, maximum, items }: SchemaNode): string | undefined {
  if (items !== undefined) return schemaAt([...path, ITEM])!.schema.properties ? undefined : 'A list of texts or ids.';
  if (values && values.length < 20) return `One of ${values.join(', ')}.`;
  const kind = kindAt(path);
  if (!kind) return undefined;
  if (type === 'number' && maximum !== undefined) return `Write a number from ${minimum} to ${maximum}.`;
  const { form, examples } = KINDS[kind];
  const further = examples.filter((text) => !form.includes(text));
  return `Write ${form}.${further.length === 0 ? '' : ` Or: ${further.join(', ')}.`}`;
}

/** The rules whose bad example shows them at this place. */
function rulesAt(path: Path): string[] {
  const place = shapeOf(path.map(String));
  return rules
    .filter(
      ({ example }) =>
        shapeOf(
          example.at
            .replaceAll(/\[[^\]]*\]/g, `/${ITEM}`)
            .split('/')
            .slice(1),
        ) === place,
    )
    .map(({ id }) => id);
}

/** A place without the names in it. */
function shapeOf(parts: readonly string[]): string {
  const isPractice = parts[0] === 'practices';
  return parts.map((part, index) => (isPractice && (index === 1 || index === 2) ? '*' : part)).join('/');
}

/** A command that sets it; `undefined` where a list or a map is not set as a whole. */
function settingOf(path: Path): string | undefined {
  const { schema } = schemaAt(path)!;
  const kind = kindAt(path);
  const [, usual] = /default: `?([^`;]+)/.exec(schema.description ?? '') ?? [];
  const ofKind = kind && (KINDS[kind].examples[0] ?? 'some words');
  const example = schema.enum?.[0] ?? (kind === 'number' ? (usual ?? ofKind) : ofKind);
  if (example === undefined) return undefined;
  const place = path.map((part, index) => (part === ITEM ? `[${namingKey(path.slice(0, index))}=NAME]` : part));
  return `plan init --set "${place.join('.').replaceAll('.[', '[')}=${example}"`;
}

function namingKey(list: Path): string {
  const keys = Object.keys(schemaAt([...list, ITEM])?.schema.properties ?? {});
  return NAMING_KEYS.find((key) => keys.includes(key)) ?? 'id';
}
