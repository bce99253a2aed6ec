import { join } from 'node:path';

const { MUTATION_FOLDERS = '', MUTATION_SEED } = process.env;
const name = MUTATION_FOLDERS.replaceAll(/[/,]/g, '-');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'plugins.mjs')],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  mutate: [
    ...MUTATION_FOLDERS.split(',').map((each) => (each.endsWith('.ts') ? each : `${each}/**/*.ts`)),
    '!**/*.test.ts',
    '!**/{testing,typist}.ts',
  ],
  ignorers: ['prose-of-rules'],
  // What runs once, when a module is loaded, would need a process for each mutant.
  ignoreStatic: true,
  coverageAnalysis: 'perTest',
  reporters: ['results', 'html'],
  htmlReporter: { fileName: `reports/mutation/${name}.html` },
  ...(MUTATION_SEED === undefined ? {} : { checkers: ['shuffled'] }),
  incremental: MUTATION_SEED === undefined,
  incrementalFile: `reports/mutation/${name}.json`,
  concurrency: Number(process.env.MUTATION_JOBS ?? 1),
  timeoutMS: 5_000,
  ignorePatterns: ['/dist', '/reports', '/.git', '/coverage'],
  tempDirName: `.stryker-tmp/${name}`,
  cleanTempDir: 'always',
  allowConsoleColors: false,
};
