import { FileError } from '../../files/file-error.ts';
import { readInput } from '../../files/read.ts';
import { saveFile, sha256 } from '../../files/save.ts';
import { applyChanges, type Change } from '../../plan/edit.ts';
import { parseDocument } from '../../plan/parse.ts';
import type { Path } from '../../plan/path.ts';
import { rebase } from '../../plan/rebase.ts';
import { schemaAt } from '../../plan/schema-at.ts';
import { decodePlanText } from '../../plan/text.ts';
import { UserError } from '../user-error.ts';

/** What a new plan begins with. */
export const NEW_PLAN = `# Our strategy in plain text. "plan check" judges it, "plan report" shows it, "plan init" goes on asking.
format: 1
`;

/**
 * One plan's file and the changes that are made to it. Every change is on the disk before `apply` returns; what is not
 * touched stays byte for byte, and what somebody else wrote meanwhile is kept.
 */
export class PlanWriter {
  readonly path: string;
  readonly #cwd: string;
  readonly #maxBytes: number;
  #text: string;
  #bom = '';
  /** The hash of what is on the disk; null where there is no file yet. */
  #hash: string | null;

  constructor(path: string, cwd: string, maxBytes: number) {
    this.path = path;
    this.#cwd = cwd;
    this.#maxBytes = maxBytes;
    this.#text = NEW_PLAN;
    this.#hash = null;
    this.#load();
  }

  /** The plan's text as it is on the disk, or as a new one begins. */
  get text(): string {
    return this.#text;
  }

  get exists(): boolean {
    return this.#hash !== null;
  }

  /** The text as it would be with the changes, which are not made. */
  preview(changes: readonly Change[]): string {
    return edited(this.#text, changes);
  }

  /**
   * Makes the changes in the file. Where somebody else changed it meanwhile, they are made in what is there now.
   * @throws {FileError} where nothing could be saved; the file is then unchanged.
   * @throws {UserError} where the file is no readable plan any more, or what the changes are about is gone.
   */
  apply(changes: readonly Change[]): void {
    try {
      this.#save(edited(this.#text, changes));
    } catch (error) {
      if (!(error instanceof FileError) || (error.code !== 'file-changed' && error.code !== 'file-exists')) throw error;
      this.#applyToNow(changes);
    }
  }

  /** Writes a whole new plan where there is no file yet. */
  create(text: string): void {
    this.#text = '';
    this.#save(text);
  }

  #applyToNow(changes: readonly Change[]): void {
    const meantFor = parseDocument(this.#text).value;
    this.#load();
    const now = parseDocument(this.#text);
    if (now.issues[0]) throw this.#unreadable(now.issues[0].message);
    const rebased = changes.map((change) => rebase(change, meantFor, now.value));
    if (rebased.some((change) => change === null)) {
      const what = 'what the answer is about is no longer in it';
      throw new UserError(
        'plan-changed',
        `${this.path} was changed meanwhile, and ${what}.`,
        'Look at the plan, then go on.',
      );
    }
    this.#save(edited(this.#text, rebased as Change[]));
  }

  #save(text: string): void {
    if (text === this.#text && this.#hash !== null) return;
    const saved = saveFile(this.path, this.#bom + text, { cwd: this.#cwd, expect: this.#hash });
    this.#text = text;
    this.#hash = saved.sha256;
  }

  /** Takes up what is on the disk. */
  #load(): void {
    let bytes: Uint8Array;
    try {
      bytes = readInput(this.path, { maxBytes: this.#maxBytes, cwd: this.#cwd });
    } catch (error) {
      if (error instanceof FileError && error.code === 'file-not-found') return;
      throw error;
    }
    const { text, bom, issues } = decodePlanText(bytes);
    if (issues[0] && text.trim() !== '') throw this.#unreadable(issues[0].message);
    this.#bom = bom ? '\uFEFF' : '';
    this.#hash = sha256(bytes);
    this.#text = text.trim() === '' ? NEW_PLAN : text;
  }

  #unreadable(why: string): UserError {
    return new UserError(
      'plan-unreadable',
      `${this.path} cannot be edited: ${why}`,
      'Run "plan check" and mend what it names first.',
    );
  }
}

function edited(text: string, changes: readonly Change[]): string {
  return applyChanges(text, changes, { order: keyOrder });
}

/** New keys go where the format lists them. */
export function keyOrder(parent: Path): readonly string[] | undefined {
  const properties = schemaAt(parent)?.schema.properties;
  return properties && Object.keys(properties);
}
