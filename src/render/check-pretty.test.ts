import { describe, expect, it } from 'vitest';
import { assessmentOf, findingOf, KNOWN, resultOf, SILENCED, unreadable, view } from '../../test/support/fixtures.ts';
import { streamCheckPretty } from './check-pretty.ts';
import { widthOf } from './layout.ts';
import { renderAtOnce } from './result.ts';

const renderCheckPretty = renderAtOnce(streamCheckPretty);
const error = findingOf({ ruleId: 'potential-missing', severity: 'error' });
const note = findingOf({ ruleId: 'secrets-missing', severity: 'note' });
const result = resultOf([assessmentOf({ findings: [error, findingOf(), note, SILENCED, KNOWN] })]);

describe('check for a person', () => {
  it('shows the place, the message, the line with carets and the help', () => {
    expect(
      renderCheckPretty(resultOf([assessmentOf({ findings: [findingOf()] })]), view),
    ).toBe(`warning potential-unproven  plan.yaml:5:7
  Nothing is said of what the potential of "Amateur racers" rests on.
  5 │     - id: racers
    │       ^^^^^^^^^^
  -> State under "evidence" what the potential rests on.

1 plan: 0 errors, 1 warning, 0 notes, P(goal) 80%. Gate passed.
`);
  });

  it('puts notes of one rule at one place together, unless everything is asked for', () => {
    const notes = ['One.', 'Two.'].map((message) =>
      findingOf({ ruleId: 'secrets-missing', severity: 'note', message }),
    );
    const elsewhere = findingOf({ ruleId: 'not-serving-missing', severity: 'note', message: 'Three.' });
    const noted = resultOf([assessmentOf({ findings: [...notes, elsewhere] })]);
    const headsOf = (text: string) => text.match(/^note .*$/gm)!.length;
    expect(renderCheckPretty(noted, view)).toContain('  One.\n  Two.\n  -> ');
    expect(headsOf(renderCheckPretty(noted, view))).toBe(2);
    expect(headsOf(renderCheckPretty(noted, { ...view, verbose: true }))).toBe(3);
  });

  it('is one line where all is well', () => {
    expect(renderCheckPretty(resultOf([assessmentOf()]), view)).toBe('✓ 1 plan passed, P(goal) 80%\n');
    const two = renderCheckPretty(resultOf([assessmentOf(), assessmentOf({ path: 'b.yaml' })]), {
      ...view,
      glyphs: 'ascii',
    });
    expect(two).toBe('ok 2 plans passed\n');
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
