import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { findProgram } from '../files/program.ts';
import { UserError } from '../values/user-error.ts';

/** How long git may take to answer, in milliseconds. */
const TIME_LIMIT = 10_000;
/**
 * The oldest versions that fetch nothing when told so (`GIT_NO_LAZY_FETCH`), as the patch level of each 2.x: the switch
 * came with security fixes to several of them at once. Every later version knows it.
 */
const OLDEST_PATCH: Readonly<Record<number, number>> = { 39: 4, 40: 2, 41: 1, 42: 2, 43: 4, 44: 1 };
const OLDEST = '2.39.4';
const NEEDED = `Install git 2.45 or later (at least ${OLDEST}, 2.40.2, 2.41.1, 2.42.2, 2.43.4 or 2.44.1).`;

/**
 * The configuration of a repository is not to be trusted: whatever of it could start a program, reach a network or wait
 * for somebody is switched off here, and the commands used below (`cat-file`, `diff-tree`) ignore the rest.
 */
const SETTINGS = ['--no-pager', '-c', 'safe.bareRepository=explicit', '-c', 'core.fsmonitor=false'];
const ENVIRONMENT = {
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  // The history is that of the commits themselves, not what a replacement or a graft makes of them.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  // What git says is looked at, and must not depend on the language.
  LC_ALL: 'C',
};

export interface GitOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How long git may take to answer, in milliseconds: 10,000 where nothing else is set. */
  readonly timeLimit?: number;
}

/** The git of this machine on one repository. No other module starts a process. */
export class Git {
  readonly #program: string;
  readonly #top: string;
  readonly #env: Record<string, string | undefined>;
  readonly #timeLimit: number;

  private constructor(program: string, top: string, { env, timeLimit = TIME_LIMIT }: GitOptions) {
    const own = Object.entries(env).filter(([name]) => !/^git_/i.test(name));
    this.#program = program;
    this.#top = top;
    this.#timeLimit = timeLimit;
    // Without the ceiling git would go on above a `.git` that it cannot read.
    this.#env = { ...Object.fromEntries(own), ...ENVIRONMENT, GIT_CEILING_DIRECTORIES: dirname(top) };
  }

  /**
   * Finds git in `PATH`, outside the repository, and asks for its version. `top` is the real path of the folder with `.git`.
   * @throws {UserError} `git-missing` or `git-too-old`, and as `GitProcess` does.
   */
  static async open(top: string, options: GitOptions): Promise<Git> {
    const program = findProgram('git', options.env, top);
    if (program === null) throw new UserError('git-missing', 'There is no git in PATH.', NEEDED);
    const git = new Git(program, top, options);
    const asked = git.#spawn(['--version']);
    const said = await asked.within(() => asked.until('\n'));
    asked.close();
    const version = /^git version (\d+)\.(\d+)(?:\.(\d+))?/.exec(said?.toString() ?? '');
    const [major = 0, minor = 0, patch = 0] = (version ?? []).slice(1).map((part) => Number(part ?? 0));
    if (major > 2 || (major === 2 && (minor > 44 || patch >= (OLDEST_PATCH[minor] ?? Number.POSITIVE_INFINITY)))) {
      return git;
    }
    const found = version === null ? 'The git in PATH does not tell its version' : `git ${major}.${minor}.${patch}`;
    const why = version === null ? '' : ' is too old to read a repository safely';
    throw new UserError('git-too-old', `${found}${why}: plan needs git ${OLDEST} or later.`, NEEDED);
  }

  /** Starts a command on the repository. Whoever starts it closes it. */
  start(command: 'cat-file' | 'diff-tree', ...args: string[]): GitProcess {
    return this.#spawn(['-C', this.#top, ...SETTINGS, command, ...args]);
  }

  #spawn(args: readonly string[]): GitProcess {
    const child = spawn(this.#program, args, {
      // Not in a folder that came from somebody else.
      cwd: dirname(this.#program),
      env: this.#env,
      stdio: 'pipe',
      windowsHide: true,
    });
    return new GitProcess(child, this.#top, this.#timeLimit);
  }
}

/** How much of git's errors is looked at, in characters. */
const ERROR_LIMIT = 4096;

/** A running git command: what it is asked, and what it answers piece by piece. */
export class GitProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #output: AsyncIterator<Buffer>;
  readonly #exit: Promise<number | null>;
  readonly #top: string;
  readonly #timeLimit: number;
  #pending: Buffer = Buffer.alloc(0);
  #errors = '';

  constructor(child: ChildProcessWithoutNullStreams, top: string, timeLimit: number) {
    this.#child = child;
    this.#top = top;
    this.#timeLimit = timeLimit;
    this.#output = child.stdout[Symbol.asyncIterator]();
    // A process that could not be started has no exit code; one that has ended reads no more questions.
    this.#exit = new Promise((resolve) => child.once('close', resolve).once('error', () => resolve(null)));
    child.stdin.on('error', () => {});
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(0, ERROR_LIMIT);
    });
  }

  ask(question: string): void {
    this.#child.stdin.write(question);
  }

  /** Says that nothing more will be asked. */
  endOfQuestions(): void {
    this.#child.stdin.end();
  }

  /**
   * Does something that waits for git, for as long as git may take.
   * @throws {UserError} `git-too-slow`; git is killed then.
   */
  async within<Result>(wait: () => Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const seconds = Math.round(this.#timeLimit / 1000);
        const message = `git did not answer within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
        reject(
          new UserError('git-too-slow', message, 'Check the disk, and that nothing else is using the repository.'),
        );
      }, this.#timeLimit);
    });
    try {
      return await Promise.race([wait(), late]);
    } catch (error) {
      this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * The output up to a delimiter, which is left out; null at its end.
   * @throws {UserError} `git-no-repository`, `git-other-owner` or `git-failed` where git ended with an error, and
   * `git-failed` where more than `maxBytes` bytes come without a delimiter.
   */
  async until(delimiter: '\n' | '\0', maxBytes = 64 * 1024): Promise<Buffer | null> {
    for (let searched = 0; ; ) {
      const end = this.#pending.indexOf(delimiter.charCodeAt(0), searched);
      if (end >= 0) return this.#take(end, end + 1);
      searched = this.#pending.length;
      if (searched > maxBytes) throw this.failure();
      const chunk = await this.#chunk();
      if (chunk !== null) this.#pending = Buffer.concat([this.#pending, chunk]);
      else if (searched > 0) throw this.failure();
      else return null;
    }
  }

  /** The next `count` bytes; the line break behind them is left out. Throws as `until` does. */
  async bytes(count: number): Promise<Buffer> {
    const chunks = [this.#pending];
    let length = this.#pending.length;
    while (length <= count) {
      const chunk = await this.#chunk();
      if (chunk === null) throw this.failure();
      chunks.push(chunk);
      length += chunk.length;
    }
    if (chunks.length > 1) this.#pending = Buffer.concat(chunks, length);
    if (this.#pending[count] !== 0x0a) throw this.failure();
    return this.#take(count, count + 1);
  }

  /** Ends git, whatever it is doing. */
  close(): void {
    this.#child.kill('SIGKILL');
    this.#child.unref();
    this.#child.stdin.destroy();
    this.#child.stdout.destroy();
    this.#child.stderr.destroy();
  }

  /** What is wrong where git ended or said something else than it should. */
  failure(): UserError {
    const where = `the repository in "${this.#top}"`;
    if (/not a git repository/.test(this.#errors)) {
      return new UserError('git-no-repository', `git finds no repository in "${this.#top}".`, 'Check its ".git".');
    }
    if (/dubious ownership/.test(this.#errors)) {
      const hint = `If you trust its owner: git config --global --add safe.directory "${this.#top}"`;
      return new UserError('git-other-owner', `git does not open ${where}: it belongs to another user.`, hint);
    }
    const hint = 'It is damaged or incomplete, or made by a newer git.';
    return new UserError('git-failed', `git could not read ${where}.`, hint);
  }

  #take(length: number, consumed: number): Buffer {
    const taken = this.#pending.subarray(0, length);
    this.#pending = this.#pending.subarray(consumed);
    return taken;
  }

  /** What git writes next; null where it has ended well. */
  async #chunk(): Promise<Buffer | null> {
    const { done, value } = await this.#output.next();
    if (!done) return value;
    if ((await this.#exit) !== 0) throw this.failure();
    return null;
  }
}
