import { describe, expect, it } from 'vitest';
import type { Plan } from '../generated/plan.ts';
import { Facts } from '../judge/facts/facts.ts';
import { defaultSettings } from '../judge/facts/settings.ts';
import { NOTHING_REFUSED } from '../plan/refused.ts';
import { schemaAt } from '../plan/schema-at.ts';
import { changesOf } from './question.ts';
import { questions } from './questions.ts';

/** A plan with one item in each list that the interview asks about. */
const PLAN: Plan = {
  format: 1,
  organization: 'Example',
  who: { segments: [{ id: 's', name: 'S' }], notServing: [{ name: 'N' }] },
  win: {
    moves: [{ id: 'm', title: 'M' }],
    technology: [{ id: 't', name: 'T' }],
    cut: [{ what: 'C' }],
    dumbRules: [{ rule: 'R' }],
  },
  serving: { officer: { title: 'Chief Serving Officer' } },
  customer: { changes: [{ heard: 'H' }] },
  stories: [{ title: 'S', told: '2026-07-01' }],
  measures: [{ id: 'm', name: 'M' }],
};

const facts = new Facts({
  plan: PLAN,
  ...{
    textIssues: [],
    schemaIssues: [],
    ignores: [],
    settings: defaultSettings,
    refused: NOTHING_REFUSED,
    data: PLAN,
    file: 'plan.yaml',
  },
  days: { asOf: '2026-11-01', leaveOutLater: true },
  loadRelated: () => ({ problem: 'does not exist' }),
});

const all = questions(facts, { quick: false, section: null });

describe.each(all.map((question) => [question.id, question] as const))('the question %s', (_, question) => {
  it('has nothing left to fill in', () => {
    const { text, why, good, source = '' } = question;
    expect([text, why, good, source].filter((each) => /<.*>/.test(each))).toEqual([]);
  });

  it('is about a place that the format has', () => {
    for (const { path } of [question, ...changesOf(question, 'answer')]) expect(schemaAt(path)).not.toBeNull();
  });

  it('offers the choices of the format', () => {
    const wanted = schemaAt(question.path)?.schema.enum;
    if (question.kind.type !== 'choice' || wanted === undefined) return;
    for (const { value } of question.kind.choices) expect(wanted).toContain(value);
  });
});

it('has each id once', () => {
  const ids = all.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
