/** Something that a person can put right: shown as a message and a hint, never as a stack; exit code 2. */
export class UserError extends Error {
  readonly code: string;
  readonly hint: string;
  /** Further things of the same kind that are wrong, a sentence each. */
  readonly others: readonly string[];

  constructor(code: string, message: string, hint: string, others: readonly string[] = [], cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
    this.others = others;
  }
}
