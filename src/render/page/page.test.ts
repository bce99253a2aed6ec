import { describe, expect, it } from 'vitest';
import {
  assessmentOf,
  findingOf,
  growthOf,
  resultOf,
  unreadable,
  verdictOf,
  view,
} from '../../../test/support/fixtures.ts';
import { HOSTILE, hostileResult } from '../../../test/support/hostile.ts';
import { misread } from '../../../test/support/media.ts';
import type { Assessment } from '../../judge/assessment.ts';
import { version } from '../../version.ts';
import { html, unbroken } from './html.ts';
import { renderReportHtml } from './page.ts';

const page = (...assessments: Assessment[]) => renderReportHtml(resultOf(assessments), view);

describe('html', () => {
  it('escapes what is filled in, in text and in attributes; markup stays, and what is absent shows nothing', () => {
    const inner = html`<b>${'<&"\''}</b>`;
    expect(html`<p title="${'"><script>'}">${inner}${null}${false}${[1, 'a']}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;"><b>&lt;&amp;&quot;&apos;</b>1a</p>',
    );
  });

  it('does not take an object of a plan for markup', () => {
    const forged = { markup: '<script>' } as never;
    expect(() => html`${forged}`.markup).toThrow();
  });
});

describe('unbroken', () => {
  it('holds dates and amounts together, and escapes the rest', () => {
    expect(unbroken('<b> of CAD 4.15M by 2026-11-30').markup).toBe(
      '&lt;b&gt; of <span class="unbroken">CAD 4.15M</span> by <span class="unbroken">2026-11-30</span>',
    );
  });
});

describe('the page of a plan', () => {
  const text = page(assessmentOf());

  it('needs nothing else: no script, no request, and a policy that forbids both', () => {
    expect(text).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(text).not.toMatch(/<script| on[a-z]+=|https?:|url\(|@import| href=| src=/i);
    expect(misread('html', text)).toBeNull();
  });

  it('has its parts in the order in which a board asks for them, each under a heading', () => {
    const headings = [...text.matchAll(/<h([1-3])[^>]*>([^<]*)/g)].map(
      ([, level, title]) => [Number(level), title] as const,
    );
    const sections = headings.filter(([level]) => level === 2).map(([, title]) => title);
    expect(sections).toEqual([...sections].sort((a, b) => ORDER.indexOf(a!) - ORDER.indexOf(b!)));
    expect(sections).toEqual(expect.arrayContaining(['HOW BIG', 'WHO', 'WIN', 'Measures', 'Scorecard', 'Next steps']));
    // No level is left out.
    expect(headings[0]![0]).toBe(1);
    for (const [index, [level]] of headings.slice(1).entries())
      expect(level - headings[index]![0]).toBeLessThanOrEqual(1);
  });

  it('has a sentence and a table for each chart', () => {
    const figures = text.match(/<figure>.*?<\/figure>/gs)!;
    expect(figures.length).toBeGreaterThan(3);
    for (const figure of figures) {
      const [, name] = /<svg role="img" aria-labelledby="(c\d+)"/.exec(figure)!;
      expect(figure).toMatch(new RegExp(`<figcaption id="${name}">([^<]|</?span[^>]*>){20,}\\.</figcaption>`));
      expect(figure).toMatch(/<details>.*<table.*<th scope="col".*<th scope="row"/s);
    }
    expect(figures.length).toBe(text.match(/<svg/g)!.length);
  });

  it('has each id once', () => {
    const ids = [...page(assessmentOf(), assessmentOf()).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says whose it is, for when, as of which day and by which version on every page of paper', () => {
    const [, running] = /class="running about">(.*?)<\/footer>/.exec(text)!;
    expect(running!.replaceAll(/<[^>]*>/g, '')).toBe(
      `Northwind Cycles · 2026-07-01 to 2028-07-01 · as of 2026-11-23 · plan ${version}`,
    );
  });

  it('is the same on each run, and loads itself again only where it is watched', () => {
    expect(page(assessmentOf())).toBe(text);
    expect(text).not.toContain('http-equiv="refresh"');
    expect(renderReportHtml(resultOf([assessmentOf()]), { ...view, refreshes: true })).toMatch(
      /<meta http-equiv="refresh" content="\d+">/,
    );
  });
});

const ORDER = [
  ...['HOW BIG', 'From the start to the goal', 'WHO', 'Units', 'What the plan depends on', 'WIN'],
  ...['What is cut, and who is not served', 'Measures', 'Scorecard', 'Next steps', 'Practices'],
];

describe('what is not known', () => {
  const nothing = { mean: null, low: null, high: null, ends: null, share: null, without: null } as const;
  const { segments } = growthOf();
  const unknown = growthOf({
    ...{ expected: null, coverage: null, probability: null, p10: null, p50: null, p90: null, carries: null },
    ...{ bridge: [], line: [], smallestSets: [], required: null, target: null, goal: null },
    segments: [segments[0]!, { ...segments[1]!, ...nothing, sumAtLow: null, sumAtHigh: null }],
  });
  const verdict = verdictOf({
    ...{ value: 'unknown', sentence: 'Not known yet: 1 of 2 says what it can add.', probability: null, basis: null },
    reasons: ['Families say nothing.', 'Racers say nothing.'].map((message) => {
      return { code: 'potential-missing', pointer: '', message };
    }),
  });
  const text = page(assessmentOf({ verdict, growth: unknown }));

  it('is said, with what is known beside it, and never shown as 0', () => {
    expect(text).toContain('<strong>Not known yet</strong>: 1 of 2 says what it can add.');
    expect(text).toContain('Families say nothing.');
    expect(text).toMatch(/<th scope="row">Families with cargo bikes<\/th>.*<td class="figure">not known yet</);
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(text).not.toMatch(/>0%|CAD 0[<.,]/);
    expect(misread('html', text)).toBeNull();
  });
});

describe('a broken plan', () => {
  const error = findingOf({ ruleId: 'yaml-syntax', severity: 'error', message: 'This line has a tab.' });
  const broken = unreadable({ path: 'plan.yaml', findings: [error] });

  it('shows its errors with their rule and line', () => {
    const text = page(broken);
    expect(text).toMatch(/Line 5: This line has a tab\..*yaml-syntax/);
    expect(misread('html', text)).toBeNull();
  });

  it('shows them above the plan as it could last be read, where it is watched', () => {
    const lastRead = new Map([['plan.yaml', assessmentOf()]]);
    const text = renderReportHtml({ ...resultOf([broken]), lastRead }, { ...view, refreshes: true });
    expect(text.indexOf('This line has a tab.')).toBeGreaterThan(0);
    expect(text.indexOf('WHO can deliver HOW BIG')).toBeGreaterThan(text.indexOf('This line has a tab.'));
  });
});

it('shows hostile text in every field of the sections that are asked for, too', () => {
  for (const section of ['how-big', 'who', 'win', 'serving', 'measures', 'practices'])
    for (const text of HOSTILE.filter((each) => /[<&"']/.test(each)))
      expect([text, misread('html', renderReportHtml(hostileResult(text), { ...view, section }))]).toEqual([
        text,
        null,
      ]);
});
