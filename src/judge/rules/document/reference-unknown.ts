import { lazily } from '../../../growth/lazily.ts';
import { FORMAT } from '../../../method/sources.ts';
import { closestAmong, orMeant } from '../../../plan/closest.ts';
import { type NameKind, namePlaces } from '../../../plan/names.ts';
import type { Playbook } from '../../../playbooks/playbook.ts';
import { listed } from '../../../values/listed.ts';
import { type Path, valueAt } from '../../../yaml/path.ts';
import { entries } from '../../facts/entry.ts';
import type { Facts } from '../../facts/facts.ts';
import { judgedEntries } from '../../facts/practices.ts';
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
  const closest = lazily(() => closestAmong(list));
  return { names: new Set(list), closest: (name) => closest()(name) };
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
    const meant = closest(id);
    const list = valueAt(data, path.slice(0, -1));
    if (!besides.has(list)) besides.set(list, new Set(Array.isArray(list) ? list : []));
    const isThere = besides.get(list)!.has(meant);
    yield {
      path,
      message: `${whoRefers(data, path)} names the ${kind} "${id}", which does not exist${orMeant(meant)}`,
      ...helpOf(`The ${kind === 'segment' ? 'segments' : 'technologies'} of the plan are`, names),
      ...(meant !== null && !isThere ? { correction: { kind: 'replace-value', to: meant } } : {}),
    };
  }
}

/** What refers to something at a path, to begin a sentence with. */
function whoRefers(data: unknown, path: Path): string {
  const isStory = path[0] === 'stories';
  const item = valueAt(data, path.slice(0, isStory ? 2 : 3)) as { readonly title?: string; readonly name?: string };
  return `The ${isStory ? 'story' : path[1] === 'moves' ? 'move' : 'technology'} "${item.title ?? item.name}"`;
}

function* judgePlaybooks({ plan, settings }: Facts): Iterable<Outcome> {
  const { playbooks } = settings;
  const known = knownAs(playbooks.map(({ id }) => id));
  const inUse = new Set(plan.playbooks);
  for (const { path, item: id } of entries(plan.playbooks, ['playbooks'])) {
    if (known.names.has(id)) continue;
    const meant = known.closest(id);
    yield {
      path,
      message: `There is no playbook "${id}"${orMeant(meant)}`,
      ...helpOf('The playbooks are', known.names),
      ...(meant !== null && !inUse.has(meant) ? { correction: { kind: 'replace-value', to: meant } } : {}),
    };
  }
  const present = new Set(Object.keys(plan.practices ?? {}));
  for (const [id, answers] of judgedEntries(plan.practices)) {
    const path = ['practices', id];
    const playbook = playbooks.find((candidate) => candidate.id === id);
    if (playbook) {
      yield* judgePractices(playbook, new Set(Object.keys(answers)), playbooks);
      continue;
    }
    const meant = known.closest(id);
    yield {
      path,
      part: 'key',
      message: `There is no playbook "${id}"${orMeant(meant)}`,
      ...helpOf('The playbooks are', known.names),
      ...rename(meant, present),
    };
  }
}

function* judgePractices(
  playbook: Playbook,
  answered: ReadonlySet<string>,
  playbooks: readonly Playbook[],
): Iterable<Outcome> {
  const known = knownAs(playbook.practices.map(({ id }) => id));
  const homes = new Map(playbooks.flatMap((home) => home.practices.map(({ id }) => [id, home] as const)).reverse());
  for (const id of answered) {
    if (id.startsWith('x-')) continue;
    const path = ['practices', playbook.id, id];
    if (known.names.has(id)) continue;
    const home = homes.get(id);
    const meant = home ? null : known.closest(id);
    yield {
      path,
      part: 'key',
      message: `The playbook "${playbook.title}" has no practice "${id}"${orMeant(meant)}`,
      help: home
        ? `It belongs to the playbook "${home.id}": move the answer there.`
        : `"plan playbooks" lists the practices of "${playbook.id}".`,
      ...rename(meant, answered),
    };
  }
}

/** A key is only renamed where the right one is not there as well. */
function rename(meant: string | null, present: ReadonlySet<string>): Pick<Outcome, 'correction'> {
  return meant === null || present.has(meant) ? {} : { correction: { kind: 'rename-key', to: meant } };
}

function helpOf(beginning: string, names: ReadonlySet<string>): Pick<Outcome, 'help'> {
  return names.size === 0 || names.size > MOST_NAMES ? {} : { help: `${beginning} ${listed([...names])}.` };
}
