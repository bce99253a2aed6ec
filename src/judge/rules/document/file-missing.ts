import { FORMAT } from '../../../method/sources.ts';
import type { Path } from '../../../yaml/path.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Outcome, Rule } from '../rule.ts';

export const fileMissing: Rule = {
  id: 'file-missing',
  severity: 'error',
  summary: 'A file that the plan names cannot be used: the recovery log, one of its rows, or a unit’s plan.',
  why: 'Measures from a log are only as good as the log. If rows are missing, the figures describe some of the mistakes only, and nobody notices.',
  fix: 'Correct the path. It is relative to the plan, and stays inside the folder of the plan.',
  source: FORMAT,
  example: {
    at: '/serving/recoveryLog',
    plan: `
 serving:
-  recoveryLog: ../recovery-log.csv
+  recoveryLog: recovery-log.csv
`,
    files: { 'recovery-log.csv': 'opened,fixed,surprised\n2026-09-01T09:00:00Z,2026-09-01T15:00:00Z,yes\n' },
  },
  *check(facts) {
    const { plan } = facts;
    for (const { path, file, problem } of facts.units) {
      if (problem?.isFile) yield { path, message: `The plan of a unit, "${file}", ${problem.problem}.` };
    }
    const log = plan.serving?.recoveryLog;
    if (log === undefined) return;
    const path = ['serving', 'recoveryLog'];
    yield* judgeFile(facts, 'The recovery log', log, path);
    for (const { line, message } of facts.recoveryLog?.issues ?? []) {
      yield {
        path,
        message: `Line ${line} of the recovery log "${log}" cannot be read: ${message}.`,
        help: `Correct line ${line} of "${log}": until then it is left out of the figures.`,
      };
    }
  },
};

function* judgeFile(facts: Facts, what: string, file: string, path: Path): Iterable<Outcome> {
  const found = facts.related(file);
  if ('problem' in found) yield { path, message: `${what}, "${file}", ${found.problem}.` };
}
