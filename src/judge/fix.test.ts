import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splice } from '../edit/edit-splice.ts';
import { type AssessOptions, assessPlan, readPlan } from './assess.ts';
import { editsFor, fixAll, type Judged } from './fix.ts';

const OPTIONS: AssessOptions = {
  path: 'plan.yaml',
  days: { asOf: '2026-11-24', leaveOutLater: false },
  loadRelated: () => ({ text: 'opened,fixed,surprised\n' }),
};

const judge = (text: string): Judged => {
  const read = readPlan({ text }, OPTIONS);
  return { document: read.document, assessment: assessPlan(read, OPTIONS) };
};
const HEAD = 'format: 1\norganization: A\n';
const fix = (plan: string) => {
  const { judged, made } = fixAll(judge(HEAD + plan), judge);
  expect(judged.document.text.startsWith(HEAD)).toBe(true);
  return { text: judged.document.text.slice(HEAD.length), made: made.map(({ line, from, to }) => [line, from, to]) };
};
const documentFindings = ({ assessment }: Judged) =>
  assessment.findings.filter(({ ruleId }) => ['schema', 'reference-unknown', 'suppression-unused'].includes(ruleId));

describe('fixAll', () => {
  const corrected: [what: string, before: string, after: string][] = [
    ['a misspelt key', 'howBig: {growht: 25%} # c\n', 'howBig: {growth: 25%} # c\n'],
    ['a quoted key', "howBig:\n  'growht': 25%\n", "howBig:\n  'growth': 25%\n"],
    ['a misspelt section', 'how_big:\n  growth: 25%\n', 'howBig:\n  growth: 25%\n'],
    ['a missing percent sign', 'howBig:\n  growth:  25   # c\n', 'howBig:\n  growth:  25%   # c\n'],
    ['one in quotes', 'howBig: {growth: "25"}\n', 'howBig: {growth: "25%"}\n'],
    ['a percent sign that stands apart', 'howBig: {growth: 25 %}\n', 'howBig: {growth: 25%}\n'],
    ['a currency in small letters', 'currency: cad\n', 'currency: CAD\n'],
    [
      'a misspelt word',
      'win: {moves: [{id: a, title: B, change: "remarkabel"}]}\n',
      'win: {moves: [{id: a, title: B, change: "remarkable"}]}\n',
    ],
    [
      'a misspelt segment',
      'who: {segments: [{id: racers, name: R}]}\nstories: [{title: T, told: 2026-10-02, segment: racrs}]\n',
      'who: {segments: [{id: racers, name: R}]}\nstories: [{title: T, told: 2026-10-02, segment: racers}]\n',
    ],
    [
      'a misspelt practice',
      'practices:\n  strategic-act: {take-note: {status: started}}\n',
      'practices:\n  strategic-acts: {take-notes: {status: started}}\n',
    ],
    [
      'a misspelt rule in a comment',
      '# plan-ignore goal-mising, segments-missing -- goal-mising is as it is\nhowBig: {}\n',
      '# plan-ignore goal-missing, segments-missing -- goal-mising is as it is\nhowBig: {}\n',
    ],
    [
      'several at once, and what the first brings to light',
      'howBig:\n  growht: 25\n  confidenc: 70\nwho:\n  segments:\n    - {id: a, nmae: B, chosn: true, share: 20}\n',
      'howBig:\n  growth: 25%\n  confidence: 70%\nwho:\n  segments:\n    - {id: a, name: B, chosen: true, share: 20%}\n',
    ],
    ['line endings as they are', 'howBig:\r\n  growht: 25%\r\n', 'howBig:\r\n  growth: 25%\r\n'],
  ];

  it.each(corrected)('corrects %s', (_, before, after) => {
    expect(fix(before).text).toBe(after);
  });

  const left: [what: string, plan: string][] = [
    ['a share that may be meant as a part of one', 'howBig: {confidence: 0.7, growth: 1.5}\n'],
    ['a percentage that is out of range', 'howBig: {confidence: 250}\n'],
    ['a share that may be all of it', 'howBig: {attrition: 1}\n'],
    ['a word that says the opposite', 'win: {moves: [{id: a, title: B, change: unremarkable, status: stopped}]}\n'],
    ['a word with "not"', 'practices:\n  strategic-acts: {take-notes: {status: not practising}}\n'],
    ['a key with a meaning of its own', 'howBig: {oldBaseline: 2M, degrowth: 3%}\n'],
    [
      'another number',
      'who: {segments: [{id: region-1, name: R}]}\nstories: [{title: T, told: 2026-10-02, segment: region-2}]\n',
    ],
    ['a word on two lines', 'measures:\n  - id: a\n    name: A\n    better:\n      hig\n      her\n'],
    ['the order of a potential', 'who: {segments: [{id: a, name: A, potential: {low: 3M, likely: 2M, high: 1M}}]}\n'],
    ['a key that two are close to', 'howBig: {growht: 25%, grwth: 30%}\n'],
    ['a key beside the right one', 'howBig: {growth: 25%, growht: 30%}\n'],
    [
      'two references that would be the same',
      'who: {segments: [{id: racers, name: R}]}\nwin: {moves: [{id: a, title: B, serves: [racrs, racerz]}]}\n',
    ],
    ['what nothing is close to', 'howBig: {colour: red}\n'],
    ['an amount that can be read in two ways', 'howBig: {baseline: 12m}\n'],
    [
      'what somebody silenced',
      'who: {segments: [{id: racers, name: R}]}\n# plan-ignore reference-unknown -- she joins in May\nwin: {moves: [{id: a, title: B, serves: [racrs]}]}\n',
    ],
    [
      'text in a block of its own',
      'win:\n  moves:\n    - id: a\n      title: B\n      change: |\n        remarkabel\n',
    ],
  ];

  it.each(left)('leaves %s', (_, plan) => {
    expect(fix(plan)).toEqual({ text: plan, made: [] });
  });

  it('corrects what it can where another correction does not hold', () => {
    const plan = 'howBig:\n  growht: 25%\n  grwth: 30%\n  confidnce: 70%\n';
    expect(fix(plan)).toEqual({
      text: plan.replace('confidnce', 'confidence'),
      made: [[6, 'confidnce', 'confidence']],
    });
  });

  it('makes nothing of a text that is no plan', () => {
    const broken = judge('howBig: [');
    expect(fixAll(broken, judge).judged).toBe(broken);
  });

  it('fixes every word misspelt in the sample, and nothing else', () => {
    const sample = readFileSync('examples/northwind-cycles/plan.yaml', 'utf8');
    const words = [
      ...['attrition:', 'confidence:', 'dimension:', 'correlation:', 'timeToClose:', 'notServing:', 'technology:'],
      ...['remarkable', 'customer-secret', 'dispatch-board]', 'requiredByLaw:', 'practising', 'strategic-acts:'],
      ...['take-notes:', 'imperative:', 'recoveryLog:', 'quarter', 'kill-dumb-rules:', 'segment: daily-commuters'],
    ];
    const misspelt = fc.record({
      word: fc.integer({ min: 0, max: words.length - 1 }),
      at: fc.integer({ min: 1, max: 4 }),
    });
    const several = fc.uniqueArray(misspelt, { minLength: 1, maxLength: 6, selector: ({ word }) => word });
    fc.assert(
      fc.property(several, (faults) => {
        let text = sample;
        for (const { word, at } of faults) {
          const right = words[word]!;
          text = text.replace(right, right.slice(0, -at - 2) + right.slice(-at - 1));
        }
        const before = judge(text);
        const { judged, made } = fixAll(before, judge);
        expect(documentFindings(judged).length).toBeLessThan(Math.max(1, documentFindings(before).length));
        // Where two letters are alike, taking one out twice gives the same; every correction leads back to the sample.
        expect(judged.document.text).toBe(sample);
        expect(made.length).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('editsFor', () => {
  it('gives an editor the edit of one finding', () => {
    const text = `${HEAD}howBig:\n  growht: 25%\n  confidence: 70\n`;
    const { document, assessment } = judge(text);
    const edits = assessment.findings.map((finding) => editsFor(document, finding));
    expect(edits.filter((each) => each.length > 0).map((each) => splice(text, each))).toEqual([
      text.replace('growht', 'growth'),
      text.replace('70', '70%'),
    ]);
  });
});

describe('a plan with very many corrections', () => {
  const LONG = `# ${'x'.repeat(97)}\n`.repeat(6000);
  const broken = (count: number, comment = '') =>
    `${HEAD}${comment}who:\n  segments:\n${Array.from({ length: count }, (_, index) => `    - {id: s${index}, nam: S, share: 5}\n`).join('')}`;

  it('gets the first ones, and says that there are more', () => {
    let times = 0;
    const counted = (text: string) => {
      times++;
      return judge(text);
    };
    // The longer the text, the fewer times it is judged.
    const { made, more, judged } = fixAll(judge(broken(4000, LONG.slice(0, 90_000))), counted);
    expect(made.length).toBeGreaterThan(100);
    expect([more, times]).toEqual([true, expect.any(Number)]);
    expect(times).toBeLessThan(10);
    expect(judged.document.issues).toEqual([]);
  });

  it('gets those of items that are all alike, of which some are shown only once others are corrected', () => {
    const alike = '    - {dat: 2026-12-01, value: 1}\n'.repeat(150);
    const { made, more } = fixAll(judge(`${HEAD}howBig:\n  readings:\n${alike}`), judge);
    expect(made).toHaveLength(150);
    expect(more).toBe(false);
  });

  it('is judged again once where it is large', () => {
    let times = 0;
    const { made, more } = fixAll(judge(broken(1500, LONG)), (text) => {
      times++;
      return judge(text);
    });
    expect([made.length > 100, more, times]).toEqual([true, true, 1]);
  });

  it('has nothing more once all are made', () => {
    expect(fixAll(judge(broken(20)), judge).more).toBe(false);
  });
});

it('corrects only the first of very many in a run, whose rest is not listed', () => {
  const segments = Array.from({ length: 1200 }, (_, index) => `    - {id: s${index}, nam: S}\n`).join('');
  const first = fixAll(judge(`${HEAD}who:\n  segments:\n${segments}`), judge);
  expect([first.made.length, first.more]).toEqual([999, true]);
  const second = fixAll(first.judged, judge);
  expect([second.made.length, second.more]).toEqual([201, false]);
});
