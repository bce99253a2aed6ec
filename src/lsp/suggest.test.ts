import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinPlaybooks } from '../playbooks/builtin.ts';
import { type Suggestion, suggestions } from './suggest.ts';

const WORLD = { playbooks: builtinPlaybooks, findings: [], today: '2026-11-25' };

const PLAN = `format: 1
organization: Northwind
who:
  segments:
    - id: commuters
      name: Commuters
    - {id: racers, name: Racers}
win:
  technology: [{id: board, name: Dispatch board, owner: nobody}]
measures:
  - {id: complaints, name: Complaints, owner: Head of Retail}
`;

/** The suggestions at the `¦`. */
function at(marked: string, world = WORLD): Suggestion[] {
  return suggestions(marked.replace('¦', ''), marked.indexOf('¦'), world);
}

function labels(marked: string): string[] {
  return at(marked).map(({ label }) => label);
}

/** The text after the suggestion of that label is taken. */
function taking(label: string, marked: string): string {
  const text = marked.replace('¦', '');
  const chosen = at(marked).find((suggestion) => suggestion.label === label)!;
  const { replaces, indents } = chosen;
  const done = text.slice(0, replaces.start) + chosen.text + text.slice(replaces.end);
  return indents ? done.slice(0, indents.replaces.start) + indents.text + done.slice(indents.replaces.end) : done;
}

describe('keys', () => {
  it('are those of the schema that are not there yet, the required ones first', () => {
    expect(labels(`${PLAN}  - na¦\n`).slice(0, 3)).toEqual(['id', 'name', 'unit']);
    expect(labels('format: 1\n¦\nhowBig:\n  start: 2026-07-01\n')).not.toContain('howBig');
    expect(labels('format: 1\n¦\nhowBig:\n  start: 2026-07-01\n').slice(0, 3)).toEqual([
      'organization',
      'champion',
      'currency',
    ]);
    expect(labels('howBig:\n  start: 2026-07-01\n  ¦')).not.toContain('start');
  });

  it('say what they are for', () => {
    const growth = at('howBig:\n  gro¦').find(({ label }) => label === 'growth');
    expect(growth?.documentation).toContain('25%');
  });

  it('bring what must follow them, at the right indentation', () => {
    expect(taking('growth', 'howBig:\n  gr¦\n')).toBe('howBig:\n  growth: \n');
    expect(taking('segments', 'who:\n  ¦\n')).toBe('who:\n  segments:\n    - id: \n');
    expect(taking('secrets', 'who:\n  segments:\n    - id: a\n      se¦')).toBe(
      'who:\n  segments:\n    - id: a\n      secrets:\n        - ',
    );
    expect(taking('officer', 'serving:\n  of¦')).toBe('serving:\n  officer:\n    title: ');
    expect(taking('howBig', 'how¦')).toBe('howBig:\n  ');
    expect(taking('status', 'practices:\n  leading:\n    integrity: {st¦, owner: X}')).toBe(
      'practices:\n  leading:\n    integrity: {status: , owner: X}',
    );
    expect(taking('owner', 'howBig:\n  ow¦: X\n')).toBe('howBig:\n  owner: X\n');
  });

  it('move an empty line to the column of its neighbours', () => {
    expect(taking('growth', 'howBig:\n    start: 2026-07-01\n  ¦\n')).toBe(
      'howBig:\n    start: 2026-07-01\n    growth: \n',
    );
  });

  it('go beside a short value that an editor has indented them under', () => {
    const text = 'win:\n  moves:\n    - id: a\n      change: remarkable\n        ba¦\n      owner: X\n';
    expect(taking('basis', text)).toBe(text.replace('        ba¦', '      basis: '));
    expect(labels(text)).not.toContain('owner');
    expect(labels('win:\n  only: We are\n    pro¦\n')).toEqual([]);
  });

  it('begin the next item of a list', () => {
    expect(taking('- id', 'who:\n  segments:\n    - id: a\n      name: A\n    ¦')).toBe(
      'who:\n  segments:\n    - id: a\n      name: A\n    - id: ',
    );
    expect(taking('id', 'who:\n  segments:\n    -¦')).toBe('who:\n  segments:\n    - id: ');
  });

  it('are the ids of playbooks and practices, with what they ask', () => {
    expect(labels('practices:\n  ¦')).toContain('strategic-acts');
    expect(labels('practices:\n  strategic-acts: {}\n  ¦')).not.toContain('strategic-acts');
    const notes = at('practices:\n  strategic-acts:\n    take¦').find(({ label }) => label === 'take-notes');
    expect(notes?.documentation).toMatch(/\?$/);
    expect(taking('take-notes', 'practices:\n  strategic-acts:\n    ta¦')).toBe(
      'practices:\n  strategic-acts:\n    take-notes:\n      status: ',
    );
  });
});

describe('values', () => {
  it('are the playbooks that may be in use', () => {
    expect(labels('playbooks:\n  - ¦\n')).toContain('resilience');
  });

  it('are those that the schema lists', () => {
    expect(labels('practices:\n  leading:\n    integrity:\n      status: ¦\n')).toEqual([
      'practising',
      'started',
      'planned',
      'not-started',
      'not-applicable',
    ]);
    expect(labels('practices:\n  leading:\n    integrity: {status: ¦}\n')).toContain('practising');
    expect(labels('currency: ¦')).toContain('EUR');
    expect(labels('format: ¦')).toEqual(['1']);
    expect(labels('who:\n  segments:\n    - chosen: ¦')).toEqual(['true', 'false']);
    expect(taking('started', 'win:\n  moves:\n    - status:¦')).toBe('win:\n  moves:\n    - status: started');
    expect(taking('started', 'win:\n  moves:\n    - status: pla¦nned # x')).toBe(
      'win:\n  moves:\n    - status: started # x',
    );
  });

  it('are the ids that the plan has, where one is referred to', () => {
    const move = (line: string) => `${PLAN.replace('win:', `win:\n  moves:\n    - ${line}`)}`;
    expect(at(move('serves: ¦')).map(({ label, detail }) => [label, detail])).toEqual([
      ['[commuters]', 'Commuters'],
      ['[racers]', 'Racers'],
    ]);
    expect(labels(move('serves: [commuters, ¦]'))).toEqual(['racers']);
    expect(labels(move('serves:\n        - ¦'))).toEqual(['commuters', 'racers']);
    expect(labels(move('serves:\n        ¦'))).toEqual(['- commuters', '- racers']);
    expect(labels(move('technology: [¦'))).toEqual(['board']);
    expect(labels(`${PLAN}stories:\n  - {title: A, segment: ¦`)).toEqual(['commuters', 'racers']);
  });

  it('are what is well known: measures, owners, today', () => {
    expect(labels(`${PLAN}  - id: ¦`)).toEqual(
      expect.arrayContaining(['recovered-within-24h', 'surprised', 'repeat-business']),
    );
    expect(labels(`${PLAN}  - id: ¦`)).not.toContain('complaints');
    expect(labels(`${PLAN}champion: ¦`)).toEqual(['Head of Retail']);
    expect(labels('howBig:\n  start: ¦')).toEqual(['2026-11-25']);
    expect(taking('{low, likely, high}', 'who:\n  segments:\n    - potential: ¦')).toBe(
      'who:\n  segments:\n    - potential: {low: , likely: , high: }',
    );
  });

  it('are none for a text', () => {
    expect(at('organization: ¦')).toEqual([]);
    expect(at('win:\n  only: We are ¦')).toEqual([]);
    expect(at('nonsense:\n  ¦')).toEqual([]);
  });
});

describe('rules in a comment', () => {
  it('begin with those that find something there, and ask for a reason', () => {
    const findings = [
      { ruleId: 'potential-single', range: { start: { line: 2, column: 1 }, end: { line: 2, column: 2 } } },
    ];
    const world = { ...WORLD, findings: findings as never };
    const [first, ...others] = at('# plan-ignore ¦\na: 1\n', world);
    expect(first).toMatchObject({ label: 'potential-single', text: 'potential-single -- ' });
    expect(others.map(({ label }) => label)).not.toContain('yaml-syntax');
    expect(at('# plan-ignore potential-single, go¦ -- why\na: 1\n', world)[0]?.text).not.toContain('--');
    expect(at('# plan-ig¦').map(({ label }) => label)).toEqual(['plan-ignore']);
    expect(at('# plan-ignore goal-missing -- because¦')).toEqual([]);
    expect(at('# any other comm¦')[0]?.label).not.toBe('goal-missing');
  });
});

it('never throws, whatever the text and the place', () => {
  const piece = fc.constantFrom(
    ...['who:', 'segments:', '- ', 'id: ', '{', '}', '[', ']', ', ', '\n', '\n  ', '\n    ', '"', "'", '#', '|', '\t'],
    ...['practices:', 'a', 'status: ', ': ', '\r\n', '&x', '*x', '!', '%', '---', '? ', '\u0000', '🚲'],
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.nat(), (plan, place) => {
      const offset = place % (plan.length + 1);
      for (const { replaces } of suggestions(plan, offset, WORLD)) {
        expect(replaces.start).toBeLessThanOrEqual(offset);
        expect(replaces.end).toBeGreaterThanOrEqual(offset);
        expect(plan.slice(replaces.start, replaces.end)).not.toContain('\n');
      }
    }),
    { numRuns: 500 },
  );
});
