/** What an answer means for the plan as it now is: a remark each, none where there is nothing to say yet. */

import { aimedAt } from '../growth/goal.ts';
import type { Facts } from '../judge/facts/facts.ts';
import { confidenceOf } from '../judge/facts/how-big.ts';
import { above, atLeast } from '../judge/facts/settings.ts';
import { claptrapIn } from '../judge/rules/win/claptrap-in.ts';
import { practicesScore } from '../judge/scorecard.ts';
import { count, showAmount, showAmounts, showPercent, showProbability } from '../values/money.ts';
import { parseAmount, parseDuration, parseGrowth } from '../values/values.ts';
import type { Remark } from './question.ts';

/** The money to find, the yearly rate, and how risky that is. */
export function goalMeaning(facts: Facts): Remark[] {
  const { howBig, unit } = facts;
  if (howBig === null) return moneyToFind(facts);
  if (facts.goal === null) return [meaning('That asks for nothing beyond what is there today.')];
  const lost = howBig.attrition ?? 0;
  const [goal, attrition, required] = showAmounts(unit, [howBig.goal, lost, howBig.required ?? howBig.goal]);
  const rate = howBig.annualRate === null ? 'from nothing' : `${showPercent(howBig.annualRate)} a year`;
  const found = lost > 0 ? ` With the ${attrition} you expect to lose, ${required} must be found.` : '';
  return [
    meaning(`That is ${goal} more in ${howBig.months} months: ${rate}, ${riskClass(facts)}.${found}`),
    ...coverageMeaning(facts),
  ];
}

/** The money alone, as long as nobody has said over how long. */
function moneyToFind({ plan, unit }: Facts): Remark[] {
  const baseline = parseAmount(plan.howBig?.baseline);
  const target = parseAmount(plan.howBig?.target);
  const growth = parseGrowth(plan.howBig?.growth, parseDuration(plan.howBig?.horizon));
  if (baseline === null || (target === null && growth === null)) return [];
  const { goal } = aimedAt(target === null ? { growth: growth! } : { target }, baseline, 12);
  return above(goal, 0) ? [meaning(`That is ${showAmount(unit, goal)} more a year than today.`)] : [];
}

function meaning(text: string): Remark {
  return { tone: 'meaning', text };
}

/** How ambitious a yearly rate is, in a word. */
function riskClass({ howBig, settings }: Facts): string {
  const rate = howBig?.annualRate ?? null;
  if (rate === null) return 'a venture';
  if (atLeast(rate, settings.thresholds.aggressive)) {
    return 'aggressive: only 3 to 18 in 100 large companies kept that up for ten years';
  }
  if (atLeast(rate, 0.1)) return 'ambitious';
  return atLeast(rate, 0.04) ? 'moderate' : 'steady';
}

/** How far the segments named so far carry the goal, and how likely it is that they reach it. */
export function coverageMeaning({ growth, howBig, unit, plan }: Facts): Remark[] {
  const { coverage, probability, expected } = growth;
  if (howBig?.required == null || expected === null || coverage === null) return [];
  const [adds, required, missing] = showAmounts(unit, [expected, howBig.required, howBig.required - expected]);
  const gap = atLeast(expected, howBig.required) ? '' : `; ${missing} is missing`;
  const text = `Coverage ${showPercent(coverage)}: ${adds} is expected of the ${required} needed${gap}.`;
  const covered: Remark = { tone: 'meaning', meter: coverage, text };
  if (probability === null) return [covered];
  const confidence = confidenceOf(plan);
  const asked = showPercent(confidence);
  const wanted = plan.howBig?.confidence === undefined ? `the usual ${asked}` : `the ${asked} that you ask for`;
  const below = atLeast(probability, confidence) ? '' : `, below ${wanted}`;
  const chance = `The chance of reaching the goal is ${showProbability(probability)}${below}.`;
  return [covered, { tone: 'meaning', meter: probability, text: chance }];
}

/** What customers still spend elsewhere, for the segments whose figures are complete. */
export function headroomMeaning({ segments, unit }: Facts): Remark[] {
  const stated = segments.filter(({ today, share }) => today !== null && share !== null && share > 0);
  const last = stated.at(-1);
  if (!last) return [];
  return [meaning(`${last.name} spend ${showAmount(unit, last.today! / last.share! - last.today!)} elsewhere today.`)];
}

/** The words in the ONLY statement that anyone could claim. */
export function onlyMeaning({ plan, settings }: Facts): Remark[] {
  const words = claptrapIn(plan.win?.only ?? '', settings.claptrap);
  if (words.length === 0)
    return [meaning('Good: it has no word such as "best" or "leading" that every competitor claims.')];
  const quoted = words.map((word) => `"${word}"`).join(', ');
  return [meaning(`Anyone could claim ${quoted}. What could a competitor not print in its brochure?`)];
}

/** A playbook's score once all of it is answered. */
export function playbookMeaning(playbookId: string): (facts: Facts) => Remark[] {
  return ({ practices }) => {
    const own = practices.filter(({ playbook }) => playbook.id === playbookId);
    const statuses = own.map(({ answer }) => answer?.status);
    const score = practicesScore(own);
    if (score === null || statuses.includes(undefined)) return [];
    const of = (status: string) => statuses.filter((answer) => answer === status).length;
    const elsewhere = of('not-applicable');
    const parts = [
      `${of('practising')} of ${count(own.length - elsewhere, 'practice')} practised`,
      `${of('started') + of('planned')} on the way`,
      `${of('not-started')} not started`,
      ...(elsewhere > 0 ? [`${elsewhere} not applicable`] : []),
    ];
    return [
      {
        tone: 'meaning',
        meter: score / 100,
        text: `${own[0]!.playbook.title}: score ${Math.round(score)} of 100; ${parts.join(', ')}.`,
      },
    ];
  };
}
