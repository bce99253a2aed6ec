/** What is no plan never passes: neither an option nor a file of the organisation's own switches these findings off. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const BROKEN = 'format: 1\norganization: [X\n';
const MISSPELT = 'format: 1\norganization: X\nhowBigg: {} # plan-ignore schema -- we write it so\n';
const NEWER = 'format: 2\norganization: X\nwin: {only: We are the leading shop} # plan-ignore only-claptrap -- x\n';

const rulesOf = (stdout: string) =>
  JSON.parse(stdout).files.flatMap(({ findings }: { findings: { ruleId: string; status: string }[] }) =>
    findings.filter(({ status }) => status === 'new').map(({ ruleId }) => ruleId),
  );

describe('a text that is no plan (row 5 of the field)', () => {
  it.each(['yaml-syntax=off', 'schema=off', 'schema=note', 'yaml-syntax=warning'])(
    'is not judged with --rule %s',
    async (rule) => {
      const cwd = folderWith({ 'plan.yaml': BROKEN });
      const { code, stderr } = await plan(['check', '--rule', rule], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain('always an error');
    },
  );

  it.each(['yaml-syntax: off', 'schema: note'])('is not judged with a configuration of %s', async (rule) => {
    const cwd = folderWith({ 'plan.yaml': BROKEN, 'plan.config.yaml': `rules:\n  ${rule}\n` });
    const { code, stderr } = await plan(['check'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/plan\.config\.yaml:2:\d+: The rule "[\w-]+" is always an error/);
  });

  it('may be called what it is', async () => {
    const cwd = folderWith({ 'plan.yaml': BROKEN, 'plan.config.yaml': 'rules: {yaml-syntax: error}\n' });
    expect((await plan(['check', '--rule', 'schema=error'], { cwd })).code).toBe(1);
  });

  it('is silenced by no comment, and by no baseline', async () => {
    const cwd = folderWith({ 'plan.yaml': MISSPELT });
    await plan(['check', '--baseline', 'known.json', '--update-baseline'], { cwd });
    const { code, stdout } = await plan(['check', '--baseline', 'known.json', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    expect(rulesOf(stdout)).toContain('schema');
  });

  it.each(['2', '3.5', '99'])('is never judged in format %s', async (format) => {
    const cwd = folderWith({ 'plan.yaml': NEWER.replace('2', format) });
    const { code, stdout } = await plan(['check', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    expect(rulesOf(stdout)).toEqual(['schema']);
    expect(JSON.parse(stdout).files[0].growth).toBeNull();
    for (const args of [['next'], ['whatif'], ['record', 'growth', '1M'], ['review', '--no-input']])
      expect((await plan(args, { cwd })).code).toBe(2);
    expect((await plan(['report'], { cwd })).code).toBe(1);
  });
});

describe('a pattern (row 7 of the field)', () => {
  /** Checks as somebody who may not enter the folder `g/shut`, which the superuser may. */
  async function checkAsNobody(pattern: string) {
    const cwd = folderWith({
      'g/open/plan.yaml': MISSPELT,
      'g/shut/plan.yaml': MISSPELT,
      'g/open/shut/plan.yaml': MISSPELT,
    });
    for (const folder of ['g/shut', 'g/open/shut']) chmodSync(join(cwd, folder), 0);
    chmodSync(cwd, 0o755);
    const isSuperuser = process.getuid?.() === 0;
    if (isSuperuser) process.seteuid?.(65534);
    try {
      return await plan(['check', pattern, '--format', 'compact'], { cwd });
    } finally {
      if (isSuperuser) process.seteuid?.(0);
      for (const folder of ['g/shut', 'g/open/shut']) chmodSync(join(cwd, folder), 0o700);
    }
  }

  it.each([
    ['g/**/*.yaml', true],
    ['g/*/plan.yaml', true],
    ['{g,h}/**/plan.yaml', true],
    ['g/shut/*.yaml', false],
    ['g/s*/p*.yaml', false],
    ['g/*/*/plan.yaml', false],
  ])('%s that had to look into a folder and could not names it, and judges the others', async (pattern, others) => {
    const { code, stdout, stderr } = await checkAsNobody(pattern);
    expect(code).toBe(2);
    expect(`${stdout}${stderr}`).toContain('g/shut');
    expect(stdout.includes('g/open/plan.yaml:3:')).toBe(others);
  });

  it.each(['g/!(shut)/plan.yaml', 'g/o*/*.yaml', 'g/{open,other}/plan.yaml', 'g/[a-o]*/*.yaml'])(
    '%s that leaves a folder out does not ask for it',
    async (pattern) => {
      const { code, stdout } = await checkAsNobody(pattern);
      expect(code).toBe(1);
      expect(stdout).toContain('g/open/plan.yaml:3:');
      expect(stdout).not.toContain('shut');
    },
  );
});
