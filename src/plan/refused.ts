import { type Path, pointer } from '../yaml/path.ts';

/** The places of a plan that the schema refused: what was written there counts as not readable, never as missing. */
export class Refused {
  readonly #places = new Set<string>();
  readonly #above = new Set<string>();

  constructor(paths: readonly Path[]) {
    for (const path of paths) {
      this.#places.add(pointer(path));
      for (let depth = 0; depth < path.length; depth++) this.#above.add(pointer(path.slice(0, depth)));
    }
  }

  /** Whether the value at a path was refused, alone or as a part of what is above it. */
  covers(path: Path): boolean {
    return path.some((_, depth) => this.#places.has(pointer(path.slice(0, depth + 1))));
  }

  /** Whether the value at a path, or anything below it, was refused. */
  touches(path: Path): boolean {
    return this.#above.has(pointer(path)) || this.covers(path);
  }
}

export const NOTHING_REFUSED = new Refused([]);
