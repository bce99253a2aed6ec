import { explainableIds, explanationOf } from '../judge/explain/explain.ts';
import { noSuch } from '../plan/closest.ts';
import { type Invocation, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import { settingsHere } from '../run/settings.ts';
import { show } from '../run/show.ts';
import { UserError } from '../values/user-error.ts';

/** Explains a rule, a practice, a playbook, a section, a key of the plan or a term. */
export async function run(context: Context, { args, options }: Invocation): Promise<number> {
  const id = args.join(' ');
  const { settings, severities } = settingsHere(context);
  const explanation = explanationOf(id, settings.playbooks, severities);
  if (explanation === null) {
    throw new UserError(
      'nothing-to-explain',
      noSuch('rule, practice, section, key or term', id, explainableIds(settings.playbooks)),
      '"plan rules" and "plan playbooks" list theirs; "plan explain who" names the keys of a section.',
    );
  }
  await show('explain', explanation, text(options, 'format'), context);
  return EXIT.done;
}
