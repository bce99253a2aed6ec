import { describe, expect, it } from 'vitest';
import { assess } from '../judge/assess.ts';
import { fixAll } from '../judge/fix.ts';
import { parseDocument } from './parse.ts';

const OPTIONS = {
  path: 'plan.yaml',
  days: { asOf: '2026-11-30', leaveOutLater: true },
  loadRelated: () => ({ problem: 'does not exist' }),
};
const found = (plan: string) => {
  const { findings } = assess(`format: 1\norganization: X\n${plan}`, OPTIONS);
  return findings
    .filter(({ ruleId }) => ruleId === 'schema' || ruleId === 'yaml-syntax')
    .map(({ message, help }) => `${message} ${help}`);
};
const fixed = (plan: string) => {
  const judge = (text: string) => ({ document: parseDocument(text), assessment: assess(text, OPTIONS) });
  return fixAll(judge(`format: 1\norganization: X\n${plan}`), judge).judged.document.text.slice(27 - 1);
};

describe('a figure with commas between braces (row 17 of the field)', () => {
  it.each([
    ['howBig: {baseline: 12,000,000, growth: 10%}\n', 'Write 12M.'],
    ['howBig: {growth: 10%, baseline: 1,250}\n', 'Write the figure without commas'],
    ['howBig: {baseline: €3,500,000}\n', 'Write 3.5M.'],
    ['howBig: {baseline: CAD 12,000,000}\n', 'Write 12M.'],
    ['howBig: {baseline: 12,000,000 CAD, growth: 10%}\n', 'Write 12M.'],
    ['howBig: {baseline: 1,5 million}\n', 'Write 1.5M.'],
    ['howBig: {baseline: (12,000)}\n', 'Write the figure without commas'],
    ['howBig: {growth: 7,5%}\n', 'Write 7.5%.'],
    ['who: {segments: [{id: a, name: A, potential: 1,5M}]}\n', 'Write 1.5M.'],
  ])('is one mistake that says what to write: %s', (plan, advice) => {
    const [message, ...others] = found(plan);
    expect(others).toEqual([]);
    expect(message).toContain(advice);
  });
});

describe('a text with a comma between braces', () => {
  it.each([
    ['measures: [{id: s, name: Of those, surprised, unit: percent}]\n', 'Of those, surprised'],
    ['win: {only: We repair, lend and sell, proof: x}\n', 'We repair, lend and sell'],
    ['win: {only: Top 10,20 of them}\n', 'Top 10,20 of them'],
    ['win: {only: We repair, lend, sell, proof: x}\n', 'We repair, lend, sell'],
    ['win: {only: We have 3, 4, and 5 shops}\n', 'We have 3, 4, and 5 shops'],
    ['who: {segments: [{id: a, name: A, evidence: 41,000 direct debits}]}\n', '41,000 direct debits'],
    ['win: {only: Yes, no, true, perhaps}\n', 'Yes, no, true, perhaps'],
    [
      'practices: {strategic-acts: {take-notes: {status: started, evidence: We write, daily, owner: A}}}\n',
      'We write, daily',
    ],
  ])('is one mistake that says to quote it: %s', (plan, text) => {
    const [message, ...others] = found(plan);
    expect(others).toEqual([]);
    expect(message).toContain('text with a comma needs quotes inside { }');
    expect(message).toContain(`"${text}"`);
  });

  it.each([
    ['measures: [{id: s, name: Of those, surprised, unit: percent}]\n', 'name: "Of those, surprised", unit'],
    ['win: {only: We repair, lend, sell, proof: x} # kept\n', '{only: "We repair, lend, sell", proof: x} # kept'],
    ['serving: {officer: {title: COO, and founder}}\n', '{title: "COO, and founder"}'],
  ])('is quoted by --fix: %s', (plan, quoted) => {
    expect(fixed(plan)).toContain(quoted);
  });

  it.each(['win: {only: x, proof}\n', 'x-own: {a: b, c}\n', 'x-own: [a, b]\n'])(
    'may be anything of one’s own: %s',
    (plan) => {
      expect(found(plan).length).toBe(plan.startsWith('x-') ? 0 : 1);
    },
  );
});
