/** What a person sees first of every example: the verdict, then the gravest finding. */
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { plan } from './support/run.ts';

const GRAVEST_FIRST = ['error', 'warning', 'note'];

describe.each(globSync('examples/*/plan.yaml').sort())('plan check %s', (path) => {
  const run = async (...args: string[]) => (await plan(['check', path, ...args], { today: '2026-11-30' })).stdout;

  it('begins with the verdict, then shows the gravest findings, and counts last', async () => {
    const { verdict, findings } = JSON.parse(await run('--format', 'json')).files[0];
    const [first, ...rest] = (await run('--notes')).split('\n\n');
    expect(first!.replaceAll('\n', ' ')).toContain(verdict.sentence);
    const shown = rest.flatMap((block) => /^(error|warning|note) (\S+)/.exec(block)?.slice(1, 3) ?? []);
    const severities = shown.filter((_, index) => index % 2 === 0);
    const byGravity = [...severities].sort((a, b) => GRAVEST_FIRST.indexOf(a) - GRAVEST_FIRST.indexOf(b));
    expect(severities).toEqual(byGravity);
    const rules = shown.filter((_, index) => index % 2 === 1);
    expect(new Set(rules)).toEqual(new Set(findings.map(({ ruleId }: { ruleId: string }) => ruleId)));
    expect(rules).toHaveLength(new Set(rules).size);
    expect(rest.at(-1)).toMatch(/(?:Gate (?:passed\.|failed:)[\s\S]*| passed)\n$/);
  });

  it('begins with the verdict as Markdown, too, and ends with the gate', async () => {
    const { verdict } = JSON.parse(await run('--format', 'json')).files[0];
    const text = await run('--format', 'markdown');
    expect(text.split('\n')[0]).toBe(`**${verdict.sentence}**`);
    expect(text).toMatch(/\nGate (?:passed|failed): [^\n]+\n(?:\n- [^\n]+\n)?$/);
  });
});
