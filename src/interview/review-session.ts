import type { Change } from '../edit/edit.ts';
import type { Assessment } from '../judge/assessment.ts';
import { growthStanding, measureStanding } from '../judge/standing.ts';
import { againstPlan } from '../plan/against.ts';
import { NAMING_KEYS } from '../plan/identity.ts';
import { parseAmount } from '../values/values.ts';
import { valueAt } from '../yaml/path.ts';
import { understand } from './answer.ts';
import { choices } from './field.ts';
import type { Ending } from './interview.ts';
import type { Question, Remark } from './question.ts';
import { questions } from './questions.ts';
import { type ReviewItem, reviewItems } from './review-items.ts';
import { askUntilSettled, reviewAnswers, type Session, unknownCommand } from './session.ts';

/** What a sitting works on: a session, and the plan judged as it now is. */
export interface ReviewSession extends Session {
  readonly assess: () => Assessment;
}

const EVERYTHING = { quick: false, section: null };

const OF_PRACTICE = choices({
  keep: 'Keep it as it is',
  update: 'Update it',
  close: 'Close it: it is practised',
  postpone: 'Postpone it',
  drop: 'It does not apply here',
});
const OF_TASK = choices({
  keep: 'Keep it as it is',
  update: 'Update it',
  close: 'Close it: it is done',
  postpone: 'Postpone it',
  drop: 'Drop it',
});
const OF_READING = choices({ keep: 'Leave it for now', update: 'Record where it stands' });
const CHOICES = { practice: OF_PRACTICE, task: OF_TASK, measure: OF_READING, growth: OF_READING };

const HINT =
  'Each is kept, updated, closed, postponed or dropped. ? explains, < goes back, :stop leaves. Every answer is saved at once.';

/** Goes through what is due, most urgent first, until nothing is left or the person leaves. */
export async function reviewSitting(given: Omit<ReviewSession, 'progress'>): Promise<Ending> {
  const session = { ...given, progress: () => '' };
  const items = reviewItems(session.facts(), session.assess());
  if (items.length === 0) {
    session.say(['Nothing is due: no date has passed, nothing is stale, off track or unproven.']);
    return 'complete';
  }
  const minutes = Math.ceil(items.length / 2);
  session.say([
    `${items.length} to look at, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}; the most urgent first.`,
    { tone: 'help', text: HINT },
  ]);
  for (let index = 0; index < items.length; ) {
    const item = items[index]!;
    const progress = `${index + 1} of ${items.length}`;
    session.say([
      '',
      { tone: 'title', text: `${progress}: ${item.title}` },
      ...item.reasons.map((text): Remark => ({ tone: 'meaning', text })),
      ...statedLines(session, item),
    ]);
    const next = await sitOver({ ...session, progress: () => progress }, item);
    if (next === 'leave') return 'left';
    index = Math.max(0, index + (next === 'back' ? -1 : 1));
  }
  return 'complete';
}

type Next = 'next' | 'back' | 'leave';

/** What the plan says of an item, so that nobody needs to look it up. */
function statedLines(session: ReviewSession, { kind, path }: ReviewItem): Remark[] {
  if (kind === 'measure' || kind === 'growth' || kind === 'unanswered') return [];
  const item = (valueAt(session.facts().plan, path) ?? {}) as Readonly<Record<string, unknown>>;
  const told = ['status', 'owner', 'next', 'due', 'evidence', 'why'].flatMap((key) =>
    item[key] === undefined ? [] : [`${key} ${String(item[key])}`],
  );
  return told.length === 0 ? [] : [{ tone: 'help', text: `The plan says: ${told.join('; ')}.` }];
}

async function sitOver(session: ReviewSession, item: ReviewItem): Promise<Next> {
  if (item.kind === 'unanswered') return answerNow(session, item);
  const kind = { type: 'choice' as const, choices: CHOICES[item.kind] };
  for (;;) {
    const reply = await session.prompter.askChoice({
      text: `${item.title}: what now?`,
      progress: session.progress(),
      current: null,
      choices: kind.choices,
    });
    switch (reply.type) {
      case 'skip':
        return 'next';
      case 'back':
      case 'leave':
        return reply.type;
      case 'review':
        if ((await reviewAnswers(session)) === 'leave') return 'leave';
        break;
      case 'help':
        session.say([{ tone: 'help', text: item.help }]);
        break;
      case 'answer': {
        const action = understand(kind, reply.text, againstPlan(session.facts().plan, session.today));
        if ('value' in action) return act(session, item, String(action.value));
        session.say([{ tone: 'problem', text: action.problem }]);
        break;
      }
      default:
        session.say(unknownCommand(reply.type === 'unknown' ? reply.text : ':sections'));
    }
  }
}

async function act(session: ReviewSession, item: ReviewItem, action: string): Promise<Next> {
  if (item.kind === 'measure' || item.kind === 'growth')
    return action === 'update' ? askAll(session, [readingQuestion(session, item)]) : 'next';
  const set = (key: string, value: unknown): Change => ({ op: 'set', path: [...item.path, key], value });
  const isPractice = item.kind === 'practice';
  const stamp = isPractice ? [set('reviewed', session.today)] : [];
  switch (action) {
    case 'keep':
      return saved(session, stamp);
    case 'close':
      saved(session, [set('status', isPractice ? 'practising' : 'done'), ...stamp]);
      return isPractice ? askAll(session, missing(session, item, ['evidence', 'owner'])) : 'next';
    case 'drop':
      saved(session, [set('status', isPractice ? 'not-applicable' : 'dropped'), ...stamp]);
      return askAll(session, missing(session, item, ['why']));
    case 'postpone':
      return askAll(session, [dateQuestion(session, item, stamp)]);
    default:
      saved(session, stamp);
      return askAll(session, questionsOf(session, item));
  }
}

function saved(session: ReviewSession, changes: readonly Change[]): Next {
  if (changes.length > 0) session.say(session.save(changes));
  return 'next';
}

async function answerNow(session: ReviewSession, item: ReviewItem): Promise<Next> {
  const [status] = questionsOf(session, item);
  if (!status) return 'next';
  const settled = await askUntilSettled(session, status);
  if (settled === 'leave' || settled === 'back') return settled;
  if (settled !== 'answer') return 'next';
  saved(session, [{ op: 'set', path: [...item.path, 'reviewed'], value: session.today }]);
  return askAll(session, missing(session, item, ['evidence', 'owner', 'next', 'due', 'why']));
}

async function askAll(session: ReviewSession, all: readonly Question[]): Promise<Next> {
  for (let index = 0; index < all.length; ) {
    const settled = await askUntilSettled(session, all[index]!);
    if (settled === 'leave') return 'leave';
    index = Math.max(0, index + (settled === 'back' ? -1 : 1));
  }
  return 'next';
}

/** The interview's questions about one item. */
function questionsOf(session: ReviewSession, item: ReviewItem): Question[] {
  return questions(session.facts(), EVERYTHING).filter(
    ({ path }) =>
      item.path.every((part, index) => part === path[index]) &&
      path.length > item.path.length &&
      // A sitting does not rename: it is by its name that an item is found again.
      !NAMING_KEYS.some((key) => key === path.at(-1)),
  );
}

function missing(session: ReviewSession, item: ReviewItem, keys: readonly string[]): Question[] {
  return questionsOf(session, item).filter(
    ({ path, current }) => current === undefined && keys.includes(String(path.at(-1))),
  );
}

const HELP = {
  why: 'What has a date that has passed is either done, dropped or late.',
  good: 'A date you would tell the team.',
  source: '',
};

/** Until when it is put off; the item is reviewed once that is said. */
function dateQuestion(session: ReviewSession, item: ReviewItem, stamp: readonly Change[]): Question {
  const path = [...item.path, 'due'];
  return {
    id: path.join('.'),
    section: '',
    path,
    text: `${item.title}: until when?`,
    kind: { type: 'date' },
    help: HELP,
    current: valueAt(session.facts().plan, path),
    quick: false,
    apply: (value) => [{ op: 'set', path, value }, ...stamp],
  };
}

/** Where a measure, or growth itself, stands today, and how that is against where it should. */
function readingQuestion(session: ReviewSession, item: ReviewItem): Question {
  const path = [...item.path, 'readings'];
  const isGrowth = item.kind === 'growth';
  let read = 0;
  const apply = (value: unknown): Change[] => {
    read = isGrowth ? (parseAmount(value) ?? 0) : Number(value);
    const readings = (valueAt(session.facts().plan, path) ?? []) as readonly { date?: string }[];
    const today = readings.findIndex((reading) => reading?.date === session.today);
    return [{ op: 'set', path: [...path, today < 0 ? readings.length : today], value: { date: session.today, value } }];
  };
  const help = {
    ...HELP,
    why: 'A figure of today tells whether it works.',
    good: isGrowth ? 'What the business brings per year by now, such as 12.6M.' : 'The figure of today.',
  };
  return {
    id: path.join('.'),
    section: '',
    path,
    text: `${item.title}: where does it stand today?`,
    kind: { type: isGrowth ? 'signedAmount' : 'number' },
    help,
    current: undefined,
    quick: false,
    apply,
    meaning: (facts) => {
      const measure = facts.measures.find(({ path: own }) => own[1] === item.path[1]);
      const text = isGrowth
        ? growthStanding(facts, session.today, read)
        : measure && measureStanding(measure, session.today, read);
      return text ? [{ tone: 'meaning', text }] : [];
    },
  };
}
