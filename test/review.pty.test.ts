import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { KEY, Terminal } from './pty.ts';
import { folderWith } from './run.ts';

const PLAN = `format: 1
organization: Northwind Cycles   # ours

win:
  cut:
    - {what: The show-room, owner: Head of Retail, due: 2020-01-31, status: started}   # at last

practices:
  take-a-punch:
    # the hardest one
    not-personal: {status: started, owner: Head of People, next: A talk, due: 2020-02-28}
    learn-the-secret: {status: practising, owner: Head of People, evidence: A list}
    gift-of-recovery: {status: practising, owner: Head of People, evidence: A list}
    screaming-means-staying: {status: practising, owner: Head of People, evidence: A list}
    own-punch-strategy: {status: not-applicable, why: We have no customers}
`;

let terminal: Terminal | undefined;
afterEach(() => terminal?.close());

describe('the monthly sitting', () => {
  it('goes through what is due, saves at once, and keeps comments byte for byte', async () => {
    const folder = folderWith({ 'plan.yaml': PLAN });
    terminal = new Terminal(['review'], { cwd: folder });
    await terminal.expect('2 to look at');
    await terminal.expect('The show-room');
    await terminal.choose(2);
    await terminal.expect('2 of 2');
    await terminal.choose(3);
    await terminal.answer('until when?', 'next friday');
    await terminal.expect('saved in plan.yaml');
    expect(await terminal.exit()).toBe(0);
    const after = readFileSync(join(folder, 'plan.yaml'), 'utf8');
    expect(after).toContain('due: 2020-01-31, status: done}   # at last');
    expect(after).toMatch(
      /not-personal: \{status: started, owner: Head of People, next: A talk, due: 20[2-9]\d-\d\d-\d\d, reviewed: 20[2-9]\d-\d\d-\d\d\}/,
    );
    const untouched = (text: string) => text.split('\n').filter((line) => !/show-room|not-personal/.test(line));
    expect(untouched(after)).toEqual(untouched(PLAN));
  }, 30_000);

  it('can be left at any item', async () => {
    const folder = folderWith({ 'plan.yaml': PLAN });
    terminal = new Terminal(['review'], { cwd: folder });
    await terminal.expect(': more.');
    terminal.type(KEY.ctrlC);
    expect(await terminal.exit()).toBe(130);
    expect(terminal.text).toContain('Go on with: plan review');
    expect(readFileSync(join(folder, 'plan.yaml'), 'utf8')).toBe(PLAN);
  }, 30_000);
});
