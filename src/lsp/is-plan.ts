const NAMED_AS_PLAN = /(^|[/\\])(plan|[^/\\]+\.plan)\.ya?ml$/i;

/**
 * Whether a YAML text is a plan: its file is called `plan.yaml` or `NAME.plan.yaml` (or `.yml`), or it states both
 * `format` and `organization` at its top level. `name` is the file's name or address.
 */
export function isPlan(name: string, text: string): boolean {
  return NAMED_AS_PLAN.test(name) || (/^format\s*:/m.test(text) && /^organization\s*:/m.test(text));
}
