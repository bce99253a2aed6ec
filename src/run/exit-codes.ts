/** The exit codes of every command. */
export const EXIT = { done: 0, gateFailed: 1, cannotRun: 2, bug: 3, interrupted: 130 } as const;

/** What the exit codes mean to a user: shown by the help, the reference page and the manual page. */
export const EXIT_CODES: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'done; the gate passed'],
  ['1', 'the gate failed: something is wrong with a plan'],
  ['2', 'the tool could not run: usage, configuration, or a file that cannot be read'],
  ['3', 'a bug in the tool'],
  ['130', 'interrupted'],
];
