/**
 * The kinds of value, one table: messages of the schema, the interview, options, the template, hover and the reference
 * read from it. A kind has the name of its definition in `schemas/`; the format of each is defined there alone.
 */
import {
  currenciesOf,
  isNone,
  OTHER_NOTATION,
  plainText,
  readAmount,
  readFraction,
  readNumber,
  readPercent,
  type Understood,
  withoutYear,
} from './figures.ts';
import type { Unit } from './money.ts';
import { type Calendar, readDate, readDuration } from './periods.ts';
import { readLossRange, readRange } from './ranges.ts';
import { MOST_PERCENT } from './values.ts';

/** What typed values are read against. */
export interface Against extends Calendar {
  /** In what the plan's amounts are counted. */
  readonly unit: Unit;
}

export interface Kind {
  /** With its article: "an amount". */
  readonly noun: string;
  /** What to write, behind "Write" or "Type". */
  readonly form: string;
  /** Good values, as a plan has them; empty where no value is good in every plan. */
  readonly examples: readonly string[];
  /** What a person means, as a plan writes it; `null` where the text means nothing. */
  readonly read: (typed: string, against: Against) => Understood | null;
}

const RANGE = '{low: 900k, likely: 1.9M, high: 3.2M}';

const DATE: Kind = {
  noun: 'a date',
  form: 'a date that exists as year-month-day, such as 2026-07-01',
  examples: ['2026-07-01'],
  read: (typed, calendar) => readDate(typed, calendar),
};

function words(noun: string, form: string, ...examples: string[]): Kind {
  return { noun, form, examples, read: readText };
}

function readText(typed: string): Understood | null {
  if (typed.length > 2000) return { problem: 'That is more than 2,000 characters: keep the gist here.' };
  return typed === '' ? null : same(typed);
}

function same(text: string): Understood {
  return { value: text, shown: text };
}

const TABLE = {
  text: words('text', 'some text, at most 2,000 characters; put it in quotes if it looks like a number'),
  owner: words('one person or role', 'one person or role, such as Head of Sales', 'Head of Sales'),
  path: words('a path', 'a path relative to this file', 'recovery-log.csv'),
  id: {
    noun: 'an id',
    form: 'lower-case words joined by "-", such as daily-commuters',
    examples: ['daily-commuters'],
    read: readId,
  },
  amount: {
    noun: 'an amount',
    form: 'a number of at least 0, such as 12M, 900k or 1.2bn',
    examples: ['12000000', '12M', '900k', '1.2bn', '61tn'],
    read: (typed, { unit }) => readAmount(typed, unit, false),
  },
  signedAmount: {
    noun: 'an amount',
    form: 'a number, such as 12M, 900k or -1.2bn',
    examples: ['12M', '-900k'],
    read: (typed, { unit }) => readAmount(typed, unit, true),
  },
  potential: {
    noun: 'a potential',
    form: 'an amount, such as 2M, or {low: 1M, likely: 2M, high: 4M}',
    examples: [RANGE, '{p10: 900k, likely: 1.9M, p90: 3.2M}', '2M', '-500k'],
    read: (typed, { unit }) => readRange(typed, unit),
  },
  percent: {
    noun: 'a percentage from 0% to 100%',
    form: 'a percentage from 0% to 100%, such as 25%',
    examples: ['25%', '2.5%'],
    read: (typed) => readPercent(typed, 0, 100),
  },
  confidence: {
    noun: 'a percentage from 50% to 95%',
    form: 'a percentage from 50% to 95%, such as 70%',
    examples: ['70%'],
    read: (typed) => readPercent(typed, 50, 95),
  },
  growth: {
    noun: 'a percentage',
    form: 'a percentage over the whole horizon, such as 25%, or a year, such as 8% a year',
    examples: ['25%', '8% a year'],
    read: (typed) =>
      Object.hasOwn(FACTORS, typed.toLowerCase())
        ? same(FACTORS[typed.toLowerCase()]!)
        : readPercent(typed, -100, MOST_PERCENT, true),
  },
  /** The one answer that sets either key: its value is a map with that key. */
  growthOrTarget: {
    noun: 'growth or a target',
    form: 'a percentage, such as 25% or 8% a year, or the size to reach, such as 15M',
    examples: [],
    read: readGrowthOrTarget,
  },
  rate: {
    noun: 'a rate a year',
    form: 'a rate a year, such as 2% a year',
    examples: ['2% a year'],
    read: readRate,
  },
  loss: {
    noun: 'a percentage or an amount',
    form: 'a percentage of the baseline, such as 5% or 5% a year, or an amount, such as 600k',
    examples: ['5%', '5% a year', '600k'],
    read: readLoss,
  },
  losses: {
    noun: 'a percentage or an amount',
    form: 'a percentage of the baseline, such as 5% or 5% a year, an amount, such as 600k, or {low: 4%, likely: 5%, high: 8%}',
    examples: ['5%', '5% a year', '600k', '{low: 12% a year, likely: 20% a year, high: 24% a year}'],
    read: (typed, against) => readLossRange(typed, (text) => readLoss(text, against)) ?? readLoss(typed, against),
  },
  duration: {
    noun: 'a duration',
    form: '1 month to 120 months, such as 24 months or 2 years',
    examples: ['24 months', '2 years'],
    read: (typed, calendar) => readDuration(typed, calendar),
  },
  timeToClose: {
    noun: 'a duration',
    form: '1 month to 120 months, or weeks, such as 4 months or 6 weeks',
    examples: ['4 months', '6 weeks'],
    read: (typed, calendar) => readDuration(typed, calendar, true),
  },
  date: DATE,
  /** A date at which something begins: a month alone is its first day. */
  start: { ...DATE, read: (typed, calendar) => readDate(typed, calendar, true) },
  currency: {
    noun: 'a currency code',
    form: 'a three-letter ISO 4217 code, such as USD or EUR',
    examples: ['USD', 'EUR'],
    read: (typed) => {
      const code = currenciesOf(typed)[0];
      return code === undefined ? null : same(code);
    },
  },
  number: {
    noun: 'a number',
    form: 'a number, such as 41 or 2.5',
    examples: ['41', '2.5'],
    read: readNumber,
  },
  correlation: {
    noun: 'a correlation',
    form: 'a number from 0 to 0.95, such as 0.2',
    examples: ['0.2'],
    read: readFraction,
  },
  boolean: { noun: 'yes or no', form: 'yes or no', examples: ['true', 'false'], read: readBoolean },
} satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof TABLE;

export const KINDS: Readonly<Record<KindName, Kind>> = TABLE;

/** The kind of a definition in a schema, or of a type that it names on the spot; `undefined` for any other. */
export function kindNamed(name: string): Kind | undefined {
  return isKindName(name) ? KINDS[name] : undefined;
}

export function isKindName(name: unknown): name is KindName {
  return Object.hasOwn(KINDS, name as string);
}

/** No figure is longer than this; what is, is not looked at. */
const LONGEST = 200;

/** Reads a typed value without regard to blanks around it; what is wrong with it, and what to type instead, where it is not understood. */
export function readTyped(kind: Kind, typed: string, against: Against): Understood {
  const text = typed.trim();
  const isLong = text.length > LONGEST && kind.read !== readText;
  const read = isLong ? null : kind.read(text, against);
  if (read !== null) return read;
  if (!isLong && OTHER_NOTATION.test(text))
    return { problem: `"${text}" is a number in another notation: type it in decimal digits.` };
  const ends = isLong ? null : /^(\S*\d\S*?)\s*(?:[-–—]|to)\s*(\S*\d.*)$/.exec(text);
  const [low, high] = ends ? [kind.read(ends[1]!, against), kind.read(ends[2]!, against)] : [];
  if (low && high && 'value' in low && 'value' in high) {
    return {
      problem: `"${text}" is a range, and this is one figure: type ${low.shown}, ${high.shown} or one between.`,
    };
  }
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return { problem: `${text === '' ? 'The value is empty.' : `"${short}" is not ${kind.noun}.`} Type ${kind.form}.` };
}

// biome-ignore format: a table
const FACTORS: Readonly<Record<string, string>> = { double: '100%', triple: '200%', '2x': '100%', '3x': '200%' };

/** A percentage of the baseline where it can be one; an amount is what is lost by the end, never a year. */
function readLoss(typed: string, against: Against): Understood | null {
  const { unit } = against;
  const text = plainText(typed);
  const unsigned = text.replace(/^[-−–]\s*/, '');
  const meant = unsigned === text ? null : readLoss(unsigned, against);
  if (meant !== null && 'value' in meant) {
    return { problem: `"${typed.trim()}" is below 0, and a loss is written without a minus: type ${meant.shown}.` };
  }
  if (isNone(text) || /%|percent|per cent|pct/i.test(text)) return readPercent(text, 0, 100, true);
  if (withoutYear(text) !== text) {
    return { problem: `"${typed}" is an amount a year: type what is lost by the end of the horizon.` };
  }
  const amount = readAmount(text, unit, false);
  const isAmount = amount === null || 'problem' in amount || typeof amount.value === 'string' || amount.value > 100;
  return isAmount ? amount : readPercent(text, 0, 100);
}

function readGrowthOrTarget(typed: string, against: Against): Understood | null {
  const amount = readAmount(typed.replace(/^to\s+/i, ''), against.unit, false);
  const target = amount !== null && 'value' in amount ? amount.value : null;
  if (target !== null && typed.trim().startsWith('+'))
    return { problem: `"${typed.trim()}" is how much more: type the size to reach, or a percentage.` };
  if (typeof target === 'string' || (target !== null && target >= 1000)) {
    return { value: { target }, shown: `a target of ${target}` };
  }
  const growth = KINDS.growth.read(typed, against);
  // A number alone is growth; an amount that is refused says why.
  if (growth === null || 'problem' in growth) return growth ?? (target === null ? amount : null);
  return { value: { growth: growth.value }, shown: `+${growth.shown}`.replace('+-', '-') };
}

/** A rate is always one a year: `2%` and `0` mean no other. */
function readRate(typed: string): Understood | null {
  const read = readPercent(typed, -100, MOST_PERCENT, true);
  if (read === null || 'problem' in read || read.value.endsWith('a year')) return read;
  return same(`${read.value} a year`);
}

function readId(typed: string): Understood | null {
  const id = typed
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return id === '' ? null : same(id);
}

function readBoolean(typed: string): Understood | null {
  if (/^(y|yes|yep|yeah|true|1)$/i.test(typed)) return { value: true, shown: 'yes' };
  return /^(n|no|nope|false|2|0)$/i.test(typed) ? { value: false, shown: 'no' } : null;
}
