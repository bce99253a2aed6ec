import { describe, expect, it } from 'vitest';
import type { Plan } from '../../generated/plan.ts';
import type { Playbook } from '../../playbooks/playbook.ts';
import { readPlaybooks } from './practices.ts';

const practice = (id: string) => ({
  ...{ id, title: `Title of ${id}`, question: '', why: '', firstStep: '', evidence: '', source: '' },
});
const playbook = (id: string, ...ids: string[]): Playbook => ({
  ...{ id, title: id, summary: '', source: '', practices: ids.map(practice) },
});
const BOOKS = [playbook('first', 'a', 'b', 'constructor'), playbook('x-own', 'c'), playbook('toString', 'd')];
const planWith = (practices: NonNullable<Plan['practices']>): Plan => ({
  format: 1,
  organization: 'Example',
  practices,
});
const STARTED = { status: 'started' } as const;

const readPractices = (plan: Plan) =>
  readPlaybooks(plan, { playbooks: [], playbooksInUse: BOOKS }).flatMap(({ practices }) => practices);

describe('readPlaybooks', () => {
  it('has every practice of the playbooks in their order, with its place and answer', () => {
    const read = readPractices(planWith({ first: { b: STARTED, 'x-note': STARTED }, other: { a: STARTED } }));
    expect(read.map(({ playbook: { id }, practice: asked, path, answer }) => [id, asked.id, path, answer])).toEqual([
      ['first', 'a', ['practices', 'first', 'a'], null],
      ['first', 'b', ['practices', 'first', 'b'], STARTED],
      ['first', 'constructor', ['practices', 'first', 'constructor'], null],
      ['x-own', 'c', ['practices', 'x-own', 'c'], null],
      ['toString', 'd', ['practices', 'toString', 'd'], null],
    ]);
    expect(readPractices({ format: 1, organization: 'Example' }).every(({ answer }) => answer === null)).toBe(true);
  });

  it('keeps what begins with x- out of it, and an answer without a status', () => {
    expect(readPractices(planWith({ 'x-own': { c: STARTED } }))[3]!.answer).toBeNull();
    expect(readPractices(planWith({ first: { a: {} as typeof STARTED } }))[0]!.answer).toBeNull();
  });
});

describe('the playbooks in use', () => {
  const KNOWN = [playbook('strategic-acts', 'a'), playbook('second', 'b'), playbook('third', 'c')];
  const inUse = (plan: Partial<Plan>, configured: readonly Playbook[] | null = null) =>
    readPlaybooks(
      { format: 1, organization: 'Example', ...plan },
      { playbooks: KNOWN, playbooksInUse: configured },
    ).map(({ playbook: { id } }) => id);
  const practices = { third: { c: STARTED }, second: { unknown: STARTED, 'x-b': STARTED } };

  it('are the strategic acts, and each of which a practice is answered', () => {
    expect(inUse({})).toEqual(['strategic-acts']);
    expect(inUse({ practices })).toEqual(['strategic-acts', 'third']);
  });

  it('are those that the plan names, and before these those of the configuration', () => {
    expect(inUse({ practices, playbooks: ['second', 'unknown'] })).toEqual(['second']);
    expect(inUse({ practices, playbooks: [] })).toEqual([]);
    expect(inUse({ practices, playbooks: ['second'] }, [KNOWN[2]!])).toEqual(['third']);
    expect(inUse({ practices }, [])).toEqual([]);
  });
});
