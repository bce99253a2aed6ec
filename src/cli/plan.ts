import { main } from './main.ts';
import { letGoOfLostTerminals, realIo } from './real-io.ts';
import { work } from './threads.ts';

/** Runs the program in this process. */
export function start(argv: readonly string[]): void {
  process.on('exit', letGoOfLostTerminals);
  main(argv, realIo()).then((code) => {
    process.exitCode = code;
  });
}

export { main, work };
