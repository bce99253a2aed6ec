import type { Facts } from '../judge/facts/facts.ts';
import { SECTIONS } from '../method/sections.ts';
import { isAnswered, type Question } from './question.ts';
import { interviewSections } from './questions.ts';

/** How far the interview is: questions for a further item do not count. */
export function progress(all: readonly Question[]): {
  readonly answered: number;
  readonly total: number;
  readonly minutes: number;
} {
  const counted = all.filter((question) => !question.repeats);
  const open = counted.filter((question) => !isAnswered(question));
  const seconds = open.reduce((sum, question) => sum + secondsFor(question), 0);
  return { answered: counted.length - open.length, total: counted.length, minutes: Math.ceil(seconds / 60) };
}

/** Choices are quick; whoever picks acts is then asked about three of them. */
function secondsFor({ kind, picksActs }: Question): number {
  if (picksActs) return 240;
  return kind.type === 'choice' || kind.type === 'boolean' ? 10 : 25;
}

/**
 * Where a conversation is, for each prompt: the place in the section; which section of how many, and the time left, where
 * they change: nobody reads what never changes. The minutes only fall.
 */
export function progressTeller(facts: () => Facts, asked: () => readonly Question[]): (question: Question) => string {
  let least = Number.POSITIVE_INFINITY;
  let last: string | null = null;
  return (question) => {
    const all = asked();
    const { minutes } = progress(all);
    const isNews = minutes < least;
    least = Math.min(least, minutes);
    const left = isNews && minutes > 0 ? `, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left` : '';
    const sections = [...new Set(all.map(({ section }) => section))];
    const number = sections.indexOf(question.section) + 1;
    const isNamed = sections.length > 1 && number > 0 && question.section !== last;
    last = question.section;
    const of = isNamed ? ` · section ${number} of ${sections.length}` : '';
    return `${titleOf(facts(), question.section)}${placeOf(question, all)}${of}${left}`;
  };
}

/** A section's short title, or a playbook's. */
function titleOf(facts: Facts, section: string): string {
  const known = SECTIONS.find(({ id }) => id === section);
  return known?.title ?? interviewSections(facts).find(({ id }) => id === section)?.title ?? section;
}

/** `group 2`, or `3 of 9` among the section's questions that belong to no list; practices count each once. */
function placeOf(question: Question, all: readonly Question[]): string {
  const { item, section } = question;
  if (question.picksActs) return '';
  if (item !== undefined) return `, ${item.noun} ${item.number}`;
  const keyOf = ({ path, id }: Question): string => (path[0] === 'practices' ? path.slice(0, 3).join('.') : id);
  const own = all.filter((each) => each.section === section && each.item === undefined && !each.picksActs);
  const keys = [...new Set(own.map(keyOf))];
  return `, ${keys.indexOf(keyOf(question)) + 1} of ${keys.length}`;
}
