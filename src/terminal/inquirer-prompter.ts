import { makeTheme } from '@inquirer/core';
import figures from '@inquirer/figures';
import inquirer from 'inquirer';
import {
  type ChoicePrompt,
  COMMANDS,
  type Command,
  Interrupted,
  type Prompter,
  type Reply,
  readContinued,
  readReply,
  type TextPrompt,
} from '../interview/prompter.ts';
import { keyPrompt } from './key-prompt.ts';
import { PasteInput } from './paste-input.ts';

interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stderr: NodeJS.WriteStream;
  readonly suspend: () => void;
  readonly onResume: (resume: () => void) => () => void;
  /** Breaks a text between words into lines that fit the terminal as it now is. */
  readonly wrap: (text: string) => string[];
}

const { style } = makeTheme({});

const PREPARE = '\u001b[?2004h';
const RESTORE = '\u001b[?2004l\u001b[?25h';

/** What one key does at a choice. */
const KEYS: Readonly<Record<string, string>> = { '0': 'skip', '?': 'help', '<': 'back', ':': 'more' };

/** Asks at a terminal, with menus for choices. Prompts go to standard error: standard output is for results. */
export function inquirerPrompter({ stdin, stderr, suspend, onResume, wrap }: Terminal): Prompter {
  const input = new PasteInput(stdin, () => {
    input.setRaw(false);
    stderr.write(RESTORE);
    suspend();
  });
  // What the shell did to the terminal meanwhile is not known here, so all of it is set again.
  const stopResuming = onResume(() => {
    input.setRaw(false);
    input.setRaw(true);
    stderr.write(PREPARE);
  });
  const prompt = inquirer.createPromptModule({ input: input as unknown as NodeJS.ReadStream, output: stderr });
  prompt.registerPrompt('key', keyPrompt as never);
  // Of a terminal that is gone, its input tells.
  stderr.on('error', () => {});
  stderr.write(PREPARE);
  let open = true;
  const ask = async (question: object): Promise<string> => {
    const { answer } = await interruptible(() =>
      prompt<{ answer: string }>([{ name: 'answer', ...question } as never]),
    );
    return input.restore(answer);
  };
  /** What goes behind a text that is broken into lines already: on its last line, or below where it does not fit there. */
  const behind = (text: string, more: string): string => {
    if (more === '') return '';
    const fits = wrap(`${text.split('\n').at(-1)!.trimStart()} ${more}`).length === 1;
    return fits ? ` ${more}` : `\n  ${wrap(more).join('\n  ')}`;
  };
  const hinted = (hint: string): string => `  ${wrap(hint).join('\n  ')}`;
  const askLine = ({ text, progress = '', current }: TextPrompt): Promise<string> => {
    const now = current === undefined ? '' : `Now: ${current}; Enter keeps it. `;
    const aside = behind(text, `${now}${inBrackets(progress)}`.trim());
    return ask({
      type: 'input',
      message: text,
      theme: {
        style: {
          answer: (answer: string) => style.answer(behind(text, answer).replace(/^ /, '')),
          message: (message: string, status: string) =>
            status === 'idle'
              ? `${style.message(message, 'idle')}${style.help(aside)}\n ${figures.pointerSmall}`
              : style.message(message, 'done'),
        },
      },
    });
  };
  const askKey = async ({ text, progress = '', current, choices }: ChoicePrompt): Promise<string> => {
    const keep = current === undefined ? '' : ' Enter keeps the marked one.';
    return ask({
      type: 'key',
      message: text,
      aside: behind(text, inBrackets(progress)),
      answered: (answer: string) => behind(text, answer),
      choices,
      marked: choices.find(({ value, label }) => value === current || label === current)?.value,
      commands: KEYS,
      hint: hinted(`1-${choices.length} answers, 0 skips, ? why, < back, : more.${keep}`),
    });
  };
  return {
    askText: async (question): Promise<Reply> => {
      const more = () => askLine({ text: '...' });
      return readReply(await readContinued(await askLine(question), more));
    },
    askChoice: async (question): Promise<Reply> => {
      const key = await askKey(question);
      if (key !== 'more') return replyOf(key);
      const menu = { type: 'key', message: 'What then?', aside: '', choices: COMMANDS, commands: { '0': 'none' } };
      const other = await ask({ ...menu, hint: hinted(`1-${COMMANDS.length}, or 0 to answer the question.`) });
      return other === 'none' ? { type: 'unknown', text: '' } : { type: other.slice(1) as Command };
    },
    write: (lines) => {
      for (const line of lines) stderr.write(`${line}\n`);
    },
    close: () => {
      if (!open) return;
      open = false;
      stopResuming();
      input.close();
      stderr.write(RESTORE);
    },
  };
}

function inBrackets(progress: string): string {
  return progress === '' ? '' : `(${progress})`;
}

/** What a key prompt resolved to. */
function replyOf(key: string): Reply {
  return key.startsWith('=') ? { type: 'answer', text: key.slice(1) } : { type: key as Command };
}

/** Inquirer throws where the person leaves; so does a terminal that is gone. */
async function interruptible<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && /^(ExitPromptError|AbortPromptError|CancelPromptError)$/.test(error.name))
      throw new Interrupted();
    throw error;
  }
}
