import { type Invocation, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import { settingsHere } from '../run/settings.ts';
import { show } from '../run/show.ts';

/** Lists the situations, then the playbooks with their practices, the organisation's own included. */
export async function run(context: Context, { options }: Invocation): Promise<number> {
  await show('playbooks', settingsHere(context).settings.playbooks, text(options, 'format'), context);
  return EXIT.done;
}
