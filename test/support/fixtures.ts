/** For tests alone: assessments with the figures of the sample plan, and a corpus of hostile texts in every field. */
import { NOTHING_KNOWN } from '../../src/judge/assess.ts';
import type {
  Assessment,
  Finding,
  GrowthSegment,
  PlanContent,
  PlanGrowth,
  PlanVerdict,
  Scorecard,
  Step,
} from '../../src/judge/assessment.ts';
import { builtinPlaybooks } from '../../src/playbooks/builtin.ts';
import type { RunResult } from '../../src/render/result.ts';
import type { View } from '../../src/render/view.ts';

export const view: View = { width: 80, color: 0, glyphs: 'unicode', plain: false, quiet: false, verbose: false };

/** The text of a small plan; the findings below are in it. */
export const SOURCE = `format: 1
organization: Northwind Cycles
who:
  segments:
    - id: racers
      name: Amateur racers
      potential: {low: 0, likely: 200k, high: 500k} # 日本語 behind
`;

export function segmentOf(change: Partial<GrowthSegment> = {}): GrowthSegment {
  return {
    id: 'daily-commuters',
    name: 'Daily commuters',
    dimension: 'need',
    chosen: true,
    isJudged: true,
    today: 4200000,
    ends: 'limits',
    end: 6150000,
    annualRate: 0.21,
    mean: 1950000,
    low: 900000,
    high: 3200000,
    likely: 1900000,
    remaining: null,
    isLate: false,
    share: 0.46062992126,
    without: 0.001881108,
    sumAtLow: 3183333.33333,
    sumAtHigh: 5483333.33333,
    ...change,
  };
}

const SEGMENTS: readonly GrowthSegment[] = [
  segmentOf(),
  segmentOf({
    id: 'cargo-families',
    name: 'Families with cargo bikes',
    mean: 1450000,
    low: 500000,
    likely: 1400000,
    high: 2600000,
    share: 0.342519685039,
    without: 0.066288076,
    sumAtLow: 3283333.33333,
    sumAtHigh: 5383333.33333,
  }),
  segmentOf({
    id: 'delivery-fleets',
    name: 'Delivery fleets',
    mean: 833333.333333,
    low: 300000,
    likely: 800000,
    high: 1500000,
    share: 0.196850393701,
    without: 0.378263856,
    sumAtLow: 3700000,
    sumAtHigh: 4900000,
  }),
  segmentOf({
    id: 'racers',
    name: 'Amateur racers',
    chosen: false,
    mean: 216666.666667,
    low: 0,
    likely: 200000,
    high: 500000,
    share: null,
    without: null,
    sumAtLow: null,
    sumAtHigh: null,
  }),
];

export function growthOf(change: Partial<PlanGrowth> = {}): PlanGrowth {
  return {
    currency: 'CAD',
    unit: null,
    measure: 'annual revenue',
    per: 'year',
    start: '2026-07-01',
    months: 24,
    end: '2028-07-01',
    baseline: 12000000,
    target: 15000000,
    goal: 3000000,
    attrition: 600000,
    required: 3600000,
    expected: 4233333.33333,
    coverage: 1.17592592593,
    probability: 0.795815134,
    p10: 3282888.1432,
    p50: 4220454.7536,
    p90: 5201334.0992,
    annualRate: 0.11803398875,
    realAnnualRate: null,
    carries: 0.268490487267,
    confidence: 0.7,
    known: { terms: 3, of: 3, expected: 4233333.33333 },
    now: null,
    segments: SEGMENTS,
    other: [],
    units: [],
    views: [{ dimension: 'need', judged: true, expected: 4233333.33333, coverage: 1.17592592593 }],
    bridge: [
      { kind: 'baseline', id: null, label: 'baseline', value: 12000000 },
      { kind: 'attrition', id: null, label: 'attrition', value: -600000 },
      { kind: 'segment', id: 'daily-commuters', label: 'Daily commuters', value: 1950000 },
      { kind: 'segment', id: 'cargo-families', label: 'Families with cargo bikes', value: 1450000 },
      { kind: 'segment', id: 'delivery-fleets', label: 'Delivery fleets', value: 833333.333333 },
      { kind: 'end', id: null, label: 'end', value: 15633333.3333 },
      { kind: 'target', id: null, label: 'target', value: 15000000 },
    ],
    line: [
      { date: '2026-07-01', value: 12000000 },
      { date: '2028-07-01', value: 15000000 },
    ],
    smallestSets: [
      {
        segments: ['daily-commuters', 'cargo-families', 'delivery-fleets'],
        expected: 4233333.33333,
        probability: 0.795815134,
      },
      { segments: ['daily-commuters', 'cargo-families', 'racers'], expected: 3616666.66667, probability: 0.502401593 },
    ],
    shortfallOfAll: null,
    ...change,
  };
}

/** The figures where the segments are divided in more than one way. */
export const NOT_ADDED: Partial<PlanGrowth> = {
  expected: null,
  coverage: null,
  probability: null,
  p10: null,
  p50: null,
  p90: null,
  carries: null,
  segments: SEGMENTS.map((segment) => ({ ...segment, share: null, without: null, sumAtLow: null, sumAtHigh: null })),
  bridge: [],
  line: [],
  smallestSets: [],
};

export function findingOf(change: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'potential-unproven',
    section: 'who',
    severity: 'warning',
    message: 'Nothing is said of what the potential of "Amateur racers" rests on.',
    help: 'State under "evidence" what the potential rests on.',
    pointer: '/who/segments/0',
    path: '/who/segments[id=racers]/evidence',
    range: { start: { line: 5, column: 7 }, end: { line: 5, column: 17 } },
    related: [],
    fingerprint: '0123456789abcdef',
    status: 'new',
    suppression: null,
    correction: null,
    ...change,
  };
}

export const SILENCED = findingOf({
  ruleId: 'secrets-missing',
  severity: 'note',
  status: 'suppressed',
  suppression: { reason: 'asked again in spring', until: '2027-03-31', line: 4 },
  fingerprint: '00000000000000aa',
});

export const KNOWN = findingOf({ ruleId: 'imperative-missing', status: 'baselined', fingerprint: '00000000000000bb' });

export function stepOf(change: Partial<Step> = {}): Step {
  return {
    rank: 1,
    kind: 'due',
    title: 'A notebook in every apron',
    reason: '"Take notes" is due on 2026-12-01.',
    owner: 'Head of Retail',
    due: '2026-12-01',
    pointer: '/practices/strategic-acts/take-notes',
    path: '/practices/strategic-acts/take-notes',
    ruleId: null,
    practice: 'strategic-acts/take-notes',
    effect: null,
    ...change,
  };
}

export function scorecardOf(change: Partial<Scorecard> = {}): Scorecard {
  return {
    scoring: { version: 2 },
    sections: [
      { id: 'who', title: 'WHO', begun: true, answered: 3, total: 4, errors: 1, warnings: 2, notes: 0 },
      { id: 'win', title: 'WIN', begun: false, answered: 0, total: 6, errors: 0, warnings: 0, notes: 0 },
    ],
    practices: {
      score: 41.4,
      practised: 9,
      evidenced: 4,
      answered: 12,
      total: 16,
      playbooks: [{ id: 'strategic-acts', title: 'Strategic acts', score: 41.4, answered: 12, total: 16 }],
    },
    ...change,
  };
}

export function verdictOf(change: Partial<PlanVerdict> = {}): PlanVerdict {
  return {
    value: 'can',
    sentence:
      'WHO can deliver HOW BIG: 80%, and you ask for 70%; the 3 chosen segments are expected to add CAD 4.23M, and CAD 3.6M is needed (118%).',
    assumes: null,
    basis: 'planned',
    probability: 0.795815134,
    confidence: 0.7,
    reasons: [],
    ...change,
  };
}

/** What a plan says that names each text once. */
export function contentOf(text = 'Northwind'): PlanContent {
  const owned = { owner: text, due: '2026-12-01' };
  const practice = builtinPlaybooks[0]!.practices[0]!;
  const answer = { status: 'practising' as const, evidence: text, next: text, why: text, ...owned };
  return {
    plan: {
      format: 1,
      organization: text,
      champion: text,
      howBig: { measure: text, owner: text, why: text, readings: [{ date: '2026-09-30', value: 1, note: text }] },
      who: {
        dimension: text,
        segments: [{ id: 'a', name: text, chosen: false, evidence: text, secrets: [text], why: text }],
        notServing: [{ name: text, why: text }],
      },
      win: {
        ...{ only: text, proof: text, moves: [{ id: 'm', title: text, next: text, ...owned }] },
        ...{ cut: [{ what: text, ...owned }], dumbRules: [{ rule: text, hurts: text, ...owned }] },
      },
      serving: { officer: { title: text }, imperative: text },
      measures: [{ id: 'x', name: text, unit: text }],
      stories: [{ title: text, hero: text, told: '2026-10-02' }],
    },
    playbooks: [
      {
        playbook: { ...builtinPlaybooks[0]!, id: text, title: text },
        practices: [{ playbook: builtinPlaybooks[0]!, practice: { ...practice, title: text }, path: [], answer }],
      },
    ],
    unusedPlaybooks: 9,
  };
}

export function assessmentOf(change: Partial<Assessment> = {}): Assessment {
  return {
    path: 'plan.yaml',
    organization: 'Northwind Cycles',
    unit: { currency: 'CAD', unit: null },
    asOf: '2026-11-23',
    content: contentOf(),
    verdict: verdictOf(),
    growth: growthOf(),
    measures: [],
    scorecard: scorecardOf(),
    findings: [],
    steps: [stepOf()],
    ...change,
  };
}

/** A plan whose file could not be read. */
export function unreadable(change: Partial<Assessment> = {}): Assessment {
  return assessmentOf({
    ...NOTHING_KNOWN,
    steps: [],
    error: { code: 'file-missing', message: 'There is no file plan.yaml.', hint: 'Run plan init.' },
    ...change,
  });
}

export function resultOf(assessments: readonly Assessment[], change: Partial<RunResult> = {}): RunResult {
  const findings = assessments.flatMap((assessment) => assessment.findings);
  const open = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.status === 'new' && finding.severity === severity).length;
  const failed = open('error') > 0;
  const broken = assessments.some(({ error }) => error);
  return {
    tool: { name: 'plan', version: '0.1.0' },
    run: { command: 'check', asOf: '2026-11-23' },
    gate: {
      passed: !failed && !broken,
      exitCode: broken ? 2 : failed ? 1 : 0,
      reasons: failed ? ['1 error found.'] : [],
    },
    summary: {
      files: assessments.length,
      error: open('error'),
      warning: open('warning'),
      note: open('note'),
      suppressed: findings.filter(({ status }) => status === 'suppressed').length,
      baselined: findings.filter(({ status }) => status === 'baselined').length,
    },
    assessments,
    failOn: assessments.map(() => 'error' as const),
    baselines: [],
    sources: new Map(assessments.map(({ path }) => [path, SOURCE])),
    ...change,
  };
}
