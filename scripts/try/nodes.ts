/**
 * Runs the tests on every major version of Node that the package says it runs on. The versions come from npm's package
 * `node`, which holds the program itself.
 * `npx tsx scripts/try/nodes.ts [MAJOR…] [-- FILTER…]`: 20, 22 and 24, and all tests, where nothing is said.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

const MAJORS = ['20', '22', '24'];

const args = process.argv.slice(2);
const split = args.includes('--') ? args.indexOf('--') : args.length;
const majors = split > 0 ? args.slice(0, split) : MAJORS;
const filters = args.slice(split + 1);

let failed = false;
for (const major of majors) {
  const command = ['--yes', '--package', `node@${major}`, '--', 'node', '-p', 'process.execPath'];
  const node = execFileSync('npx', command, { encoding: 'utf8' }).trim();
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  if (!version.startsWith(`v${major}.`)) throw new Error(`npm gave Node ${version}, not ${major}`);
  // First in the path, so that the programs that the tests start are run by it, too.
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH']}` };
  const options = { env, encoding: 'utf8', maxBuffer: 1e9 } as const;
  const built = spawnSync('npm', ['run', '--silent', 'build'], options);
  const ran = spawnSync(
    node,
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--no-color', ...filters],
    options,
  );
  const summary = ran.stdout.split('\n').filter((line) => /^ *(Test Files|Tests) /.test(line));
  console.log(`Node ${version}: ${summary.map((line) => line.trim().replaceAll(/ +/g, ' ')).join('; ')}`);
  if (built.status === 0 && ran.status === 0) continue;
  failed = true;
  console.error(built.stderr + ran.stdout.split('\n').slice(-80).join('\n') + ran.stderr.slice(-4000));
}
process.exit(failed ? 1 : 0);
