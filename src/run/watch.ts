import { resolve } from 'node:path';
import { FileError } from '../files/file-error.ts';
import { expandPaths, STDIN, shown } from '../files/find.ts';
import { findPlan, PLAN_NAMES } from '../files/search.ts';
import { escapeTerminal } from '../render/escape.ts';
import { BaselineReader } from './baselines.ts';
import { EXIT, type Invocation, text } from './command.ts';
import { homeOf } from './io.ts';
import { loadPlan } from './plans.ts';
import { SettingsReader } from './settings.ts';
import { tellError, UserError } from './user-error.ts';

/**
 * Judges, and judges again whenever a file changes that has a say in it, until the process is told to stop. What cannot
 * be judged meanwhile (a configuration that is half written) is told and waited out.
 */
export async function watch(run: Invocation, judge: (invocation: Invocation) => Promise<number>): Promise<number> {
  const { io } = run;
  const found = run.args.length === 0 ? findPlan(io.cwd, homeOf(io.env)) : null;
  // The plan that is found first stays the one, also if it is removed for a moment while another one is in a folder above.
  const invocation = found === null ? run : { ...run, args: [shown(io.cwd, found)] };
  const { args, options, global } = invocation;
  if ([...args, text(options, 'baseline'), global.config].includes(STDIN))
    throw new UserError('usage', 'Standard input cannot be watched.', 'Name the file, or leave out --watch.');
  const stopListening = io.onInterrupt(() => {});
  const changes = io.watch();
  // What was removed is still looked at, for it may come back.
  const files = new Set<string>();
  try {
    for (;;) {
      for (const file of await filesOf(invocation)) files.add(file);
      changes.lookAt(files);
      const code = await judgeOnce(invocation, judge);
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

async function judgeOnce(invocation: Invocation, judge: (invocation: Invocation) => Promise<number>): Promise<number> {
  try {
    return await judge(invocation);
  } catch (error) {
    if (!(error instanceof UserError || error instanceof FileError)) throw error;
    invocation.io.stderr.write(tellError(error));
    return EXIT.cannotRun;
  }
}

/** Every file that has a say: plans, what they refer to, configurations, playbooks, baselines; also where one may come to be. */
async function filesOf(invocation: Invocation): Promise<Set<string>> {
  const { io, args } = invocation;
  const { paths, problems } = await expandPaths(args, io.cwd, homeOf(io.env));
  const settings = new SettingsReader(invocation);
  const baselines = new BaselineReader(invocation);
  const files = new Set<string>();
  const possible = args.length === 0 ? PLAN_NAMES : [];
  for (const path of [...paths, ...problems.map((problem) => problem.path), ...possible]) {
    files.add(resolve(io.cwd, path));
    try {
      const baseline = baselines.fileFor(settings.settingsFor(path));
      if (baseline !== null) files.add(baseline);
      const { file, read } = await loadPlan(invocation, path);
      const { serving, units = [] } = read.validated.plan;
      for (const other of [serving?.recoveryLog, ...units])
        if (typeof other === 'string') files.add(resolve(file, '..', other));
    } catch (error) {
      if (!(error instanceof UserError || error instanceof FileError)) throw error;
    }
  }
  for (const file of settings.files) files.add(file);
  return files;
}
