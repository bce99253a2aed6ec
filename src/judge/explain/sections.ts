export interface ExplanationPart {
  readonly heading: string;
  readonly text: string;
  /** Whether the text is a piece of a plan, shown as it is written. */
  readonly code?: boolean;
}

/** What the sections and the score are about. */
export const SECTION_TEXTS: Readonly<Record<string, { title: string; parts: readonly ExplanationPart[] }>> = {
  'how-big': {
    title: 'HOW BIG do you want to be?',
    parts: [
      {
        heading: 'What',
        text: 'The size of the ambition in figures: where the organisation stands today, how far it wants to grow over which horizon, and what it expects to lose on the way. Everything else in the plan is judged against this.',
      },
      {
        heading: 'Why first',
        text: 'Ten percent and twenty-five percent in a year are two different companies. A target that is added after the strategy is written only decorates it; a strategy that is written for the target can be tested.',
      },
      {
        heading: 'A good answer',
        text: 'A baseline that finance would sign, a growth with its horizon, an honest attrition, and one sentence on why this size and not another.',
      },
      {
        heading: 'Keys',
        text: 'howBig: measure, unit, start, horizon, baseline, growth or target, attrition, confidence, owner, why, readings.',
      },
    ],
  },
  who: {
    title: 'WHO do you want to serve?',
    parts: [
      {
        heading: 'What',
        text: 'The groups of customers that are chosen because together they hold enough unmet need to deliver the growth, with what each can add over the horizon as a range, and the evidence for it. And the customers that are turned away.',
      },
      {
        heading: 'How it is judged',
        text: 'The ranges are added as distributions that move together (who.correlation), never as "likely" values. The sum is held against what HOW BIG requires: the goal plus the attrition. "coverage" is the expected sum over what is required; P(goal) is the probability that the sum reaches it.',
      },
      {
        heading: 'A good answer',
        text: 'Two to five segments that are divided by ONE dimension, each with low, likely and high, with evidence behind them, with something only a listener knows, and at least one group that the plan does not serve.',
      },
      { heading: 'Keys', text: 'who: dimension, correlation, segments, notServing.' },
    ],
  },
  win: {
    title: 'HOW will you compete and WIN?',
    parts: [
      {
        heading: 'What',
        text: 'The ONLY statement ("We are the only ... that ..."), the moves that customers will notice, the technology that gives them something of value, and what is cut to make room.',
      },
      {
        heading: 'A good answer',
        text: 'A claim that a competitor could not copy into its own brochure, a few moves that rest on what customers let slip, each with one owner and a date, and a list of what stops.',
      },
      { heading: 'Keys', text: 'win: only, proof, moves, technology, cut, dumbRules.' },
    ],
  },
  serving: {
    title: 'Serving customers',
    parts: [
      {
        heading: 'What',
        text: 'Who answers for serving customers, what the organisation declares it will be for them, how mistakes are put right, which stories are told, and what changes because of what customers say.',
      },
      {
        heading: 'A good answer',
        text: 'ONE executive, one sentence everyone knows, a log of mistakes with the time each took to be put right, and a story told within the last three months.',
      },
      { heading: 'Keys', text: 'serving: officer, imperative, recoveryLog; customer: changes; stories.' },
    ],
  },
  measures: {
    title: 'Measures',
    parts: [
      {
        heading: 'What',
        text: 'The few numbers that tell whether it works: each with a baseline, a target, a date and one owner. Mistakes recovered within 24 hours and customers surprised can be worked out from the recovery log.',
      },
      {
        heading: 'Keys',
        text: 'measures: id, name, unit, better, baseline, target, start, due, owner, every, from, readings.',
      },
    ],
  },
  score: {
    title: 'The score',
    parts: [
      {
        heading: 'Sections',
        text: 'HOW BIG, WHO, WIN, serving customers and measures score the weighted share of their rules that hold: an error weighs 3, a warning 2, a note 1. A rule that judges several things counts the share that is right, what is done or dropped counting as right; a rule with nothing to judge does not count. A measure that is behind counts as right as long as it has no owner, which counts against it already. The rules on the document, on practices and on silencing comments do not score.',
      },
      {
        heading: 'Playbooks',
        text: 'A playbook scores the mean over the practices that apply: practising with evidence 1, practising without evidence 3/4, started 1/2, planned 1/4, not started or unanswered 0.',
      },
      {
        heading: 'The total',
        text: 'The mean of the sections that are begun, weighted: HOW BIG 2, WHO 3, WIN 2, serving customers 1, measures 1, and 3 shared equally by the playbooks that are begun. A configuration can change the weights.',
      },
      {
        heading: 'What is not known',
        text: 'A section of which nothing is answered scores "?", never 0. Beside every score stands how many of its questions are answered, so that a high score on few answers is seen for what it is.',
      },
      {
        heading: 'What cannot be gamed',
        text: 'A silenced finding still counts against the score. Closing a gap (a step up in status, evidence, an owner, a date still ahead, a move that is done) never lowers the score of its section.',
      },
      {
        heading: 'Gaps',
        text: 'A gap is a practice that is not yet practised with evidence. Its weight is what closing it would add to the total; a playbook that is not begun is weighed as if it were.',
      },
    ],
  },
};
