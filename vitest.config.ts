import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: 'test/support/same-seed.ts',
    globalSetup: 'test/support/temporary-folder.ts',
    testTimeout: 20_000,
    teardownTimeout: 60_000,
    // Loading the program again for each of two hundred files would take half of the time.
    isolate: false,
    // By default one core is left free, which is half of two.
    maxWorkers: 2,
  },
});
