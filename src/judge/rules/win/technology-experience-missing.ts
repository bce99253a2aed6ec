import { BREAKTHROUGH_TECHNOLOGIES } from '../../../method/sources.ts';
import { entries, isText } from '../../facts/entry.ts';
import { defineRule } from '../rule.ts';

export const technologyExperienceMissing = defineRule({
  id: 'technology-experience-missing',
  severity: 'note',
  section: 'win',
  summary: 'A technology without the experience that it gives a customer.',
  why: 'Customers remember how something felt long after they have forgotten how it works. Saying what using it feels like is a test of whether anyone has looked at the technology from the other side of the counter.',
  fix: 'Write under "experience" what using it feels like to a customer, and what it replaces.',
  source: BREAKTHROUGH_TECHNOLOGIES,
  examples: {
    bad: {
      plan: `win:
  technology:
    - {id: dispatch-board, name: Live dispatch board, value: The rider knows when help comes}
`,
      at: '/win/technology[id=dispatch-board]/experience',
    },
    good: {
      plan: `win:
  technology:
    - id: dispatch-board
      name: Live dispatch board
      value: The rider knows when help comes
      experience: A calm text message in place of a phone queue
`,
    },
  },
  *check({ plan }) {
    for (const { path, item } of entries(plan.win?.technology, ['win', 'technology'])) {
      if (isText(item.experience)) continue;
      yield {
        path: [...path, 'experience'],
        message: `Nothing is said of what "${item.name.trim()}" feels like to a customer.`,
      };
    }
  },
});
