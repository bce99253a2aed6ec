import configSchema from '../../../schemas/config.schema.json' with { type: 'json' };
import type { ConfigFile } from '../../generated/config.ts';
import validateConfig from '../../generated/validate-config.js';
import { SECTION_IDS } from '../../method/sections.ts';
import { noSuch } from '../../plan/closest.ts';
import { builtinPlaybooks } from '../../playbooks/builtin.ts';
import type { Playbook } from '../../playbooks/playbook.ts';
import { parsePercent } from '../../values/values.ts';
import { defaultSettings, type Settings } from '../facts/settings.ts';
import type { Severities } from '../judge.ts';
import type { Severity } from '../rules/rule.ts';
import { allRules, isDocumentRule } from '../rules/rules.ts';
import { inOrder, type Mistake, type OwnFile, type OwnFileKind, type OwnFileSource, readOwnFile } from './own-file.ts';
import { readPlaybook } from './playbook-file.ts';

/** How plans are judged: what a configuration says, with the usual values where it says nothing. */
export interface Configuration {
  readonly settings: Settings;
  readonly severities: Severities;
  readonly failOn: Severity | 'never';
  /** The largest plan that is read, in bytes. */
  readonly maxBytes: number;
  /** The file of known findings, relative to the configuration. */
  readonly baseline: string | null;
}

const MIB = 1024 * 1024;
const LARGEST_PLAN = 64 * MIB;

export const defaultConfiguration: Configuration = {
  settings: defaultSettings,
  severities: {},
  failOn: 'error',
  maxBytes: MIB,
  baseline: null,
};

const CONFIGURATION: OwnFileKind = { noun: 'configuration', schema: configSchema, validate: validateConfig };

/** Opens a file that the configuration names, relative to it; or says, as a sentence, why that cannot be done. */
export type OpenOwnFile = (path: string) => OwnFileSource | { readonly problem: string };

/** Reads a configuration and the playbooks that it names. Where there is any mistake, there is no configuration. */
export function readConfiguration(
  source: OwnFileSource,
  open: OpenOwnFile,
): { readonly configuration: Configuration | null; readonly mistakes: readonly Mistake[] } {
  const file = readOwnFile<ConfigFile>(source, CONFIGURATION);
  if (file.data === null) return { configuration: null, mistakes: file.mistakes };
  const own = readPlaybooks(file, file.data, open);
  const playbooks = [...builtinPlaybooks, ...own.playbooks];
  // A playbook that cannot be read may have the name that seems to be missing.
  const named = own.mistakes.length > 0 ? null : playbooks;
  const mistakes = [...mistakesIn(file.data, named)].map((mistake) => file.mistakeAt(...mistake));
  if (mistakes.length + own.mistakes.length > 0)
    return { configuration: null, mistakes: [...inOrder(mistakes), ...own.mistakes] };
  return { configuration: toConfiguration(file.data, playbooks), mistakes: [] };
}

type MistakeAt = OwnFile<ConfigFile>['mistakeAt'];

function readPlaybooks(
  { mistakeAt }: { mistakeAt: MistakeAt },
  { playbookFiles: paths = [] }: ConfigFile,
  open: OpenOwnFile,
) {
  const playbooks: Playbook[] = [];
  const mistakes: Mistake[] = [];
  const taken = new Map<string, string>([
    ...SECTION_IDS.map((id) => [id, 'a section of every plan'] as const),
    ['scorecard', 'the scorecard'],
    ['complete', 'a figure of the scorecard'],
    ['practices', 'a figure of the scorecard'],
    ...builtinPlaybooks.map(({ id }) => [id, 'a playbook that comes with the tool'] as const),
  ]);
  for (const [index, path] of paths.entries()) {
    const source = open(path);
    if ('problem' in source) {
      const help = 'Write the path of the playbook relative to this file.';
      mistakes.push(mistakeAt(['playbookFiles', index], 'value', source.problem, help));
      continue;
    }
    const read = readPlaybook(source, taken);
    mistakes.push(...read.mistakes);
    if (read.playbook === null) continue;
    playbooks.push(read.playbook);
    taken.set(read.playbook.id, `the playbook in ${source.file}`);
  }
  return { playbooks, mistakes };
}

/** What is named and does not exist, and what must not be set; `playbooks` are null where not all of them are known. */
function* mistakesIn(
  { rules = {}, playbooks: named = [], thresholds }: ConfigFile,
  playbooks: readonly Playbook[] | null,
): Iterable<Parameters<MistakeAt>> {
  const ruleIds = allRules.map(({ id }) => id);
  for (const [id, severity] of Object.entries(rules)) {
    const path = ['rules', id];
    if (!ruleIds.includes(id)) yield [path, 'key', noSuch('rule', id, ruleIds), '"plan rules" lists them.'];
    else if (isDocumentRule(id) && severity !== 'error')
      yield [path, 'value', `The rule "${id}" is always an error.`, 'Delete this line.'];
  }
  const playbookIds = playbooks?.map(({ id }) => id) ?? named;
  for (const [index, id] of named.entries()) {
    if (playbookIds.includes(id)) continue;
    const help = '"plan playbooks" lists them; the file of one of your own is named under "playbookFiles".';
    yield [['playbooks', index], 'value', noSuch('playbook', id, playbookIds), help];
  }
  const { maxBytes = 0 } = thresholds ?? {};
  if (bytesOf(maxBytes) <= LARGEST_PLAN) return;
  const path = ['thresholds', 'maxBytes'];
  yield [path, 'value', `${maxBytes} is too large.`, 'Write a size of at most 64MiB.'];
}

function toConfiguration(data: ConfigFile, playbooks: readonly Playbook[]): Configuration {
  const usual = defaultConfiguration;
  const { thresholds } = usual.settings;
  const { rules: severities = {}, claptrap = [], playbooks: named, failOn = usual.failOn, baseline = null } = data;
  const { maxBytes = usual.maxBytes, concentration, aggressive, ...figures } = data.thresholds ?? {};
  const inUse = named && [...new Set(named)].map((id) => playbooks.find((own) => own.id === id)!);
  return {
    settings: {
      thresholds: {
        ...{ ...thresholds, ...figures },
        concentration: parsePercent(concentration) ?? thresholds.concentration,
        aggressive: parsePercent(aggressive) ?? thresholds.aggressive,
      },
      claptrap: claptrap.map((phrase) => phrase.trim()),
      playbooks,
      playbooksInUse: inUse ?? null,
    },
    ...{ severities, failOn, maxBytes: bytesOf(maxBytes), baseline },
  };
}

/** `512KiB`, `1MiB` or a number of bytes, in bytes. */
function bytesOf(written: number | string): number {
  if (typeof written === 'number') return written;
  return Number.parseInt(written, 10) * (written.endsWith('MiB') ? MIB : 1024);
}
