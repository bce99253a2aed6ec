import { describe, expect, it } from 'vitest';
import { misread } from '../../../test/support/media.ts';
import type { Trend, TrendEntry, TrendPoint } from '../../judge/trend.ts';
import { renderTrendHtml } from './trend.ts';

const CAD = { currency: 'CAD', unit: null };

function pointOf(date: string, change: Partial<TrendPoint> = {}): TrendPoint {
  return {
    ...{ revision: date.replaceAll('-', '').padEnd(40, '0'), date, path: 'plan.yaml', verdict: 'may', unit: CAD },
    ...{ probability: 0.5, reading: 12.3e6, line: 12.1e6, answered: 10, total: 20, practices: 40, steps: 7 },
    ...change,
  };
}

function page(...points: TrendEntry[]): string {
  const trend: Trend = { path: 'plan.yaml', organization: 'Northwind', asOf: '2026-11-30', points, notes: ['A note.'] };
  return renderTrendHtml(trend);
}

const GAP = { revision: 'f'.repeat(40), date: '2026-02-01', gap: 'line 1: The [ that opens here is not closed.' };
const text = page(
  pointOf('2026-01-01', { verdict: 'unlikely', probability: 0.09, reading: null, line: null }),
  GAP,
  pointOf('2026-03-01', { verdict: 'unknown', probability: null }),
  pointOf('2026-04-01', { verdict: 'may', probability: 0.6 }),
  pointOf('2026-05-01', { verdict: 'can', probability: 0.94, steps: 3 }),
);
const figures = text.match(/<figure>.*?<\/figure>/gs)!;

describe('the page of a plan over time', () => {
  it('needs nothing else, and is the same on each run', () => {
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
    expect(text).not.toMatch(/<script| on[a-z]+=|https?:|url\(|@import| href=| src=/i);
    expect(misread('html', text)).toBeNull();
    expect(page(pointOf('2026-01-01'))).toBe(page(pointOf('2026-01-01')));
  });

  it('begins with the verdict now, and at first', () => {
    expect(text).toMatch(/<p class="verdict">.*<strong>WHO can deliver HOW BIG<\/strong>: 94%\./s);
    expect(text).toContain('it was: <strong>WHO is not expected to deliver HOW BIG</strong>: 9%.');
    expect(text).toContain('<dt>ahead of the planned path</dt><dd>CAD 0.2M</dd>');
  });

  it('has four charts, each with a sentence and its figures in a table', () => {
    expect(figures).toHaveLength(4);
    for (const figure of figures) {
      const [, name] = /<svg role="img" aria-labelledby="(c\d+)"/.exec(figure)!;
      expect(figure).toMatch(new RegExp(`<figcaption id="${name}">([^<]|</?span[^>]*>){20,}\\.</figcaption>`));
      expect(figure).toMatch(/<details>.*<table.*<th scope="col".*<th scope="row"/s);
    }
  });

  it('has a hole in each line where something is not known, and names the revisions that cannot be read', () => {
    const paths = (figure: string) => figure.match(/<line class="path"/g)?.length ?? 0;
    // Of four chances one is not known; of five revisions one cannot be read.
    expect(figures.map(paths)).toEqual([1, 2, 2, 2]);
    expect(figures[0]).toContain('At 1 revision it is not known.');
    expect(figures[0]).toContain('<td>not known yet</td><td class="figure"></td>');
    expect(figures[0]!.match(/<line class="gap"/g)).toHaveLength(1);
    expect(text).toMatch(/Revisions that cannot be read.*2026-02-01 · fffffff.*The \[ that opens here/s);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('compares readings of one unit alone', () => {
    const usd = pointOf('2026-01-01', { unit: { currency: 'USD', unit: null }, reading: 9.9e6 });
    const mixed = page(usd, pointOf('2026-02-01'));
    expect(mixed).toContain('1 reading in another unit left out.');
    expect(mixed).not.toContain('9.9M');
  });

  it.each([
    ['days', ['2026-01-01', '2026-01-29'], ['2026-01-01', '2026-01-08', '2026-01-15', '2026-01-22', '2026-01-29']],
    ['months', ['2026-01-15', '2026-09-10'], ['2026-03', '2026-05', '2026-07', '2026-09']],
    ['years', ['2021-03-01', '2026-09-10'], ['2021-03', '2023-03', '2025-03']],
    ['one day', ['2026-01-01', '2026-01-01'], ['2026-01-01']],
  ])('names dates below its charts: %s', (_, dates, labels) => {
    const [chart] = /<svg.*?<\/svg>/s.exec(page(...dates.map((date) => pointOf(date))))!;
    const shown = [...chart.matchAll(/<text class="small[^>]*>(\d{4}-[\d-]+)</g)].map(([, label]) => label);
    expect(shown).toEqual(labels);
  });

  it.each([
    ['no revision', [], 'No commit that is here changed the plan.'],
    ['no revision that can be read', [GAP], 'No revision can be read.'],
    ['one revision', [pointOf('2026-01-01')], '50% on '],
    ['no reading', [pointOf('2026-01-01', { reading: null, line: null })], 'No revision has a reading.'],
    ['no chance', [pointOf('2026-01-01', { verdict: 'unknown', probability: null })], 'The chance is not known'],
    [
      'a latest revision that cannot be read',
      [pointOf('2026-01-01'), GAP],
      'The latest revision cannot be read: line 1',
    ],
  ])('says so where there is %s', (_, points, said) => {
    const shown = page(...points);
    expect(shown).toContain(said);
    expect(misread('html', shown)).toBeNull();
    expect(shown).not.toMatch(/NaN|undefined|Infinity/);
  });
});
