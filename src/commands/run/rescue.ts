import { FileError } from '../../files/file-error.ts';
import { saveInTemporaryFolder } from '../../files/temporary.ts';
import { applyChanges, type Change, serialize } from '../../plan/edit.ts';
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
  #saved = 0;

  constructor(writer: PlanWriter) {
    this.#writer = writer;
  }

  get isEmpty(): boolean {
    return this.#unsaved.length === 0;
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
    const answers = this.#saved === 0 ? 'No new answers' : `${this.#saved} ${this.#saved === 1 ? 'answer' : 'answers'} saved`;
    return [`${answers} in ${path}.${complete ? '' : ` Go on with: plan init ${path === 'plan.yaml' ? '' : path}`.trimEnd()}`];
  }

  #rescue(): string[] {
    const answers = serialize(this.#asPartialPlan());
    const file = saveInTemporaryFolder('plan-answers.yaml', answers);
    const { path } = this.#writer;
    if (file === null) return [`${path} could not be saved. These are the answers that are not in it:`, ...answers.split('\n')];
    return [`${path} could not be saved. The answers that are not in it are in ${file}.`, `Later: plan init ${path} --answers ${file}`];
  }

  /** The unsaved answers alone, in the form of a plan; items of lists with what names them. */
  #asPartialPlan(): unknown {
    const whole = applyChanges(this.#writer.text, this.#unsaved);
    return this.#writer.partialOf(whole, this.#unsaved);
  }
}
