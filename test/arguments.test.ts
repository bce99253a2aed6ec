/** The small words of the command line: help, `-`, values that are empty or negative, flags that are given twice. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN } from './support/pty.ts';
import { folderWith, plan } from './support/run.ts';

const FOLDER = 'examples/northwind-cycles';
const PLAN = readFileSync(`${FOLDER}/plan.yaml`, 'utf8');
const world = () => ({
  cwd: folderWith({ 'plan.yaml': PLAN, 'recovery-log.csv': readFileSync(`${FOLDER}/recovery-log.csv`) }),
  today: '2026-11-30',
});

/** Runs the program with a text on standard input. */
function piped(args: readonly string[], input: string, cwd = world().cwd) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd, input, encoding: 'utf8' });
  return { status, stdout, stderr, cwd };
}

describe('help (row 17 of the field)', () => {
  it.each([
    [['-h'], '--help'],
    [['help'], '--help'],
    [['--plain', 'help'], '--help --plain'],
    [['check', '-h'], 'check --help'],
    [['help', 'check'], 'check --help'],
    [['help', 'whatif'], 'whatif --help'],
  ])('%j is plan %s', async (args, same) => {
    const ran = await plan(args, world());
    expect(ran).toEqual(await plan(same.split(' '), world()));
    expect(ran.code).toBe(0);
  });

  it.each([
    [['help', 'chek'], 'check'],
    [['help', 'reprot'], 'report'],
    [['hlep'], 'help'],
  ])('%j asks whether %s was meant', async (args, meant) => {
    const { code, stderr } = await plan(args, world());
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`did you mean "?${meant}`, 'i'));
  });
});

describe('a value that is empty (row 17 of the field)', () => {
  it.each([
    [['whatif', '--growth', ''], '--growth'],
    [['whatif', '--growth='], '--growth'],
    [['check', '--rule', '  '], '--rule'],
    [['report', '--output', ''], '--output'],
    [['check', '--as-of', ''], '--as-of'],
    [['--config', '', 'check'], '--config'],
    [['init', '--set', ''], '--set'],
    [['record', 'growth', ''], '[value]'],
    [['record', '', '5'], '[measure]'],
    [['explain', ''], '<name>'],
  ])('is named: plan %j', async (args, name) => {
    const { code, stderr } = await plan(args, world());
    expect(code).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).toContain('is empty');
  });
});

describe('a flag that may be given once (row 26 of the field)', () => {
  it.each([
    ['whatif --growth 10% --growth 20%', '--growth'],
    ['whatif --growth 10% --growth 10%', '--growth'],
    ['check --quiet --quiet', '--quiet'],
    ['--quiet check --quiet', '--quiet'],
    ['--color never check --color always', '--color'],
    ['check --as-of 2026-01-01 --as-of=2026-01-02', '--as-of'],
    ['check --no-input --no-input', '--no-input'],
    ['report --format json --format markdown', '--format'],
    ['record growth 12.6M --date 2026-11-01 --date 2026-11-02', '--date'],
    ['init --dry-run --dry-run', '--dry-run'],
    ['next --within 30d --within 60d', '--within'],
  ])('is exit 2 when it is given twice: plan %s', async (command, name) => {
    const { cwd, today } = world();
    const { code, stderr } = await plan(command.split(' '), { cwd, today });
    expect(code).toBe(2);
    expect(stderr).toContain(`${name} is given twice`);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });

  it.each([
    ['init --set champion=Anna --set champion=Ben', 'champion is set twice'],
    ['init --set who.segments.racers.name=A --set who.segments[id=racers].name=B', 'is set twice'],
    ['check --rule goal-missing=off --rule goal-missing=error', 'gives "goal-missing" two severities'],
    ['whatif --potential racers=1M --potential racers=2M', 'given twice for "racers"'],
  ])('is exit 2 when two values contradict each other: plan %s', async (command, says) => {
    const { cwd, today } = world();
    const { code, stderr } = await plan(command.split(' '), { cwd, today });
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });

  it('may be given several times where each adds something', async () => {
    const command = 'check --rule cut-missing=off --rule goal-missing=off --format json=a --format sarif=b';
    expect((await plan(command.split(' '), world())).code).toBe(0);
  });
});

describe('a value with a minus (row 29 of the field)', () => {
  it.each([
    ['record growth -3M', '-3M'],
    ['record growth -3', '-3'],
    ['record growth -€3M', '-€3M'],
    ['record repeat-business -5x', '-5x'],
    ['whatif --horizon -24', '-24'],
    ['whatif --confidence -70%', '-70%'],
    ['report --top -3', '-3'],
    ['check --max-warnings -1', '-1'],
    ['check --as-of -2026', '-2026'],
  ])('is a value, and no unknown option: plan %s', async (command, value) => {
    const { stderr } = await plan(command.split(' '), world());
    expect(stderr).not.toMatch(/unknown option/i);
    // What the plan takes says nothing; what it does not take is quoted.
    if (stderr !== '') expect(stderr).toContain(value);
    expect(stderr).not.toContain('\0');
  });

  it('reaches the plan as it is written', async () => {
    const { stdout, code } = await plan(['whatif', '--growth', '-5%'], world());
    expect(code).toBe(0);
    expect(stdout).toContain('-5%');
  });

  it('is an unknown option where it is none', async () => {
    expect((await plan(['check', '-v'], world())).stderr).toMatch(/Unknown option '-v'/);
  });
});

it.each([
  ['version', 'Did you mean --version?'],
  ['-V', 'Did you mean --version?'],
  ['check -v', 'Did you mean --version or --verbose?'],
  ['--versoin', 'Did you mean --version?'],
  ['halp', 'Did you mean help?'],
])('a word of other programs is known again: plan %s', async (command, said) => {
  const { code, stderr } = await plan(command.split(' '), world());
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});

describe('a dash (row 12 of the field)', () => {
  it.each([
    ['report --output -', 'report'],
    ['check --format json=-', 'check --format json'],
    ['check --format=compact=-', 'check --format compact'],
  ])('is standard output: plan %s', async (command, same) => {
    const { cwd, today } = world();
    const before = readdirSync(cwd);
    const ran = await plan(command.split(' '), { cwd, today });
    expect(ran).toEqual(await plan(same.split(' '), { cwd, today }));
    expect(readdirSync(cwd)).toEqual(before);
  });

  it('stands for one output only', async () => {
    expect((await plan(['check', '--format', 'json=-', '--format', 'sarif'], world())).code).toBe(2);
  });

  it('is standard input for the answers, and for the configuration', () => {
    const { status, cwd } = piped(['init', 'n.yaml', '--answers', '-'], PLAN);
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'n.yaml'), 'utf8')).toContain('organization: Northwind Cycles');
    expect(existsSync(join(cwd, '-'))).toBe(false);
    const found = piped(['check', '--config', '-'], 'rules: {of: off}\n');
    expect(found.status).toBe(2);
    expect(found.stderr).toContain('-:1:9');
  });

  it.each([
    ['init - --set howBig.baseline=13M', 'baseline: 13M'],
    ['record --file - growth 12.6M --date 2026-10-31', '- { date: 2026-10-31, value: 12.6M }'],
    ['fmt -', 'baseline: 12M'],
  ])('is a plan that is read and written: plan %s', (command, holds) => {
    const { status, stdout, cwd } = piped(command.split(' '), PLAN);
    expect(status).toBe(0);
    expect(stdout).toContain(holds);
    expect(stdout.split('\n').length).toBeGreaterThanOrEqual(PLAN.split('\n').length);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });

  it.each([
    ['init - --answers -', 'the plan and the answers'],
    ['init new.yaml --answers - --config -', 'the answers and the configuration'],
    ['init - --set champion=Anna --config -', 'the plan and the configuration'],
    ['check - --config -', 'the plan and the configuration'],
    ['check plan.yaml - --config -', 'the plan and the configuration'],
    ['check --config - --baseline -', 'the baseline and the configuration'],
    ['check - --baseline -', 'the plan and the baseline'],
    ['report - --config -', 'the plan and the configuration'],
    ['whatif - --growth 10% --config -', 'the plan and the configuration'],
    ['next - --config -', 'the plan and the configuration'],
    ['review - --no-input --config -', 'the plan and the configuration'],
    ['fmt - --config -', 'the plan and the configuration'],
    ['diff plan.yaml - --config -', 'the plan and the configuration'],
    ['record growth 12.6M --file - --config -', 'the plan and the configuration'],
    ['record --from - --file -', 'the table and the plan'],
    ['record --from - --config -', 'the table and the configuration'],
  ])('is read once, and no mistake in it is reported: plan %s', (command, both) => {
    const { status, stdout, stderr } = piped(command.split(' '), PLAN);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`Standard input cannot be both ${both}.`);
    expect(stderr).not.toContain('-:1:');
  });

  it('holds no more than the limit, whatever it is', () => {
    const long = `# ${'x'.repeat(1024 * 1024)}\n`;
    for (const command of ['init n.yaml --answers -', 'check -', 'fmt -', 'init - --set howBig.baseline=1M'])
      expect(piped(command.split(' '), long)).toMatchObject({ status: 2 });
  });

  it('is also the name of a file, with its folder', async () => {
    const { cwd, today } = world();
    writeFileSync(join(cwd, '-'), PLAN);
    const { stdout, code } = await plan(['check', './-', '--format', 'json'], { cwd, today });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).files[0].path).toBe('./-');
  });
});

describe('a path', () => {
  it.each(['plan[1].yaml', '{a,b}.yaml', 'what?.yaml', '**.yaml', '!(a).yaml'])(
    'is taken literally before it is taken as a pattern: %s',
    async (name) => {
      const { cwd, today } = world();
      writeFileSync(join(cwd, name), PLAN);
      const { stdout } = await plan(['check', name, '--format', 'json'], { cwd, today });
      expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual([name]);
      expect((await plan(['record', 'growth', '12.5M', '--file', name], { cwd, today })).code).toBe(0);
      expect((await plan(['fmt', name], { cwd, today })).code).toBe(0);
    },
  );
});

describe('the day of --as-of', () => {
  it.each([
    ['init --dry-run --as-of 2026-03-15 --set howBig.start=today', 'start: 2026-03-15'],
    ['init --dry-run --as-of=2026-03-15 --set howBig.start=yesterday', 'start: 2026-03-14'],
    ['--as-of 2026-03-15 init --dry-run --set review.next=in~2~weeks', 'next: 2026-03-29'],
    ['init - --template --as-of 2026-03-15', 'start: 2026-03-15'],
  ])('is today: plan %s', async (command, written) => {
    const args = command.split(' ').map((word) => word.replaceAll('~', ' '));
    expect((await plan(args, world())).stdout).toContain(written);
  });

  it.each([
    ['today', '2026-11-29'],
    ['yesterday', '2026-11-28'],
    ['last~day', null],
  ])('is the day of a reading: --date %s', async (date, written) => {
    const args = ['record', 'growth', '12.5M', '--date', date.replace('~', ' '), '--as-of', '2026-11-29'];
    const { cwd, today } = world();
    expect((await plan(args, { cwd, today: today.replace('2026', '2024') })).code).toBe(written === null ? 2 : 0);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toContain(
      written === null ? PLAN : `{ date: ${written}, value: 12.5M }`,
    );
  });

  it.each([
    'whatif --growth x --format json --as-of 2026-03-15',
    'next --within x --format=json --as-of=2026-03-15',
    '--as-of 2026-03-15 diff no-such-revision --format json',
    'trend --every x --format json --as-of 2026-03-15',
    'check --rule x=off --format json --as-of 2026-03-15',
    'report --nonsense --format json --as-of 2026-03-15',
  ])('is that of an error, too: plan %s', async (command) => {
    const [first, second] = await Promise.all(
      ['2026-11-30', '2031-01-01'].map((today) => plan(command.split(' '), { ...world(), today })),
    );
    expect(first).toEqual(second);
    expect([first!.code, JSON.parse(first!.stdout).run.asOf]).toEqual([2, '2026-03-15']);
  });

  it('is the clock’s where it is no date', async () => {
    const { stdout } = await plan(['check', '--as-of', '2026-02-30', '--format', 'json'], world());
    expect(JSON.parse(stdout).run.asOf).toBe('2026-11-30');
  });
});

describe('plan review --no-input (row 12 of the field)', () => {
  it.each([
    ['what is due', PLAN, /No loan bike/],
    ['nothing, where nothing is due', 'format: 1\norganization: X\n', /^$/],
    ['one thing', PLAN.replace(/due: 2026-11-30/, 'due: 2027-11-30'), /Potentials/],
  ])('lists %s, and that is all', async (_, text, says) => {
    const cwd = folderWith({ 'plan.yaml': text });
    const { code, stdout } = await plan(['review', '--no-input'], { cwd, today: '2026-12-01' });
    expect([code, stdout]).toEqual([0, expect.stringMatching(says)]);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(text);
  });
});

it('an error in JSON names the command and the day, whatever stands before it', async () => {
  for (const args of [['whatif'], ['diff'], ['next', '--top', 'x']]) {
    const { stdout, code } = await plan(
      ['--as-of', '2026-03-15', ...args, '--growth', 'x', '--format', 'json'],
      world(),
    );
    expect(code).toBe(2);
    expect(JSON.parse(stdout).run).toEqual({ command: args[0], asOf: '2026-03-15' });
  }
});
