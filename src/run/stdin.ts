import { readStdin } from '../files/read.ts';
import { UserError } from '../values/user-error.ts';
import type { Io } from './io.ts';

/** What was read from standard input in each run, and what it is: it can be read only once. */
const taken = new WeakMap<object, { readonly role: string; readonly bytes: Uint8Array }>();

/**
 * The bytes of standard input, which a run may ask for again in the same role.
 * @param role what the text is, such as `the plan`
 * @throws {FileError} `file-too-large` beyond `maxBytes` bytes, or as `readStdin`
 * @throws {UserError} `stdin-twice` if it is something else in this run already
 */
export function readStdinOnce(role: string, maxBytes: number, { env }: Io): Uint8Array {
  const known = taken.get(env);
  if (known === undefined) {
    const bytes = readStdin({ maxBytes });
    taken.set(env, { role, bytes });
    return bytes;
  }
  if (known.role === role) return known.bytes;
  throw new UserError(
    'stdin-twice',
    `Standard input cannot be both ${known.role} and ${role}.`,
    'Name a file for one of the two.',
  );
}
