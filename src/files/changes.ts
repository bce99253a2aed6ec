import { statSync } from 'node:fs';
import { orNothing } from './file-system.ts';

/** How often files are looked at, in milliseconds. */
const PAUSE = 100;

/**
 * Tells when files change, also where an editor saves by putting another file in their place, and where they come or go.
 * It looks at them time and again: a system's own notices are lost on network folders and in containers.
 */
export class Changes {
  readonly #seen = new Map<string, string>();

  /** Looks at the files that matter from now on; of those it knows, it keeps what it saw. */
  lookAt(files: Iterable<string>): void {
    const wanted = new Set(files);
    for (const file of this.#seen.keys()) if (!wanted.has(file)) this.#seen.delete(file);
    for (const file of wanted) if (!this.#seen.has(file)) this.#seen.set(file, stampOf(file));
  }

  /** Waits until files are others than they were, and stay so for a moment: they may be written in several steps. */
  async next(): Promise<string[]> {
    const changed = new Set<string>();
    for (;;) {
      await new Promise((resume) => setTimeout(resume, PAUSE));
      const now = this.#update();
      if (now.length === 0 && changed.size > 0) return [...changed];
      for (const file of now) changed.add(file);
    }
  }

  #update(): string[] {
    const changed = [...this.#seen].filter(([file, stamp]) => stampOf(file) !== stamp).map(([file]) => file);
    for (const file of changed) this.#seen.set(file, stampOf(file));
    return changed;
  }
}

/** Different whenever a file is another one or was written to. */
function stampOf(file: string): string {
  const stats = orNothing(() => statSync(file));
  return stats === null ? '' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}
