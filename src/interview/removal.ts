/** What is taken out of the plan with an answer, and how an item is renamed. */

import type { Change } from '../edit/edit.ts';
import { namePlaces } from '../plan/names.ts';
import { schemaAt } from '../plan/schema-at.ts';
import { count } from '../values/money.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import { isAnswered, type Question } from './question.ts';

export type Removal =
  | { readonly changes: readonly Change[] /** What goes with it, as a sentence. */; readonly consequence: string }
  | { readonly problem: string };

/** The changes that take an answer out of the plan, with what refers to it; or why the plan cannot do without it. */
export function removalOf(question: Question, data: unknown): Removal {
  const { path } = question;
  if (question.names) return removalOfItem(path.slice(0, -1), data);
  const place = path[0] === 'practices' && path.at(-1) === 'status' ? path.slice(0, -1) : path;
  const key = String(place.at(-1));
  if (schemaAt(place.slice(0, -1))?.schema.required?.includes(key))
    return { problem: 'The plan cannot do without it: change it instead.' };
  const written = isAnswered(question) ? (question.keys ?? [place]) : [];
  return {
    changes: written.filter((each) => valueAt(data, each) !== undefined).flatMap((each) => removed(each, data)),
    consequence: place === path ? 'The question is then open again.' : 'All answers on this practice are removed, too.',
  };
}

function removalOfItem(item: Path, data: unknown): Removal {
  const references = referencesTo(item, data);
  const others = Object.keys((valueAt(data, item) ?? {}) as object).length - 1;
  return {
    // From the last one on, so that the places of the others stay what they are.
    changes: [...references.reverse().flatMap((path) => removed(path, data)), ...removed(item, data)],
    consequence: [
      'The item goes',
      others > 0 ? `, with all its details` : '',
      references.length > 0
        ? `, and so ${references.length === 1 ? 'does' : 'do'} ${count(references.length, 'reference')} to it`
        : '',
      '.',
    ].join(''),
  };
}

/** The removal of a place; a list or map of which it is all goes with it, so that no empty one is left. */
function removed(path: Path, data: unknown): Change[] {
  const parent = path.slice(0, -1);
  const isAll = parent.length > 0 && Object.keys((valueAt(data, parent) ?? {}) as object).length === 1;
  return isAll ? removed(parent, data) : [{ op: 'remove', path }];
}

/** Where the plan refers to an item by its id. */
function referencesTo(item: Path, data: unknown): Path[] {
  const places = namePlaces(data);
  const own = places.find(({ role, path }) => role === 'definition' && path.join('.') === [...item, 'id'].join('.'));
  if (own === undefined) return [];
  return places.flatMap(({ role, kind, id, path }) =>
    role === 'reference' && kind === own.kind && id === own.id ? [path] : [],
  );
}

/** The changes that give an item another name; also another id, where nothing refers to the old one. */
export function renaming(item: Path, naming: string, name: string, data: unknown, idOf: () => string): Change[] {
  const named: Change = { op: 'set', path: [...item, naming], value: name };
  const hasId = valueAt(data, [...item, 'id']) !== undefined;
  if (!hasId || referencesTo(item, data).length > 0) return [named];
  return [named, { op: 'set', path: [...item, 'id'], value: idOf() }];
}
