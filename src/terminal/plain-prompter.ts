import { createInterface } from 'node:readline';
import {
  type ChoicePrompt,
  Interrupted,
  type Prompter,
  type Reply,
  readContinued,
  readReply,
  type TextPrompt,
} from '../interview/prompter.ts';

/** Room for an answer behind its question; where there is less, it begins a line of its own. */
const ROOM = '_'.repeat(20);

interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly write: (text: string) => void;
  /** Breaks a text between words into lines that fit the terminal as it now is. */
  readonly wrap: (text: string) => string[];
}

/**
 * Asks line by line: nothing is redrawn, nothing moves the cursor, and choices are numbered behind their question.
 * For screen readers, and where the terminal can do no more.
 */
export function plainPrompter({ stdin, write, wrap }: Terminal): Prompter {
  // A line that was still being typed when the input ended is no answer.
  let ended = false;
  stdin.once('end', () => {
    ended = true;
  });
  const lines = createInterface({ input: stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const queue: string[] = [];
  let waiting: { resolve: (line: string) => void; reject: (error: Error) => void } | null = null;
  let closed = false;
  lines.on('line', (line) => {
    if (ended) return;
    if (waiting) waiting.resolve(line);
    else queue.push(line);
    waiting = null;
  });
  lines.on('close', () => {
    closed = true;
    waiting?.reject(new Interrupted());
    waiting = null;
  });
  const readLine = (): Promise<string> => {
    const line = queue.shift();
    if (line !== undefined) return Promise.resolve(line);
    if (closed) return Promise.reject(new Interrupted());
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject };
    });
  };
  const readMore = (): Promise<string> => {
    write('> ');
    return readLine();
  };
  const ask = async ({ text, progress = '', current }: TextPrompt, choices: string): Promise<Reply> => {
    const now = current === undefined ? '' : ` Now: ${current}; Enter keeps it.`;
    const asked = `${text}${choices}${now}${progress === '' ? '' : ` (${progress})`} >${ROOM}`;
    const wrapped = wrap(asked).join('\n');
    write(`${wrapped.slice(0, wrapped.lastIndexOf('>') + 1)} `);
    return readReply(await readContinued(await readLine(), readMore));
  };
  return {
    askText: (prompt) => ask(prompt, ''),
    askChoice: (prompt: ChoicePrompt) => {
      const numbered = prompt.choices.map(({ label }, index) => `${index + 1} ${label}`).join(', ');
      return ask(prompt, ` Type a number: ${numbered}.`);
    },
    write: (said) => {
      for (const line of said) write(`${line}\n`);
    },
    close: () => lines.close(),
  };
}
