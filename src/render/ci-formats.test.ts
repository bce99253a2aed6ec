import { describe, expect, it } from 'vitest';
import { assessmentOf, findingOf, KNOWN, resultOf, SILENCED, unreadable, view } from '../../test/support/fixtures.ts';
import { type Element, readJunit } from '../../test/support/published.ts';
import { renderCheckMarkdown } from './check-markdown.ts';
import { streamCompact } from './compact.ts';
import { renderGithub } from './github.ts';
import { renderGitlab } from './gitlab.ts';
import { renderJunit } from './junit.ts';
import { renderAtOnce } from './result.ts';

const renderCompact = renderAtOnce(streamCompact);
const error = findingOf({ ruleId: 'potential-missing', severity: 'error', fingerprint: '00000000000000cc' });
const note = findingOf({ ruleId: 'secrets-missing', severity: 'note', fingerprint: '00000000000000dd' });
const result = resultOf([
  assessmentOf({ findings: [error, findingOf(), note, SILENCED, KNOWN] }),
  assessmentOf({ path: 'b.yaml' }),
  unreadable({ path: 'c.yaml' }),
]);

describe('compact', () => {
  it('is a line for each open finding and each file that could not be read', () => {
    expect(renderCompact(result, view).split('\n')).toEqual([
      'plan.yaml:5:7: error potential-missing: Nothing is said of what the potential of "Amateur racers" rests on.',
      'plan.yaml:5:7: warning potential-unproven: Nothing is said of what the potential of "Amateur racers" rests on.',
      'plan.yaml:5:7: note secrets-missing: Nothing is said of what the potential of "Amateur racers" rests on.',
      'c.yaml:1:1: error file-missing: There is no file plan.yaml.',
      '',
    ]);
    expect(renderCompact(resultOf([unreadable({ path: 'C:\\new' })]), view)).toMatch(/^C:\\new:1:1: error /);
  });

  it('shows silenced and known findings to whoever wants to see everything, and says why they pass', () => {
    const lines = renderCompact(result, { verbose: true }).split('\n');
    expect(lines.filter((line) => line.startsWith('plan.yaml'))).toHaveLength(5);
    expect(lines[3]).toMatch(/\(silenced: asked again in spring\)$/);
    expect(lines[4]).toMatch(/\(known, in the baseline\)$/);
  });

  it('says nothing of a plan without findings', () => {
    expect(renderCompact(resultOf([assessmentOf()]), view)).toBe('');
  });
});

describe('GitHub', () => {
  it('is the verdict of each plan, then an annotation for each rule, the errors of all plans first', () => {
    const other = assessmentOf({ path: 'b.yaml', findings: [findingOf(), error] });
    const lines = renderGithub(resultOf([...result.assessments, other]))
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      ...['::notice', '::notice', '::notice'],
      ...['::error', '::error', '::error', '::warning', '::warning', '::notice'],
    ]);
    expect(lines[0]).toMatch(/^::notice file=plan\.yaml,line=1,title=Verdict::WHO can deliver HOW BIG/);
    expect(lines[6]).toMatch(
      /^::warning file=plan\.yaml,line=5,col=7,endLine=5,endColumn=17,title=potential-unproven::Nothing is said/,
    );
  });

  it('names every place of a rule in its one annotation, the gravest first', () => {
    const at = (line: number, severity: 'error' | 'warning') =>
      findingOf({ severity, message: `At ${line}.`, range: { start: { line, column: 1 }, end: { line, column: 2 } } });
    const output = renderGithub(
      resultOf([assessmentOf({ findings: [at(3, 'warning'), at(9, 'error'), at(12, 'error')] })]),
    );
    expect(output.trimEnd().split('\n')).toHaveLength(2);
    expect(output).toMatch(/^::error file=plan\.yaml,line=9,.*%0ALine 12: At 12\.%0ALine 3: At 3\.$/m);
  });
});

describe('GitLab', () => {
  it('is a list of issues with a severity and a place; the same gap in two plans is two', () => {
    const issues = JSON.parse(renderGitlab(result));
    expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(['major', 'minor', 'info', 'blocker']);
    expect(issues[1]).toMatchObject({
      check_name: 'potential-unproven',
      location: { path: 'plan.yaml', lines: { begin: 5, end: 5 } },
    });
    const twice = JSON.parse(
      renderGitlab(
        resultOf([assessmentOf({ findings: [error] }), assessmentOf({ path: 'b.yaml', findings: [error] })]),
      ),
    );
    expect(new Set(twice.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(2);
  });
});

describe('JUnit, by the schema that Jenkins publishes (row 9 of the field)', () => {
  const root = readJunit(renderJunit(result));
  const cases = (suite: Element) => suite.children.filter(({ name }) => name === 'testcase');

  it('counts what it holds', () => {
    for (const suite of root.children) {
      const holds = (name: string) =>
        cases(suite).filter(({ children }) => children.some((child) => child.name === name)).length;
      expect(suite.attributes).toMatchObject({
        tests: String(cases(suite).length),
        failures: String(holds('failure')),
        errors: String(holds('error')),
        skipped: String(holds('skipped')),
      });
    }
    expect(root.attributes).toMatchObject({ failures: '1', errors: '1' });
  });

  const kinds = (suites: readonly Element[]) =>
    suites.map((suite) => cases(suite).map(({ children }) => children.map(({ name }) => name).join('+')));

  it('fails where the gate does, reports what is below it, skips what is silenced or known', () => {
    expect(kinds(root.children)).toEqual([['failure', 'system-out', 'system-out', 'skipped'], [''], ['error']]);
    expect(kinds(readJunit(renderJunit({ ...result, failOn: ['warning', 'never', 'error'] })).children)[0]).toEqual([
      'failure',
      'failure',
      'system-out',
      'skipped',
    ]);
    const silenced = readJunit(renderJunit(resultOf([assessmentOf({ findings: [SILENCED, KNOWN] })])));
    expect(kinds(silenced.children)).toEqual([['skipped', 'skipped']]);
  });

  it('has a name for each plan and rule that is unique and holds no line', () => {
    const twice = assessmentOf({ findings: [error, error, note] });
    const names = readJunit(renderJunit(resultOf([twice, { ...twice, path: 'b.yaml' }, unreadable(), unreadable()])))
      .children.flatMap(cases)
      .map(({ attributes }) => attributes['name']!);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('plan.yaml: potential-missing');
    expect(names.join('\n')).not.toMatch(/:\d/);
  });

  it('has such names for plans whose own names are shown alike', () => {
    const paths = ['a b.yaml', 'a\tb.yaml', 'a\nb.yaml'];
    const suites = readJunit(renderJunit(resultOf(paths.map((path) => assessmentOf({ path, findings: [error] })))));
    const names = suites.children.flatMap(cases).map(({ attributes }) => attributes['name']!);
    expect(new Set(names).size).toBe(3);
  });

  it('is red where the gate fails for anything else', () => {
    const gate = { passed: false, exitCode: 1, reasons: ['2 warnings are more than the 1 allowed.'] };
    const red = readJunit(renderJunit(resultOf([assessmentOf()], { gate })));
    expect(red.attributes).toMatchObject({ failures: '1' });
  });
});

describe('Markdown', () => {
  it('begins with the verdict and ends with the gate', () => {
    const markdown = renderCheckMarkdown(resultOf([result.assessments[0]!]));
    expect(markdown).toMatch(/^\*\*WHO can deliver HOW BIG: 80%, and you ask for 70%; .*\*\*\n/);
    expect(markdown.match(/^- \*\*(error|warning|note) .*?:/gm)).toEqual([
      '- **error potential-missing** (line 5):',
      '- **warning potential-unproven** (line 5):',
    ]);
    expect(markdown).toContain('\n1 note: plan check --notes\n');
    expect(markdown).toMatch(/\nGate failed: 1 error, 1 warning, 1 note, 1 silenced, 1 known\n\n- 1 error found\.\n$/);
    expect(renderCheckMarkdown(result, { notes: true })).toContain('- **note secrets-missing**');
  });

  it('of several plans begins with the gate, then shows the worst', () => {
    const markdown = renderCheckMarkdown(result);
    expect(markdown).toMatch(
      /^# 3 plans\. Gate failed: 1 error, 1 warning, 1 note, 1 silenced, 1 known\n\n## c\.yaml\n/,
    );
    expect(markdown).toContain('There is no file plan.yaml.');
    expect(markdown).toContain('## b.yaml');
    const gone = [{ file: 'plan.yaml', ruleId: 'only-missing', path: '/win/only', fingerprint: '0'.repeat(16) }];
    const shrinking = resultOf([assessmentOf()], { baselines: [{ path: 'known.json', gone, update: null }] });
    expect(renderCheckMarkdown(shrinking)).toContain('known.json knows: 1');
  });
});
