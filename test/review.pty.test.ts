import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { falseGit, git, repositoryWith } from './support/git.ts';
import { KEY, Terminal } from './support/pty.ts';
import { folderWith } from './support/run.ts';

const PLAN = `format: 1
organization: Northwind Cycles   # ours

win:
  cut:
    - {what: The show-room, owner: Head of Retail, due: 2020-01-31, status: started}   # at last

practices:
  take-a-punch:
    # the hardest one
    not-personal: {status: started, owner: Head of People, next: A talk, due: 2020-02-28}
    learn-the-secret: {status: practising, owner: Head of People, evidence: A list}
    gift-of-recovery: {status: practising, owner: Head of People, evidence: A list}
    screaming-means-staying: {status: practising, owner: Head of People, evidence: A list}
    own-punch-strategy: {status: not-applicable, why: We have no customers}
`;
const AS_OF = ['--as-of', '2020-06-01'];

let terminal: Terminal | undefined;
afterEach(() => terminal?.close());

function sit(plan: string, ...args: string[]): { session: Terminal; now: () => string; folder: string } {
  const folder = folderWith({ 'plan.yaml': plan });
  const session = new Terminal(['review', ...args], { cwd: folder });
  terminal = session;
  return { session, folder, now: () => readFileSync(join(folder, 'plan.yaml'), 'utf8') };
}

describe('the monthly review', () => {
  it('goes through what is due, saves at once, and keeps comments byte for byte', async () => {
    const { session, now } = sit(PLAN, ...AS_OF);
    await session.expect('2 things to look at');
    await session.expect('1 of 2: The show-room');
    await session.expect('status started; owner Head of Retail');
    await session.choose(2);
    await session.expect('2 of 2');
    await session.choose(3);
    await session.answer('until when?', 'next friday');
    await session.expect('Understood: 2020-06-05');
    await session.expect('saved in plan.yaml');
    expect(await session.exit()).toBe(0);
    await session.expect('Review of Northwind Cycles on 2020-06-01. This review did not change the verdict');
    await session.expect('Closed "The show-room"; Postponed');
    await session.expect('Next review: 2020-07-01.');
    expect(now()).toBe(
      PLAN.replace('2020-01-31, status: started', '2020-01-31, status: done')
        .replace('due: 2020-02-28}', 'due: 2020-06-05, reviewed: 2020-06-01}')
        .replace('# ours\n', '# ours\n\nreview:\n  next: 2020-07-01\n'),
    );
  }, 30_000);

  it('explains, goes back, changes its mind, and asks why something does not apply', async () => {
    const { session, now } = sit(PLAN, ...AS_OF);
    await session.expect(': more.');
    session.type('?');
    await session.choose(0);
    await session.expect('2 of 2');
    session.type('<');
    await session.expect('1 of 2');
    await session.choose(4);
    await session.answer('The show-room: why?', 'It was the lease');
    await session.expect('2 of 2');
    await session.choose(4);
    await session.answer('why does it not apply here?', 'Nobody screams');
    await session.expect('saved in plan.yaml');
    expect(await session.exit()).toBe(0);
    expect(now()).toContain(
      'why: It was the lease, owner: Head of Retail, due: 2020-01-31, status: dropped, reviewed: 2020-06-01}   # at last',
    );
    expect(now()).toMatch(/not-personal: \{status: not-applicable,.*reviewed: 2020-06-01, why: Nobody screams\}/);
  }, 30_000);

  it('can be left at any item, and tells what changed since the last commit', async () => {
    const { session, folder, now } = sit(PLAN, ...AS_OF);
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'a');
    await session.expect('1 of 2');
    await session.choose(2);
    await session.expect('2 of 2');
    await session.expect(': more.');
    session.type(':6');
    await session.expect('Go on with: plan review');
    await session.expect('Since the last commit:');
    expect(await session.exit()).toBe(0);
    expect(now()).toBe(PLAN.replace('2020-01-31, status: started', '2020-01-31, status: done'));
  }, 30_000);

  it('says what changed in every kind of checkout, and why it cannot where git is too old', async () => {
    const whole = repositoryWith({ 'plan.yaml': PLAN });
    const other = folderWith({});
    git(whole, 'worktree', 'add', '--quiet', join(other, 'worktree'));
    git(other, 'clone', '--quiet', '--depth', '1', `file://${whole}`, 'shallow');
    git(other, 'clone', '--quiet', '--bare', whole, 'bare.git');
    git(join(other, 'bare.git'), 'worktree', 'add', '--quiet', join(other, 'checkout'), 'HEAD');
    git(other, 'init', '--quiet');
    git(other, 'submodule', '--quiet', 'add', whole, 'submodule');
    const old = falseGit("echo 'git version 2.30.2'");
    const leave = async (cwd: string, env: Record<string, string>, says: string) => {
      writeFileSync(join(cwd, 'plan.yaml'), PLAN.replace('Northwind', 'Southwind'));
      const session = new Terminal(['review', ...AS_OF], { cwd, env });
      try {
        await session.expect(': more.', 20_000);
        session.type(':6');
        await session.expect(says, 20_000);
        expect(await session.exit()).toBe(0);
      } finally {
        session.close();
      }
    };
    const places = ['worktree', 'shallow', 'checkout', 'submodule'].map((name) => join(other, name));
    const changed = 'Since the last commit:';
    await Promise.all([
      ...[whole, ...places].map((place) => leave(place, {}, changed)),
      leave(
        repositoryWith({ 'plan.yaml': PLAN }),
        { PATH: `${old}:${process.env['PATH']}` },
        'The changes since the last commit are not known: git 2.30.2 is too old',
      ),
    ]);
  }, 60_000);

  it('records where a measure stands, and says whether that is on track', async () => {
    const { session, now } = sit(
      `format: 1
organization: Northwind Cycles
measures:
  - {id: surprised, name: Surprised customers, unit: percent, better: higher, baseline: 0, target: 100, start: 2020-01-01, due: 2020-12-31, owner: Anna, readings: [{date: 2020-02-01, value: 2}]}
`,
      ...AS_OF,
    );
    await session.expect('Surprised customers: what now?');
    await session.choose(1);
    await session.answer('where does it stand today?', '20 %');
    await session.expect('it should be at 42 on that day; it is 22 behind.');
    expect(await session.exit()).toBe(0);
    expect(now()).toContain('{ date: 2020-06-01, value: 20 }');
  }, 30_000);

  it('leaves the plan as it is when it is interrupted', async () => {
    const { session, now } = sit(PLAN, ...AS_OF);
    await session.expect(': more.');
    session.type(KEY.ctrlC);
    expect(await session.exit()).toBe(130);
    expect(session.text).toContain('Go on with: plan review');
    expect(now()).toBe(PLAN);
  }, 30_000);
});

describe('recording at a terminal', () => {
  it('asks what was read and how much, and questions a slip', async () => {
    const plan = `format: 1 # ours
organization: Tern
howBig: {measure: members, unit: members, baseline: 4200, target: 5000, start: 2020-01-01, horizon: 24 months}
measures:
  - {id: complaints, name: Complaints, baseline: 40}
`;
    const folder = folderWith({ 'plan.yaml': plan });
    const session = new Terminal(['record', ...AS_OF], { cwd: folder });
    terminal = session;
    await session.expect('What was read?');
    await session.choose(1);
    await session.answer('Complaints: where does it stand', '4000');
    await session.expect('more than 10 times away from the baseline, 40');
    await session.choose(1);
    await session.answer('Complaints: where does it stand', '38');
    expect(await session.exit()).toBe(0);
    const now = readFileSync(join(folder, 'plan.yaml'), 'utf8');
    expect(now).toContain('readings: [{ date: 2020-06-01, value: 38 }]}');
    expect(now).toContain('# ours');
  }, 30_000);
});
