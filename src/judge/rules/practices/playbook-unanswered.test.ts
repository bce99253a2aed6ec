import { describe, expect, it } from 'vitest';
import { run, runAll } from '../../../../test/support/rules.ts';
import { builtinPlaybooks } from '../../../playbooks/builtin.ts';

const [acts, officer] = builtinPlaybooks;
const settings = { playbooksInUse: [acts!, officer!] };

describe('playbook-unanswered', () => {
  it('is one finding, with how many of each playbook in use are unanswered', () => {
    const plan = 'practices: {strategic-acts: {take-notes: {status: started}, apologize: {status: not-applicable}}}';
    const findings = run('playbook-unanswered', plan, { settings });
    expect(findings.map(({ path, message }) => [path, message])).toEqual([
      [
        '/practices',
        '26 practices (14 of 16 in "Strategic acts" and 12 of 12 in "The serving officer") have no answer.',
      ],
    ]);
  });

  it('is at the top where no practice is answered, and is all that is said of practices then', () => {
    const about = runAll('champion: Anna').filter(({ section }) => section === 'practices');
    expect(about.map(({ ruleId, path }) => [ruleId, path])).toEqual([['playbook-unanswered', '']]);
  });

  it('speaks of one practice in the singular, and asks it', () => {
    const answers = officer!.practices.slice(0, -1).map(({ id }) => `${id}: {status: planned}`);
    const [finding] = run('playbook-unanswered', `practices: {serving-officer: {${answers.join(', ')}}}`, {
      settings: { playbooksInUse: [officer!] },
    });
    expect(finding!.message).toBe('1 of the 12 practices of "The serving officer" has no answer.');
    expect(finding!.help).toContain(officer!.practices.at(-1)!.question);
  });

  it('adds up the playbooks that would make the message long', () => {
    const [finding] = run('playbook-unanswered', '', { settings: { playbooksInUse: builtinPlaybooks } });
    expect(finding!.message).toMatch(/ and \d+ in \d+ other playbooks\) have no answer\.$/);
  });

  it('has nothing to say of playbooks that are not in use', () => {
    expect(run('playbook-unanswered', 'playbooks: []')).toEqual([]);
  });
});
