/** How a range is asked: low, high, then likely, and played back as what happens one time in ten. */

import { potentialOf } from '../growth/estimate.ts';
import { pertQuantiles, pertShape } from '../growth/pert.ts';
import { showAmounts } from '../values/money.ts';
import { parseAmount } from '../values/values.ts';
import { valueAt } from '../yaml/path.ts';
import { isAnswered, type Question, shownAnswer } from './question.ts';
import { accept, confirm, readAs, replyTo, type Session, type Settled, warn } from './session.ts';

type Amount = string | number;
/** What was said of a range so far: its low end, and its high one. */
type Ends = readonly Amount[];

interface Limits {
  readonly low: Amount;
  readonly likely: Amount;
  readonly high: Amount;
}

const ONCE_MORE =
  'One figure leaves no room for surprise. What would surprise you: below which amount, and above which? (the same figure again if it is certain)';

/** Asks for the range that a question wants: all at once, or one figure after the other. */
export async function askRange(session: Session, question: Question): Promise<Settled> {
  let isAskedOnceMore = false;
  let ends: Ends = [];
  for (;;) {
    const [low, high] = ends;
    const reply = await replyTo(session, question, () => askNext(session, question, ends.length));
    if (reply === 'back' && low !== undefined) {
      ends = high === undefined ? [] : [low];
      continue;
    }
    // Who says nothing beyond the least means one figure for all of it.
    const isOnlyLow = low !== undefined && high === undefined;
    const typed = typeof reply === 'object' ? reply.answer : reply === 'skip' && isOnlyLow ? String(low) : null;
    if (typed === null) return reply as Settled;
    const read = readNext(session, typed, ends);
    if ('problem' in read) {
      warn(session, read.problem);
      continue;
    }
    ends = 'ends' in read ? read.ends : [];
    const isSingle = ends.length === 2 && ends[0] === ends[1];
    if (isSingle && !isAskedOnceMore) {
      isAskedOnceMore = true;
      warn(session, ONCE_MORE);
      ends = [];
    } else if (isSingle || 'whole' in read) {
      const settled = await settle(session, question, 'whole' in read ? read.whole : ends[0]);
      if (settled !== 'again') return settled;
      ends = [];
    }
  }
}

/** @param known how many ends are */
function askNext(session: Session, question: Question, known: number) {
  const named = String(valueAt(session.facts().data, [...question.path.slice(0, -1), 'name']) ?? '');
  const texts = [
    `${question.text} At least how much? (or low, likely, high)`,
    `${named}: and at most?`,
    `${named}: and what is most likely?`,
  ];
  const current = known === 0 && isAnswered(question) ? shownAnswer(question) : undefined;
  return session.prompter.askText({ text: texts[known]!, progress: session.progress(question), current });
}

type Read = { readonly whole: unknown } | { readonly ends: Ends } | { readonly problem: string };

/** What was typed, beside the ends that are known already; also a whole range, at any time. */
function readNext(session: Session, typed: string, [low, high]: Ends): Read {
  const range = readAs(session, 'potential', typed);
  if ('value' in range && typeof range.value === 'object') return { whole: range.value };
  if (low === undefined) {
    if ('value' in range) return { ends: [range.value as Amount] };
    return range.ends ? { ends: range.ends } : range;
  }
  const read = readAs(session, 'signedAmount', typed);
  if ('problem' in read) return read;
  const amount = read.value as Amount;
  const size = parseAmount(amount)!;
  if (size < parseAmount(low)!)
    return { problem: `${amount} is less than the least, ${low}. Type more, or < to go back.` };
  if (high === undefined) return { ends: [low, amount] };
  if (size > parseAmount(high)!)
    return { problem: `${amount} is more than the most, ${high}. Type less, or < to go back.` };
  return { whole: { low, likely: amount, high } };
}

/** Saves a range, plays it back, and says what it means. */
async function settle(session: Session, question: Question, whole: unknown): Promise<'answer' | 'again' | 'leave'> {
  const taken = await accept(session, question, whole);
  if (taken !== 'answer') return taken;
  const tenths = tenthsOf(whole);
  if (tenths !== null) {
    const [below, above] = showAmounts(session.facts().unit, tenths);
    const text = `One time in ten it is below ${below}, one time in ten above ${above}: is that what you mean?`;
    const isMeant = await confirm(session, text, true);
    if (isMeant === 'leave') return 'leave';
    if (!isMeant) await askTenths(session, question, (whole as Limits).likely);
  }
  session.say(question.meaning?.(session.facts()) ?? []);
  return 'answer';
}

/** The amounts that a range stays below, and above, one time in ten; null where its ends are no limits. */
function tenthsOf(whole: unknown): [number, number] | null {
  if (valueAt(whole, ['low']) === undefined) return null;
  const { low, likely, high } = whole as Limits;
  const amounts = { low: parseAmount(low)!, likely: parseAmount(likely)!, high: parseAmount(high)! };
  const potential = amounts.low === amounts.high ? null : potentialOf({ kind: 'limits', ...amounts });
  if (potential === null) return null;
  const [q10, q90] = pertQuantiles(pertShape(potential), [0.1, 0.9]);
  const width = potential.high - potential.low;
  return [potential.low + q10! * width, potential.low + q90! * width];
}

/** Asks for the two amounts in place of the ends; where one is left out, the range stays as it is. */
async function askTenths(session: Session, question: Question, likely: Amount): Promise<void> {
  const ends: Amount[] = [];
  for (const side of ['below', 'above'] as const) {
    for (;;) {
      const text = `One time in ten it is ${side} how much? (most likely: ${likely})`;
      const reply = await session.prompter.askText({ text });
      if (reply.type !== 'answer') return;
      const read = readAs(session, 'signedAmount', reply.text);
      const isApart =
        'value' in read &&
        (side === 'below'
          ? parseAmount(read.value)! <= parseAmount(likely)!
          : parseAmount(read.value)! >= parseAmount(likely)!);
      if (isApart) {
        ends.push(read.value as Amount);
        break;
      }
      warn(session, 'problem' in read ? read.problem : `Type an amount ${side} ${likely}, or nothing to leave it.`);
    }
  }
  await accept(session, question, { p10: ends[0], likely, p90: ends[1] });
}
