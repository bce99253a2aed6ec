import { FileError } from '../../files/file-error.ts';
import { saveInTemporaryFolder } from '../../files/temporary.ts';
import type { Change } from '../../plan/edit.ts';
import { UserError } from '../user-error.ts';
import type { PlanWriter } from './plan-writer.ts';

/**
 * Saves answers, and keeps those that could not be saved until they can: a full disk, a folder without permission or a
 * plan that somebody is editing costs no answer. What is still unsaved at the end goes into a file that
 * `plan init --answers` takes.
 */
export class RescuedAnswers {
  readonly #writer: PlanWriter;
  #unsaved: Change[] = [];
  readonly #command: string;
  #saved = 0;

  /** `command` is how to go on later. */
  constructor(writer: PlanWriter, command: string) {
    this.#writer = writer;
    this.#command = command;
  }

  get isEmpty(): boolean {
    return this.#unsaved.length === 0;
  }

  /** The plan with every answer, saved or not. */
  get text(): string {
    return this.#writer.preview(this.#unsaved);
  }

  /** Saves the changes and what was left over; says why where it cannot. */
  save(changes: readonly Change[]): string[] {
    const all = [...this.#unsaved, ...changes];
    try {
      this.#writer.apply(all);
      this.#saved += 1;
      const caughtUp = this.#unsaved.length > 0 ? ['Everything is saved again.'] : [];
      this.#unsaved = [];
      return caughtUp;
    } catch (error) {
      if (!(error instanceof FileError || error instanceof UserError)) throw error;
      this.#unsaved = all;
      return [`NOT SAVED: ${error.message}`, `${error.hint} Your answers are kept and saved with the next one.`];
    }
  }

  /** Where the answers are and how to go on. */
  farewell(complete = false): string[] {
    const { path, exists } = this.#writer;
    if (!this.isEmpty) this.save([]);
    if (!this.isEmpty) return this.#rescue();
    if (!exists) return ['Nothing was answered, nothing was written.'];
    const answers =
      this.#saved === 0 ? 'No new answers' : `${this.#saved} ${this.#saved === 1 ? 'answer' : 'answers'} saved`;
    return [
      `${answers} in ${path}.${complete ? '' : ` Go on with: ${this.#command} ${path === 'plan.yaml' ? '' : path}`.trimEnd()}`,
    ];
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
