/**
 * What the README and the guides show of the program: each block of the language `console` is a command and what it prints.
 * A block with `file=PATH` is a file that the commands below it read.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { plan } from '../../test/support/run.ts';

const BLOCK = /^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm;

/** The last line of an output of which only the first paragraphs are shown. */
const GOES_ON = '...';

/** The pages with printed outputs, by their path, each with what is printed today. */
export async function printedPages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const file of ['README.md', ...globSync('docs/*.md').sort()]) {
    const text = readFileSync(file, 'utf8');
    if (text.includes('\n```console\n')) pages.set(file, await printedAnew(text));
  }
  return pages;
}

/** Commands of a page with files of its own run beside these, others at the top of the repository. */
async function printedAnew(text: string): Promise<string> {
  const cwd = text.includes(' file=') ? mkdtempSync(join(tmpdir(), 'plan-docs-')) : process.cwd();
  let page = '';
  let end = 0;
  for (const { 0: block, 1: language, 2: file, 3: content = '', index } of text.matchAll(BLOCK)) {
    page += text.slice(end, index);
    end = index + block.length;
    if (file !== undefined) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), content);
    }
    page += language === 'console' ? await consoleBlock(content, cwd) : block;
  }
  return page + text.slice(end);
}

async function consoleBlock(content: string, cwd: string): Promise<string> {
  const [command = '', ...shown] = content.trimEnd().split('\n');
  const printed = (await output(command.replace(/^\$ (node bin\/plan\.js|plan)? ?/, '').split(' '), cwd)).trimEnd();
  const lines = shown.at(-1) === GOES_ON ? [beginning(printed, shown), GOES_ON] : [printed];
  return ['```console', command, ...lines, '```'].join('\n');
}

async function output(args: readonly string[], cwd: string): Promise<string> {
  if (args[0] === 'cat') return readFileSync(join(cwd, args[1]!), 'utf8');
  const { stdout, stderr } = await plan(args, { cwd });
  return stdout + stderr;
}

/** As many paragraphs of an output as are shown of it. */
function beginning(printed: string, shown: readonly string[]): string {
  const count = shown.join('\n').split('\n\n').length;
  return printed.split('\n\n').slice(0, count).join('\n\n');
}
