/** The least that could be done: parses and validates, and says whether there are errors, without lines. */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { parseDocument } from 'yaml';
import validate from '../src/generated/validate-plan.js';

export function main(argv: readonly string[]): void {
  const program = new Command().argument('<plans...>').action((plans: string[]) => {
    for (const path of plans) {
      const document = parseDocument(readFileSync(path, 'utf8'));
      const errors =
        document.errors.length > 0 || validate(document.toJS()) ? document.errors : (validate.errors ?? []);
      for (const { message } of errors) process.stdout.write(`${path}: ${message}\n`);
      if (errors.length > 0) process.exitCode = 1;
    }
  });
  program.parse(argv, { from: 'user' });
}
