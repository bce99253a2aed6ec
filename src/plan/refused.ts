import { type Path, pointer } from '../yaml/path.ts';

/** A place that the schema refused, and the key that a misspelt one was meant to be. */
export interface RefusedPlace {
  readonly path: Path;
  readonly meant?: Path | null;
}

/** The places of a plan that the schema refused: what was written there counts as not readable, never as missing. */
export class Refused {
  /** What is refused, by the pointers of the places that it counts for: its own, and the one that was meant. */
  readonly #places = new Map<string, Path>();
  /** The same by the pointers of everything above these places. */
  readonly #below = new Map<string, Path[]>();

  constructor(places: readonly RefusedPlace[]) {
    for (const { path, meant } of places) {
      this.#add(path, path);
      if (meant) this.#add(meant, path);
    }
  }

  /** Whether the value at a path was refused, alone or as a part of what is above it. */
  covers(path: Path): boolean {
    return this.#holding(path) !== undefined;
  }

  /** Whether the value at a path, or anything below it, was refused. */
  touches(path: Path): boolean {
    return this.covers(path) || this.#below.has(pointer(path));
  }

  /** What was refused there, as it is written: the value itself, what it is part of, or what is below it. */
  at(path: Path): readonly Path[] {
    const holding = this.#holding(path);
    return holding === undefined ? [...new Set(this.#below.get(pointer(path)))] : [holding];
  }

  #add(place: Path, path: Path): void {
    let at = '';
    for (const part of place) {
      const below = this.#below.get(at);
      if (below === undefined) this.#below.set(at, [path]);
      else below.push(path);
      at += pointer([part]);
    }
    if (at !== '') this.#places.set(at, path);
  }

  /** What was refused at a path, or at the first place above it. */
  #holding(path: Path): Path | undefined {
    for (let depth = 1; depth <= path.length; depth++) {
      const found = this.#places.get(pointer(path.slice(0, depth)));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

export const NOTHING_REFUSED = new Refused([]);
