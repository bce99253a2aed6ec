import { line } from './layout.ts';
import type { StreamCheck } from './result.ts';
import type { View } from './view.ts';
import { whyPassed } from './why-passed.ts';

/**
 * One finding a line, as editors and grep read it: `plan.yaml:12:3: error rule-id: message`. Silenced and known ones are
 * left out, unless somebody wants to see everything.
 */
export const streamCompact: StreamCheck<Pick<View, 'verbose'>> = {
  plan: ({ path, findings, error }, _, { verbose }) =>
    [
      ...(error ? [line`${path}:1:1: error ${error.code}: ${error.message}`] : []),
      ...findings
        .filter(({ status }) => verbose || status === 'new')
        .map(({ range, severity, ruleId, message, status, suppression }) => {
          const why = status === 'new' ? '' : ` (${whyPassed({ status, suppression })})`;
          return line`${path}:${range.start.line}:${range.start.column}: ${severity} ${ruleId}: ${message}${why}`;
        }),
    ]
      .map((text) => `${text.trimEnd()}\n`)
      .join(''),
  end: () => '',
};
