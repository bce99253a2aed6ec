/**
 * A person walks through the quick interview at a terminal: reads every word, types at a usual speed, makes a mistake and
 * asks for an explanation. What it would take them is counted, not waited for.
 */

import { screenOf, textOf } from './emulator.ts';
import { emptyFolder, KEY, Terminal } from './pty.ts';

const WORDS_A_MINUTE = 250;
/** 40 words of five keys. */
const KEYS_A_MINUTE = 200;

/** The width of the terminal. */
export const COLUMNS = 80;

export interface Walk {
  /** Prompts that were replied to, explanations and mistakes included. */
  readonly decisions: number;
  readonly words: number;
  readonly keys: number;
  /** Reading and typing. */
  readonly minutes: number;
  /** What was sent to the terminal up to each prompt, and to the end. */
  readonly prompts: readonly { readonly question: string; readonly raw: string }[];
  readonly raw: string;
  readonly exit: number;
}

/** A part of a question, and what the person types: a line, or one key where it is a choice. */
type Step = readonly [question: string, line: string] | readonly [question: string, key: { readonly key: string }];

const key = (pressed: string) => ({ key: pressed });

/** Three segments, two groups that are not served, and all sixteen acts. */
export const STEPS: readonly Step[] = [
  ['organisation called', 'Northwind Cycles'],
  ['What do you want to grow', ''],
  ['What unit', 'cad'],
  ['How big are you today', '12m'],
  ['By how much', '?'],
  ['By how much', '25'],
  ['From which day does the plan run', '1 july 2026'],
  ['Over how long', '2y'],
  ['would be gone', '5 %'],
  ['Why this big', 'The lease on the second workshop needs 15M of yearly sales'],
  ['What divides your customers', 'How they ride'],
  ['Name a group', 'Daily commuters'],
  ['At least how much', '0.9M'],
  ['at most', '3.2M'],
  ['most likely', '1.9M'],
  ['One time in ten', key('1')],
  ['what evidence', 'A survey of 1,140 commuters in May'],
  ['what do you know of them', 'A broken bike means a late arrival, and being late is what they fear'],
  ['Another group', 'Cargo families'],
  ['At least how much', '400k 1.1m 1.9m'],
  ['One time in ten', key('1')],
  ['what evidence', 'A waiting list of 310 names'],
  ['what do you know of them', 'They sell the car once the bike has carried a week of groceries'],
  ['Another group', 'Delivery fleets'],
  ['At least how much', '300k 800k 1.5m'],
  ['One time in ten', key('1')],
  ['what evidence', 'Two letters of intent'],
  ['what do you know of them', ''],
  ['Another group', ''],
  ['Who will you NOT serve', 'Bargain hunters'],
  ['Anybody else', 'Racers with their own mechanic'],
  ['Anybody else', ''],
  ['', key('1')],
  ['', key('2')],
  ['', key('4')],
  ['', key('1')],
  ['', key('2')],
  ['', key('3')],
  ['', key('4')],
  ['', key('?')],
  ['', key('1')],
  ['', key('2')],
  ['', key('4')],
  ['', key('4')],
  ['', key('5')],
  ['why does it not apply here', 'Eleven people who talk every day'],
  ['', key('3')],
  ['', key('1')],
  ['', key('4')],
  ['', key('2')],
];

/** Walks, and gives the terminal back. */
export async function walkQuick(): Promise<Walk> {
  const terminal = new Terminal(['init', '--quick', '--as-of', '2026-06-22'], { cwd: emptyFolder(), cols: COLUMNS });
  try {
    const reader = new Reader();
    const prompts: Walk['prompts'][number][] = [];
    let keys = 0;
    for (const [question, reply] of STEPS) {
      await terminal.expect(question);
      await terminal.expect(typeof reply === 'string' ? '›' : ': more.');
      const asked = await reader.read(terminal.raw, 'prompt');
      prompts.push({ question: asked, raw: terminal.raw });
      const typed = typeof reply === 'string' ? `${reply}${KEY.enter}` : reply.key;
      keys += typed.length;
      reader.types(typeof reply === 'string' ? reply : '');
      terminal.type(typed);
    }
    const exit = await terminal.exit();
    await reader.read(terminal.raw, 'end');
    const minutes = reader.words / WORDS_A_MINUTE + keys / KEYS_A_MINUTE;
    return { decisions: STEPS.length, words: reader.words, keys, minutes, prompts, raw: terminal.raw, exit };
  } finally {
    terminal.close();
  }
}

/** Counts the words that are new on the screen, those that vanish with the answer included. */
class Reader {
  words = 0;
  /** Where the last prompt stands, and how many of the words there are old: the question, and what was typed. */
  #from = 0;
  #old = 0;

  /** Reads what is new; gives back the last line that asks. */
  async read(raw: string, what: 'prompt' | 'end'): Promise<string> {
    const lines = (await screenOf(raw, COLUMNS)).map(textOf);
    this.words += Math.max(0, count(lines.slice(this.#from).join(' ')) - this.#old);
    if (what === 'end') return '';
    this.#from = lines.findLastIndex((line) => line.startsWith('? '));
    const asked = lines.slice(this.#from).join(' ');
    this.#old = count(asked.replace(/\((?:HOW BIG|WHO|Strategic acts), .*$/, ''));
    return asked;
  }

  types(text: string): void {
    this.#old += count(text);
  }
}

function count(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}
