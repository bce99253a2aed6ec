/** Keeps the code that Node compiles for the usual commands beside the bundle, so that it need not compile it again. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const dist = resolve('dist');
const require = createRequire(resolve(dist, 'plan.cjs'));
const { load } = require('./start.cjs');
const { exports: program, script } = load(resolve(dist, 'plan.cjs'), require);

const output = { write: () => {}, isTTY: false, columns: 80 };
const io = {
  stdin: process.stdin,
  stdout: output,
  stderr: output,
  cwd: process.cwd(),
  env: {},
  today: () => '2026-11-24',
  interactive: false,
};
const example = 'examples/northwind-cycles/plan.yaml';
for (const args of [
  ['check', example],
  ['check', 'examples/nike/plan.yaml'],
  ['report', example],
  ['explain', 'take-notes'],
  ['--help'],
  ['whatif', example],
]) {
  await program.main(args, io);
}
writeFileSync(resolve(dist, 'plan.cjs.cache'), script.createCachedData());
