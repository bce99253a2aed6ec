import { describe, expect, it } from 'vitest';
import { parseSetting } from '../../interview/set.ts';
import { GLOSSARY } from '../../method/glossary.ts';
import { builtinPlaybooks } from '../../playbooks/builtin.ts';
import { explainableIds, explanationOf } from './explain.ts';
import { explainKey, keysNamed, planKeys } from './keys.ts';

const explain = (name: string) => explanationOf(name, builtinPlaybooks);
const part = (name: string, wanted: string) => explain(name)?.parts.find(({ heading }) => heading === wanted)?.text;

describe('everything that has a name', () => {
  it('is explained', () => {
    const unexplained = explainableIds(builtinPlaybooks).filter((id) => !explain(id)?.parts.length);
    expect(unexplained).toEqual([]);
  });

  it.each([
    ['WHO', 'section', 'who'],
    ['how big', 'section', 'how-big'],
    ['strategic-acts.take-notes', 'practice', 'take-notes'],
    [builtinPlaybooks[0]!.practices[0]!.title, 'practice', builtinPlaybooks[0]!.practices[0]!.id],
    ['score', 'term', 'scorecard'],
    ['P(goal)', 'term', 'p-goal'],
    ['Coverage', 'term', 'coverage'],
    ['howBig.attrition', 'key', 'howBig.attrition'],
    ['HOWBIG.Attrition', 'key', 'howBig.attrition'],
    ['who.segments[].potential', 'key', 'who.segments[].potential'],
    ['who.segments.potential', 'key', 'who.segments[].potential'],
    ['who.segments[id=racers].potential.low', 'key', 'who.segments[].potential.low'],
    ['practices.strategic-acts.take-notes.owner', 'key', 'practices.strategic-acts.take-notes.owner'],
    ['proof', 'key', 'win.proof'],
    ['due', 'key', 'due'],
  ])('%s is a %s', (name, kind, id) => {
    expect(explain(name)).toMatchObject({ kind, id });
  });

  it.each(['', '.', '[]', 'howBig.atrition', 'who.segments.potential.low.deeper', 'constructor', '__proto__', 'x-own'])(
    'is not %j',
    (name) => {
      expect(explain(name)).toBeNull();
    },
  );
});

describe('a key of the plan', () => {
  it.each([...planKeys(), 'practices.strategic-acts.take-notes.status'])('%s is set as its explanation says', (key) => {
    const setting = explainKey(key)!.parts.find(({ heading }) => heading === 'How to set it');
    if (!setting) return;
    const written = /^plan init --set "(.*)"$/.exec(setting.text)![1]!;
    const named = written
      .replaceAll('=NAME]', '=2026-07-01]')
      .replace('<playbook>.<practice>', 'strategic-acts.take-notes');
    expect(parseSetting(named, {}, '2026-07-01', builtinPlaybooks)).toHaveProperty('changes');
  });

  it('says what its term says, and how it is written', () => {
    expect(part('attrition', 'How to set it')).toBe('plan init --set "howBig.attrition=5%"');
    expect(part('who.segments.evidence', 'Rules that report it')).toContain('potential-unproven');
    expect(part('win.moves.change', 'What')).toContain('One of remarkable, noticeable, incremental.');
    expect(part('who.correlation', 'What')).toContain('from 0 to 0.95');
  });

  it.each(GLOSSARY.flatMap(({ terms }) => terms.flatMap(({ keys = [] }) => keys)))(
    '%s is one, as its term says',
    (key) => {
      expect(keysNamed([key])).not.toEqual([]);
    },
  );
});
