import type { Argument, Command, Option } from './command.ts';

/** One thing that a word can become; the shells show the description beside it. */
export interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** What the last word of a command line can become, as far as the words before it tell. */
type Wanted =
  | { readonly candidates: readonly Candidate[] }
  | {
      /** The option or argument whose value it is. */
      readonly of: Partial<Option>;
      /** What is before the value in the same word: `--format=`. */
      readonly prefix: string;
    };

/** A command line that was begun. */
export interface Begun {
  readonly wanted: Wanted;
  /** The plan that the words name, if they do. */
  readonly plan: string | undefined;
}

/** Understands the words of a command line so far, without `plan` itself; the last word is the one to complete. */
export function begunLine(
  words: readonly string[],
  commands: readonly Command[],
  globalOptions: readonly Option[],
): Begun {
  const last = words.at(-1) ?? '';
  let command: Command | null = null;
  let plan: string | undefined;
  const given: string[] = [];
  const used = new Set<Option>();
  let pending: Option | null = null;
  let optionsEnded = false;
  const known = () => [...(command?.options ?? []), ...globalOptions];
  for (const word of words.slice(0, -1)) {
    if (pending) {
      if (pending.completes === 'plan') plan = word;
      pending = null;
    } else if (word === '--') optionsEnded = true;
    else if (word.startsWith('-') && word !== '-' && !optionsEnded) {
      const option = optionOf(word, known());
      if (option) used.add(option);
      pending = option && takesValue(option) && !word.includes('=') ? option : null;
    } else if (!command) command = commands.find(({ name }) => name === word) ?? null;
    else {
      if (argumentAt(command, given.length)?.completes === 'plan') plan = word;
      given.push(word);
    }
  }
  const wanted = (): Wanted => {
    if (pending) return { of: pending, prefix: '' };
    if (last.startsWith('-') && !optionsEnded) {
      const option = last.includes('=') ? optionOf(last, known()) : undefined;
      if (option) return { of: option, prefix: last.slice(0, last.indexOf('=') + 1) };
      const open = known().filter((candidate) => candidate.repeatable || !used.has(candidate));
      return { candidates: open.map(({ flags, summary }) => ({ value: flags.split(' ')[0]!, description: summary })) };
    }
    if (command) return { of: argumentAt(command, given.length) ?? {}, prefix: '' };
    return { candidates: commands.map(({ name, summary }) => ({ value: name, description: summary })) };
  };
  return { wanted: wanted(), plan };
}

function optionOf(word: string, known: readonly Option[]): Option | undefined {
  const [name] = word.split('=');
  return known.find(({ flags }) => flags.split(' ')[0] === name);
}

function takesValue({ flags }: Option): boolean {
  return flags.includes('<');
}

/** The last argument stands for all further ones where it takes several. */
function argumentAt({ arguments: list = [] }: Command, index: number): Argument | undefined {
  const last = list.at(-1);
  return list[index] ?? (last?.name.includes('...') ? last : undefined);
}
