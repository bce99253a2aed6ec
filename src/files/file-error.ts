import { UserError } from '../values/user-error.ts';

/** What can be wrong with getting at a file. Every one of these ends the run with exit code 2. */
export type FileErrorCode =
  | 'file-not-found'
  | 'file-ambiguous'
  | 'file-is-directory'
  | 'file-not-regular'
  | 'file-too-large'
  | 'file-permission'
  | 'file-unreadable'
  | 'file-changed'
  | 'file-exists'
  | 'file-busy'
  | 'file-no-space'
  | 'file-read-only'
  | 'file-unwritable'
  | 'nothing-matched'
  | 'outside-folder';

/**
 * An expected trouble with a file: `message` says what is wrong and names the path as it was given. The system's own error
 * is kept as `cause`; its text is never part of the message.
 */
export class FileError extends UserError {
  declare readonly code: FileErrorCode;
  readonly path: string;

  constructor(code: FileErrorCode, path: string, message: string, hint: string, cause?: unknown) {
    super(code, message, hint, [], cause);
    this.path = path;
  }
}

/** What is wrong follows the file's name: `"plan.yaml" …`. */
type Trouble = readonly [code: FileErrorCode, says: string, hint: string];

const UNREADABLE: Trouble = [
  'file-unreadable',
  'could not be read: the disk or the system reported a fault',
  'Check the disk or the network folder, then try again.',
];
const TOO_MANY_OPEN: Trouble = [
  'file-unreadable',
  'could not be opened: too many files are open',
  'Close some programs, then try again.',
];
const NOT_FOUND: Trouble = ['file-not-found', 'does not exist', 'Check the spelling and the folder.'];
const NO_READ_PERMISSION: Trouble = [
  'file-permission',
  'may not be read: permission is denied',
  'Ask its owner for permission to read the file and its folder.',
];
const IS_DIRECTORY: Trouble = [
  'file-is-directory',
  'is a directory, not a file',
  'Name a file in it, or a pattern such as "plans/**/*.yaml".',
];
const IMPOSSIBLE_NAME: Trouble = [
  'file-unreadable',
  'is not a possible file name',
  'Take out the characters that a file name cannot have.',
];
const NAME_TOO_LONG: Trouble = [
  'file-unreadable',
  'is longer than a file name may be',
  'Give the file or its folders shorter names.',
];
const TOO_MANY_LINKS: Trouble = [
  'file-unreadable',
  'leads through too many symbolic links',
  'A link probably points to itself: look where the links lead.',
];

const READ_TROUBLE: Readonly<Record<string, Trouble>> = {
  ENOENT: NOT_FOUND,
  ENOTDIR: NOT_FOUND,
  EACCES: NO_READ_PERMISSION,
  EPERM: NO_READ_PERMISSION,
  EISDIR: IS_DIRECTORY,
  ELOOP: TOO_MANY_LINKS,
  ENAMETOOLONG: NAME_TOO_LONG,
  ERR_INVALID_ARG_VALUE: IMPOSSIBLE_NAME,
  EMFILE: TOO_MANY_OPEN,
  ENFILE: TOO_MANY_OPEN,
  // Opening a socket, or a device that is not there.
  ENXIO: ['file-not-regular', 'is not a regular file', 'Save its content to a file first.'],
};

const FULL = 'Free some space, then try again.';
const NO_WRITE_PERMISSION: Trouble = [
  'file-permission',
  'permission is denied',
  'Ask for permission to write the file and its folder: a save makes a new file in that folder.',
];
const UNWRITABLE: Trouble = [
  'file-unwritable',
  'the disk or the system reported a fault',
  'Check the disk or the network folder, then try again, or save to another place.',
];

/** `says` follows `"plan.yaml" was not saved: `. */
const WRITE_TROUBLE: Readonly<Record<string, Trouble>> = {
  ENOSPC: ['file-no-space', 'the disk is full', FULL],
  EDQUOT: ['file-no-space', 'your disk quota is used up', FULL],
  EFBIG: ['file-no-space', 'files may not grow that large here', 'Raise the limit ("ulimit -f").'],
  EROFS: ['file-read-only', 'the disk is read-only', 'Save to another place.'],
  EACCES: NO_WRITE_PERMISSION,
  EPERM: NO_WRITE_PERMISSION,
  ENOENT: ['file-not-found', 'its folder does not exist', 'Make the folder first, or check the spelling.'],
  ENOTDIR: ['file-not-found', 'its folder is not a folder', 'Check the spelling.'],
  EISDIR: ['file-is-directory', 'it is a directory', IS_DIRECTORY[2]],
  ELOOP: ['file-unwritable', 'its path leads through too many symbolic links', TOO_MANY_LINKS[2]],
  ENAMETOOLONG: ['file-unwritable', 'its name is too long', NAME_TOO_LONG[2]],
  ERR_INVALID_ARG_VALUE: ['file-unwritable', 'its name is not a possible file name', IMPOSSIBLE_NAME[2]],
  EMFILE: ['file-unwritable', 'too many files are open', TOO_MANY_OPEN[2]],
  ENFILE: ['file-unwritable', 'too many files are open', TOO_MANY_OPEN[2]],
};

/**
 * The system's name of an error (`ENOENT`), or an empty text for anything else that was thrown. Node does not name them
 * all: a quota that is used up comes as "UNKNOWN" or as "Unknown system error -122", each with its number.
 */
export function errnoOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return '';
  if (!/^unknown/i.test(error.code)) return error.code;
  const number = 'errno' in error ? -Number(error.errno) : Number.NaN;
  const { constants } = process.getBuiltinModule('node:os');
  const known = Object.entries(constants.errno).find(([, value]) => value === number);
  return known?.[0] ?? 'EUNKNOWN';
}

/** Whether the error is the system's, and so an expected trouble rather than a bug of ours. */
function isSystemError(error: unknown): boolean {
  return /^(E[A-Z0-9]+|ERR_INVALID_ARG_VALUE)$/.test(errnoOf(error));
}

/** The error of the system as a `FileError` about reading `path`. What is not the system's error is handed back as is. */
export function readError(path: string, error: unknown): unknown {
  if (error instanceof FileError || !isSystemError(error)) return error;
  const [code, says, hint] = READ_TROUBLE[errnoOf(error)] ?? UNREADABLE;
  return new FileError(code, path, `"${path}" ${says}.`, hint, error);
}

/** The error of the system as a `FileError` about saving `path`, of which nothing was changed. */
export function saveError(path: string, error: unknown): unknown {
  if (error instanceof FileError || !isSystemError(error)) return error;
  const [code, says, hint] = WRITE_TROUBLE[errnoOf(error)] ?? UNWRITABLE;
  return notSaved(code, path, says, hint, error);
}

/** The one form of "not saved": why, and that what is on the disk is as it was. */
export function notSaved(code: FileErrorCode, path: string, why: string, hint: string, cause?: unknown): FileError {
  return new FileError(code, path, `"${path}" was not saved: ${why}. What is on the disk is unchanged.`, hint, cause);
}
