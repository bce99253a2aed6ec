import { dirname, resolve } from 'node:path';
import { FileError } from '../files/file-error.ts';
import { STDIN, shown } from '../files/find.ts';
import { realPathOf } from '../files/identity.ts';
import { isInside } from '../files/inside.ts';
import { readInput } from '../files/read.ts';
import { CONFIG_NAMES, findNearest, findPlan, PLAN_NAMES } from '../files/search.ts';
import { type Configuration, defaultConfiguration, readConfiguration } from '../judge/config/configuration.ts';
import type { Mistake, OwnFileSource } from '../judge/config/own-file.ts';
import type { Severities } from '../judge/judge.ts';
import { line } from '../render/layout.ts';
import { UserError } from '../values/user-error.ts';
import type { Context } from './context.ts';
import { homeOf, type Io } from './io.ts';
import { claimStdin, readStdinOnce } from './stdin.ts';

/** What the command line says in place of a configuration. */
export interface Overrides {
  readonly severities?: Severities;
  readonly failOn?: Configuration['failOn'] | undefined;
  /** As it was typed. */
  readonly baseline?: string | undefined;
}

/** A file of known findings. */
export interface BaselineFile {
  /** Absolute, or `-`. */
  readonly file: string;
  /** The folder of the configuration that names it; `null` if the user named it. */
  readonly folder: string | null;
}

/** What a configuration says; where the command line says something else, that. */
export interface LoadedSettings extends Omit<Configuration, 'baseline'> {
  readonly baseline: BaselineFile | null;
  /** The configuration and the files that it names or that were looked for in its place, absolute. */
  readonly files: readonly string[];
}

/**
 * How the plan at a path is judged; of standard input, a plan in the folder of the run.
 * @throws {UserError} `bad-config`, with the place of each mistake
 * @throws {FileError} where the configuration cannot be read
 */
export function settingsFor(path: string, context: Context): LoadedSettings {
  return new SettingsReader(context).settingsFor(path);
}

/** How plans are judged in the folder of the run, for commands that work on none. */
export function settingsHere(context: Context): LoadedSettings {
  const { cwd, env } = context.io;
  return settingsFor(findPlan(cwd, homeOf(env)) ?? PLAN_NAMES[0], context);
}

/** Reads configurations for a run over many plans: each folder is looked at and each file read once. */
export class SettingsReader {
  readonly overrides: Overrides;
  readonly #context: Context;
  readonly #byFolder = new Map<string, LoadedSettings>();
  readonly #byFile = new Map<string | null, LoadedSettings>();

  constructor(context: Context, overrides: Overrides = {}) {
    this.#context = context;
    this.overrides = overrides;
    if (overrides.baseline === STDIN) claimStdin('the baseline', context.io);
  }

  /** Every file that was read or looked for, absolute: whatever changes in them changes how plans are judged. */
  get files(): ReadonlySet<string> {
    return new Set([...this.#byFolder.values()].flatMap(({ files }) => files));
  }

  /** A plan that is reached through links is judged by where the last of them is, its folder by where that really is. */
  settingsFor(path: string): LoadedSettings {
    const { io, config } = this.#context;
    const { cwd, env } = io;
    const folder = realPathOf(path === STDIN ? cwd : dirname(resolve(cwd, path)));
    return getOrMake(this.#byFolder, folder, () => {
      const named = config === STDIN ? STDIN : resolve(cwd, config ?? '');
      const { file, places } =
        config === null ? findNearest(CONFIG_NAMES, folder, homeOf(env)) : { file: named, places: [named] };
      if (config === null && file !== null && dirname(file) !== folder) this.#nameFromAbove(file);
      const settings = getOrMake(this.#byFile, file, () => this.#load(file));
      return { ...settings, files: [...places, ...settings.files] };
    });
  }

  /** Says once in a run that a configuration holds that is not beside the plan. */
  #nameFromAbove(file: string): void {
    const { io, view, said } = this.#context;
    const sentence = line`plan: the configuration is ${shown(io.cwd, file)}.`;
    if (view.quiet || said.has(sentence)) return;
    said.add(sentence);
    io.stderr.write(`${sentence}\n`);
  }

  #load(file: string | null): LoadedSettings {
    const files: string[] = [];
    const configuration = file === null ? defaultConfiguration : this.#readConfiguration(file, files);
    return {
      ...configuration,
      severities: { ...configuration.severities, ...this.overrides.severities },
      failOn: this.overrides.failOn ?? configuration.failOn,
      baseline: this.#baselineOf(configuration, file),
      files,
    };
  }

  #baselineOf({ baseline }: Configuration, configFile: string | null): BaselineFile | null {
    const { cwd } = this.#context.io;
    const named = this.overrides.baseline;
    if (named !== undefined) return { file: named === STDIN ? STDIN : resolve(cwd, named), folder: null };
    if (configFile === null || baseline === null) return null;
    const folder = folderOf(configFile, cwd);
    return { file: resolve(folder, baseline), folder };
  }

  #readConfiguration(file: string, files: string[]): Configuration {
    const { io, config } = this.#context;
    const folder = folderOf(file, io.cwd);
    const isNamed = config !== null;
    const read = (path: string) => {
      files.push(path);
      return openOwnFile(path, 'configuration', LARGEST_OWN_FILE, isNamed && path === file ? null : folder, io);
    };
    const open = (path: string): OwnFileSource | { problem: string } => {
      try {
        return read(resolve(folder, path));
      } catch (error) {
        if (error instanceof FileError) return { problem: error.message };
        throw error;
      }
    };
    const { configuration, mistakes } = readConfiguration(read(file), open);
    if (configuration === null) throw badFile('bad-config', mistakes);
    return configuration;
  }
}

/** The folder that the paths in a file start from; for standard input, that of the run. */
export function folderOf(file: string, cwd: string): string {
  return file === STDIN ? cwd : dirname(file);
}

const LARGEST_OWN_FILE = 1024 * 1024;

/**
 * Opens a file that the organisation keeps beside its plans, by its absolute path or as `-`.
 * @param folder that of the configuration: the text of a file outside of it is not to be shown; `null` if the user named the file
 */
export function openOwnFile(
  file: string,
  noun: 'configuration' | 'baseline',
  maxBytes: number,
  folder: string | null,
  io: Io,
): OwnFileSource {
  if (file === STDIN) return { file, bytes: readStdinOnce(`the ${noun}`, maxBytes, io) };
  const name = shown(io.cwd, file);
  try {
    const isHidden = folder !== null && !isInside(realPathOf(folder), realPathOf(file));
    return { file: name, bytes: readInput(name, { maxBytes, cwd: io.cwd }), isHidden };
  } catch (error) {
    if (!(error instanceof FileError && error.code === 'file-too-large')) throw error;
    throw new FileError(error.code, name, error.message, 'Check that it is the right file.', error);
  }
}

/** The mistakes in a file of the organisation's own, as one error: the first with what to do, the others below it. */
export function badFile(code: string, mistakes: readonly Mistake[]): UserError {
  const [first, ...others] = mistakes.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
  return new UserError(code, first!, mistakes[0]!.help, others);
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
