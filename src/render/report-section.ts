/** One section of a plan with all its keys, for `--section`. */
import type { PlanContent } from '../judge/assessment.ts';
import { type SectionId, sectionOf } from '../method/sections.ts';
import { NAMING_KEYS } from '../plan/identity.ts';
import { shown, words } from '../values/shown.ts';
import type { Fact, Item, Part } from './parts.ts';

type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };
type Entry = { readonly [key: string]: Value };

/** All that a plan states of a section, in its order. */
export function statedParts(plan: PlanContent['plan'], id: SectionId): Part[] {
  const { keys, title } = sectionOf(id);
  return keys.flatMap((key): Part[] => {
    const value = (plan as unknown as Entry)[key];
    if (value === undefined || value === null) return [];
    const name = keys.length === 1 ? title : words(key);
    if (Array.isArray(value)) return [{ title: `${name}, as stated`, items: entriesOf(value) }];
    const isList = (each: Value) => Array.isArray(each) && each.some((item) => typeof item === 'object');
    const fields = Object.entries(value as Entry).filter(([field]) => !field.startsWith('x-'));
    const rows = fields.flatMap(([field, each]): Fact[] => (isList(each) ? [] : [[words(field), shown(each)]]));
    return [
      ...(rows.length === 0 ? [] : [{ title: `${name}, as stated`, items: [{ kind: 'facts' as const, rows }] }]),
      ...fields.flatMap(([field, each]) =>
        isList(each) ? [{ title: `${name}: ${words(field)}`, items: entriesOf(each as readonly Value[]) }] : [],
      ),
    ];
  });
}

function entriesOf(list: readonly Value[]): Item[] {
  return list.flatMap((item): Item[] => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    const entry = item as Entry;
    const name = NAMING_KEYS.find((key) => key !== 'id' && entry[key] !== undefined);
    const rows = Object.entries(entry).flatMap(([key, value]): Fact[] =>
      key === name || key.startsWith('x-') || value === undefined ? [] : [[words(key), shown(value)]],
    );
    return [{ kind: 'entry', title: name === undefined ? '' : shown(entry[name]), rows }];
  });
}
