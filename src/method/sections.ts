/**
 * The sections of a plan, one table in the order of the method. Whatever lists or names sections reads from it: the
 * scorecard, rules, options, the interview, the template, explanations, hover and completion.
 */

/** Paragraphs by their headings, in their order. */
export type Paragraphs = Readonly<Record<string, string>>;

interface SectionEntry {
  readonly id: string;
  /** What lists call it. */
  readonly title: string;
  /** What it answers; the title where it answers no single question. */
  readonly question: string;
  /** The top-level keys of the plan that belong to it; the first one has the section's name in the plan. */
  readonly keys: readonly [string, ...string[]];
  /** The places in the plan that count as its questions; two keys that answer one question are one entry. */
  readonly asked: readonly (readonly string[])[];
  /** What a sentence calls it while nothing of it is stated, and how to begin; absent where other rules say so. */
  readonly unanswered?: { readonly name: string; readonly help: string };
  readonly text: Paragraphs;
}

const TABLE = [
  {
    id: 'how-big',
    title: 'HOW BIG',
    question: 'HOW BIG do you want to be?',
    keys: ['howBig'],
    asked: [
      ...below('howBig', 'measure', 'start', 'horizon', 'baseline'),
      ['howBig.growth', 'howBig.target'],
      ...below('howBig', 'attrition', 'confidence', 'owner', 'why', 'readings'),
    ],
    text: {
      What: 'How much the organisation wants to grow, in figures: where it stands today, how far it wants to get over which horizon, and what it expects to lose on the way. The rest of the plan is judged against these figures.',
      'Why first':
        'A company that grows by 25% in a year works differently from one that grows by 10%. A target that is added to a finished strategy changes nothing in it; a strategy that is written for a target can be tested against it.',
      'A good answer':
        'A baseline that finance would sign, a growth with its horizon, a realistic attrition, and one sentence on why this size and no other.',
    },
  },
  {
    id: 'who',
    title: 'WHO',
    question: 'WHO do you want to serve?',
    keys: ['who'],
    asked: below('who', 'dimension', 'correlation', 'segments', 'notServing'),
    text: {
      What: 'The customer segments that the plan chooses because together they can deliver the growth. Each states what it can add by the end of the horizon, as a range, and the evidence for it. The section also names the customers whom the plan turns away.',
      'How it is judged':
        'plan adds up whole ranges, not the "likely" values, and assumes that they tend to rise and fall together (who.correlation). The sum is compared with what HOW BIG requires: the goal plus the attrition. Coverage is the expected sum divided by what is required; P(goal) is the probability that the sum reaches it.',
      'A good answer':
        'Two to five segments, divided in ONE way only. Each has a low, a likely and a high figure, evidence behind them, and a secret that only a good listener knows. At least one group of customers is not served.',
    },
  },
  {
    id: 'win',
    title: 'WIN',
    question: 'HOW will you compete and WIN?',
    keys: ['win'],
    asked: below('win', 'only', 'proof', 'moves', 'technology', 'cut', 'dumbRules'),
    unanswered: {
      name: 'how to WIN',
      help: 'Begin with one move that a customer will notice, under "win", or let "plan init --full" ask you.',
    },
    text: {
      What: 'The ONLY statement ("We are the only ... that ..."), the moves that customers will notice, the technology that gives them something of value, and what is cut to make room.',
      'A good answer':
        'A claim that no competitor could copy into a brochure; a few moves that rest on what customers have revealed, each with one owner and a date; and a list of what stops.',
    },
  },
  {
    id: 'serving',
    title: 'Serving customers',
    question: 'Serving customers',
    keys: ['serving', 'customer', 'stories'],
    asked: [...below('serving', 'officer', 'imperative', 'recoveryLog'), ['customer.changes'], ['stories']],
    unanswered: {
      name: 'serving customers',
      help: 'Begin with the one executive for serving customers, under "serving", or let "plan init --full" ask you.',
    },
    text: {
      What: 'The executive who answers for serving customers, what the organisation declares it will be for them, how mistakes are put right, which stories are told, and what changes because of what customers say.',
      'A good answer':
        'ONE executive, one sentence that everyone knows, a log of mistakes with the time that it took to put each right, and a story told within the last three months.',
    },
  },
  {
    id: 'measures',
    title: 'Measures',
    question: 'Measures',
    keys: ['measures'],
    asked: [['measures']],
    unanswered: {
      name: 'measures',
      help: 'Begin with one number that customers feel, such as mistakes put right within 24 hours, under "measures".',
    },
    text: {
      What: 'The few numbers that show whether the plan works, each with a baseline, a target, a date and one owner. Two of them, mistakes recovered within 24 hours and customers surprised, can be calculated from the recovery log.',
    },
  },
] as const satisfies readonly SectionEntry[];

export type SectionId = (typeof TABLE)[number]['id'];

export interface Section extends SectionEntry {
  readonly id: SectionId;
}

export const SECTIONS: readonly Section[] = TABLE;

export const SECTION_IDS: readonly SectionId[] = SECTIONS.map(({ id }) => id);

/** The section of an id; `undefined` where there is none. */
export function sectionOf(id: SectionId): Section;
export function sectionOf(id: string): Section | undefined;
export function sectionOf(id: string): Section | undefined {
  return SECTIONS.find((section) => section.id === id);
}

function below(parent: string, ...keys: readonly string[]): string[][] {
  return keys.map((key) => [`${parent}.${key}`]);
}
