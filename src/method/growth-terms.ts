/** The terms of HOW BIG, WHO and the verdict; the rest of the glossary is in `glossary.ts`. */

export interface Term {
  readonly name: string;
  /** Other words for it, and its values. */
  readonly also?: readonly string[];
  /** The last words of the keys of the plan that hold it. */
  readonly keys?: readonly string[];
  /** What it means, in one or two sentences. */
  readonly text: string;
  readonly formula?: string;
}

/** Terms by their names. */
export type Terms = Readonly<Record<string, Omit<Term, 'name'>>>;

export const HOW_BIG: Terms = {
  baseline: {
    keys: ['baseline'],
    text: 'The value of the measure at the start of the horizon. All amounts of HOW BIG and WHO are counted in the same way: per year, unless the plan says otherwise.',
  },
  horizon: { keys: ['horizon'], text: 'The time in which the goal is to be reached, from howBig.start on.' },
  growth: {
    keys: ['growth'],
    text: 'By how much the measure should grow: over the whole horizon (25%), or a year (8% a year).',
    formula: 'target = baseline × (1 + growth); with growth a year, baseline × (1 + growth)^(months / 12)',
  },
  target: {
    keys: ['target'],
    text: 'The value to reach by the end of the horizon. The target of a segment is all that the segment will bring then.',
    formula: 'potential of a segment with a target = target − today × (1 − attrition / baseline)',
  },
  goal: { text: 'The increase that HOW BIG asks for by the end of the horizon.', formula: 'goal = target − baseline' },
  attrition: {
    also: ['losses'],
    keys: ['attrition'],
    text: 'The part of today’s business that it is expected to lose by the end of the horizon, because customers leave or buy less. It is counted once for the whole plan, not in each segment.',
    formula: '5% = baseline × 0.05; 5% a year = baseline × (1 − 0.95^(months / 12))',
  },
  required: {
    also: ['to find'],
    text: 'The amount that the chosen segments and the other contributions must add: the goal, and a replacement for the losses.',
    formula: 'required = goal + mean attrition',
  },
  'annual rate': {
    also: ['a year'],
    text: 'The steady growth a year that leads from the baseline to the target.',
    formula: 'annual rate = (target / baseline)^(12 / months) − 1',
  },
  'real rate': {
    keys: ['inflation'],
    text: 'The annual rate without inflation.',
    formula: 'real rate = (1 + annual rate) / (1 + inflation) − 1',
  },
  aggressive: {
    text: 'Said of a goal that asks for growth of 20% a year or more. A configuration can set another limit.',
  },
  'other contributions': {
    also: ['other contribution'],
    keys: ['other'],
    text: 'Growth that no customer segment brings, such as an acquisition, a price rise or a cost programme. It counts towards the goal, but is not part of WHO.',
  },
  milestone: {
    keys: ['milestones'],
    text: 'A value that the measure should reach on a date within the horizon. The planned path goes through it.',
  },
  reading: {
    keys: ['readings'],
    text: 'A value of a measure and the date on which it was measured. "plan record" adds one.',
  },
  'planned path': {
    also: ['planned value', 'line'],
    text: 'The values that the measure should have on each date to reach the target. The path grows at a steady rate, adds each segment only after its time to close, and goes through the milestones.',
    formula:
      'without milestones: baseline + goal × Σ share × s((t − c) / (months − c)), where s(u) = ((target / baseline)^u − 1) / (target / baseline − 1) and c is the time to close',
  },
  'as it stands': {
    also: ['now', 'as planned'],
    text: 'The figures after the latest reading: the rest of the planned additions must bring the amount still missing. If the plan has a reading, the verdict uses them instead of the figures as planned.',
  },
  confidence: {
    keys: ['confidence'],
    text: 'The probability of reaching the goal that the leaders ask for, 70% by default. From there on, the verdict is "can".',
  },
};

export const WHO: Terms = {
  segment: {
    keys: ['segments', 'chosen'],
    text: 'A group of customers who are alike in the way that matters, such as how they buy. Only chosen segments count towards the goal.',
  },
  dimension: {
    keys: ['dimension'],
    text: 'The one way in which segments divide the customers, such as region, size or need. With two, the same customer would be counted twice.',
  },
  view: {
    also: ['judged view', 'views'],
    text: 'The segments of one dimension, added up by themselves. The verdict rests on one view only, that of who.dimension.',
  },
  potential: {
    also: ['potentials'],
    keys: ['potential'],
    text: 'The growth that a segment will add to the rest of today’s business by the end of the horizon: an amount or a range. It counts one year’s worth, not the total of the years until then.',
  },
  range: {
    also: ['ends'],
    keys: ['low', 'likely', 'high'],
    text: 'A figure that is not known exactly, as {low, likely, high}. It is never below low and never above high.',
    formula: 'mean = (low + 4 × likely + high) / 6',
  },
  PERT: {
    text: 'The distribution of a range: values near likely are frequent, and values near low and high are rare.',
  },
  'P10, P50, P90': {
    also: ['p50', 'quantile', 'p10/p90', 'tenths'],
    keys: ['p10', 'p90'],
    text: 'A figure is below its P10 one time in ten, below its P50 half the time, and above its P90 one time in ten. A range can state p10 and p90 instead of low and high.',
  },
  'single number': { also: ['constant'], text: 'An amount without a range. It says nothing of how likely it is.' },
  'time to close': {
    keys: ['timeToClose'],
    text: 'The time from the first contact with these customers to the first money. A segment adds nothing before, and nothing at all if it takes the whole horizon.',
  },
  evidence: {
    keys: ['evidence'],
    text: 'The support for a figure or an answer: a signed contract, a trial, a count of last year. A range without evidence is a guess.',
  },
  'customer secret': {
    also: ['secret'],
    keys: ['secrets'],
    text: 'Something about these customers that only a good listener learns. Moves that rest on secrets are hard to copy.',
  },
  correlation: {
    keys: ['correlation'],
    text: 'How strongly the potentials rise and fall together, from 0 (not at all) to 0.95. The default is 0.2, because the segments share one market.',
  },
  expected: {
    also: ['mean', 'expected additions', 'on average'],
    text: 'The amount that the chosen segments and the other contributions add on average.',
    formula: 'expected = sum of their means',
  },
  coverage: {
    text: 'The expected amount divided by the required amount. At 100% the chance of reaching the goal is only about one half.',
    formula: 'coverage = expected / required',
  },
  'P(goal)': {
    also: ['probability', 'chance', 'chance of reaching the goal'],
    text: 'The chance of reaching the goal: the probability that the chosen segments and the other contributions, less attrition, add up to the goal. It is shown as ">99%" or "<1%" at the ends, because nothing is certain.',
    formula: 'P(goal) = P(sum of the chosen segments and other contributions − attrition ≥ goal)',
  },
  carries: {
    also: ['carry', 'carried'],
    text: 'The growth that these customers support at the confidence that you ask for. If it is below your goal, ask for less or find more customers.',
    formula: 'carries = (quantile of (sum − attrition) at 1 − confidence) / baseline',
  },
  without: {
    text: 'P(goal) if one segment or contribution is dropped. The largest fall shows what the plan depends on.',
  },
  share: {
    keys: ['share'],
    text: 'In a report, the part of all expected additions that one segment brings. In the plan, your part of what the customers of a segment spend.',
  },
  spread: {
    text: 'The expected total if one segment comes in at its low or at its high end, with the others at their means. A better estimate of the widest one helps most.',
  },
  'smallest sets': {
    also: ['smallest set'],
    text: 'The choices with the fewest segments, chosen today or not, that are expected to add the required amount. At most five are shown, each with its P(goal).',
  },
  bridge: {
    also: ['growth bridge'],
    text: 'The steps from the baseline to the end: less what is lost, plus what each segment and each other contribution adds.',
    formula: 'end = baseline − mean attrition + sum of the means',
  },
  'segment at the end': {
    also: ['end'],
    text: 'The whole amount that a segment will bring at the end of the horizon.',
    formula: 'end = today × (1 − mean attrition / baseline) + mean; a year: (end / today)^(12 / months) − 1',
  },
  headroom: {
    text: 'The amount that the customers of a segment spend elsewhere today. A larger potential needs a growing market.',
    formula: 'headroom = today / share − today',
  },
};

export const VERDICT: Terms = {
  verdict: {
    text: 'The answer to the question whether WHO can deliver HOW BIG. It is the first of these that applies: reached, missed, unknown, unlikely, may, on-paper, can.',
  },
  reached: { text: 'The verdict where the latest reading is at the target or above.' },
  missed: { text: 'The verdict where the horizon is over and the last reading is below the target.' },
  unknown: {
    text: 'The verdict if a figure that it needs is not stated or cannot be read. The headline says what is missing, and what is known so far.',
  },
  unlikely: {
    text: 'The verdict where P(goal) is below 30%, or where single numbers do not add up to the goal. Below 1% the headline says "cannot".',
  },
  may: { text: 'The verdict where P(goal) is at least 30%, but below the confidence that you ask for.' },
  'on paper': {
    text: 'The verdict if the figures add up, but all of them are single numbers: there is no probability. State ranges to get one.',
  },
  can: { text: 'The verdict where P(goal) is at least the confidence that you ask for.' },
};
