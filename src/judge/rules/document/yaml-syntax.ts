import type { Rule } from '../rule.ts';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  summary: 'The text cannot be read as one plain YAML 1.2 document.',
  why: 'Two programs may read the same unclear text differently. Anchors, tags, several documents and the like are refused for that reason.',
  fix: 'Correct the text at the place shown. Nothing else is judged until it can be read.',
  source: 'YAML 1.2 (yaml.org, 2009-10-01)',
  example: {
    at: '',
    plan: `
 howBig:
-  baseline: &size 12M
+  baseline: 12M
   target: 15M
`,
  },
  *check({ textIssues }) {
    for (const { message, help, start, end } of textIssues) yield { path: [], message, help, range: { start, end } };
  },
};
