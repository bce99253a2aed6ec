/** What a terminal shows of what a program sends it, by the emulator that editors use. */
import xterm from '@xterm/headless';

/** A stretch of a line that looks the same. */
export interface Run {
  readonly text: string;
  /** A colour of the terminal's palette; null for its usual one. */
  readonly color: number | null;
  readonly bold: boolean;
  readonly dim: boolean;
}

/** Everything on a screen of so many columns, scrolled away or not: a line each, blank ones at the end left out. */
export async function screenOf(raw: string, cols: number): Promise<Run[][]> {
  const terminal = new xterm.Terminal({ cols, rows: 50, scrollback: 10_000, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(raw, resolve));
  const { active } = terminal.buffer;
  const lines = Array.from({ length: active.length }, (_, row) => runsOf(active, row, cols));
  terminal.dispose();
  while (lines.length > 0 && lines.at(-1)!.length === 0) lines.pop();
  return lines;
}

/** The text of a line. */
export function textOf(line: readonly Run[]): string {
  return line.map(({ text }) => text).join('');
}

function runsOf(buffer: xterm.IBuffer, row: number, cols: number): Run[] {
  const line = buffer.getLine(row)!;
  const runs: Run[] = [];
  for (let column = 0; column < cols; column++) {
    const cell = line.getCell(column)!;
    if (cell.getWidth() === 0) continue;
    const run: Run = {
      text: cell.getChars() || ' ',
      color: cell.isFgPalette() ? cell.getFgColor() : null,
      bold: cell.isBold() !== 0,
      dim: cell.isDim() !== 0,
    };
    const last = runs.at(-1);
    if (last && last.color === run.color && last.bold === run.bold && last.dim === run.dim)
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  const end = runs.at(-1);
  if (end) runs[runs.length - 1] = { ...end, text: end.text.trimEnd() };
  return runs.filter(({ text }) => text !== '');
}
