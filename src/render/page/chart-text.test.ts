import { describe, expect, it } from 'vitest';
import { anchorAt, chartLabel, chartLines } from './chart-text.ts';

describe('texts in charts', () => {
  it('are shortened as they are shown: what cannot be seen takes room, and capitals take more', () => {
    expect(chartLabel('goal CAD 15M')).toBe('goal CAD 15M');
    expect(chartLabel('\u200b'.repeat(9))).toMatch(/^(\\u200b){3,4}.*…$/);
    expect(chartLabel('W'.repeat(40)).length).toBeLessThan(chartLabel('x'.repeat(40)).length);
  });

  it('are wrapped, and end after three lines', () => {
    expect(chartLines('Families with cargo bikes', 36)).toEqual(['Families with cargo bikes']);
    const long = chartLines('word '.repeat(60), 30);
    expect(long).toHaveLength(3);
    expect(long[2]).toMatch(/…$/);
  });

  it('are anchored so that they stay within the chart', () => {
    expect([0, 0.5, 1].map((part) => anchorAt(part, '2026-11-30'))).toEqual(['start', 'middle', 'end']);
    expect(anchorAt(0.8, 'short')).toBe('middle');
    expect(anchorAt(0.8, 'a label of many letters')).toBe('end');
  });
});
