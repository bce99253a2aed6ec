import { THREE_STEPS } from '../../../method/sources.ts';
import { isText } from '../../facts/entry.ts';
import { defineRule } from '../rule.ts';

export const imperativeMissing = defineRule({
  id: 'imperative-missing',
  severity: 'warning',
  section: 'serving',
  summary: 'No service imperative is declared.',
  why: 'As long as the leaders have not declared what service shall be here, each department sets its own measure and the busiest sets the lowest. One sentence, said aloud and often, gives everybody leave to act on it.',
  fix: 'Write under "serving.imperative" the one sentence by which you want to be known for serving customers.',
  source: THREE_STEPS,
  examples: {
    bad: {
      plan: `serving:
  officer: {title: Chief Serving Officer, executive: true}
`,
      at: '/serving/imperative',
    },
    good: {
      plan: `serving:
  officer: {title: Chief Serving Officer, executive: true}
  imperative: To be the bike shop that this city tells stories about
`,
    },
  },
  *check(facts) {
    if (!facts.begun('serving') || isText(facts.plan.serving?.imperative)) return;
    yield { path: ['serving', 'imperative'], message: 'The leaders have declared no service imperative.' };
  },
});
