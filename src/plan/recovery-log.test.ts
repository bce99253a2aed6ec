import { describe, expect, it } from 'vitest';
import { parseRecoveryLog, recoveryMonths } from './recovery-log.ts';

const HEAD = 'opened,fixed,surprised\n';

/** What is wrong with a log, as `line: message`. */
function wrong(text: string): string[] {
  return parseRecoveryLog(text).issues.map(({ line, message }) => `${line}: ${message}`);
}

describe('a recovery log (row 17 of the field)', () => {
  it('is read with its columns in any order, further ones, a byte order mark and any line ending', () => {
    const rows = ['Surprised,what, OPENED ,fixed', 'yes,"a, ""b""\nc",2026-01-31T23:30:00-05:00,2026-02-01T05:30:00Z'];
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const log = parseRecoveryLog(`\ufeff${rows.join(lineEnd)}${lineEnd}${lineEnd},,,${lineEnd}`);
      expect(log).toEqual({ issues: [], incidents: [{ opened: '2026-01-31', hours: 1, surprised: true }] });
    }
  });

  it.each([
    ['', '1: the first line names no columns "opened", "fixed" and "surprised"'],
    ['sep=;\nopened;fixed;surprised\n', '1: the first line names no columns "opened", "fixed" and "surprised"'],
    ['opened,fixed,surprised,fixed\n', '1: the first line names the column "fixed" twice'],
    ['opened,fixed\n', '1: the first line names no column "surprised"'],
    [`${HEAD}yesterday,,\n`, '2: "opened" is "yesterday", not a time such as 2026-09-01T09:00:00Z'],
    [
      `${HEAD}2026-02-30T10:00:00Z,,\n`,
      '2: "opened" is "2026-02-30T10:00:00Z", not a time such as 2026-09-01T09:00:00Z',
    ],
    [`${HEAD}2026-02-03T10:00:00Z,soon,\n`, '2: "fixed" is "soon", not a time such as 2026-09-01T15:00:00Z'],
    [`${HEAD}\n\n2026-02-03T10:00:00Z,,perhaps\n`, '4: "surprised" is "perhaps", not yes, no or empty'],
    [`${HEAD}2026-02-03T10:00:00Z,,constructor\n`, '2: "surprised" is "constructor", not yes, no or empty'],
    [
      `${HEAD}2026-02-03T10:00:00Z,2026-02-03T09:59:59Z,\n`,
      '2: it was fixed (2026-02-03T09:59:59Z) before it was opened (2026-02-03T10:00:00Z)',
    ],
    [
      `${HEAD}2026-02-03T10:00:00Z,,yes, very\n`,
      '2: no column is named for "very": put a value with a comma in quotes',
    ],
    [`${HEAD}"2026-02-03T10:00:00Z,,\n,,\n`, '2: a quotation mark in this row is not closed'],
    [`${HEAD}"a\nb",,\n"c",,\n`.replace('"c"', 'c'), '4: "opened" is "c", not a time such as 2026-09-01T09:00:00Z'],
  ])('%j is reported by its line', (text, issue) => {
    expect(wrong(text)).toContain(issue);
  });

  it('takes spaces around cells and capitals for nothing', () => {
    const log = parseRecoveryLog(`${HEAD} 2026-02-03T10:00:00Z ,\t2026-02-03T10:00:00Z , YES \n`);
    expect(log).toEqual({ issues: [], incidents: [{ opened: '2026-02-03', hours: 0, surprised: true }] });
  });

  it('takes a row that is too short for one whose last cells are empty, and leaves rows without text out', () => {
    const log = parseRecoveryLog('fixed,surprised,opened\n,,2026-02-03T10:00:00Z\n , ,\n,\n');
    expect(log).toEqual({ issues: [], incidents: [{ opened: '2026-02-03', hours: null, surprised: null }] });
    expect(parseRecoveryLog('opened,fixed,surprised\n2026-02-03T10:00:00Z').incidents).toHaveLength(1);
    expect(wrong('surprised,fixed,opened\nyes\n')).toEqual([
      '2: "opened" is "", not a time such as 2026-09-01T09:00:00Z',
    ]);
  });

  it.each([
    ['"a, ""b"""', 'a, \\"b\\"'],
    ['"a"b', 'ab'],
    ['a"b"', 'a\\"b\\"'],
    ['""', ''],
  ])('reads the cell %s', (cell, read) => {
    expect(wrong(`what,${HEAD}x,${cell},,\n`)).toEqual([
      `2: "opened" is "${read}", not a time such as 2026-09-01T09:00:00Z`,
    ]);
  });

  it('reads quotes up to the end of the text', () => {
    expect(wrong(`${HEAD}"2026-02-03T10:00:00Z",,"no"`)).toEqual([]);
    expect(wrong(`${HEAD}"2026-02-03T10:00:00Z",,"`)).toEqual(['2: a quotation mark in this row is not closed']);
  });

  it('counts lines over quoted line breaks of every kind and empty lines', () => {
    const rows = ['"2026-02-03T10:00:00Z","","\n"', '"\r\nx",,', '', 'b,,', '"\r\ry",,', 'c,,'];
    expect(parseRecoveryLog(HEAD + rows.join('\n')).issues.map(({ line }) => line)).toEqual([4, 7, 8, 11]);
  });

  it('says at most 20 things, and takes the first line with text for the names', () => {
    expect(wrong(`${HEAD}${'a,,\n'.repeat(30)}`)).toHaveLength(20);
    for (const text of ['', 'a;b;c\n', 'opened fixed surprised\n']) expect(wrong(text)).toHaveLength(1);
    expect(wrong('\n\nopened,fixed,surprised\n')).toEqual([]);
    expect(wrong(`${HEAD}2026-02-03T10:00:00Z,,x\ufeff\n`)).toHaveLength(1);
  });

  it('leaves a broken row out and keeps the others', () => {
    const log = parseRecoveryLog(`${HEAD}nonsense,,\n2026-02-03T10:00:00Z,,no\n`);
    expect(log.incidents).toEqual([{ opened: '2026-02-03', hours: null, surprised: false }]);
  });

  it.each([
    ['an endless cell', HEAD + 'x'.repeat(5e6)],
    ['an endless quote', `${HEAD}"${'x'.repeat(5e6)}`],
    ['nothing but quotes', HEAD + '"'.repeat(1_000_001)],
    ['a quote on every line', HEAD + '"a\n'.repeat(100_000)],
    ['nothing but commas', HEAD + ','.repeat(1e6)],
    ['nothing but line breaks', HEAD + '\n'.repeat(1e6)],
    ['nothing but commas in the head', ','.repeat(1e6)],
    ['a broken row on every line', HEAD + 'a\n'.repeat(100_000)],
  ])('%s does no harm and is reported briefly', (_, text) => {
    const { issues } = parseRecoveryLog(text);
    expect(issues.length).toBeLessThanOrEqual(20);
    for (const { message } of issues) expect(message.length).toBeLessThan(300);
  });
});

describe('the months of a log', () => {
  it('count what is open as not recovered, and ask only those who were asked', () => {
    const log = parseRecoveryLog(
      `${HEAD}2026-01-01T00:00:00Z,2026-01-02T00:00:00Z,yes\n2026-01-05T00:00:00Z,2026-01-06T00:00:01Z,no\n` +
        '2026-01-31T00:00:00Z,,\n2026-02-01T00:00:00Z,2026-02-01T01:00:00Z,\n2026-03-01T00:00:00Z,,\n',
    );
    expect(recoveryMonths(log, '2026-03-15')).toEqual([
      { date: '2026-01-31', incidents: 3, recovered: 1 / 3, surprised: 1 / 2, dazzling: 1 / 3, unasked: 1 / 3 },
      { date: '2026-02-28', incidents: 1, recovered: 1, surprised: null, dazzling: 0, unasked: 1 },
    ]);
  });

  it('come in their order', () => {
    const days = ['2026-03-01', '2026-01-01', '2026-02-01', '2025-12-01', '2026-01-02'];
    const log = parseRecoveryLog(HEAD + days.map((day) => `${day}T00:00:00Z,,\n`).join(''));
    expect(recoveryMonths(log, '2026-05-01').map(({ date }) => date)).toEqual([
      ...['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31'],
    ]);
  });

  it('are completed when their last day has passed', () => {
    const log = parseRecoveryLog(`${HEAD}2026-01-01T00:00:00Z,,\n`);
    expect(recoveryMonths(log, '2026-01-31')).toEqual([]);
    expect(recoveryMonths(log, '2026-02-01')).toHaveLength(1);
  });

  it.each([
    ['opened;fixed;surprised\n2026-09-01T09:00:00Z;;\n', 'semicolons'],
    ['opened\tfixed\tsurprised\tnote\n2026-09-01T09:00:00Z\t\t\tlate, again\n', 'tabs'],
    ['"opened";"fixed";"surprised"\n', 'semicolons'],
    ['| opened | fixed | surprised |\n', 'vertical bars'],
  ])('says what separates the columns of %j, once', (text, separator) => {
    const { issues } = parseRecoveryLog(text);
    expect(issues).toEqual([
      { line: 1, message: expect.stringMatching(new RegExp(`^${separator} separate its columns`)) },
    ]);
  });
});
