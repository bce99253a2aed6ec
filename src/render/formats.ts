/** What `plan check` can write. */
export const CHECK_FORMATS = [
  'pretty',
  'compact',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'markdown',
] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];
