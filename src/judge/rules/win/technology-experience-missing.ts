import { BREAKTHROUGH_TECHNOLOGIES } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';

export const technologyExperienceMissing: Rule = {
  id: 'technology-experience-missing',
  severity: 'note',
  summary: 'A technology does not say how customers experience it.',
  why: 'Customers remember how something felt long after they have forgotten how it works.',
  fix: 'Write under "experience" how a customer experiences it, and what it replaces.',
  source: BREAKTHROUGH_TECHNOLOGIES,
  reportsMissing: true,
  example: {
    at: '/win/technology[id=dispatch-board]/experience',
    plan: `
 win:
   technology:
-    - {id: dispatch-board, name: Live dispatch board, value: The rider knows when help comes}
+    - id: dispatch-board
+      name: Live dispatch board
+      value: The rider knows when help comes
+      experience: A calm text message instead of a phone queue
`,
  },
  *check({ technologies }) {
    for (const { path, item } of technologies) {
      if (item.experience !== undefined) continue;
      yield {
        path: [...path, 'experience'],
        message: `The technology "${item.name.trim()}" does not say how customers experience it.`,
      };
    }
  },
};
