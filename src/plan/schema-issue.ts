import type { Path } from '../yaml/path.ts';

/** One mistake against the schema. */
export interface SchemaIssue {
  /** Where it is; a missing key is named as the last part. */
  readonly path: Path;
  /** Whether the key itself is wrong or its value. */
  readonly part: 'key' | 'value';
  readonly message: string;
  readonly help: string;
  /** The one correction that has only one possible meaning, for `check --fix` and the editor. */
  readonly fix?: Fix;
}

/** A correction: of the key at a place, of the value there, or of a word in a comment. */
export type Fix =
  | { readonly kind: 'rename-key'; readonly to: string }
  | { readonly kind: 'replace-value'; readonly to: string }
  /** The value is written in quotes, together with the keys that a comma made of its rest. */
  | { readonly kind: 'quote-value'; readonly to: string; readonly keys: readonly string[] }
  | { readonly kind: 'replace-word'; readonly word: string; readonly to: string };
