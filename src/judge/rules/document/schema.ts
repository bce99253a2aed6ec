import { FORMAT } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';

export const schema: Rule = {
  id: 'schema',
  severity: 'error',
  summary: 'A key or value breaks the plan format.',
  why: 'A misspelt key or a value of the wrong kind is not read. The plan seems to say something that is never judged.',
  fix: 'Write it as the format asks; "plan schema" prints the format.',
  source: FORMAT,
  example: {
    at: '/howBig/growth',
    plan: `
 howBig:
   baseline: 12M
-  growth: 25
+  growth: 25%
`,
  },
  *check({ schemaIssues }) {
    for (const { path, part, message, help, fix } of schemaIssues) {
      yield { path, part, message, help, correction: fix };
    }
  },
};
