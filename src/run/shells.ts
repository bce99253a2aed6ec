/** The shells for which `plan completion` has a script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
