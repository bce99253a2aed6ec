import { closest } from '../plan/closest.ts';
import type { Change } from '../plan/edit.ts';
import { type Path, valueAt } from '../plan/path.ts';
import { type SchemaPlace, schemaAt } from '../plan/schema-at.ts';
import { understand } from './answer.ts';
import type { AnswerKind } from './question.ts';

/** What `--set` asks for, or why it cannot be done. */
export type Setting = { readonly changes: readonly Change[] } | { readonly problem: string };

/**
 * The changes of `--set path=value`: `howBig.baseline=12M`, `who.segments[id=racers].share=60%`, `measures[0].target=90`.
 * An item that is named by id and does not exist is appended.
 */
export function parseSetting(written: string, plan: unknown, today: string): Setting {
  const split = endOfPath(written);
  if (split < 1) return { problem: `"${written}" sets nothing: write path=value, such as howBig.baseline=12M.` };
  const path: (string | number)[] = [];
  const created: Change[] = [];
  for (const step of steps(written.slice(0, split))) {
    if (typeof step === 'string') path.push(step);
    else {
      const index = indexOf(plan, path, step);
      if (index === null) return { problem: `"${written.slice(0, split)}" leads nowhere: there is no such item.` };
      if (index.append)
        created.push({ op: 'set', path: [...path, index.at], value: newItem(schemaAt([...path, index.at]), step) });
      path.push(index.at);
    }
  }
  const place = schemaAt(path);
  if (place === null) return { problem: unknownPlace(path) };
  const value = readValue(place, path, written.slice(split + 1), today);
  if ('problem' in value) return { problem: `${written.slice(0, split)}: ${value.problem}` };
  return { changes: [...created, { op: 'set', path, value: value.value }] };
}

/** An item that is named by its id alone gets a name from it, which can be set, too. */
function newItem(place: SchemaPlace | null, { key, value }: ItemStep): Record<string, string> {
  const naming = place?.schema.required?.find((required) => required === 'name' || required === 'title');
  const words = value.replaceAll('-', ' ');
  const name = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return { [key!]: value, ...(naming && naming !== key ? { [naming]: name } : {}) };
}

/** The "=" behind the path: not the one inside brackets. */
function endOfPath(written: string): number {
  let depth = 0;
  for (let index = 0; index < written.length; index++) {
    if (written[index] === '[') depth++;
    else if (written[index] === ']') depth--;
    else if (written[index] === '=' && depth === 0) return index;
  }
  return -1;
}

interface ItemStep {
  readonly key: string | null;
  readonly value: string;
}

function steps(path: string): (string | ItemStep)[] {
  return [...path.matchAll(/\[(?:([A-Za-z]+)=)?((?:\\.|[^\]])*)\]|([^.[\]]+)/g)].map((match) =>
    match[3] === undefined ? { key: match[1] ?? null, value: match[2]!.replaceAll('\\]', ']') } : match[3],
  );
}

function indexOf(plan: unknown, list: Path, { key, value }: ItemStep): { at: number; append: boolean } | null {
  const items = valueAt(plan, list);
  const length = Array.isArray(items) ? items.length : 0;
  if (key === null) return /^\d+$/.test(value) && Number(value) <= length ? { at: Number(value), append: false } : null;
  const at = Array.isArray(items) ? items.findIndex((item) => String(valueAt(item, [key])) === value) : -1;
  return at >= 0 ? { at, append: false } : { at: length, append: true };
}

function unknownPlace(path: Path): string {
  for (let depth = 0; depth < path.length; depth++) {
    if (schemaAt(path.slice(0, depth + 1)) !== null) continue;
    const known = Object.keys(schemaAt(path.slice(0, depth))?.schema.properties ?? {});
    const meant = closest(String(path[depth]), known);
    return `"${path[depth]}" is no key there${meant ? `; did you mean "${meant}"?` : known.length > 0 ? `: its keys are ${known.join(', ')}.` : '.'}`;
  }
  return 'There is no such key.';
}

const KINDS: Readonly<Record<string, AnswerKind>> = {
  amount: { type: 'amount' },
  percent: { type: 'percent' },
  attrition: { type: 'attrition' },
  duration: { type: 'duration' },
  date: { type: 'date' },
  currency: { type: 'currency' },
  potential: { type: 'potential' },
};

/** A value as typed on a command line, read as the schema wants it at that place. */
function readValue(
  place: SchemaPlace,
  path: Path,
  typed: string,
  today: string,
): { value: unknown } | { problem: string } {
  const { name, schema } = place;
  if (name === 'growth') return growth(typed, today);
  const kind = KINDS[name];
  if (kind) return understand(kind, typed, today);
  if (schema.enum)
    return understand({ type: 'choice', choices: schema.enum.map((value) => ({ value, label: value })) }, typed, today);
  if (schema.type === 'boolean') return understand({ type: 'yes-no' }, typed, today);
  if (schema.type === 'number') return understand({ type: 'number' }, typed, today);
  if (schema.type === 'array') {
    const item = schemaAt([...path, 0]);
    if (item?.schema.type !== 'string') return { problem: 'name one item, such as [id=...], and one of its keys.' };
    return {
      value: typed
        .split(item.name === 'text' ? ';' : ',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    };
  }
  if (schema.type === 'object')
    return { problem: `name one of its keys: ${Object.keys(schema.properties ?? {}).join(', ')}.` };
  if (path.length === 1 && path[0] === 'format') return { value: Number(typed) };
  return typed.trim() === '' ? { problem: 'the value is empty.' } : { value: typed.trim() };
}

function growth(typed: string, today: string): { value: unknown } | { problem: string } {
  const understood = understand({ type: 'growth' }, typed, today);
  if ('problem' in understood) return understood;
  const { growth: written } = understood.value as { growth?: string };
  return written === undefined
    ? { problem: 'write a percentage, such as 25%; for an amount set howBig.target.' }
    : { value: written };
}
