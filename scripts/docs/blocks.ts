/** The fenced blocks of a page, and the words of a command in them. */

const BLOCK = /^```(\w*)(?: file=(\S+))?\n([\s\S]*?)^```$/gm;

export interface Block {
  /** What follows the fence: `sh`, `console`, `yaml`; empty where nothing does. */
  readonly language: string;
  /** The file that the block is, for the commands below it; null if it is none. */
  readonly file: string | null;
  readonly content: string;
  /** Where the block is in the text of the page. */
  readonly start: number;
  readonly end: number;
}

/** The fenced blocks of a page, in their order. */
export function blocksOf(text: string): Block[] {
  return [...text.matchAll(BLOCK)].map(({ 0: whole, 1: language = '', 2: file, 3: content = '', index }) => ({
    language,
    file: file ?? null,
    content,
    start: index,
    end: index + whole.length,
  }));
}

/** The words of a command, as a shell splits them: quotes are removed, and a comment at the end is left out. */
export function wordsOf(command: string): string[] {
  const words = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith('#'));
  return words
    .slice(0, comment < 0 ? words.length : comment)
    .map((word) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}
