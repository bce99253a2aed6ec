import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultyFileSystem } from '../../test/support/faulty-file-system.ts';
import { FileError, type FileErrorCode } from './file-error.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { saveFile, sha256, updateFile } from './save.ts';

let folder: string;
let plan: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-save-'));
  plan = join(folder, 'plan.yaml');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hash = (text: string) => sha256(Buffer.from(text));
const read = (path = plan) => readFileSync(path, 'utf8');
const modeOf = (path: string) => statSync(path).mode & 0o7777;

/** The file system with some calls replaced, and nothing waited for. */
function withCalls(calls: Partial<FileSystem>): FileSystem {
  return { ...nodeFileSystem, sleep: () => {}, ...calls };
}

function failure(errno: string): () => never {
  return () => {
    throw Object.assign(new Error(errno), { code: errno });
  };
}

/** Expects the save to be refused, with nothing changed and nothing left. */
function refused(save: () => unknown, code: FileErrorCode): FileError {
  const before = readdirSync(folder).sort();
  try {
    save();
  } catch (error) {
    expect(error).toBeInstanceOf(FileError);
    const refusal = error as FileError;
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain('What is on the disk is unchanged.');
    expect(refusal.hint).toMatch(/\.$/);
    expect(readdirSync(folder).sort()).toEqual(before);
    return refusal;
  }
  throw new Error('saved');
}

describe('a save', () => {
  test('makes a new file with the permissions that the system gives new files', () => {
    const saved = saveFile(plan, 'format: 1\n', { expect: null });
    expect(saved).toEqual({ sha256: hash('format: 1\n'), warning: null });
    expect(read()).toBe('format: 1\n');
    expect(modeOf(plan)).toBe(0o666 & ~process.umask());
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });

  test.each([0o600, 0o640, 0o664, 0o755, 0o606])('keeps the permissions %o', (mode) => {
    writeFileSync(plan, 'old');
    chmodSync(plan, mode);
    saveFile(plan, 'new');
    expect([read(), modeOf(plan)]).toEqual(['new', mode]);
  });

  test.skipIf(process.getuid?.() !== 0)('by root keeps the owner and group', () => {
    writeFileSync(plan, 'old');
    chownSync(plan, 1234, 4321);
    saveFile(plan, 'new');
    expect([statSync(plan).uid, statSync(plan).gid]).toEqual([1234, 4321]);
  });

  test('of a file of somebody else keeps the group, and is refused where it cannot', () => {
    writeFileSync(plan, 'old');
    const othersFile = (uid: number, gid: number, fchown: FileSystem['fchown']) =>
      withCalls({ fchown, stat: (path) => Object.assign(nodeFileSystem.stat(path), { uid, gid }) });
    const { uid, gid } = statSync(plan);
    saveFile(plan, 'new', { fs: othersFile(uid + 1, gid, failure('EPERM')) });
    expect(read()).toBe('new');

    const asked: number[][] = [];
    const fchown = (_fd: number, user: number, group: number) => {
      asked.push([user, group]);
      if (user !== uid) failure('EPERM')();
    };
    saveFile(plan, 'newer', { fs: othersFile(uid + 1, gid + 1, fchown) });
    expect(asked.at(-1)).toEqual([uid, gid + 1]);
    refused(() => saveFile(plan, 'x', { fs: othersFile(uid + 1, gid + 1, failure('EPERM')) }), 'file-permission');
    expect(read()).toBe('newer');
  });

  test('takes bytes as they are, an empty file, and one of more than a megabyte', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x0a]);
    saveFile(plan, bytes);
    expect(readFileSync(plan).equals(bytes)).toBe(true);
    saveFile(plan, '');
    expect(read()).toBe('');
    saveFile(plan, 'ä'.repeat(1_500_000));
    expect(read()).toBe('ä'.repeat(1_500_000));
  });

  test('keeps a byte order mark, CRLF and characters beyond the first plane', () => {
    const text = '\uFEFFnotes: 🏁\r\n';
    saveFile(plan, text);
    expect(read()).toBe(text);
  });

  test('refuses text with half a character, which would become another text', () => {
    writeFileSync(plan, 'old');
    refused(() => saveFile(plan, 'notes: \uD83C'), 'file-unwritable');
    expect(read()).toBe('old');
  });

  test('is named relative to the folder of the run, in messages as it was given', () => {
    saveFile('plan.yaml', 'new', { cwd: folder });
    expect(read()).toBe('new');
    const error = refused(() => saveFile('plan.yaml', 'x', { cwd: folder, expect: null }), 'file-exists');
    expect(error.message).toMatch(/^"plan\.yaml" was not saved: /);
  });

  test('writes names that leave no room for a longer one', () => {
    const name = `${'é'.repeat(125)}.yml`;
    saveFile(join(folder, name), 'old');
    saveFile(join(folder, name), 'new', { expect: hash('old') });
    expect(read(join(folder, name))).toBe('new');
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe('what was read must still be there', () => {
  test('the next save expects what the last one wrote', () => {
    const first = saveFile(plan, 'one', { expect: null });
    const second = saveFile(plan, 'two', { expect: first.sha256 });
    expect(second.sha256).toBe(hash('two'));
    refused(() => saveFile(plan, 'three', { expect: first.sha256 }), 'file-changed');
    expect(read()).toBe('two');
  });

  test('a file that is expected not to exist is not overwritten', () => {
    writeFileSync(plan, 'somebody else');
    refused(() => saveFile(plan, 'new', { expect: null }), 'file-exists');
    expect(read()).toBe('somebody else');
  });

  test('a file that was removed is not made again', () => {
    const error = refused(() => saveFile(plan, 'new', { expect: hash('old') }), 'file-changed');
    expect(error.message).toContain('removed');
    expect(existsSync(plan)).toBe(false);
  });

  test('a change by a program that knows no lock is seen even while the new content is written', () => {
    for (const expected of ['old', null]) {
      rmSync(plan, { force: true });
      if (expected !== null) writeFileSync(plan, expected);
      const fsync = () => writeFileSync(plan, 'by an editor');
      const save = () =>
        saveFile(plan, 'new', { expect: expected && hash(expected), fs: withCalls({ fsync: () => fsync() }) });
      expect(save).toThrow(FileError);
      expect(read()).toBe('by an editor');
      expect(readdirSync(folder)).toEqual(['plan.yaml']);
    }
  });
});

describe('links', () => {
  test('are followed and stay links', () => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real/2026.yaml'), 'old', { mode: 0o640 });
    symlinkSync('real/2026.yaml', join(folder, 'current.yaml'));
    symlinkSync('current.yaml', plan);
    saveFile(plan, 'new', { expect: hash('old') });
    expect(read(join(folder, 'real/2026.yaml'))).toBe('new');
    expect(lstatSync(plan).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'real'))).toEqual(['2026.yaml']);
  });

  test('to a file that is not there make that file', () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync('real/2026.yaml', plan);
    saveFile(plan, 'new', { expect: null });
    expect(read(join(folder, 'real/2026.yaml'))).toBe('new');
    expect(lstatSync(plan).isSymbolicLink()).toBe(true);
  });

  test('to themselves are refused', () => {
    symlinkSync('other.yaml', plan);
    symlinkSync('plan.yaml', join(folder, 'other.yaml'));
    refused(() => saveFile(plan, 'new'), 'file-unwritable');
  });

  test('of the hard kind are parted, as the description says', () => {
    writeFileSync(plan, 'old');
    linkSync(plan, join(folder, 'second.yaml'));
    saveFile(plan, 'new');
    expect(read(join(folder, 'second.yaml'))).toBe('old');
  });
});

describe('what cannot be written is refused', () => {
  test('a folder that does not exist, a directory, an empty name, an impossible name', () => {
    refused(() => saveFile(join(folder, 'absent/plan.yaml'), 'x'), 'file-not-found');
    writeFileSync(plan, 'old');
    refused(() => saveFile(join(plan, 'plan.yaml'), 'x'), 'file-not-found');
    mkdirSync(join(folder, 'plans'));
    refused(() => saveFile(join(folder, 'plans'), 'x'), 'file-is-directory');
    refused(() => saveFile('', 'x'), 'file-not-found');
    refused(() => saveFile(join(folder, 'plan\0.yaml'), 'x'), 'file-unwritable');
    refused(() => saveFile(join(folder, 'a'.repeat(300)), 'x'), 'file-unwritable');
  });

  test.skipIf(process.platform === 'win32')('a named pipe', () => {
    expect(spawnSync('mkfifo', [plan]).status).toBe(0);
    expect(refused(() => saveFile(plan, 'x'), 'file-not-regular').message).toContain('named pipe');
  });

  test('a file without permission to write, although its folder would let it be replaced', () => {
    writeFileSync(plan, 'old');
    refused(() => saveFile(plan, 'x', { fs: withCalls({ access: failure('EACCES') }) }), 'file-permission');
    expect(read()).toBe('old');
  });

  test.skipIf(process.platform !== 'linux').each(['UNKNOWN', 'Unknown system error -122'])(
    'a quota that is used up, which Node does not name but %s',
    (code) => {
      const write = () => {
        throw Object.assign(new Error(code), { code, errno: -122, syscall: 'write' });
      };
      const error = refused(() => saveFile(plan, 'new', { fs: withCalls({ write }) }), 'file-no-space');
      expect(error.message).toContain('quota');
    },
  );

  test.each<[keyof FileSystem, string, FileErrorCode]>([
    ['write', 'ENOSPC', 'file-no-space'],
    ['write', 'EDQUOT', 'file-no-space'],
    ['write', 'EFBIG', 'file-no-space'],
    ['write', 'Unknown system error -99999', 'file-unwritable'],
    ['write', 'EIO', 'file-unwritable'],
    ['fsync', 'EIO', 'file-unwritable'],
    ['open', 'EROFS', 'file-read-only'],
    ['open', 'EACCES', 'file-permission'],
    ['open', 'EMFILE', 'file-unwritable'],
    ['rename', 'EPERM', 'file-permission'],
    ['rename', 'ENOSPC', 'file-no-space'],
  ])('%s with %s', (call, errno, code) => {
    writeFileSync(plan, 'old');
    refused(() => saveFile(plan, 'new', { fs: withCalls({ [call]: failure(errno) }) }), code);
    expect(read()).toBe('old');
  });
});

describe('a disk that does not do what it says', () => {
  const text = 'a plan of some length\n'.repeat(500);
  beforeEach(() => writeFileSync(plan, 'old'));

  test('and takes only a piece of each write gets the rest', () => {
    const write: FileSystem['write'] = (fd, from, offset, length, position) =>
      nodeFileSystem.write(fd, from, offset, Math.min(length, 1000), position);
    saveFile(plan, text, { fs: withCalls({ write }) });
    expect(read()).toBe(text);
  });

  test('and takes nothing any more is full', () => {
    let writes = 0;
    const write: FileSystem['write'] = (fd, from, offset, length, position) =>
      writes++ < 3 ? nodeFileSystem.write(fd, from, offset, Math.min(length, 4096), position) : 0;
    refused(() => saveFile(plan, text, { fs: withCalls({ write }) }), 'file-no-space');
    expect(read()).toBe('old');
  });

  test.each([
    ['nothing', () => {}],
    ['a piece', (fd: number, from: Uint8Array) => void nodeFileSystem.write(fd, from, 0, 100, 0)],
    [
      'something else',
      (fd: number, from: Uint8Array) => void nodeFileSystem.write(fd, new Uint8Array(from.length), 0, from.length, 0),
    ],
  ])(
    'and claims everything although it wrote %s is caught',
    (_name, really: (fd: number, from: Uint8Array) => void) => {
      const write: FileSystem['write'] = (fd, from, offset, length, position) => {
        if (from.length < 1000) return nodeFileSystem.write(fd, from, offset, length, position);
        really(fd, from);
        return length;
      };
      refused(() => saveFile(plan, text, { fs: withCalls({ write }) }), 'file-unwritable');
      expect(read()).toBe('old');
    },
  );

  test('and does not confirm the folder is reported as saved, with a warning', () => {
    let syncs = 0;
    const fsync = () => {
      if (++syncs === 2) failure('EIO')();
    };
    const saved = saveFile(plan, text, { fs: withCalls({ fsync }) });
    expect(read()).toBe(text);
    expect(saved.warning).toMatch(/was saved, but .* power cut/);
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });

  test('and has folders that need no confirming is reported as saved', () => {
    let syncs = 0;
    const fsync = () => {
      if (++syncs === 2) failure('EINVAL')();
    };
    expect(saveFile(plan, text, { fs: withCalls({ fsync }) })).toMatchObject({ warning: null });
  });

  test('and moves the file but says that it did not is reported as saved, with a warning', () => {
    const rename: FileSystem['rename'] = (from, to) => {
      nodeFileSystem.rename(from, to);
      failure('EIO')();
    };
    const saved = saveFile(plan, text, { fs: withCalls({ rename }) });
    expect(read()).toBe(text);
    expect(saved.warning).toMatch(/was saved, but .* power cut/);
  });

  test('and stops answering at the move is not told as saved nor as unchanged', () => {
    const stat: FileSystem['stat'] = (path) => (path.endsWith('.tmp') ? failure('EIO')() : nodeFileSystem.stat(path));
    const fs = withCalls({ rename: failure('EIO'), stat });
    expect(() => saveFile(plan, text, { fs })).toThrow('may or may not have been saved');
    expect(read()).toBe('old');
  });

  test('and keeps the lock file is reported as saved, with a warning; the next save is not held up', () => {
    const unlink: FileSystem['unlink'] = (path) => {
      if (path.endsWith('.lock')) failure('EIO')();
      nodeFileSystem.unlink(path);
    };
    const saved = saveFile(plan, text, { fs: withCalls({ unlink }) });
    expect(saved).toMatchObject({ warning: expect.stringContaining('.plan.yaml.lock') });
    const fs = faultyFileSystem(null);
    saveFile(plan, 'new', { expect: saved.sha256, fs });
    expect(fs.waited()).toBe(0);
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });
});

describe('an update', () => {
  test('changes the text that is there', () => {
    writeFileSync(plan, '\uFEFFone\r\n');
    const saved = updateFile(plan, (text) => text.replace('one', 'two'));
    expect(read()).toBe('\uFEFFtwo\r\n');
    expect(saved).toEqual({ sha256: hash('\uFEFFtwo\r\n'), warning: null });
  });

  test('that changes nothing writes nothing', () => {
    writeFileSync(plan, 'one');
    const fs = faultyFileSystem(null);
    expect(updateFile('plan.yaml', (text) => text, { cwd: folder, fs }).sha256).toBe(hash('one'));
    expect(fs.calls.filter((call) => call.startsWith('rename'))).toEqual([]);
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });

  test('hands on what the change throws, and gives the lock back', () => {
    writeFileSync(plan, 'one');
    const change = () => {
      throw new RangeError('a bug');
    };
    expect(() => updateFile(plan, change)).toThrow(RangeError);
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
    expect(read()).toBe('one');
  });

  test('does not overwrite what an editor saved while it was thinking', () => {
    writeFileSync(plan, 'one');
    const change = () => {
      writeFileSync(plan, 'by an editor');
      return 'two';
    };
    expect(() => updateFile(plan, change)).toThrow(expect.objectContaining({ code: 'file-changed' }));
    expect(read()).toBe('by an editor');
  });

  test('holds the lock while it is thinking', () => {
    writeFileSync(plan, 'one');
    const fs = faultyFileSystem(null);
    const change = (text: string) => {
      expect(() => saveFile(plan, 'two', { fs })).toThrow(expect.objectContaining({ code: 'file-busy' }));
      return `${text} changed`;
    };
    updateFile(plan, change);
    expect(read()).toBe('one changed');
  });

  test('of a file that cannot be read is refused, named as it was given', () => {
    const update = (name: string) => () => updateFile(name, () => 'x', { cwd: folder, maxBytes: 10 });
    expect(update('plan.yaml')).toThrow(expect.objectContaining({ code: 'file-not-found', path: 'plan.yaml' }));
    writeFileSync(plan, 'x'.repeat(11));
    expect(update('plan.yaml')).toThrow('"plan.yaml" is larger than 10 bytes');
    writeFileSync(plan, Buffer.from([0xc3, 0x28]));
    expect(update('plan.yaml')).toThrow('not UTF-8');
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });
});
