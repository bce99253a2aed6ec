import type { View } from '../render/view.ts';
import type { Output } from './io.ts';

/** Nobody waits for less than this without knowing, in milliseconds. */
const SILENT = 1000;
const BETWEEN = 100;

/** How far a long run over many plans is, on a terminal that a person looks at. */
export class Progress {
  readonly #total: number;
  readonly #write: ((text: string) => void) | null;
  #next = performance.now() + SILENT;
  #isShown = false;

  constructor(total: number, stderr: Pick<Output, 'isTTY' | 'write'>, { quiet, plain }: Pick<View, 'quiet' | 'plain'>) {
    this.#total = total;
    this.#write = stderr.isTTY && !quiet && !plain ? stderr.write : null;
  }

  /** @param done how many plans have been judged */
  show(done: number): void {
    const now = performance.now();
    if (this.#write === null || now < this.#next || done === this.#total) return;
    this.#next = now + BETWEEN;
    this.#isShown = true;
    this.#write(`\r${done} of ${this.#total} plans judged`);
  }

  /** Takes the line away, before something else is written. */
  hide(): void {
    if (this.#isShown) this.#write?.('\r\u001b[K');
    this.#isShown = false;
  }
}
