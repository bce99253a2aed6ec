import type { Path } from '../yaml/path.ts';

/** A place that the schema refused, and the key that a misspelt one was meant to be. */
export interface RefusedPlace {
  readonly path: Path;
  readonly meant?: Path | null;
}

/** By the next part of a place: what was refused there, as it is written, or what is below it. */
type Tree = Map<string, Tree | Path>;

/** The places of a plan that the schema refused: what was written there counts as not readable, never as missing. */
export class Refused {
  /** What is refused, by the places that it counts for: its own, and the one that was meant. */
  readonly #places: Tree = new Map();

  constructor(places: readonly RefusedPlace[]) {
    for (const { path, meant } of places) {
      this.#add(path, path);
      if (meant) this.#add(meant, path);
    }
  }

  /** Whether the value at a path was refused, alone or as a part of what is above it. */
  covers(path: Path): boolean {
    const found = this.#at(path);
    return found !== undefined && !(found instanceof Map);
  }

  /** Whether the value at a path, or anything below it, was refused. */
  touches(path: Path): boolean {
    const found = this.#at(path);
    return found !== undefined && (!(found instanceof Map) || found.size > 0);
  }

  /** What was refused there, as it is written: the value itself, what it is part of, or what is below it. */
  at(path: Path): readonly Path[] {
    const found = this.#at(path);
    return found === undefined ? [] : [...new Set(pathsIn(found))];
  }

  #add(place: Path, path: Path): void {
    let at = this.#places;
    for (const [depth, part] of place.entries()) {
      const next = at.get(String(part));
      if (depth === place.length - 1) at.set(String(part), path);
      else if (next !== undefined && !(next instanceof Map)) return;
      else {
        const below: Tree = next ?? new Map();
        at.set(String(part), below);
        at = below;
      }
    }
  }

  #at(place: Path): Tree | Path | undefined {
    let at: Tree = this.#places;
    for (const part of place) {
      const next = at.get(String(part));
      if (!(next instanceof Map)) return next;
      at = next;
    }
    return at;
  }
}

function* pathsIn(found: Tree | Path): Iterable<Path> {
  if (!(found instanceof Map)) yield found;
  else for (const below of found.values()) yield* pathsIn(below);
}

export const NOTHING_REFUSED = new Refused([]);
