import type { Change } from '../edit/edit.ts';
import { saveInTemporaryFolder } from '../files/temporary.ts';
import { UserError } from '../values/user-error.ts';
import { PlaceGone, type PlanWriter } from './plan-writer.ts';

/**
 * Saves answers, and keeps those that could not be saved until they can: a full disk, a folder without permission or a
 * plan that somebody is editing costs no answer. What is still unsaved at the end goes into a file that
 * `plan init --answers` takes.
 */
export class RescuedAnswers {
  readonly #writer: PlanWriter;
  readonly #command: string;
  /** The changes of each answer that could not be saved yet. */
  #unsaved: (readonly Change[])[] = [];
  /** Answers about what somebody took out of the plan meanwhile, a line each. */
  readonly #lost: string[] = [];
  #saved = 0;

  /** `command` is how to go on later. */
  constructor(writer: PlanWriter, command: string) {
    this.#writer = writer;
    this.#command = command;
  }

  /** Whether every answer is in the plan. */
  get isComplete(): boolean {
    return this.#unsaved.length === 0 && this.#lost.length === 0;
  }

  /** The plan with every answer, saved or not. */
  get text(): string {
    return this.#writer.preview(this.#unsaved.flat());
  }

  /** Saves the changes of an answer and what was left over; says why where it cannot. */
  save(changes: readonly Change[]): string[] {
    const isLeftOver = this.#unsaved.length > 0;
    this.#unsaved.push(changes);
    const troubles = this.#saveAll();
    return troubles.length === 0 && isLeftOver ? ['Everything is saved again.'] : troubles;
  }

  #saveAll(): string[] {
    try {
      this.#writer.apply(this.#unsaved.flat());
    } catch (error) {
      if (error instanceof PlaceGone) return this.#setAside(error);
      if (!(error instanceof UserError)) throw error;
      return [
        `NOT SAVED: ${error.message}`,
        `${error.hint} Your answers are still here, and are saved with the next one.`,
      ];
    }
    this.#saved += this.#unsaved.length;
    this.#unsaved = [];
    return [];
  }

  /** Where the answers are and how to go on. */
  farewell(complete = false): string[] {
    if (this.#unsaved.length > 0) this.#saveAll();
    if (this.#unsaved.length > 0) return [...this.#rescue(), ...this.#homeless()];
    const { path, exists } = this.#writer;
    if (!exists) return ['Nothing was answered, nothing was written.'];
    const answers =
      this.#saved === 0 ? 'No new answers' : `${this.#saved} ${this.#saved === 1 ? 'answer' : 'answers'} saved`;
    return [
      `${answers} in ${path}.${complete ? '' : ` Go on with: ${this.#command} ${path === 'plan.yaml' ? '' : path}`.trimEnd()}`,
      ...this.#homeless(),
    ];
  }

  #setAside({ message, hint, lost }: PlaceGone): string[] {
    this.#lost.push(...lost);
    this.#saved += this.#unsaved.length - 1;
    this.#unsaved = [];
    return [`NOT SAVED: ${message}`, hint];
  }

  #homeless(): string[] {
    if (this.#lost.length === 0) return [];
    return ['Not in the plan, because its subject was removed meanwhile:', ...this.#lost.map((line) => `  ${line}`)];
  }

  #rescue(): string[] {
    const { path } = this.#writer;
    const file = saveInTemporaryFolder('plan-answers.yaml', this.text);
    if (file === null)
      return [`${path} could not be saved. This is the plan with your answers:`, ...this.text.split('\n')];
    return [
      `${path} could not be saved. The plan with your answers is in ${file}.`,
      `Later: plan init ${path} --answers ${file}`,
    ];
  }
}
