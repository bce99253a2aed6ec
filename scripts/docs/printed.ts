/**
 * What the README and the guides show of the program. Each block of the language `console` has commands, each followed by
 * what it prints. A block with `file=PATH` is a file that the commands below it read, and `<!-- today: DATE -->` sets the
 * date on which they run. The commands of a page with either run in a folder of their own, others at the top of the repository.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { gitOn } from '../../test/support/git.ts';
import { plan, planWithAnswers, type Ran, type World } from '../../test/support/run.ts';
import { type Block, blocksOf, wordsOf } from './blocks.ts';

/** The last line of an output of which only the first paragraphs are shown. */
const GOES_ON = '...';

/** A question of a conversation, with the answer that follows it on its last line. */
const ANSWER = /(?:^| )> ?(.*)$/gm;

const TODAY = /<!-- today: (\d{4}-\d\d-\d\d) -->/g;

interface Place {
  readonly cwd: string;
  readonly today: string;
}

/** The pages with printed outputs, by their path. */
export const PRINTED_PAGES: readonly string[] = ['README.md', ...globSync('docs/*.md').sort()].filter((file) =>
  readFileSync(file, 'utf8').includes('\n```console\n'),
);

/** A page with what is printed today. */
export async function printedPage(file: string): Promise<string> {
  const text = readFileSync(file, 'utf8');
  const isApart = text.includes(' file=') || text.includes('<!-- today: ');
  const cwd = isApart ? mkdtempSync(join(tmpdir(), 'plan-docs-')) : process.cwd();
  let page = '';
  let end = 0;
  for (const block of blocksOf(text)) {
    page += text.slice(end, block.start);
    end = block.end;
    const today = [...text.slice(0, block.start).matchAll(TODAY)].at(-1)?.[1] ?? '2026-11-24';
    page += await shownAgain(text.slice(block.start, block.end), block, { cwd, today });
  }
  return page + text.slice(end);
}

async function shownAgain(source: string, { file, language, content }: Block, place: Place): Promise<string> {
  if (file !== null) {
    mkdirSync(dirname(join(place.cwd, file)), { recursive: true });
    writeFileSync(join(place.cwd, file), content);
  }
  if (language !== 'console') return source;
  const lines: string[] = [];
  for (const entry of content.trimEnd().split(/^(?=\$ )/m)) {
    const [command = '', ...shown] = entry.trimEnd().split('\n');
    const printed = (await output(command.replace(/^\$ /, ''), shown.join('\n'), place)).trimEnd();
    lines.push(command);
    if (shown.at(-1) === GOES_ON) lines.push(beginning(printed, shown), GOES_ON);
    else if (printed !== '') lines.push(printed);
  }
  return ['```console', ...lines, '```'].join('\n');
}

/** What a command prints: of `plan`, also its errors and the conversation; of git, its output. */
async function output(command: string, shown: string, { cwd, today }: Place): Promise<string> {
  const [, words, target] = /^(.*?)(?: > (\S+))?$/.exec(command)!;
  const [program, ...args] = wordsOf(words!.replace(/^node bin\/plan\.js/, 'plan'));
  const world = { cwd, today, env: { PATH: process.env['PATH']! } };
  switch (program) {
    case 'cat':
      return readFileSync(join(cwd, args[0]!), 'utf8');
    case 'git':
      return gitOn(`${today}T09:00:00+00:00`, cwd, ...args);
    case 'plan': {
      const left = ['init', 'record', 'review'].includes(args[0]!) ? answersIn(shown) : [];
      const { stdout, stderr } = await (left.length === 0 ? plan(args, world) : converse(args, left, world));
      if (target === undefined) return stdout + stderr;
      writeFileSync(join(cwd, target), stdout);
      return stderr;
    }
    default:
      throw new Error(`"${command}" is no command that a page can show.`);
  }
}

/** An answer of a conversation, and all that was shown between the one before and it; empty where nothing was yet. */
interface Answer {
  readonly before: string;
  readonly answer: string;
}

function answersIn(shown: string): Answer[] {
  let end = 0;
  return [...shown.matchAll(ANSWER)].map(({ 0: whole, 1: answer = '', index }) => {
    const before = withoutProgress(shown.slice(end, index));
    end = index + whole.length;
    return { before, answer };
  });
}

/** Gives each question the answer that the page has for it, in whatever order they come; without questions, the next. */
async function converse(args: readonly string[], left: Answer[], world: World): Promise<Ran> {
  const unanswered: string[] = [];
  const ran = await planWithAnswers(
    args,
    (asked) => {
      const question = withoutProgress(asked);
      const found = left.findIndex(({ before }) => before === '' || before.endsWith(question));
      if (found >= 0) return left.splice(found, 1)[0]!.answer;
      unanswered.push(question);
      return null;
    },
    world,
  );
  if (unanswered.length > 0) throw new Error(`The page has no answer to "${unanswered[0]}".`);
  if (left.length > 0) throw new Error(`"plan ${args.join(' ')}" did not ask for "${left[0]!.answer}".`);
  return ran;
}

/** A question on one line, without its last words in brackets: how far the conversation is. */
function withoutProgress(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/ \([^()]*\)$/, '');
}

/** As many paragraphs of an output as are shown of it. */
function beginning(printed: string, shown: readonly string[]): string {
  const count = shown.join('\n').split('\n\n').length;
  return printed.split('\n\n').slice(0, count).join('\n\n');
}
