import type { Facts } from '../../facts/facts.ts';
import { judgedEntries } from '../../facts/practices.ts';
import { closest, orMeant } from '../../plan/closest.ts';
import { type NameKind, namePlaces } from '../../plan/names.ts';
import { type Path, valueAt } from '../../plan/path.ts';
import type { Playbook } from '../../playbooks/playbook.ts';
import { listed } from '../listed.ts';
import { defineRule, type Outcome } from '../rule.ts';
import { FORMAT } from '../sources.ts';

/** More names than this are no help to somebody who looks for the right one. */
const MOST_NAMES = 12;

export const referenceUnknown = defineRule({
  id: 'reference-unknown',
  severity: 'error',
  section: 'document',
  summary: 'A segment, technology, playbook or practice is named that does not exist.',
  why: 'A move that serves a segment nobody has heard of serves nobody, and an answer under a misspelt practice counts for nothing. The plan reads as if it were covered, and the gap stays.',
  fix: 'Correct the name, or add what it names to the plan.',
  source: FORMAT,
  examples: {
    bad: {
      plan: `who:
  segments:
    - id: daily-commuters
      name: Daily commuters
win:
  moves:
    - id: repair-at-the-door
      title: A mechanic at the customer's door
      serves: [daily-comuters]
`,
      at: '/win/moves[id=repair-at-the-door]/serves[0]',
    },
    good: {
      plan: `who:
  segments:
    - id: daily-commuters
      name: Daily commuters
win:
  moves:
    - id: repair-at-the-door
      title: A mechanic at the customer's door
      serves: [daily-commuters]
`,
    },
  },
  *check(facts) {
    yield* judgeIds(facts);
    yield* judgePlaybooks(facts);
  },
});

function* judgeIds({ plan, stories }: Facts): Iterable<Outcome> {
  const data = { who: plan.who, win: plan.win, stories: plan.stories };
  const places = namePlaces(data);
  const idsOf = (wanted: NameKind) =>
    new Set(places.filter(({ kind, role }) => kind === wanted && role === 'definition').map(({ id }) => id));
  const known = new Map<NameKind, readonly string[]>([
    ['segment', [...idsOf('segment')]],
    ['technology', [...idsOf('technology')]],
  ]);
  const told = new Set(stories.map(({ path }) => path[1]));
  for (const { kind, id, path, role } of places) {
    if (role === 'definition' || (path[0] === 'stories' && !told.has(path[1]))) continue;
    const ids = known.get(kind) ?? [];
    if (ids.includes(id)) {
      yield { path };
      continue;
    }
    const meant = closest(id, ids);
    const besides = valueAt(data, path.slice(0, -1));
    const isThere = meant !== null && Array.isArray(besides) && besides.includes(meant);
    yield {
      path,
      message: `${whoRefers(data, path)} names the ${kind} "${id}", which the plan does not have${orMeant(meant)}`,
      ...helpOf(`The ${kind === 'segment' ? 'segments' : 'technologies'} of the plan are`, ids),
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
  const ids = settings.playbooks.map(({ id }) => id);
  for (const [id, answers] of judgedEntries(plan.practices)) {
    const path = ['practices', id];
    const playbook = settings.playbooks.find((candidate) => candidate.id === id);
    if (playbook) {
      yield { path, part: 'key' };
      yield* judgePractices(playbook, Object.keys(answers), settings.playbooks);
      continue;
    }
    const meant = closest(id, ids);
    yield {
      path,
      part: 'key',
      message: `There is no playbook "${id}"${orMeant(meant)}`,
      ...helpOf('The playbooks are', ids),
      ...rename(meant, Object.keys(plan.practices ?? {})),
    };
  }
}

function* judgePractices(
  playbook: Playbook,
  answered: readonly string[],
  playbooks: readonly Playbook[],
): Iterable<Outcome> {
  const ids = playbook.practices.map(({ id }) => id);
  for (const id of answered) {
    if (id.startsWith('x-')) continue;
    const path = ['practices', playbook.id, id];
    if (ids.includes(id)) {
      yield { path, part: 'key' };
      continue;
    }
    const home = playbooks.find(({ practices }) => practices.some((practice) => practice.id === id));
    const meant = home ? null : closest(id, ids);
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
function rename(meant: string | null, present: readonly string[]): Pick<Outcome, 'correction'> {
  return meant === null || present.includes(meant) ? {} : { correction: { kind: 'rename-key', to: meant } };
}

function helpOf(beginning: string, names: readonly string[]): Pick<Outcome, 'help'> {
  return names.length === 0 || names.length > MOST_NAMES ? {} : { help: `${beginning} ${listed(names)}.` };
}
