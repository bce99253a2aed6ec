import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const GUIDE = readFileSync('docs/configuration.md', 'utf8');

/** The guide's blocks in their order: files to write, and commands with what they print. */
const blocks = [...GUIDE.matchAll(/^```(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm)].map(
  ([, language, file, content]) => ({
    language: language!,
    file,
    content: content!,
  }),
);

describe('the guide to configuration', () => {
  it('shows files that hold, and prints what the commands print', async () => {
    const cwd = folderWith({});
    let ran = 0;
    for (const { language, file, content } of blocks) {
      if (file !== undefined) {
        mkdirSync(dirname(join(cwd, file)), { recursive: true });
        writeFileSync(join(cwd, file), content);
      } else {
        expect(language).toBe('console');
        const [command = '', ...printed] = content.trimEnd().split('\n');
        expect([command, ...(await output(command.slice('$ '.length).split(' '), cwd))]).toEqual([command, ...printed]);
        ran++;
      }
    }
    expect(ran).toBeGreaterThan(4);
  });
});

async function output([program, ...args]: readonly string[], cwd: string): Promise<string[]> {
  const text = async () => {
    if (program === 'cat') return readFileSync(join(cwd, args[0]!), 'utf8');
    const { stdout, stderr } = await plan(args, { cwd });
    return stdout + stderr;
  };
  return (await text()).trimEnd().split('\n');
}
