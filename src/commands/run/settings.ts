import { dirname, resolve } from 'node:path';
import { type Configuration, defaultConfiguration, readConfiguration } from '../../config/configuration.ts';
import type { Mistake, OwnFileSource } from '../../config/own-file.ts';
import { FileError } from '../../files/file-error.ts';
import { configPlaces, exists, findPlan, shown } from '../../files/find.ts';
import { readInput } from '../../files/read.ts';
import type { Invocation } from '../command.ts';
import { UserError } from '../user-error.ts';
import { ruleSettings } from './rule-settings.ts';

/** What a configuration says; where the command line says something else, that. */
export interface LoadedSettings extends Configuration {
  /** Absolute. */
  readonly baseline: string | null;
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
  return settingsFor(findPlan(invocation.io.cwd) ?? 'plan.yaml', invocation);
}

/** Reads configurations for a run over many plans: each folder is looked at and each file read once. */
export class SettingsReader {
  readonly #invocation: Invocation;
  readonly #byFolder = new Map<string, LoadedSettings>();
  readonly #byFile = new Map<string | null, LoadedSettings>();
  readonly #files = new Set<string>();

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
  }

  /** Every file that was read or looked for, absolute: whatever changes in them changes how plans are judged. */
  get files(): ReadonlySet<string> {
    return this.#files;
  }

  settingsFor(path: string): LoadedSettings {
    const { cwd } = this.#invocation.io;
    const folder = path === '-' ? cwd : dirname(resolve(cwd, path));
    return kept(this.#byFolder, folder, () => {
      const file = this.#findConfig(folder);
      return kept(this.#byFile, file, () => this.#load(file));
    });
  }

  #findConfig(folder: string): string | null {
    const { global, io } = this.#invocation;
    const places = global.config === null ? configPlaces(folder) : [resolve(io.cwd, global.config)];
    for (const place of places) this.#files.add(place);
    return global.config === null ? (places.find(exists) ?? null) : places[0]!;
  }

  #load(file: string | null): LoadedSettings {
    const configuration = file === null ? defaultConfiguration : this.#readConfiguration(file);
    const { severities, baseline } = configuration;
    return {
      ...configuration,
      severities: { ...severities, ...ruleSettings(this.#invocation) },
      baseline: file === null || baseline === null ? null : resolve(dirname(file), baseline),
    };
  }

  #readConfiguration(file: string): Configuration {
    const { configuration, mistakes } = readConfiguration(this.#read(file), (path) => this.#open(file, path));
    if (configuration === null) throw badFile('bad-config', mistakes);
    return configuration;
  }

  #open(config: string, path: string): OwnFileSource | { problem: string } {
    try {
      return this.#read(resolve(dirname(config), path));
    } catch (error) {
      if (error instanceof FileError) return { problem: error.message };
      throw error;
    }
  }

  #read(file: string): OwnFileSource {
    this.#files.add(file);
    return openOwnFile(file, LARGEST_OWN_FILE, this.#invocation.io.cwd);
  }
}

const LARGEST_OWN_FILE = 1024 * 1024;

/** Opens a file that the organisation keeps beside its plans, by its absolute path. */
export function openOwnFile(file: string, maxBytes: number, cwd: string): OwnFileSource {
  const name = shown(cwd, file);
  try {
    return { file: name, bytes: readInput(name, { maxBytes, cwd }) };
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
