import type { Command } from '../../run/command.ts';
import { check } from './check.ts';
import { completion } from './completion.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { fmt } from './fmt.ts';
import { init } from './init.ts';
import { lsp } from './lsp.ts';
import { next } from './next.ts';
import { playbooks } from './playbooks.ts';
import { record } from './record.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { trend } from './trend.ts';
import { whatif } from './whatif.ts';

/** Every command, in the order of the help page. The one list: a command that is not here does not exist. */
export const commands: readonly Command[] = [
  init,
  check,
  report,
  whatif,
  review,
  record,
  next,
  diff,
  trend,
  fmt,
  explain,
  rules,
  playbooks,
  schema,
  completion,
  lsp,
];
