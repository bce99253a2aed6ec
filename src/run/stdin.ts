import { readStdin } from '../files/read.ts';
import { UserError } from '../values/user-error.ts';
import type { Io } from './io.ts';

/** What standard input is in each run, and its bytes once they are read: it can be read only once. */
const taken = new WeakMap<object, { readonly role: string; bytes?: Uint8Array }>();

/**
 * Says what standard input is in this run, before anything is read: who names it twice should not be told of mistakes in it.
 * @param role what the text is, such as `the plan`
 * @throws {UserError} `stdin-twice` if it is something else in this run already
 */
export function claimStdin(role: string, { env }: Pick<Io, 'env'>): { bytes?: Uint8Array } {
  const known = taken.get(env) ?? { role };
  taken.set(env, known);
  if (known.role === role) return known;
  throw new UserError(
    'stdin-twice',
    `Standard input cannot be both ${known.role} and ${role}.`,
    'Name a file for one of the two.',
  );
}

/**
 * The bytes of standard input, which a run may ask for again in the same role.
 * @throws {FileError} `file-too-large` beyond `maxBytes` bytes, or as `readStdin`
 * @throws {UserError} as `claimStdin`
 */
export function readStdinOnce(role: string, maxBytes: number, io: Io): Uint8Array {
  const claimed = claimStdin(role, io);
  claimed.bytes ??= readStdin({ maxBytes });
  return claimed.bytes;
}
