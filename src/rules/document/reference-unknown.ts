import { type Entry, entries } from '../../facts/entry.ts';
import type { Facts } from '../../facts/facts.ts';
import { judgedEntries } from '../../facts/practices.ts';
import { closest } from '../../plan/closest.ts';
import type { Path } from '../../plan/path.ts';
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

/** An id that something in the plan refers to. */
interface Reference extends Entry<string> {
  readonly kind: 'segment' | 'technology';
  /** What refers to it, to begin a sentence with. */
  readonly by: string;
  /** What else is named beside it. */
  readonly besides: readonly string[];
}

function* judgeIds(facts: Facts): Iterable<Outcome> {
  const known = {
    segment: [...new Set(facts.segments.map(({ id }) => id))],
    technology: [...new Set(entries(facts.plan.win?.technology, []).map(({ item }) => item.id))],
  };
  for (const reference of references(facts)) {
    const { path, item: id, kind, by, besides } = reference;
    const ids = known[kind];
    if (ids.includes(id)) {
      yield { path };
      continue;
    }
    const meant = closest(id, ids);
    yield {
      path,
      message: `${by} names the ${kind} "${id}", which the plan does not have${question(meant)}`,
      ...helpOf(`The ${kind === 'segment' ? 'segments' : 'technologies'} of the plan are`, ids),
      ...(meant !== null && !besides.includes(meant) ? { correction: { kind: 'replace-value', to: meant } } : {}),
    };
  }
}

function references({ plan, stories }: Facts): Reference[] {
  const lists = (kind: Reference['kind'], by: string, path: Path, ids: readonly string[] | undefined): Reference[] =>
    entries(ids, path).map((entry) => ({ ...entry, kind, by, besides: ids ?? [] }));
  return [
    ...entries(plan.win?.moves, ['win', 'moves']).flatMap(({ path, item }) => [
      ...lists('segment', `The move "${item.title}"`, [...path, 'serves'], item.serves),
      ...lists('technology', `The move "${item.title}"`, [...path, 'technology'], item.technology),
    ]),
    ...entries(plan.win?.technology, ['win', 'technology']).flatMap(({ path, item }) =>
      lists('segment', `The technology "${item.name}"`, [...path, 'serves'], item.serves),
    ),
    ...stories.flatMap(({ path, item }): Reference[] =>
      item.segment === undefined
        ? []
        : [
            {
              path: [...path, 'segment'],
              item: item.segment,
              kind: 'segment',
              by: `The story "${item.title}"`,
              besides: [],
            },
          ],
    ),
  ];
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
      message: `There is no playbook "${id}"${question(meant)}`,
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
      message: `The playbook "${playbook.title}" has no practice "${id}"${question(meant)}`,
      help: home
        ? `It belongs to the playbook "${home.id}": move the answer there.`
        : `"plan playbooks" lists the practices of "${playbook.id}".`,
      ...rename(meant, answered),
    };
  }
}

function question(meant: string | null): string {
  return meant === null ? '.' : `; did you mean "${meant}"?`;
}

/** A key is only renamed where the right one is not there as well. */
function rename(meant: string | null, present: readonly string[]): Pick<Outcome, 'correction'> {
  return meant === null || present.includes(meant) ? {} : { correction: { kind: 'rename-key', to: meant } };
}

function helpOf(beginning: string, names: readonly string[]): Pick<Outcome, 'help'> {
  return names.length === 0 || names.length > MOST_NAMES ? {} : { help: `${beginning} ${listed(names)}.` };
}
