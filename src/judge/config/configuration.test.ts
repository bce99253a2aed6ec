import { describe, expect, it } from 'vitest';
import { builtinPlaybooks } from '../../playbooks/builtin.ts';
import { defaultSettings } from '../facts/settings.ts';
import { type OpenOwnFile, readConfiguration } from './configuration.ts';

const none: OpenOwnFile = (path) => ({ problem: `"${path}" does not exist.` });
const read = (text: string, open = none) =>
  readConfiguration({ file: 'plan.config.yaml', bytes: Buffer.from(text) }, open);

/** A playbook of two practices. */
const playbook = (id: string, practices = ['call-back', 'call-twice']) => `id: ${id}
title: Calls
practices:
${practices.map((name) => `  - {id: ${name}, title: Call, question: Do we?, why: They wait., firstStep: Call one., evidence: A list}`).join('\n')}
`;
const files =
  (texts: Readonly<Record<string, string>>): OpenOwnFile =>
  (path) =>
    path in texts ? { file: path, bytes: Buffer.from(texts[path]!) } : none(path);

describe('a configuration', () => {
  it.each(['', '# nothing yet\n', '{}\n', '\ufeff', 'x-owner: Head of Strategy\n'])('may say nothing: %j', (text) => {
    const { configuration, mistakes } = read(text);
    expect(mistakes).toEqual([]);
    expect(configuration).toEqual({
      settings: defaultSettings,
      severities: {},
      failOn: 'error',
      maxBytes: 1024 * 1024,
      baseline: null,
    });
  });

  it('says how plans are judged', () => {
    const text = `rules: {only-missing: off, potential-single: error}
thresholds: {staleDays: 30, concentration: 50%, aggressive: 12.5%, elements: 7, maxBytes: 2MiB}
claptrap: [" synergy "]
playbooks: [own-calls, resilience, own-calls]
playbookFiles: [calls.yaml]
baseline: known.json
failOn: warning
`;
    const { configuration, mistakes } = read(text, files({ 'calls.yaml': playbook('own-calls') }));
    expect(mistakes).toEqual([]);
    expect(configuration).toMatchObject({
      severities: { 'only-missing': 'off', 'potential-single': 'error' },
      failOn: 'warning',
      maxBytes: 2 * 1024 * 1024,
      baseline: 'known.json',
    });
    const { thresholds, claptrap, playbooks, playbooksInUse } = configuration!.settings;
    expect(thresholds).toEqual({ staleDays: 30, concentration: 0.5, aggressive: 0.125, elements: 7 });
    expect(claptrap).toEqual(['synergy']);
    expect(playbooks.map(({ id }) => id)).toEqual([...builtinPlaybooks.map(({ id }) => id), 'own-calls']);
    expect(playbooksInUse?.map(({ id }) => id)).toEqual(['own-calls', 'resilience']);
  });

  it.each([
    [1024, 1024],
    ['1KiB', 1024],
    ['64MiB', 64 * 1024 * 1024],
  ])('reads the size %s', (written, bytes) => {
    expect(read(`thresholds: {maxBytes: ${written}}`).configuration?.maxBytes).toBe(bytes);
  });
});

describe('a mistake in a configuration', () => {
  it.each<[what: string, text: string, line: number, column: number, says: string]>([
    ['broken YAML', 'rules: {only-missing: off\n', 1, 8, 'not closed'],
    ['a text that is none', '\u0000', 1, 1, 'control'],
    ['a list', '- rules\n', 1, 1, 'The configuration is a list'],
    ['an alias', 'rules: &a {}\nthresholds: *a\n', 1, 8, 'a configuration has no references'],
    ['an unknown key', 'failOn: error\nthreshold: {}\n', 2, 1, 'did you mean "thresholds"?'],
    ['an unknown threshold', 'thresholds:\n  stale: 3\n', 2, 3, '"stale" is not a key of thresholds'],
    ['a threshold of another kind', 'thresholds:\n  concentration: 60\n', 2, 18, 'write 60%'],
    ['a threshold out of range', 'thresholds: {staleDays: 0}\n', 1, 25, 'out of range'],
    ['a size beyond the largest', 'thresholds: {maxBytes: 65MiB}\n', 1, 24, 'too large'],
    ['a size that is none', 'thresholds: {maxBytes: big}\n', 1, 24, 'not a size'],
    ['an unknown rule', 'rules:\n  # no longer\n  only-mising: off\n', 3, 3, 'did you mean "only-missing"?'],
    ['an unknown severity', 'rules: {only-missing: eror}\n', 1, 23, 'did you mean "error"?'],
    ['a rule without a severity', 'rules:\n  only-missing:\n', 2, 16, 'only-missing'],
    ['an unknown playbook in use', 'playbooks:\n  - strategic-act\n', 2, 5, 'did you mean "strategic-acts"?'],
    ['a playbook that is not there', 'playbookFiles: [lost.yaml]\n', 1, 17, '"lost.yaml" does not exist.'],
    ['an unknown failOn', 'failOn: warnings\n', 1, 9, 'did you mean "warning"?'],
    ['a key twice', 'failOn: error\nfailOn: note\n', 2, 1, 'failOn'],
  ])('%s: is reported with its place', (_, text, line, column, says) => {
    const { configuration, mistakes } = read(text);
    expect(configuration).toBeNull();
    expect(mistakes[0]).toMatchObject({ file: 'plan.config.yaml', line, column });
    expect(mistakes[0]!.message).toContain(says);
    expect(mistakes[0]!.help).not.toBe('');
    expect(`${mistakes[0]!.message} ${mistakes[0]!.help}`).not.toMatch(/\b(a|the) plan\b/);
  });

  it('does not hide the others', () => {
    const { mistakes } = read('playbooks: [wo]\nrules: {only-mising: off}\nplaybookFiles: [a.yaml, b.yaml]\n');
    // Which playbooks there are is not known, so nothing is said of the one in use.
    expect(mistakes.map(({ line }) => line)).toEqual([2, 3, 3]);
  });
});

describe('a mistake in a playbook of one’s own', () => {
  const config = 'playbookFiles: [a.yaml, b.yaml]\n';
  it.each<[what: string, text: string, line: number, column: number, says: string]>([
    ['broken YAML', 'id: [a\n', 1, 5, 'not closed'],
    ['nothing in it', '', 1, 1, 'The playbook has no "id"'],
    ['no practice', 'id: a\ntitle: A\npractices: []\n', 3, 12, 'practices'],
    ['an unknown key', `${playbook('a')}practice: []\n`, 6, 1, 'did you mean "practices"?'],
    ['the id of a built-in playbook', playbook('resilience'), 1, 5, 'comes with the tool'],
    ['the id of a section', playbook('who'), 1, 5, 'section'],
    ['the id of another one', playbook('mine'), 1, 5, 'a.yaml'],
    ['one practice twice', playbook('b', ['call', 'wait', 'call']), 6, 10, 'Two practices have the id "call"'],
    ['an id that is none', playbook('b', ['Call Back']), 4, 10, 'write call-back'],
  ])('%s: is reported with its place', (_, text, line, column, says) => {
    const { configuration, mistakes } = read(config, files({ 'a.yaml': playbook('mine'), 'b.yaml': text }));
    expect(configuration).toBeNull();
    expect(mistakes[0]).toMatchObject({ file: 'b.yaml', line, column });
    expect(mistakes[0]!.message).toContain(says);
  });
});
