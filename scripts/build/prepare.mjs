/**
 * npm runs this before it packs, links or installs a checkout. Without the packages that build the program, npm would install
 * something that cannot run: then this says what to do.
 */
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/esbuild')) {
  console.error(
    'plan: the packages that build the program are not installed here. Install from a clone:\n' +
      '  git clone https://github.com/plan-strategy/plan.git && cd plan && npm ci && npm install --global .',
  );
  process.exit(1);
}
