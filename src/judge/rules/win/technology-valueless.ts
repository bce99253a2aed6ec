import { BREAKTHROUGH_TECHNOLOGIES } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';

export const technologyValueless: Rule = {
  id: 'technology-valueless',
  severity: 'warning',
  summary: 'A technology has no value for a customer.',
  why: 'Technology is a means, and competitors can buy the same. Without a value for customers it is bought for its features.',
  fix: 'Write under "value" what a customer gets from it, or leave the technology out.',
  source: BREAKTHROUGH_TECHNOLOGIES,
  reportsMissing: true,
  example: {
    at: '/win/technology[id=dispatch-board]/value',
    plan: `
 win:
   technology:
-    - {id: dispatch-board, name: Live dispatch board, capability: Assigns the nearest van to a breakdown}
+    - {id: dispatch-board, name: Live dispatch board, value: The rider knows within a minute when help comes}
`,
  },
  *check({ technologies }) {
    for (const { path, item } of technologies) {
      if (item.value !== undefined) continue;
      yield {
        path: [...path, 'value'],
        message: `The technology "${item.name.trim()}" states no value for a customer.`,
      };
    }
  },
};
