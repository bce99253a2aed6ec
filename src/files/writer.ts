import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { pid } from 'node:process';
import { orNothing } from './file-system.ts';

/** Who holds a lock: a process of a computer, by its own start, since numbers of processes are used again. */
export interface Writer {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the system's own count; `null` where the system does not tell. */
  readonly started: string | null;
  /** Different for every lock that was ever taken: 32 hexadecimal digits. */
  readonly token: string;
}

/** This process, about to take a lock. */
export function thisWriter(): Writer {
  return { pid, host: hostname(), started: processState(pid)?.started ?? null, token: randomBytes(16).toString('hex') };
}

/** Whether the process is certainly gone. Of another computer's process nobody here can know. */
export function isGone(writer: Writer): boolean {
  if (writer.host !== hostname()) return false;
  if (!isRunning(writer.pid)) return true;
  const state = processState(writer.pid);
  if (state === null) return false;
  return state.dead || (writer.started !== null && writer.started !== state.started);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** What Linux tells of a process; `null` elsewhere. The fields are counted from behind the name, which may hold spaces. */
function processState(processId: number): { dead: boolean; started: string } | null {
  const text = orNothing(() => readFileSync(`/proc/${processId}/stat`, 'latin1')) ?? '';
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, started] = [fields[0], fields[19]];
  return state === undefined || started === undefined ? null : { dead: /^[ZXx]$/.test(state), started };
}

/** The text of a lock file. */
export function writeWriter(writer: Writer): string {
  return `${JSON.stringify(writer)}\n`;
}

/** The writer that a lock file names, or `null` where the file is not, or not yet, complete. */
export function parseWriter(text: string): Writer | null {
  const value: unknown = orNothing(() => JSON.parse(text));
  return isWriter(value) ? value : null;
}

function isWriter(value: unknown): value is Writer {
  if (typeof value !== 'object' || value === null) return false;
  const { pid: id, host, started, token } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(id) &&
    (id as number) > 0 &&
    typeof host === 'string' &&
    (started === null || typeof started === 'string') &&
    typeof token === 'string' &&
    /^[0-9a-f]{32}$/.test(token)
  );
}
