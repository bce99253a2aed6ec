import { describe, expect, it } from 'vitest';
import { outcomesIn, runExample } from '../../../test/support/rules.ts';
import { pointer } from '../../yaml/path.ts';
import { plansOf, type Rule } from './rule.ts';
import { allRules, rules } from './rules.ts';

describe.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has nothing left to fill in', () => {
    const { summary, why, fix, source, example } = rule;
    const texts = [summary, why, fix, source, example.at, ...example.plan.split('\n')];
    expect(texts.filter((text) => /^([ +-]# |\/)?<.*>$/.test(text))).toEqual([]);
  });

  it('fires on its bad example, at the stated place', () => {
    const fired = runExample(rule, 'bad');
    expect(fired.map(({ path }) => path)).toContain(rule.example.at);
    for (const finding of fired) {
      expect(finding.message).toMatch(/\S.*[.?]$/);
      expect(finding.help).toMatch(/\S.*[.?]$/);
    }
  });

  it('says it in 30 words at most', () => {
    for (const { message } of runExample(rule, 'bad'))
      expect(message.split(/\s+/).length, message).toBeLessThanOrEqual(30);
  });

  it('is silent on its good example', () => {
    expect(runExample(rule, 'good')).toEqual([]);
  });

  it('has an example with a correction, and texts that are sentences', () => {
    expect(rule.example.plan).toMatch(/^\n([ +-].*\n)*[+-].*\n([ +-].*\n)*$/);
    for (const text of [rule.summary, rule.why, rule.fix]) expect(text).toMatch(/^[A-Z"“].*[.?]$/);
    expect(rule.summary.length).toBeLessThanOrEqual(120);
    expect(rule.source).not.toBe('');
  });
});

/** What a rule says of a plan, a line for each finding. */
function outcomesOf(rule: Rule, plan: string): string {
  return outcomesIn(rule, plan)
    .flatMap(({ path, message, help, related = [] }) => [
      `  ${pointer(path)}: ${message}`,
      ...(help === undefined ? [] : [`    ${help}`]),
      ...related.map((place) => `    ${pointer(place.path)}: ${place.message}`),
    ])
    .join('\n');
}

/** Everything that a plan may have, and of each no more than it must have. */
const BARE = `howBig: {baseline: 10M, growth: 10%, horizon: 12 months}
who: {segments: [{id: s, name: S}, {id: u, name: U, chosen: false}]}
win:
  moves: [{id: m, title: M}]
  technology: [{id: t, name: T}]
  cut: [{what: C}]
  dumbRules: [{rule: R}]
serving: {officer: {title: Chief Executive Officer}}
customer: {changes: [{heard: H}]}
practices: {strategic-acts: {take-notes: {status: planned}, act-first: {status: not-applicable}}}
measures: [{id: a, name: A}]
stories: [{title: S, told: 2026-07-01}]
`;

/** The same in every state that it may be in. */
const VARIED = `champion: Anna
howBig: {start: 2026-01-01, baseline: 10M, target: 9M, horizon: 48 months, readings: [{date: 2026-06-30, value: 9M}]}
who:
  segments:
    - {id: a, name: A, today: 9M, share: 90%, potential: 2M, evidence: E, secrets: [S], timeToClose: 40 months}
    - {id: b, name: B, today: 3M, share: 10%, potential: {low: 1M, likely: 2M, high: 90M}, timeToClose: 1 month}
    - {id: c, name: C, chosen: false, share: 85%, potential: {low: 3, likely: 2, high: 1}, timeToClose: 48 months}
win:
  only: The leading shop in town
  moves:
    - {id: p, title: P, status: planned, change: noticeable, basis: benchmark, serves: [a], due: 2026-10-01}
    - {id: s, title: S, status: started, change: incremental, basis: customer-secret, serves: [b], owner: Bo}
    - {id: d, title: D, status: done, basis: benchmark, due: 2026-10-01}
    - {id: x, title: X, status: dropped, change: remarkable, basis: customer-secret, serves: [c], due: 2026-10-01}
  technology: [{id: t, name: T, value: V}, {id: u, name: U, experience: E, serves: [a]}]
  cut: [{what: C, status: dropped, due: 2026-10-01}, {what: D, status: dropped, due: 2027-10-01}]
  dumbRules: [{rule: K, decision: keep}, {rule: L, decision: keep, requiredByLaw: true}, {rule: N, decision: kill}]
serving: {officer: {title: COO, executive: false}, imperative: I}
customer: {changes: [{heard: H, due: 2026-10-31, status: started}]}
practices:
  strategic-acts:
    take-notes: {status: practising, owner: Bo, reviewed: 2026-07-01}
    act-first: {status: started, next: N, due: 2026-10-01, reviewed: 2026-10-01}
    apologize: {status: planned, due: 2027-01-01}
    tell-stories: {status: not-started, due: 2026-10-01}
    solve-problems: {status: not-applicable, due: 2026-10-01}
measures:
  - {id: surprised, name: S, unit: percent, better: higher, baseline: 100, target: 100, due: 2027-01-01, owner: Bo}
  - {id: recovered-within-24h, name: R, better: higher, baseline: 50, target: 50, start: 2026-01-01, due: 2027-01-01}
  - {id: w, name: W, better: lower, baseline: 1, target: 2, readings: [{date: 2026-10-01, value: 1}, {date: 2026-10-01, value: 2}]}
  - {id: o, name: O, baseline: 0, target: 9, start: 2026-01-01, due: 2026-12-31, readings: [{date: 2026-09-30, value: 1}]}
stories: [{title: S, told: 2026-10-01, segment: a}]
`;

describe('what the rules say', () => {
  it('is what is beside them: after a change, look at it and write it again with "npx vitest run -u"', async () => {
    const all = rules.map((rule) => {
      const plans = { ...plansOf(rule), bare: BARE, varied: VARIED };
      return [rule.id, ...Object.entries(plans).map(([name, plan]) => ` ${name}:\n${outcomesOf(rule, plan)}`)].join(
        '\n',
      );
    });
    await expect(`${all.join('\n\n')}\n`).toMatchFileSnapshot('rules.golden.txt');
  });
});

describe('the list of rules', () => {
  it('has no id twice', () => {
    const ids = allRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
