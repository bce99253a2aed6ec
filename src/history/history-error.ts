/** Why the history of a plan could not be read. */
export type HistoryErrorCode =
  | 'git-missing'
  | 'git-too-old'
  | 'git-no-repository'
  | 'git-other-owner'
  | 'git-too-slow'
  | 'git-failed';

/**
 * An expected trouble with git: `message` says what is wrong, `hint` what to do. What git itself printed is never part of
 * either: a hostile repository can make it quote any file of the account.
 */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
  readonly code: HistoryErrorCode;
  readonly hint: string;

  constructor(code: HistoryErrorCode, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
