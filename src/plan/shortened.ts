import { noSuch } from './closest.ts';

/** Something that a person calls by its id or its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a typed word stands for, and whether it was less than the id; or why it stands for nothing, as a sentence. */
export type Meant<Item> = { readonly item: Item; readonly isShortened: boolean } | { readonly problem: string };

/**
 * The item with this id, else the only one whose id or name begins so. Case does not count, nor whether words are joined
 * by blanks or by `-`.
 * @param kind what the items are, such as `segment`
 */
export function itemMeant<Item extends Named>(kind: string, typed: string, items: readonly Item[]): Meant<Item> {
  const exact = items.find(({ id }) => id === typed);
  if (exact) return { item: exact, isShortened: false };
  const wanted = normalised(typed);
  const namesOf = ({ id, name }: Item): string[] => [normalised(id), normalised(name)];
  const whole = items.filter((item) => namesOf(item).includes(wanted));
  const begun = items.filter((item) => wanted !== '' && namesOf(item).some((name) => name.startsWith(wanted)));
  const [item, ...others] = whole.length === 1 ? whole : begun;
  const ids = items.map(({ id }) => id);
  if (item === undefined) return { problem: noSuch(kind, typed, ids) };
  if (others.length === 0) return { item, isShortened: true };
  return { problem: `"${typed}" can stand for ${[item, ...others].map(({ id }) => id).join(', ')}.` };
}

function normalised(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
}
