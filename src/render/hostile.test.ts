import { describe, expect, it } from 'vitest';
import { view } from '../../test/support/fixtures.ts';
import { ACTIVE, HOSTILE, hostileResult } from '../../test/support/hostile.ts';
import { readJunit, renderMarkdown } from '../../test/support/published.ts';
import type { Assessment } from '../judge/assessment.ts';
import { renderCheckMarkdown } from './check-markdown.ts';
import { renderCheckPretty } from './check-pretty.ts';
import { renderCompact } from './compact.ts';
import { renderExplanation } from './explanation.ts';
import { renderGithub } from './github.ts';
import { renderGitlab } from './gitlab.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderNdjson } from './ndjson.ts';
import { renderNext } from './next.ts';
import { renderReportMarkdown } from './report-markdown.ts';
import { renderReportPretty } from './report-pretty.ts';
import type { RenderCheck } from './result.ts';
import { renderSarif } from './sarif.ts';
import type { View } from './view.ts';
import { renderWhatIf } from './whatif.ts';

const cases = HOSTILE.map((text) => [JSON.stringify(text.slice(0, 40)), text] as const);

const VIEWS: readonly View[] = [
  { ...view, verbose: true, all: true },
  { ...view, verbose: true, width: 41 },
  { ...view, glyphs: 'ascii', width: 120 },
  { ...view, plain: true, glyphs: 'ascii', verbose: true },
  { ...view, quiet: true },
];

function expectInert(output: string): void {
  const found = ACTIVE.exec(output);
  expect(found && JSON.stringify(output.slice(Math.max(0, found.index - 30), found.index + 30))).toBeNull();
}

/** What a view shapes, and what is the same in each. */
const forPeople: Readonly<Record<string, RenderCheck>> = {
  'check-pretty': renderCheckPretty,
  'report-pretty': renderReportPretty,
};
const forAll: Readonly<Record<string, RenderCheck>> = {
  compact: renderCompact,
  'check-markdown': renderCheckMarkdown,
  'report-markdown': renderReportMarkdown,
  json: renderJson,
  ndjson: renderNdjson,
  sarif: renderSarif,
  gitlab: renderGitlab,
  junit: renderJunit,
};

describe.each(Object.entries(forPeople))('hostile text in %s', (_, render) => {
  it.each(cases)('is shown, not obeyed: %s', (_, text) => {
    const result = hostileResult(text);
    for (const shown of VIEWS) expectInert(render(result, shown));
  });

  it.each(cases)('is shown, not obeyed, in colour: %s', (_, text) => {
    const output = render(hostileResult(text), { ...view, color: 1, verbose: true });
    expectInert(output.replaceAll(/\u001b\[(?:[0-9]{1,2};?)*m/g, ''));
    // Each of our own colours is switched off again: chalk never leaves one open at the end of a line.
    for (const line of output.split('\n')) expect((line.match(/\u001b\[/g) ?? []).length % 2).toBe(0);
  });
});

describe.each(Object.entries(forAll))('hostile text in %s', (_, render) => {
  it('is shown, not obeyed', () => {
    for (const text of HOSTILE) expectInert(render(hostileResult(text), VIEWS[0]!));
  });
});

function hostileWhatIf(text: string) {
  const [{ organization, path, unit, growth }] = hostileResult(text).assessments as [Assessment];
  return { organization: organization!, path, unit, before: growth!, after: { ...growth!, probability: 0.5 } };
}

function hostileNext(text: string) {
  const action = {
    kind: 'move',
    title: text,
    step: text,
    owner: text,
    due: '2026-12-01',
    overdue: true,
    weight: 1,
    pointer: text,
    path: text,
  } as const;
  return {
    path: text,
    organization: text,
    asOf: '2026-11-23',
    actions: [action, { ...action, step: 'Call them', due: null }],
  };
}

const hostileExplanation = (text: string) => ({
  kind: 'practice' as const,
  id: text,
  title: text,
  parts: [
    { heading: 'Why', text },
    { heading: 'Example', text, code: true },
  ],
});

describe('hostile text in other pages', () => {
  it.each(cases)('is shown, not obeyed: %s', (_, text) => {
    for (const shown of VIEWS) {
      for (const markdown of [false, true]) expectInert(renderWhatIf(hostileWhatIf(text), shown, markdown));
      for (const format of ['pretty', 'markdown'] as const) expectInert(renderNext(hostileNext(text), shown, format));
      expectInert(renderExplanation(hostileExplanation(text), shown, false));
    }
  });

  it.each(cases)('adds nothing to a calendar: %s', (_, text) => {
    const calendar = renderNext(hostileNext(text), view, 'ics');
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
    const lines = renderNdjson(result)
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

  it.each(cases)('adds no command to those of GitHub: %s', (_, text) => {
    const lines = renderGithub(hostileResult(text)).trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(
        /^::(error|warning|notice) file=[^:,\r\n]*(,(line|col|endLine|endColumn)=\d+)*,title=[^:,\r\n]*::[^\r\n\u0000-\u001f]*$/,
      );
  });
});

const ALLOWED = /^<\/?(h1|h2|p|ul|li|strong|table|thead|tbody|tr|th|td|br \/|br)>/;

describe('hostile text in Markdown, rendered', () => {
  it.each(cases)('is text and nothing else: %s', (_, text) => {
    for (const markdown of [
      renderWhatIf(hostileWhatIf(text), view, true),
      renderNext(hostileNext(text), view, 'markdown'),
      renderCheckMarkdown(hostileResult(text)),
      renderReportMarkdown(hostileResult(text), { ...view, all: true }),
    ]) {
      const html = renderMarkdown(markdown);
      for (const [index] of [...html.matchAll(/</g)].map((match) => [match.index] as const)) {
        expect(html.slice(index, index + 40)).toMatch(ALLOWED);
      }
    }
  });
});
