import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run, runAll } from '../../test/support/rules.ts';
import { parseDocument } from '../yaml/parse.ts';
import { formatPlan } from './format.ts';

const format = (text: string) => {
  const document = parseDocument(text);
  expect(document.issues).toEqual([]);
  const formatted = formatPlan(document);
  if (formatted !== null) expect(formatPlan(parseDocument(formatted))).toBe(formatted);
  return formatted;
};

describe('the canonical form', () => {
  it('is that of the sample', () => {
    const sample = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8');
    expect(format(sample)).toBe(sample);
  });

  const cases: [what: string, before: string, after: string][] = [
    [
      'keys in order, x- last',
      'x-b: 1\nx-a: 1\norganization: A\nformat: 1\n',
      'format: 1\norganization: A\nx-b: 1\nx-a: 1\n',
    ],
    [
      'an unknown key behind the one it stands behind',
      'howBig:\n  growht: 1\n  growth: 2\n  odd: 3\n  start: 4\n',
      'howBig:\n  growht: 1\n  start: 4\n  growth: 2\n  odd: 3\n',
    ],
    [
      'keys in brackets',
      'a: 1\nwho: {x-a: 1,segments: [ ],   dimension: d }\n',
      'a: 1\nwho: { dimension: d, segments: [], x-a: 1 }\n',
    ],
    ['lists that are indented', 'units:\n- a\n-   b\n', 'units:\n  - a\n  - b\n'],
    [
      'sections apart',
      'format: 1\nhowBig:\n  why: a\n\n\nwho:\n\n  dimension: b\n\n\n',
      'format: 1\nhowBig:\n  why: a\n\nwho:\n  dimension: b\n',
    ],
    [
      'brackets over several lines as a block',
      'howBig: { # a\n  why: "x", # b\n  # c\n  start: 1 } # d\n',
      'howBig: # a\n  {\n    # c\n    start: 1,\n    why: "x", # b\n  } # d\n',
    ],
    [
      'comments moved with their keys',
      '# top\n\n# b\nhowBig: {}\n# a\nformat: 1 # c\n',
      '# top\n\n# a\nformat: 1 # c\n# b\nhowBig: {}\n',
    ],
    ['a header that stays on top', '# top\nhowBig: {}\n# a\nformat: 1\n', '# top\n\n# a\nformat: 1\nhowBig: {}\n'],
    [
      'a comment on the first key of an item above its dash',
      'units:\n  - b: 1\n  -\n    # a\n    c: 1\n',
      'units:\n  - b: 1\n  # a\n  - c: 1\n',
    ],
    [
      'text as it is',
      'howBig:\n    why: >+\n        a\n         b\n\n    start: "a\n      b"\n',
      'howBig:\n  start: "a\n    b"\n  why: >+\n    a\n     b\n\n',
    ],
    ['an indicator of indentation', 'howBig:\n   why: |3\n       a\n', 'howBig:\n  why: |3\n      a\n'],
    ['items that are commented out', 'units: [\n  # a\n]\n', 'units: []\n  # a\n'],
    ['one line break at the end', 'format: 1', 'format: 1\n'],
    ['a plan in JSON', '{"howBig": {"why": "a"},\n"format": 1}', '{ "format": 1, "howBig": { "why": "a" } }\n'],
  ];

  it.each(cases)('has %s', (_, before, after) => {
    expect(format(before)).toBe(after);
  });

  it('leaves what is no map', () => {
    expect(format('just text\n\n')).toBe('just text\n');
  });

  it('refuses what it could not lay out without loss', () => {
    expect(format('? "a\n  b"\n: 1\n')).toBeNull();
  });
});

describe('ignore comments', () => {
  const PLAN = `# plan-ignore goal-missing -- later
who:
  segments:
    # plan-ignore potential-unproven -- asked
    - potential: 1M
      name: A
      id: a
    - potential: {high: 1M, likely: 2M, low: 3M} # plan-ignore potential-disordered, potential-unproven -- asked
      name: B
      id: b
practices:
  strategic-acts:
    # plan-ignore practice-unproven -- asked
    take-notes: {owner: A, status: practising}
howBig: {}
`;

  it('silence the same findings as before', () => {
    const silenced = (plan: string) =>
      runAll(plan)
        .filter(({ status }) => status === 'suppressed')
        .map(({ fingerprint }) => fingerprint)
        .sort();
    const formatted = format(PLAN)!;
    expect(formatted).not.toBe(PLAN);
    expect(silenced(PLAN).length).toBeGreaterThanOrEqual(2);
    expect(silenced(formatted)).toEqual(silenced(PLAN));
    expect(run('suppression-unused', formatted).length).toBe(run('suppression-unused', PLAN).length);
  });

  it('and findings keep their fingerprints', () => {
    const all = (plan: string) =>
      runAll(plan)
        .map(({ fingerprint }) => fingerprint)
        .sort();
    expect(all(format(PLAN)!)).toEqual(all(PLAN));
  });
});
