/** What an answer means for the plan as it now is: a line each, none where there is nothing to say yet. */
import type { Facts } from '../facts/facts.ts';
import { above, atLeast } from '../facts/settings.ts';
import { showAmounts, showPercent, showProbability } from '../plan/money.ts';
import { claptrapIn } from '../rules/win/claptrap-in.ts';

/** The money to find, the yearly rate, and how risky that is. */
export function goalMeaning(facts: Facts): string[] {
  const { howBig, unit } = facts;
  if (howBig === null || !above(howBig.goal, 0)) return [];
  const [goal, attrition, required] = showAmounts(unit, [howBig.goal, howBig.attrition, howBig.required]);
  const rate = howBig.annualRate === null ? 'from nothing' : `${showPercent(howBig.annualRate)} a year`;
  const found = howBig.attrition > 0 ? ` With the ${attrition} you expect to lose, ${required} must be found.` : '';
  return [
    `That is ${goal} more in ${howBig.months} months: ${rate}, ${riskClass(facts)}.${found}`,
    ...coverageMeaning(facts),
  ];
}

/** How ambitious a yearly rate is, in a word. */
function riskClass({ howBig, settings }: Facts): string {
  const rate = howBig?.annualRate ?? null;
  if (rate === null) return 'a venture';
  if (atLeast(rate, settings.thresholds.aggressive)) {
    return 'aggressive: of large companies only 3 to 18 in 100 kept such a rate up for ten years, and it asks for another strategy than a tenth a year';
  }
  if (atLeast(rate, 0.1)) return 'ambitious';
  return atLeast(rate, 0.04) ? 'moderate' : 'steady';
}

/** How far the segments named so far carry the goal. */
export function coverageMeaning({ growth, howBig, unit, chosenSegments }: Facts): string[] {
  if (howBig === null || growth === null || growth.expected === null || growth.coverage === null) return [];
  if (!chosenSegments.some(({ potential }) => potential !== null)) return [];
  const [expected, required, missing] = showAmounts(unit, [
    growth.expected,
    howBig.required,
    howBig.required - growth.expected,
  ]);
  const gap = atLeast(growth.expected, howBig.required) ? '' : ` ${missing} is missing.`;
  const probability = showProbability(growth.probability ?? 0);
  return [
    `${meter(growth.coverage)} ${expected} of ${required} can be expected (${showPercent(growth.coverage)}), probability ${probability}.${gap}`,
  ];
}

const METER_WIDTH = 20;

/** A coverage as a bar of ASCII, full at 100 %. */
export function meter(part: number): string {
  const filled = Math.max(0, Math.min(METER_WIDTH, Math.round(part * METER_WIDTH)));
  return `[${'#'.repeat(filled)}${'-'.repeat(METER_WIDTH - filled)}]`;
}

/** What customers still spend elsewhere, for the segments that were told enough of. */
export function headroomMeaning({ segments, unit }: Facts): string[] {
  const told = segments.filter(({ today, share }) => today !== null && share !== null && share > 0);
  const last = told.at(-1);
  if (!last) return [];
  const [elsewhere] = showAmounts(unit, [last.today! / last.share! - last.today!]);
  return [`${last.name} spend ${elsewhere} elsewhere today.`];
}

/** The words in the ONLY statement that anyone could claim. */
export function onlyMeaning({ plan, settings }: Facts): string[] {
  const words = claptrapIn(plan.win?.only ?? '', settings.claptrap);
  if (words.length === 0) return ['No word in it that just anyone could claim.'];
  return [
    `Anyone could claim ${words.map((word) => `"${word}"`).join(', ')}. What could a competitor not print in its brochure?`,
  ];
}

/** A playbook's score once all of it is answered. */
export function playbookMeaning(playbookId: string): (facts: Facts) => string[] {
  return ({ practices }) => {
    const own = practices.filter(({ playbook }) => playbook.id === playbookId);
    const statuses = own.map(({ answer }) => answer?.status);
    if (own.length === 0 || statuses.includes(undefined)) return [];
    const of = (status: string) => statuses.filter((answer) => answer === status).length;
    return [
      `${own[0]!.playbook.title}: ${of('practising')} of ${own.length} practised, ${of('started') + of('planned')} on the way, ${of('not-started')} not started.`,
    ];
  };
}
