import { main } from './main.ts';
import { realIo } from './real-io.ts';

main(process.argv.slice(2), realIo()).then((code) => {
  process.exitCode = code;
});
