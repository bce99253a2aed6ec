import { EXIT, type Invocation } from '../run/command.ts';
import { settingsHere } from '../run/settings.ts';
import { show } from '../run/show.ts';

/** Lists the situations, then the playbooks with their practices, the organisation's own included. */
export async function run(invocation: Invocation): Promise<number> {
  await show('playbooks', settingsHere(invocation).settings.playbooks, invocation);
  return EXIT.done;
}
