import { applyChanges, type Change } from '../edit/edit.ts';
import { rebase } from '../edit/rebase.ts';
import { refusedBySchema } from '../edit/refused.ts';
import { FileError } from '../files/file-error.ts';
import { nodeFileSystem } from '../files/file-system.ts';
import { readInput } from '../files/read.ts';
import { saveFile, sha256, updateFile } from '../files/save.ts';
import { dottedPath } from '../plan/identity.ts';
import { UserError } from '../values/user-error.ts';
import { parseDocument } from '../yaml/parse.ts';
import { decodePlanText } from '../yaml/text.ts';

/** What a new plan begins with. */
export const NEW_PLAN = `# Our strategy in plain text. "plan check" judges it, "plan report" shows it, "plan init" goes on asking.
format: 1
`;

/** A file that is the same after so many milliseconds is at rest. */
const REST = 50;
const MAX_LOOKS = 10;

/** What is in a plan's file, or what a new one begins with. */
interface Content {
  readonly text: string;
  readonly bom: string;
  /** The hash of what is on the disk; null where there is no file yet. */
  readonly hash: string | null;
}

/** Some changes were about what somebody else took out of the plan meanwhile. All others are saved. */
export class PlaceGone extends UserError {
  /** The changes that have no place any more, each as `--set` takes it. */
  readonly lost: readonly string[];

  constructor(path: string, lost: readonly string[]) {
    super(
      'plan-changed',
      `${path} has changed since, and the subject of the answer is no longer in it.`,
      'Look at the plan, then go on.',
    );
    this.lost = lost;
  }
}

/**
 * One plan's file and the changes that are made to it. Every change is on the disk before `apply` returns; what is not
 * touched stays byte for byte, and what somebody else wrote meanwhile is kept.
 */
export class PlanWriter {
  readonly path: string;
  readonly #cwd: string;
  readonly #maxBytes: number;
  /** As it was read or saved last: what changes are meant for. */
  #content: Content;

  /** @param bytes the plan, where it is not to be read from the file: it came on standard input */
  constructor(path: string, cwd: string, maxBytes: number, bytes?: Uint8Array) {
    this.path = path;
    this.#cwd = cwd;
    this.#maxBytes = maxBytes;
    const content = bytes === undefined ? this.#read() : this.#contentOf(bytes);
    this.#content = content ?? { text: NEW_PLAN, bom: '', hash: null };
  }

  /** The plan's text as it is on the disk, or as a new one begins. */
  get text(): string {
    return this.#content.text;
  }

  get exists(): boolean {
    return this.#content.hash !== null;
  }

  /** The text as it would be with the changes, which are not made. */
  preview(changes: readonly Change[]): string {
    return edited(this.text, changes);
  }

  /**
   * Makes the changes in the file. Where somebody else changed it meanwhile, they are made in what is there now.
   * @throws {FileError} where nothing could be saved; the file is then unchanged.
   * @throws {UserError} where the schema refuses a value, where the file is not a readable plan any more, or (`PlaceGone`)
   *   what a change is about is gone.
   */
  apply(changes: readonly Change[]): void {
    requireAccepted(parseDocument(this.text).value, changes);
    try {
      this.#save(this.preview(changes), this.#content);
    } catch (error) {
      if (!(error instanceof FileError) || (error.code !== 'file-changed' && error.code !== 'file-exists')) throw error;
      this.#applyToNow(changes, error);
    }
  }

  /** Writes a whole new plan where there is no file yet. */
  create(text: string): void {
    this.#save(text, { ...this.#content, text: '' });
  }

  #applyToNow(changes: readonly Change[], conflict: FileError): void {
    if (this.#readAtRest() === null) throw conflict;
    const meantFor = parseDocument(this.text).value;
    const lost: string[] = [];
    let content = this.#content;
    // Under the lock, so that of many processes that change the plan at once none is in the way of another.
    const { sha256: hash } = updateFile(
      this.path,
      (written) => {
        const now = this.#contentOf(Buffer.from(written, 'utf8'));
        const document = parseDocument(now.text);
        if (document.issues[0]) throw notEditable(this.path, document.issues[0].message);
        let { text } = now;
        for (const change of changes) {
          const placed = editedIfPossible(text, rebase(change, meantFor, document.value));
          if (placed === null) lost.push(asSetting(change, meantFor));
          text = placed ?? text;
        }
        content = { ...now, text };
        return now.bom + text;
      },
      { cwd: this.#cwd, maxBytes: this.#maxBytes },
    );
    this.#content = { ...content, hash };
    if (lost.length > 0) throw new PlaceGone(this.path, lost);
  }

  #save(text: string, base: Content): void {
    if (text === base.text && base.hash !== null) {
      this.#content = base;
      return;
    }
    const { sha256: hash } = saveFile(this.path, base.bom + text, { cwd: this.#cwd, expect: base.hash });
    this.#content = { ...base, text, hash };
  }

  /** What is on the disk once nobody is in the middle of writing it: an editor may empty the file first. */
  #readAtRest(): Content | null {
    let before = this.#read();
    for (let looks = 0; ; looks++) {
      nodeFileSystem.sleep(REST);
      const now = this.#read();
      if (now?.hash === before?.hash || looks === MAX_LOOKS) return now;
      before = now;
    }
  }

  /** What is on the disk; null where there is no file. */
  #read(): Content | null {
    let bytes: Uint8Array;
    try {
      bytes = readInput(this.path, { maxBytes: this.#maxBytes, cwd: this.#cwd });
    } catch (error) {
      if (error instanceof FileError && error.code === 'file-not-found') return null;
      throw error;
    }
    return this.#contentOf(bytes);
  }

  #contentOf(bytes: Uint8Array): Content {
    const { text, bom, issues } = decodePlanText(bytes);
    const isEmpty = text.trim() === '';
    if (issues[0] && !isEmpty) throw notEditable(this.path, issues[0].message);
    return { text: isEmpty ? NEW_PLAN : text, bom: bom ? '\uFEFF' : '', hash: sha256(bytes) };
  }
}

/** The refusal of a plan whose text cannot be changed in place; `why` is a sentence. */
export function notEditable(path: string, why: string): UserError {
  return new UserError(
    'plan-unreadable',
    `${path} cannot be edited: ${why}`,
    'Run "plan check" and correct what it names first.',
  );
}

/** Values that the schema refuses at their place are never saved, wherever they come from. */
export function requireAccepted(data: unknown, changes: readonly Change[]): void {
  const refused = refusedBySchema(data, changes);
  if (refused) throw new UserError('bad-value', refused.message, refused.help);
}

/** The text with a change, or null where that has no place in it: its item is gone, or it leads through another value. */
function editedIfPossible(text: string, change: Change | null): string | null {
  try {
    return change && edited(text, [change]);
  } catch {
    return null;
  }
}

/** A change as `--set` takes it. */
function asSetting(change: Change, data: unknown): string {
  const value = change.op === 'set' ? change.value : null;
  return `${dottedPath(data, change.path)}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

function edited(text: string, changes: readonly Change[]): string {
  return applyChanges(text, changes);
}
