import { dirname, resolve } from 'node:path';
import { FileError } from '../files/file-error.ts';
import { STDIN, shown } from '../files/find.ts';
import { realPathOf } from '../files/identity.ts';
import { isInside } from '../files/inside.ts';
import { readInput } from '../files/read.ts';
import { findConfig, findPlan, PLAN_NAMES } from '../files/search.ts';
import { type Configuration, defaultConfiguration, readConfiguration } from '../judge/config/configuration.ts';
import type { Mistake, OwnFileSource } from '../judge/config/own-file.ts';
import { line } from '../render/layout.ts';
import { type Invocation, text } from './command.ts';
import { homeOf, type Io } from './io.ts';
import { ruleSettings } from './rule-settings.ts';
import { readStdinOnce } from './stdin.ts';
import { UserError } from './user-error.ts';

/** What a configuration says; where the command line says something else, that. */
export interface LoadedSettings extends Configuration {
  /** Absolute. */
  readonly baseline: string | null;
  /** The configuration and the files that it names or that were looked for in its place, absolute. */
  readonly files: readonly string[];
  /** The folder of the configuration, absolute; `null` if there is none. */
  readonly folder: string | null;
}

/**
 * How the plan at a path is judged; of standard input, a plan in the folder of the run.
 * @throws {UserError} `bad-config`, with the place of each mistake
 * @throws {FileError} where the configuration cannot be read
 */
export function settingsFor(path: string, invocation: Invocation): LoadedSettings {
  return new SettingsReader(invocation).settingsFor(path);
}

/** How plans are judged in the folder of the run, for commands that work on none. */
export function settingsHere(invocation: Invocation): LoadedSettings {
  const { cwd, env } = invocation.io;
  return settingsFor(findPlan(cwd, homeOf(env)) ?? PLAN_NAMES[0], invocation);
}

/** Reads configurations for a run over many plans: each folder is looked at and each file read once. */
export class SettingsReader {
  readonly #invocation: Invocation;
  readonly #byFolder = new Map<string, LoadedSettings>();
  readonly #byFile = new Map<string | null, LoadedSettings>();

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
  }

  /** Every file that was read or looked for, absolute: whatever changes in them changes how plans are judged. */
  get files(): ReadonlySet<string> {
    return new Set([...this.#byFolder.values()].flatMap(({ files }) => files));
  }

  /** A plan that is reached through links is judged by where the last of them is, its folder by where that really is. */
  settingsFor(path: string): LoadedSettings {
    const { cwd, env } = this.#invocation.io;
    const { config } = this.#invocation.global;
    const folder = realPathOf(path === STDIN ? cwd : dirname(resolve(cwd, path)));
    return kept(this.#byFolder, folder, () => {
      const named = config === STDIN ? STDIN : resolve(cwd, config ?? '');
      const { file, places } = config === null ? findConfig(folder, homeOf(env)) : { file: named, places: [named] };
      if (config === null && file !== null && dirname(file) !== folder) this.#nameFromAbove(file);
      const settings = kept(this.#byFile, file, () => this.#load(file));
      return { ...settings, files: [...places, ...settings.files] };
    });
  }

  /** Says once in a run that a configuration holds that is not beside the plan. */
  #nameFromAbove(file: string): void {
    const { io, global, said } = this.#invocation;
    const sentence = line`plan: the configuration is ${shown(io.cwd, file)}.`;
    if (global.quiet || said.has(sentence)) return;
    said.add(sentence);
    io.stderr.write(`${sentence}\n`);
  }

  #load(file: string | null): LoadedSettings {
    const files: string[] = [];
    const configuration = file === null ? defaultConfiguration : this.#readConfiguration(file, files);
    const { severities, baseline } = configuration;
    const folder = file === null ? null : folderOf(file, this.#invocation.io.cwd);
    return {
      ...configuration,
      severities: { ...severities, ...ruleSettings(this.#invocation) },
      baseline: folder === null || baseline === null ? null : resolve(folder, baseline),
      files,
      folder,
    };
  }

  #readConfiguration(file: string, files: string[]): Configuration {
    const { io } = this.#invocation;
    const folder = folderOf(file, io.cwd);
    const isNamed = this.#invocation.global.config !== null;
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

/** The baseline that holds, absolute or `-`: the one on the command line, or that of the configuration. */
export function baselineOf(
  { baseline }: Pick<LoadedSettings, 'baseline'>,
  { options, io }: Pick<Invocation, 'options' | 'io'>,
): string | null {
  const named = text(options, 'baseline');
  if (named === undefined) return baseline;
  return named === STDIN ? STDIN : resolve(io.cwd, named);
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

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
