/**
 * How long the quick interview takes somebody who reads 250 words and types 40 words a minute, over the real prompts at a
 * real terminal: `npx tsx scripts/docs/walk-quick.ts`, after a build.
 */
import { walkQuick } from '../../test/support/walk.ts';

const { decisions, words, keys, minutes } = await walkQuick();
process.stdout.write(
  `${decisions} decisions, ${words} words read, ${keys} keys typed: ${minutes.toFixed(1)} minutes\n`,
);
