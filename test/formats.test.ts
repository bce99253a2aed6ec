import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS, formatsOf, type Medium } from '../src/render/formats.ts';
import { misread } from './support/media.ts';
import { renderMarkdown } from './support/published.ts';
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

/** What a reader of a medium sees, as text in which the messages appear unchanged. */
const READ: Readonly<Partial<Record<Medium, (output: string) => string>>> = {
  terminal: (output) => output.replaceAll(/\s+/g, ' '),
  json: (output) => strings(JSON.parse(output)),
  'json-lines': (output) =>
    strings(
      output
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ),
  xml: unescaped,
  'workflow-commands': (output) => output.replaceAll('%25', '%'),
  markdown: (output) => unescaped(renderMarkdown(output).replaceAll(/<[^>]*>/g, '')).replaceAll('\u2060', ''),
};

/** The formats that carry what is silenced and what is known, too. */
const WHOLE: readonly string[] = ['json', 'ndjson', 'sarif', 'pretty', 'compact'];

describe('a format', () => {
  it.each(formatsOf('check'))('%s carries every finding and no terminal code, and can be read', async (format) => {
    const { cwd, findings } = await judged();
    expect(new Set(findings.map(({ status }) => status))).toEqual(new Set(['new', 'suppressed', 'baselined']));
    const { code, stdout } = await plan([...ARGS, '--baseline', 'known.json', '--format', format], { cwd });
    expect(code).toBe(2);
    const { medium } = FORMATS[format]!;
    expect(misread(medium, stdout)).toBeNull();
    const read = plainly(READ[medium]?.(stdout) ?? stdout);
    for (const { message, status } of findings)
      if (status === 'new' || WHOLE.includes(format)) expect(read).toContain(plainly(message));
    expect(read).toContain('lost.yaml');
  });

  it('may be several at once, each in its file; the exit code is the same', async () => {
    const { cwd } = await judged();
    const asked = formatsOf('check').flatMap((format) => ['--format', `${format}=result.${format}`]);
    const { code, stdout } = await plan([...ARGS, ...asked], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('Gate failed');
    for (const format of formatsOf('check')) {
      expect(misread(FORMATS[format]!.medium, readFileSync(join(cwd, `result.${format}`), 'utf8'))).toBeNull();
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
