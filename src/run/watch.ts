import { resolve } from 'node:path';
import { STDIN, shown } from '../files/find.ts';
import { findPlan, PLAN_NAMES } from '../files/search.ts';
import { escapeTerminal } from '../render/escape.ts';
import { UserError } from '../values/user-error.ts';
import type { Context } from './context.ts';
import { EXIT } from './exit-codes.ts';
import { homeOf, type Io } from './io.ts';
import { filesNamedIn, findPlans, loadFile } from './plans.ts';
import { type Overrides, SettingsReader } from './settings.ts';
import { tellError } from './user-error.ts';

/**
 * Judges, and judges again whenever a file changes that it uses, until the process is told to stop. What cannot
 * be judged meanwhile (a configuration that is half written) is reported and waited out.
 * @param named the plans as the command line names them
 * @param judge judges plans that are named so, and returns the exit code
 */
export async function watch(
  named: readonly string[],
  overrides: Overrides,
  context: Context,
  judge: (named: readonly string[]) => Promise<number>,
): Promise<number> {
  const { io, config } = context;
  if ([...named, overrides.baseline, config].includes(STDIN))
    throw new UserError('usage', 'Standard input cannot be watched.', 'Name the file, or leave out --watch.');
  const found = named.length === 0 ? findPlan(io.cwd, homeOf(io.env)) : null;
  // The plan that is found first stays the one, also if it is removed for a moment while another one is in a folder above.
  const plans = found === null ? named : [shown(io.cwd, found)];
  const stopListening = io.onInterrupt(() => {});
  const changes = io.watch();
  // What was removed is still looked at, for it may come back.
  const files = new Set<string>();
  try {
    for (;;) {
      for (const file of await filesOf(plans, overrides, context)) files.add(file);
      changes.lookAt(files);
      const code = await judgeOnce(() => judge(plans), io);
      if (io.stdout.isGone) return code;
      io.stderr.write('Waiting for a change; Ctrl-C ends it.\n');
      const changed = await changes.next();
      if (changed.length === 0) return code;
      const names = changed.map((file) => escapeTerminal(shown(io.cwd, file)));
      io.stderr.write(`\n---- ${names.join(', ')} changed ----\n\n`);
    }
  } finally {
    stopListening();
  }
}

async function judgeOnce(judge: () => Promise<number>, io: Io): Promise<number> {
  try {
    return await judge();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.stderr.write(tellError(error));
    return EXIT.cannotRun;
  }
}

/** Every file that the run uses: plans, what they refer to, configurations, playbooks, baselines; also where one may come to be. */
async function filesOf(named: readonly string[], overrides: Overrides, context: Context): Promise<Set<string>> {
  const { io } = context;
  const { paths, problems } = await findPlans(named, io);
  const reader = new SettingsReader(context, overrides);
  const files = new Set<string>();
  const possible = named.length === 0 ? PLAN_NAMES : [];
  for (const path of [...paths, ...problems.map((problem) => problem.path), ...possible]) {
    files.add(resolve(io.cwd, path));
    try {
      const settings = reader.settingsFor(path);
      if (settings.baseline !== null) files.add(settings.baseline.file);
      const { file, read } = loadFile(path, settings, context);
      for (const other of filesNamedIn(read)) files.add(resolve(file, '..', other));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  for (const file of reader.files) files.add(file);
  return files;
}
