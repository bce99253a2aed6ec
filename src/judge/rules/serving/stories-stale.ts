import type { Story } from '../../../generated/plan.ts';
import { SIXTEEN_ACTIONS } from '../../../method/sources.ts';
import { daysBetween } from '../../../values/dates.ts';
import { count } from '../../../values/money.ts';
import type { Rule } from '../rule.ts';

export const storiesStale: Rule = {
  id: 'stories-stale',
  severity: 'note',
  summary: 'No success story was told in the last 90 days.',
  why: 'People act on what a colleague did for a customer more than on a document. When the stories stop, the strategy is a document again.',
  fix: 'Find this month’s best deed for a customer, tell the story, and note it under "stories".',
  source: SIXTEEN_ACTIONS,
  reportsMissing: true,
  example: {
    at: '/stories',
    plan: `
 stories:
   - {title: The van that came to a wedding, told: 2026-06-02}
+  - {title: The loan bike on the ferry, told: 2026-10-02}
`,
  },
  *check(facts) {
    if (!facts.begun('serving')) return;
    const path = ['stories'];
    const past = facts.stories.map(({ item }) => item).filter((story) => story.told <= facts.asOf);
    const latest = past.reduce<Story | null>((last, story) => (last && last.told >= story.told ? last : story), null);
    if (latest === null) {
      yield { path, message: 'The plan notes no success story yet.' };
      return;
    }
    const days = daysBetween(latest.told, facts.asOf);
    const { staleDays } = facts.settings.thresholds;
    if (days > staleDays)
      yield {
        path,
        message: `The latest success story, "${latest.title.trim()}", was told ${count(days, 'day')} ago, on ${latest.told}.`,
      };
  },
};
