import { understandAmount } from '../values/understand.ts';
import { parseAmount } from '../values/values.ts';

type Amount = string | number;
type Role = 'low' | 'likely' | 'high';

/** A potential as a person types it: one amount, or low, likely and high. */
export type TypedPotential =
  | { readonly single: Amount }
  | { readonly low: Amount; readonly likely: Amount; readonly high: Amount }
  | { readonly problem: string };

const FORM = 'Type low, likely and high, such as 900k 1.9M 3.2M; or one amount if you cannot say.';
/** What may stand between amounts and means nothing. */
const FILLER =
  /\b(?:and|between|from|to|about|around|maybe|perhaps|with|is|of|the|most|a year|per year|at)\b|[\s,;/|()~–—:=-]|\.\./gi;
const LABELS: readonly (readonly [Role, RegExp])[] = [
  ['likely', /\b(?:likely|likeliest|probably|probable|mode|expected?)\b/i],
  ['low', /\b(?:low|lowest|least|min|minimum|worst)\b/i],
  ['high', /\b(?:high|highest|max|maximum|best|up to)\b/i],
];
const CURRENCY = /\b(?!LOW|MIN|MAX)[A-Z]{3}\s*(?=\d)|[$€£¥₹]/g;
const AMOUNT = /(\d+(?:[.,'’_]\d+)*)\s?(thousand|million|billion|mio|mrd|bn|bln|mn|k|m|b)?\b/gi;

/**
 * Understands `900k 1.9M 3.2M`, `0.9-3.2M, likely 1.9M`, `1.9M (0.9 to 3.2M)`, `low 0.9M, likely 1.9M, high 3.2M`. A
 * small number without a scale has that of the amount behind it.
 */
export function typedPotential(text: string): TypedPotential {
  const typed = text.replaceAll(CURRENCY, '');
  const matches = [...typed.matchAll(AMOUNT)];
  const between = typed.split(AMOUNT).filter((_, index) => index % 3 === 0);
  if (matches.length === 0 || matches.length > 3 || !between.every(isFiller)) return { problem: FORM };
  const scales = matches.map(([, , scale]) => scale);
  const amounts = matches.map(([whole, digits], index) => {
    const scale = scales[index] ?? (Number(digits) < 1000 ? scales.slice(index).find((other) => other) : undefined);
    return understandAmount(`${digits}${scale ?? ''}`) ?? understandAmount(whole);
  });
  if (amounts.some((amount) => amount === null)) return { problem: FORM };
  const known = amounts as Amount[];
  if (known.length === 1) return { single: known[0]! };
  if (known.length === 2) {
    return {
      problem: `What is most likely between ${known[0]} and ${known[1]}? Type all three, such as 900k 1.9M 3.2M.`,
    };
  }
  return inOrder(known, rolesOf(typed, between));
}

function isFiller(text: string): boolean {
  const rest = LABELS.reduce((left, [, label]) => left.replaceAll(new RegExp(label, 'gi'), ''), text);
  return rest.replaceAll(FILLER, '') === '';
}

/** Which amount is which: by a label before it, by brackets, by the order. */
function rolesOf(typed: string, before: readonly string[]): readonly Role[] {
  const labelled = before.slice(0, 3).map((text) => LABELS.find(([, label]) => label.test(text))?.[0]);
  const isInBrackets = /^[^(]*\d[^(]*\([^)]*\d[^)]*\D\d[^)]*\)\s*$/.test(typed) && !labelled.some((label) => label);
  if (isInBrackets) return ['likely', 'low', 'high'];
  const left = (['low', 'likely', 'high'] as const).filter((role) => !labelled.includes(role));
  return labelled.map((label) => label ?? left.shift() ?? 'likely');
}

function inOrder(amounts: readonly Amount[], roles: readonly Role[]): TypedPotential {
  const of = (role: Role) => amounts[roles.indexOf(role)];
  const [low, likely, high] = [of('low'), of('likely'), of('high')];
  if (low === undefined || likely === undefined || high === undefined) return { problem: FORM };
  const [a, b, c] = [low, likely, high].map((amount) => parseAmount(amount)!);
  return a! <= b! && b! <= c!
    ? { low, likely, high }
    : { problem: `${low}, ${likely} and ${high} are not in order: low is the smallest, high the largest.` };
}
