/** For tests alone: texts that some medium would obey instead of showing, and results that carry them in every field. */
import { NOTHING_KNOWN } from '../../src/judge/assess.ts';
import type { Assessment, Finding } from '../../src/judge/assessment.ts';
import { rules } from '../../src/judge/rules/rules.ts';
import type { Subjects } from '../../src/render/formats.ts';
import type { RunResult } from '../../src/render/result.ts';
import {
  assessmentOf,
  contentOf,
  findingOf,
  growthOf,
  resultOf,
  scorecardOf,
  segmentOf,
  stepOf,
  unreadable,
  verdictOf,
} from './fixtures.ts';

// biome-ignore format: a list
const TERMINAL = [
  '\u001b[31mred', '\u001b]8;;http://evil.example\u0007link', '\u009b31mred', '\u009d0;title\u009c', 'a\u0000b', 'a\u007fb',
  'a\rb', 'a\nb', 'a\r\nb', 'a\tb\u000bc\u000cd', '\u0007\u0008\u000e', 'a\u0085b\u2028c\u2029d', '\ufeffa',
  ...[0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map((code) => `a${String.fromCodePoint(code)}b`),
];
// biome-ignore format: a list
const INVISIBLE = [
  ...[0x00ad, 0x034f, 0x115f, 0x17b4, 0x180e, 0x200b, 0x200c, 0x200d, 0x2061, 0x206a, 0x2800, 0x3164, 0xfe00, 0xfe0f, 0xffa0, 0xfff9, 0x1bca0, 0x1d173, 0xe0001, 0xe0041, 0xe0100, 0xe0fff]
    .map((code) => `a${String.fromCodePoint(code)}b`),
  '\u{1f3f4}\u{e0067}\u{e007f}', '\u{1f642}\ufe0f\ufe0f', '\u{1f642}\u200dadmin', '\u200b'.repeat(9),
];
// biome-ignore format: a list
const WORKFLOW = [
  '::error::x', '\n::set-output name=a::b', ':::error :::x', '  ::add-mask::x', '::::stop-commands::::x', '##[group]x',
  'a ##[command]rm', '###[error]x', '##\n[error]x', '#\u200b#[error]x', '%0A::error::x', '%25,:', 'a,line=1:b',
];
// biome-ignore format: a list
const MARKUP = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "'><b>", '<!--', '-->', ']]>', '<![CDATA[x',
  '<?xml?>', '&lt;b&gt;', '&#60;b&#62;', '&amp;', '&', '</testsuite>', '\u000c<b>', '<b\n>',
];
// biome-ignore format: a list
const MARKDOWN = [
  '[a](http://evil.example)', '![a](http://evil.example/x.png)', '<http://evil.example>', 'https://evil.example', '_https://evil.example',
  'see http://evil.example/x', '(www.evil.example)', '*www.evil.example*', 'HTTPS://EVIL.EXAMPLE', 'a@evil.example', 'mailto:a@evil.example',
  'xmpp:a@evil.example/x', '[a][b]', '[b]: http://evil.example', '[^1]', '[^1]: x', '**bold**', '_i_', '__b__', '~~s~~', '~s~', '`code`',
  '``` \ncode\n```', '~~~\ncode\n~~~', '# title', '## title', 'title\n===', 'title\n---', '> quote', '- item', '* item', '+ item', '1. item',
  '1) item', '- [ ] task', '---', '***', '    indented', '| a | b |', 'a | b', 'a \\| b', 'a \\\\| b', '|', '\\', 'a\\', 'a  ', '<b>`<b>`', '$x$', ':tada:',
  '@team', '#1',
];
// biome-ignore format: a list
const STRUCTURE = [
  '"', "'", '\\"', '{"a":1}', '__proto__', 'constructor', 'toString', '$&', '$1', "$'", '${1}', '%s %d', 'null', '\ud800', '\udc00', 'a\ud83d',
  '\ufffe\uffff', '\ufdd0', '', ' ', '-', '/', '../../etc/passwd', 'C:\\new\\table', 'a/b:c d?#%', 'x'.repeat(500), 'word '.repeat(60),
  '漢字'.repeat(70), '👨‍👩‍👧‍👦'.repeat(40), 'क्षि'.repeat(50), 'e\u0301'.repeat(60), '\u200d\u200b\u200c', '🇨🇦🏳️‍🌈🫠1️⃣',
];

/**
 * Whatever a terminal or a CI log would obey, and what cannot be seen; line feeds end our own lines, U+2060 is what keeps
 * a link from being one in Markdown, and joiners and selectors of form belong to emoji.
 */
export const ACTIVE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2061-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb]|[\ufe00-\ufe0d]|\u034f|[\udb40-\udb43][\udc00-\udfff]|[a-z](?:\u200c|\u200d|\ufe0f)|(?:\u200c|\u200d|\ufe0f)[a-z]|##\[|^\s*::/m;

/** Texts that each output format must show without obeying. */
export const HOSTILE: readonly string[] = [
  ...TERMINAL,
  ...INVISIBLE,
  ...WORKFLOW,
  ...MARKUP,
  ...MARKDOWN,
  ...STRUCTURE,
];

function hostileFinding(text: string, change: Partial<Finding>): Finding {
  return findingOf({
    message: text,
    help: text,
    pointer: text,
    path: text,
    range: { start: { line: 2, column: 1 + (text.length % 9) }, end: { line: 2, column: 3 + (text.length % 30) } },
    related: [
      {
        message: text,
        pointer: text,
        path: text,
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
      },
    ],
    ...change,
  });
}

/** Results in which every text that comes from a plan, a playbook or a file's name is the given one. */
export function hostileResult(text: string): RunResult {
  const findings = [
    hostileFinding(text, { severity: 'error' }),
    hostileFinding(text, {
      severity: 'note',
      status: 'suppressed',
      suppression: { reason: text, until: null, line: 1 },
    }),
    hostileFinding(text, { status: 'baselined' }),
  ];
  const segments = [
    segmentOf({ id: text, name: text }),
    segmentOf({ id: `${text}2`, name: text, chosen: false, share: null, without: null }),
  ];
  const whole = assessmentOf({
    path: text,
    organization: text,
    content: contentOf(text),
    measures: [
      {
        ...{ id: text, name: text, unit: text, better: 'higher', baseline: 1, target: 2, due: text, line: 1 },
        ...{ latest: { date: text, value: 1 }, state: 'on-track' },
      },
    ],
    unit: { currency: 'CAD', unit: text },
    verdict: verdictOf({ sentence: text, assumes: text, reasons: [{ code: text, pointer: text, message: text }] }),
    growth: growthOf({
      unit: text,
      measure: text,
      segments,
      bridge: [
        { kind: 'baseline', id: null, label: 'baseline', value: 12 },
        { kind: 'segment', id: text, label: text, value: 3 },
        { kind: 'end', id: null, label: 'end', value: 15 },
        { kind: 'target', id: null, label: 'target', value: 15 },
      ],
      smallestSets: [{ segments: [text], expected: 3, probability: 0.5 }],
    }),
    scorecard: scorecardOf({
      sections: [{ id: text, title: text, begun: true, answered: 1, total: 2, errors: 1, warnings: 1, notes: 1 }],
      practices: {
        ...{ score: 50, practised: 1, evidenced: 1, answered: 1, total: 2 },
        playbooks: [{ id: text, title: text, score: 50, answered: 1, total: 2 }],
      },
    }),
    findings,
    steps: [
      stepOf({ title: text, reason: text, owner: text, pointer: text, path: text, practice: text, ruleId: text }),
      stepOf({ rank: 2, title: text, reason: text, owner: null, due: null, practice: null }),
    ],
  });
  const broken: Assessment = {
    ...whole,
    ...NOTHING_KNOWN,
    steps: [],
  };
  const error = { code: 'file-missing', message: text, hint: text };
  const result = resultOf([whole, broken, unreadable({ path: text, error })]);
  return {
    ...result,
    baselines: [{ path: text, gone: [{ file: text, ruleId: text, path: text, fingerprint: text }], update: null }],
    gate: { passed: false, exitCode: 2, reasons: [text] },
    sources: new Map([[text, `${text}\norganization: ${text} # ${text}\n${text}`]]),
    error: { code: 'bug', message: text },
  };
}

/** What each command renders, with the given text in every field that may come from somebody else. */
export const HOSTILE_SUBJECTS: { readonly [Command in keyof Subjects]: (text: string) => Subjects[Command] } = {
  check: hostileResult,
  report: hostileResult,
  next: (text) => {
    const { steps } = hostileResult(text).assessments[0]!;
    return { path: text, organization: text, asOf: '2026-11-23', steps };
  },
  whatif: (text) => {
    const [{ organization, asOf, unit, verdict, growth }] = hostileResult(text).assessments as [Assessment];
    const before = { verdict: verdict!, growth: growth! };
    const after = { verdict: { ...verdict!, sentence: text }, growth: { ...growth!, probability: 0.5 } };
    const changes = [
      { what: text, effect: { probability: 0.5 } },
      { what: text, effect: null },
    ];
    return { organization: organization!, asOf, unit, before, after, changes, notes: [text] };
  },
  diff: (text) => {
    const [{ organization, asOf, unit, verdict, growth, steps }] = hostileResult(text).assessments as [Assessment];
    const change = { path: text, id: text, name: text, what: text, before: text, after: { [text]: text } };
    const source = { path: text, revision: text };
    return {
      ...{ asOf, organization: organization!, unit, from: source, to: { ...source, path: `${text}2` } },
      before: { verdict, growth },
      after: { verdict: { ...verdict!, sentence: `${text} ` }, growth: { ...growth!, probability: 0.5 } },
      changes: ['howBig', 'who', text].map((key) => ({
        ...change,
        ...{ kind: 'changed', key, effect: { probability: 0.5 } },
      })),
      steps: { opened: steps, closed: steps },
      regressions: [text],
    };
  },
  trend: (text) => ({
    ...{ path: text, organization: text, asOf: '2026-11-23' },
    points: [
      { revision: text, date: '2026-11-01', gap: text },
      {
        ...{ revision: text, date: '2026-11-02', path: text, verdict: 'may', probability: 0.5, reading: -3, line: 12 },
        unit: { currency: 'CAD', unit: text },
        ...{ answered: 3, total: 20, practices: 41.4, steps: 7 },
      },
    ],
    notes: [text],
  }),
  explain: (text) => ({
    kind: 'practice',
    id: text,
    title: text,
    parts: [
      { heading: 'Why', text },
      { heading: 'Example', text, code: true },
    ],
  }),
  rules: (text) => [{ ...rules[0]!, summary: text, why: text, fix: text, source: text }],
  playbooks: (text) => {
    const practice = {
      id: text,
      title: text,
      question: text,
      why: text,
      firstStep: text,
      evidence: text,
      source: text,
    };
    return [{ id: text, title: text, summary: text, fits: text, source: text, practices: [practice] }];
  },
};
