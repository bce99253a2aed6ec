/** What a difference is, in the words of the method. */
import { itemName } from '../../plan/identity.ts';
import { schemaAt } from '../../plan/schema-at.ts';
import type { Playbook } from '../../playbooks/playbook.ts';
import { capital, listed } from '../../values/listed.ts';
import { shown, words } from '../../values/shown.ts';
import { type Path, valueAt } from '../../yaml/path.ts';
import type { Difference } from './compare.ts';
import { calledOf } from './pairs.ts';

/** The lists of the plan by their dotted path, and what one of their items is called. */
const THINGS: Readonly<Record<string, string>> = {
  'howBig.milestones': 'milestone',
  'howBig.other': 'other contribution',
  'howBig.readings': 'reading of growth',
  'who.segments': 'segment',
  'who.notServing': 'group that is not served',
  'win.moves': 'move',
  'win.technology': 'technology',
  'win.cut': 'cut',
  'win.dumbRules': 'rule',
  'customer.changes': 'change after',
  measures: 'measure',
  stories: 'story',
};

/** What a difference is about. */
export interface Thing {
  readonly id: string | null;
  /** What a person calls it: its name, or the key in words. */
  readonly name: string;
  /** In words, without a full stop: `Segment "Amateur racers": chosen`. */
  readonly what: string;
}

/** @param data the older and the newer data */
export function thingOf(
  difference: Difference,
  data: { readonly before: unknown; readonly after: unknown },
  playbooks: readonly Playbook[],
): Thing {
  const { kind, old, now } = difference;
  const [root, at] = kind === 'removed' ? [data.before, old] : [data.after, now];
  if (at[0] === 'practices' && at.length >= 3) return practiceThing(difference, at, playbooks);
  const length = at.findIndex((part) => typeof part === 'number') + 1;
  const noun = THINGS[at.slice(0, Math.max(0, length - 1)).join('.')];
  if (noun === undefined) {
    const name = wordsAt(at);
    return { id: null, name, what: capital(statement(difference, `${name}:`)) };
  }
  const item = valueAt(root, at.slice(0, length));
  const name = calledOf(item) ?? String(at[length - 1]);
  const called = `${noun} ${titled(item, name)}`;
  const rest = at.slice(length);
  const [inner] = rest.flatMap((part, index) => (typeof part === 'number' ? [index] : []));
  const id = idOf(item);
  if (rest.length === 0) return { id, name, what: capital(whole(difference, called, noun)) };
  if (inner === undefined) return { id, name, what: `${capital(called)}: ${statement(difference, wordsAt(rest))}` };
  // A reading of a measure.
  const within = valueAt(root, at.slice(0, length + inner + 1));
  const reading = `reading ${titled(within, calledOf(within) ?? '')}`;
  const isWhole = rest.length === inner + 1;
  const said = isWhole
    ? whole(difference, reading, 'reading')
    : `${reading}: ${statement(difference, wordsAt(rest.slice(inner + 1)))}`;
  return { id, name, what: `${capital(called)}: ${said}` };
}

function practiceThing(difference: Difference, at: Path, playbooks: readonly Playbook[]): Thing {
  const [, playbookId, practiceId, ...rest] = at.map(String);
  const playbook = playbooks.find(({ id }) => id === playbookId);
  const name = playbook?.practices.find(({ id }) => id === practiceId)?.title ?? practiceId!;
  const { kind, before, after } = difference;
  const statusOf = (value: unknown): string => plainly(valueAt(value, ['status']) ?? value);
  const what =
    kind === 'up' || kind === 'down'
      ? `${kind} from ${plainly(before)} to ${plainly(after)}`
      : rest.length > 0
        ? statement(difference, wordsAt(rest))
        : kind === 'added'
          ? `now answered, ${statusOf(after)}`
          : `no longer answered, before ${statusOf(before)}`;
  return { id: practiceId!, name, what: `"${name}": ${what}` };
}

/** A whole item that is new, gone or called something else. */
function whole({ kind, before, after }: Difference, called: string, noun: string): string {
  if (kind === 'added') return `new ${called}${details(after)}`;
  if (kind === 'removed') return `${called} is gone`;
  if (kind === 'changed') return `${called}: ${inPlaceOf(after, before)}`;
  const names = (value: unknown): string | null => calledOf(value) ?? (typeof value === 'string' ? value : null);
  const [old, now] = [names(before), names(after)];
  const isId = called.includes(`"${old}"`) || !called.includes(`"${now}"`);
  return isId ? `${called} has the id ${now} in place of ${old}` : `the ${noun} "${old}" is now called "${now}"`;
}

/** What a new item says that matters at once. */
function details(item: unknown): string {
  const get = (key: string): string => plainly(valueAt(item, [key]));
  const parts = [
    ...(valueAt(item, ['chosen']) === false ? ['not chosen'] : []),
    ...['potential', 'target'].flatMap((key) => (get(key) === '' ? [] : [`${key} ${get(key)}`])),
    ...(get('owner') === '' ? [] : [get('owner')]),
    ...(get('due') === '' ? [] : [`due ${get('due')}`]),
  ];
  const value = get('value') === '' ? '' : `: ${get('value')}`;
  return `${value}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
}

/** What became of one answer. */
function statement(difference: Difference, name: string): string {
  const { kind, before, after, old, now } = difference;
  const key = now.at(-1);
  if (key === 'chosen') return after === false ? 'no longer chosen' : 'chosen';
  const quote = TEXTS.includes(schemaAt(now)?.name ?? '') ? '"' : '';
  const shown = (value: unknown): string => `${quote}${plainly(value)}${quote}`;
  if (kind === 'removed') return `${name} no longer stated, before ${shown(before)}`;
  if (kind === 'added') return `${name} ${shown(after)}`;
  const isOther = typeof key === 'string' && old.at(-1) !== key;
  return `${name} ${shown(after)} in place of ${isOther ? `the ${wordsAt([old.at(-1)!])} of ` : ''}${shown(before)}`;
}

/** Free text, as the schema names it. */
const TEXTS: readonly string[] = ['text', 'owner', 'path'];

function inPlaceOf(after: unknown, before: unknown): string {
  return `${plainly(after)} in place of ${plainly(before)}`;
}

/** The keys of the format that say little by themselves. */
const WORDS: Readonly<Record<string, string>> = {
  'howBig.owner': 'owner of HOW BIG',
  'howBig.why': 'reason for HOW BIG',
  'howBig.unit': 'unit of growth',
  'howBig.per': 'what the measure counts',
  'howBig.every': 'how often growth is read',
  'howBig.reviewed': 'HOW BIG reviewed on',
  'win.only': 'ONLY statement',
  'win.proof': 'proof of the ONLY statement',
  'review.next': 'next review',
  'review.every': 'a review every',
};

function wordsAt(path: Path): string {
  const stated = WORDS[path.join('.')];
  if (stated !== undefined) return stated;
  const keys = path.filter((part) => typeof part === 'string');
  const last = keys[0] === 'serving' && keys.length === 3 ? keys.slice(-2) : keys.slice(-1);
  return last.map((key) => (key.startsWith('x-') ? key : words(key))).join(' ');
}

function titled(item: unknown, name: string): string {
  return itemName(item)?.startsWith('date=') ? `of ${name}` : `"${plainly(name)}"`;
}

function idOf(item: unknown): string | null {
  const id = valueAt(item, ['id']);
  return typeof id === 'string' ? id : null;
}

/** In characters; what is longer is cut. */
const LONGEST = 80;

/** A value in words, on one line. */
function plainly(value: unknown): string {
  const text = Array.isArray(value)
    ? listed(value.map((each) => calledOf(each) ?? plainly(each))) || 'none'
    : shown(value).replaceAll(/\s+/g, ' ').trim();
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}
