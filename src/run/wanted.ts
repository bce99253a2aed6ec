import type { Argument, Assigned, Command, Completion, Option } from './command.ts';

/** What the last word of a command line is, as far as the words before it tell. */
type Wanted =
  | { readonly is: 'command' }
  | { readonly is: 'option'; readonly options: readonly Option[] }
  | {
      readonly is: 'value';
      /** What is before the value in the same word: `--format=`. */
      readonly prefix: string;
      readonly choices: readonly string[];
      readonly completes: Completion | null;
      /** What follows the value behind a `=`: the severity in `--rule ID=severity`. */
      readonly assigns: Assigned | null;
    };

/** A command line that was begun. */
export interface Begun {
  readonly command: Command | null;
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
    if (pending) return valueWanted(pending, '');
    if (last.startsWith('-') && !optionsEnded) {
      const option = last.includes('=') ? optionOf(last, known()) : undefined;
      if (option) return valueWanted(option, last.slice(0, last.indexOf('=') + 1));
      return { is: 'option', options: known().filter((candidate) => candidate.repeatable || !used.has(candidate)) };
    }
    if (!command) return { is: 'command' };
    return valueWanted(argumentAt(command, given.length) ?? {}, '');
  };
  return { command, wanted: wanted(), plan };
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

function valueWanted({ choices, completes, assigns }: Partial<Option>, prefix: string): Wanted {
  return { is: 'value', prefix, choices: choices ?? [], completes: completes ?? null, assigns: assigns ?? null };
}
