import { formatsOf, rendererOf, type Subjects } from '../render/formats.ts';
import { type Invocation, text } from './command.ts';

/** Shows what a command found on standard output, in the format that was asked for. */
export async function show<Command extends keyof Subjects>(
  command: Command,
  subject: Subjects[Command],
  { io, options, view }: Invocation,
): Promise<void> {
  const render = await rendererOf(command, text(options, 'format') ?? formatsOf(command)[0]!);
  io.stdout.write(render(subject, view));
}
