import type { Change } from '../edit/edit.ts';
import type { Facts } from '../judge/facts/facts.ts';
import type { Playbook } from '../playbooks/playbook.ts';
import { situations } from '../playbooks/situations.ts';
import type { Question } from './question.ts';

/** The section of the interview in which playbooks are picked. */
export const PLAYBOOK_CHOICE = { id: 'playbooks', title: 'Which playbooks fit you?' };

/** Asks which further playbooks the plan is judged by; nothing where the configuration says so. */
export function playbookQuestions(facts: Facts): Question[] {
  const { plan, settings, playbooksInUse } = facts;
  const others = settings.playbooks.filter(({ id }) => !playbooksInUse.some((own) => own.id === id));
  if (settings.playbooksInUse !== null || (others.length === 0 && plan.playbooks === undefined)) return [];
  const suggested = suggestions(facts, others);
  const why = suggested.map(({ title, reason }) => `${title}, since ${reason}`).join('; ');
  return [
    {
      id: 'playbooks',
      section: PLAYBOOK_CHOICE.id,
      path: ['playbooks'],
      text: `Which two or three playbooks do you take on?${why === '' ? '' : ` Suggested: ${why}.`} Enter: none.`,
      short: 'Playbooks in use:',
      kind: {
        type: 'references',
        choices: (plan.playbooks === undefined ? others : settings.playbooks).map(({ id, title }) => ({
          value: id,
          label: title,
        })),
      },
      why: 'Nobody practises a hundred things at once. Pick what fits your situation; the others can wait.',
      good: situations
        .map(({ situation, playbooks }) => `${situation} ${titlesOf(playbooks, settings.playbooks)}`)
        .join(' '),
      current: plan.playbooks,
      apply: (value) => changesFor(value, playbooksInUse, plan.playbooks !== undefined),
    },
  ];
}

/** What was picked is added to what is in use, unless the plan names its playbooks already and they are chosen again. */
function changesFor(value: unknown, inUse: readonly Playbook[], isNamed: boolean): Change[] {
  const picked = Array.isArray(value) ? value.map(String) : [];
  const ids = isNamed ? picked : [...inUse.map(({ id }) => id), ...picked];
  return [{ op: 'set', path: ['playbooks'], value: [...new Set(ids)] }];
}

function titlesOf(ids: readonly string[], known: readonly Playbook[]): string {
  const titles = ids.flatMap((id) => known.find((playbook) => playbook.id === id)?.title ?? []);
  return `(${titles.join(', ')})`;
}

/** At most three playbooks that the plan itself calls for, each with the reason as a part of a sentence. */
function suggestions(
  { plan }: Facts,
  others: readonly Playbook[],
): { readonly title: string; readonly reason: string }[] {
  const measured = new Set((plan.measures ?? []).map((measure) => measure?.id));
  const moves = (plan.win?.moves ?? []).filter((move) => move !== null);
  const reasons: Readonly<Record<string, string | false>> = {
    'be-remarkable': !moves.some(({ change }) => change === 'remarkable') && 'no move is remarkable yet',
    'service-recovery':
      (plan.serving?.recoveryLog !== undefined || measured.has('recovered-within-24h') || measured.has('complaints')) &&
      'you measure mistakes and complaints',
    'serving-officer': plan.serving?.officer?.title !== undefined && 'one executive answers for serving customers',
    'technology-for-value': (plan.win?.technology ?? []).length > 0 && 'the plan names technology',
    'customer-centric': plan.serving?.imperative !== undefined && 'you declared a service imperative',
  };
  return others
    .flatMap(({ id, title }) => {
      const reason = Object.hasOwn(reasons, id) ? reasons[id] : false;
      return reason ? { title, reason } : [];
    })
    .slice(0, 3);
}
