/** What the Language Server Protocol asks for around the requests themselves: order of messages, and their headers. */
import { Transform } from 'node:stream';
import { ErrorCodes, type Message, type MessageStrategy } from 'vscode-languageserver/node';

/** The request that refused ones are turned into, so that its answer goes the way of all answers. */
export const REFUSED = 'plan/refused';

/** Why a request is refused. */
export interface Refusal {
  readonly code: number;
  readonly message: string;
}

/**
 * Refuses requests that come before `initialize` or after `shutdown`, and a second `initialize`; notifications there are
 * dropped, but for `exit`.
 */
export function inOrder(): MessageStrategy & { readonly handled: number } {
  let state: 'new' | 'running' | 'over' = 'new';
  const strategy: MessageStrategy & { handled: number } = {
    handled: 0,
    handleMessage(message, next) {
      strategy.handled++;
      const { id, method } = message as Message & { id?: unknown; method?: string };
      if (method === undefined) return next(message);
      // The answers to what came before go first.
      if (method === 'exit') return void setTimeout(() => next(message));
      const refusal = refusalOf(method, state);
      if (refusal === null) {
        if (method === 'initialize') state = 'running';
        if (method === 'shutdown') state = 'over';
        return next(message);
      }
      if (id !== undefined) next({ jsonrpc: '2.0', id, method: REFUSED, params: refusal } as Message);
    },
  };
  return strategy;
}

function refusalOf(method: string, state: 'new' | 'running' | 'over'): Refusal | null {
  if (state === 'over') return { code: ErrorCodes.InvalidRequest, message: 'The server has been shut down.' };
  if (state === 'running' && method === 'initialize')
    return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
  if (state === 'new' && method !== 'initialize')
    return { code: ErrorCodes.ServerNotInitialized, message: 'Send "initialize" first.' };
  return null;
}

/** In bytes; the headers of the protocol are two short lines. */
const LONGEST_HEADER = 4096;

/** Turns of the event loop in which no message is handled, after which none is left. */
const IDLE = 20;

/**
 * Hands messages on as they come; the first malformed header of one ends the stream with an error that says so. The library
 * drops what it has not handled at the end of the stream, so the end waits for that.
 * @param handled how many messages have been handled
 */
export function checkedHeaders(handled: () => number): Transform {
  let header = '';
  let body = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      for (let at = 0; at < chunk.length; ) {
        const skipped = Math.min(body, chunk.length - at);
        body -= skipped;
        at += skipped;
        while (at < chunk.length && body === 0) {
          header += String.fromCharCode(chunk[at++]!);
          const isEnd = header.endsWith('\r\n\r\n');
          const length = isEnd ? lengthIn(header) : 0;
          if (length === null || !BEGINNING.test(header) || header.length > LONGEST_HEADER)
            return done(new Error(`a message has a malformed header: ${JSON.stringify(header)}`));
          if (!isEnd) continue;
          header = '';
          body = length;
        }
      }
      done(null, chunk);
    },
    flush(done) {
      const wait = (turns: number, before: number) => {
        if (turns === 0) done();
        else setImmediate(() => wait(handled() === before ? turns - 1 : IDLE, handled()));
      };
      wait(IDLE, handled());
    },
  });
}

/** What a header can begin with, as far as it has come. */
const BEGINNING = /^(?:[A-Za-z-]+:[^\r\n]*\r\n)*(?:[A-Za-z-]*|[A-Za-z-]+:[^\r\n]*\r?|\r\n?)$/;

/** The length of the body that a whole header gives; `null` where it gives none. */
function lengthIn(header: string): number | null {
  const length = /^content-length:[ \t]*(\d{1,9})[ \t]*\r$/im.exec(header)?.[1];
  return length === undefined ? null : Number(length);
}
