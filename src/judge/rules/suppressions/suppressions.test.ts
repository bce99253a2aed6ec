import { describe, expect, it } from 'vitest';
import { run, runAll } from '../../../../test/support/rules.ts';
import { assess } from '../../assess.ts';
import type { Severities } from '../../judge.ts';

/** A plan with one unproven potential, on line 6, and a comment above it. */
const below = (comment: string, evidence = '') => `who:
  segments:
    ${comment}
    - {id: fleets, name: Delivery fleets, potential: 800k${evidence}}
`;
const unused = (comment: string, evidence = '') => run('suppression-unused', below(comment, evidence));
const PROVEN = ', evidence: Two letters';

describe('suppression-unexplained', () => {
  it.each(['# plan-ignore potential-unproven', '# plan-ignore potential-unproven --', '# plan-ignore'])(
    'fires on %j, at the comment, and is all that is said of it',
    (comment) => {
      const [finding, ...others] = runAll(below(comment, PROVEN)).filter(({ ruleId }) =>
        ruleId.startsWith('suppression'),
      );
      expect(others).toEqual([]);
      expect(finding!.ruleId).toBe('suppression-unexplained');
      expect(finding!.range).toEqual({ start: { line: 5, column: 5 }, end: { line: 5, column: 5 + comment.length } });
    },
  );

  it('leaves the finding in force', () => {
    const [finding] = run('potential-unproven', below('# plan-ignore potential-unproven'));
    expect(finding!.status).toBe('new');
  });
});

describe('suppression-unused', () => {
  it('is silent where every rule that is named is silenced', () => {
    expect(unused('# plan-ignore potential-unproven -- survey under way')).toEqual([]);
    expect(run('suppression-unexplained', below('# plan-ignore potential-unproven -- survey under way'))).toEqual([]);
  });

  it('fires once on a comment that silences nothing', () => {
    const findings = unused('# plan-ignore potential-unproven, potential-missing -- survey under way', PROVEN);
    expect(findings).toHaveLength(1);
    expect(findings[0]!.message).toContain('"potential-unproven" and "potential-missing"');
    expect(findings[0]!.range.start).toEqual({ line: 5, column: 5 });
  });

  it('names those rules alone that are silenced nowhere', () => {
    const [finding, ...others] = unused('# plan-ignore potential-unproven, potential-missing -- survey under way');
    expect(others).toEqual([]);
    expect(finding!.message).toContain('"potential-missing"');
    expect(finding!.message).not.toContain('"potential-unproven"');
    expect(finding!.help).toContain('the rule');
  });

  it('asks whether another rule was meant', () => {
    const findings = unused('# plan-ignore potential-unprooven, no-such-thing-at-all -- survey under way');
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/"potential-unprooven".*"potential-unproven"\?$/),
      expect.stringMatching(/"no-such-thing-at-all", which is not a rule\.$/),
    ]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it('fires from the day after the last day, whether or not there is something to silence', () => {
    const comment = '# plan-ignore potential-unproven -- survey under way until 2026-10-31';
    for (const evidence of ['', PROVEN]) {
      const [finding, ...others] = run('suppression-unused', below(comment, evidence), { asOf: '2026-11-01' });
      expect(others).toEqual([]);
      expect(finding!.message).toContain('2026-10-31');
    }
    expect(run('suppression-unused', below(comment), { asOf: '2026-10-31' })).toEqual([]);
  });

  it('fires on a last day that is no date, and on a comment that names no rule', () => {
    const findings = unused('# plan-ignore potential-unproven -- survey under way until 31.12.2026');
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('"31.12.2026"')]);
    expect(unused('# plan-ignore -- survey under way')).toHaveLength(1);
  });

  it('fires where nothing is below the comment', () => {
    const plan = 'champion: Anna\n# plan-ignore potential-unproven -- survey under way\n';
    expect(run('suppression-unused', plan)[0]!.message).toContain('nothing below');
  });

  it('fires where a rule on comments, or on the text itself, is to be silenced: neither can be', () => {
    expect(unused('# plan-ignore suppression-unused, yaml-syntax -- never').map(({ message }) => message)).toEqual([
      expect.stringContaining('cannot silence "yaml-syntax"'),
      expect.stringContaining('"suppression-unused"'),
    ]);
  });

  it('lets a comment stay whose rule is switched off, or cannot judge until the schema is kept', () => {
    const comment = '# plan-ignore potential-unproven -- survey under way';
    expect(judged(below(comment, PROVEN), {})).toContain('suppression-unused');
    expect(judged(below(comment, PROVEN), { 'potential-unproven': 'off' })).not.toContain('suppression-unused');
    const broken = judged(below(comment, `${PROVEN}, shere: 20%`), {});
    expect(broken).toContain('schema');
    expect(broken).not.toContain('suppression-unused');
  });
});

function judged(plan: string, severities: Severities): string[] {
  const { findings } = assess(`format: 1\norganization: Example\n${plan}`, {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: true },
    loadRelated: () => ({ problem: 'does not exist' }),
    severities,
  });
  return findings.map(({ ruleId }) => ruleId);
}
