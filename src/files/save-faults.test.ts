import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Fault,
  type FaultKind,
  type FaultyFileSystem,
  faultyFileSystem,
} from '../../test/support/faulty-file-system.ts';
import { FileError } from './file-error.ts';
import { type Saved, saveFile, sha256, updateFile } from './save.ts';

const OLD = 'format: 1\nhowBig:\n  baseline: 10M\n';
const NEW = `${OLD}who:\n${'  # a longer plan, of more than one piece\n'.repeat(200)}`;
const FAULTS: readonly { kind: FaultKind; errnos: readonly string[] }[] = [
  { kind: 'instead', errnos: ['EIO', 'ENOSPC', 'EINTR', 'EROFS', 'EACCES', 'ENOENT'] },
  { kind: 'afterwards', errnos: ['EIO', 'EINTR'] },
  { kind: 'from-then-on', errnos: ['EIO'] },
  { kind: 'short', errnos: [''] },
];

let root: string;
let deadPid: number;
beforeAll(() => {
  // In memory where the system has such a folder: thousands of files are made.
  root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'plan-faults-'));
  deadPid = spawnSync(process.execPath, ['--version']).pid;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Scenario {
  readonly name: string;
  /** What the plan holds before; `null` where there is none. */
  readonly old: string | null;
  prepare(folder: string): void;
  save(folder: string, fs: FaultyFileSystem): Saved;
}

const expected = { expect: sha256(Buffer.from(OLD)) };
const writeOld = (folder: string) => writeFileSync(join(folder, 'plan.yaml'), OLD, { mode: 0o640 });
const scenarios: Scenario[] = [
  {
    name: 'a plan that is there',
    old: OLD,
    prepare: writeOld,
    save: (folder, fs) => saveFile(join(folder, 'plan.yaml'), NEW, { ...expected, fs }),
  },
  {
    name: 'a new plan',
    old: null,
    prepare: () => {},
    save: (folder, fs) => saveFile(join(folder, 'plan.yaml'), NEW, { expect: null, fs }),
  },
  {
    name: 'a plan behind a link',
    old: OLD,
    prepare(folder) {
      writeOld(folder);
      symlinkSync('plan.yaml', join(folder, 'link.yaml'));
    },
    save: (folder, fs) => saveFile(join(folder, 'link.yaml'), NEW, { ...expected, fs }),
  },
  {
    name: 'an update',
    old: OLD,
    prepare: writeOld,
    save: (folder, fs) => updateFile(join(folder, 'plan.yaml'), () => NEW, { fs }),
  },
  {
    name: 'a plan beside the rest of a killed writer',
    old: OLD,
    prepare(folder) {
      writeOld(folder);
      const writer = { pid: deadPid, host: hostname(), started: null, token: '0'.repeat(32) };
      writeFileSync(join(folder, '.plan.yaml.lock'), JSON.stringify(writer));
      writeFileSync(join(folder, `.plan.yaml.${deadPid}.0123456789ab.tmp`), 'half a pl');
    },
    save: (folder, fs) => saveFile(join(folder, 'plan.yaml'), NEW, { ...expected, fs }),
  },
];

function planIn(folder: string): string | null {
  return readdirSync(folder).includes('plan.yaml') ? readFileSync(join(folder, 'plan.yaml'), 'utf8') : null;
}

function leftIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.'));
}

let folders = 0;
function prepared(scenario: Scenario): string {
  const folder = join(root, String(folders++));
  mkdirSync(folder);
  scenario.prepare(folder);
  return folder;
}

/** What came of a save, which may fail in the way that is promised and in no other. */
function outcomeOf(scenario: Scenario, folder: string, fs: FaultyFileSystem): 'saved' | 'not saved' | 'unknown' {
  try {
    scenario.save(folder, fs);
    return 'saved';
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    expect(error.message).not.toMatch(/\bE[A-Z]{3,}\b|injected/);
    expect(error.hint).not.toBe('');
    return error.message.includes('may or may not') ? 'unknown' : 'not saved';
  }
}

for (const scenario of scenarios) {
  test(`${scenario.name}: whichever call fails, the plan is the old or the new one, and what is reported is true`, () => {
    const sound = faultyFileSystem(null);
    const soundFolder = prepared(scenario);
    expect(outcomeOf(scenario, soundFolder, sound)).toBe('saved');
    expect(leftIn(soundFolder)).toEqual([]);
    expect(sound.calls.length).toBeGreaterThan(20);

    const outcomes = { saved: 0, 'not saved': 0, unknown: 0 };
    for (const { kind, errnos } of FAULTS) {
      for (const errno of errnos) {
        for (let at = 0; at < sound.calls.length; at++) {
          const folder = prepared(scenario);
          const where = `${kind} ${errno} at ${at}, ${sound.calls[at]}`;
          const outcome = outcomeOf(scenario, folder, faultyFileSystem({ at, kind, errno }));
          outcomes[outcome]++;

          const plan = planIn(folder);
          if (outcome === 'saved') expect(plan, where).toBe(NEW);
          if (outcome === 'not saved') expect(plan, where).toBe(scenario.old);
          if (outcome === 'unknown') expect([scenario.old, NEW], where).toContain(plan);
          if (kind === 'short') expect(outcome, where).toBe('saved');
          if (outcome === 'unknown') expect(kind, where).not.toBe('instead');
          if (leavesNothing(scenario, { kind, errno, at }, sound.calls[at]!)) expect(leftIn(folder), where).toEqual([]);

          saveFile(join(folder, 'plan.yaml'), 'the next save', { fs: faultyFileSystem(null) });
          expect(planIn(folder), where).toBe('the next save');
          expect(leftIn(folder), where).toEqual([]);
        }
      }
    }
    expect(outcomes.saved).toBeGreaterThan(50);
    expect(outcomes['not saved']).toBeGreaterThan(50);
  });
}

/**
 * Files are left where the disk stays broken, where it makes a lock and denies it or keeps a file and says that there is
 * none, and where another writer left them.
 */
function leavesNothing(scenario: Scenario, { kind, errno }: Fault, call: string): boolean {
  if (scenario.name.includes('killed') || kind === 'from-then-on') return false;
  if (kind === 'instead' && errno === 'ENOENT' && call.startsWith('unlink')) return false;
  return !(kind === 'afterwards' && call === 'open .plan.yaml.lock');
}
