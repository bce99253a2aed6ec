import { PLAN_CARE } from '../../../method/sources.ts';
import { daysBetween } from '../../../values/dates.ts';
import { count } from '../../../values/money.ts';
import { defineRule } from '../rule.ts';
import { answeredPractices } from './detailed.ts';

export const practiceStale = defineRule({
  id: 'practice-stale',
  severity: 'note',
  section: 'practices',
  summary: 'A practice was last reviewed a long time ago.',
  why: 'Of the plans in one study, 44% had not been touched for 90 days. What nobody has looked at for a quarter is not known any more, only remembered.',
  fix: 'Look at it again with its owner, and let "plan review" note the day.',
  source: PLAN_CARE,
  examples: {
    bad: {
      plan: `practices:
  strategic-acts:
    take-notes: {status: started, owner: Head of Retail, next: A notebook in every apron, due: 2026-12-01, reviewed: 2026-05-15}
`,
      at: '/practices/strategic-acts/take-notes/reviewed',
    },
    good: {
      plan: `practices:
  strategic-acts:
    take-notes: {status: started, owner: Head of Retail, next: A notebook in every apron, due: 2026-12-01, reviewed: 2026-09-15}
`,
    },
  },
  *check(facts) {
    const { asOf, days, settings } = facts;
    for (const { path, practice, answer } of answeredPractices(facts)) {
      const { reviewed } = answer;
      if (reviewed === undefined || (days.leaveOutLater && reviewed > asOf)) continue;
      const age = daysBetween(reviewed, asOf);
      if (age <= settings.thresholds.staleDays) continue;
      yield {
        path: [...path, 'reviewed'],
        message: `"${practice.title}" was last reviewed on ${reviewed}, ${count(age, 'day')} ago.`,
      };
    }
  },
});
