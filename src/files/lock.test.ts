import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FaultyFileSystem, faultyFileSystem } from '../../test/support/faulty-file-system.ts';
import { FileError } from './file-error.ts';
import { acquireLock, holdsLock, LockBusy, releaseLock } from './lock.ts';
import { saveFile } from './save.ts';
import { isGone, parseWriter, thisWriter, type Writer, writeWriter } from './writer.ts';

let folder: string;
let plan: string;
let lock: string;
let fs: FaultyFileSystem;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-lock-'));
  plan = join(folder, 'plan.yaml');
  lock = join(folder, '.plan.yaml.lock');
  fs = faultyFileSystem(null);
  writeFileSync(plan, 'old');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The number of a process that has ended. */
const gonePid = spawnSync(process.execPath, ['--version']).pid;
const gone = (token = 'a'.repeat(32)): Writer => ({ pid: gonePid, host: hostname(), started: null, token });
const elsewhere = (): Writer => ({ ...gone(), host: 'another-computer' });
const left = () => readdirSync(folder).filter((name) => name.startsWith('.'));

function busy(): FileError {
  try {
    saveFile(plan, 'new', { fs });
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    expect((error as FileError).code).toBe('file-busy');
    expect(readFileSync(plan, 'utf8')).toBe('old');
    return error as FileError;
  }
  throw new Error('saved');
}

describe('a lock that is held', () => {
  test('by a process that runs is waited for, about five seconds, and left alone', () => {
    const text = writeWriter(thisWriter());
    writeFileSync(lock, text);
    const error = busy();
    expect(error.message).toContain(`process ${process.pid}`);
    expect(error.message).toContain('unchanged');
    expect(error.hint).toContain(lock);
    expect(fs.waited()).toBeGreaterThanOrEqual(5000);
    expect(fs.waited()).toBeLessThan(5100);
    expect(readFileSync(lock, 'utf8')).toBe(text);
  });

  test('on another computer is left alone, for nobody here can know whether it runs', () => {
    writeFileSync(lock, writeWriter(elsewhere()));
    expect(busy().message).toContain('another-computer');
    expect(left()).toEqual(['.plan.yaml.lock']);
  });

  test('is taken as soon as it is given back', () => {
    writeFileSync(lock, writeWriter(thisWriter()));
    const sleep = (milliseconds: number) => {
      fs.sleep(milliseconds);
      if (fs.waited() > 100) rmSync(lock, { force: true });
    };
    saveFile(plan, 'new', { fs: { ...fs, sleep } });
    expect(readFileSync(plan, 'utf8')).toBe('new');
    expect(fs.waited()).toBeLessThan(200);
    expect(left()).toEqual([]);
  });
});

describe('a lock that was left', () => {
  test('by a process that is gone is taken over at once', () => {
    writeFileSync(lock, writeWriter(gone()));
    saveFile(plan, 'new', { fs });
    expect(readFileSync(plan, 'utf8')).toBe('new');
    expect(fs.waited()).toBe(0);
    expect(left()).toEqual([]);
  });

  test.skipIf(!existsSync('/proc/self/stat'))('by a process whose number another one has now is taken over', () => {
    writeFileSync(lock, writeWriter({ ...gone(), pid: process.pid, started: '1' }));
    saveFile(plan, 'new', { fs });
    expect(fs.waited()).toBe(0);
    expect(left()).toEqual([]);
  });

  test('while it was taken over from one that was gone too is taken over', () => {
    const [first, second] = ['a'.repeat(32), 'b'.repeat(32)];
    writeFileSync(lock, writeWriter(gone(first)));
    writeFileSync(`${lock}.${first}`, writeWriter(gone(second)));
    saveFile(plan, 'new', { fs });
    expect(readFileSync(plan, 'utf8')).toBe('new');
    expect(left()).toEqual([]);
  });

  test.each([
    '',
    '{"pid":',
    'null',
    '[]',
    '{"pid":1}',
    `{"pid":0,"host":"h","started":null,"token":"../../x"}`,
    'x'.repeat(9999),
  ])('before its owner was written into it is taken over after a second: %s', (text) => {
    writeFileSync(lock, text);
    saveFile(plan, 'new', { fs });
    expect(readFileSync(plan, 'utf8')).toBe('new');
    expect(fs.waited()).toBeGreaterThanOrEqual(1000);
    expect(left()).toEqual([]);
  });

  test('is not taken over while somebody else is taking it over', () => {
    writeFileSync(lock, writeWriter(gone()));
    const right = `${lock}.${'a'.repeat(32)}`;
    writeFileSync(right, writeWriter(thisWriter()));
    busy();
    expect(left()).toEqual(['.plan.yaml.lock', `.plan.yaml.lock.${'a'.repeat(32)}`]);
  });

  test('is not removed when it has been taken since', () => {
    writeFileSync(lock, writeWriter(gone()));
    const theirs = writeWriter(thisWriter());
    // Another process takes it over between this one's look at it and its right to remove it.
    let taken = false;
    const open: typeof fs.open = (path, flags, mode) => {
      if (path === `${lock}.${'a'.repeat(32)}` && !taken) {
        taken = true;
        writeFileSync(lock, theirs);
      }
      return fs.open(path, flags, mode);
    };
    expect(() => saveFile(plan, 'new', { fs: { ...fs, open } })).toThrow(FileError);
    expect(readFileSync(lock, 'utf8')).toBe(theirs);
    expect(left()).toEqual(['.plan.yaml.lock']);
  });
});

describe('what a killed writer left', () => {
  test('is cleared away at the next save, and nothing else is', () => {
    const rests = [
      `.plan.yaml.${gonePid}.0123456789ab.tmp`,
      `.plan.yaml.lock.${'c'.repeat(32)}`,
      '.plan.yaml.lock.torn-12',
    ];
    const others = [
      '.plan.yaml.tmp',
      '.plan.yaml.1.tmp',
      '.plan.yaml.swp',
      '.plan.yaml.lock.mine',
      '.b.yaml.1.0123456789ab.tmp',
    ];
    for (const name of [...rests, ...others]) writeFileSync(join(folder, name), 'x');
    saveFile(plan, 'new', { fs });
    expect(left().sort()).toEqual(others.sort());
  });
});

describe('the lock itself', () => {
  test('is held until it is given back, and by one only', () => {
    const held = acquireLock(fs, lock);
    expect(holdsLock(fs, held)).toBe(true);
    expect(() => acquireLock(fs, lock)).toThrow(LockBusy);
    expect(releaseLock(fs, held)).toBe(true);
    expect(holdsLock(fs, held)).toBe(false);
    expect(left()).toEqual([]);
  });

  test('is not given back for somebody else', () => {
    const held = acquireLock(fs, lock);
    const theirs = writeWriter(thisWriter());
    writeFileSync(lock, theirs);
    expect(holdsLock(fs, held)).toBe(false);
    releaseLock(fs, held);
    expect(readFileSync(lock, 'utf8')).toBe(theirs);
  });

  test('that somebody took away stops the save before it counts', () => {
    const fsync = () => writeFileSync(lock, writeWriter(thisWriter()));
    expect(() => saveFile(plan, 'new', { fs: { ...fs, fsync } })).toThrow(
      expect.objectContaining({ code: 'file-busy' }),
    );
    expect(readFileSync(plan, 'utf8')).toBe('old');
  });
});

describe('a writer', () => {
  test('is written and read back, and differs each time', () => {
    const writer = thisWriter();
    expect(parseWriter(writeWriter(writer))).toEqual(writer);
    expect(thisWriter().token).not.toBe(writer.token);
  });

  test('is gone only where that is certain', () => {
    expect(isGone(thisWriter())).toBe(false);
    expect(isGone({ ...thisWriter(), started: null })).toBe(false);
    expect(isGone(gone())).toBe(true);
    expect(isGone(elsewhere())).toBe(false);
  });
});
