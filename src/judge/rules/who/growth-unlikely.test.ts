import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const RANGES = ['{low: 900k, likely: 1.9M, high: 3.2M}', '{low: 500k, likely: 1.4M, high: 2.6M}'];

function plan(howBig: string, segments: readonly string[]): string {
  return `howBig: {horizon: 24 months, ${howBig}}\nwho:\n  segments:${segments.map((each) => `\n    - {${each}}`).join('')}\n`;
}

const found = (howBig: string, ...segments: string[]) => run('growth-not-covered', plan(howBig, segments));

const COMMUTERS = `id: commuters, name: Commuters, potential: ${RANGES[0]}`;
const FAMILIES = `id: families, name: Families, potential: ${RANGES[1]}`;

describe('growth-not-covered', () => {
  it('says in money what is missing', () => {
    expect(found('baseline: 12M, growth: 25%, attrition: 5%', COMMUTERS)).toMatchObject([
      {
        severity: 'error',
        path: '/who/segments',
        message:
          'The chosen segments can be expected to add USD 1.95M of the USD 3.6M that HOW BIG asks for: USD 1.65M is missing.',
        related: [
          {
            path: '/howBig/growth',
            message: 'HOW BIG asks for USD 3.6M: USD 3M of growth, and USD 0.6M in place of what is lost.',
          },
        ],
      },
    ]);
  });

  it('forgives rounding errors: 70k of 700k × 10% is covered', () => {
    expect(found('baseline: 700k, growth: 10%', 'id: a, name: A, potential: 70k')).toEqual([]);
    expect(found('baseline: 700k, growth: 10%', 'id: a, name: A, potential: 69999')).toHaveLength(1);
  });

  it('advises the segment that covers it, with what becomes of the figures', () => {
    const [finding] = found('baseline: 12M, growth: 25%', COMMUTERS, `${FAMILIES}, chosen: false`);
    expect(finding?.help).toBe(
      'Choose "Families" too and coverage rises to 113%, P(goal) to 72%; or lower the growth to 16.2%.',
    );
  });

  it('advises a growth, or a target, that the chosen segments do cover', () => {
    const [byGrowth] = found('baseline: 12M, growth: 25%, attrition: 5%', COMMUTERS);
    expect(byGrowth?.help).toMatch(/lower the growth to 11\.2%\.$/);
    expect(found('baseline: 12M, growth: 11.2%, attrition: 5%', COMMUTERS)).toEqual([]);
    const [byTarget] = found('baseline: 0, target: 3M', COMMUTERS);
    expect(byTarget?.help).toMatch(/lower the target to USD 1\.95M\.$/);
    expect(found('baseline: 0, target: 1.95M', COMMUTERS)).toEqual([]);
    const [large] = found('baseline: 104.4M, target: 110M', COMMUTERS);
    expect(large?.help).toMatch(/lower the target to USD 106\.35M\.$/);
    expect(found('baseline: 104.4M, target: 106.35M', COMMUTERS)).toEqual([]);
  });

  it('advises no lower goal where not even what is lost is made up for', () => {
    const [finding] = found('baseline: 12M, growth: 25%, attrition: 2M', COMMUTERS);
    expect(finding?.help).toBe('Look for new segments that can bring it.');
  });

  it('says by how much even all segments fall short', () => {
    const [finding] = found('baseline: 12M, growth: 50%', COMMUTERS, `${FAMILIES}, chosen: false`);
    expect(finding?.help).toContain('Even with "Families" chosen too USD 2.6M is missing: look for new segments');
  });

  it('names no more segments than a reader takes in', () => {
    const small = Array.from({ length: 6 }, (_, i) => `id: s${i}, name: S${i}, potential: 1k, chosen: false`);
    const [finding] = found('baseline: 12M, growth: 50%', COMMUTERS, ...small);
    expect(finding?.help).toContain('Even with all 6 other segments chosen too USD 4.04M is missing');
    const [five] = found('baseline: 12M, growth: 50%', COMMUTERS, ...small.slice(1));
    expect(five?.help).toContain('Even with "S1", "S2", "S3", "S4" and "S5" chosen too');
  });

  it('says which potentials it could not count', () => {
    const [finding] = found('baseline: 12M, growth: 25%', COMMUTERS, 'id: fleets, name: Fleets');
    expect(finding?.help).toMatch(/^First see to the potential of "Fleets", which is not counted yet\. Look for new/);
  });

  it('is silent where not one potential is known, and where nobody is chosen', () => {
    expect(found('baseline: 12M, growth: 25%', 'id: a, name: A')).toEqual([]);
    expect(found('baseline: 12M, growth: 25%', `${COMMUTERS}, chosen: false`)).toEqual([]);
    expect(found('baseline: 12M, growth: 25%', 'id: a, name: A, potential: 0')).toHaveLength(1);
  });

  it('is silent without a goal, where nothing is required, and where dimensions are mixed', () => {
    expect(found('baseline: 12M', COMMUTERS)).toEqual([]);
    expect(found('baseline: 12M, growth: -5%', COMMUTERS)).toEqual([]);
    const mixed = [`${COMMUTERS}, dimension: need`, `${FAMILIES}, dimension: size`];
    expect(found('baseline: 12M, growth: 99%', COMMUTERS, FAMILIES)).toHaveLength(1);
    expect(found('baseline: 12M, growth: 99%', ...mixed)).toEqual([]);
  });
});
