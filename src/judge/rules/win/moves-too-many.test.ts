import { expect, it } from 'vitest';
import { run } from '../../../../test/support/rules.ts';

function plan(moves: number, measures = 0, status = 'planned'): string {
  const list = (key: string, number: number, line: (index: number) => string) =>
    number === 0 ? '' : `${key}:\n${Array.from({ length: number }, (_, index) => `    - ${line(index)}\n`).join('')}`;
  return [
    list('win:\n  moves', moves, (index) => `{id: move-${index}, title: Move ${index}, status: ${status}}`),
    list('measures', measures, (index) => `{id: measure-${index}, name: Measure ${index}}`),
  ].join('');
}

const severities = (text: string) => run('moves-too-many', text).map(({ severity }) => severity);

it('warns over 20 and errs from 60 on', () => {
  expect(severities(plan(15, 5))).toEqual([]);
  expect(severities(plan(15, 6))).toEqual(['warning']);
  expect(severities(plan(50, 9))).toEqual(['warning']);
  expect(severities(plan(50, 10))).toEqual(['error']);
});

it('counts open moves, and neither finished ones nor cuts', () => {
  expect(severities(plan(21, 0, 'done'))).toEqual([]);
  expect(severities(plan(21, 0, 'dropped'))).toEqual([]);
  expect(severities(plan(21, 0, 'started'))).toEqual(['warning']);
  const cuts = Array.from({ length: 10 }, (_, index) => `    - what: Report ${index}\n`).join('');
  expect(severities(`${plan(15)}  cut:\n${cuts}`)).toEqual([]);
});

it('names the figures, at the moves or else at the measures', () => {
  const [finding] = run('moves-too-many', plan(18, 6));
  expect(finding).toMatchObject({ path: '/win/moves' });
  expect(finding!.message).toContain('18 open moves and 6 measures are 24 elements, 4 more than the 20');
  expect(run('moves-too-many', plan(0, 21))[0]!.path).toBe('/measures');
});

it('takes the threshold of the configuration', () => {
  const thresholds = { staleDays: 90, concentration: 0.6, aggressive: 0.2, elements: 2 };
  expect(run('moves-too-many', plan(2), { settings: { thresholds } })).toEqual([]);
  expect(run('moves-too-many', plan(3), { settings: { thresholds } })[0]!.severity).toBe('warning');
  expect(run('moves-too-many', plan(6), { settings: { thresholds } })[0]!.severity).toBe('error');
});
