import { describe, expect, it } from 'vitest';
import { view } from '../../test/support/fixtures.ts';
import { HOSTILE, HOSTILE_SUBJECTS, hostileResult } from '../../test/support/hostile.ts';
import { COMMAND_FORMATS, misread } from '../../test/support/media.ts';
import { readJunit } from '../../test/support/published.ts';
import { rendererOf } from './formats.ts';
import { renderGitlab } from './gitlab.ts';
import { renderJson, streamNdjson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderCalendar } from './next.ts';
import { renderAtOnce } from './result.ts';
import { renderSarif } from './sarif.ts';
import type { Render, View } from './view.ts';

const cases = HOSTILE.map((text) => [JSON.stringify(text.slice(0, 40)), text] as const);

const VIEWS: readonly View[] = [
  { ...view, verbose: true, all: true },
  { ...view, verbose: true, width: 41 },
  { ...view, glyphs: 'ascii', width: 120 },
  { ...view, plain: true, glyphs: 'ascii', verbose: true },
  { ...view, quiet: true },
];

async function rendered(
  command: (typeof COMMAND_FORMATS)[number]['command'],
  format: string,
  text: string,
  shown: View,
) {
  const render = (await rendererOf(command, format)) as Render<unknown>;
  return render(HOSTILE_SUBJECTS[command](text), shown);
}

describe.each(COMMAND_FORMATS)('hostile text in $format of $command', ({ command, format, medium }) => {
  it('is shown, not obeyed', async () => {
    for (const [index, text] of HOSTILE.entries()) {
      // Each text in two of the views, each view with two of five texts.
      const shown = medium === 'terminal' ? [0, 2].map((next) => VIEWS[(index + next) % VIEWS.length]!) : [VIEWS[0]!];
      for (const each of shown)
        expect([text, misread(medium, await rendered(command, format, text, each))]).toEqual([text, null]);
    }
  });
});

const AT_A_TERMINAL = COMMAND_FORMATS.filter(({ medium }) => medium === 'terminal');

describe.each(AT_A_TERMINAL)('hostile text in $format of $command, in colour', ({ command, format, medium }) => {
  it('is shown, not obeyed', async () => {
    for (const text of HOSTILE) {
      const output = await rendered(command, format, text, { ...view, color: 1, verbose: true });
      expect([text, misread(medium, output.replaceAll(/\u001b\[(?:[0-9]{1,2};?)*m/g, ''))]).toEqual([text, null]);
      // Each of our own colours is switched off again: chalk never leaves one open at the end of a line.
      for (const line of output.split('\n')) expect((line.match(/\u001b\[/g) ?? []).length % 2).toBe(0);
    }
  });
});

describe('hostile text in a calendar', () => {
  it.each(cases)('adds nothing to it: %s', (_, text) => {
    const calendar = renderCalendar(HOSTILE_SUBJECTS.next(text));
    const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f]/);
    expect(
      lines
        .filter((line) => /^(BEGIN|END|UID|SUMMARY|DESCRIPTION|ATTACH|ALARM)/.test(line))
        .map((line) => line.split(':')[0]),
    ).toEqual(['BEGIN', 'BEGIN', 'UID', 'SUMMARY', 'DESCRIPTION', 'END', 'END']);
  });
});

describe('hostile text in formats for programs', () => {
  it.each(cases)('stays the same text in JSON: %s', (_, text) => {
    const result = hostileResult(text);
    // A lone surrogate is no character: JSON names it by its number and gives it back.
    expect(JSON.parse(renderJson(result)).files[0].findings[0].message).toBe(text);
    const lines = renderAtOnce(streamNdjson)(result)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ type }) => type === 'finding').map(({ message }) => message)).toEqual(Array(6).fill(text));
    expect(JSON.parse(renderGitlab(result))).toHaveLength(3);
    expect(JSON.parse(renderSarif(result)).runs[0].results).toHaveLength(6);
  });

  it.each(cases)('leaves a SARIF address a relative reference: %s', (_, text) => {
    const { results } = JSON.parse(renderSarif(hostileResult(text))).runs[0];
    for (const { locations } of results)
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9\-_.!~*'()%/]*$/);
  });

  it.each(cases)('leaves JUnit well-formed, with a case for each rule: %s', (_, text) => {
    const root = readJunit(renderJunit(hostileResult(text)));
    const suites = root.children.filter(({ name }) => name === 'testsuite');
    expect(suites.flatMap(({ children }) => children).filter(({ name }) => name === 'testcase').length).toBe(3);
  });
});
