import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';

function judged(text: string) {
  return assess(text, {
    path: 'plan.yaml',
    days: { asOf: '2026-11-01', leaveOutLater: false },
    loadRelated: () => ({ problem: 'does not exist' }),
  });
}

describe('what breaks the schema', () => {
  it('is taken out with the item that cannot do without it', () => {
    const { findings, growth } = judged(`format: 1
organization: Example
howBig: {baseline: 10M, growth: 10%, horizon: 12 months, start: 2026-01-01}
who:
  segments:
    - {id: Wrong Id, name: A, potential: 5M}
    - {id: b, name: B, potential: 2M}
win:
  moves:
    - {id: m, title: M, serves: [wrong-id]}
`);
    expect(findings.filter(({ ruleId }) => ruleId === 'schema')).toHaveLength(1);
    expect(growth!.segments.map(({ id }) => id)).toEqual(['b']);
  });

  it('is told in one short line, however long the texts around it are', () => {
    const { findings } = judged(`format: 1
organization: Example
howBig: |
  two
  lines
${'k'.repeat(900)}: 1
measures:
  - {id: ${'x'.repeat(3000)}, name: N, target: none}
`);
    const messages = findings.filter(({ ruleId }) => ruleId === 'schema').map(({ message }) => message);
    expect(messages).toHaveLength(4);
    for (const message of messages) expect(message).toMatch(/^[^\n]{10,400}$/);
  });
});
