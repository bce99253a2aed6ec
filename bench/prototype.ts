/**
 * The prototype that the goals for speed are compared with: one bundle of the same packages that parses and validates
 * plans in one thread, with its compiled code kept beside it as the program's is.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { wrapped } from '../scripts/build/wrapped.ts';
import type { Program } from './measure.ts';

const RUN = `const { load } = require('./start.cjs');
const prototype = load(require('node:path').join(__dirname, 'prototype.cjs'), require);
prototype.exports.main(process.argv.slice(2));
module.exports = prototype.script;`;
const KEEP = `const script = require('./run.cjs');
require('node:fs').writeFileSync(__dirname + '/prototype.cjs.cache', script.createCachedData());`;

/** Builds it in a folder and keeps the code that it compiles for a plan; returns how it is run. */
export function buildPrototype(folder: string, plan: string): (plans: readonly string[], cwd: string) => Program {
  mkdirSync(folder);
  const program = join(folder, 'prototype.cjs');
  buildSync({
    entryPoints: ['bench/prototype-program.ts'],
    outfile: program,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    charset: 'ascii',
    alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
    logLevel: 'error',
  });
  writeFileSync(program, wrapped(readFileSync(program, 'utf8')));
  copyFileSync('dist/start.cjs', join(folder, 'start.cjs'));
  writeFileSync(join(folder, 'run.cjs'), RUN);
  writeFileSync(join(folder, 'keep.cjs'), KEEP);
  execFileSync(process.execPath, [join(folder, 'keep.cjs'), plan]);
  return (plans, cwd) => ({ name: PROTOTYPE, run: [join(folder, 'run.cjs'), ...plans], cwd, codes: [0] });
}

export const PROTOTYPE = 'prototype: parses and validates, one thread';
