import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const HEAD = 'format: 1\norganization: A\n';
const MESSY = `${HEAD}howBig:\n    growth:   25%\n    baseline: 12M # c\n`;
const TIDY = `${HEAD}howBig:\n  baseline: 12M # c\n  growth: 25%\n`;
const read = (cwd: string, path = 'plan.yaml') => readFileSync(join(cwd, path), 'utf8');

describe('plan fmt', () => {
  it('has nothing to do in the examples', async () => {
    const { code, stdout } = await plan(['fmt', '--check', 'examples/*/plan.yaml']);
    expect([code, stdout]).toEqual([0, '']);
  });

  it('formats the plan that is found, and keeps its mode', async () => {
    const cwd = folderWith({ 'plan.yaml': MESSY, 'below/x': '' });
    chmodSync(join(cwd, 'plan.yaml'), 0o640);
    const { code, stdout } = await plan(['fmt'], { cwd: join(cwd, 'below') });
    expect([code, stdout]).toEqual([0, 'Formatted ../plan.yaml.\n']);
    expect(read(cwd)).toBe(TIDY);
    expect(statSync(join(cwd, 'plan.yaml')).mode & 0o777).toBe(0o640);
    const again = await plan(['fmt'], { cwd });
    expect([again.code, again.stdout]).toEqual([0, '']);
  });

  it('keeps a byte order mark, and ends lines with LF', async () => {
    const cwd = folderWith({ 'plan.yaml': `\ufeff${MESSY.replaceAll('\n', '\r\n')}` });
    expect((await plan(['fmt'], { cwd })).code).toBe(0);
    expect(read(cwd)).toBe(`\ufeff${TIDY}`);
    expect((await plan(['fmt', '--check'], { cwd })).code).toBe(0);
    const windows = folderWith({ 'plan.yaml': TIDY.replaceAll('\n', '\r\n') });
    expect((await plan(['fmt', '--check'], { cwd: windows })).code).toBe(1);
  });

  it('with --check lists what would change and writes nothing', async () => {
    const cwd = folderWith({ 'a.yaml': MESSY, 'b.yaml': TIDY, 'c.yaml': MESSY });
    const { code, stdout } = await plan(['fmt', '--check', '*.yaml'], { cwd });
    expect([code, stdout]).toEqual([1, 'a.yaml\nc.yaml\n']);
    expect(read(cwd, 'a.yaml')).toBe(MESSY);
  });

  it('with --diff shows what would change and writes nothing', async () => {
    const cwd = folderWith({ 'plan.yaml': MESSY });
    const { code, stdout } = await plan(['fmt', '--diff'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^--- plan\.yaml\n\+\+\+ plan\.yaml\n@@ /);
    expect(stdout).toContain('\n-    baseline: 12M # c\n');
    expect(stdout).toContain('\n+  baseline: 12M # c\n');
    expect(read(cwd)).toBe(MESSY);
    expect((await plan(['fmt', '--diff', '--check'], { cwd })).code).toBe(1);
  });

  it('shows hostile text escaped in a difference', async () => {
    const cwd = folderWith({ 'plan.yaml': `${HEAD}howBig: {why: "\u202e ::error::x"}\nchampion: B\n` });
    const { stdout } = await plan(['fmt', '--diff'], { cwd });
    expect(stdout).toContain('champion: B');
    expect(stdout).not.toMatch(/\u202e|::error/);
  });

  it('tells of a broken plan, leaves it and formats the others', async () => {
    const cwd = folderWith({ 'a.yaml': 'format: 1\nwho: [a\n', 'b.yaml': MESSY });
    const { code, stdout, stderr } = await plan(['fmt', 'a.yaml', 'b.yaml'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^a\.yaml:\d+:\d+: error yaml-syntax: /);
    expect(stdout).toBe('Formatted b.yaml.\n');
    expect(read(cwd, 'a.yaml')).toBe('format: 1\nwho: [a\n');
    expect(read(cwd, 'b.yaml')).toBe(TIDY);
  });

  it.each(['2', '3.0', '1.5'])('leaves a plan of format %s, which may mean something else', async (format) => {
    const newer = MESSY.replace('format: 1', `format: ${format}`);
    const cwd = folderWith({ 'a.yaml': newer, 'b.yaml': `# c\r\n${newer}`, 'c.yaml': MESSY });
    for (const args of [
      ['fmt'],
      ['fmt', '--diff'],
      ['fmt', '--check'],
      ['check', '--fix'],
      ['check', '--fix', '--diff'],
    ]) {
      const { code, stdout, stderr } = await plan([...args, 'a.yaml', 'b.yaml'], { cwd });
      expect(code).toBe(1);
      expect(stdout + stderr).toMatch(/Format [\d.]+ needs a newer plan tool/);
      expect(stdout).not.toContain('+++');
    }
    expect((await plan(['fmt', 'a.yaml', 'c.yaml'], { cwd })).stdout).toBe('Formatted c.yaml.\n');
    expect([read(cwd, 'a.yaml'), read(cwd, 'b.yaml')]).toEqual([newer, `# c\r\n${newer}`]);
  });

  it('goes on behind a file that cannot be read, which is graver than a broken one', async () => {
    const cwd = folderWith({ 'a.yaml': 'format: [', 'b.yaml': MESSY });
    const { code, stdout, stderr } = await plan(['fmt', 'lost.yaml', 'a.yaml', 'b.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('lost.yaml');
    expect(stdout).toBe('Formatted b.yaml.\n');
  });

  it('formats a plan that breaks the schema, and leaves unknown keys where they are', async () => {
    const cwd = folderWith({ 'plan.yaml': `${HEAD}howBig: {growht: 25%, baseline: 12M, colour: red, measure: m}\n` });
    expect((await plan(['fmt'], { cwd })).code).toBe(0);
    expect(read(cwd)).toBe(`${HEAD}howBig: { growht: 25%, measure: m, baseline: 12M, colour: red }\n`);
  });
});

describe('plan check --fix', () => {
  const BAD = `${HEAD}currency: cad\nhowBig:\n  baseline: 12M\n  growht: 25\n  colour: red\n`;
  const MENDED = `${HEAD}currency: CAD\nhowBig:\n  baseline: 12M\n  growth: 25%\n  colour: red\n`;

  it('corrects what is meant, tells of it, and judges what remains', async () => {
    const cwd = folderWith({ 'plan.yaml': BAD });
    const { code, stdout, stderr } = await plan(['check', '--fix', '--format', 'compact'], { cwd });
    expect(read(cwd)).toBe(MENDED);
    expect(stderr.match(/^Fixed plan\.yaml:\d+: .*$/gm)).toEqual([
      'Fixed plan.yaml:3: cad is now CAD',
      'Fixed plan.yaml:6: growht is now growth',
      'Fixed plan.yaml:6: 25 is now 25%',
    ]);
    expect(code).toBe(1);
    expect(stdout.match(/schema: .*/g)).toEqual([expect.stringContaining('"colour"')]);
  });

  it('passes where nothing remains', async () => {
    const sample = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8');
    const log = readFileSync('examples/northwind-cycles/recovery-log.csv');
    const faulty = sample.replace('growth: 25%', 'growht: 25').replace('notServing', 'not-serving');
    const cwd = folderWith({ 'plan.yaml': faulty, 'recovery-log.csv': log });
    expect((await plan(['check'], { cwd })).code).toBe(1);
    expect((await plan(['check', '--fix'], { cwd })).code).toBe(0);
    expect(read(cwd)).toBe(sample);
  });

  it('with --diff shows the corrections, writes nothing, and judges the plan as it is', async () => {
    const cwd = folderWith({ 'plan.yaml': BAD });
    const { code, stdout } = await plan(['check', '--fix', '--diff', '--format', 'json=out.json'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('\n-  growht: 25\n+  growth: 25%\n');
    expect(stdout).not.toContain('error');
    expect(read(cwd)).toBe(BAD);
    expect(JSON.parse(read(cwd, 'out.json')).files[0].findings.length).toBeGreaterThan(1);
  });

  it('corrects every file, and a lost one fails the run', async () => {
    const cwd = folderWith({ 'a.yaml': BAD, 'b.yaml': 'format: [', 'c.yaml': BAD });
    const { code } = await plan(['check', '--fix', 'a.yaml', 'lost.yaml', 'b.yaml', 'c.yaml'], { cwd });
    expect(code).toBe(2);
    expect([read(cwd, 'a.yaml'), read(cwd, 'b.yaml'), read(cwd, 'c.yaml')]).toEqual([MENDED, 'format: [', MENDED]);
  });

  const wrong: [what: string, args: string[], says: string][] = [
    ['standard input', ['--fix', '-'], 'Standard input'],
    ['--diff alone', ['--diff'], '--fix --diff'],
    ['--diff and another format', ['--fix', '--diff', '--format', 'json'], '--format FORMAT=PATH'],
  ];

  it.each(wrong)('refuses %s', async (_, args, says) => {
    const { code, stderr } = await plan(['check', ...args], { cwd: folderWith({ 'plan.yaml': BAD }) });
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
