import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';
import { builtinPlaybooks } from '../../../playbooks/builtin.ts';

const found = (plan: string, options = {}) =>
  run('reference-unknown', plan, options).map(({ pointer, correction }) => [pointer, correction]);

const SEGMENTS = `who:
  segments: [{id: commuters, name: Commuters}, {id: fleets, name: Fleets}]
`;

describe('reference-unknown', () => {
  it('looks at every place where a segment or a technology is named', () => {
    const plan = `${SEGMENTS}win:
  moves: [{id: m, title: A move, serves: [commuters, comuters], technology: [boards, board]}]
  technology: [{id: board, name: Board, serves: [fleets, flets]}]
stories: [{title: A story, told: 2026-10-01, segment: commutters}]
`;
    expect(found(plan)).toEqual([
      // "commuters" and "board" are named beside them already: they are hardly what was meant.
      ['/win/moves/0/serves/1', null],
      ['/win/moves/0/technology/0', null],
      ['/win/technology/0/serves/1', null],
      ['/stories/0/segment', { kind: 'replace-value', to: 'commuters' }],
    ]);
  });

  it('corrects a misspelt id where nothing else can be meant', () => {
    const plan = `${SEGMENTS}win: {moves: [{id: m, title: A move, serves: [comuters]}]}`;
    const [finding] = run('reference-unknown', plan);
    expect(finding!.correction).toEqual({ kind: 'replace-value', to: 'commuters' });
    expect(finding!.message).toMatch(/"A move".*"comuters".*"commuters"\?$/);
    expect(finding!.help).toContain('commuters and fleets');
  });

  it('lists the names that there are, up to twelve', () => {
    const helpWith = (count: number) => {
      const segments = Array.from({ length: count }, (_, index) => `{id: segment-${index}, name: S}`).join(', ');
      const plan = `who: {segments: [${segments}]}\nwin: {moves: [{id: m, title: A move, serves: [racers]}]}`;
      return run('reference-unknown', plan)[0]!.help;
    };
    expect(helpWith(1)).toBe('The segments of the plan are segment-0.');
    expect(helpWith(12)).toContain('segment-10 and segment-11.');
    for (const count of [0, 13]) expect(helpWith(count)).not.toContain('The segments of the plan are');
  });

  it('names what refers to it', () => {
    const plan = `win:
  moves: [{id: m, title: Vans, serves: [a], technology: [b]}]
  technology: [{id: t, name: Board, serves: [c]}]
stories: [{title: Wedding, told: 2026-10-01, segment: d}]
`;
    expect(run('reference-unknown', plan).map(({ message }) => message)).toEqual([
      'The move "Vans" names the segment "a", which does not exist.',
      'The move "Vans" names the technology "b", which does not exist; did you mean "t"?',
      'The technology "Board" names the segment "c", which does not exist.',
      'The story "Wedding" names the segment "d", which does not exist.',
    ]);
  });

  it('guesses nothing where no name is close, or two are', () => {
    const plan = `who: {segments: [{id: team-a, name: A}, {id: team-b, name: B}]}
win: {moves: [{id: m, title: A move, serves: [racers, team-c]}]}
`;
    expect(found(plan)).toEqual([
      ['/win/moves/0/serves/0', null],
      ['/win/moves/0/serves/1', null],
    ]);
  });

  it('counts segments that are not chosen, and a plan without any as having none', () => {
    const move = 'win: {moves: [{id: m, title: A move, serves: [racers]}]}\n';
    expect(found(`who: {segments: [{id: racers, name: Racers, chosen: false}]}\n${move}`)).toEqual([]);
    expect(found(move)).toEqual([['/win/moves/0/serves/0', null]]);
  });

  it('renames a misspelt playbook or practice, and means the key', () => {
    const plan = `practices:
  strategic-act:
    take-notes: {status: started}
  take-a-punch:
    not-personel: {status: started}
`;
    const findings = run('reference-unknown', plan);
    expect(findings.map(({ path, correction }) => [path, correction])).toEqual([
      ['/practices/strategic-act', { kind: 'rename-key', to: 'strategic-acts' }],
      ['/practices/take-a-punch/not-personel', { kind: 'rename-key', to: 'not-personal' }],
    ]);
    // Lines of the key, the two lines before the plan's own included.
    expect(findings.map(({ range }) => [range.start, range.end])).toEqual([
      [
        { line: 4, column: 3 },
        { line: 4, column: 16 },
      ],
      [
        { line: 7, column: 5 },
        { line: 7, column: 17 },
      ],
    ]);
  });

  it('never renames over a key that is there', () => {
    const plan = `practices:
  take-a-punch:
    not-personal: {status: started}
    not-personel: {status: planned}
  take-a-punsh: {}
`;
    expect(found(plan)).toEqual([
      ['/practices/take-a-punch/not-personel', null],
      ['/practices/take-a-punsh', null],
    ]);
  });

  it('says to which playbook a practice belongs', () => {
    const [finding] = run('reference-unknown', 'practices: {strategic-acts: {kill-dumb-rules: {status: planned}}}');
    expect(finding!.help).toContain('"serving-officer"');
    expect(finding!.correction).toBeNull();
  });

  it('knows the playbooks that are not in use, and leaves keys of the organisation alone', () => {
    const plan = `practices:
  take-a-punch:
    not-personal: {status: started}
    x-note: ours
  x-ours: {anything: {status: started}}
`;
    expect(found(plan, { settings: { playbooksInUse: [] } })).toEqual([]);
    expect(found(plan, { settings: { playbooks: builtinPlaybooks.slice(0, 2), playbooksInUse: [] } })).toEqual([
      ['/practices/take-a-punch', null],
    ]);
  });

  it('takes no inherited name for a known one', () => {
    const plan = `practices:
  constructor: {toString: {status: started}}
  take-a-punch: {constructor: {status: started}}
`;
    expect(found(plan).map(([pointer]) => pointer)).toEqual([
      '/practices/constructor',
      '/practices/take-a-punch/constructor',
    ]);
  });

  it('looks at the playbooks in use, too', () => {
    const [finding, ...others] = run('reference-unknown', 'playbooks: [strategic-acts, resilence]');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      path: '/playbooks[1]',
      message: 'There is no playbook "resilence"; did you mean "resilience"?',
      correction: { kind: 'replace-value', to: 'resilience' },
    });
  });

  it('lists no names where they are too many to help', () => {
    const segments = Array.from({ length: 13 }, (_, index) => `{id: s${index}s, name: S}`).join(', ');
    const plan = `who: {segments: [${segments}]}\nwin: {moves: [{id: m, title: M, serves: [unlike-all]}]}`;
    expect(run('reference-unknown', plan)[0]!.help).not.toContain('s5s');
  });
});
