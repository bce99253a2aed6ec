import inquirer from 'inquirer';
import { PasteInput } from './paste-input.ts';
import { type ChoicePrompt, Interrupted, type Prompter, type Reply, readReply, type TextPrompt } from './prompter.ts';

interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stderr: NodeJS.WriteStream;
}

const RESTORE = '\u001b[?2004l\u001b[?25h';

/** Asks at a terminal, with menus for choices. Prompts go to standard error: standard output is for results. */
export function inquirerPrompter({ stdin, stderr }: Terminal): Prompter {
  const input = new PasteInput(stdin);
  const prompt = inquirer.createPromptModule({ input: input as unknown as NodeJS.ReadStream, output: stderr });
  // Of a terminal that is gone, its input tells.
  stderr.on('error', () => {});
  stderr.write('\u001b[?2004h');
  let open = true;
  return {
    askText: async ({ text, progress, current }: TextPrompt): Promise<Reply> => {
      const now = current === null ? '' : ` (now: ${current})`;
      const question = { type: 'input' as const, name: 'answer', message: `${progress} ${text}${now}` };
      const { answer } = await interruptible(() => prompt<{ answer: string }>([question]));
      return readReply(input.restore(answer));
    },
    askChoice: async ({ text, progress, current, choices }: ChoicePrompt): Promise<Reply> => {
      const question = {
        type: 'select' as const,
        name: 'answer',
        message: `${progress} ${text}`,
        pageSize: 14,
        loop: false,
        default: current ?? undefined,
        choices: [
          ...choices.map(({ value, label }) => ({ name: label, value: `=${value}` })),
          { name: 'Skip', value: 'skip' },
          { name: 'Why is this asked?', value: 'help' },
          { name: 'Go back', value: 'back' },
          { name: 'Show all answers', value: 'review' },
          { name: 'Stop for now', value: 'leave' },
        ],
      };
      const { answer } = await interruptible(() => prompt<{ answer: string }>([question]));
      return answer.startsWith('=') ? { type: 'answer', text: answer.slice(1) } : ({ type: answer } as Reply);
    },
    say: (lines) => {
      for (const line of lines) stderr.write(`${line}\n`);
    },
    close: () => {
      if (!open) return;
      open = false;
      input.close();
      stderr.write(RESTORE);
    },
  };
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
