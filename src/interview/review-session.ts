import type { Change } from '../edit/edit.ts';
import type { Assessment } from '../judge/assessment.ts';
import { inOrder } from '../judge/facts/measures.ts';
import { growthStanding } from '../judge/standing.ts';
import { NAMING_KEYS } from '../plan/identity.ts';
import { isWithin, valueAt } from '../yaml/path.ts';
import { begin } from './answers.ts';
import { askUntilSettled, choose } from './ask.ts';
import { choices } from './field.ts';
import type { Ending } from './interview.ts';
import { nextReview } from './next-review.ts';
import type { Question, Remark } from './question.ts';
import { everyQuestion } from './questions.ts';
import { readingQuestion } from './reading-question.ts';
import { announced, type ReviewItem, reviewItems, statedSegments } from './review-items.ts';
import { type Given, type Session, type Settled, save } from './session.ts';

/** A review's session: the plan judged as it now is, and what was done so far. */
interface Review extends Session {
  readonly assess: () => Assessment;
  /** What was done, a short sentence each. */
  readonly done: string[];
}

const KEEP = 'Keep it as it is';
const UPDATE = 'Update it';
const POSTPONE = 'Postpone it';
const OF_READING = choices({ keep: KEEP, update: 'Record where it stands', postpone: POSTPONE });
const CHOICES = {
  practice: choices({
    keep: KEEP,
    update: UPDATE,
    close: 'Close it: it is practised',
    postpone: POSTPONE,
    drop: 'It does not apply here',
  }),
  task: choices({
    keep: KEEP,
    update: UPDATE,
    close: 'Close it: it is done',
    postpone: POSTPONE,
    drop: 'Drop it',
  }),
  measure: OF_READING,
  growth: OF_READING,
  potentials: choices({
    keep: 'They all still hold',
    update: 'Change them, one by one',
    postpone: POSTPONE,
  }),
};

const HINT =
  'Keep, update, close, postpone or drop each. ? explains, < goes back, :stop leaves. Every answer is saved at once.';

/**
 * Goes through what is due, growth first, until nothing is left or the person leaves.
 * @param done takes what was done, a short sentence each
 */
export async function holdReview(
  given: Given & { readonly assess: () => Assessment },
  done: string[],
): Promise<Ending> {
  let place = '';
  const session = begin({ ...given, done }, () => place);
  session.say(standing(session));
  const items = reviewItems(session.facts(), session.assess());
  if (items.length === 0) {
    session.say(['Nothing is due: no date has passed, nothing is stale, off track or unproven.']);
    return completed(session);
  }
  session.say([announced(items), { tone: 'help', text: HINT }]);
  for (let index = 0; index < items.length; ) {
    const item = items[index]!;
    place = `${index + 1} of ${items.length}`;
    session.say([
      '',
      { tone: 'title', text: `${place}: ${item.title}` },
      ...item.reasons.map((text): Remark => ({ tone: 'meaning', text })),
      ...statedLines(session, item),
    ]);
    const next = await lookAt(session, item);
    if (next === 'leave') return 'left';
    index = Math.max(0, index + (next === 'back' ? -1 : 1));
  }
  return completed(session);
}

/** The next review is a period from today. */
function completed(session: Review): Ending {
  save(session, nextReview(session.facts().plan, session.today, true));
  return 'complete';
}

/** Where growth stands, before anything is asked. */
function standing(session: Review): string[] {
  const facts = session.facts();
  const last = inOrder(facts.growthReadings, facts.asOf).at(-1);
  const standing = last === undefined ? null : growthStanding(facts, last.date, last.value);
  const sentence = session.assess().verdict?.sentence;
  return [...(sentence === undefined ? [] : [sentence]), ...(standing === null ? [] : [`${last!.date}: ${standing}`])];
}

type Next = 'next' | 'back' | 'leave';

/** What the plan says of an item, so that nobody needs to look it up. */
function statedLines(session: Review, { kind, path }: ReviewItem): Remark[] {
  if (kind !== 'practice' && kind !== 'task') return [];
  const item = (valueAt(session.facts().plan, path) ?? {}) as Readonly<Record<string, unknown>>;
  const stated = ['status', 'owner', 'next', 'due', 'evidence', 'why'].flatMap((key) =>
    item[key] === undefined ? [] : [`${key} ${String(item[key])}`],
  );
  return stated.length === 0 ? [] : [{ tone: 'help', text: `The plan says: ${stated.join('; ')}.` }];
}

/** Where no reading of growth is fresh, it is asked for at once; then what to do with the item. */
async function lookAt(session: Review, item: ReviewItem): Promise<Next> {
  const settled = item.wantsReading ? await record(session, item) : 'skip';
  if (settled !== 'skip' && settled !== 'sections') return nextOf(settled);
  for (;;) {
    const action = await choose(session, actionQuestion(item));
    if (typeof action === 'object') return act(session, item, action.value);
    if (action !== 'sections') return nextOf(action);
  }
}

function nextOf(settled: Settled): Next {
  return settled === 'back' || settled === 'leave' ? settled : 'next';
}

function actionQuestion(item: ReviewItem): Question {
  return {
    id: item.path.join('.'),
    section: '',
    path: item.path,
    text: item.kind === 'potentials' ? 'Do the potentials still hold?' : `${item.title}: what now?`,
    kind: { type: 'choice', choices: CHOICES[item.kind] },
    why: item.reasons.join(' '),
    good: item.help,
  };
}

async function act(session: Review, item: ReviewItem, action: string): Promise<Next> {
  const set = (key: string, value: unknown): Change => ({ op: 'set', path: [...item.path, key], value });
  const stamps = stampsOf(session, item);
  const isPractice = item.kind === 'practice';
  // A task that is done or dropped does not come again.
  const closed = isPractice ? stamps : [];
  switch (action) {
    case 'keep':
      saved(session, stamps, item.kind === 'potentials' ? 'The potentials still hold' : `Kept "${item.title}"`);
      return 'next';
    case 'close':
      saved(session, [set('status', isPractice ? 'practising' : 'done'), ...closed], `Closed "${item.title}"`);
      return isPractice ? askAll(session, missing(session, item, ['evidence', 'owner'])) : 'next';
    case 'drop':
      saved(session, [set('status', isPractice ? 'not-applicable' : 'dropped'), ...closed], `Dropped "${item.title}"`);
      return askAll(session, missing(session, item, ['why']));
    case 'postpone':
      return askAll(session, [postponing(session, item)]);
    default:
      return update(session, item, stamps);
  }
}

async function record(session: Review, item: ReviewItem): Promise<Settled> {
  const question = readingQuestion(session.facts(), session.today, item.path, item.title);
  const settled = await askUntilSettled(session, question);
  if (settled === 'answer') session.done.push(`Recorded "${item.title}"`);
  return settled;
}

async function update(session: Review, item: ReviewItem, stamps: readonly Change[]): Promise<Next> {
  if (item.kind === 'measure' || item.kind === 'growth') return nextOf(await record(session, item));
  saved(session, stamps, `Updated "${item.title}"`);
  if (item.kind !== 'potentials') return askAll(session, questionsOf(session, item));
  const paths = statedSegments(session.facts()).flatMap(({ path }) =>
    ['potential', 'target'].map((key) => [...path, key].join('.')),
  );
  return askAll(
    session,
    everyQuestion(session.facts()).filter(({ id }) => paths.includes(id)),
  );
}

/** The changes that say that somebody looked at an item today. */
function stampsOf(session: Review, { kind, path }: ReviewItem): Change[] {
  const paths = kind === 'potentials' ? statedSegments(session.facts()).map((segment) => segment.path) : [path];
  return paths.map((each) => ({ op: 'set', path: [...each, 'reviewed'], value: session.today }));
}

function saved(session: Review, changes: readonly Change[], done: string): void {
  save(session, changes);
  session.done.push(done);
}

async function askAll(session: Review, all: readonly Question[]): Promise<Next> {
  for (let index = 0; index < all.length; ) {
    const settled = await askUntilSettled(session, all[index]!);
    if (settled === 'leave') return 'leave';
    if (settled === 'back' && index === 0) return 'back';
    index += settled === 'back' ? -1 : 1;
  }
  return 'next';
}

/** The interview's questions about one item. */
function questionsOf(session: Review, item: ReviewItem): Question[] {
  return everyQuestion(session.facts()).filter(
    ({ path }) =>
      isWithin(path, item.path) &&
      path.length > item.path.length &&
      // A review does not rename: it is by its name that an item is found again.
      !NAMING_KEYS.some((key) => key === path.at(-1)),
  );
}

function missing(session: Review, item: ReviewItem, keys: readonly string[]): Question[] {
  return questionsOf(session, item).filter(
    ({ path, current }) => current === undefined && keys.includes(String(path.at(-1))),
  );
}

/** Until when it is left alone. A practice has no date for that but its own. */
function postponing(session: Review, item: ReviewItem): Question {
  const key = item.kind === 'practice' ? 'due' : 'later';
  const places = stampsOf(session, item).map(({ path }) => [...path.slice(0, -1), key]);
  return {
    ...actionQuestion(item),
    path: places[0]!,
    text: `${item.title}: until when?`,
    kind: { type: 'date' },
    why: 'Until then the review leaves it alone; "plan check" does not.',
    good: 'A date you would tell the team, such as next month.',
    apply: (value) => {
      session.done.push(`Postponed "${item.title}" until ${value}`);
      const stamps = item.kind === 'practice' ? stampsOf(session, item) : [];
      return [...places.map((path): Change => ({ op: 'set', path, value })), ...stamps];
    },
  };
}
