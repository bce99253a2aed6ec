import type { Path } from '../yaml/path.ts';

/** A comment's text from its `#` on, or an empty text for a blank line. */
export type Aside = string;

/** A map or list laid out over lines, without brackets, and the comments that belong to it. */
export interface Block {
  readonly kind: 'block';
  readonly list: boolean;
  readonly path: Path;
  readonly entries: readonly BlockEntry[];
  /** The lines below the last entry, whichever entry that is. */
  readonly below: readonly Aside[];
}

/** A key with its value, or an item of a list. */
interface Entry<V> {
  /** The key's name; empty for an item. */
  readonly key: string;
  /** The key as it is written, with its quotes; empty for an item. */
  readonly label: string;
  /** The lines above. */
  readonly above: readonly Aside[];
  readonly value: V;
  /** The comment after the value, or empty. */
  readonly after: string;
}

/** An entry of a block. */
export interface BlockEntry extends Entry<Value> {
  /** The comment after the key or the dash where the value begins on a later line, or empty. */
  readonly beside: string;
  /** The lines between the key or dash and a scalar or brackets on a later line. */
  readonly between: readonly Aside[];
  /** Comments below that are indented deeper than the entry. */
  readonly below: readonly Aside[];
}

export type Value = Block | FlowValue | Literal;

export type FlowValue = Scalar | Flow | { readonly kind: 'empty' };

/** A plain or quoted text, a number, a word. */
export interface Scalar {
  readonly kind: 'scalar';
  /** Without the indentation of the lines after the first. */
  readonly lines: readonly string[];
}

/** A map or list in brackets. */
export interface Flow {
  readonly kind: 'flow';
  readonly list: boolean;
  readonly path: Path;
  readonly entries: readonly FlowEntry[];
  /** Comments below the last entry. */
  readonly below: readonly Aside[];
}

/** An entry in brackets; one in a list may have a key: `[a: 1]`. */
export type FlowEntry = Entry<FlowValue>;

/** Text after a `|` or `>`. */
export interface Literal {
  readonly kind: 'literal';
  /** The `|` or `>` with its signs and its comment. */
  readonly header: string;
  /** How many columns deeper than its key or dash the text is indented. */
  readonly indent: number;
  /** The lines of the text without their common indentation. */
  readonly lines: readonly string[];
  /** Whether the blank lines below are part of it. */
  readonly keep: boolean;
}
