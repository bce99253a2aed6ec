import type { Finding } from '../judge/assessment.ts';
import { inOrderForPeople } from '../judge/order.ts';
import { grouped } from '../values/grouped.ts';
import { count } from '../values/money.ts';

/** What one rule reports of a plan, shown as one block however many places it names. */
export interface Block {
  /** The gravest one, and of these the first in the text. */
  readonly first: Finding;
  readonly others: readonly Finding[];
}

/** Findings as blocks, one for each rule, in the order for people. */
export function blocksOf(findings: readonly Finding[]): Block[] {
  const byRule = grouped(inOrderForPeople(findings), ({ ruleId }) => ruleId);
  return [...byRule.values()].map(([first, ...others]) => ({ first: first!, others }));
}

/** So many mistakes are shown of a plan that cannot be judged; the rest is counted. */
export const MOST_MISTAKES = 20;

/** Why a plan cannot be judged, a line of text for each mistake. */
export function mistakesOf(findings: readonly Finding[]): string[] {
  const rest = findings.length - MOST_MISTAKES;
  return [
    ...findings.slice(0, MOST_MISTAKES).map(({ range, message }) => `Line ${range.start.line}: ${message}`),
    ...(rest > 0 ? [`And at ${count(rest, 'more place')}.`] : []),
  ];
}

/** A name in a message, such as that of a segment. */
const NAME = /"[^"]*"/g;

/**
 * The further places of a block with their lines, each an own line of text: by name where the messages differ in one name
 * alone, by number where they are the same, else message by message. Of those beyond `most` their number.
 */
export function furtherPlaces({ first, others }: Block, most = 4): string[] {
  const shown = others.slice(0, most);
  const rest = others.length - shown.length;
  if (others.length === 0) return [];
  const lines = shown.map(({ range }) => range.start.line);
  if (others.every(({ message }) => message === first.message)) {
    const numbers = rest > 0 ? `${lines.join(', ')} and ${rest} more` : lines.join(', ');
    return [`Also at ${lines.length > 1 ? 'lines' : 'line'} ${numbers}.`];
  }
  const names = namesOf(first, others);
  if (names !== null) {
    const places = shown.map((_, index) => `${names[index]} (line ${lines[index]})`).join(', ');
    return [`Likewise ${places}${rest > 0 ? ` and ${rest} more` : ''}.`];
  }
  return [
    ...shown.map(({ message }, index) => `Line ${lines[index]}: ${message}`),
    ...(rest > 0 ? [`And at ${count(rest, 'more place')}.`] : []),
  ];
}

/** The names in which the messages of the others differ from the first one; null where they differ in anything else. */
function namesOf({ message }: Finding, others: readonly Finding[]): string[] | null {
  const form = message.replaceAll(NAME, '""');
  if (others.some((other) => other.message.replaceAll(NAME, '""') !== form)) return null;
  const own = message.match(NAME) ?? [];
  const theirs = others.map((other) => other.message.match(NAME) ?? []);
  const differing = own.flatMap((name, place) => (theirs.some((names) => names[place] !== name) ? [place] : []));
  const [place] = differing;
  return place === undefined || differing.length > 1 ? null : theirs.map((names) => names[place]!);
}
