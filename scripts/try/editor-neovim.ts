/**
 * Drives the language server with a real editor: Neovim, set up as docs/editors.md says, does what a person does.
 * `npx tsx scripts/try/editor-neovim.ts`; needs nvim 0.7 or later and the built program.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { canRun, skip, startJob } from '../../test/attacks/job.ts';

const NAME = 'editor-neovim';
const EXAMPLE = 'examples/northwind-cycles';

if (!canRun('nvim', '--version')) skip(NAME, 'nvim is not installed');

const job = startJob(NAME, 60);
const [setup] = /(?<=```lua\n).*?(?=```)/s.exec(readFileSync('docs/editors.md', 'utf8'))!;
for (const file of ['plan.yaml', 'recovery-log.csv']) copyFileSync(join(EXAMPLE, file), join(job.folder, file));
writeFileSync(join(job.folder, 'init.lua'), setup);
// On the path it is called "plan", as where it is installed.
mkdirSync(join(job.folder, 'bin'));
symlinkSync(resolve('bin/plan.js'), join(job.folder, 'bin/plan'));

const { status, stdout, stderr } = spawnSync(
  'nvim',
  ['--headless', '--clean', '-u', 'init.lua', '-c', `luafile ${resolve('scripts/try/editor-neovim.lua')}`],
  {
    cwd: job.folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, HOME: job.folder, PATH: `${join(job.folder, 'bin')}${delimiter}${process.env['PATH']}` },
  },
);
if (status !== 0) job.fail(`${stdout}${stderr}`);
const [version] = execFileSync('nvim', ['--version'], { encoding: 'utf8' }).split('\n');
job.end(`${stdout.trim()} with ${version}`);
