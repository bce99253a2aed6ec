import type { Facts } from '../judge/facts/facts.ts';
import { addMonths } from '../values/dates.ts';
import type { Question } from './question.ts';

/**
 * Where growth should be after each year of the horizon, for a plan that runs longer than one: the planned path is straight
 * by default. A total over the horizon has no such path.
 */
export function milestoneQuestions({ plan, horizon }: Facts): Question[] {
  if (horizon === null || plan.howBig?.per === 'horizon') return [];
  const milestones = plan.howBig?.milestones ?? [];
  const last = milestones.at(-1)?.date ?? horizon.start;
  const years = Math.ceil(horizon.months / 12) - 1;
  const ends = Array.from({ length: years }, (_, index) => addMonths(horizon.start, 12 * (index + 1)));
  return ends.flatMap((date): Question[] => {
    const index = milestones.findIndex((milestone) => milestone?.date === date);
    // Milestones are in order of date: one is only added behind the others.
    if (index < 0 && date <= last) return [];
    const place = index < 0 ? milestones.length : index;
    const current = milestones[index]?.value;
    return [
      {
        id: `howBig.milestones.${date}`,
        section: 'how-big',
        path: ['howBig', 'milestones', place],
        text: `Where do you want to be on ${date}? (Enter: on the straight path)`,
        short: `On ${date}:`,
        kind: { type: 'amount' },
        why: 'Few plans grow in a straight line. A milestone on the way shows early whether this one works.',
        good: 'The size to have reached by then, such as {1.05}.',
        current,
        apply: (value) =>
          index < 0
            ? [{ op: 'set', path: ['howBig', 'milestones', place], value: { date, value } }]
            : [{ op: 'set', path: ['howBig', 'milestones', place, 'value'], value }],
      },
    ];
  });
}
