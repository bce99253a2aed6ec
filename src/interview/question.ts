import type { Change } from '../edit/edit.ts';
import type { Facts } from '../judge/facts/facts.ts';
import type { KindName } from '../values/kinds.ts';
import { shown } from '../values/shown.ts';
import type { Path } from '../yaml/path.ts';

/** What kind of answer a question takes, and so how it is asked and understood. */
export type AnswerKind =
  /** A kind of value, or several texts. */
  | { readonly type: KindName | 'texts' }
  /** A currency, or the name of what is counted: sets the one or the other key. */
  | { readonly type: 'unitOrCurrency' }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  /** Several of the named things: segments that a move serves, technology that it uses. */
  | { readonly type: 'references'; readonly choices: readonly Choice[] };

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Further words that mean it. */
  readonly also?: readonly string[];
}

/** Something that is said to the person: how it looks is decided by who knows the device. */
export interface Remark {
  readonly text: string;
  readonly tone?: 'title' | 'understood' | 'meaning' | 'problem' | 'help';
  /** A part of a whole that is shown as a bar before the text. */
  readonly meter?: number;
}

/** What a question says, wherever its answer belongs. */
export interface Wording {
  readonly text: string;
  /** How it is called in a list of answers, where that is not its text. */
  readonly short?: string;
  /** Why it is asked, for `?`. */
  readonly why: string;
  /** What a good answer looks like. */
  readonly good: string;
  /** Who says so; empty or missing where no source does. */
  readonly source?: string | undefined;
  /** What an empty answer says; where there is nothing, it skips the question. */
  readonly otherwise?: string;
  /** Whether the quick interview asks it. */
  readonly quick?: boolean | undefined;
  /** What the answer means for the plan as it now is, a remark each. */
  readonly meaning?: (facts: Facts) => readonly Remark[];
}

/** One question of the interview, as data. */
export interface Question extends Wording {
  /** The place of the answer in the plan, and so the question's name: `howBig.baseline`. */
  readonly id: string;
  /** The section or playbook it belongs to. */
  readonly section: string;
  readonly path: Path;
  readonly kind: AnswerKind;
  /** What the plan says now; `undefined` where it says nothing. */
  readonly current?: unknown;
  /** Whether it asks what an item of a list is called. */
  readonly names?: boolean;
  /** The places of which the answer fills one, where that is not `path` alone. */
  readonly keys?: readonly Path[];
  /** Of a list's item, or of the question for a further one: what the list calls an item, and which it is, from 1. */
  readonly item?: { readonly noun: string; readonly number: number };
  /** Whether it asks for one more item of a list: then it comes again until it is skipped. */
  readonly repeats?: boolean;
  /** The key that names an item of such a list. */
  readonly naming?: string;
  /** Whether such a list has items already. */
  readonly further?: boolean;
  /** The act that must be picked before it is asked: `strategic-acts.take-notes`. */
  readonly act?: string;
  /** Whether its answer picks the acts that are asked about. */
  readonly picksActs?: boolean;
  /** The changes that an answer makes; setting the value at the path by default. */
  readonly apply?: (value: unknown) => readonly Change[];
  /** Why an answer can hardly be right, as a sentence; null where it can. */
  readonly doubt?: (value: unknown) => string | null;
}

/** Whether the plan already answers a question. */
export function isAnswered(question: Question): boolean {
  return question.current !== undefined;
}

/** The changes that an answer makes. */
export function changesOf(question: Question, value: unknown): readonly Change[] {
  return question.apply?.(value) ?? [{ op: 'set', path: question.path, value }];
}

/** An answer as it is shown beside its question. */
export function shownAnswer({ kind, current }: Question): string {
  if (kind.type === 'choice') return kind.choices.find(({ value }) => value === current)?.label ?? shown(current);
  if (kind.type === 'references' && Array.isArray(current)) {
    return current.map((id) => kind.choices.find(({ value }) => value === id)?.label ?? shown(id)).join(', ');
  }
  return shown(current);
}

/** The words for yes and for no, at a menu. */
export const YES: readonly string[] = ['yes', 'y', 'yep', 'yeah'];
export const NO: readonly string[] = ['no', 'n', 'nope'];
