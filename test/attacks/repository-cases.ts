/** Repositories that would run a command, reach a network or never end, if git were let: each by its name. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { git } from '../support/git.ts';

/** A repository to spoil: at first it is sound, with a committed plan that has been changed since. */
export interface Target {
  readonly folder: string;
  /** A file that a command of the repository creates. */
  readonly proof: string;
  /** Ports of 127.0.0.1 where nobody may knock: one says nothing, the other asks for a password. */
  readonly silentPort: number;
  readonly passwordPort: number;
}

export interface RepositoryCase {
  readonly name: string;
  readonly plant: (target: Target) => void;
  /** Whether the committed plan can be read all the same. Where it is not said, it may or may not. */
  readonly isReadable?: boolean;
  /** What makes an unguarded git walk into it: its arguments. */
  readonly bait?: readonly string[];
  /** Whether git waits for ever, so that the time limit has to end it. */
  readonly hangs?: boolean;
  /** Variables that the person's environment has besides. */
  readonly env?: (target: Target) => Record<string, string>;
}

const at = ({ folder }: Target, ...path: string[]) => join(folder, ...path);
const inGit = (target: Target, ...path: string[]) => at(target, '.git', ...path);
const touch = ({ proof }: Target) => `touch '${proof}'`;

/** Writes a file of the repository, and the folders to it. */
function put(path: string, content: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true, recursive: true });
  writeFileSync(path, content, { mode });
  chmodSync(path, mode);
}

function pipe(path: string): void {
  rmSync(path, { force: true, recursive: true });
  mkdirSync(dirname(path), { recursive: true });
  execFileSync('mkfifo', [path]);
}

/** Adds a section to the configuration of the repository. */
function configure(
  target: Target,
  section: string,
  values: Record<string, string>,
  file = inGit(target, 'config'),
): void {
  const lines = Object.entries(values).map(([key, value]) => `\t${key} = ${JSON.stringify(value)}\n`);
  appendFileSync(file, `[${section}]\n${lines.join('')}`);
}

function commitWith(target: Target, attributes: string): void {
  put(at(target, '.gitattributes'), attributes);
  git(target.folder, 'add', '.gitattributes');
  git(target.folder, 'commit', '--quiet', '--message', 'attributes');
}

const looseObject = (target: Target, id: string) => inGit(target, 'objects', id.slice(0, 2), id.slice(2));
const planObject = (target: Target) => looseObject(target, git(target.folder, 'rev-parse', 'HEAD:plan.yaml'));

/** Takes the committed plan away and names a place to fetch it from. */
function promise(target: Target, remote: Record<string, string>, file = inGit(target, 'config')): void {
  rmSync(planObject(target));
  configure(target, 'core', { repositoryformatversion: '1' });
  configure(target, 'extensions', { partialClone: 'origin' });
  configure(target, 'remote "origin"', { promisor: 'true', partialclonefilter: 'blob:none', ...remote }, file);
}

/** Commits the plan as a link to a commit, which git shows with the differences of that commit. */
function link(target: Target, commit = git(target.folder, 'rev-parse', 'HEAD')): void {
  git(target.folder, 'rm', '--quiet', '--cached', 'plan.yaml');
  git(target.folder, 'update-index', '--add', '--cacheinfo', `160000,${commit},plan.yaml`);
  git(target.folder, 'commit', '--quiet', '--message', 'link');
}

/** Signs the last commit with something that looks like a signature. */
function sign(target: Target, kind: string): string {
  const plain = git(target.folder, 'cat-file', 'commit', 'HEAD');
  const signature = `gpgsig -----BEGIN ${kind}-----\n \n U1NIU0lH\n -----END ${kind}-----\n`;
  const path = at(target, 'commit');
  writeFileSync(path, `${plain.replace('\n\n', `\n${signature}\n`)}\n`);
  const id = git(target.folder, 'hash-object', '-t', 'commit', '-w', 'commit');
  rmSync(path);
  git(target.folder, 'reset', '--soft', id);
  return id;
}

/** Lays the repository's own files beside the plan, as a plain clone can, in place of `.git`. */
function laidBeside(plant: (target: Target) => void): (target: Target) => void {
  return (target) => {
    plant(target);
    for (const name of readdirSync(inGit(target))) renameSync(inGit(target, name), at(target, name));
    rmSync(inGit(target), { recursive: true });
    configure(target, 'core', { worktree: '.', bare: 'false' }, at(target, 'config'));
  };
}

/** A program of the plan's folder that is called git. */
function planGit(target: Target, folder: string): void {
  put(at(target, folder, 'git'), `#!/bin/sh\n${touch(target)}\n`, 0o755);
}

const SHOW = ['show', 'HEAD:./plan.yaml'];
const LOG = ['log', '-p', '-1'];
const HOOKS = [
  'pre-commit',
  'post-index-change',
  'reference-transaction',
  'post-checkout',
  'pre-auto-gc',
  'fsmonitor-watchman',
];
const http = (port: number) => `http://127.0.0.1:${port}/x`;
const upload = (target: Target) => ({ url: '.', uploadpack: `${touch(target)}; false #` });
const textconv = (target: Target) => {
  link(target);
  put(inGit(target, 'info/attributes'), '* diff=e\n');
  configure(target, 'diff "e"', { textconv: `${touch(target)}; cat` });
  configure(target, 'diff', { submodule: 'diff' });
};
const monitor = (target: Target) => ({ fsmonitor: `${touch(target)}; false #` });

const setting = (
  name: string,
  section: string,
  values: (target: Target) => Record<string, string>,
  bait?: string[],
) => ({
  name,
  plant: (target: Target) => configure(target, section, values(target)),
  isReadable: true,
  ...(bait === undefined ? {} : { bait }),
});
const spoilt = (name: string, plant: (target: Target) => void): RepositoryCase => ({ name, plant });
const hanging = (name: string, plant: (target: Target) => void): RepositoryCase => ({ name, plant, hangs: true });
const inPath = (name: string, folder: string, path: (target: Target) => string): RepositoryCase => ({
  name,
  plant: (target) => planGit(target, folder),
  isReadable: true,
  bait: ['status'],
  env: (target) => ({ PATH: `${path(target)}:${process.env['PATH']}` }),
});
const promised = (name: string, plant: (target: Target) => void): RepositoryCase => ({ name, plant, bait: SHOW });

export const REPOSITORY_CASES: readonly RepositoryCase[] = [
  promised('promisor with uploadpack', (target) => promise(target, upload(target))),
  promised(
    'promisor with uploadpack, beside the plan',
    laidBeside((target) => promise(target, upload(target))),
  ),
  promised('promisor over http', (target) => promise(target, { url: http(target.passwordPort) })),
  promised('promisor that never answers', (target) => promise(target, { url: http(target.silentPort) })),
  promised(
    'promisor that never answers, beside the plan',
    laidBeside((target) => promise(target, { url: http(target.silentPort) })),
  ),
  promised('promisor over git', (target) => promise(target, { url: `git://127.0.0.1:${target.silentPort}/x` })),
  promised('promisor that asks for a password, credential.helper', (target) => {
    promise(target, { url: http(target.passwordPort) });
    configure(target, 'credential', { helper: `!${touch(target)}; false #` });
  }),
  promised('promisor that asks for a password, core.askPass', (target) => {
    put(at(target, 'ask'), `#!/bin/sh\n${touch(target)}\n`, 0o755);
    promise(target, { url: http(target.passwordPort) });
    configure(target, 'core', { askPass: at(target, 'ask') });
  }),
  promised('promisor over ssh, core.sshCommand', (target) => {
    promise(target, { url: 'ssh://127.0.0.1/x' });
    configure(target, 'core', { sshCommand: `${touch(target)}; false #` });
  }),
  promised('promisor over git, core.gitProxy', (target) => {
    put(at(target, 'proxy'), `#!/bin/sh\n${touch(target)}\n`, 0o755);
    promise(target, { url: 'git://127.0.0.1/x' });
    configure(target, 'core', { gitProxy: at(target, 'proxy') });
  }),
  promised('promisor over ext::', (target) => {
    promise(target, { url: `ext::touch ${target.proof}` });
    configure(target, 'protocol "ext"', { allow: 'always' });
    configure(target, 'protocol', { allow: 'always' });
  }),
  promised('promisor over url.insteadOf', (target) => {
    promise(target, { url: 'https://example.org/x' });
    configure(target, `url "ext::touch ${target.proof} #"`, { insteadOf: 'https://example.org/' });
    configure(target, 'protocol "ext"', { allow: 'always' });
  }),
  promised('promisor in config.worktree', (target) => {
    promise(target, upload(target), inGit(target, 'config.worktree'));
    configure(target, 'extensions', { worktreeConfig: 'true' });
  }),
  promised('promisor behind include.path', (target) => {
    promise(target, upload(target), at(target, 'more'));
    configure(target, 'include', { path: '../more' });
  }),
  promised('.git that names a promisor elsewhere', (target) => {
    promise(target, upload(target));
    renameSync(inGit(target), at(target, 'hidden'));
    writeFileSync(inGit(target), 'gitdir: hidden\n');
  }),
  promised('.git that is a link', (target) => {
    promise(target, upload(target));
    renameSync(inGit(target), at(target, 'hidden'));
    symlinkSync('hidden', inGit(target));
  }),
  promised('promisor that lacks the commit, too', (target) => {
    const commit = looseObject(target, git(target.folder, 'rev-parse', 'HEAD'));
    promise(target, upload(target));
    rmSync(commit);
  }),
  promised('gitlink with textconv', textconv),
  promised('gitlink with textconv, beside the plan', laidBeside(textconv)),
  ...(
    [
      ['gpg.program', 'PGP SIGNATURE', 'gpg', {}],
      ['gpg.x509.program', 'SIGNED MESSAGE', 'gpg "x509"', {}],
      ['gpg.ssh.program', 'SSH SIGNATURE', 'gpg "ssh"', { allowedSignersFile: '/dev/null' }],
    ] as const
  ).map(
    ([name, kind, section, more]): RepositoryCase => ({
      name: `signed gitlink with log.showSignature and ${name}`,
      plant(target) {
        put(at(target, 'verify'), `#!/bin/sh\n${touch(target)}\n`, 0o755);
        link(target, sign(target, kind));
        sign(target, kind);
        configure(target, 'log', { showSignature: 'true' });
        configure(target, 'diff', { submodule: 'log' });
        configure(target, section, { program: at(target, 'verify'), ...more });
      },
      bait: ['log', '--raw', '--no-ext-diff', '--no-textconv', '-1'],
    }),
  ),
  setting('core.fsmonitor', 'core', monitor, ['status']),
  {
    name: 'core.fsmonitor with an index that was watched before',
    plant(target) {
      configure(target, 'core', { fsmonitor: 'true #' });
      git(target.folder, '-c', 'core.fsmonitor=false', 'update-index', '--fsmonitor');
      configure(target, 'core', monitor(target));
    },
    isReadable: true,
    bait: ['status'],
  },
  {
    name: 'core.fsmonitor behind includeIf',
    plant(target) {
      configure(target, 'core', monitor(target), at(target, 'more'));
      configure(target, 'includeIf "gitdir:/"', { path: '../more' });
    },
    isReadable: true,
    bait: ['status'],
  },
  {
    name: 'hooks of core.hooksPath',
    plant(target) {
      for (const hook of HOOKS) put(at(target, 'ours', hook), `#!/bin/sh\n${touch(target)}\n`, 0o755);
      configure(target, 'core', { hooksPath: 'ours' });
    },
    isReadable: true,
    bait: ['commit', '--quiet', '--all', '--message', 'bait'],
  },
  {
    name: 'hooks of the repository',
    plant(target) {
      for (const hook of HOOKS) put(inGit(target, 'hooks', hook), `#!/bin/sh\n${touch(target)}\n`, 0o755);
    },
    isReadable: true,
    bait: ['commit', '--quiet', '--all', '--message', 'bait'],
  },
  setting('core.editor', 'core', (target) => ({ editor: `${touch(target)} #` }), ['commit', '--amend']),
  setting('diff.external', 'diff', (target) => ({ external: `${touch(target)} #` }), ['diff']),
  ...(
    [
      ['diff.*.command', 'diff=e', 'diff "e"', 'command', ['diff']],
      ['diff.*.textconv in the tree', 'diff=e', 'diff "e"', 'textconv', LOG],
      ['filter.*.clean', 'filter=e', 'filter "e"', 'clean', ['diff']],
      ['filter.*.process', 'filter=e', 'filter "e"', 'process', ['diff']],
      ['filter.*.smudge', 'filter=e', 'filter "e"', 'smudge', ['checkout', '--', 'plan.yaml']],
    ] as const
  ).map(
    ([name, attribute, section, key, bait]): RepositoryCase => ({
      name,
      plant(target) {
        commitWith(target, `* ${attribute}\n`);
        configure(target, section, { [key]: `${touch(target)}; cat` });
      },
      isReadable: true,
      bait,
    }),
  ),
  setting('pagers', 'pager', (target) => ({ 'cat-file': touch(target), 'diff-tree': touch(target) })),
  setting('core.pager', 'core', (target) => ({ pager: touch(target) })),
  setting('aliases of built-in commands', 'alias', (target) => ({
    'cat-file': `!${touch(target)}`,
    'diff-tree': `!${touch(target)}`,
    version: `!${touch(target)}`,
  })),
  setting('alias of another command', 'alias', (target) => ({ other: `!${touch(target)}` }), ['other']),
  setting('trace2.eventTarget', 'trace2', ({ proof }) => ({
    eventTarget: proof,
    normalTarget: proof,
    perfTarget: proof,
  })),
  setting('core.alternateRefsCommand', 'core', (target) => ({ alternateRefsCommand: touch(target) })),
  setting('uploadpack.packObjectsHook', 'uploadpack', (target) => ({ packObjectsHook: touch(target) })),
  setting('core.worktree elsewhere', 'core', () => ({ worktree: '/' })),
  setting('core.attributesFile that never ends', 'core', () => ({
    attributesFile: '/dev/zero',
    excludesFile: '/dev/zero',
  })),
  {
    name: 'submodule.*.update',
    plant(target) {
      const commit = git(target.folder, 'rev-parse', 'HEAD');
      put(at(target, '.gitmodules'), '[submodule "s"]\n\tpath = s\n\turl = .\n');
      git(target.folder, 'update-index', '--add', '--cacheinfo', `160000,${commit},s`);
      git(target.folder, 'add', '.gitmodules');
      git(target.folder, 'commit', '--quiet', '--message', 's');
      configure(target, 'submodule "s"', { url: target.folder, update: `!${touch(target)} #` });
      configure(target, 'submodule', { recurse: 'true' });
      configure(target, 'protocol "file"', { allow: 'always' });
    },
    isReadable: true,
    bait: ['-c', 'protocol.file.allow=always', 'submodule', 'update', '--init'],
  },
  {
    name: 'variables that configure git',
    plant: () => {},
    isReadable: true,
    bait: ['status'],
    env: (target) => ({
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: `${touch(target)}; false #`,
    }),
  },
  {
    name: 'variables that write files',
    plant: () => {},
    isReadable: true,
    bait: ['status'],
    env: ({ proof }) => ({ GIT_TRACE: proof, GIT_TRACE2: proof, GIT_TRACE2_EVENT: proof, GIT_TRACE_SETUP: proof }),
  },
  {
    name: 'variables that name another repository',
    plant(target) {
      git(target.folder, 'clone', '--quiet', '.', 'other');
      configure(target, 'core', monitor(target), at(target, 'other/.git/config'));
    },
    isReadable: true,
    bait: ['status'],
    env: (target) => ({ GIT_DIR: at(target, 'other/.git'), GIT_WORK_TREE: target.folder }),
  },
  inPath('git beside the plan, in PATH as "."', '.', () => '.'),
  inPath('git beside the plan, in PATH as an empty entry', '.', () => ''),
  inPath('git in a relative entry of PATH', 'bin', () => 'bin'),
  inPath('git in the folder of the plan by its full path', 'tools', (target) => at(target, 'tools')),
  inPath('git in node_modules/.bin', 'node_modules/.bin', (target) => at(target, 'node_modules/.bin')),
  spoilt('commit-graph of garbage', (target) => {
    configure(target, 'core', { commitGraph: 'true' });
    put(inGit(target, 'objects/info/commit-graph'), `CGPH${'\u0001'.repeat(4000)}`);
  }),
  spoilt('pack of garbage', (target) => {
    const name = `pack-${'a'.repeat(40)}`;
    put(inGit(target, `objects/pack/${name}.pack`), `PACK${'\u0002'.repeat(4000)}`);
    put(
      inGit(target, `objects/pack/${name}.idx`),
      Buffer.concat([Buffer.from('ff744f6300000002', 'hex'), Buffer.alloc(4000, 1)]),
    );
  }),
  spoilt('multi-pack-index of garbage', (target) =>
    put(inGit(target, 'objects/pack/multi-pack-index'), `MIDX${'\u0001'.repeat(4000)}`),
  ),
  spoilt('index of garbage', (target) => put(inGit(target, 'index'), `DIRC${'\u0001'.repeat(4000)}`)),
  spoilt('blob that is larger than it says', (target) =>
    put(planObject(target), deflateSync(Buffer.concat([Buffer.from('blob 10\0'), Buffer.alloc(64 << 20)]))),
  ),
  spoilt('blob that is smaller than it says', (target) =>
    put(planObject(target), deflateSync(Buffer.from('blob 1000\0ab'))),
  ),
  spoilt('blob of garbage', (target) => put(planObject(target), Buffer.alloc(4000, 7))),
  spoilt('enormous blob', (target) => {
    put(at(target, 'plan.yaml'), Buffer.alloc(256 << 20));
    git(target.folder, 'commit', '--quiet', '--all', '--message', 'enormous');
    put(at(target, 'plan.yaml'), 'format: 1\n');
  }),
  spoilt('enormous commit', (target) => {
    const [head] = git(target.folder, 'cat-file', 'commit', 'HEAD').split('\n\n');
    put(at(target, 'commit'), `${head}\n\n${'long '.repeat(8 << 20)}`);
    git(target.folder, 'reset', '--soft', git(target.folder, 'hash-object', '-t', 'commit', '-w', 'commit'));
    rmSync(at(target, 'commit'));
  }),
  spoilt('HEAD in a circle', (target) => {
    put(inGit(target, 'HEAD'), 'ref: refs/heads/a\n');
    put(inGit(target, 'refs/heads/a'), 'ref: refs/heads/b\n');
    put(inGit(target, 'refs/heads/b'), 'ref: refs/heads/a\n');
  }),
  spoilt('HEAD that leads out', (target) => put(inGit(target, 'HEAD'), 'ref: refs/../../../../../etc/passwd\n')),
  spoilt('replaced objects', (target) => {
    const [commit, plan] = [git(target.folder, 'rev-parse', 'HEAD'), git(target.folder, 'rev-parse', 'HEAD:plan.yaml')];
    put(inGit(target, 'refs/replace', plan), `${commit}\n`);
    put(inGit(target, 'refs/replace', commit), `${plan}\n`);
  }),
  spoilt('grafts in a circle', (target) => {
    const [commit, parent] = [git(target.folder, 'rev-parse', 'HEAD'), git(target.folder, 'rev-parse', 'HEAD^')];
    put(inGit(target, 'info/grafts'), `${parent} ${commit}\n`);
  }),
  spoilt('shallow of garbage', (target) => put(inGit(target, 'shallow'), 'not a commit\n')),
  spoilt('extension that nobody knows', (target) => {
    configure(target, 'core', { repositoryformatversion: '1' });
    configure(target, 'extensions', { refStorage: 'reftable', nobodyKnows: 'x' });
  }),
  spoilt('format of the future', (target) => configure(target, 'core', { repositoryformatversion: '99' })),
  spoilt('alternates outside', (target) =>
    put(inGit(target, 'objects/info/alternates'), '/\n../../..\n/proc/self/fd\n'),
  ),
  spoilt('alternates in a circle', (target) => put(inGit(target, 'objects/info/alternates'), '.\n../objects\n')),
  spoilt('.git that is a device', (target) => {
    rmSync(inGit(target), { recursive: true });
    symlinkSync('/dev/zero', inGit(target));
  }),
  spoilt('.git that is a pipe', (target) => pipe(inGit(target))),
  spoilt('.git that names itself', (target) => {
    rmSync(inGit(target), { recursive: true });
    writeFileSync(inGit(target), 'gitdir: .git\n');
  }),
  spoilt('include.path of itself', (target) => configure(target, 'include', { path: 'config' })),
  spoilt('include.path of a device', (target) => configure(target, 'include', { path: '/dev/zero' })),
  ...(process.getuid?.() === 0
    ? [
        spoilt('repository of somebody else', (target) => {
          configure(target, 'core', monitor(target));
          execFileSync('chown', ['-R', '12345', target.folder]);
        }),
      ]
    : []),
  hanging('configuration that is a pipe', (target) => pipe(inGit(target, 'config'))),
  hanging('include.path of a pipe', (target) => {
    pipe(at(target, 'pipe'));
    configure(target, 'include', { path: '../pipe' });
  }),
  hanging('HEAD that is a pipe', (target) => pipe(inGit(target, 'HEAD'))),
  hanging('branch that is a pipe', (target) => pipe(inGit(target, 'refs/heads/main'))),
  hanging('packed-refs that is a pipe', (target) => {
    git(target.folder, 'pack-refs', '--all');
    pipe(inGit(target, 'packed-refs'));
  }),
  hanging('alternates that are a pipe', (target) => {
    rmSync(planObject(target));
    pipe(inGit(target, 'objects/info/alternates'));
  }),
  hanging('object that is a pipe', (target) => pipe(planObject(target))),
  hanging('index that is a pipe', (target) => pipe(inGit(target, 'index'))),
];
