/** What was measured, compared with what the design asks for. */
import type { Measured } from './measure.ts';

/** A thing that was measured, or why it could not be. */
export type Outcome = Measured | string;

export interface Measurements {
  readonly version: Outcome;
  readonly help: Outcome;
  readonly explain: Outcome;
  readonly check: Outcome;
  readonly mistakes: Outcome;
  readonly report: Outcome;
  readonly page: Outcome;
  readonly completion: Outcome;
  /** By the number of plans. */
  readonly many: ReadonlyMap<number, Outcome>;
  /** By the size of the plan in KB. */
  readonly large: ReadonlyMap<number, Outcome>;
  readonly prototype: { readonly many: Outcome; readonly large: Outcome };
  /** `null` where it was left out. */
  readonly spectral: { readonly one: Outcome; readonly many: Outcome } | null;
}

/** One goal: what is asked, and the figure for it; at most the limit, or at least. */
interface Goal {
  readonly what: string;
  readonly limit: number;
  readonly atLeast?: true;
  readonly figure: number | null;
  readonly unit: string;
}

/** The goals as rows of a table: what, the goal, what was measured, whether it is reached. */
export function goalRows(m: Measurements): string[] {
  return goals(m).map(({ what, limit, atLeast, figure, unit }) => {
    const goal = `${atLeast ? '≥' : '≤'} ${limit} ${unit}`;
    if (figure === null) return `| ${what} | ${goal} | not measured | |`;
    const reached = atLeast ? figure >= limit : figure <= limit;
    return `| ${what} | ${goal} | ${figure.toFixed(2)} ${unit} | ${reached ? 'yes' : '**no**'} |`;
  });
}

function goals(m: Measurements): Goal[] {
  const { many, large, prototype, spectral } = m;
  const thousand = many.get(1000) ?? '';
  const tenThousand = many.get(10_000) ?? '';
  const steps = [...large.keys()].slice(1).map((size) => quotient(large.get(size)!, large.get(size / 2) ?? ''));
  const times = '×';
  return [
    { what: '`plan --version`, of bare Node', limit: 1.3, figure: ratio(m.version), unit: times },
    { what: '`plan --help`, of bare Node', limit: 1.4, figure: ratio(m.help), unit: times },
    { what: '`plan explain ID`, of bare Node', limit: 1.5, figure: ratio(m.explain), unit: times },
    { what: 'completion of an id, of bare Node', limit: 1.4, figure: ratio(m.completion), unit: times },
    { what: '`plan check`, of bare Node', limit: 1.6, figure: ratio(m.check), unit: times },
    { what: '`plan check`, memory', limit: 60, figure: memory(m.check), unit: 'MiB' },
    { what: '`plan check` of 20 mistakes, of bare Node', limit: 1.8, figure: ratio(m.mistakes), unit: times },
    { what: '`plan report`, of bare Node', limit: 1.8, figure: ratio(m.report), unit: times },
    { what: '`plan report --format html`, of bare Node', limit: 2.2, figure: ratio(m.page), unit: times },
    {
      what: 'one plan, faster than Spectral',
      limit: 8,
      atLeast: true,
      figure: spectral && quotient(spectral.one, m.check),
      unit: times,
    },
    {
      what: '1,000 plans, faster than Spectral',
      limit: 40,
      atLeast: true,
      figure: spectral && quotient(spectral.many, thousand),
      unit: times,
    },
    { what: '1,000 plans, of the prototype', limit: 0.63, figure: quotient(thousand, prototype.many), unit: times },
    { what: '1,000 plans, memory', limit: 200, figure: memory(thousand), unit: 'MiB' },
    { what: '10,000 plans, of 1,000', limit: 10, figure: quotient(tenThousand, thousand), unit: times },
    {
      what: '520 KB, of the prototype',
      limit: 1.4,
      figure: quotient(large.get(520) ?? '', prototype.large),
      unit: times,
    },
    {
      what: 'twice the plan, of once',
      limit: 2.1,
      figure: steps.reduce<number | null>((most, step) => (step === null ? most : Math.max(most ?? 0, step)), null),
      unit: times,
    },
  ];
}

function ratio(outcome: Outcome): number | null {
  return typeof outcome === 'string' ? null : outcome.ratio;
}

function memory(outcome: Outcome): number | null {
  return typeof outcome === 'string' ? null : outcome.mebibytes;
}

function quotient(one: Outcome, other: Outcome): number | null {
  return typeof one === 'string' || typeof other === 'string' ? null : one.seconds / other.seconds;
}
