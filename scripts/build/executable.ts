/**
 * Makes `executable/plan`: the program and Node in one file, for people without Node. `npm run executable` makes it for the
 * system and the version of Node that it runs on, as Node's own "single executable application". Another folder than
 * `executable` can be named.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { wrapped } from './wrapped.ts';

/** Where Node's installers put its licence: archives and images, Windows, Debian. */
const LICENCES_OF_NODE = [
  join(dirname(process.execPath), '../LICENSE'),
  join(dirname(process.execPath), 'LICENSE'),
  '/usr/share/doc/nodejs/LICENSE',
];
/** Marks the place in Node where it looks whether it has a program inside; the same in all its versions. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const out = process.argv[2] ?? 'executable';
const parts = join(out, 'parts');
const program = join(out, process.platform === 'win32' ? 'plan.exe' : 'plan');

rmSync(out, { recursive: true, force: true });
mkdirSync(parts, { recursive: true });
await writeParts();
node('--experimental-sea-config', join(parts, 'configuration.json'));
inject();
writeFileSync(join(out, 'LICENSES.txt'), `${readFileSync('dist/THIRD-PARTY.txt', 'utf8')}\n${licenceOfNode()}`);
rmSync(parts, { recursive: true });

/** Writes what goes into the executable: its start, what a further thread begins with, and the files of `dist/`. */
async function writeParts(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['src/cli/executable.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  const start = outputFiles[0]!.text;
  writeFileSync(join(parts, 'main.cjs'), `${start}module.exports.run();`);
  writeFileSync(join(parts, 'thread.cjs'), `${start}module.exports.work();`);
  for (const name of readdirSync('dist').filter((file) => /\.cjs(\.cache)?$/.test(file) && file !== 'start.cjs')) {
    // The program is wrapped already.
    if (name.startsWith('plan.cjs')) copyFileSync(join('dist', name), join(parts, name));
    else writeFileSync(join(parts, name), wrapped(readFileSync(join('dist', name), 'latin1')));
  }
  const assets = readdirSync(parts).filter((name) => name !== 'main.cjs');
  const configuration = {
    main: join(parts, 'main.cjs'),
    output: join(parts, 'blob'),
    disableExperimentalSEAWarning: true,
    assets: Object.fromEntries(assets.map((name) => [name, join(parts, name)])),
  };
  writeFileSync(join(parts, 'configuration.json'), JSON.stringify(configuration));
}

/** Puts the parts into a copy of Node. On a Mac, a changed program must be signed again. */
function inject(): void {
  const isMac = process.platform === 'darwin';
  copyFileSync(process.execPath, program);
  if (isMac) execFileSync('codesign', ['--remove-signature', program]);
  const segment = isMac ? ['--macho-segment-name', 'NODE_SEA'] : [];
  const postject = resolve('node_modules/postject/dist/cli.js');
  node(postject, program, 'NODE_SEA_BLOB', join(parts, 'blob'), '--sentinel-fuse', FUSE, ...segment);
  if (isMac) execFileSync('codesign', ['--sign', '-', program]);
}

function licenceOfNode(): string {
  const file = LICENCES_OF_NODE.find((each) => existsSync(each));
  if (file === undefined)
    console.error(`Node's licence was not found: pass it on with ${program}. https://github.com/nodejs/node`);
  return file === undefined ? '' : `${'-'.repeat(80)}\nNode.js ${process.version}\n\n${readFileSync(file, 'utf8')}`;
}

/** Runs Node. What it reports is shown only if it fails: postject reports the names of sections that it does not read. */
function node(...args: string[]): void {
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
