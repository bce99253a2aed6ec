import { total } from '../growth/round.ts';
import type { RunResult } from '../render/result.ts';
import { name, version } from '../version.ts';
import type { KnownPlans } from './baselines.ts';
import { countFindings, type FindingCounts, failOnOf, type Gate } from './gate.ts';

/** The result of a run over plans, as renderers show it. */
export function runResult(command: string, { plans, baselines }: KnownPlans, gate: Gate, asOf: string): RunResult {
  const tallies = plans.map(({ assessment }) => countFindings(assessment));
  return {
    ...runOf(command, tallies, gate, asOf),
    assessments: plans.map(({ assessment }) => assessment),
    failOn: plans.map(failOnOf),
    baselines,
    sources: new Map(plans.flatMap(({ source }) => (source ? [[source.path, source.text] as const] : []))),
  };
}

/** What a run over plans that have been counted came to, but for the plans themselves. */
export function runOf(
  command: string,
  counts: readonly FindingCounts[],
  gate: Gate,
  asOf: string,
): Pick<RunResult, 'tool' | 'run' | 'gate' | 'summary'> {
  const sum = (key: keyof FindingCounts) => total(counts.map((each) => each[key]));
  return {
    tool: { name, version },
    run: { command, asOf },
    gate,
    summary: {
      files: counts.length,
      error: sum('error'),
      warning: sum('warning'),
      note: sum('note'),
      suppressed: sum('suppressed'),
      baselined: sum('baselined'),
    },
  };
}
