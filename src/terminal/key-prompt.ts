import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  makeTheme,
  type Status,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
} from '@inquirer/core';
import figures from '@inquirer/figures';
import type { Choice } from '../interview/question.ts';

export interface KeyPromptConfig {
  readonly message: string;
  /** What is shown behind the message until it is answered. */
  readonly aside: string;
  /** The answer as it goes behind the message; as it is by default. */
  readonly answered?: (answer: string) => string;
  /** What is chosen from; further words that mean one answer with Enter behind them. */
  readonly choices: readonly Choice[];
  /** The value that is marked at first; nothing where it is none of the choices. */
  readonly marked?: string;
  /** Keys that end the prompt with their command. */
  readonly commands: Readonly<Record<string, string>>;
  /** What the keys do, below the choices. */
  readonly hint: string;
}

const NOTHING = -1;

/**
 * A choice that one key answers: its number. Arrows and Enter do, too; Enter alone chooses nothing, because who types a
 * number and Enter would answer the next question with it. Resolves to `=value`, or to a command.
 */
export const keyPrompt = createPrompt<string, KeyPromptConfig>((config, done) => {
  const { choices, commands } = config;
  const theme = makeTheme({});
  const [status, setStatus] = useState<Status>('idle');
  const [chosen, setChosen] = useState('');
  const [marked, setMarked] = useState(choices.findIndex(({ value }) => value === config.marked));
  const [word, setWord] = useState('');
  const finish = (reply: string, shown: string) => {
    setChosen(shown);
    setStatus('done');
    done(reply);
  };
  const take = (index: number) => finish(`=${choices[index]!.value}`, choices[index]!.label);
  useKeypress((key, line) => {
    // What the terminal sent is in the line; the name of a key that is no letter is not always there.
    const typed = line.line;
    const number = /^[1-9]\d*$/.test(typed) ? Number(typed) : 0;
    if (isEnterKey(key)) {
      const meant = choices.findIndex(({ also }) => also?.includes(word));
      if (meant !== NOTHING) take(meant);
      else if (marked !== NOTHING) take(marked);
      return;
    }
    if (isUpKey(key) || isDownKey(key)) {
      setMarked(moved(marked, isUpKey(key) ? -1 : 1, choices.length));
    } else if (Object.hasOwn(commands, typed)) finish(commands[typed]!, '');
    else if (number >= 1 && number <= choices.length) {
      if (number * 10 > choices.length) return take(number - 1);
      // The first digit of a longer number, perhaps.
      return setMarked(number - 1);
    }
    // The rest of a word would be typed into the next question if its first letter answered this one.
    const letters = typed.toLowerCase();
    const isWord = letters !== '' && choices.some(({ also }) => also?.some((known) => known.startsWith(letters)));
    setWord(isWord ? letters : '');
    if (!isWord) line.clearLine(0);
  });
  const prefix = usePrefix({ status, theme });
  const page = usePagination({
    items: choices,
    active: Math.max(0, marked),
    renderItem: ({ item, index, isActive }) => {
      const isMarked = isActive && marked !== NOTHING;
      const text = `${isMarked ? figures.pointer : ' '} ${index + 1}  ${item.label}`;
      return isMarked ? theme.style.highlight(text) : text;
    },
    pageSize: 12,
    loop: false,
  });
  const question = `${prefix} ${theme.style.message(config.message, status)}`;
  if (status === 'done') return `${question}${theme.style.answer(config.answered?.(chosen) ?? ` ${chosen}`)}`;
  return [`${question}${theme.style.help(config.aside)}`, page, theme.style.help(config.hint)].join('\n');
});

function moved(from: number, by: number, length: number): number {
  if (from === NOTHING) return by > 0 ? 0 : length - 1;
  return Math.max(0, Math.min(length - 1, from + by));
}
