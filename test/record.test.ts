import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const PLAN = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8');
const world = () => ({
  cwd: folderWith({
    'plan.yaml': PLAN,
    'recovery-log.csv': readFileSync('examples/northwind-cycles/recovery-log.csv'),
  }),
  today: '2026-11-24',
});

describe('plan record', () => {
  it('appends a reading and touches nothing else', async () => {
    const { cwd, today } = world();
    const ran = await plan(['record', 'repeat-business', '41', '--note', 'with the vans'], { cwd, today });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const line = '      - { date: 2026-09-30, value: 40, note: before the vans }\n';
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(
      PLAN.replace(line, `${line}      - { date: 2026-11-24, value: 41, note: with the vans }\n`),
    );
  });

  it('records growth in money', async () => {
    const { cwd, today } = world();
    expect((await plan(['record', 'growth', '12,600,000', '--date', '31 oct 2026'], { cwd, today })).code).toBe(0);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toContain('- { date: 2026-10-31, value: 12.6M }');
  });

  it.each([
    [
      ['record', 'repeat-business', '41'],
      /To reach \S+ by \S+ it should be at [\d.]+ on that day; it is [\d.]+ behind/,
    ],
    [['record', 'repeat-business', '49 percent'], /it is on track/],
    [
      ['record', 'growth', '$12.3 million'],
      /On the planned path annual revenue is at CAD [\d.]+M by then: CAD [\d.]+k ahead/,
    ],
    [['record', 'growth', '12.4M'], /WHO (?:can|may) deliver HOW BIG: \d+% as planned, \d+% as it stands/],
  ])('says where %j stands against its line', async (args, says) => {
    expect((await plan(args, world())).stdout).toMatch(says);
  });

  it.each([
    [['record', 'repeat-business', '41', '--date', '03/04/2026'], '2026-04-03 or as 2026-03-04'],
    [['record', 'repeet-business', '41'], 'did you mean "repeat-business"?'],
    [['record', 'repeat-business', 'many'], 'is not a number'],
    [['record', 'repeat-business', '41', '--date', '2026-12-31'], 'is in the future'],
    [['record', 'repeat-business', '41', '--date', '2026-09-30'], 'already'],
    [['record', 'growth', '12.6'], 'more than 3 times away'],
    [['record', 'growth', '126M'], 'more than 3 times away'],
    [['record', 'growth', '-12M'], 'more than 3 times away'],
    [['record', 'growth', '12.6M', '--date', '2026-06-30'], 'before the start of the horizon'],
    [['record', 'repeat-business', '140'], 'no percentage from 0 to 100'],
    [['record', 'repeat-business', '0.4'], 'more than 10 times away from the last value, 40'],
    [['record', 'repeat-business', '41', '--date', '2025-01-01'], 'before the start of the measure'],
    [['record', 're', '41'], 'can stand for'],
    [['record'], 'You can record: growth'],
    [['record', 'growth'], 'a value of growth is missing'],
    [['record', 'growth', '--from', 'x.csv'], 'Leave out the measure'],
    [['record', 'surprised', '41'], 'recovery log'],
  ])('refuses %j', async (args, says) => {
    const { cwd, today } = world();
    const ran = await plan(args, { cwd, today });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(says);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });
});

describe('plan record, further', () => {
  it.each([
    [['record', 'growth', '12.6', '--force'], 'value: 12.6 }'],
    [['record', 'repeat-business', '140', '--force'], 'value: 140 }'],
    [['record', 'repeat-business', '41', '--date', '2026-12-31', '--force'], 'date: 2026-12-31, value: 41'],
  ])('writes %j, since it is meant', async (args, written) => {
    const { cwd, today } = world();
    expect((await plan(args, { cwd, today })).code).toBe(0);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toContain(written);
  });

  it('takes an unambiguous beginning of an id, and says what was taken', async () => {
    const { cwd, today } = world();
    const { code, stderr } = await plan(['record', 'repeat', '41'], { cwd, today });
    expect([code, stderr]).toEqual([0, expect.stringContaining('"repeat" is taken as repeat-business')]);
  });
});

describe('plan record --from', () => {
  const record = async (table: string, text = PLAN, ...args: string[]) => {
    const cwd = folderWith({ 'plan.yaml': text, 'readings.csv': table });
    const ran = await plan(['record', '--from', 'readings.csv', ...args], { cwd, today: '2026-11-24' });
    return { ...ran, cwd, text: readFileSync(join(cwd, 'plan.yaml'), 'utf8') };
  };
  const TABLE = 'value,date,measure,note\n41,2026-10-31,repeat-business,"with, the vans"\n12.6M,2026-10-31,growth,\n';

  it('appends what is new, and a second run changes nothing', async () => {
    const first = await record(TABLE);
    expect(first.stdout).toContain('Recorded 2 readings in plan.yaml.');
    expect(first.text).toContain('{ date: 2026-10-31, value: 41, note: "with, the vans" }');
    expect(first.text).toContain('{ date: 2026-10-31, value: 12.6M }');
    const second = await record(TABLE, first.text);
    expect([second.code, second.text]).toEqual([0, first.text]);
    expect(second.stdout).toContain('Recorded 0 readings in plan.yaml. 2 were there already.');
  });

  it.each([
    ['measure,date\n', /readings\.csv:1: The first line names no column "value"/],
    ['measure;date;value\n', /readings\.csv:1: semicolons separate/],
    ['', /readings\.csv:1: The table is empty\./],
    ['m\0e\0', /readings\.csv:1: The table is saved as UTF-16/],
    [`${TABLE}41,2026-10-01,repeat-busines,\n`, /readings\.csv:4: There is no measure "repeat-busines"; did you mean/],
    [`${TABLE}x,2026-10-01,repeat-business,\n`, /readings\.csv:4: value: "x" is not/],
    [`${TABLE}41,next week,repeat-business,\n`, /readings\.csv:4: date: /],
    [`${TABLE}42,2026-10-31,repeat-business,\n`, /readings\.csv:4: repeat-business has a reading of 2026-10-31/],
    [`${TABLE}42,2027-10-31,repeat-business,\n`, /readings\.csv:4: .*future/],
    [`${TABLE}12.6,2026-11-01,growth,\n`, /readings\.csv:4: growth: .*3 times away/],
    [`${TABLE}50,2026-10-01,surprised,\n`, /readings\.csv:4: surprised is calculated from the recovery log/],
    ['measure,date,value\nrepeat-business,2026-10-01,41,5\n', /readings\.csv:2: No column is named for "5"/],
    ['date,value,measure\n2026-10-01,41,5,repeat-business\n', /readings\.csv:2: No column is named for/],
    ['measure,date,value,note\nrepeat-business,2026-10-01,41,5\n', /readings\.csv:2: The note is "5": put "41,5"/],
    ['measure,date,value,note\ngrowth,2026-10-01,12,3M\n', /readings\.csv:2: The note is "3M": put "12,3M"/],
    [`${TABLE}0x28,2026-10-01,repeat-business,\n`, /readings\.csv:4: value: "0x28" is a number in another notation/],
    [
      `${TABLE}2 x 20,2026-10-01,repeat-business,\n`,
      /readings\.csv:4: value: "2 x 20" is not a plain figure: write 40/,
    ],
    [`${TABLE}half a million,2026-10-01,growth,\n`, /readings\.csv:4: value: "half .* figure: write 500k/],
    [`${TABLE}none,2026-10-01,repeat-business,\n`, /readings\.csv:4: value: "none" is not a plain figure: write 0/],
    [`${TABLE}about 41,2026-10-01,repeat-business,\n`, /readings\.csv:4: value: "about 41" .* write 41/],
    ['measure,date,value,value\n', /readings\.csv:1: The first line names the column "value" twice/],
    ['measure,date,value,Date \n', /readings\.csv:1: The first line names the column "date" twice/],
    ['note,measure,note,date,value\n', /readings\.csv:1: The first line names the column "note" twice/],
    [`${TABLE}"50,2026-10-01,growth\n`, /readings\.csv:4: A quotation mark/],
  ])('names the line of each mistake of %j and writes nothing', async (table, says) => {
    const { code, stderr, text } = await record(table);
    expect([code, text]).toEqual([2, PLAN]);
    expect(stderr).toMatch(says);
    expect(stderr).toContain('Nothing was written.');
  });

  it.each([
    ['41', '41'],
    ['"41,5"', '41.5'],
    ['41.0', '41'],
    ['+42', '42'],
    ['42%', '42'],
  ])('takes the plain figure %s', async (cell, value) => {
    const { code, text } = await record(`measure,date,value\nrepeat-business,2026-10-01,${cell}\n`);
    expect([code, text]).toEqual([0, expect.stringContaining(`date: 2026-10-01, value: ${value} }`)]);
  });

  it.each(['12600000', '"12,600,000.00"', '12.6M', '12600k'])('takes the plain amount %s', async (cell) => {
    const { text } = await record(`measure,date,value\ngrowth,2026-10-01,${cell}\n`);
    expect(text).toContain('date: 2026-10-01, value: 12.6M }');
  });

  it('does not take the plan for a table', async () => {
    const { cwd, today } = world();
    expect((await plan(['record', '--from', 'plan.yaml'], { cwd, today })).code).toBe(2);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });

  it('takes ten thousand rows', async () => {
    const day = (index: number) => new Date(Date.UTC(1999, 0, index)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 10_000 }, (_, index) => `complaints,${day(index)},${40 + (index % 7)}\n`);
    const text = 'format: 1\norganization: T\nmeasures:\n  - {id: complaints, name: Complaints}\n';
    expect((await record(`measure,date,value\n${rows.join('')}`, text)).stdout).toContain('Recorded 10000 readings');
  }, 30_000);
});

describe('answers without a terminal', () => {
  it('takes them from --set, and lists what is missing', async () => {
    const { cwd, today } = { cwd: folderWith({}), today: '2026-11-24' };
    const ran = await plan(
      [
        'init',
        '--set',
        'organization=Northwind',
        '--set',
        'howBig.baseline=$12m',
        '--set',
        'who.segments[id=racers].share=60',
        '--set',
        'who.segments[id=racers].name=Racers',
      ],
      { cwd, today },
    );
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/howBig\.growth\s+\(growth or target\)/);
    expect(ran.stderr).toMatch(/who\.segments\[id=racers\]\.potential\s+\(potential\)/);
    const text = readFileSync(join(cwd, 'plan.yaml'), 'utf8');
    expect(text).toContain('baseline: 12M');
    expect(text).toMatch(/- id: racers\n\s+name: Racers\n\s+share: 60%/);
  });

  it('merges a partial plan, keeping comments', async () => {
    const { cwd, today } = world();
    const folder = folderWith({
      'answers.yaml':
        'howBig: {growth: 30%}\nwho: {segments: [{id: racers, share: 55%}, {id: clubs, name: Clubs, potential: 1M}]}\n',
    });
    const ran = await plan(['init', '--answers', join(folder, 'answers.yaml')], { cwd, today });
    expect(ran.code).toBe(0);
    const text = readFileSync(join(cwd, 'plan.yaml'), 'utf8');
    expect(text).toContain('growth: 30% # 3M more');
    expect(text).toContain('share: 55%\n');
    expect(text).toContain('- id: clubs');
  });

  it('refuses a mistake, with its place, and writes nothing', async () => {
    const { cwd, today } = world();
    const folder = folderWith({ 'answers.yaml': 'howBig:\n  growth: 30\n' });
    const ran = await plan(['init', '--answers', join(folder, 'answers.yaml')], { cwd, today });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('answers.yaml:2:11: howBig.growth is 30');
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });

  it('never waits where there is no terminal', async () => {
    const ran = await plan(['init'], { cwd: folderWith({}) });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('no terminal');
  });
});
