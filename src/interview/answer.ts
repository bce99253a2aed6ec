import { closest, isSlip } from '../plan/closest.ts';
import { currenciesOf, type Understood } from '../values/figures.ts';
import { type Against, KINDS, readTyped } from '../values/kinds.ts';
import type { AnswerKind, Choice } from './question.ts';

/** Understands a typed answer; what to type instead where it is not understood. */
export function understand(kind: AnswerKind, typed: string, against: Against): Understood {
  switch (kind.type) {
    case 'unitOrCurrency':
      return unitOrCurrency(typed.trim());
    case 'texts':
      return texts(typed);
    case 'choice':
      return readChoice(typed, kind.choices);
    case 'references':
      return severalOf(typed.trim(), kind.choices);
    default:
      return readTyped(KINDS[kind.type], typed, against);
  }
}

/** A currency by its code, sign or name; any other words are what is counted. Three capitals that are no code are a slip. */
function unitOrCurrency(text: string): Understood {
  const code = currenciesOf(text)[0];
  if (code !== undefined) return { value: { currency: code }, shown: code };
  if (/^[A-Z]{3}$/.test(text)) return { problem: `"${text}" is not a currency code. Type one, or what you count.` };
  if (/\d/.test(text)) return { problem: `"${text}" is a figure: type what it is counted in, such as CAD or members.` };
  if (/^(?:money|currency)$/i.test(text)) return { problem: 'In which currency? Type its code, such as USD.' };
  return { value: { unit: text }, shown: text };
}

/** Several texts, a line or a semicolon each. */
function texts(text: string): Understood {
  const items = text
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return { value: items, shown: items.join('; ') };
}

/** By number, by value, by label, by a beginning that only one has, or by a close misspelling. */
export function readChoice(typed: string, choices: readonly Choice[]): Understood<string> {
  const choice = pick(typed.trim(), choices);
  return choice
    ? { value: choice.value, shown: choice.label }
    : {
        problem: `Type a number from 1 to ${choices.length}, or one of ${choices.map(({ value }) => value).join(', ')}.`,
      };
}

function pick(text: string, choices: readonly Choice[]): Choice | null {
  if (/^\d+$/.test(text)) return choices[Number(text) - 1] ?? null;
  const wanted = text.toLowerCase();
  const exact = choices.find(
    ({ value, label, also }) => value === wanted || label.toLowerCase() === wanted || also?.includes(wanted),
  );
  if (exact) return exact;
  const begun = choices.filter(
    ({ value, label }) => value.startsWith(wanted) || label.toLowerCase().startsWith(wanted),
  );
  if (begun.length === 1) return begun[0]!;
  const meant = closest(
    text,
    choices.map(({ value }) => value),
  );
  return choices.find(({ value }) => value === meant && isSlip(text, value)) ?? null;
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
