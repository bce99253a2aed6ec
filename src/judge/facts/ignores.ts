import type { IgnoreComment } from '../../yaml/comments.ts';

/** An ignore comment of the plan and what became of it. */
export interface IgnoreFacts {
  readonly ignore: IgnoreComment;
  /** The rules it names that judged this plan and of which it silenced nothing. */
  readonly idle: readonly string[];
  /** The rules it names that no comment can silence. */
  readonly lasting: readonly string[];
  /** The rules it names that do not exist. */
  readonly unknown: readonly string[];
  /** The rule that a misspelt name most likely means. */
  readonly closest: (name: string) => string | null;
  /** Whether its end date has passed. */
  readonly expired: boolean;
}
