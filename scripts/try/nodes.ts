/**
 * Runs the tests on every major version of Node that the package says it runs on. The versions come from npm's package
 * `node`, which holds the program itself. Each first runs the program as this version of Node built it, with code
 * compiled for another version beside it, as it does where the package was installed: it must say the same and nothing else.
 * `npx tsx scripts/try/nodes.ts [MAJOR…] [-- FILTER…]`: 20, 22 and 24, and all tests, by default.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

const MAJORS = ['20', '22', '24'];

const args = process.argv.slice(2);
const split = args.includes('--') ? args.indexOf('--') : args.length;
const majors = split > 0 ? args.slice(0, split) : MAJORS;
const filters = args.slice(split + 1);

const build = (env: NodeJS.ProcessEnv) => spawnSync('npm', ['run', '--silent', 'build'], { env, encoding: 'utf8' });
const asInstalled = (node: string) => {
  const args = ['bin/plan.js', 'check', 'examples/northwind-cycles/plan.yaml', '--verbose', '--as-of', '2026-11-20'];
  const { status, stdout, stderr } = spawnSync(node, args, { encoding: 'utf8' });
  return JSON.stringify({ status, stdout, stderr });
};

let failed = false;
for (const major of majors) {
  const command = ['--yes', '--package', `node@${major}`, '--', 'node', '-p', 'process.execPath'];
  const node = execFileSync('npx', command, { encoding: 'utf8' }).trim();
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  if (!version.startsWith(`v${major}.`)) throw new Error(`npm gave Node ${version}, not ${major}`);
  // First in the path, so that the programs that the tests start are run by it, too.
  build(process.env);
  if (asInstalled(node) !== asInstalled(process.execPath)) {
    failed = true;
    console.error(`Node ${version} runs what another version built otherwise: ${asInstalled(node)}`);
  }
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH']}` };
  const built = build(env);
  const ran = spawnSync(node, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--no-color', ...filters], {
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const summary = ran.stdout.split('\n').filter((line) => /^ *(Test Files|Tests) /.test(line));
  console.log(`Node ${version}: ${summary.map((line) => line.trim().replaceAll(/ +/g, ' ')).join('; ')}`);
  if (built.status === 0 && ran.status === 0) continue;
  failed = true;
  console.error(built.stderr + ran.stdout.split('\n').slice(-80).join('\n') + ran.stderr.slice(-4000));
}
build(process.env);
process.exit(failed ? 1 : 0);
