import { describe, expect, it } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import type { Path } from '../yaml/path.ts';
import { findings } from './findings.ts';
import { fingerprint } from './fingerprint.ts';
import { rangeOf } from './places.ts';
import type { Outcome, SectionRule, Severity } from './rules/rule.ts';

const text = `# A plan
organization: Example
howBig:
  baseline: 12M
  why: ''
who:
  segments:
    - id: racers
      secrets:
        - one
        - two
    - {name: Families, potential: {low: 1, likely: 2, high: 3}}
    - [nested]
  notServing: []
`;
const document = parseDocument(text);

/** The text that is marked for a place. */
function marked(path: Path, part?: 'key' | 'value'): string {
  const { start, end } = rangeOf(document, part ? { path, part } : { path });
  return text.slice(start, end);
}

describe('rangeOf', () => {
  it.each<[Path, string]>([
    [['howBig', 'baseline'], '12M'],
    [['howBig', 'why'], "''"],
    [['howBig'], 'howBig'],
    [['who', 'segments'], 'segments'],
    [['who', 'notServing'], 'notServing'],
    [['who', 'segments', 0], 'id: racers'],
    [['who', 'segments', 0, 'secrets', 1], 'two'],
    [['who', 'segments', 1], 'name: Families'],
    [['who', 'segments', 1, 'potential'], 'potential'],
    [['who', 'segments', 1, 'potential', 'likely'], '2'],
    [['who', 'segments', 2], '[nested]'],
  ])('marks for %j the text %j', (path, expected) => {
    expect(marked(path)).toBe(expected);
  });

  it('marks the key where the key is meant', () => {
    expect(marked(['howBig', 'baseline'], 'key')).toBe('baseline');
    expect(marked(['howBig', 'baseline'], 'value')).toBe('12M');
  });

  it.each<[Path, string]>([
    [['howBig', 'growth'], 'howBig'],
    [['howBig', 'baseline', 'deeper'], 'baseline'],
    [['who', 'segments', 0, 'evidence'], 'id: racers'],
    [['who', 'segments', 7, 'name'], 'segments'],
    [['win'], 'organization'],
    [[], 'organization'],
  ])('marks for %j, which is not there, the nearest that is: %j', (path, expected) => {
    expect(marked(path)).toBe(expected);
  });

  it('marks the key of an empty value, and a first entry that holds more by its key', () => {
    const other = parseDocument('howBig:\nwho:\n  segments:\n    - potential: {low: 1}\n      id: a\n');
    const of = (path: Path) => {
      const { start, end } = rangeOf(other, { path });
      return other.text.slice(start, end);
    };
    expect(of(['howBig'])).toBe('howBig');
    expect(of(['who', 'segments', 0])).toBe('potential');
  });

  it('marks the beginning of a text in which there is nothing', () => {
    expect(rangeOf(parseDocument('# nothing\n'), { path: ['howBig'] })).toEqual({ start: 0, end: 0 });
    expect(rangeOf(document, { path: ['howBig'], range: { start: 3, end: 4 } })).toEqual({ start: 3, end: 4 });
  });
});

/** A rule that says just this. */
function judgement(id: string, outcomes: readonly Outcome[], severity: Severity = 'warning', configured = false) {
  const rule: SectionRule = {
    ...{ id, severity, section: 'who', summary: '', why: '', fix: 'Mend it.', source: '' },
    ...{ example: { at: '', plan: '' }, check: () => outcomes },
  };
  return { rule, severity, configured, outcomes, isCut: false };
}
const SILENT = { suppressionOf: () => null };
const findingsOf = (...judgements: ReturnType<typeof judgement>[]) => findings(document, judgements, SILENT);

describe('findings', () => {
  it('are what the rules say, in the order of the text, whatever the order of the rules', () => {
    const all = findingsOf(
      judgement('z', [
        { path: ['who', 'segments', 0], message: 'Third.' },
        { path: ['howBig'], message: 'First.' },
      ]),
      judgement('b', [{ path: ['howBig', 'baseline'], message: 'Second, too.' }]),
      judgement('a', [
        { path: ['howBig', 'baseline'], message: 'Second.' },
        { path: ['who', 'segments', 1], message: 'Holds back' },
      ]),
    );
    expect(all.map(({ message }) => message)).toEqual(['First.', 'Second.', 'Second, too.', 'Third.', 'Holds back']);
  });

  it('quote the beginning of a long name, without breaking a character', () => {
    const said = (name: string) =>
      findingsOf(judgement('a', [{ path: [], message: `No move serves "${name}".` }]))[0]!.message;
    expect(said('x'.repeat(120))).toBe(`No move serves "${'x'.repeat(120)}".`);
    expect(said('👩'.repeat(120))).toBe(`No move serves "${'👩'.repeat(120)}".`);
    expect(said('👩'.repeat(2000))).toBe(`No move serves "${'👩'.repeat(120)}…".`);
    expect(said(`${'a b '.repeat(40)}`)).toHaveLength('No move serves "….'.length + 121);
  });

  it('of one rule on one text go by their paths', () => {
    const [first, second] = findingsOf(
      judgement('a', [
        { path: ['howBig', 'target'], message: 'T.' },
        { path: ['howBig', 'growth'], message: 'G.' },
      ]),
    );
    expect([first!.path, second!.path]).toEqual(['/howBig/growth', '/howBig/target']);
    expect(first!.range).toEqual(second!.range);
  });

  it('say where, what to do, and what else has to do with it', () => {
    const correction = { kind: 'rename-key', to: 'growth' } as const;
    const [finding] = findingsOf(
      judgement('a', [
        {
          path: ['who', 'segments', 0, 'evidence'],
          message: 'Nothing\n  is said.',
          related: [{ path: ['howBig', 'growth'], message: 'Over\r\nthere.' }],
          correction,
        },
      ]),
    );
    expect(finding).toEqual({
      ruleId: 'a',
      section: 'who',
      severity: 'warning',
      message: 'Nothing is said.',
      help: 'Mend it.',
      pointer: '/who/segments/0',
      path: '/who/segments[id=racers]/evidence',
      range: { start: { line: 8, column: 7 }, end: { line: 8, column: 17 } },
      related: [
        {
          message: 'Over there.',
          pointer: '/howBig',
          path: '/howBig/growth',
          range: { start: { line: 3, column: 1 }, end: { line: 3, column: 7 } },
        },
      ],
      fingerprint: fingerprint('a', '/who/segments[id=racers]/evidence', 0),
      status: 'new',
      suppression: null,
      correction,
    });
    expect(findingsOf(judgement('a', [{ path: [], message: 'M.', help: 'Do this.' }]))[0]).toMatchObject({
      help: 'Do this.',
      correction: null,
      related: [],
    });
  });

  it('are graver where the rule says so, unless the severity was chosen', () => {
    const outcome = { path: [], message: 'M.', severity: 'error' } as const;
    const severities = [
      ...findingsOf(judgement('a', [outcome])),
      ...findingsOf(judgement('a', [outcome], 'note', true)),
      ...findingsOf(judgement('a', [{ path: [], message: 'M.' }], 'note')),
    ].map(({ severity }) => severity);
    expect(severities).toEqual(['error', 'note', 'note']);
  });

  it('of one rule at one place are counted, so that each is known again', () => {
    const outcome = { path: ['howBig'], message: 'M.' };
    const all = findingsOf(
      judgement('a', [outcome, { ...outcome }, { ...outcome, path: ['who'] }]),
      judgement('b', [outcome]),
    );
    expect(all.map((finding) => finding.fingerprint)).toEqual(
      expect.arrayContaining([
        fingerprint('a', '/howBig', 0),
        fingerprint('a', '/howBig', 1),
        fingerprint('a', '/who', 0),
        fingerprint('b', '/howBig', 0),
      ]),
    );
  });

  it('are silenced where a comment does', () => {
    const suppression = { reason: 'A contract', until: null, line: 3 };
    const outcome = { path: ['howBig'], message: 'M.' };
    const [finding] = findings(document, [judgement('a', [outcome])], {
      suppressionOf: (of) => (of === outcome ? suppression : null),
    });
    expect([finding!.status, finding!.suppression]).toEqual(['suppressed', suppression]);
  });
});

describe('fingerprint', () => {
  it('is the 64-bit FNV-1a hash of rule, path and number', () => {
    // Published for "foobar" is 85944171f73967e8; here the text is "foo", a line feed, "bar", a line feed, "0".
    let hash = 0xcbf29ce484222325n;
    for (const byte of Buffer.from('foo\nbar\n0')) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) % 2n ** 64n;
    expect(fingerprint('foo', 'bar', 0)).toBe(hash.toString(16).padStart(16, '0'));
  });

  it('always has sixteen digits, and differs with each of the three', () => {
    const all = Array.from({ length: 300 }, (_, n) => fingerprint('rule', '/path', n));
    for (const print of all) expect(print).toMatch(/^[0-9a-f]{16}$/);
    expect(new Set([...all, fingerprint('rule2', '/path', 0), fingerprint('rule', '/é', 0)]).size).toBe(302);
  });
});
