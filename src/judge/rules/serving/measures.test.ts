import { describe, expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

const SERVING = 'serving: {imperative: To be talked about}\n';
const measures = (...ids: string[]) => `measures:\n${ids.map((id) => `  - {id: ${id}, name: A measure}\n`).join('')}`;

describe.each(['recovery-unmeasured', 'service-unmeasured'])('%s', (ruleId) => {
  it('waits for both serving and measures', () => {
    expect(run(ruleId, SERVING)).toEqual([]);
    expect(run(ruleId, `${SERVING}measures: []\n`)).toEqual([]);
    expect(run(ruleId, measures('web-visits'))).toEqual([]);
    expect(run(ruleId, SERVING + measures('web-visits'))).toMatchObject([{ path: '/measures', severity: 'warning' }]);
  });

  it('is silent where a measure cannot be read', () => {
    expect(run(ruleId, `${SERVING + measures('web-visits')}  - {id: surprised}\n`)).toEqual([]);
  });
});

describe('recovery-unmeasured', () => {
  it('names what is missing', () => {
    const missing = (...ids: string[]) => run('recovery-unmeasured', SERVING + measures('web-visits', ...ids))[0]!.help;
    expect(missing()).toMatch(/"recovered-within-24h" and "surprised"/);
    expect(missing('surprised')).toMatch(/"recovered-within-24h";/);
    expect(missing('recovered-within-24h')).toMatch(/measure "surprised";/);
    expect(run('recovery-unmeasured', SERVING + measures('surprised', 'recovered-within-24h'))).toEqual([]);
  });

  it('does not take the two at once for each of them', () => {
    expect(run('recovery-unmeasured', SERVING + measures('dazzling'))).toHaveLength(1);
  });
});

describe('service-unmeasured', () => {
  it.each(['complaints', 'referrals', 'repeat-business'])('is content with %s alone', (id) => {
    expect(run('service-unmeasured', SERVING + measures('web-visits', id))).toEqual([]);
  });
});

describe('recovery-unambitious', () => {
  const aim = (id: string, target: number | null) =>
    run(
      'recovery-unambitious',
      `measures: [{id: ${id}, name: A measure${target === null ? '' : `, target: ${target}`}}]\n`,
    );

  it('asks for 95 within 24 hours, and for 100 surprised', () => {
    expect(aim('recovered-within-24h', 94.9)).toHaveLength(1);
    expect(aim('recovered-within-24h', 95)).toEqual([]);
    expect(aim('surprised', 99)).toMatchObject([{ path: '/measures[id=surprised]/target', severity: 'note' }]);
    expect(aim('surprised', 99)[0]!.message).toContain('aims at 99%, below 100%');
    expect(aim('surprised', 100)).toEqual([]);
  });

  it('says nothing of other measures, nor of a missing target', () => {
    expect(aim('dazzling', 50)).toEqual([]);
    expect(aim('surprised', null)).toEqual([]);
  });
});
