import type { Change } from '../plan/edit.ts';
import type { Path } from '../plan/path.ts';
import { type SchemaPlace, schemaAt } from '../plan/schema-at.ts';
import type { Playbook } from '../playbooks/playbook.ts';
import { understand } from './answer.ts';
import type { AnswerKind } from './question.ts';
import { itemForm, keysAt, placeNamed } from './set-path.ts';

/** What `--set` asks for, or why it cannot be done. */
export type Setting = { readonly changes: readonly Change[] } | { readonly problem: string };

/**
 * The changes of `--set path=value` in a plan's data: `howBig.baseline=12M`, `who.segments.racers.share=60%`,
 * `who.segments[id=racers].share=60%`, `measures[0].target=90`. An item that is named by a new id is appended.
 */
export function parseSetting(written: string, plan: unknown, today: string, playbooks: readonly Playbook[]): Setting {
  const split = endOfPath(written);
  if (split < 1) return { problem: `"${written}" sets nothing: write path=value, such as howBig.baseline=12M.` };
  const name = written.slice(0, split);
  const named = placeNamed(name, plan, playbooks);
  if ('problem' in named) return { problem: `${name}: ${named.problem}` };
  const { path, schema, created } = named;
  const value = readValue(schema, path, written.slice(split + 1), today, playbooks);
  if ('problem' in value) return { problem: `${name}: ${value.problem}` };
  return { changes: [...created, { op: 'set', path, value: value.value }] };
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
  playbooks: readonly Playbook[],
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
    if (item?.schema.type !== 'string')
      return { problem: `it is a list. Name one item and one of its keys, as in "${itemForm(path)}".` };
    return {
      value: typed
        .split(item.name === 'text' ? ';' : ',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    };
  }
  if (schema.type === 'object')
    return { problem: `it is a map. Name one of its keys: ${keysAt(path, playbooks).join(', ')}.` };
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
