import { main } from './main.ts';
import { realIo } from './real-io.ts';

/** Runs the program in this process. */
export function start(argv: readonly string[]): void {
  main(argv, realIo()).then((code) => {
    process.exitCode = code;
  });
}

export { main };
