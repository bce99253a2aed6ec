import { allRules } from '../judge/rules/rules.ts';
import { type Invocation, text } from '../run/command.ts';
import type { Context } from '../run/context.ts';
import { EXIT } from '../run/exit-codes.ts';
import { settingsHere } from '../run/settings.ts';
import { show } from '../run/show.ts';

/** Lists the rules, each with the severity that it has here. */
export async function run(context: Context, { options }: Invocation): Promise<number> {
  const { severities } = settingsHere(context);
  const listed = allRules.map((rule) => ({ ...rule, severity: severities[rule.id] ?? rule.severity }));
  await show('rules', listed, text(options, 'format'), context);
  return EXIT.done;
}
