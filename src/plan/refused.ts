import type { Path } from '../yaml/path.ts';

/** A place that the schema refused, and the key that a misspelt one was meant to be. */
export interface RefusedPlace {
  readonly path: Path;
  readonly meant?: Path | null;
}

/** A place that was refused, or below which something was. */
interface Place {
  /** What was refused there, as it is written. */
  refused?: Path;
  readonly below: Path[];
  readonly parts: Map<string, Place>;
}

/** The places of a plan that the schema refused: what was written there counts as not readable, never as missing. */
export class Refused {
  readonly #root: Place = newPlace();

  constructor(places: readonly RefusedPlace[]) {
    for (const { path, meant } of places) {
      this.#add(path, path);
      if (meant) this.#add(meant, path);
    }
  }

  /** Whether the value at a path was refused, alone or as a part of what is above it. */
  covers(path: Path): boolean {
    return this.#find(path)?.refused !== undefined;
  }

  /** Whether the value at a path, or anything below it, was refused. */
  touches(path: Path): boolean {
    return this.#find(path) !== undefined;
  }

  /** What was refused there, as it is written: the value itself, what it is part of, or what is below it. */
  at(path: Path): readonly Path[] {
    const { refused, below } = this.#find(path) ?? NOTHING;
    return refused === undefined ? [...new Set(below)] : [refused];
  }

  /** Notes what is written at `path` as refused at `place`. The plan as a whole is never refused. */
  #add(place: Path, path: Path): void {
    let at = this.#root;
    for (const part of place) {
      at.below.push(path);
      const next = at.parts.get(String(part)) ?? newPlace();
      at.parts.set(String(part), next);
      at = next;
    }
    if (at !== this.#root) at.refused = path;
  }

  /** The first refused place on the way to a path, else the one there. */
  #find(path: Path): Place | undefined {
    let at: Place | undefined = this.#root;
    for (const part of path) {
      at = at.parts.get(String(part));
      if (at === undefined || at.refused !== undefined) return at;
    }
    return at === this.#root && at.below.length === 0 ? undefined : at;
  }
}

function newPlace(): Place {
  return { below: [], parts: new Map() };
}

const NOTHING = newPlace();

export const NOTHING_REFUSED = new Refused([]);
