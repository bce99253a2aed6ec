import { rules, suppressionRules } from '../judge/rules/rules.ts';
import { toJsonText } from '../render/escape.ts';
import { fitLines } from '../render/layout.ts';
import { renderTable } from '../render/table.ts';
import { EXIT, type Invocation, text } from '../run/command.ts';
import { settingsHere } from '../run/settings.ts';

/** Lists the rules, each with the severity that it has here. */
export function run(invocation: Invocation): number {
  const { options, io, view } = invocation;
  const { severities } = settingsHere(invocation);
  const all = [...rules, ...suppressionRules].map((rule) => ({
    ...rule,
    severity: severities[rule.id] ?? rule.severity,
  }));
  if (text(options, 'format') === 'json') {
    const listed = all.map(({ id, severity, section, summary, why, fix, source, examples }) => ({
      id,
      severity,
      section,
      summary,
      why,
      fix,
      source,
      examples: { bad: examples.bad.plan, good: examples.good.plan },
    }));
    io.stdout.write(`${toJsonText(listed, 2)}\n`);
    return EXIT.done;
  }
  const rows = all.map(({ id, severity, section, summary }) => [id, severity, section, summary]);
  io.stdout.write(renderTable(['Rule', 'Severity', 'Section', 'Fires when'], rows, view));
  io.stdout.write(fitLines(`\n${all.length} rules. "plan explain RULE" tells more of one.\n`, view));
  return EXIT.done;
}
