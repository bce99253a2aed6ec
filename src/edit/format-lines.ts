import type { Aside } from './format-model.ts';

/** No two blank lines in a row. */
export function withSingleBlanks(lines: readonly Aside[]): readonly Aside[] {
  if (lines.length < 2) return lines;
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '');
}

export function withoutBlankStart(lines: readonly Aside[]): readonly Aside[] {
  if (lines[0] !== '') return lines;
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first);
}

export function withoutBlankEnd(lines: readonly Aside[]): readonly Aside[] {
  if (lines.at(-1) !== '') return lines;
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}
