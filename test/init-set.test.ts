import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const PLAN = `format: 1
organization: Tern
who:
  segments:
    - id: racers # fast
      name: Amateur racers
win:
  cut:
    - {what: The show-room}
`;

function init(text: string, files: Readonly<Record<string, string>>, ...args: string[]) {
  return plan(['init', '--dry-run', ...args], { cwd: folderWith({ 'plan.yaml': text, ...files }) });
}

describe('init --set (row 3 of the field)', () => {
  it.each([
    ['who.segments.racers.name=New', 'id: racers # fast\n      name: New\n'],
    ['who.segments[id=racers].share=60%', '      share: 60%\n'],
    ['win.cut.x.what=Y', '- {what: The show-room}\n    - { what: "Y" }\n'],
    ['win.cut.The show-room.why=Rent', '- {what: The show-room, why: Rent}\n'],
    ['stories.A night.told=2026-10-01', 'stories:\n  - { title: A night, told: 2026-10-01 }\n'],
  ])('%s sets the item', async (setting, written) => {
    const { code, stdout } = await init(PLAN, {}, '--set', setting);
    expect([code, stdout]).toEqual([0, expect.stringContaining(written)]);
  });

  it.each<[string, string, RegExp]>([
    ['practices=x', PLAN, /Name one of its keys: strategic-acts, /],
    ['practices.strategic-acts.nope.status=started', PLAN, /no key "nope".*Its keys are .*take-notes/s],
    ['practices.strategic-acts.take-note.status=started', PLAN, /did you mean "take-notes"/],
    ['whoo.dimension=x', PLAN, /did you mean "who"\? Its keys are format/],
    ['who.segments[4].name=x', PLAN, /no item 4/],
    ['who.segments[].name=x', PLAN, /no item ""/],
    ['who.segments[why=].name=x', PLAN, /no item ""/],
    ['win.cut[owner=].why=x', PLAN, /no item ""/],
    ['organization.name=x', PLAN, /holds a single value/],
    ['stories.A night.where=Here', PLAN, /told/],
    ['howBig.growth=10%', 'format: 1\norganization: T\nhowBig: 5\n', /howBig is "5" in the plan/],
    ['organization=x', '- a list\n', /not a map of keys/],
    ['organization=x', 'a: [1\n', /cannot be edited/],
    ['organization=x', 'just a text\n', /not a map of keys/],
    ['organization=x', 'a: 1\na: 2\n', /second time/],
  ])('%s ends with 2 and says why', async (setting, text, said) => {
    const { code, stdout, stderr } = await init(text, {}, '--set', setting);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });
});

describe('an answer that can hardly be right', () => {
  const SAMPLE = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8');
  it.each([
    ['howBig.baseline=4.5', /less than a thousandth of what ".*" brings.*Did you mean 4\.5M\?/],
    ['howBig.target=16k', /growth of -/],
    ['howBig.owner=me and Anna', /"me and Anna" is more than one/],
    ['champion=TBD', /nobody in particular/],
    ['who.segments.new-ones.evidence=n/a', /is not evidence/],
    ['who.segments.new-ones.potential=30M', /more than the whole organisation brings today/],
    ['who.segments.new-ones.potential=3', /Did you mean 3M/],
  ])('%s is set, and said', async (setting, says) => {
    const { code, stderr } = await init(SAMPLE, {}, '--set', setting);
    expect(code).toBe(0);
    expect(stderr).toMatch(says);
  });

  it('says nothing of a usual one', async () => {
    expect((await init(SAMPLE, {}, '--set', 'howBig.baseline=11.5M')).stderr).toBe('');
  });
});

describe('natural answers', () => {
  it.each([
    ['howBig.horizon=about 18 months', 'horizon: 18 months'],
    ['howBig.attrition=8% a year', 'attrition: 8% a year'],
    ['howBig.attrition=none', 'attrition: 0%'],
    ['howBig.attrition=8-10%', 'attrition: { low: 8%, likely: 9%, high: 10% }'],
    ['howBig.baseline=40 x 150 x 52', 'baseline: 312k'],
    ['who.segments.racers.timeToClose=3 weeks', 'timeToClose: 3 weeks'],
  ])('%s', async (setting, written) => {
    expect((await init(PLAN, {}, '--set', setting)).stdout).toContain(written);
  });
});

describe('init --answers', () => {
  it.each<[string, string, RegExp]>([
    ['practices: {strategic-acts: {nope: {status: started}}}\n', PLAN, /answers\.yaml:1:\d+: There is no key "nope"/],
    ['practices:\n  strategic-act: {take-notes: {status: started}}\n', PLAN, /:2:\d+: .*did you mean "strategic-acts"/],
    ['whoo: {dimension: x}\n', PLAN, /did you mean "who"/],
    ['organization: x\n', '- a list\n', /not a map of keys/],
    ['who: [x]\n', PLAN, /./],
  ])('%j ends with 2 and says why', async (answers, text, said) => {
    const { code, stdout, stderr } = await init(text, { 'answers.yaml': answers }, '--answers', 'answers.yaml');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });

  it('merges many items by id and appends new ones', async () => {
    const answers =
      'who:\n  segments:\n    - {id: racers, share: 5%}\n    - {id: b, name: B}\n    - {id: c, name: C}\n';
    const { code, stdout } = await init(PLAN, { 'answers.yaml': answers }, '--answers', 'answers.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('      share: 5%\n    - id: b\n      name: B\n    - id: c\n      name: C\n');
  });
});
