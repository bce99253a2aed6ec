import type { Path } from '../../yaml/path.ts';

/** Why the verdict is what it is. */
export interface Reason {
  /** The rule that says more. */
  readonly code: string;
  readonly path: Path;
  /** With `unknown` the end of a sentence; else the verdict's sentence. */
  readonly message: string;
}
