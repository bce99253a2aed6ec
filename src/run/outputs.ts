import { basename, dirname, join, resolve } from 'node:path';
import { STDIN, shown } from '../files/find.ts';
import { identitiesOf, identitiesOfOpen, realPathOf } from '../files/identity.ts';
import { CONFIG_NAMES, PLAN_NAMES } from '../files/search.ts';
import { UserError } from '../values/user-error.ts';
import { valueAt } from '../yaml/path.ts';
import type { Io } from './io.ts';
import type { PlanFile } from './plans.ts';
import type { LoadedSettings } from './settings.ts';

/** A file that a run reads or writes: its absolute path, and what it is to the run, such as `the recovery log`. */
export interface NamedFile {
  readonly file: string;
  readonly role: string;
}

/** What git keeps of a repository: the history of a plan is read from there. */
const OF_GIT = /[\\/]\.git(?:[\\/]|$)/i;

/**
 * Makes sure that no output of a run replaces a file that the run reads, or another output, or goes into git's own folder. Files are compared by real
 * path and by device and inode, so that links and other spellings are the same file. Called before anything is written.
 * @throws {UserError} `output-replaces` that names the output and why it must not go there
 */
export function requireApart(outputs: readonly NamedFile[], inputs: readonly NamedFile[], { cwd }: Io): void {
  if (outputs.length === 0) return;
  const taken = new Map<string, string>();
  const take = (identities: readonly string[], role: string) => {
    for (const identity of identities) taken.set(identity, role);
  };
  for (const { file, role } of inputs) take(identitiesOf(file), role);
  take(identitiesOfOpen(0), 'standard input');
  take(identitiesOfOpen(1), 'standard output');
  for (const { file, role } of outputs) {
    const refuse = (why: string) => {
      throw new UserError('output-replaces', `"${shown(cwd, file)}" ${why}`, 'Name another file. Nothing was written.');
    };
    if (OF_GIT.test(realPathOf(file))) refuse(`is in the folder of git, which is no place for ${role}.`);
    const identities = identitiesOf(file);
    const other = identities.map((identity) => taken.get(identity)).find((known) => known !== undefined);
    if (other !== undefined) refuse(`is ${other} of this run: ${role} would replace it.`);
    take(identities, 'another output');
  }
}

/** A plan that a run reads; its file is null where it could not be read. */
export interface NamedPlan {
  readonly source: PlanFile | null;
  readonly assessment: { readonly path: string };
  readonly settings?: () => LoadedSettings;
}

/**
 * Every file that decides on the result of judging these plans, those included that do not exist.
 * @param writesBaseline whether the run writes their baselines, which then count as outputs
 */
export function inputsOf(plans: readonly NamedPlan[], { cwd }: Pick<Io, 'cwd'>, writesBaseline = false): NamedFile[] {
  return plans.flatMap(({ source, assessment, settings }) => {
    if (source !== null) return inputsOfPlan(source, writesBaseline, cwd);
    const file = resolve(cwd, assessment.path);
    return [...plansAt(file), ...(settings ? inputsOfSettings(settings(), writesBaseline) : [])];
  });
}

/** A plan, and the names that its folder's plan has by default: a file of that name would be judged from then on. */
function plansAt(file: string): NamedFile[] {
  const names = PLAN_NAMES.map((name) => join(dirname(file), name));
  return [file, ...names].map((path) => ({ file: path, role: 'the plan' }));
}

/** The same for one plan. */
function inputsOfPlan(source: PlanFile, writesBaseline: boolean, cwd: string): NamedFile[] {
  const { file, read, settings } = source;
  const folder = file === '' ? cwd : dirname(file);
  const related = (path: unknown, role: string): NamedFile[] =>
    typeof path === 'string' && path !== '' ? [{ file: resolve(folder, path), role }] : [];
  // As far as it is understood: a mistake elsewhere does not make a log worth less.
  const data = read.document.understood;
  const units = valueAt(data, ['units']);
  return [
    ...plansAt(file === '' ? resolve(cwd, PLAN_NAMES[0]) : file),
    ...related(valueAt(data, ['serving', 'recoveryLog']), 'the recovery log'),
    ...(Array.isArray(units) ? units.flatMap((unit) => related(unit, 'the plan of a unit')) : []),
    ...inputsOfSettings(settings, writesBaseline),
  ];
}

/** The configuration, what it names, and the baseline; unless the baseline is what the run writes. */
export function inputsOfSettings({ files, baseline }: LoadedSettings, writesBaseline = false): NamedFile[] {
  return [
    ...files.map((file) => ({ file, role: roleOf(file, files) })),
    ...(baseline === null || writesBaseline ? [] : [{ file: baseline.file, role: 'the baseline' }]),
  ].filter(({ file }) => file !== STDIN);
}

/**
 * Of a file that settings come from. A named configuration is the first of them; one that is only looked for would be the
 * configuration from then on.
 */
function roleOf(file: string, [first]: readonly string[]): string {
  const isConfiguration = file === first || CONFIG_NAMES.includes(basename(file));
  return isConfiguration ? 'the configuration' : 'a playbook that the configuration names';
}
