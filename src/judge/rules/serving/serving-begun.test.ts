import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

describe.each([
  ['imperative-missing', '/serving/imperative'],
  ['customer-unheard', '/customer/changes'],
])('%s', (ruleId, place) => {
  it('waits until something is said of serving', () => {
    expect(run(ruleId, 'serving: {}\ncustomer: {changes: []}\n')).toEqual([]);
    expect(run(ruleId, 'measures: [{id: complaints, name: Complaints}]\n')).toEqual([]);
    expect(run(ruleId, 'stories: [{title: A wedding, told: 2026-10-02}]\n').map(({ path }) => path)).toEqual([place]);
  });
});
