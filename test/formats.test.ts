import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_FORMATS, type CheckFormat } from '../src/render/formats.ts';
import { readJunit, renderMarkdown, sarifErrors } from './support/published.ts';
import { folderWith, plan } from './support/run.ts';

const PLAN = `format: 1
organization: "Northwind \\e[31mCycles"
howBig: {baseline: 12M, growth: 50%, horizon: 24 months, why: A lease} # plan-ignore goal-attrition-missing -- asked
who: {segments: [{id: racers, name: "Racers ::error::x <b>", potential: 5M}]}
win: {only: We are the leading shop}
`;
const FILES = { 'plan.yaml': PLAN, 'other.yaml': PLAN.replace('leading', 'best').replace('Racers', 'Riders') };
const ARGS = ['check', 'plan.yaml', 'other.yaml', 'lost.yaml', '--verbose'];

interface Found {
  readonly message: string;
  readonly status: string;
}

/** A folder with a baseline of one plan, and the findings of every plan in it. */
async function judged(): Promise<{ cwd: string; findings: Found[] }> {
  const cwd = folderWith(FILES);
  await plan(['check', 'other.yaml', '--baseline', 'known.json', '--update-baseline'], { cwd });
  const { stdout } = await plan([...ARGS, '--baseline', 'known.json', '--format', 'json'], { cwd });
  return { cwd, findings: JSON.parse(stdout).files.flatMap((file: { findings: Found[] }) => file.findings) };
}

interface Json {
  readonly message?: { text: string };
  readonly description?: string;
  readonly type?: string;
}

/** What a reader of a format sees, as text in which the messages stand as they are; throws where it does not parse. */
const READ: Readonly<Record<CheckFormat, (output: string) => string>> = {
  pretty: (output) => output.replaceAll(/\s+/g, ' '),
  compact: (output) => output,
  json: (output) => strings(JSON.parse(output)),
  ndjson: (output) =>
    strings(
      output
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ),
  sarif: (output) => {
    expect(sarifErrors(JSON.parse(output))).toEqual([]);
    return JSON.parse(output)
      .runs[0].results.map(({ message }: Json) => message!.text)
      .join('\n');
  },
  junit: (output) => {
    readJunit(output);
    return unescaped(output);
  },
  github: (output) => output.replaceAll('%25', '%'),
  gitlab: (output) =>
    JSON.parse(output)
      .map(({ description }: Json) => description)
      .join('\n'),
  markdown: (output) => unescaped(renderMarkdown(output).replaceAll(/<[^>]*>/g, '')).replaceAll('\u2060', ''),
};

/** The formats that carry what is silenced and what is known, too. */
const WHOLE: readonly CheckFormat[] = ['json', 'ndjson', 'sarif', 'pretty', 'compact'];

describe('a format', () => {
  it.each(CHECK_FORMATS)('%s carries every finding and no terminal code, and can be read', async (format) => {
    const { cwd, findings } = await judged();
    expect(new Set(findings.map(({ status }) => status))).toEqual(new Set(['new', 'suppressed', 'baselined']));
    const { code, stdout } = await plan([...ARGS, '--baseline', 'known.json', '--format', format], { cwd });
    expect(code).toBe(2);
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    expect(stdout).not.toMatch(/^\s*::error::x/m);
    const read = plainly(READ[format](stdout));
    for (const { message, status } of findings)
      if (status === 'new' || WHOLE.includes(format)) expect(read).toContain(plainly(message));
    if (format !== 'sarif') expect(read).toContain('lost.yaml');
  });

  it('may be several at once, each in its file; the exit code is the same', async () => {
    const { cwd } = await judged();
    const asked = CHECK_FORMATS.flatMap((format) => ['--format', `${format}=result.${format}`]);
    const { code, stdout } = await plan([...ARGS, ...asked], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('Gate failed');
    for (const format of CHECK_FORMATS) {
      expect(existsSync(join(cwd, `result.${format}`))).toBe(true);
      READ[format](readFileSync(join(cwd, `result.${format}`), 'utf8'));
    }
  });
});

/** Without what each medium escapes in its own way. */
function plainly(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}%.]+/gu, ' ');
}

function strings(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(strings).join('\n');
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replaceAll(/&(\w+);/g, (entity, name: string) => signs[name] ?? entity);
}
