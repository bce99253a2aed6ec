/** A mistake that somebody could make: what is in a file, what it is replaced by, and the tests that must notice. */
export interface Mistake {
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
  readonly tests: string;
}

function of(file: string, right: string, wrong: string, tests = file.replace(/\.ts$/, '.test.ts')): Mistake {
  return { file, right, wrong, tests };
}

/** Each is of a kind that Stryker plants as well: a boundary, a sign, a condition, a figure, an order. */
export const MISTAKES: readonly Mistake[] = [
  of('src/values/dates.ts', '(monthIndex % 12) + 1', 'monthIndex % 12'),
  of('src/values/values.ts', 'months >= 1 && months <= 120', 'months >= 1 && months < 120'),
  of('src/plan/identity.ts', "value.trim() !== ''", 'true'),
  of('src/growth/verdict.ts', 'latest.day >= days - every', 'latest.day > days - every'),
  of('src/growth/verdict.ts', 'isOver && tellsTheEnd', 'isOver'),
  of('src/growth/round.ts', 'amount >= threshold - 1e-9', 'amount >= threshold + 1e-9'),
  of('src/growth/planned-path.ts', 'months - 1)', 'months)'),
  of('src/growth/resolve.ts', 'goal + attrition', 'goal - attrition', 'src/growth/growth.test.ts'),
  of('src/growth/smallest-sets.ts', 'if (required <= 0) return [];', ''),
  of('src/growth/growth.ts', 'sum.quantile(1 - stated.confidence)', 'sum.quantile(stated.confidence)'),
  of(
    'src/growth/estimate.ts',
    'low <= likely && likely <= high',
    'low <= likely && likely < high',
    'src/judge/facts/segments.test.ts',
  ),
  of('src/judge/facts/settings.ts', 'Math.max(Math.abs(a), Math.abs(b))', 'Math.max(a, b)'),
  of('src/judge/facts/entry.ts', "item.status !== 'done' && ", ''),
  of(
    'src/judge/rules/document/shared-owner.ts',
    ".length > 1 ? 'several' : null;\n  }",
    ".length > 2 ? 'several' : null;\n  }",
  ),
  of('src/judge/rules/win/claptrap-in.ts', '!inWord[end + 1] && ', ''),
  of(
    'src/judge/rules/how-big/goal-off-pace.ts',
    'const OF_GOAL = 0.05;',
    'const OF_GOAL = 0.06;',
    'src/judge/rules/how-big/readings.test.ts',
  ),
  of(
    'src/judge/facts/measures.ts',
    "> STALE_AFTER[item.every ?? 'quarter']",
    ">= STALE_AFTER[item.every ?? 'quarter']",
    'src/judge/rules/measures/measure-stale.test.ts',
  ),
  of('src/judge/scorecard.ts', 'UNPROVEN_SCORE = 0.75', 'UNPROVEN_SCORE = 0.5'),
  of('src/judge/findings.ts', 'a.range.start.line - b.range.start.line', 'b.range.start.line - a.range.start.line'),
  of('src/judge/steps.ts', 'due !== null && due < asOf', 'due !== null && due <= asOf'),
];
