import type { Path } from '../yaml/path.ts';

/** A comment's text from its `#` on, or an empty text for a blank line. */
export type Aside = string;

/** A map or list as it is laid out over lines, with the comments that belong to it. */
export interface Block {
  readonly kind: 'block';
  readonly list: boolean;
  readonly path: Path;
  readonly entries: readonly BlockEntry[];
  /** What stands below the last entry, whichever that is. */
  readonly below: readonly Aside[];
}

/** A key with its value, or an item of a list. */
export interface BlockEntry {
  /** The key's name; empty for an item. */
  readonly key: string;
  /** The key as it is written, with its quotes; empty for an item. */
  readonly label: string;
  /** What stands on the lines above. */
  readonly above: readonly Aside[];
  /** The comment behind the key or the dash where the value begins on a later line, with the spaces before it. */
  readonly beside: string;
  readonly value: Value;
  /** The comment behind the value, with the spaces before it. */
  readonly after: string;
  /** Comments below that are indented deeper than the entry. */
  readonly below: readonly Aside[];
}

export type Value = Block | Inline | Literal | { readonly kind: 'empty' };

/** A scalar that is no block of text, or a map or list in brackets on one line. */
export interface Inline {
  readonly kind: 'inline';
  /** As written, without the indentation of the lines behind the first. */
  readonly lines: readonly string[];
  /** Whether it begins on the line below its key or dash, and what stands between. */
  readonly ownLine: boolean;
  readonly before: readonly Aside[];
}

/** Text behind a `|` or `>`. */
export interface Literal {
  readonly kind: 'literal';
  /** Its first line, from the `|` or `>` on, with its comment. */
  readonly header: string;
  /** The lines of the text without their common indentation. */
  readonly lines: readonly string[];
  /** Whether the blank lines below are part of it. */
  readonly keep: boolean;
}
