import type { Path } from '../../yaml/path.ts';

/** Why the verdict is what it is. */
export interface Reason {
  /** The rule that says more. */
  readonly code: string;
  readonly path: Path;
  /** The end of a sentence. */
  readonly message: string;
}
