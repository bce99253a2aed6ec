/** Going to where an id is defined, finding all that refers to it, and renaming it everywhere at once. */
import { correctionEdit } from '../edit/correct.ts';
import type { Splice } from '../edit/edit-splice.ts';
import { isNewerFormat } from '../plan/explain-schema-error.ts';
import { type NamePlace, namePlaces } from '../plan/names.ts';
import { schemaAt } from '../plan/schema-at.ts';
import type { TextRange } from '../yaml/lines.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { type Path, pointer, valueAt } from '../yaml/path.ts';
import type { OpenPlan } from './open-plan.ts';

/** Ids are understood in a text that is broken elsewhere, too. */
export type Readable = Pick<OpenPlan, 'document'>;

/** The id that an offset is on, defined or referred to. */
export function nameAt({ document }: Readable, offset: number): NamePlace | null {
  const path = valuePathAt(document, offset);
  if (path === null) return null;
  return namePlaces(document.understood).find((place) => pointer(place.path) === pointer(path)) ?? null;
}

/** The value whose text an offset is in; `null` on a key or beside what is there. */
function valuePathAt(document: ParsedDocument, offset: number): Path | null {
  const place = document.pathAt(offset);
  const range = place?.part === 'value' ? document.rangeOf(place.path) : undefined;
  return place && range && range.start <= offset && offset <= range.end ? place.path : null;
}

/** Where the id at an offset is defined, and where it is referred to, in the order of the text. */
function placesOfName({ document }: Readable, { kind, id }: Pick<NamePlace, 'kind' | 'id'>): NamePlace[] {
  const start = (path: Path) => document.rangeOf(path)?.start ?? 0;
  return namePlaces(document.understood)
    .filter((place) => place.kind === kind && place.id === id)
    .sort((a, b) => start(a.path) - start(b.path));
}

/** The places where the id at an offset is defined: none where it is unknown, several where it is given twice. */
export function definitionsAt(plan: Readable, offset: number): TextRange[] {
  const name = nameAt(plan, offset);
  if (name === null) return [];
  return rangesOf(
    plan,
    placesOfName(plan, name).filter(({ role }) => role === 'definition'),
  );
}

/** Every place that refers to the id at an offset. */
export function referencesAt(plan: Readable, offset: number, withDefinition: boolean): TextRange[] {
  const name = nameAt(plan, offset);
  if (name === null) return [];
  return rangesOf(
    plan,
    placesOfName(plan, name).filter(({ role }) => withDefinition || role === 'reference'),
  );
}

function rangesOf({ document }: Readable, places: readonly NamePlace[]): TextRange[] {
  return places.flatMap(({ path }) => document.rangeOf(path) ?? []);
}

/** The path of a file that the plan names at an offset, relative to the plan; `null` where it names none. */
export function fileAt({ document }: Readable, offset: number): string | null {
  const path = valuePathAt(document, offset);
  if (path === null || schemaAt(path)?.name !== 'path') return null;
  const named = valueAt(document.understood, path);
  return typeof named === 'string' ? named : null;
}

/** A renaming, or why it cannot be. */
export type Renaming = { readonly edits: readonly Splice[] } | { readonly refused: string };

/**
 * Renames the id at an offset where it is defined and wherever it is referred to. It is refused where the text is broken,
 * because not all that refers to it may be seen then; and where the new name is not an id or is taken.
 */
export function renameAt(plan: Readable, offset: number, to: unknown): Renaming {
  const { document } = plan;
  const name = nameAt(plan, offset);
  if (name === null) return { refused: 'Only the ids of segments, technologies, moves and measures can be renamed.' };
  if (document.issues.length > 0) {
    return {
      refused: 'The plan is not valid YAML at the moment. Fix that first, so that no reference is missed.',
    };
  }
  if (isNewerFormat(valueAt(document.value, ['format'])))
    return { refused: 'This plan needs a newer plan tool: an id may have a meaning here that is not known.' };
  if (typeof to !== 'string' || !new RegExp(schemaAt(name.path)!.schema.pattern!).test(to)) {
    return {
      refused: `${JSON.stringify(to)} is not an id: write lower-case words joined by "-", such as daily-commuters.`,
    };
  }
  const all = namePlaces(document.value).filter(({ kind }) => kind === name.kind);
  if (to !== name.id && all.some(({ id, role }) => id === to && role === 'definition')) {
    return { refused: `There is a ${name.kind} with the id "${to}" already.` };
  }
  const places = all.filter(({ id }) => id === name.id);
  if (places.filter(({ role }) => role === 'definition').length > 1) {
    return {
      refused: `Two of them have the id "${name.id}": it is not clear which one is meant. Change one by hand first.`,
    };
  }
  const edits = places.map(({ path }) => {
    const range = document.rangeOf(path) ?? { start: 0, end: 0 };
    return correctionEdit(document, { path, range, fix: { kind: 'replace-value', to } });
  });
  const complete = edits.filter((edit) => edit !== undefined);
  if (complete.length === edits.length) return { edits: complete };
  return { refused: `"${name.id}" is written over several lines in one place. Write it on one line first.` };
}
