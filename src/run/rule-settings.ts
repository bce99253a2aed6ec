import type { Severities } from '../judge/judge.ts';
import type { Severity } from '../judge/rules/rule.ts';
import { allRules, isDocumentRule } from '../judge/rules/rules.ts';
import { closest, noSuch, orMeant } from '../plan/closest.ts';
import { UserError } from '../values/user-error.ts';

const SETTINGS = ['error', 'warning', 'note', 'off'] as const;

/** The severities that `--rule ID=SEVERITY` asks for; they win over the configuration. */
export function ruleSettings(written: readonly string[]): Severities {
  const settings = new Map<string, Severity | 'off'>();
  for (const [id, severity] of written.map(readSetting)) {
    if ((settings.get(id) ?? severity) !== severity)
      throw new UserError('usage', `--rule gives "${id}" two severities.`, 'Leave one of the two out.');
    settings.set(id, severity);
  }
  return Object.fromEntries(settings);
}

function readSetting(written: string): [string, Severity | 'off'] {
  const [id = '', ...rest] = written.split('=');
  const setting = rest.join('=');
  const known = allRules.map((rule) => rule.id);
  if (!known.includes(id)) {
    throw new UserError('no-such-rule', noSuch('rule', id, known), '"plan rules" lists them.');
  }
  const severity = SETTINGS.find((name) => name === setting);
  if (severity !== undefined && severity !== 'error' && isDocumentRule(id)) {
    throw new UserError('locked-rule', `The rule "${id}" is always an error.`, `Leave out --rule ${id}=${severity}.`);
  }
  if (severity) return [id, severity];
  const hint = `Write --rule ${id}=${SETTINGS.join(', ').replace(/, (\w+)$/, ' or $1')}.`;
  throw new UserError('bad-severity', `"${setting}" is not a severity${orMeant(closest(setting, SETTINGS))}`, hint);
}
