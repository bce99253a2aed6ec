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
  ['A van: what now', 'postpone'],
  ['A van: until when', 'next month'],
  ['Complaints: what now', 'update'],
  ['where does it stand', '30'],
  ['what now', 'keep'],
];

describe('review --no-input', () => {
  it('lists what is due, growth first, and ends with 0', async () => {
    const cwd = folderWith({ 'plan.yaml': PLAN });
    const { code, stdout } = await plan(['review', '--no-input'], { cwd, today: '2026-11-30' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Growth: No reading of growth is fresh.*\nPotentials: .*\nA van: /);
    expect(readFileSync(join(cwd, 'plan.yaml'), 'utf8')).toBe(PLAN);
  });
});

describe('the review', () => {
  it('begins with growth, asks for a reading where none is fresh, and whether the potentials hold', async () => {
    const { ending, plan: after, said, done, text } = await review(PLAN, ALL);
    expect(ending).toBe('complete');
    expect(said).toContain('No reading of growth is fresh: there is none since the start on 2026-01-01.');
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

  it('goes back, explains, and leaves what is skipped as it is', async () => {
    const { text, said } = await review(PLAN, [
      ['Annual revenue', ''],
      ['Growth: what now', ''],
      ['potentials', '?'],
      ['potentials', '<'],
      ['Annual revenue', ':stop'],
    ]);
    expect(text).toBe(PLAN);
    expect(said).toContain('what you learnt since may have moved them');
  });
});
