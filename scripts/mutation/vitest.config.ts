import { defineConfig } from 'vitest/config';

/**
 * The tests that are to kill the mutants: those of the folders named. Properties are tried a few times only (`PLAN_FEW`),
 * and with the same cases for every mutant.
 */
const folders = (process.env['MUTATION_TESTS'] ?? '').split(',');

export default defineConfig({
  test: {
    include: folders.map((folder) => `${folder}/**/*.test.ts`),
    // It has to meet many plans before it can say that every step counts.
    exclude: ['src/judge/score.property.test.ts'],
    setupFiles: ['scripts/mutation/same-cases.ts'],
    // One copy of the modules for all test files: every mutant is a run of its own, and loading them takes most of it.
    isolate: false,
    testTimeout: 300_000,
  },
});
