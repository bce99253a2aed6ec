import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from '../../test/support/run.ts';
import { review, type Step } from '../../test/support/talk.ts';

const PLAN = `format: 1
organization: Tern
howBig: {baseline: 12M, target: 15M, start: 2026-01-01, horizon: 24 months, attrition: 0%, why: The lease}
who:
  dimension: need
  segments:
    - {id: racers, name: Racers, potential: {low: 2M, likely: 3M, high: 5M}, evidence: A survey}
win:
  moves:
    - {id: van, title: A van, serves: [racers], owner: Anna, due: 2026-09-30, status: started} # at last
measures:
  - {id: complaints, name: Complaints, unit: number, better: lower, baseline: 40, target: 10, start: 2026-01-01, due: 2027-01-01, owner: Bo, readings: [{date: 2026-02-01, value: 39}]}
practices:
  strategic-acts:
    take-notes: {status: practising, owner: Anna}
`;

const ALL: readonly Step[] = [
  ['Annual revenue: where does it stand', '13.5'],
  ['Is that what you mean', ''],
  ['Annual revenue: where does it stand', '13.5M'],
  ['potentials still hold', 'keep'],
  ['Complaints: what now', 'update'],
  ['where does it stand', '30'],
  ['A van: what now', 'postpone'],
  ['A van: until when', 'next month'],
  ['what now', 'keep'],
];

describe('review --no-input', () => {
  it('lists what is due, growth first, and ends with 0', async () => {
    const cwd = folderWith({ 'plan.yaml': PLAN });
    const { code, stdout } = await plan(['review', '--no-input'], { cwd, today: '2026-11-30' });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Growth: Growth has not been read since the start.*\nPotentials: .*\nComplaints: .*\nA van: /,
    );
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });
});

describe('the order of a review', () => {
  it('is that of the next steps, growth first and what is no step last', async () => {
    const late = PLAN.replace(
      'status: started}',
      'status: started}\n    - {id: kiosk, title: A kiosk, serves: [racers], owner: Anna, due: 2026-08-31}',
    ).replace(
      'owner: Anna}\n',
      'owner: Anna, evidence: Minutes, reviewed: 2026-01-05}\n    act-first: {status: started, owner: Bo, next: Act, due: 2026-10-01}\n',
    );
    const cwd = folderWith({ 'plan.yaml': late });
    const listed = (await plan(['review', '--no-input'], { cwd, today: '2026-11-30' })).stdout;
    const { steps } = JSON.parse((await plan(['next', '--format', 'json', '--as-of', '2026-11-30'], { cwd })).stdout);
    const order = ['Complaints', 'A kiosk', 'A van', 'Try ideas before studying them'];
    const places = order.map((name) => steps.findIndex((step: { reason: string }) => step.reason.includes(name)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const titles = listed.split('\n').map((line) => line.split(':')[0]);
    expect(titles).toEqual(['Growth', 'Potentials', ...order, 'Take notes when people talk', '']);
  });
});

describe('the review', () => {
  it('begins with growth, asks for a reading where none is fresh, and whether the potentials hold', async () => {
    const { ending, plan: after, said, done, text } = await review(PLAN, ALL);
    expect(ending).toBe('complete');
    expect(said).toContain('Growth has not been read since the start on 2026-01-01');
    expect(said).toContain('Racers CAD 2M to CAD 5M'.replaceAll('CAD', 'USD'));
    expect(after.howBig.readings).toEqual([{ date: '2026-11-30', value: '13.5M' }]);
    expect(after.who.segments[0].reviewed).toBe('2026-11-30');
    expect(after.win.moves[0]).toMatchObject({ later: '2026-12-30', due: '2026-09-30' });
    expect(after.practices['strategic-acts']['take-notes'].reviewed).toBe('2026-11-30');
    expect(text).toContain('# at last');
    expect(done).toContain('Postponed "A van" until 2026-12-30');
  });

  it('has nothing due directly after, nor the next day, and what was kept again at the next review', async () => {
    const { text } = await review(PLAN, ALL);
    for (const day of ['2026-11-30', '2026-12-01'])
      expect((await review(text, [], day)).said).toContain('Nothing is due');
    const later = await review(text, [['potentials still hold', ':stop']], '2026-12-28');
    expect(later.said).not.toContain('A van');
    expect(
      (
        await review(
          text,
          [
            ['potentials', 'keep'],
            ['A van', ':stop'],
          ],
          '2027-01-04',
        )
      ).ending,
    ).toBe('left');
  });

  it('changes targets where the segments state them', async () => {
    const stated = PLAN.replace('potential: {low: 2M', 'today: 1M, target: {low: 3M').replace(
      'likely: 3M',
      'likely: 4M',
    );
    const { plan: after } = await review(stated, [
      ['Annual revenue', '13.5M'],
      ['potentials', 'update'],
      ['Racers: how much are all their purchases to come to', '4M 5M 6M'],
      ['is that what you mean', ''],
      ['Complaints', ':stop'],
    ]);
    expect(after.who.segments[0].target).toEqual({ low: '4M', likely: '5M', high: '6M' });
  });

  it('goes back, explains, and leaves what is skipped as it is', async () => {
    const { text, said } = await review(PLAN, [
      ['Annual revenue', ''],
      ['Growth: what now', ''],
      ['potentials', '?'],
      ['potentials', '<'],
      ['Annual revenue', ':stop'],
    ]);
    expect(text).toBe(PLAN);
    expect(said).toContain('you may have learnt more since');
  });
});
