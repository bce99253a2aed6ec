import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const found = (plan: string) => run('section-unanswered', plan).map(({ path }) => path);

describe('section-unanswered', () => {
  it('notes each section of which nothing is stated', () => {
    expect(found('champion: Anna')).toEqual(['/measures', '/serving', '/win']);
  });

  it('takes empty maps and lists for nothing', () => {
    expect(found('win: {moves: []}\nserving: {}\ncustomer: {changes: []}\nstories: []\nmeasures: []')).toEqual([
      '/win',
      '/serving',
      '/measures',
    ]);
  });

  it.each([
    ['serving: {imperative: We serve}'],
    ['customer: {changes: [{heard: A word}]}'],
    ['stories: [{title: A story, told: 2026-10-01}]'],
  ])('%s begins the section on serving', (plan) => {
    expect(found(plan)).toEqual(['/measures', '/win']);
  });

  it('lets one statement begin a section', () => {
    expect(found('win: {proof: A stopwatch}\nmeasures: [{id: a, name: A}]\nserving: {imperative: We serve}')).toEqual(
      [],
    );
  });

  it('says nothing where a section is only misspelt', () => {
    expect(found('wim: {proof: A stopwatch}\nmeasures: [{id: a, name: A}]\nserving: {imperative: We serve}')).toEqual(
      [],
    );
  });
});
