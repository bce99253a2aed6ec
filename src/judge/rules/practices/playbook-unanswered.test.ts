import { describe, expect, it } from 'vitest';
import { run, runAll } from '../../../../test/support/rules.ts';
import { builtinPlaybooks } from '../../../playbooks/builtin.ts';

const [acts, officer] = builtinPlaybooks;
const settings = { playbooksInUse: [acts!, officer!] };

describe('playbook-unanswered', () => {
  it('counts what is unanswered, one finding per playbook in use', () => {
    const plan = 'practices: {strategic-acts: {take-notes: {status: started}, apologize: {status: not-applicable}}}';
    const findings = run('playbook-unanswered', plan, { settings });
    expect(Object.fromEntries(findings.map(({ path, message }) => [path, message]))).toEqual({
      '/practices/strategic-acts': '14 of the 16 practices of "Strategic acts" have no answer.',
      '/practices/serving-officer': 'None of the 12 practices of "The serving officer" has an answer.',
    });
  });

  it('is all that is said of a playbook that nobody has looked at', () => {
    const about = runAll('champion: Anna').filter(({ path }) => path.startsWith('/practices'));
    expect(about.map(({ ruleId }) => ruleId)).toEqual(builtinPlaybooks.map(() => 'playbook-unanswered'));
  });

  it('speaks of one practice in the singular, and asks it', () => {
    const answers = officer!.practices.slice(0, -1).map(({ id }) => `${id}: {status: planned}`);
    const [finding, ...others] = run('playbook-unanswered', `practices: {serving-officer: {${answers.join(', ')}}}`, {
      settings: { playbooksInUse: [officer!] },
    });
    expect(others).toEqual([]);
    expect(finding!.message).toMatch(/^1 of the 12 practices .* has no answer\.$/);
    expect(finding!.help).toContain(officer!.practices.at(-1)!.question);
  });

  it('has nothing to say of playbooks that are not in use', () => {
    expect(run('playbook-unanswered', 'champion: Anna', { settings: { playbooksInUse: [] } })).toEqual([]);
  });
});
