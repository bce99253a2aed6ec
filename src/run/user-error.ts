import { escapeTerminal } from '../render/escape.ts';
import { UserError } from '../values/user-error.ts';

/**
 * Refuses a plan with a mistake that has to be corrected first.
 * @param cannot what is not possible, such as `cannot be reviewed`
 * @throws {UserError} `plan-broken` where there is a mistake
 */
export function requireSound(
  path: string,
  cannot: string,
  mistake: { readonly message: string } | null | undefined,
): void {
  if (mistake == null) return;
  const hint = `Run "plan check ${path}" and correct what it names first.`;
  throw new UserError('plan-broken', `${path} ${cannot}: ${mistake.message}`, hint);
}

/** An error that a person can put right, as it is reported on standard error: what is wrong, what to do, what else is wrong. */
export function tellError({
  message,
  hint,
  others = [],
}: {
  readonly message: string;
  readonly hint: string;
  readonly others?: readonly string[];
}): string {
  const more = [hint, ...others].filter((text) => text !== '');
  return `plan: ${[message, ...more].map(escapeTerminal).join('\n')}\n`;
}
