import { closest } from '../plan/closest.ts';
import { schemaAt } from '../plan/schema-at.ts';
import { understandAmount, understandDate, understandDuration, understandPercent } from '../values/understand.ts';
import { MOST_AMOUNT, parseAmount, parsePercent } from '../values/values.ts';
import { typedPotential } from './potential.ts';
import type { AnswerKind, Choice } from './question.ts';
import { readingsOfAmount, readingsOfDate, readingsOfPercent, twoReadings } from './readings.ts';

/** What was understood of what a person typed: the value as the plan writes it, or what to type instead. */
export type Understood = { readonly value: unknown; readonly shown: string } | { readonly problem: string };

/** Understands a typed answer. `today` is the day from which relative dates count. */
export function understand(kind: AnswerKind, typed: string, today: string): Understood {
  const text = typed.trim();
  switch (kind.type) {
    case 'text':
    case 'name':
    case 'owner':
      return text.length > 2000 ? { problem: 'That is more than 2,000 characters; keep the gist here.' } : same(text);
    case 'texts':
      return texts(text);
    case 'amount':
      return amount(text, 'That is no amount; type 12000000, 12M or 900k.');
    case 'number':
      return number(text);
    case 'percent':
      return percent(text);
    case 'attrition':
      return attrition(text);
    case 'growth':
      return growth(text);
    case 'duration':
      return scalar(understandDuration(text), 'That is no duration from 1 to 120 months; type 24 months or 2y.');
    case 'date':
      return date(text, today, kind.first === true);
    case 'potential':
      return potential(text);
    case 'currency':
      return currency(text);
    case 'yes-no':
      return yesNo(text);
    case 'choice':
      return oneOf(text, kind.choices);
    case 'references':
      return severalOf(text, kind.choices);
  }
}

const ATTRITION = 'Type a percentage of today’s business, such as 5%, or an amount, such as 600k.';

function same(text: string): Understood {
  return { value: text, shown: text };
}

function scalar(value: string | number | null, problem: string): Understood {
  return value === null ? { problem } : { value, shown: String(value) };
}

/** Several things, a line or a semicolon each. */
function texts(text: string): Understood {
  const items = text
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return { value: items, shown: items.join('; ') };
}

function number(text: string): Understood {
  const plain = text
    .replace(/\s*(?:%|per ?cent|pct)$/i, '')
    .replaceAll(/[\s,](?=\d{3}\b)/g, '')
    .replace(',', '.');
  const isNumber = /^-?\d+(\.\d+)?$/.test(plain) && Math.abs(Number(plain)) <= MOST_AMOUNT;
  return isNumber ? scalar(Number(plain), '') : { problem: 'That is no number up to 1e15; type 41 or 2.5.' };
}

function percent(text: string): Understood {
  const readings = readingsOfPercent(text);
  if (readings) return { problem: twoReadings(text, readings) };
  const written = understandPercent(text);
  const fraction = parsePercent(written);
  if (written === null || fraction === null || fraction < 0 || fraction > 1) {
    return { problem: 'That is no percentage from 0% to 100%; type 25 or 25%.' };
  }
  return same(written);
}

/** A percentage of today's business, or an amount. */
function attrition(text: string): Understood {
  const isAmount = !text.includes('%') && (/[a-z]/i.test(text.replace(PERCENT_WORD, '')) || Number(text) > 100);
  const understood = isAmount ? amount(text, ATTRITION) : percent(text);
  return 'problem' in understood && !readingsOfPercent(text) ? { problem: ATTRITION } : understood;
}

const PERCENT_WORD = /per ?cent|pct/i;

/** `about 12M a year`: what only says how sure it is, or that it is per year, means nothing for the amount. */
function amount(text: string, problem: string): Understood {
  const readings = readingsOfAmount(text);
  if (readings) return { problem: twoReadings(text, readings) };
  const bare = text
    .replace(/^(?:(?:about|around|roughly|approximately|approx|ca)\b\.?|~)\s*/i, '')
    .replace(/\s*(?:\/|a|per)\s?(?:yr|year|annum)$/i, '');
  return scalar(understandAmount(bare), problem);
}

function date(text: string, today: string, first: boolean): Understood {
  const readings = readingsOfDate(text);
  if (readings) return { problem: twoReadings(text, readings) };
  const understood = understandDate(text, today);
  const isMonth = /^(?:\d{4}[-/.]\d{1,2}|[a-z]{3,9}\.? \d{4})$/i.test(text);
  return scalar(
    understood !== null && first && isMonth ? `${understood.slice(0, 8)}01` : understood,
    'That is no date; type 2027-03-31, 31 Mar 2027, next friday or in 3 weeks.',
  );
}

/** A growth over the horizon (`25`, `25%`, `double`), or the target itself (`15M`). */
function growth(text: string): Understood {
  const yearly = YEARLY.exec(text);
  if (yearly) return { problem: parsePercent(`${yearly[1]}%`) === null ? GROWTH : overTheYears(Number(yearly[1])) };
  const factor = FACTORS[text.toLowerCase()];
  const readings = readingsOfPercent(text);
  if (readings) return { problem: twoReadings(text, readings) };
  const isTarget =
    factor === undefined &&
    !text.includes('%') &&
    (/[a-z]/i.test(text.replace(PERCENT_WORD, '')) || (parseAmount(Number(text.replaceAll(',', ''))) ?? 0) >= 1000);
  if (isTarget) {
    const target = amount(text.replace(/^to\s+/i, ''), GROWTH);
    return 'problem' in target ? target : { value: { target: target.value }, shown: `a target of ${target.shown}` };
  }
  const written = factor ?? understandPercent(text.replace(/^\+\s*/, ''));
  const fraction = parsePercent(written);
  if (written === null || fraction === null || fraction <= -1) return { problem: GROWTH };
  return { value: { growth: written }, shown: `+${written}`.replace('+-', '-') };
}

const GROWTH = 'Type the growth over the whole horizon, such as 25%, or the size to reach, such as 15M.';
const FACTORS: Readonly<Record<string, string>> = { double: '100%', triple: '200%', '2x': '100%', '3x': '200%' };
const YEARLY = /^\+?\s*(\d+(?:\.\d+)?)\s*(?:%|percent)\s*(?:a|per|each|every|\/)\s*(?:year|yr|annum)$/i;

/** A rate is no growth as long as it is not said for how many years. */
function overTheYears(rate: number): string {
  const after = (years: number) => `${Math.round(((1 + rate / 100) ** years - 1) * 100)}%`;
  return `Type the growth over the whole horizon: ${rate}% a year is ${after(2)} in two years, ${after(3)} in three.`;
}

function potential(text: string): Understood {
  const typed = typedPotential(text);
  if ('problem' in typed) return typed;
  if ('single' in typed) return amount(text, 'That is no amount.');
  return { value: typed, shown: `low ${typed.low}, likely ${typed.likely}, high ${typed.high}` };
}

/** Signs and names; a dollar is that of the United States where nobody says another. */
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD', us$: 'USD', 'us dollar': 'USD', dollar: 'USD', c$: 'CAD', ca$: 'CAD', 'canadian dollar': 'CAD', a$: 'AUD',
  'australian dollar': 'AUD', '€': 'EUR', euro: 'EUR', '£': 'GBP', pound: 'GBP', '¥': 'JPY', yen: 'JPY',
  'swiss franc': 'CHF', '₹': 'INR', rupee: 'INR',
}; // biome-ignore format: a table

function currency(text: string): Understood {
  const codes = schemaAt(['currency'])?.schema.enum ?? [];
  const code = CURRENCIES[text.toLowerCase().replace(/s$/, '')] ?? text.toUpperCase();
  return codes.includes(code)
    ? same(code)
    : { problem: 'That is no currency code; type three letters, such as USD or EUR.' };
}

function yesNo(text: string): Understood {
  if (/^(y|yes|yep|yeah|true|1)$/i.test(text)) return { value: true, shown: 'yes' };
  if (/^(n|no|nope|false|2|0)$/i.test(text)) return { value: false, shown: 'no' };
  return { problem: 'Type yes or no.' };
}

/** By number, by value, by label, by a beginning that only one has, or by a close misspelling. */
function oneOf(text: string, choices: readonly Choice[]): Understood {
  const choice = pick(text, choices);
  return choice
    ? { value: choice.value, shown: choice.label }
    : {
        problem: `Type a number from 1 to ${choices.length}, or one of ${choices.map(({ value }) => value).join(', ')}.`,
      };
}

function pick(text: string, choices: readonly Choice[]): Choice | null {
  if (/^\d+$/.test(text)) return choices[Number(text) - 1] ?? null;
  const wanted = text.toLowerCase();
  const exact = choices.find(({ value, label }) => value === wanted || label.toLowerCase() === wanted);
  if (exact) return exact;
  const begun = choices.filter(
    ({ value, label }) => value.startsWith(wanted) || label.toLowerCase().startsWith(wanted),
  );
  if (begun.length === 1) return begun[0]!;
  const meant = closest(
    text,
    choices.map(({ value }) => value),
  );
  return choices.find(({ value }) => value === meant) ?? null;
}

function severalOf(text: string, choices: readonly Choice[]): Understood {
  if (/^(all|\*)$/i.test(text)) return chosen(choices);
  const picked = text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map((part) => pick(part, choices));
  if (picked.length === 0 || picked.some((choice) => choice === null)) {
    return {
      problem: `Type numbers or names with commas between, or "all": ${choices.map(({ value }, index) => `${index + 1} ${value}`).join(', ')}.`,
    };
  }
  return chosen([...new Set(picked as Choice[])]);
}

function chosen(choices: readonly Choice[]): Understood {
  return { value: choices.map(({ value }) => value), shown: choices.map(({ label }) => label).join(', ') };
}
