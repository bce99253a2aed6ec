import { expect, it } from 'vitest';
import { record } from '../../test/support/talk.ts';

const PLAN = `format: 1
organization: Tern
howBig: {measure: annual revenue, baseline: 12M, target: 15M, start: 2026-01-01, horizon: 24 months}
measures:
  - {id: complaints, name: Complaints, baseline: 40}
`;

it('asks what was read, questions a slip, and goes back', async () => {
  const { ending, plan, said } = await record(PLAN, [
    ['What was read', 'complaints'],
    ['Complaints: where does it stand', '<'],
    ['What was read', '1'],
    ['Annual revenue: where does it stand', '12.6'],
    ['Is that what you mean', 'no'],
    ['Annual revenue: where does it stand', '12.6M'],
  ]);
  expect(ending).toBe('complete');
  expect(said).toContain('USD 12.6 is more than 3 times away');
  expect(plan.howBig.readings).toEqual([{ date: '2026-11-30', value: '12.6M' }]);
  expect(plan.howBig.reviewed).toBeUndefined();
});

it('writes nothing where the person leaves', async () => {
  const { text, ending } = await record(PLAN, [['What was read', ':stop']]);
  expect([text, ending]).toEqual([PLAN, 'left']);
});
