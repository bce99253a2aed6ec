import { describe, expect, it } from 'vitest';
import { assessmentOf, growthOf, NOT_ADDED, segmentOf, unreadable } from '../../test/support/fixtures.ts';
import { goalOf, headline, verdictOf } from './headline.ts';

const sentence = (growth: Parameters<typeof growthOf>[0]) => headline(assessmentOf({ growth: growthOf(growth) }));

describe('the headline', () => {
  it('says in one sentence that WHO can deliver, with money and probability', () => {
    expect(headline(assessmentOf())).toBe(
      'WHO can deliver HOW BIG: the 3 chosen segments can be expected to add CAD 4.23M against the CAD 3.6M that +25% in 24 months after losses asks for (118%), and reach it with a probability of 80%.',
    );
  });

  it('says what is missing, on one scale', () => {
    const text = sentence({ expected: 950000, coverage: 0.263888888889, probability: 0 });
    expect(text).toMatch(/^WHO cannot deliver HOW BIG: .*CAD 0\.95M of the CAD 3\.6M.*\(26%\); CAD 2\.65M is missing/);
  });

  it('never calls covered what is not', () => {
    const text = sentence({ expected: 3599000, coverage: 0.999722222222, probability: 0.48 });
    expect(text).toContain('(>99%)');
    expect(text).toContain('CAD 0.001M is missing');
  });

  it('says where the probability is below what is asked for', () => {
    expect(sentence({ confidence: 0.9 })).toMatch(/^WHO may not deliver HOW BIG: .*80%, below the 90% asked for\.$/);
    expect(sentence({ probability: 0.6996 })).toContain('just below the 70% asked for');
  });

  it('accepts a probability that is exactly what is asked for', () => {
    expect(verdictOf(assessmentOf({ growth: growthOf({ probability: 0.7 }) }))).toBe('yes');
  });

  it('refuses to add up segments of several dimensions', () => {
    expect(sentence(NOT_ADDED)).toMatch(/^It cannot be told .* more than one way/);
  });

  it('says what to do where nothing can be told yet', () => {
    expect(headline(assessmentOf({ growth: null }))).toContain('plan init');
    const unknown = {
      expected: 0,
      coverage: 0,
      probability: 0,
      segments: [segmentOf({ mean: null, low: null, high: null })],
    };
    expect(sentence(unknown)).toMatch(/no chosen segment says what it can add to the CAD 3\.6M/);
    expect(headline(assessmentOf({ scorecard: null, growth: null }))).toContain('cannot be read');
    expect(headline(unreadable())).toContain('There is no file plan.yaml.');
  });

  it('is one sentence, whatever the plan', () => {
    const changes = [
      {},
      { confidence: 0.9 },
      { expected: 1, coverage: 0.1, probability: 0 },
      NOT_ADDED,
      { required: 0, coverage: null, probability: 1 },
    ];
    for (const change of changes) expect(sentence(change)).toMatch(/^[^\n]*[^.]\.$/);
  });
});

describe('the goal in a few words', () => {
  it('names growth, horizon and losses', () => {
    expect(goalOf(growthOf())).toBe('+25% in 24 months after losses');
    expect(goalOf(growthOf({ attrition: 0, months: 1 }))).toBe('+25% in 1 month');
  });

  it('divides by no baseline of nothing', () => {
    expect(goalOf(growthOf({ baseline: 0, goal: 3e6, attrition: 0 }))).toBe('the target in 24 months');
  });
});
