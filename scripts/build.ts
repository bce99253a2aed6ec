/**
 * Bundles the program into `dist/`: one CommonJS file, because Node starts it faster than ES modules, in which every
 * command's code is wrapped so that it runs only when the command is called.
 */
import { rmSync } from 'node:fs';
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
  logLevel: 'error',
});
