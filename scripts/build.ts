/**
 * Bundles the program into `dist/`. CommonJS, because Node starts it faster than ES modules; code that only some commands
 * need stands in files of its own, which are loaded when such a command is called.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { filesIn, thirdPartyNotices } from './third-party.ts';

/** The program, and the modules that are loaded apart from it, each with all that it needs. */
const ENTRIES: Readonly<Record<string, string>> = {
  plan: 'src/cli/plan.ts',
  start: 'src/cli/start.ts',
  'inquirer-prompter': 'src/interview/inquirer-prompter.ts',
  lsp: 'src/commands/run/lsp.ts',
  'unified-diff': 'src/render/unified-diff.ts',
};

/** Imports of a module that is loaded apart become a `require` of its own file. */
const apart: Plugin = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) => {
      if (kind !== 'dynamic-import') return undefined;
      const found = Object.entries(ENTRIES).find(([, source]) => resolve(resolveDir, path) === resolve(source));
      return found ? { path: `./${found[0]}.cjs`, external: true } : undefined;
    });
  },
};

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ENTRIES,
  metafile: true,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  // The package's build for browsers is the same code without a look at the environment for every token.
  alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
  plugins: [apart],
  // A dynamic import of a file of our own is a plain require.
  supported: { 'dynamic-import': false },
  logLevel: 'error',
});

const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) =>
  Object.keys(inputs).filter((file) => inputs[file]!.bytesInOutput > 0),
);
const generated = readdirSync('src/generated')
  .filter((name) => name.endsWith('.js'))
  .flatMap((name) => filesIn(readFileSync(`src/generated/${name}`, 'utf8')));
writeFileSync('dist/THIRD-PARTY.txt', thirdPartyNotices([...bundled, ...generated]));

// In a process of its own: what is compiled by then is what the program needs.
execFileSync(process.execPath, ['scripts/cache-code.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
