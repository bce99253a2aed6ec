import { type Path, pointer } from '../yaml/path.ts';

/** A place that the schema refused, and the key that a misspelt one was meant to be. */
export interface RefusedPlace {
  readonly path: Path;
  readonly meant?: Path | null;
}

/** The places of a plan that the schema refused: what was written there counts as not readable, never as missing. */
export class Refused {
  /** What is refused, by the places that it counts for: its own, and the one that was meant. */
  readonly #places = new Map<string, Path>();
  /** The same by everything above these places. */
  readonly #above = new Map<string, Path[]>();

  constructor(places: readonly RefusedPlace[]) {
    for (const { path, meant } of places) {
      for (const counted of meant ? [path, meant] : [path]) {
        this.#places.set(pointer(counted), path);
        for (let depth = 0; depth < counted.length; depth++) {
          const above = pointer(counted.slice(0, depth));
          this.#above.set(above, [...(this.#above.get(above) ?? []), path]);
        }
      }
    }
  }

  /** Whether the value at a path was refused, alone or as a part of what is above it. */
  covers(path: Path): boolean {
    return this.#covering(path) !== undefined;
  }

  /** Whether the value at a path, or anything below it, was refused. */
  touches(path: Path): boolean {
    return this.#above.has(pointer(path)) || this.covers(path);
  }

  /** What was refused there, as it is written: the value itself, what it is part of, or what is below it. */
  at(path: Path): readonly Path[] {
    const covering = this.#covering(path);
    return covering === undefined ? (this.#above.get(pointer(path)) ?? []) : [covering];
  }

  #covering(path: Path): Path | undefined {
    for (let depth = 1; depth <= path.length; depth++) {
      const place = this.#places.get(pointer(path.slice(0, depth)));
      if (place !== undefined) return place;
    }
    return undefined;
  }
}

export const NOTHING_REFUSED = new Refused([]);
