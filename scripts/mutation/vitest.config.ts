import { defineConfig } from 'vitest/config';

/** The tests that are to kill the mutants: those of the folders named, without what runs a whole program. */
const folders = (process.env['MUTATION_TESTS'] ?? '').split(',');

export default defineConfig({
  test: {
    include: folders.map((folder) => `${folder}/**/*.test.ts`),
    // Random plans, edits and texts take longest; what they are about is covered by tests of single ones.
    exclude: ['**/*.property.test.ts'],
    // One copy of the modules for all test files: every mutant is a run of its own, and loading them takes most of it.
    isolate: false,
    testTimeout: 300_000,
  },
});
