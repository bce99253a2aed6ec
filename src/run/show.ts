import { resolve } from 'node:path';
import { STDIN } from '../files/find.ts';
import { saveFile } from '../files/save.ts';
import { formatsOf, rendererOf, type Subjects } from '../render/formats.ts';
import { line } from '../render/layout.ts';
import type { Context } from './context.ts';
import { inputsOf, type NamedPlan, requireApart } from './outputs.ts';

/** The file that a result is written to, in place of standard output. */
export interface OutputFile {
  /** As the command line names it; `-` is standard output. */
  readonly path: string;
  /** What it is to the run, such as `the report`. */
  readonly role: string;
  /** What the run reads: no output may replace their files. */
  readonly plans: readonly NamedPlan[];
}

/**
 * Shows what a command found, in the format that was asked for or the command's first.
 * @param output where it is written to; standard output by default
 * @throws {UserError} `output-replaces` where the output is an input of the run; nothing is written then
 */
export async function show<Command extends keyof Subjects>(
  command: Command,
  subject: Subjects[Command],
  format: string | undefined,
  { io, view }: Pick<Context, 'io' | 'view'>,
  output: OutputFile | null = null,
): Promise<void> {
  const render = await rendererOf(command, format ?? formatsOf(command)[0]!);
  if (output === null || output.path === STDIN) {
    io.stdout.write(render(subject, view));
    return;
  }
  requireApart([{ file: resolve(io.cwd, output.path), role: output.role }], inputsOf(output.plans, io), io);
  saveFile(output.path, render(subject, { ...view, color: 0, isTerminal: false }), { cwd: io.cwd });
  if (io.interactive && !view.quiet) io.stderr.write(`${line`Wrote ${output.path}.`}\n`);
}
