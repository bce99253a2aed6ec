/**
 * Bundles the program into `dist/`: one CommonJS file, because Node starts it faster than ES modules, in which every
 * command's code is wrapped so that it runs only when the command is called.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/cli/plan.ts'],
  outfile: 'dist/plan.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  // The package's build for browsers is the same code without a look at the environment for every token.
  alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
  logLevel: 'error',
});
