import { main } from './main.ts';
import { letGoOfLostTerminals, realIo } from './real-io.ts';
import { work } from './threads.ts';

/**
 * A judgement is over before code that was optimised for it could pay, so V8 waits longer before it begins (its budget is
 * about 130,000 at first): a third less is computed for one plan, and many plans still get there. Each thread collects its
 * own garbage, as others would only take processors from those that judge. To say so costs some milliseconds itself, which
 * other commands need not pay. Node 22 and later count in another way.
 */
function optimiseLater(argv: readonly string[]): void {
  const judges = argv.includes('check') || argv.includes('report');
  if (!judges || !process.version.startsWith('v20.')) return;
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=800000 --no-parallel-scavenge');
}

/**
 * Runs the program in this process.
 * @param thread the code that a further thread begins with
 */
export function start(argv: readonly string[], thread: () => string): void {
  optimiseLater(argv);
  process.on('exit', letGoOfLostTerminals);
  main(argv, realIo(thread)).then((code) => {
    process.exitCode = code;
  });
}

export { main, work };
