import { closest } from '../plan/closest.ts';
import { schemaAt } from '../plan/schema-at.ts';
import { understandAmount, understandDate, understandDuration, understandPercent } from '../plan/understand.ts';
import { parseAmount, parsePercent } from '../plan/values.ts';
import type { AnswerKind, Choice } from './question.ts';

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
      return scalar(understandAmount(text), 'That is no amount; type 12000000, 12M or 900k.');
    case 'number':
      return number(text);
    case 'percent':
      return percent(text);
    case 'attrition':
      return text.includes('%') || !/[a-z]/i.test(text)
        ? attritionPercent(text)
        : scalar(understandAmount(text), ATTRITION);
    case 'growth':
      return growth(text);
    case 'duration':
      return scalar(understandDuration(text), 'That is no duration from 1 to 120 months; type 24 months or 2y.');
    case 'date':
      return scalar(
        understandDate(text, today),
        'That is no date; type 2027-03-31, 31 Mar 2027, next friday or in 3 weeks.',
      );
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
    .replace(/\s*%$/, '')
    .replaceAll(/[\s,](?=\d{3}\b)/g, '')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? scalar(Number(plain), '') : { problem: 'That is no number; type 41 or 2.5.' };
}

function percent(text: string): Understood {
  const written = understandPercent(text);
  const fraction = parsePercent(written);
  if (written === null || fraction === null || fraction < 0 || fraction > 1) {
    return { problem: 'That is no percentage from 0% to 100%; type 25 or 25%.' };
  }
  return same(written);
}

function attritionPercent(text: string): Understood {
  const understood = percent(text);
  return 'problem' in understood ? { problem: ATTRITION } : understood;
}

/** A growth over the horizon (`25`, `25%`), or the target itself (`15M`). */
function growth(text: string): Understood {
  const isTarget =
    !text.includes('%') &&
    (/[a-z]/i.test(text.replace(/percent|pct/i, '')) || (parseAmount(Number(text)) ?? 0) >= 1000);
  if (isTarget) {
    const target = understandAmount(text);
    return target === null ? { problem: GROWTH } : { value: { target }, shown: `a target of ${target}` };
  }
  const written = understandPercent(text.replace(/^\+/, ''));
  const fraction = parsePercent(written);
  if (written === null || fraction === null || fraction <= -1) return { problem: GROWTH };
  return { value: { growth: written }, shown: `+${written}`.replace('+-', '-') };
}

const GROWTH = 'Type the growth over the whole horizon, such as 25%, or the size to reach, such as 15M.';

/** `900k 1.9M 3.2M`, `900k, 1.9M, 3.2M`, `1M-3M` or a single amount. */
function potential(text: string): Understood {
  const problem = 'Type low, likely and high, such as 900k 1.9M 3.2M; or one amount if you cannot say.';
  const amounts = splitAmounts(text).map(understandAmount);
  if (amounts.some((amount) => amount === null)) return { problem };
  const [low, likely, high] = amounts as (string | number)[];
  if (amounts.length === 1) return { value: low, shown: String(low) };
  if (amounts.length !== 3) return { problem };
  const [a, b, c] = amounts.map((amount) => parseAmount(amount)!);
  if (a! > b! || b! > c!) return { problem: `${low}, ${likely} and ${high} are not in order: type the lowest first.` };
  return { value: { low, likely, high }, shown: `low ${low}, likely ${likely}, high ${high}` };
}

function splitAmounts(text: string): string[] {
  const labelled = text.replaceAll(/\b(low|likely|high)\b\s*[:=]?/gi, ' ');
  const separator = /[;/|]|\.\.|–|\bto\b/.test(labelled) ? /[;/|]|\.\.|–|\bto\b/ : /,\s+|\s+/;
  return labelled
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => part.split(/\s+(?=[\d$€£])/));
}

function currency(text: string): Understood {
  const symbols: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' };
  const codes = schemaAt(['currency'])?.schema.enum ?? [];
  const code = symbols[text] ?? text.toUpperCase();
  return codes.includes(code)
    ? same(code)
    : { problem: 'That is no currency code; type three letters, such as USD or EUR.' };
}

function yesNo(text: string): Understood {
  if (/^(y|yes|true|1)$/i.test(text)) return { value: true, shown: 'yes' };
  if (/^(n|no|false|0)$/i.test(text)) return { value: false, shown: 'no' };
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
