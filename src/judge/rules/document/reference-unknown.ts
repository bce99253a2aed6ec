import { FORMAT } from '../../../method/sources.ts';
import { closestAmong, isSlip, orMeant } from '../../../plan/closest.ts';
import { titleOf } from '../../../plan/identity.ts';
import { type NameKind, namePlaces } from '../../../plan/names.ts';
import type { Playbook } from '../../../playbooks/playbook.ts';
import { listed } from '../../../values/listed.ts';
import { type Path, valueAt } from '../../../yaml/path.ts';
import { entries } from '../../facts/entry.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Outcome, Rule } from '../rule.ts';

/** More names than this are no help to somebody who looks for the right one. */
const MOST_NAMES = 12;

export const referenceUnknown: Rule = {
  id: 'reference-unknown',
  severity: 'error',
  summary: 'The plan names a segment, technology, playbook or practice that does not exist.',
  why: 'A move that serves an unknown segment serves nobody, and an answer under a misspelt practice does not count.',
  fix: 'Correct the name, or add what it names to the plan.',
  source: FORMAT,
  example: {
    at: '/win/moves[id=repair-at-the-door]/serves[0]',
    plan: `
 who:
   segments:
     - id: daily-commuters
       name: Daily commuters
 win:
   moves:
     - id: repair-at-the-door
       title: A mechanic at the customer's door
-      serves: [daily-comuters]
+      serves: [daily-commuters]
`,
  },
  *check(facts) {
    yield* judgeIds(facts);
    yield* judgePlaybooks(facts);
  },
};

/** What there is of a kind, and what of it a misspelt name means. */
interface Known {
  readonly names: ReadonlySet<string>;
  readonly closest: (name: string) => string | null;
}

function knownAs(list: readonly string[]): Known {
  return { names: new Set(list), closest: closestAmong(list) };
}

/** A misspelt name is replaced by the one that is meant, unless that is beside it already. */
function unknown(
  path: Path,
  part: 'key' | 'value',
  name: string,
  message: string,
  help: string | undefined,
  meant: string | null,
  beside: ReadonlySet<unknown>,
): Outcome {
  const kind = part === 'key' ? 'rename-key' : 'replace-value';
  const isCertain = meant !== null && !beside.has(meant) && isSlip(name, meant);
  const correction = isCertain ? ({ kind, to: meant } as const) : undefined;
  return { path, part, message: `${message}${orMeant(meant)}`, help, correction };
}

function* judgeIds({ plan, stories }: Facts): Iterable<Outcome> {
  const data = { who: plan.who, win: plan.win, stories: plan.stories };
  const places = namePlaces(data);
  const idsOf = (wanted: NameKind) =>
    knownAs(places.filter(({ kind, role }) => kind === wanted && role === 'definition').map(({ id }) => id));
  const known = new Map<NameKind, Known>([
    ['segment', idsOf('segment')],
    ['technology', idsOf('technology')],
  ]);
  const listed = new Set(stories.map(({ path }) => path[1]));
  const besides = new Map<unknown, ReadonlySet<unknown>>();
  for (const { kind, id, path, role } of places) {
    if (role === 'definition' || (path[0] === 'stories' && !listed.has(path[1]))) continue;
    const { names, closest } = known.get(kind)!;
    if (names.has(id)) continue;
    const list = valueAt(data, path.slice(0, -1));
    if (!besides.has(list)) besides.set(list, new Set(Array.isArray(list) ? list : []));
    const message = `${whoRefers(data, path)} names the ${kind} "${id}", which does not exist`;
    const help = helpOf(`The ${kind === 'segment' ? 'segments' : 'technologies'} of the plan are`, names);
    yield unknown(path, 'value', id, message, help, closest(id), besides.get(list)!);
  }
}

/** What refers to something at a path, to begin a sentence with. */
function whoRefers(data: unknown, path: Path): string {
  const isStory = path[0] === 'stories';
  const name = titleOf(valueAt(data, path.slice(0, isStory ? 2 : 3)));
  return `The ${isStory ? 'story' : path[1] === 'moves' ? 'move' : 'technology'} "${name}"`;
}

function* judgePlaybooks({ plan, settings }: Facts): Iterable<Outcome> {
  const { playbooks } = settings;
  const { names, closest } = knownAs(playbooks.map(({ id }) => id));
  const judge = (path: Path, part: 'key' | 'value', id: string, beside: ReadonlySet<unknown>): Outcome =>
    unknown(path, part, id, `There is no playbook "${id}"`, helpOf('The playbooks are', names), closest(id), beside);
  const inUse = new Set(plan.playbooks);
  for (const { path, item: id } of entries(plan.playbooks, ['playbooks'])) {
    if (!names.has(id)) yield judge(path, 'value', id, inUse);
  }
  const present = new Set(Object.keys(plan.practices ?? {}));
  for (const [id, answers] of Object.entries(plan.practices ?? {})) {
    if (id.startsWith('x-')) continue;
    const playbook = playbooks.find((candidate) => candidate.id === id);
    if (playbook) yield* judgePractices(playbook, new Set(Object.keys(answers)), playbooks);
    else yield judge(['practices', id], 'key', id, present);
  }
}

function* judgePractices(
  playbook: Playbook,
  answered: ReadonlySet<string>,
  playbooks: readonly Playbook[],
): Iterable<Outcome> {
  const { names, closest } = knownAs(playbook.practices.map(({ id }) => id));
  const homes = new Map(playbooks.flatMap((home) => home.practices.map(({ id }) => [id, home] as const)).reverse());
  for (const id of answered) {
    if (id.startsWith('x-') || names.has(id)) continue;
    const home = homes.get(id);
    const message = `The playbook "${playbook.title}" has no practice "${id}"`;
    const help = home
      ? `It belongs to the playbook "${home.id}": move the answer there.`
      : `"plan playbooks" lists the practices of "${playbook.id}".`;
    yield unknown(['practices', playbook.id, id], 'key', id, message, help, home ? null : closest(id), answered);
  }
}

function helpOf(beginning: string, names: ReadonlySet<string>): string | undefined {
  return names.size === 0 || names.size > MOST_NAMES ? undefined : `${beginning} ${listed([...names])}.`;
}
