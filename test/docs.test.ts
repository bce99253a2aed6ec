import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PRINTED_PAGES, printedPage } from '../scripts/docs/printed.ts';
import { referencePages } from '../scripts/docs/reference.ts';
import { reportPicture } from '../scripts/docs/report-picture.ts';
import { commands } from '../src/cli/commands/commands.ts';

describe('the reference pages', () => {
  it.each([...referencePages()])('%s is what the program says today (npm run docs)', (file, content) => {
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('so is the picture of a report', async () => {
    const [file, content] = await reportPicture();
    expect(readFileSync(file, 'utf8')).toBe(content);
  });
});

describe('the guides', () => {
  it.each(PRINTED_PAGES)('%s shows what the program prints today (npm run docs)', async (file) => {
    expect(readFileSync(file, 'utf8')).toBe(await printedPage(file));
  });

  it.each(['README.md', 'docs/architecture.md'])('%s names only files that exist', (file) => {
    const text = readFileSync(file, 'utf8');
    const paths = [
      ...text.matchAll(/(?:`|\()((?:src|docs|schemas|examples|bench|scripts|test)\/[\w./-]*?)(?:`|\))/g),
    ].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('names only commands and flags that exist', () => {
    const used = [...readme.matchAll(/^plan ([a-z]+)([^#\n]*)/gm)];
    expect(used.length).toBeGreaterThan(3);
    for (const [line, name, rest] of used) {
      const command = commands.find((candidate) => candidate.name === name);
      const known = command?.options?.map(({ flags }) => flags.split(' ')[0]!) ?? [];
      const flags = [...rest!.matchAll(/--[a-z-]+/g)].map(([flag]) => flag);
      expect(
        flags.filter((flag) => !known.includes(flag)),
        line,
      ).toEqual([]);
      expect(command, line).toBeDefined();
    }
  });
});
