import { explainableIds, explanationOf } from '../judge/explain/explain.ts';
import { noSuch } from '../plan/closest.ts';
import { toJsonText } from '../render/escape.ts';
import { renderExplanation } from '../render/explanation.ts';
import { EXIT, type Invocation, text } from '../run/command.ts';
import { settingsHere } from '../run/settings.ts';
import { UserError } from '../run/user-error.ts';

/** Explains a rule, a practice, a playbook, a section or the score. */
export function run(invocation: Invocation): number {
  const { args, options, io, view } = invocation;
  const id = args[0]!;
  const { settings, severities } = settingsHere(invocation);
  const explanation = explanationOf(id, settings.playbooks, severities);
  if (explanation === null) {
    throw new UserError(
      'nothing-to-explain',
      noSuch('rule, practice, playbook or section', id, explainableIds(settings.playbooks)),
      '"plan rules" and "plan playbooks" list what there is.',
    );
  }
  const format = text(options, 'format') ?? 'pretty';
  if (format === 'json') io.stdout.write(`${toJsonText(explanation, 2)}\n`);
  else io.stdout.write(renderExplanation(explanation, view, format === 'markdown'));
  return EXIT.done;
}
