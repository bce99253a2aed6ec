import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { interviewPages } from '../scripts/docs/interview-page.ts';
import { screenOf, textOf } from './support/emulator.ts';
import { COLUMNS, type Walk, walkQuick } from './support/walk.ts';

let walk: Walk;
beforeAll(async () => {
  walk = await walkQuick();
}, 60_000);

describe('the quick interview, by somebody who reads and types as people do', () => {
  it('needs at most 60 decisions and less than ten minutes', () => {
    expect(walk.exit).toBe(0);
    expect(walk.decisions).toBeLessThanOrEqual(60);
    expect(walk.minutes).toBeLessThan(10);
    // Somebody who reads nothing would prove nothing.
    expect(walk.words).toBeGreaterThan(1000);
  });

  it('breaks questions and answers between words: what goes on is indented', async () => {
    const rows = (await screenOf(walk.raw, COLUMNS)).map(textOf);
    const cut = rows.filter(
      (row, index) => /^[✔?]/.test(row) && /^\w/.test(rows[index + 1] ?? '') && row.length === COLUMNS,
    );
    expect(cut).toEqual([]);
  });

  it('is shown in the documentation as it is (npm run docs)', async () => {
    for (const [file, content] of await interviewPages(walk)) expect(readFileSync(file, 'utf8'), file).toBe(content);
  });
});
