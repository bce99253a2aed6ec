/** The verdict of a plan in the one place that headline, gate, results, what-if, interview and editor take it from. */

import { round12 } from '../../growth/round.ts';
import { dottedPath } from '../../plan/identity.ts';
import { listed } from '../../values/listed.ts';
import { showAmount, showAmounts } from '../../values/money.ts';
import type { ParsedDocument } from '../../yaml/parse.ts';
import { pointer, valueAt } from '../../yaml/path.ts';
import type { PlanVerdict } from '../assessment.ts';
import type { Facts } from '../facts/facts.ts';
import { aimKey, confidenceOf, missingOfGoal } from '../facts/how-big.ts';
import { isSilent, lacksToday } from '../facts/segments.ts';
import { latestReadingPath } from './latest-reading.ts';
import type { Reason } from './reason.ts';
import { assumption, verdictSentence } from './sentence.ts';

/** The verdict on a plan that could be read. */
export function verdictOfPlan(facts: Facts, document: ParsedDocument): PlanVerdict {
  const { value, basis, probability } = facts.growth.verdict;
  const unknown = value === 'unknown' ? unknownReasons(facts, document) : [];
  const sentence = verdictSentence(facts, unknown);
  const found = reasonFor(facts);
  const reasons = found === null ? unknown : [{ ...found, message: sentence }];
  return {
    value,
    sentence,
    assumes: assumption(facts),
    basis,
    probability: probability === null ? null : round12(probability),
    confidence: confidenceOf(facts.plan),
    reasons: reasons.map(({ code, path, message }) => ({ code, pointer: pointer(document.nearest(path)), message })),
  };
}

/** Everything that keeps the verdict from being known, the most basic first. */
function unknownReasons(facts: Facts, document: ParsedDocument): Reason[] {
  return [
    ...unreadable(facts, document),
    ...noGoal(facts),
    ...unusableUnits(facts),
    ...notAddedUp(facts),
    ...tooLate(facts),
  ];
}

function unreadable(facts: Facts, document: ParsedDocument): Reason[] {
  return facts.unreadable.map((place) => {
    // A key that is missing has no line: what lacks it has one.
    const path = valueAt(facts.data, place) === undefined ? place.slice(0, -1) : place;
    const range = document.rangeOf(path, 'key') ?? document.rangeOf(document.nearest(path));
    const { line } = document.positionAt(range?.start ?? 0);
    return { code: 'schema', path, message: `${dottedPath(facts.data, path)}, line ${line}, cannot be read` };
  });
}

function noGoal(facts: Facts): Reason[] {
  const { plan, growth, unit } = facts;
  const aim = aimKey(plan.howBig) ?? 'growth';
  switch (growth.goalProblem) {
    case null:
      return [];
    case 'missing': {
      const missing = missingOfGoal(plan, facts.refused);
      if (missing.length === 0) return [];
      const message =
        plan.howBig === undefined
          ? 'the plan does not state HOW BIG'
          : `HOW BIG lacks ${listed(missing.map(({ words }) => words))}`;
      const place = plan.howBig === undefined ? ['howBig'] : ['howBig', missing[0]!.key];
      return [{ code: 'goal-missing', path: place, message }];
    }
    case 'from-nothing':
      return [
        {
          code: 'goal-missing',
          path: ['howBig', aim],
          message: 'growth in percent from a baseline of 0 needs a target',
        },
      ];
    case 'rate-of-total':
      return [
        {
          code: 'goal-ambiguous',
          path: ['howBig', 'growth'],
          message: 'the growth is a rate a year, and the measure is a total over the horizon',
        },
      ];
    case 'asks-nothing': {
      const { baseline, target, attrition } = growth.howBig!;
      const [size, left] = showAmounts(unit, [target, baseline - (attrition ?? 0)]);
      return [
        {
          code: 'goal-not-growth',
          path: ['howBig', aim],
          message: `HOW BIG asks for nothing: its target is ${size}, and ${left} of today’s business is expected to be left`,
        },
      ];
    }
  }
}

function notAddedUp(facts: Facts): Reason[] {
  const { views, terms, growth, plan, refused } = facts;
  const inOrder = disordered(facts);
  if (views === null) {
    if (facts.isDividedUnclearly) return inOrder;
    const message = 'the chosen segments are divided in more than one way, so the same customer could be counted twice';
    return [...inOrder, { code: 'segments-overlap', path: ['who', 'segments'], message }];
  }
  const chosen = terms.filter((term) => term.chosen);
  if (chosen.length === 0) {
    if (facts.isGroup) return inOrder;
    if (refused.touches(['who', 'segments']) || facts.isDividedUnclearly) return inOrder;
    const required = growth.howBig?.required ?? 0;
    const what = required <= 0 ? 'what HOW BIG asks for' : showAmount(facts.unit, required);
    const none = (plan.who?.segments?.length ?? 0) === 0 ? 'the plan names no segment' : 'no segment is chosen';
    return [...inOrder, { code: 'segments-missing', path: ['who', 'segments'], message: `${none} to bring ${what}` }];
  }
  const missing = chosen
    .filter((term) => isSilent(term, refused))
    .map(({ path, name }) => ({
      code: 'potential-missing',
      path: [...path, 'potential'],
      message: `${name} does not state what it can add`,
    }));
  return [...inOrder, ...missing];
}

/** The units that cannot be used, where their segments are the WHO. */
function unusableUnits({ isGroup, units }: Facts): Reason[] {
  if (!isGroup) return [];
  return units.flatMap(({ path, name, problem }) => {
    if (problem === null) return [];
    return [
      { code: problem.isFile ? 'file-missing' : 'unit-incomparable', path, message: `${name} ${problem.problem}` },
    ];
  });
}

function disordered(facts: Facts): Reason[] {
  const { growth, terms, refused } = facts;
  const found: Reason[] = [];
  const isAttritionBroken = growth.howBig !== null && growth.howBig.attrition === null;
  if (isAttritionBroken && !refused.touches(['howBig', 'attrition'])) {
    const message = 'the range of howBig.attrition is out of order';
    found.push({ code: 'potential-disordered', path: ['howBig', 'attrition'], message });
  }
  for (const term of terms) {
    const path = [...term.path, term.key];
    if (!term.chosen || refused.touches(path)) continue;
    if (lacksToday(term, refused)) {
      const message = `${term.name} states a target and not what it brings today`;
      found.push({ code: 'potential-disordered', path, message });
    } else if (term.state === 'disordered') {
      found.push({ code: 'potential-disordered', path, message: `the range of ${term.name} is out of order` });
    }
  }
  const { path, now } = growth;
  if (growth.howBig !== null && path === null && now !== null && !refused.touches(['howBig', 'milestones'])) {
    const message = 'the milestones are out of order';
    found.push({ code: 'milestone-misplaced', path: ['howBig', 'milestones'], message });
  }
  return found;
}

function tooLate({ growth, horizon, asOf }: Facts): Reason[] {
  if (growth.goalProblem !== null || horizon === null || asOf < horizon.end) return [];
  const message = `the horizon ended on ${horizon.end}, and no reading shows how it ended`;
  return [{ code: 'goal-stale', path: ['howBig', 'readings'], message }];
}

/** The finding that goes with a verdict; null with `can`. */
function reasonFor(facts: Facts): Omit<Reason, 'message'> | null {
  const segments = ['who', 'segments'];
  switch (facts.growth.verdict.value) {
    case 'reached':
      return { code: 'goal-reached', path: latestReadingPath(facts) };
    case 'missed':
      return { code: 'goal-missed', path: latestReadingPath(facts) };
    case 'unlikely':
      return { code: 'growth-unlikely', path: segments };
    case 'may':
      return { code: 'growth-uncertain', path: segments };
    case 'on-paper':
      return { code: 'potential-single', path: segments };
    case 'can':
    case 'unknown':
      return null;
  }
}
