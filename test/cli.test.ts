import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import resultSchema from '../schemas/result.schema.json' with { type: 'json' };
import { commands } from '../src/cli/commands/commands.ts';
import { folderWith, plan } from './support/run.ts';

const SAMPLE = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8');
const LOG = readFileSync('examples/northwind-cycles/recovery-log.csv', 'utf8');
const validateResult = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(resultSchema);

async function findingsIn(
  text: string,
  ...args: string[]
): Promise<{ ruleId: string; severity: string; path: string; range: { start: { line: number } } }[]> {
  const cwd = folderWith({ 'plan.yaml': text, 'recovery-log.csv': LOG });
  const { stdout } = await plan(['check', '--format', 'json', ...args], { cwd });
  return JSON.parse(stdout).files[0].findings;
}

describe('the sample plan', () => {
  it('passes, with nothing but notes on what is not answered yet', async () => {
    const findings = await findingsIn(SAMPLE);
    expect(new Set(findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`))).toEqual(
      new Set(['note playbook-unanswered']),
    );
  });

  // One fault each: what is replaced by what, and the one rule that must then fire, at the place of the line that holds this text.
  const faults: [rule: string, from: string, to: string, at: string][] = [
    ['schema', 'growth: 25% ', 'growth: 25 ', 'growth: 25'],
    ['schema', 'evidence: Two letters', 'evidnce: Two letters', 'evidnce'],
    ['id-duplicate', 'id: fleet-uptime-promise', 'id: repair-at-the-door', 'repair-at-the-door'],
    [
      'reference-unknown',
      'segment: daily-commuters\n    told',
      'segment: weekly-commuters\n    told',
      'weekly-commuters',
    ],
    [
      'owner-shared',
      'owner: Head of Fleet Sales',
      'owner: Head of Fleet Sales and Head of Retail',
      'Head of Fleet Sales and',
    ],
    ['file-missing', 'recoveryLog: recovery-log.csv', 'recoveryLog: lost-log.csv', 'lost-log.csv'],
    ['goal-attrition-missing', '  attrition: 5%\n', '', 'howBig:'],
    ['goal-why-missing', '  why: The lease on the second workshop needs 15M of yearly sales.\n', '', 'howBig:'],
    ['goal-off-pace', 'value: 12.3M', 'value: 11.9M', '11.9M'],
    ['potential-unproven', '      evidence: Two letters of intent\n', '', 'id: delivery-fleets'],
    [
      'secrets-missing',
      '      secrets:\n        - A broken bike means a late arrival, and being late is what they fear\n',
      '',
      'id: daily-commuters',
    ],
    ['segment-slow', 'timeToClose: 9 months', 'timeToClose: 18 months', '18 months'],
    [
      'not-serving-missing',
      '  notServing:\n    - { name: Bargain hunters, why: They leave with the next coupon }\n',
      '',
      'who:',
    ],
    [
      'only-missing',
      '  only: We are the only bike shop that keeps you riding the same day, wherever your bike broke down\n',
      '',
      'win:',
    ],
    ['only-claptrap', 'the only bike shop that', 'the leading bike shop that', 'the leading'],
    ['move-due-missing', '      due: 2027-06-30\n', '', 'id: fleet-uptime-promise'],
    ['move-overdue', 'due: 2027-06-30', 'due: 2026-10-30', '2026-10-30'],
    ['dumb-rule-kept', 'decision: kill', 'decision: keep', 'No loan bike'],
    ['serving-officer-missing', 'executive: true', 'executive: false', 'executive: false'],
    ['imperative-missing', '  imperative: To be the bike shop that this city tells stories about\n', '', 'serving:'],
    [
      'practice-unproven',
      '      evidence: Every interview ends with a shift on the shop floor\n',
      '',
      'hire-people-lovers',
    ],
    ['practice-no-next', '      next: Three rules by December\n', '', 'kill-dumb-rules'],
    ['practice-unexplained', '      why: Eleven people who talk every day\n', '', 'full-circle-feedback'],
    [
      'practice-stale',
      'due: 2026-12-01\n      reviewed: 2026-09-15',
      'due: 2026-12-01\n      reviewed: 2026-03-15',
      '2026-03-15',
    ],
    ['measure-incomplete', '    target: 55\n', '', 'id: repeat-business'],
    ['measure-backwards', 'target: 55', 'target: 30', 'target: 30'],
    ['measure-off-track', 'value: 40, note', 'value: 35, note', 'value: 35'],
    [
      'recovery-unambitious',
      'id: surprised\n    name: Of those, customers who were surprised\n    unit: percent\n    better: higher\n    baseline: 20\n    target: 100',
      'id: surprised\n    name: Of those, customers who were surprised\n    unit: percent\n    better: higher\n    baseline: 20\n    target: 90',
      'target: 90',
    ],
  ];

  it.each(faults)('with one fault planted fires %s alone (%j)', async (rule, from, to, at) => {
    expect(SAMPLE).toContain(from);
    const text = SAMPLE.replace(from, to);
    const findings = (await findingsIn(text)).filter(({ ruleId }) => ruleId !== 'playbook-unanswered');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([rule]);
    expect(text.split('\n')[findings[0]!.range.start.line - 1]).toContain(at);
  });
});

describe('bad input', () => {
  const cases: [
    what: string,
    files: Record<string, string | Uint8Array>,
    args: string[],
    code: number,
    says: string,
  ][] = [
    ['no file', {}, ['check'], 2, 'plan init'],
    ['a file that is not there', {}, ['check', 'lost.yaml'], 2, 'lost.yaml'],
    ['an empty file', { 'plan.yaml': '' }, ['check'], 1, 'empty'],
    ['a file of comments alone', { 'plan.yaml': '# to do\n' }, ['check'], 1, 'empty'],
    ['a directory', { 'a/b.txt': '' }, ['check', 'a'], 2, 'directory'],
    ['UTF-16', { 'plan.yaml': Buffer.from('\ufefffoo: 1', 'utf16le') }, ['check'], 1, 'UTF-16'],
    ['Latin-1', { 'plan.yaml': Buffer.from('organization: Caf\u00e9', 'latin1') }, ['check'], 1, 'UTF-8'],
    ['broken YAML', { 'plan.yaml': 'format: 1\nwho: [a\n' }, ['check'], 1, 'yaml-syntax'],
    ['format 2', { 'plan.yaml': 'format: 2\norganization: A\n' }, ['check'], 1, 'newer plan tool'],
    ['a pattern that matches nothing', {}, ['check', 'plans/**/*.yaml'], 2, 'plans/**/*.yaml'],
    ['an unknown command', {}, ['chek'], 2, 'check'],
    ['an unknown option', {}, ['check', '--fail-one', 'error'], 2, '--fail-on'],
    ['an unknown format', {}, ['check', '--format', 'sarf'], 2, 'sarif'],
    ['an unknown severity', {}, ['check', '--fail-on', 'eror'], 2, 'error'],
    ['an unknown rule', {}, ['check', '--rule', 'only-mising=off'], 2, 'only-missing'],
    ['a date that is none', {}, ['check', '--as-of', '2026-02-30'], 2, '2026-02-30'],
    ['nothing to explain', {}, ['explain', 'growth-unlikly'], 2, 'growth-unlikely'],
    ['an unknown section', { 'plan.yaml': SAMPLE }, ['report', '--section', 'wo'], 2, 'who'],
    [
      'an unknown section of several plans',
      { 'a.yaml': SAMPLE, 'b.yaml': SAMPLE },
      ['report', 'a.yaml', 'b.yaml', '--section', 'wo'],
      2,
      'did you mean "who"?',
    ],
  ];

  it.each(cases)('%s: a message, the exit code, no stack', async (_, files, args, code, says) => {
    const cwd = folderWith(files);
    const ran = await plan(args, { cwd });
    expect(ran.code).toBe(code);
    expect(ran.stdout + ran.stderr).toContain(says);
    expect(ran.stdout + ran.stderr).not.toMatch(/\n\s+at \S+ \(|ENOENT|EISDIR/);
  });

  it.each(cases.filter(([, , [command]]) => command === 'check'))(
    '%s: JSON stays one valid object',
    async (_, files, args, code) => {
      const ran = await plan([...args, ...(args.includes('--format') ? [] : ['--format', 'json'])], {
        cwd: folderWith(files),
      });
      if (args.includes('--format')) return;
      const result = JSON.parse(ran.stdout);
      expect(validateResult(result), JSON.stringify(validateResult.errors)).toBe(true);
      expect(result.gate.exitCode).toBe(code);
    },
  );

  it('does not hide the other plans', async () => {
    const cwd = folderWith({
      'a.yaml': SAMPLE.replace('recovery-log.csv', 'recovery-log.csv'),
      'recovery-log.csv': LOG,
      'b.yaml': 'who: [',
    });
    mkdirSync(join(cwd, 'c.yaml'));
    const { code, stdout } = await plan(['check', 'a.yaml', 'b.yaml', 'c.yaml', '--format', 'json'], { cwd });
    const { files } = JSON.parse(stdout);
    expect(code).toBe(2);
    expect(files.map((file: { path: string; error?: unknown }) => [file.path, file.error !== undefined])).toEqual([
      ['a.yaml', false],
      ['b.yaml', false],
      ['c.yaml', true],
    ]);
  });
});

describe('a plan of which the schema refused items of lists', () => {
  const REFUSED = `format: 1
organization: X
howBig: {start: 2026-07-01, horizon: 24 months, baseline: 12M, growth: 25%, readings: [3]}
who: {segments: [{id: a, name: A, potential: 4M}, {id: b}, 5], notServing: [{why: x}, 7]}
win: {moves: [{id: m}, {id: n, title: N}, {id: o, titel: O}], cut: [{why: x}, {whta: y}], dumbRules: [{hurts: a}], technology: [{id: t}]}
customer: {changes: [3]}
stories: [{told: 2026-01-01}]
measures: [{id: m}, {id: k, name: K, readings: [3, {date: 2026-02-01, value: 4}]}]
practices: {strategic-acts: {take-notes: {owner: A}}}
`;

  it.each([
    ...[['report'], ['report', '--all'], ['report', '--section', 'win'], ['report', '--format', 'markdown']],
    ...[['report', '--format', 'html'], ['check', '--format', 'json'], ['next'], ['whatif'], ['diff', 'plan.yaml']],
  ])('is shown by %s %s %s', async (...args) => {
    const cwd = folderWith({ 'plan.yaml': REFUSED });
    const ran = await plan([...args, ...(args[0] === 'diff' ? ['plan.yaml'] : []), '--as-of', '2026-11-01'], { cwd });
    expect(ran.stderr).not.toContain('bug');
    expect(ran.code).toBeLessThan(2);
  });
});

describe('the examples', () => {
  it.each(readdirSync('examples'))('%s: a result of every kind that is valid', async (name) => {
    const file = `examples/${name}/plan.yaml`;
    const { stdout } = await plan(['check', file, '--format', 'json', '--as-of', '2026-11-24']);
    expect(validateResult(JSON.parse(stdout)), JSON.stringify(validateResult.errors)).toBe(true);
    for (const format of ['pretty', 'markdown', 'json']) {
      const { code, stdout: report } = await plan(['report', file, '--format', format]);
      expect(code).toBe(0);
      expect(report.length).toBeGreaterThan(500);
    }
  });

  it.each([
    ['enterprise-ireland', '2017-06-30', 'unknown', 'EUR 2.05bn of the EUR 4.4bn'],
    ['nike', '2016-06-30', 'unlikely', 'USD 9.7bn, and USD 19.4bn is needed'],
    ['dhl', '2025-03-06', 'unlikely', '29% as planned, 17% as it stands'],
    ['new-york-times', '2022-07-01', 'may', '37%'],
    ['vinamilk', '2023-02-01', 'unlikely', '10% as it stands'],
    ['gavi', '2026-01-01', 'unknown', '170M of the 200M children'],
    ['disney-plus', '2019-11-12', 'can', '95%'],
    ['disney-plus', '2020-12-10', 'reached', '86.8M'],
    ['usps', '2021-03-23', 'may', 'to stand still'],
    ['minimal', '2026-09-01', 'may', '68%'],
    ['northwind-cycles', '2026-11-24', 'can', '80% as planned'],
  ])('%s on %s: %s', async (name, asOf, value, says) => {
    const args = ['check', `examples/${name}/plan.yaml`, '--format', 'json', '--as-of', asOf];
    const { stdout, code } = await plan(args);
    const { verdict } = JSON.parse(stdout).files[0];
    expect(verdict.value).toBe(value);
    expect(verdict.sentence).toContain(says);
    expect(code).toBe(['unknown', 'unlikely'].includes(value) ? 1 : 0);
  });
});

describe('help', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    'plan %s has nothing left to fill in',
    (_, command) => {
      const texts = [command.summary, ...Object.values(command.examples)];
      expect(texts.filter((text) => /<.*>/.test(text))).toEqual([]);
    },
  );

  it.each(commands.map(({ name }) => name))('plan %s --help begins with examples', async (name) => {
    const { code, stdout } = await plan([name, '--help']);
    expect(code).toBe(0);
    expect(stdout.indexOf('Examples')).toBeGreaterThan(0);
    expect(stdout.indexOf('Examples')).toBeLessThan(stdout.indexOf('Options'));
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('lists every command', async () => {
    const { code, stdout } = await plan(['--help']);
    expect(code).toBe(0);
    for (const { name } of commands) expect(stdout).toContain(`  ${name} `);
  });
});

describe('playbooks and rules', () => {
  it('every playbook fits a situation, and every practice has its seven fields', async () => {
    const { stdout } = await plan(['playbooks', '--format', 'json']);
    const playbooks: { fits: string; practices: Record<string, string>[] }[] = JSON.parse(stdout);
    for (const { fits } of playbooks) expect(fits).toMatch(/\S/);
    const practices = playbooks.flatMap((playbook) => playbook.practices);
    expect(practices.length).toBeGreaterThan(0);
    for (const practice of practices) {
      for (const key of ['id', 'title', 'question', 'why', 'firstStep', 'evidence', 'source'])
        expect(practice[key]).toMatch(/\S/);
    }
  });

  it('every rule, practice, section, key and term can be explained', async () => {
    const { stdout } = await plan(['rules', '--format', 'json']);
    for (const id of [
      ...JSON.parse(stdout).map((rule: { id: string }) => rule.id),
      'scorecard',
      'who',
      'strategic-acts',
      'take-notes',
      'who.segments.potential',
      'P(goal)',
    ]) {
      expect((await plan(['explain', id])).code).toBe(0);
    }
  });
});
