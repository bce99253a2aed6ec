import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBaseline } from '../baseline/baseline.ts';
import { readConfiguration } from './configuration.ts';
import type { Mistake } from './own-file.ts';
import { readPlaybook } from './playbook-file.ts';

const SEEDS = [
  'rules: {only-missing: off}\nthresholds: {maxBytes: 1MiB, staleDays: 3}\nplaybooks: [resilience]\n',
  'id: own\ntitle: Own\npractices:\n  - {id: a, title: A, question: A?, why: A., firstStep: A., evidence: A}\n',
  '{"formatVersion": "1.0", "files": {"plan.yaml": [{"fingerprint": "0123456789abcdef", "rule": "schema", "path": ""}]}}\n',
];
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  '"',
  "'",
  '-',
  '&a ',
  '*a',
  '!!js ',
  '\n',
  '  ',
  '\t',
  '\0',
  '1e999',
  '~',
  '__proto__: 1\n',
  '<<: ',
  '\ufeff',
  '\ud800',
  'x',
];

/** Texts that once were right: a piece put in, or taken out, at some places. */
const broken = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(fc.tuple(fc.nat(300), fc.nat(9), fc.constantFrom('', ...PIECES)), { minLength: 1, maxLength: 4 }),
  )
  .map(([seed, edits]) =>
    edits.reduce((text, [at, length, piece]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + piece + text.slice(start + length);
    }, seed),
  );
const bytes = fc.oneof(
  broken.map((text) => new Uint8Array(Buffer.from(text))),
  fc.uint8Array({ maxLength: 60 }),
);

describe('a file of the organisation’s own, whatever is in it', () => {
  it('is read, or its mistakes are reported with their places', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const source = { file: 'own', bytes: content };
        const { configuration, mistakes: inConfig } = readConfiguration(source, () => source);
        const { playbook, mistakes: inPlaybook } = readPlaybook(source, new Map());
        const { baseline, mistakes: inBaseline } = readBaseline(source);
        expectEither(configuration, inConfig);
        expectEither(playbook, inPlaybook);
        expectEither(baseline, inBaseline);
      }),
      { numRuns: 300 },
    );
  });
});

function expectEither(value: unknown, mistakes: readonly Mistake[]): void {
  expect(value === null).toBe(mistakes.length > 0);
  for (const { file, line, column, message, help } of mistakes) {
    expect(file).toBe('own');
    expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    expect(message).toMatch(/[.?]$/);
    expect(help).not.toBe('');
  }
}
