import type { Assessment } from '../assess/assessment.ts';
import type { Change } from '../plan/edit.ts';
import { valueAt } from '../plan/path.ts';
import type { Ending } from './interview.ts';
import type { Choice, Question } from './question.ts';
import { questions } from './questions.ts';
import { type ReviewItem, reviewItems } from './review-items.ts';
import { askUntilSettled, type Session } from './session.ts';

/** What a sitting works on: a session, and the plan judged as it now is. */
export interface ReviewSession extends Session {
  readonly assess: () => Assessment;
}

const EVERYTHING = { quick: false, section: null };

const OF_PRACTICE: readonly Choice[] = [
  { value: 'keep', label: 'Keep it as it is' },
  { value: 'update', label: 'Update it' },
  { value: 'close', label: 'Close it: it is practised' },
  { value: 'postpone', label: 'Postpone it' },
  { value: 'drop', label: 'It does not apply here' },
];
const OF_TASK: readonly Choice[] = [
  { value: 'keep', label: 'Keep it as it is' },
  { value: 'update', label: 'Update it' },
  { value: 'close', label: 'Close it: it is done' },
  { value: 'postpone', label: 'Postpone it' },
  { value: 'drop', label: 'Drop it' },
];
const OF_READING: readonly Choice[] = [
  { value: 'keep', label: 'Leave it for now' },
  { value: 'update', label: 'Record where it stands' },
];

/** Goes through what is due, most urgent first, until nothing is left or the person leaves. */
export async function reviewSitting(session: ReviewSession): Promise<Ending> {
  const items = reviewItems(session.facts(), session.assess());
  session.say(
    items.length === 0
      ? ['Nothing is due: no date has passed, nothing is stale, off track or unproven.']
      : [`${items.length} to look at.`],
  );
  for (const [index, item] of items.entries()) {
    session.say(['', `${index + 1} of ${items.length}: ${item.title}`, ...item.reasons.map((reason) => `  ${reason}`)]);
    if ((await sitOver(session, item, `${index + 1} of ${items.length}`)) === 'leave') return 'left';
  }
  return 'complete';
}

type Next = 'next' | 'leave';

async function sitOver(session: ReviewSession, item: ReviewItem, progress: string): Promise<Next> {
  if (item.kind === 'unanswered') return answerNow(session, item);
  const choices = item.kind === 'practice' ? OF_PRACTICE : item.kind === 'task' ? OF_TASK : OF_READING;
  const reply = await session.prompter.askChoice({
    text: `${item.title}: what now?`,
    progress,
    current: null,
    choices,
  });
  if (reply.type === 'leave') return 'leave';
  if (reply.type !== 'answer') return 'next';
  const action = choices.find(
    ({ value }, index) => value === reply.text.trim().toLowerCase() || String(index + 1) === reply.text.trim(),
  );
  if (!action) {
    session.say([`Type a number from 1 to ${choices.length}.`]);
    return sitOver(session, item, progress);
  }
  return act(session, item, action.value);
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
      return isPractice ? askAll(session, missing(session, item, ['why'])) : 'next';
    case 'postpone':
      saved(session, stamp);
      return askAll(session, [dateQuestion(session, item)]);
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
  if (settled === 'leave') return 'leave';
  if (settled !== 'answer') return 'next';
  saved(session, [{ op: 'set', path: [...item.path, 'reviewed'], value: session.today }]);
  return askAll(session, missing(session, item, ['evidence', 'owner', 'next', 'due', 'why']));
}

async function askAll(session: ReviewSession, all: readonly Question[]): Promise<Next> {
  for (const question of all) if ((await askUntilSettled(session, question)) === 'leave') return 'leave';
  return 'next';
}

/** The interview's questions about one item. */
function questionsOf(session: ReviewSession, item: ReviewItem): Question[] {
  return questions(session.facts(), EVERYTHING).filter(
    ({ path }) => item.path.every((part, index) => part === path[index]) && path.length > item.path.length,
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

function dateQuestion(session: ReviewSession, item: ReviewItem): Question {
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
  };
}

/** Where a measure, or growth itself, stands today. */
function readingQuestion(session: ReviewSession, item: ReviewItem): Question {
  const path = [...item.path, 'readings'];
  const isGrowth = item.kind === 'growth';
  const apply = (value: unknown): Change[] => {
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
    kind: { type: isGrowth ? 'amount' : 'number' },
    help,
    current: undefined,
    quick: false,
    apply,
  };
}
