import type { Facts } from '../facts/facts.ts';
import type { Change } from '../plan/edit.ts';
import type { Path } from '../plan/path.ts';

/** What kind of answer a question takes, and so how it is asked and understood. */
export type AnswerKind =
  | { readonly type: 'text' | 'name' | 'owner' | 'amount' | 'percent' | 'growth' | 'attrition' | 'duration' | 'date' }
  | { readonly type: 'potential' | 'number' | 'yes-no' | 'currency' | 'texts' }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  /** Several of the named things: segments that a move serves, technology that it uses. */
  | { readonly type: 'references'; readonly choices: readonly Choice[] };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What `?` shows. */
export interface Help {
  readonly why: string;
  /** What a good answer looks like. */
  readonly good: string;
  readonly source: string;
}

/** One question of the interview, as data. */
export interface Question {
  /** The place of the answer in the plan, and so the question's name: `howBig.baseline`. */
  readonly id: string;
  /** The section or playbook it belongs to. */
  readonly section: string;
  readonly path: Path;
  readonly text: string;
  readonly kind: AnswerKind;
  readonly help: Help;
  /** What the plan says now; `undefined` where nothing is said. */
  readonly current: unknown;
  /** Whether it asks for one more item of a list: then it comes again until it is skipped. */
  readonly repeats?: boolean;
  /** Whether the quick interview asks it. */
  readonly quick: boolean;
  /** The changes that an answer makes; setting the value at the path where nothing else is said. */
  readonly apply?: (value: unknown) => readonly Change[];
  /** What the answer means for the plan as it now is, a line each. */
  readonly meaning?: (facts: Facts) => readonly string[];
}

/** Whether the plan already answers a question. */
export function isAnswered(question: Question): boolean {
  return question.current !== undefined;
}

/** The changes that an answer makes. */
export function changesOf(question: Question, value: unknown): readonly Change[] {
  return question.apply?.(value) ?? [{ op: 'set', path: question.path, value }];
}
