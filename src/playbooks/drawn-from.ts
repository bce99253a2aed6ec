import type { Practice } from './playbook.ts';

/** Adds the shared `source` to each of the `practices`. */
export function drawnFrom(source: string, practices: readonly Omit<Practice, 'source'>[]): readonly Practice[] {
  return practices.map((practice) => ({ ...practice, source }));
}
