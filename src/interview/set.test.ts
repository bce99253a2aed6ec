import { describe, expect, it } from 'vitest';
import { NAMING_KEYS } from '../plan/identity.ts';
import { schemaAt } from '../plan/schema-at.ts';
import { strategicActs } from '../playbooks/strategic-acts.ts';
import { parseSetting } from './set.ts';

const PLAN = {
  format: 1,
  organization: 'Tern',
  who: {
    segments: [
      { id: 'racers', name: 'Amateur racers' },
      { id: 'families', name: 'Families' },
    ],
  },
  win: { cut: [{ what: 'The show-room' }] },
  measures: [{ id: 'complaints', name: 'Complaints' }],
  practices: { own: { anything: { status: 'started' } } },
  champion: null,
};

function parsed(written: string, plan: unknown = PLAN) {
  return parseSetting(written, plan, '2026-11-30', [strategicActs]);
}

describe('an item of a list', () => {
  it.each([
    ['who.segments.racers.name=New', ['who', 'segments', 0, 'name'], 'New'],
    ['who.segments.Families.share=60', ['who', 'segments', 1, 'share'], '60%'],
    ['who.segments[id=families].share=60%', ['who', 'segments', 1, 'share'], '60%'],
    ['who.segments[name=Amateur racers].why=Fast', ['who', 'segments', 0, 'why'], 'Fast'],
    ['who.segments[racers].why=Fast', ['who', 'segments', 0, 'why'], 'Fast'],
    ['who.segments.1.why=Many', ['who', 'segments', 1, 'why'], 'Many'],
    ['measures[0].target=90', ['measures', 0, 'target'], 90],
    ['win.cut.The show-room.why=Rent', ['win', 'cut', 0, 'why'], 'Rent'],
    ['who.segments.racers.secrets=a; b', ['who', 'segments', 0, 'secrets'], ['a', 'b']],
  ])('%s', (written, path, value) => {
    expect(parsed(written)).toMatchObject({ changes: [{ op: 'set', path, value }] });
  });

  it.each([
    ['who.segments.new-ones.share=5%', ['who', 'segments', 2], { id: 'new-ones', name: 'New ones' }],
    ['win.cut.x.what=Y', ['win', 'cut', 1], { what: 'x' }],
    ['win.moves[id=a].owner=Ann', ['win', 'moves', 0], { id: 'a', title: 'A' }],
    ['howBig.readings.2026-09-30.value=12M', ['howBig', 'readings', 0], { date: '2026-09-30' }],
    ['customer.changes.Too slow.owner=Ann', ['customer', 'changes', 0], { heard: 'Too slow' }],
  ])('%s: a new one is appended first', (written, path, item) => {
    const setting = parsed(written);
    expect('changes' in setting && setting.changes[0]).toEqual({ op: 'set', path, value: item });
  });
});

/** Every place of the plan's schema that holds a single value, as `--set` names it. */
function places(at: readonly (string | number)[] = [], name = ''): string[] {
  const { schema } = schemaAt(at)!;
  if (schema.items !== undefined && !schemaAt([...at, 0])!.schema.properties) return [];
  if (schema.items !== undefined) {
    const naming = NAMING_KEYS.find((key) => key in schemaAt([...at, 0])!.schema.properties!)!;
    return places([...at, 0], `${name}[${naming}=${naming === 'date' ? '2026-09-30' : 'one'}]`);
  }
  const keys = Object.keys(schema.properties ?? {});
  if (keys.length === 0 || 'p10' in schema.properties!) return schema.type === 'object' ? [] : [name];
  return keys.flatMap((key) => places([...at, key], name === '' ? key : `${name}.${key}`));
}

describe('a value that is none of its key', () => {
  it.each(['x', 'one', 'v1', '"1"', 'NaN', 'true', '1e999', '-', '0x1'])('%s is refused, or taken as text', (typed) => {
    expect(places().length).toBeGreaterThan(100);
    for (const place of places()) {
      const setting = parsed(`${place}=${typed}`, { format: 1 });
      if ('problem' in setting) continue;
      const set = setting.changes.at(-1)!;
      expect(JSON.parse(JSON.stringify(set)), place).toEqual(set);
    }
  });

  it.each(['x', 'v1', '"1"', 'NaN', 'true', '1e999', '2', ''])('format=%s', (typed) =>
    expect(parsed(`format=${typed}`)).toEqual({
      problem: `format: "${typed}" is not 1, which is the only value. Type 1.`,
    }),
  );

  it('format=1', () => expect(parsed('format=1')).toMatchObject({ changes: [{ path: ['format'], value: 1 }] }));
});

describe('what cannot be set', () => {
  it.each([
    ['practices=x', /practices: it is a map\. .*: strategic-acts\.$/],
    ['practices.strategic-acts=x', /Name one of its keys: hire-people-lovers, take-notes/],
    [
      'practices.strategic-acts.nope.status=started',
      /no key "nope" in practices\.strategic-acts.* Its keys are .*take-notes/,
    ],
    ['practices.strategic-acts.take-note.status=started', /did you mean "take-notes"\?/],
    ['practices.strategic-act.take-notes.status=started', /did you mean "strategic-acts"\?/],
    ['practices.own.nothing.status=started', /no key "nothing" in practices\.own/],
    ['practices.constructor.x.status=started', /no key "constructor" in practices/],
    ['who.segmnts.racers.name=x', /no key "segmnts" in who; did you mean "segments"\? Its keys are dimension, /],
    ['howbig.baseline=1', /did you mean "howBig"\? Its keys are format, organization/],
    ['who.segments.racers.nam=x', /no key "nam" in who\.segments\[id=racers\]; did you mean "name"/],
    ['who.segments[nam=x].share=1%', /no key "nam" in an item of who\.segments; did you mean "name"/],
    ['measures[2].target=1', /measures has no item 2\..* its last one is measures\[id=/],
    ['win.moves[1].title=x', /win\.moves has no item 1\. It is empty\./],
    ['organization.name=x', /organization holds a single value: it has no keys\./],
    ['champion.name=x', /champion holds a single value/],
    ['howBig.baseline.x.y=1', /howBig\.baseline holds a single value/],
    ['who[0].name=x', /who is no list\. Its keys are dimension/],
    ['who.segments.No Id.share=1%', /no item "No Id", and that is no id of a new one\. It has racers, families\./],
    ['who.segments.racers.secrets.x=1', /secrets is a list of single values/],
    ['win.cut=x', /it is a list\. .*"win\.cut\[what=\.\.\.\]\.why=\.\.\."\./],
    ['who.segments.racers=x', /it is a map\. Name one of its keys: id, name/],
    ['howBig', /write path=value/],
    ['=5', /write path=value/],
    ['[id=x]=5', /the plan is no list/],
  ])('%s', (written, problem) => {
    const setting = parsed(written);
    expect('problem' in setting && setting.problem).toMatch(problem);
  });

  it.each<[string, unknown, RegExp]>([
    ['howBig.growth=10%', { howBig: 5 }, /howBig is "5" in the plan, not a map of keys\. Correct that first\./],
    ['howBig.growth=10%', { howBig: [1] }, /howBig is a list in the plan/],
    ['who.segments.racers.name=x', { who: { segments: 'all' } }, /who\.segments is "all" in the plan, not a list/],
    ['measures.x.target=1', { measures: { x: 1 } }, /measures is a map of keys in the plan, not a list/],
    ['organization=x', ['a'], /the plan is a list in the plan|the plan is a list/],
  ])('%s in a plan that has something else there', (written, plan, problem) => {
    const setting = parsed(written, plan);
    expect('problem' in setting && setting.problem).toMatch(problem);
  });
});
