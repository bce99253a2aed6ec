import { describe, expect, it } from 'vitest';
import {
  assessmentOf,
  findingOf,
  KNOWN,
  resultOf,
  SILENCED,
  unreadable,
  verdictOf,
  view,
} from '../../test/support/fixtures.ts';
import { streamCheckPretty } from './check-pretty.ts';
import { widthOf } from './layout.ts';
import { renderAtOnce } from './result.ts';

const renderCheckPretty = renderAtOnce(streamCheckPretty);
const error = findingOf({ ruleId: 'potential-missing', severity: 'error' });
const note = findingOf({ ruleId: 'secrets-missing', severity: 'note' });
const result = resultOf([assessmentOf({ findings: [error, findingOf(), note, SILENCED, KNOWN] })]);

describe('check for a person', () => {
  it('begins with the verdict, then the place, the message, the line with carets and the help', () => {
    const verdict = verdictOf({ sentence: 'WHO can deliver HOW BIG.', assumes: 'This assumes a little.' });
    expect(
      renderCheckPretty(resultOf([assessmentOf({ verdict, findings: [findingOf()] })]), view),
    ).toBe(`WHO can deliver HOW BIG.
  This assumes a little.

warning potential-unproven  plan.yaml:5:7
  Nothing is said of what the potential of "Amateur racers" rests on.
  5 │     - id: racers
    │       ^^^^^^^^^^
  -> State under "evidence" what the potential rests on.

1 plan: 0 errors, 1 warning, 0 notes. Gate passed.
`);
  });

  it('is one block for a rule, the gravest first', () => {
    const others = ['One', 'Two'].map((name) =>
      findingOf({ ruleId: 'only', section: 'win', message: `Of "${name}".` }),
    );
    const text = renderCheckPretty(resultOf([assessmentOf({ findings: [...others, error] })]), view);
    expect(text.match(/^(error|warning) \S+ .*$/gm)).toEqual([
      'error potential-missing  plan.yaml:5:7',
      'warning only  plan.yaml:5:7 and 1 more place',
    ]);
    expect(text).toContain('  Of "One".\n');
    expect(text).toContain('  Likewise "Two" (line 5).\n');
  });

  it('only counts notes, unless they are asked for', () => {
    expect(renderCheckPretty(result, view)).not.toContain('secrets-missing');
    expect(renderCheckPretty(result, view)).toContain('1 note: plan check --notes\n');
    for (const wish of [{ notes: true }, { verbose: true }]) {
      const text = renderCheckPretty(result, { ...view, ...wish });
      expect(text).toContain('note secrets-missing');
      expect(text).not.toContain('--notes');
    }
  });

  it('is the verdict and one line where all is well; of several plans each is named', () => {
    const verdict = verdictOf({ sentence: 'WHO can deliver HOW BIG.' });
    expect(renderCheckPretty(resultOf([assessmentOf({ verdict })]), view)).toBe(
      'WHO can deliver HOW BIG.\n✓ 1 plan passed\n',
    );
    const two = renderCheckPretty(resultOf([assessmentOf({ verdict }), assessmentOf({ verdict, path: 'b.yaml' })]), {
      ...view,
      glyphs: 'ascii',
      several: true,
    });
    expect(two).toBe('plan.yaml: WHO can deliver HOW BIG.\nb.yaml: WHO can deliver HOW BIG.\nok 2 plans passed\n');
  });

  it('counts what is silenced or known, and lists it with the reason under verbose', () => {
    expect(renderCheckPretty(result, view)).toContain('1 silenced, 1 known');
    expect(renderCheckPretty(result, view)).not.toContain('asked again in spring');
    const verbose = renderCheckPretty(result, { ...view, verbose: true });
    expect(verbose).toContain('(silenced: asked again in spring)');
    expect(verbose).toContain('in the baseline');
  });

  it('shows errors alone when quiet, and nothing of a gate that passed', () => {
    const quiet = renderCheckPretty(result, { ...view, quiet: true });
    expect(quiet).toContain('potential-missing');
    expect(quiet).not.toMatch(/potential-unproven|secrets-missing/);
    const passed = resultOf([assessmentOf({ findings: [note] })]);
    expect(renderCheckPretty(passed, { ...view, quiet: true }).trim()).toBe('');
  });

  it('says why the gate failed, and what could not be read', () => {
    const text = renderCheckPretty(
      resultOf([unreadable()], { gate: { passed: false, exitCode: 2, reasons: ['There is no file plan.yaml.'] } }),
      view,
    );
    expect(text).toMatch(
      /^error There is no file plan\.yaml\.\n {2}Run plan init\.\n\n0 plans: .* Gate failed:\n {2}There is no file/,
    );
  });

  it('says the same with and without colour', () => {
    const coloured = renderCheckPretty(result, { ...view, color: 3 });
    expect(coloured).toContain('\u001b[');
    expect(coloured.replaceAll(/\u001b\[[0-9;]*m/g, '')).toBe(renderCheckPretty(result, view));
  });

  it('is plain ASCII without frames in a plain view', () => {
    const text = renderCheckPretty(
      resultOf([assessmentOf({ findings: [error, findingOf({ help: 'The segment’s potential … – see it.' })] })]),
      { ...view, plain: true, glyphs: 'ascii' },
    );
    expect(text).toMatch(/^[\x20-\x7e\n]+$/);
    expect(text).not.toMatch(/\^|\|/);
    expect(text).toContain("To do: The segment's potential");
  });

  it.each([60, 80, 120])('keeps within %i columns', (width) => {
    const long = findingOf({
      message: '長い説明 '.repeat(40),
      help: 'word '.repeat(60),
      range: { start: { line: 7, column: 18 }, end: { line: 7, column: 50 } },
    });
    for (const line of renderCheckPretty(resultOf([assessmentOf({ findings: [long, SILENCED] }), unreadable()]), {
      ...view,
      width,
      verbose: true,
    }).split('\n')) {
      expect(widthOf(line), line).toBeLessThanOrEqual(width);
    }
  });
});
