import type { RunResult } from '../../render/result.ts';
import { SEVERITIES } from '../../rules/rule.ts';
import { name, version } from '../../version.ts';
import type { Invocation } from '../command.ts';
import type { KnownPlans } from './baselines.ts';
import type { Gate } from './gate.ts';
import { daysOf } from './plans.ts';

/** The result of a run over plans, as renderers show it. */
export function runResult(
  command: string,
  { plans, baselines }: KnownPlans,
  gate: Gate,
  invocation: Invocation,
): RunResult {
  const findings = plans.flatMap(({ assessment }) => assessment.findings);
  const open = findings.filter(({ status }) => status === 'new');
  const [error, warning, note] = SEVERITIES.map(
    (severity) => open.filter((finding) => finding.severity === severity).length,
  );
  return {
    tool: { name, version },
    run: { command, asOf: daysOf(invocation).asOf },
    gate,
    summary: {
      files: plans.length,
      error: error!,
      warning: warning!,
      note: note!,
      suppressed: findings.filter(({ status }) => status === 'suppressed').length,
      baselined: findings.filter(({ status }) => status === 'baselined').length,
    },
    assessments: plans.map(({ assessment }) => assessment),
    baselines,
    sources: new Map(plans.flatMap(({ source }) => (source ? [[source.path, source.text] as const] : []))),
  };
}
