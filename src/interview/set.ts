import type { Change } from '../edit/edit.ts';
import { againstPlan, kindAt } from '../plan/against.ts';
import { type SchemaPlace, schemaAt } from '../plan/schema-at.ts';
import type { Playbook } from '../playbooks/playbook.ts';
import type { Understood } from '../values/figures.ts';
import { type Against, KINDS, readTyped } from '../values/kinds.ts';
import type { Path } from '../yaml/path.ts';
import { understand } from './answer.ts';
import { itemForm, keysAt, placeNamed } from './set-path.ts';

/** What `--set` asks for and what was understood of its value, or why it cannot be done. */
export type Setting =
  | {
      readonly changes: readonly Change[];
      readonly place: string;
      readonly typed: string;
      readonly read: { readonly value: unknown; readonly shown: string };
    }
  | { readonly problem: string };

/**
 * The changes of `--set path=value` in a plan's data: `howBig.baseline=12M`, `who.segments.racers.share=60%`,
 * `who.segments[id=racers].share=60%`, `measures[0].target=90`. An item that is named by a new id is appended.
 */
export function parseSetting(written: string, plan: unknown, today: string, playbooks: readonly Playbook[]): Setting {
  const [, place, typed] = SETTING.exec(written) ?? [];
  if (place === undefined || typed === undefined)
    return { problem: `"${written}" sets nothing: write path=value, such as howBig.baseline=12M.` };
  const named = placeNamed(place, plan, playbooks);
  if ('problem' in named) return { problem: `${place}: ${named.problem}` };
  const { path, schema, created } = named;
  const read = readValue(schema, path, typed, againstPlan(plan, today), playbooks);
  if ('problem' in read) return { problem: `${place}: ${read.problem}` };
  return { changes: [...created, { op: 'set', path, value: read.value }], place, typed, read };
}

/** A path, and what is behind its "=": not the one inside brackets. */
const SETTING = /^((?:\[[^\]]*\]|[^[=])+)=(.*)$/s;

/** A value as typed on a command line, read as the schema wants it at that place. */
function readValue(
  { schema }: SchemaPlace,
  path: Path,
  typed: string,
  against: Against,
  playbooks: readonly Playbook[],
): Understood {
  const kind = kindAt(path);
  if (kind) return readTyped(KINDS[kind], typed, against);
  if (schema.enum) {
    const choices = schema.enum.map((value) => ({ value, label: value }));
    return understand({ type: 'choice', choices }, typed, against);
  }
  if (schema.type === 'array') {
    const item = schemaAt([...path, 0]);
    if (item?.schema.type !== 'string')
      return { problem: `it is a list. Name one item and one of its keys, as in "${itemForm(path)}".` };
    const items = typed.split(item.name === 'text' ? ';' : ',').map((part) => part.trim());
    return { value: items.filter((part) => part !== ''), shown: typed };
  }
  if (schema.type === 'object')
    return { problem: `it is a map. Name one of its keys: ${keysAt(path, playbooks).join(', ')}.` };
  return typed.trim() === String(schema.const)
    ? { value: schema.const, shown: typed }
    : { problem: `"${typed.trim()}" is not ${schema.const}, which is the only value. Type ${schema.const}.` };
}
