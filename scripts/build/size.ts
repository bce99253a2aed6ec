/**
 * Prints how much of the program is code of its own: the bytes that the bundle takes from `src/`, each file counted once.
 * Generated code and the texts of the playbooks are left out.
 * `npm run size` measures the working tree, `npm run size -- REVISION` a revision, with the packages that are installed now.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';

const LEFT_OUT = /^src\/(generated|playbooks)\//;
const SOURCES = ['src', 'schemas', 'scripts', 'package.json', 'tsconfig.json'];

const revision = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'plan-size-'));
try {
  copySources();
  print(sizesOf(buildThere()));
} finally {
  rmSync(folder, { recursive: true });
}

function copySources(): void {
  if (revision === undefined) {
    for (const source of SOURCES) cpSync(source, join(folder, source), { recursive: true });
    return;
  }
  const archive = execFileSync('git', ['archive', revision, ...SOURCES], { maxBuffer: 1 << 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
}

/**
 * Runs the build of the copied sources and returns what its bundler reports. The build finds a bundler that is the
 * installed one and also writes its report to a file: so each revision is built with its own options.
 */
function buildThere(): Metafile {
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync('node_modules')) {
    if (name !== 'esbuild') symlinkSync(resolve('node_modules', name), join(packages, name));
  }
  const report = join(folder, 'report.json');
  mkdirSync(join(packages, 'esbuild'));
  writeFileSync(
    join(packages, 'esbuild/index.js'),
    `const { build } = require(${JSON.stringify(resolve('node_modules/esbuild'))});
    exports.build = async (options) => {
      const result = await build(options);
      if (result.metafile) require('fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify(result.metafile));
      return result;
    };`,
  );
  for (const script of ['generate', 'build']) {
    const args = ['--import', 'tsx', `scripts/build/${script}.ts`];
    execFileSync(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return JSON.parse(readFileSync(report, 'utf8')) as Metafile;
}

/** The bytes of each counted file; of one that is in several outputs, its largest part. */
function sizesOf({ outputs }: Metafile): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      if (!file.startsWith('src/') || LEFT_OUT.test(file)) continue;
      sizes.set(file, Math.max(bytesInOutput, sizes.get(file) ?? 0));
    }
  }
  return sizes;
}

/** A line for each folder below `src/`, the largest first, and the total. */
function print(sizes: ReadonlyMap<string, number>): void {
  const folders = new Map<string, number>();
  let total = 0;
  for (const [file, bytes] of sizes) {
    const name = file.split('/').slice(0, 2).join('/');
    folders.set(name, bytes + (folders.get(name) ?? 0));
    total += bytes;
  }
  const line = (bytes: number, name: string): void => console.log(`${bytes.toLocaleString('en').padStart(9)}  ${name}`);
  for (const [name, bytes] of [...folders].sort(([, a], [, b]) => b - a)) line(bytes, name);
  line(total, `all (${revision ?? 'working tree'}, ${sizes.size} files)`);
}
