/**
 * A conversation without terminal, file and program: the questions themselves, answered one by one. It tells what the
 * program must ask and what must be in the plan after each answer.
 */

import { applyChanges } from '../../src/edit/edit.ts';
import { interview } from '../../src/interview/interview.ts';
import type { ChoicePrompt, Reply, TextPrompt } from '../../src/interview/prompter.ts';
import type { AnswerKind } from '../../src/interview/question.ts';
import { questions } from '../../src/interview/questions.ts';
import { holdReview } from '../../src/interview/review-session.ts';
import { type AssessOptions, assess, readPlan } from '../../src/judge/assess.ts';
import { NEW_PLAN } from '../../src/run/plan-writer.ts';

/** The day of all rehearsals, and of the programs that are compared with them. */
export const TODAY = '2026-11-20';

const OPTIONS: AssessOptions = {
  path: 'plan.yaml',
  days: { asOf: TODAY, leaveOutLater: true },
  loadRelated: () => ({ problem: 'is not read here' }),
};

/** A conversation as it is started: `plan init --full`, `plan init --quick` or `plan review`. */
export type Talk = 'init' | 'quick' | 'review';

/** What is asked at one moment. */
export interface Asked {
  readonly text: string;
  /** How many choices there are; none where an answer is typed. */
  readonly choices: number;
  readonly kind: AnswerKind['type'] | null;
  /** Whether it asks for one more item of a list. */
  readonly isItem: boolean;
  /** The plan at this moment; null where there is none yet. */
  readonly plan: string | null;
}

export class Rehearsal {
  #plan: string | null;
  #answer: (reply: Reply) => void = () => {};
  #asked: (asked: Asked | null) => void = () => {};

  private constructor(plan: string | null) {
    this.#plan = plan;
  }

  /** Begins a conversation about a plan; also what it asks first, null where it asks nothing. */
  static async begin(talk: Talk, plan: string | null): Promise<{ rehearsal: Rehearsal; asked: Asked | null }> {
    const rehearsal = new Rehearsal(plan);
    const asked = rehearsal.#next();
    void rehearsal.#hold(talk);
    return { rehearsal, asked: await asked };
  }

  /** Gives an answer; what is asked then, null at the end. */
  reply(text: string): Promise<Asked | null> {
    const asked = this.#next();
    this.#answer(text === '' ? { type: 'skip' } : { type: 'answer', text });
    return asked;
  }

  get plan(): string | null {
    return this.#plan;
  }

  #next(): Promise<Asked | null> {
    return new Promise((resolve) => {
      this.#asked = resolve;
    });
  }

  async #hold(talk: Talk): Promise<void> {
    const text = () => this.#plan ?? NEW_PLAN;
    const facts = () => readPlan({ text: text() }, OPTIONS).facts;
    const ask = (prompt: TextPrompt, choices: number) => {
      const known = facts();
      const question = () =>
        questions(known, { quick: false, section: null }).find(({ text: asked }) => prompt.text.startsWith(asked));
      this.#asked({
        text: prompt.text,
        choices,
        plan: this.#plan,
        get kind() {
          return question()?.kind.type ?? null;
        },
        get isItem() {
          return question()?.repeats ?? false;
        },
      });
      return new Promise<Reply>((resolve) => {
        this.#answer = resolve;
      });
    };
    const session = {
      prompter: {
        askText: (prompt: TextPrompt) => ask(prompt, 0),
        askChoice: (prompt: ChoicePrompt) => ask(prompt, prompt.choices.length),
      },
      say: () => {},
      today: TODAY,
      facts,
      save: (changes: Parameters<typeof applyChanges>[1]) => {
        this.#plan = applyChanges(text(), changes);
        return [];
      },
    };
    if (talk === 'review') await holdReview({ ...session, assess: () => assess(text(), OPTIONS) }, []);
    else await interview(session, { quick: talk === 'quick', section: null });
    this.#asked(null);
  }
}
