import { describe, expect, it } from 'vitest';
import { pointer } from '../plan/path.ts';
import type { Example, Rule } from './rule.ts';
import { rules, suppressionRules } from './rules.ts';
import { outcomesIn, runExample } from './testing.ts';

const all = [...rules, ...suppressionRules];

describe.each(all.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('fires on its bad example, at the stated place', () => {
    const fired = runExample(id, rule.examples.bad);
    expect(fired.map(({ path }) => path)).toContain(rule.examples.bad.at);
    for (const finding of fired) {
      expect(finding.message).toMatch(/\S.*[.?]$/);
      expect(finding.help).toMatch(/\S.*[.?]$/);
    }
  });

  it('is silent on its good example', () => {
    expect(runExample(id, rule.examples.good)).toEqual([]);
  });

  it('has examples that differ, and texts that are sentences', () => {
    expect(rule.examples.bad.plan).not.toBe(rule.examples.good.plan);
    for (const text of [rule.summary, rule.why, rule.fix]) expect(text).toMatch(/^[A-Z"“].*[.?]$/);
    expect(rule.summary.length).toBeLessThanOrEqual(120);
    expect(rule.source).not.toBe('');
  });
});

/** What a rule says of an example, a line for each thing that it judges. */
function told(rule: Rule, example: Example): string {
  return outcomesIn(rule, example)
    .flatMap(({ path, message = 'holds', help, related = [] }) => [
      `  ${pointer(path)}: ${message}`,
      ...(help === undefined ? [] : [`    ${help}`]),
      ...related.map((place) => `    ${pointer(place.path)}: ${place.message}`),
    ])
    .join('\n');
}

describe('what the rules say of their examples', () => {
  it('is what stands beside them: after a change, look at it and write it anew with "npx vitest run -u"', async () => {
    const all = rules.map(
      (rule) => `${rule.id}\n bad:\n${told(rule, rule.examples.bad)}\n good:\n${told(rule, rule.examples.good)}\n`,
    );
    await expect(all.join('\n')).toMatchFileSnapshot('examples.golden.txt');
  });
});

describe('the list of rules', () => {
  it('has no id twice', () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
