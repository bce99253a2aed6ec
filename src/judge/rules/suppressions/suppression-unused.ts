import { FORMAT } from '../../../method/sources.ts';
import { isSlip, orMeant } from '../../../plan/closest.ts';
import { quoted } from '../../../values/listed.ts';
import type { IgnoreFacts } from '../../facts/ignores.ts';
import type { Outcome, Rule } from '../rule.ts';

export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  severity: 'warning',
  summary: 'An ignore comment silences nothing, names an unknown rule, or has expired.',
  why: 'A comment that silences nothing today may silence the wrong finding tomorrow.',
  fix: 'Remove the comment, or correct it.',
  source: FORMAT,
  example: {
    at: '',
    plan: `
 who:
   segments:
     # plan-ignore potential-unproven -- the survey is under way
-    - {id: fleets, name: Delivery fleets, potential: 800k, evidence: Two letters of intent}
+    - {id: fleets, name: Delivery fleets, potential: 800k}
`,
  },
  *check({ ignores }) {
    for (const facts of ignores) {
      const { start, end, reason, misspelt } = facts.ignore;
      // Without a reason it cannot silence anything: suppression-unexplained reports that.
      if (reason === null && misspelt === null) continue;
      for (const cause of causesOf(facts)) yield { path: [], range: { start, end }, ...cause };
    }
  },
};

type Cause = Required<Pick<Outcome, 'message' | 'help'>> & Pick<Outcome, 'correction'>;

/** A comment that names more rules that there are not gets the next findings once these are corrected. */
const MOST_NAMES = 20;

function* causesOf({ ignore, unknown, lasting, idle, expired, closest }: IgnoreFacts): Iterable<Cause> {
  if (ignore.misspelt !== null) {
    // No rule is named behind an ordinary word.
    if (unknown.length > 0) return;
    yield {
      message: `"${ignore.misspelt}" silences nothing: an ignore comment begins with "plan-ignore".`,
      help: 'Write "# plan-ignore RULE -- reason" on the line above the finding or at the end of its line.',
    };
    return;
  }
  for (const id of unknown.slice(0, MOST_NAMES)) {
    const meant = closest(id);
    yield {
      message: `This ignore comment names "${id}", which is not a rule${orMeant(meant)}`,
      help: meant === null ? '"plan rules" lists the rules.' : `Write "${meant}" in its place, or remove it.`,
      correction:
        meant === null || ignore.rules.includes(meant) || !isSlip(id, meant)
          ? undefined
          : { kind: 'replace-word', word: id, to: meant },
    };
  }
  if (lasting.length > 0) {
    yield {
      message: `This ignore comment cannot silence ${quoted(lasting)}: a text that is not a plan is always an error.`,
      help: 'Remove the rule from the comment, and correct what it reports.',
    };
  }
  if (ignore.rules.length === 0) {
    yield {
      message: 'This ignore comment names no rule: it silences nothing.',
      help: 'Name the rule: "# plan-ignore RULE -- reason".',
    };
  }
  if (ignore.badUntil !== null) {
    yield {
      message: `The last day of this ignore comment, "${ignore.badUntil}", is not a date.`,
      help: 'Write it as year-month-day, such as 2027-03-31.',
    };
  } else if (expired) {
    yield {
      message: `This ignore comment expired on ${ignore.until}: it silences nothing any more.`,
      help: 'Remove it and look at the finding, or set a later date and say why.',
    };
  } else if (idle.length > 0) {
    yield {
      message: `This ignore comment silences nothing for ${quoted(idle)}: ${ignore.covers.length === 0 ? 'there is nothing below it' : `there is no such finding on line ${ignore.covers.join(' or ')}`}.`,
      help: `Remove ${idle.length < ignore.rules.length ? 'the rule from the comment' : 'the comment'}, or move it to the line above the finding.`,
    };
  }
}
