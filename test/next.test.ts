import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { folderWith, plan } from './support/run.ts';

const MOVE = (id: string, title: string) =>
  `    - {id: ${id}, title: "${title}", owner: Anna, due: 2026-12-01, status: started, next: "${title}: call, then write; C:\\\\x\\nand ask"}\n`;
const PLAN = (moves: string) => `format: 1
organization: Northwind Cycles
win:
  moves:
${moves}  dumbRules:
    - {rule: No refunds, decision: keep, why: The insurer, owner: Anna}
    - {rule: No loans, decision: kill, owner: Head of Workshops, due: 2027-03-31}
`;
const today = '2026-11-24';

async function next(yaml: string, ...args: string[]) {
  return plan(['next', ...args], { cwd: folderWith({ 'plan.yaml': yaml }), today });
}

/** The content lines of a calendar, unfolded, with what RFC 5545 asks of every one. */
function contentLines(ics: string): string[] {
  expect(ics).not.toMatch(/(?<!\r)\n/);
  expect(ics.endsWith('\r\n')).toBe(true);
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return ics
    .replaceAll(/\r\n[ \t]/g, '')
    .trimEnd()
    .split('\r\n');
}

function unescaped(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

describe('plan next --format ics', () => {
  it('is a calendar that others can read', async () => {
    const long = `${'Fahrräder 🚲 reparieren und '.repeat(9)}fertig`;
    const { code, stdout } = await next(PLAN(MOVE('a', long)), '--format', 'ics');
    expect(code).toBe(0);
    const lines = contentLines(stdout);
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', expect.stringMatching(/^PRODID:/)]);
    const events = lines.join('\n').match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g)!;
    expect(events).toHaveLength(2);
    for (const event of events)
      for (const property of ['UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'SUMMARY'])
        expect(event.match(new RegExp(`^${property}:`, 'gm'))).toHaveLength(1);
    const summary = lines.find((line) => line.startsWith('SUMMARY:'))!;
    expect(unescaped(summary)).toBe(`SUMMARY:${long}: call, then write; C:\\x and ask`);
    expect(lines).toContain('DTSTAMP:20261124T000000Z');
    expect(lines).toContain('DTSTART;VALUE=DATE:20261201');
  });

  it('keeps the ids of events when something is put above them, and gives each its own', async () => {
    const uids = async (moves: string) =>
      contentLines((await next(PLAN(moves), '--format', 'ics')).stdout).filter((line) => line.startsWith('UID:'));
    const [a, rule] = await uids(MOVE('a', 'Vans'));
    const after = await uids(MOVE('b', 'Bells') + MOVE('a', 'Vans'));
    expect(new Set(after).size).toBe(3);
    expect(after).toEqual(expect.arrayContaining([a, rule]));
  });
});

describe('plan next', () => {
  it('points at the rule that is to go, not at the one that stays', async () => {
    const { stdout } = await next(PLAN(MOVE('a', 'Vans')), '--format', 'json');
    const schema = JSON.parse((await plan(['schema', '--next'])).stdout);
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
    const { steps } = JSON.parse(stdout) as { steps: { pointer: string; kind: string }[] };
    expect(steps.filter(({ kind }) => kind === 'due').map(({ pointer }) => pointer)).toEqual([
      '/win/moves/0',
      '/win/dumbRules/1',
    ]);
  });

  it('knows an owner in any case, and hints at the one who is meant', async () => {
    const yaml = PLAN(MOVE('a', 'Vans'));
    expect((await next(yaml, '--owner', 'HEAD OF WORKSHOPS')).stdout).toContain('Kill: No loans');
    const { code, stdout, stderr } = await next(yaml, '--owner', 'head of workshop');
    expect([code, stdout]).toEqual([0, 'Nothing is to be done next.\n']);
    expect(stderr).toContain('did you mean "Head of Workshops"?');
  });

  it('takes what is due within a time', async () => {
    const within = async (time: string) =>
      JSON.parse((await next(PLAN(MOVE('a', 'Vans')), '--within', time, '--format', 'json')).stdout).steps.length;
    expect([await within('6d'), await within('7d'), await within('3 months'), await within('5m')]).toEqual([
      0, 1, 1, 2,
    ]);
    expect((await next(PLAN(''), '--within', 'soon')).code).toBe(2);
  });
});
