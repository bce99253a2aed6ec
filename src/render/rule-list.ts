import { plansOf, type SectionRule, type Severity } from '../judge/rules/rule.ts';
import { toJsonPage } from './escape.ts';
import { fitLines } from './layout.ts';
import { renderTable } from './table.ts';
import type { View } from './view.ts';

/** A rule with the severity that it has here. */
export type ListedRule = Omit<SectionRule, 'severity' | 'check'> & { readonly severity: Severity | 'off' };

/** Rules as a table, a line each. */
export function renderRulesPretty(rules: readonly ListedRule[], view: View): string {
  const rows = rules.map(({ id, severity, section, summary }) => [id, severity, section, summary]);
  const table = renderTable(['Rule', 'Severity', 'Section', 'Fires when'], rows, view);
  return `${table}${fitLines(`\n${rules.length} rules. "plan explain RULE" tells more of one.\n`, view)}`;
}

/** The same for programs, with the examples as texts. */
export function renderRulesJson(rules: readonly ListedRule[]): string {
  return toJsonPage(
    rules.map(({ id, severity, section, summary, why, fix, source, example }) => ({
      id,
      severity,
      section,
      summary,
      why,
      fix,
      source,
      examples: plansOf({ example }),
    })),
  );
}
