import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Block, blocksOf, wordsOf } from '../scripts/docs/blocks.ts';
import { commitAll, git } from './support/git.ts';
import { folderWith, plan, planWithAnswers } from './support/run.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...globSync('docs/**/*.md').sort()];
const textOf = (page: string): string => readFileSync(page, 'utf8');

describe('the links', () => {
  it.each(PAGES)('of %s lead to files and headings that exist', (page) => {
    const broken = linksOf(textOf(page)).filter((link) => !leads(page, link));
    expect(broken).toEqual([]);
  });

  it('of the index reach every page', () => {
    const linked = linksOf(textOf('docs/README.md')).map((link) => join('docs', link.replace(/#.*/, '')));
    const pages = globSync('docs/**/*.md').filter((page) => page !== 'docs/README.md');
    expect(pages.filter((page) => !linked.includes(page))).toEqual([]);
  });
});

/** Blocks that other tests run, by their page: in files of their own, or in the program that they set up. */
const RUN_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  // test/new.test.ts
  'CONTRIBUTING.md': ['ts'],
  // The examples of a rule, one of which breaks it: src/judge/rules/rules.test.ts
  'docs/rules.md': ['yaml'],
  // test/ci.test.ts and scripts/try/try-ci.ts
  'docs/ci.md': ['yaml'],
  // test/editor-neovim.test.ts runs the first; the others need Helix and Emacs.
  'docs/editors.md': ['lua', 'toml', 'elisp'],
  // scripts/try, in empty folders of their own
  'docs/install.md': ['sh'],
};

/** Lines of a shell that are no commands of `plan`: each is run by .ci/test, .github/workflows or by hand. */
const OTHER_COMMANDS = /^(npm|npx|node|git|echo|mkdir|source) /;

describe('the blocks of code', () => {
  const blocks = PAGES.flatMap((page) => blocksOf(textOf(page)).map((block) => [page, block] as const));

  it('are of a language that is run, read or shown as it was printed', () => {
    const known = ['console', 'sh', 'yaml', ''];
    const unknown = blocks.filter(
      ([page, { language, file }]) =>
        file === null && !known.includes(language) && !RUN_ELSEWHERE[page]?.includes(language),
    );
    expect(unknown.map(([page, { language }]) => `${page}: ${language}`)).toEqual([]);
  });

  it('in YAML are plans, or parts of plans', async () => {
    const parts = blocks.filter(
      ([page, { language, file }]) => language === 'yaml' && file === null && !RUN_ELSEWHERE[page]?.includes('yaml'),
    );
    for (const [page, { content }] of parts) expect(await violations(content), page).toEqual([]);
  });

  it('that a file is made of are read by a command below them', () => {
    for (const [page, { file }] of blocks) {
      if (file === null) continue;
      const name = file.replace(/^.*\//, '');
      const uses = textOf(page).split(name).length - 1;
      const isDefault = ['plan.yaml', 'plan.config.yaml'].includes(name);
      expect(uses > 1 || isDefault, `${page}: ${file}`).toBe(true);
    }
  });

  describe('of a shell', () => {
    let folder: string;
    beforeAll(() => {
      folder = sampleRepository();
    });

    const lines = new Set(
      blocks.flatMap(([page, block]) =>
        block.language === 'sh' && !RUN_ELSEWHERE[page]?.includes('sh') ? commandsOf(block) : [],
      ),
    );

    it('have commands of plan', () => expect(lines.size).toBeGreaterThan(70));

    it.each([...lines])('%s', async (command) => {
      const [program, ...args] = wordsOf(command.replace(/ > \S+/, ''));
      expect(program).toBe('plan');
      const world = { cwd: folder, today: '2026-12-31', env: { PATH: process.env['PATH']! } };
      if (['lsp', 'fmt -'].includes(args.join(' '))) return;
      const talks = ['init', 'review'].includes(args[0]!) && !/--(set|no-input)/.test(command);
      const { code, stderr } = await (talks ? planWithAnswers(args, () => null, world) : plan(args, world));
      // 1: the sample has findings; 130: the person left.
      expect([0, 1, 130], stderr).toContain(code);
    });
  });
});

it('the figures of the example by hand are calculated as it says', () => {
  const rows = [
    ...textOf('docs/growth.md').matchAll(/^\| \w+ +\| ([\d.]+), ([\d.]+), ([\d.]+) +\| +([\d.]+) \| +([\d.]+) \|$/gm),
  ];
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    const [low, likely, high, mean, deviation] = row.slice(1).map(Number) as [number, number, number, number, number];
    const exact = (low + 4 * likely + high) / 6;
    expect(mean).toBeCloseTo(exact, 2);
    expect(deviation).toBeCloseTo(Math.sqrt(((exact - low) * (high - exact)) / 7), 3);
  }
});

/** The addresses of a page's links and pictures that are in this repository. */
function linksOf(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !link.includes('://'));
}

function leads(page: string, link: string): boolean {
  const [file, heading] = link.split('#');
  const path = file === '' ? page : join(dirname(page), file!);
  return existsSync(path) && (heading === undefined || headingsOf(textOf(path)).includes(heading));
}

/** The headings of a page as GitHub names them in an address. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The commands of `plan` in a block, without comments. */
function commandsOf({ content }: Block): string[] {
  return content
    .split('\n')
    .flatMap((line) => line.split(' && '))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !OTHER_COMMANDS.test(line))
    .map((line) => line.replace(/ +# [^'"]*$/, ''));
}

/** What the schema refuses in a plan, or in a part of one. */
async function violations(yaml: string): Promise<string[]> {
  const isWhole = parse(yaml).format !== undefined;
  const text = isWhole ? yaml : `format: 1\norganization: Northwind Cycles\n${yaml}`;
  const { stdout } = await plan(['check', 'plan.yaml', '--format', 'json'], { cwd: folderWith({ 'plan.yaml': text }) });
  const { files } = JSON.parse(stdout) as { files: { findings: { ruleId: string; message: string }[] }[] };
  return files[0]!.findings
    .filter(({ ruleId }) => ['schema', 'yaml-syntax'].includes(ruleId))
    .map(({ message }) => message);
}

/** What the commands of the guides expect around them: a repository with some history, a second plan, a table. */
function sampleRepository(): string {
  const sample = textOf('examples/northwind-cycles/plan.yaml');
  const log = textOf('examples/northwind-cycles/recovery-log.csv');
  const complaints =
    '  - { id: complaints, name: Complaints, better: lower, baseline: 20, target: 5, start: 2026-07-01, due: 2028-06-30, owner: Head of Retail }\n';
  const folder = folderWith({
    'plan.yaml': sample.replace('measures:\n', `measures:\n${complaints}`),
    'recovery-log.csv': log,
    'old.yaml': sample,
    'new.yaml': sample.replace('growth: 25%', 'growth: 20%'),
    'plans/group.yaml': sample,
    'plans/recovery-log.csv': log,
    'readings.csv': 'measure,date,value\nrepeat-business,2026-12-30,42\n',
    'public/.gitkeep': '',
  });
  git(folder, 'init', '--quiet');
  for (const message of ['a', 'b', 'c', 'd']) commitAll(folder, message);
  return folder;
}
