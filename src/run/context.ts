import type { View } from '../render/view.ts';
import type { Io } from './io.ts';

/** What is the same for every command: the world outside, and the options that all commands have. */
export interface Context {
  readonly io: Io;
  /** How results are shown on standard output; knows `--quiet`, `--verbose` and `--plain`. */
  readonly view: View;
  /** The same for standard error, which may be another device. */
  readonly errorView: View;
  /** The day to judge as of, where it was chosen. */
  readonly asOf: string | null;
  /** The configuration file, where it was chosen. */
  readonly config: string | null;
  /** Sentences that this run has written to standard error and need not write again. */
  readonly said: Set<string>;
}
