/** The questions at which something happens, each with how a person gets there. */
import { type Asked, Rehearsal, type Talk } from './rehearsal.ts';

/** A moment of a conversation: something is asked and not answered yet. */
export interface Scene {
  readonly name: string;
  readonly talk: Talk;
  /** The plan that the program is started on; null where there is none. */
  readonly start: string | null;
  /** What is asked and answered before; calculated when it is needed. */
  readonly lead: () => Promise<readonly Turn[]>;
  /** What is asked at this moment, and what a person would answer. */
  readonly turn: Turn;
}

/** A question and its answer. */
export interface Turn {
  readonly asked: Asked;
  /** The answer: text, the number of a choice, or nothing to skip. */
  readonly reply: string;
  /** The plan with it. */
  readonly after: string | null;
  /** What is asked then; null where nothing is. */
  readonly next: string | null;
}

const MAX_TURNS = 2000;

/** A typical answer of each kind. Choices are numbered. */
const ANSWERS: Readonly<Partial<Record<NonNullable<Asked['kind']>, string>>> = {
  text: 'For a reason of its own',
  owner: 'Head of Sales',
  amount: '12M',
  number: '41',
  percent: '40%',
  confidence: '70%',
  growthOrTarget: '25%',
  losses: '5%',
  duration: '24 months',
  timeToClose: '6 weeks',
  start: '2026-07-01',
  date: '2026-07-01',
  potential: '900k 1.9M 3.2M',
  unitOrCurrency: 'CAD',
  rate: '2% a year',
  texts: 'They fear being late; they ride in rain',
  references: '1',
  choice: '1',
  boolean: '1',
};

/** A plan in which something of every kind is due. */
const REVIEWED = `format: 1
organization: Northwind Cycles   # ours
howBig:
  start: 2026-01-01
  horizon: 24 months
  baseline: 12M
  target: 15M
  readings:
    - {date: 2026-09-30, value: 12.1M}
win:
  cut:
    - {what: The show-room, owner: Head of Retail, due: 2026-01-31, status: started}   # at last
practices:
  take-a-punch:
    # the hardest one
    not-personal: {status: started, owner: Head of People, next: A talk, due: 2026-02-28}
    learn-the-secret: {status: practising, owner: Head of People, evidence: A list, reviewed: 2026-11-01}
    gift-of-recovery: {status: practising, owner: Head of People, evidence: A list, reviewed: 2026-11-01}
    screaming-means-staying: {status: practising, owner: Head of People, evidence: A list, reviewed: 2026-11-01}
measures:
  - id: repeat-business
    name: Customers who came back
    unit: percent
    better: higher
    baseline: 38
    target: 55
    start: 2026-01-01
    due: 2027-12-31
    owner: Head of Retail
    every: month
    readings:
      - {date: 2026-02-28, value: 40}
`;

/** Every question of the quick interview. */
export async function quickScenes(): Promise<Scene[]> {
  return scenesOf('quick', await walk('quick', null));
}

/** One question of each kind that the full interview asks, and one for a further item that is skipped. */
export async function fullScenes(): Promise<Scene[]> {
  const missing = new Set(Object.keys(ANSWERS));
  const turns = await walk('init', null, 1, ({ asked }) => missing.delete(asked.kind ?? '') && missing.size === 0);
  if (missing.size > 0) throw new Error(`the full interview has no question of the kind ${[...missing].join(', ')}`);
  const seen = new Set<string>();
  const isNew = ({ asked, reply }: Turn) => seen.size < seen.add(`${asked.kind} ${reply === ''}`).size;
  return scenesOf('init', turns, isNew);
}

/** The questions of sessions in which each thing that is due is kept, updated, closed, postponed or dropped. */
export async function reviewScenes(): Promise<Scene[]> {
  const scenes: Scene[] = [];
  const seen = new Set<string>();
  for (let action = 1; action <= 5; action++) {
    const turns = await walk('review', REVIEWED, action);
    for (const [index, turn] of turns.entries()) {
      const { asked, reply } = turn;
      if (seen.size === seen.add(`${asked.text} ${reply}`).size) continue;
      scenes.push({
        name: `review ${action}, ${index + 1} of ${turns.length}: ${asked.text}`,
        talk: 'review',
        start: REVIEWED,
        lead: async () => turns.slice(0, index),
        turn,
      });
    }
  }
  return scenes;
}

/** A conversation from its beginning to its end, or to where it `isEnough`. */
async function walk(
  talk: Talk,
  plan: string | null,
  action = 1,
  isEnough: (turn: Turn) => boolean = () => false,
): Promise<Turn[]> {
  let { rehearsal, asked } = await Rehearsal.begin(talk, plan);
  const turns: Turn[] = [];
  while (asked !== null) {
    if (turns.length > MAX_TURNS) throw new Error('the conversation has no end');
    const reply = replyTo(asked, turns, action);
    const next: Asked | null = await rehearsal.reply(reply);
    const turn = { asked, reply, after: rehearsal.plan, next: next?.text ?? null };
    turns.push(turn);
    if (isEnough(turn)) break;
    asked = next;
  }
  return turns;
}

function replyTo(asked: Asked, turns: readonly Turn[], action: number): string {
  const times = turns.filter(({ asked: { text } }) => text === asked.text).length;
  // A question that comes again asks for one more of a list.
  if (asked.isItem) return times > 0 ? '' : `The ${turns.length}th name`;
  // A new date, or where something stands today: what is no answer is asked again.
  if (asked.kind === null && asked.choices === 0) return times % 2 === 0 ? '2027-03-31' : '41';
  // What is played back, and what is doubted, is meant.
  if (asked.kind === null && asked.choices === 2) return '1';
  if (asked.kind === null) return String(Math.min(action, asked.choices));
  // Practices are in all states.
  if (asked.kind === 'choice') return String(1 + (turns.length % asked.choices));
  return ANSWERS[asked.kind] ?? 'x';
}

/** How to get to each question that is wanted, with one answer before it. */
function scenesOf(talk: Talk, turns: readonly Turn[], isWanted: (turn: Turn) => boolean = () => true): Scene[] {
  const scenes: Scene[] = [];
  for (const [index, turn] of turns.entries()) {
    if (!isWanted(turn)) continue;
    const from = Math.max(
      0,
      // What is only asked about an answer does not come again without it.
      turns.slice(0, index).findLastIndex(({ asked, reply }) => reply !== '' && asked.kind !== null),
    );
    const start = turns[from]!.asked.plan;
    const lead = () => leadTo(talk, start, turns.slice(from, index), turn);
    const name = `${talk} ${index + 1} of ${turns.length}: ${turn.asked.text}`;
    scenes.push({ name, talk, start, lead, turn });
  }
  return scenes;
}

/** The turns again in a new session; it may first ask what was skipped in the one before. */
async function leadTo(talk: Talk, start: string | null, turns: readonly Turn[], target: Turn): Promise<Turn[]> {
  let { rehearsal, asked } = await Rehearsal.begin(talk, start);
  const lead: Turn[] = [];
  const left = [...turns];
  while (asked !== null && (left.length > 0 || asked.text !== target.asked.text)) {
    if (lead.length > MAX_TURNS) break;
    const reply = left[0]?.asked.text === asked.text ? left.shift()!.reply : '';
    const next: Asked | null = await rehearsal.reply(reply);
    lead.push({ asked, reply, after: rehearsal.plan, next: next?.text ?? null });
    asked = next;
  }
  if (asked === null || left.length > 0) throw new Error(`a new sitting does not come to: ${target.asked.text}`);
  return lead;
}
