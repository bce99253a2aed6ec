import { describe, expect, it } from 'vitest';
import {
  assessmentOf,
  contentOf,
  findingOf,
  growthOf,
  NOT_ADDED,
  resultOf,
  SILENCED,
  segmentOf,
  stepOf,
  unreadable,
  verdictOf,
  view,
} from '../../test/support/fixtures.ts';
import { barOf } from './bars.ts';
import { dependenceOf, shortfall, smallestSets } from './growth-sentences.ts';
import { headline } from './headline.ts';
import { widthOf } from './layout.ts';
import { overviewPage, showScore } from './overview.ts';
import { carried } from './report-growth.ts';
import { renderReportMarkdown } from './report-markdown.ts';
import { renderReportPretty } from './report-pretty.ts';

const CAD = { currency: 'CAD', unit: null };
const wide = growthOf({
  segments: [
    segmentOf({ name: '毎日通勤する人々と家族連れの長い名前の顧客層' }),
    segmentOf({ id: 'b', name: '👨‍👩‍👧 families 🫠 हिन्दी' }),
  ],
});
const steps = Array.from({ length: 8 }, (_, index) =>
  stepOf({ rank: index + 1, title: `Step ${index + 1}`, owner: index < 3 ? 'Head of Retail' : null }),
);
const findings = [
  findingOf({ severity: 'error', message: 'An error.' }),
  findingOf({ message: 'A warning.' }),
  findingOf({ severity: 'note', message: 'A note.' }),
  SILENCED,
];
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the report', () => {
  const text = renderReportPretty(resultOf([assessmentOf({ findings, steps })]), view);

  it('begins with the headline and keeps the documented order', () => {
    expect(flat(text).startsWith(headline(assessmentOf()))).toBe(true);
    const order = ['How it stands', 'HOW BIG', 'WHO, by', 'WIN', 'Measures', 'Scorecard', 'Next steps'];
    const places = order.map((part) => text.search(new RegExp(`^${part}`, 'm')));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('shows a section with what is answered and wrong, and the practices with their score', () => {
    expect(text).toMatch(/WHO +█+░+ {2}3 of 4 answered, 1 error, 2 warnings\n/);
    expect(text).toMatch(/WIN +░+ {2}not begun\n/);
    expect(text).toMatch(/Practices +█+░+ {2}41: 9 of 16 practised, 4 with evidence\n/);
    expect(text).toContain('9 playbooks are not in use: plan playbooks');
  });

  it('says of each chosen segment what it is expected to add, and what happens without it', () => {
    expect(text).toMatch(/Daily commuters +4\.2M +6\.15M +\+21% +1\.95M +900k to 3\.2M +<1%\n/);
    expect(text).not.toMatch(/Amateur racers +[\d.]/);
  });

  it('shows five steps, or as many as asked for, with reason, owner and date', () => {
    expect(text).toContain('Step 5');
    expect(text).not.toContain('Step 6');
    expect(text).toContain('and 3 more: plan next');
    expect(text).toMatch(/1\. Step 1\n {3}"Take notes" is due on 2026-12-01\.\n {3}Head of Retail, due 2026-12-01\n/);
    const shown = (change: object) =>
      renderReportPretty(resultOf([assessmentOf({ steps })]), { ...view, ...change }).match(/^\d\. Step/gm)?.length;
    expect(shown({ top: 2 })).toBe(2);
    expect(shown({ top: 20 })).toBe(8);
    expect(shown({ owner: 'head of retail' })).toBe(3);
    expect(renderReportPretty(resultOf([assessmentOf({ steps })]), { ...view, owner: 'Nobody' })).toContain(
      'No step belongs to Nobody.',
    );
  });

  it('shows one section alone and whole, with its working', () => {
    const alone = renderReportPretty(resultOf([assessmentOf({ steps })]), { ...view, section: 'who' });
    expect(alone).toMatch(/Delivery fleets +\+833,333 +\(300,000 \+ 4 x 800,000 \+ 1,500,000\) \/ 6\n/);
    expect(alone).toMatch(/end +15,633,333 .*\n +.*\n? +target +15,000,000/);
    expect(alone).not.toMatch(/Practices|Step 1|^WIN/m);
  });

  it('adds nothing up where the segments are divided in several ways', () => {
    const growth = growthOf(NOT_ADDED);
    for (const section of [{}, { section: 'who' }]) {
      const text = renderReportPretty(resultOf([assessmentOf({ growth })]), { ...view, ...section });
      expect(text).not.toMatch(/^ +baseline|Without|Depends on|Carries|NaN|null/m);
      expect(text).toMatch(/Daily commuters +4\.2M/);
    }
  });

  it('shows several plans one after another, then what they come to', () => {
    const text = renderReportPretty(
      resultOf([
        assessmentOf(),
        assessmentOf({
          organization: 'Other',
          growth: null,
          verdict: verdictOf({ value: 'unknown', probability: null }),
        }),
        unreadable({ path: 'c.yaml' }),
      ]),
      view,
    );
    expect(text).toMatch(
      /3 plans\n\nOverview\n +Plan +Answered .*\n.*Northwind Cycles +30% +WHO can deliver HOW BIG \(80%\)\n.*Other +30% +Not known yet\n.*c\.yaml +\? +cannot be read\n$/,
    );
  });

  it('says the same with and without colour, apart from a mark', () => {
    const coloured = renderReportPretty(resultOf([assessmentOf({ findings, steps })]), { ...view, color: 3 });
    expect(flat(coloured.replaceAll(/\u001b\[[0-9;]*m/g, '').replace('● WHO', 'WHO'))).toBe(flat(text));
  });

  it('is ASCII lines without bars or columns in a plain view', () => {
    const plain = renderReportPretty(resultOf([assessmentOf({ findings, steps }), unreadable()]), {
      ...view,
      plain: true,
      glyphs: 'ascii',
    });
    expect(plain).toMatch(/^[\x20-\x7e\n]+$/);
    expect(plain).not.toMatch(/[#=]{3}|---|\S {3,}\S/);
    expect(flat(plain)).toContain(
      'Daily commuters: today 4.2M, end 6.15M, a year +21%, expected 1.95M, low to high 900k to 3.2M, without <1%',
    );
  });

  it.each([40, 80, 120])(
    'keeps within %i columns, wide characters too, and leaves no blanks at the end of a line',
    (width) => {
      const assessment = assessmentOf({
        organization: '組織'.repeat(60),
        content: contentOf('課題 '.repeat(30)),
        growth: wide,
        steps: [stepOf({ title: '課題'.repeat(50), reason: '次 '.repeat(80) })],
        findings,
      });
      const sections = [undefined, 'how-big', 'who', 'win', 'serving', 'measures', 'practices'];
      for (const shown of sections.map((section) => ({
        ...view,
        width,
        isTerminal: true,
        ...(section ? { section } : { all: true }),
      })))
        for (const line of renderReportPretty(resultOf([assessment, unreadable()]), shown).split('\n')) {
          expect(widthOf(line), line).toBeLessThanOrEqual(width);
          expect(line).toBe(line.trimEnd());
        }
    },
  );
});

describe('the report as Markdown', () => {
  const text = renderReportMarkdown(resultOf([assessmentOf({ findings, steps })]), { ...view, all: true });

  it('has tables whose rows all have as many cells as their head', () => {
    const tables = text.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const cells = table.split('\n').map((row) => row.replaceAll('\\|', '').split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  it('says what the report in a terminal says', () => {
    for (const part of [
      '- WHO: 3 of 4 answered, 1 error, 2 warnings',
      '- Depends on: "Daily commuters": without it the chance falls from 80% to <1%',
      '| Delivery fleets |',
      'Step 5',
      'And 3 more',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Step 6');
  });

  it('ends with a summary of several plans', () => {
    expect(renderReportMarkdown(resultOf([assessmentOf(), unreadable()]), view)).toMatch(
      /# 2 plans\n\n[\s\S]*Northwind Cycles \| 30% \|[\s\S]*cannot be read/,
    );
    expect(text).not.toContain('# 1 plan');
  });
});

describe('sentences on growth', () => {
  it('name the segment that the plan depends on, and the growth that these customers support', () => {
    expect(dependenceOf(growthOf())).toBe('"Daily commuters": without it the chance falls from 80% to <1%');
    expect(carried(growthOf())).toBe('growth of +26.8% with 70% confidence; the goal is +25%');
  });

  it('does not speak of a fall where there is none, nor where nothing was likely before', () => {
    const still = growthOf({ segments: [segmentOf({ without: 0.796 }), segmentOf({ id: 'b', without: 0.797 })] });
    expect(dependenceOf(still)).toMatch(/^no single segment/);
    expect(dependenceOf(growthOf({ probability: 0 }))).toBeNull();
    expect(dependenceOf(growthOf({ segments: [segmentOf()] }))).toBeNull();
  });

  it('names the largest of those that matter alike, and nothing that is better left out', () => {
    const tie = [
      segmentOf({ without: 0.1, share: 0.2 }),
      segmentOf({ id: 'b', name: 'B', without: 0.102, share: 0.5 }),
    ];
    expect(dependenceOf(growthOf({ segments: tie }))).toContain('"B"');
    const worse = [segmentOf({ without: 0.9 }), segmentOf({ id: 'b', without: 0.95 })];
    expect(dependenceOf(growthOf({ segments: worse }))).toBeNull();
  });

  it('compares with no growth where there is no baseline', () => {
    expect(carried(growthOf({ baseline: 0, segments: [], carries: 0.1 }))).toBe('growth of +10% with 70% confidence');
    expect(carried(growthOf({ carries: null }))).toBeNull();
  });

  it('lists the smallest sets by name, or says what even all segments lack', () => {
    expect(smallestSets(growthOf(), CAD)[1]).toBe(
      'Daily commuters, Families with cargo bikes, Amateur racers: CAD 3.62M, P(goal) 50%',
    );
    expect(shortfall(growthOf(), CAD)).toBeNull();
    expect(shortfall(growthOf({ shortfallOfAll: 2350000 }), CAD)).toMatch(/CAD 2\.35M would still be missing/);
  });
});

describe('scores and bars', () => {
  it('never rounds up to 100', () => {
    expect([0, 41.4, 99.6, 100].map(showScore)).toEqual(['0', '41', '99', '100']);
    expect(JSON.stringify(overviewPage([assessmentOf()]))).toContain('"30%"');
  });

  it('fills a part of a bar', () => {
    expect(barOf(0.5, 4, view)).toBe('██░░');
    expect(barOf(2, 3, { glyphs: 'ascii' })).toBe('###');
    expect(barOf(-1, 3, { glyphs: 'ascii' })).toBe('...');
  });
});
