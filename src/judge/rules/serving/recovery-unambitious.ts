import { TWELVE_WAYS } from '../../../method/sources.ts';
import type { Rule } from '../rule.ts';

/** What each measure should aim at, at least, in percent. */
const LEAST: Readonly<Record<string, number>> = { 'recovered-within-24h': 95, surprised: 100 };

export const recoveryUnambitious: Rule = {
  id: 'recovery-unambitious',
  severity: 'note',
  summary: 'Recovery aims below 95% within 24 hours, or below 100% surprised.',
  why: 'A target of 80% accepts that every fifth customer whom you let down is let down again. The target moves over time close to 100%.',
  fix: 'Raise the target of "recovered-within-24h" to 95 or more, and of "surprised" to 100. Move the date if you must.',
  source: TWELVE_WAYS,
  example: {
    at: '/measures[id=recovered-within-24h]/target',
    plan: `
 measures:
-  - {id: recovered-within-24h, name: Mistakes put right within 24 hours, baseline: 41, target: 80}
+  - {id: recovered-within-24h, name: Mistakes put right within 24 hours, baseline: 41, target: 95}
`,
  },
  *check({ measures }) {
    for (const { path, item } of measures) {
      const least = Object.hasOwn(LEAST, item.id) ? LEAST[item.id] : undefined;
      if (least === undefined || item.target === undefined || item.target >= least) continue;
      yield {
        path: [...path, 'target'],
        message: `"${item.name.trim()}" aims at ${item.target}%, below ${least}%.`,
        help: `Raise the target to ${least === 100 ? 100 : `${least} or more`}. Move the date if you must.`,
      };
    }
  },
};
