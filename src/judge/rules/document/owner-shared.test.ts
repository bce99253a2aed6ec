import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const OWNED = (owner: string) => `champion: ${owner}
howBig: {owner: ${owner}}
win:
  moves: [{id: a-move, title: A move, owner: ${owner}}]
  cut: [{what: A cut, owner: ${owner}}]
  dumbRules: [{rule: A dumb rule, owner: ${owner}}]
serving:
  officer: {title: ${owner}, name: ${owner}}
customer:
  changes: [{heard: A word, owner: ${owner}}]
practices:
  strategic-acts:
    take-notes: {status: started, owner: ${owner}}
  x-notes: {owner: ${owner}}
measures:
  - {id: a-measure, name: A measure, owner: ${owner}}
`;

describe('owner-shared', () => {
  it('judges everybody who answers for something, at the name', () => {
    expect(run('owner-shared', OWNED('Anna and Tom')).map(({ path }) => path)).toEqual([
      '/champion',
      '/howBig/owner',
      '/win/moves[id=a-move]/owner',
      '/win/cut[what=A cut]/owner',
      '/win/dumbRules[rule=A dumb rule]/owner',
      '/serving/officer/title',
      '/serving/officer/name',
      '/customer/changes[heard=A word]/owner',
      '/practices/strategic-acts/take-notes/owner',
      '/measures[id=a-measure]/owner',
    ]);
  });

  it('says what each of them answers for', () => {
    const roles = run('owner-shared', OWNED('Anna and Tom')).map(({ message }) => message.split(' is "')[0]);
    expect(roles).toEqual([
      'The champion',
      'The owner of HOW BIG',
      'The owner of the move "A move"',
      'The owner of the cut "A cut"',
      'The owner of the decision on the rule "A dumb rule"',
      'The serving officer',
      'The name of the serving officer',
      'The owner of the change after "A word"',
      'The owner of the practice "Take notes when people talk"',
      'The owner of the measure "A measure"',
    ]);
  });

  it('has nothing to say of one person each', () => {
    expect(run('owner-shared', OWNED('Anna'))).toEqual([]);
  });

  it('names the thing and the owner, and tells several from nobody', () => {
    const [several] = run('owner-shared', 'measures: [{id: m, name: Referrals, owner: " CEO & COO "}]');
    expect(several!.message).toContain('"Referrals"');
    expect(several!.message).toContain('"CEO & COO"');
    expect(several!.message).toContain('several');
    const [nobody] = run('owner-shared', 'champion: the team');
    expect(nobody!.message).toContain('"the team"');
    expect(nobody!.message).toContain('nobody');
    expect(nobody!.help).not.toBe(several!.help);
  });

  it('calls a practice by its title', () => {
    const plan = 'practices: {strategic-acts: {take-notes: {status: planned, owner: tbd}}}';
    expect(run('owner-shared', plan)[0]!.message).toContain('"Take notes when people talk"');
  });
});
