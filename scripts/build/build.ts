/**
 * Bundles the program into `dist/`. CommonJS, because Node starts it faster than ES modules; code that only some commands
 * need is in files of its own, which are loaded when such a command is called.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { filesIn, thirdPartyNotices } from './third-party.ts';
import { wrapped } from './wrapped.ts';

const require = createRequire(import.meta.url);

/** The program, and the modules that are loaded apart from it, each with all that it needs. */
const ENTRIES: Readonly<Record<string, string>> = {
  plan: 'src/cli/plan.ts',
  start: 'src/cli/start.ts',
  'inquirer-prompter': 'src/terminal/inquirer-prompter.ts',
  lsp: 'src/lsp/server.ts',
  glob: 'src/files/glob.ts',
  'unified-diff': 'src/render/unified-diff.ts',
  json: 'src/render/json.ts',
  page: 'src/render/page/page.ts',
  'trend-page': 'src/render/page/trend.ts',
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

/** What Node has loaded before it runs a program; anything else of its own costs up to a fifth of its start. */
const STARTED = ['events', 'fs', 'module', 'path', 'process', 'url', 'util', 'vm'];

/** Node's own modules are loaded when something of them is used, not when a package only mentions them. */
const builtinsWhenUsed: Plugin = {
  name: 'builtins-when-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?[a-z0-9_/]+$/ }, ({ path, namespace }) => {
      const name = path.replace('node:', '');
      if (!isBuiltin(path)) return undefined;
      // One that is a function itself, such as `stream`, has no parts to wait for.
      return namespace === 'builtin' || STARTED.includes(name) || typeof require(path) === 'function'
        ? { path: `node:${name}`, external: true }
        : { path: name, namespace: 'builtin' };
    });
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `for (const name of ${JSON.stringify(Object.keys(require(`node:${path}`)))})
        Object.defineProperty(exports, name, { enumerable: true, get: () => require('node:${path}')[name] });`,
    }));
  },
};

/** Whether there are colours is decided by the program: the package need not look at terminals for it when it is loaded. */
const noSearchForColours: Plugin = {
  name: 'no-search-for-colours',
  setup({ onResolve }) {
    onResolve({ filter: /^#supports-color$/ }, ({ resolveDir }) => ({
      path: resolve(resolveDir, 'vendor/supports-color/browser.js'),
    }));
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
  plugins: [apart, builtinsWhenUsed, noSearchForColours],
  // Where a module asks where it is, to `require` from there.
  define: { 'import.meta.url': '__filename' },
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

// The bundler writes ASCII everywhere but in regular expressions; the start relies on it (`src/cli/start.ts`), and on the
// wrapper.
for (const name of Object.keys(ENTRIES)) {
  const file = `dist/${name}.cjs`;
  const code = readFileSync(file, 'utf8').replaceAll(/[^\0-\x7f]/g, escaped);
  writeFileSync(file, name === 'plan' ? wrapped(code) : code);
}

// In a process of its own: what is compiled by then is what the program needs.
execFileSync(process.execPath, ['scripts/build/cache-code.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
