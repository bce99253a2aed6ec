import { describe, expect, it } from 'vitest';
import { opened } from '../../test/support/open-plan.ts';
import { splice } from '../edit/edit-splice.ts';
import { actionsFor, fixEverything } from './actions.ts';

const PLAN = `format: 1
organization: Northwind
howBig:
  start: 2026-07-01
  horizon: 24 months
  baseline: 12M
  growth: 25%
who:
  segments:
    - id: racers
      name: Racers
      potential: 1M
    - {id: commuters, name: Commuters, potential: {low: 1M, likely: 2M, high: 3M}}
`;

/** The text after the action whose title begins so, for a line that begins so. */
function taking(title: string, line: string, text = PLAN): string | undefined {
  const number = text.split('\n').findIndex((each) => each.trim().startsWith(line)) + 1;
  const action = actionsFor(opened(text), number, number).find((each) => each.title.startsWith(title));
  return action && splice(text, action.edits);
}

describe('actions', () => {
  it('fix what has only one possible meaning, first of all', () => {
    const text = PLAN.replace('growth: 25%', 'growht: 25%');
    const line = text.split('\n').findIndex((each) => each.includes('growht')) + 1;
    const [first] = actionsFor(opened(text), line, line);
    expect(first).toMatchObject({ kind: 'fix', title: 'Change to "growth"' });
    expect(splice(text, first!.edits)).toBe(PLAN);
  });

  it('silence a rule with a comment that still needs its reason', () => {
    const text = taking('Silence potential-single', 'potential: 1M')!;
    expect(text).toBe(
      PLAN.replace('      potential: 1M', '      # plan-ignore potential-single -- \n      potential: 1M'),
    );
    const rules = (plan: string) => opened(plan).assessment.findings.filter(({ status }) => status === 'new');
    expect(rules(text).map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['potential-single', 'suppression-unexplained']),
    );
    const explained = text.replace(' -- \n', ' -- signed contract\n');
    expect(rules(explained).map(({ ruleId }) => ruleId)).not.toContain('potential-single');
  });

  it('keep line endings', () => {
    expect(taking('Silence potential-single', 'potential: 1M', PLAN.replaceAll('\n', '\r\n'))).toContain(
      ' -- \r\n      potential',
    );
  });

  it.each([
    'win:\n  moves: [{id: a, title: "two\n    lines", serves: [racrs]}]\n',
    "win:\n  moves: [{id: a, title: two\n    lines, serves: [racrs]}, {id: b, title: 'x\n\n    y', serves: [z]}]\n",
    'win:\n  moves:\n    - title: |\n        a text\n\n      id: a\n      serves: [racrs]\n    - id: b\n      title: >+\n        b\n\n',
    'win:\n  only: "We\n    are"\n  cut: [{what: x,\n    why: y}]\n  moves: []\n',
  ])('silence without a change of the data: %j', (win) => {
    const plan = opened(PLAN + win);
    for (const action of actionsFor(plan, 1, 100).filter(({ kind }) => kind === 'silence'))
      expect(opened(splice(plan.text, action.edits)).document.value).toEqual(plan.document.value);
  });

  it('do not silence in the middle of a text', () => {
    const text = `${PLAN}win:\n  moves: [{id: a, title: "two\n    lines", serves: [racrs]}]\n`;
    expect(taking('Silence reference-unknown', 'lines"', text)).toBeUndefined();
  });

  it('do not silence what cannot be silenced', () => {
    const titles = actionsFor(opened('format: [1\n'), 1, 9).map(({ title }) => title);
    expect(titles).toEqual([]);
  });

  it('add a key that is missing, ready to be filled in', () => {
    expect(taking('Add "evidence"', '- id: racers')).toBe(
      PLAN.replace('potential: 1M\n', 'potential: 1M\n      evidence: \n'),
    );
    expect(taking('Add "evidence"', '- {id: commuters')).toBe(PLAN.replace('3M}}', '3M}, evidence: }'));
    expect(taking('Add "attrition"', 'howBig')).toContain('growth: 25%\n  attrition: \n');
  });

  it('are about the lines asked for alone', () => {
    expect(actionsFor(opened(PLAN), 5, 5)).toEqual([]);
  });
});

describe('fixEverything', () => {
  it('makes every correction as one edit', () => {
    const text = PLAN.replace('growth: 25%', 'growht: 25').replace('horizon', 'horizn');
    const edit = fixEverything(opened(text), opened);
    expect(splice(text, [edit!])).toBe(PLAN);
    expect(fixEverything(opened(PLAN), opened)).toBeNull();
  });
});
