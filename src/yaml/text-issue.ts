/** Something in a plan's text that keeps it from being read as a plan; reported as the finding `yaml-syntax`. */
export interface TextIssue {
  /** One sentence that names the thing, in words a leader understands. */
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly help: string;
  /** UTF-16 offset of the first character concerned. */
  readonly start: number;
  /** UTF-16 offset behind the last character concerned; at least `start`. */
  readonly end: number;
}
