import { rules, suppressionRules } from '../judge/rules/rules.ts';
import { EXIT, type Invocation } from '../run/command.ts';
import { settingsHere } from '../run/settings.ts';
import { show } from '../run/show.ts';

/** Lists the rules, each with the severity that it has here. */
export async function run(invocation: Invocation): Promise<number> {
  const { severities } = settingsHere(invocation);
  const all = [...rules, ...suppressionRules];
  const listed = all.map((rule) => ({ ...rule, severity: severities[rule.id] ?? rule.severity }));
  await show('rules', listed, invocation);
  return EXIT.done;
}
