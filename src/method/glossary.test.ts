import { describe, expect, it } from 'vitest';
import { GLOSSARY, termId, termNamed } from './glossary.ts';

const terms = GLOSSARY.flatMap((group) => group.terms);

describe('the glossary', () => {
  it.each(terms)('$name is known by each of its words, and shares none with another term', (term) => {
    for (const word of [term.name, termId(term), ...(term.also ?? []), ...(term.keys ?? [])]) {
      expect([word, termNamed(word)?.name]).toEqual([word, term.name]);
    }
  });

  it.each(terms)('$name takes at most two sentences of thirty words', ({ text }) => {
    const sentences = text.replaceAll('...', '').split(/(?<=[.?!]) (?=[A-Z])/);
    expect(sentences.length).toBeLessThanOrEqual(2);
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(30);
  });

  it.each([
    ['p(GOAL)', 'P(goal)'],
    ['p-goal', 'P(goal)'],
    ['On Paper', 'on paper'],
    ['timeToClose', 'time to close'],
    ['low', 'range'],
  ])('knows %s', (typed, name) => {
    expect(termNamed(typed)?.name).toBe(name);
  });

  it('knows no other word', () => {
    expect(termNamed('no such term')).toBeUndefined();
    expect(termNamed('()')).toBeUndefined();
  });
});
