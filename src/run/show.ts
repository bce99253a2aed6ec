import { formatsOf, rendererOf, type Subjects } from '../render/formats.ts';
import type { Context } from './context.ts';

/** Shows what a command found on standard output, in the format that was asked for or the command's first. */
export async function show<Command extends keyof Subjects>(
  command: Command,
  subject: Subjects[Command],
  format: string | undefined,
  { io, view }: Context,
): Promise<void> {
  const render = await rendererOf(command, format ?? formatsOf(command)[0]!);
  io.stdout.write(render(subject, view));
}
