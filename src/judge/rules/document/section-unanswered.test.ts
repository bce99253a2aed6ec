import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const messages = (plan: string) => run('section-unanswered', plan).map(({ message }) => message);

describe('section-unanswered', () => {
  it('is one finding at the top, which names the empty sections in the order of the method', () => {
    const [finding, ...others] = run('section-unanswered', 'champion: Anna');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ path: '', range: { start: { line: 1 } } });
    expect(finding!.message).toBe('Nothing is stated yet on how to WIN, serving customers and measures.');
  });

  it('takes empty maps and lists for nothing', () => {
    const empty = 'win: {moves: []}\nserving: {}\ncustomer: {changes: []}\nstories: []\nmeasures: []';
    expect(messages(empty)).toEqual(messages(''));
  });

  it.each([
    'serving: {imperative: We serve}',
    'customer: {changes: [{heard: A word}]}',
    'stories: [{title: A story, told: 2026-10-01}]',
  ])('%s begins the section on serving', (plan) => {
    expect(messages(plan)).toEqual(['Nothing is stated yet on how to WIN and measures.']);
  });

  it('is silent once all three are begun', () => {
    expect(messages('win: {only: o}\nserving: {imperative: i}\nmeasures: [{id: m, name: M}]')).toEqual([]);
  });
});
