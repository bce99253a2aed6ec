import type { Plan } from '../generated/plan.ts';
import { round12 } from '../growth/round.ts';
import { SECTIONS, type Section, type SectionId } from '../method/sections.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import type { Gap, Scorecard, SectionCheck, SectionScore } from './assessment.ts';
import { isStated } from './facts/entry.ts';
import type { Facts } from './facts/facts.ts';
import { isProven, type PlaybookFacts, type PracticeFacts } from './facts/practices.ts';
import type { Judgement } from './judge.ts';

/** Changes whenever the same plan would score differently. */
const SCORING_VERSION = '1';

const RULE_WEIGHT = { error: 3, warning: 2, note: 1 } as const;
const SECTION_WEIGHT: Readonly<Record<SectionId, number>> = { 'how-big': 2, who: 3, win: 2, serving: 1, measures: 1 };
/** Shared equally by the playbooks that are begun. */
const PLAYBOOKS_WEIGHT = 3;
const STATUS_SCORE = { practising: 1, started: 0.5, planned: 0.25, 'not-started': 0, 'not-applicable': 0 } as const;
/** What `practising` is worth as long as nothing proves it. */
const UNPROVEN_SCORE = 0.75;

/** Weights by section or playbook id that differ from the usual ones. */
export type Weights = Readonly<Record<string, number>>;

/** The score of every section and playbook and their weighted mean. Silenced findings count, switched-off rules do not. */
export function scoreCard(facts: Facts, judgements: readonly Judgement[], weights: Weights): Scorecard {
  const sections = [
    ...SECTIONS.map((section) => scoreSection(section, facts, judgements)),
    ...facts.playbooks.map(scorePlaybook),
  ];
  const weightOf = sectionWeights(weights, begunPlaybooks(facts));
  const begun = sections.filter(({ score }) => score !== null);
  const total = begun.reduce((sum, section) => sum + weightOf(section.id), 0);
  const points = begun.reduce((sum, section) => sum + weightOf(section.id) * section.score!, 0);
  const answered = sections.reduce((sum, section) => sum + section.answered, 0);
  const questions = sections.reduce((sum, section) => sum + section.total, 0);
  return {
    scoring: { version: SCORING_VERSION },
    score: total === 0 ? null : round12(points / total),
    coverage: round12(answered / questions),
    sections,
  };
}

function scoreSection(section: Section, facts: Facts, judgements: readonly Judgement[]): SectionScore {
  const keys = sectionKeys(section, facts.plan);
  const checks = judgements.flatMap(({ rule, outcomes }): SectionCheck[] => {
    if (rule.section !== section.id || outcomes.length === 0) return [];
    const passed = outcomes.filter(({ message, spared }) => message === undefined || spared === true).length;
    return [{ ruleId: rule.id, weight: RULE_WEIGHT[rule.severity], judged: outcomes.length, passed }];
  });
  const weight = checks.reduce((sum, check) => sum + check.weight, 0);
  const points = checks.reduce((sum, check) => sum + (check.weight * check.passed) / check.judged, 0);
  return {
    id: section.id,
    title: section.title,
    score: facts.begun(section.id) && weight > 0 ? round12((100 * points) / weight) : null,
    answered: keys.filter((stated) => stated).length,
    total: keys.length,
    checks,
  };
}

/** Whether each question of a section is answered. */
function sectionKeys({ asked }: Section, plan: Plan): boolean[] {
  return asked.map((places) => places.some((place) => isStated(valueAt(plan, place.split('.')))));
}

function scorePlaybook({ playbook, practices }: PlaybookFacts): SectionScore {
  return {
    id: playbook.id,
    title: playbook.title,
    score: playbookScore(practices),
    answered: practices.filter(({ answer }) => answer !== null).length,
    total: practices.length,
    checks: [],
  };
}

/** The score of a playbook's practices, from 0 to 100; `null` where none is answered, or none applies. */
export function playbookScore(practices: readonly PracticeFacts[]): number | null {
  const applicable = practices.filter(({ answer }) => answer?.status !== 'not-applicable');
  if (applicable.length === 0 || practices.every(({ answer }) => answer === null)) return null;
  const points = applicable.reduce((sum, practice) => sum + practiceScore(practice), 0);
  return round12((100 * points) / applicable.length);
}

function practiceScore({ answer }: PracticeFacts): number {
  if (answer === null) return 0;
  return answer.status === 'practising' && !isProven(answer) ? UNPROVEN_SCORE : STATUS_SCORE[answer.status];
}

function begunPlaybooks({ playbooks }: Facts): number {
  return playbooks.filter(({ begun }) => begun).length;
}

/** The weight of each section in the total; the begun playbooks, of which there are so many, share theirs. */
function sectionWeights(weights: Weights, begun: number): (id: string) => number {
  return (id) => {
    if (Object.hasOwn(weights, id)) return weights[id]!;
    return Object.hasOwn(SECTION_WEIGHT, id) ? SECTION_WEIGHT[id as SectionId] : PLAYBOOKS_WEIGHT / Math.max(1, begun);
  };
}

/**
 * The practices that are not yet practised with evidence, heaviest first. A gap's weight is what closing it adds to the
 * total score; a playbook that is not begun is weighed as if it were. `pointerTo` says where a practice is answered, or
 * would be.
 */
export function findGaps(
  facts: Facts,
  scorecard: Scorecard,
  weights: Weights,
  pointerTo: (path: Path) => string,
): Gap[] {
  const begunSections = scorecard.sections.filter(({ score }) => score !== null).map(({ id }) => id);
  const number = begunPlaybooks(facts);
  const gaps = facts.playbooks.flatMap(({ playbook, practices, begun }) => {
    const applicable = practices.filter(({ answer }) => answer?.status !== 'not-applicable');
    const weightOf = sectionWeights(weights, begun ? number : number + 1);
    const total = [...new Set([...begunSections, playbook.id])].reduce((sum, id) => sum + weightOf(id), 0);
    const perPractice = total === 0 ? 0 : (100 * weightOf(playbook.id)) / total / applicable.length;
    return applicable.flatMap((practice) => {
      const missing = 1 - practiceScore(practice);
      return missing > 0 ? [toGap(practice, round12(perPractice * missing), pointerTo(practice.path))] : [];
    });
  });
  // Array sorting is stable: gaps of equal weight stay in the order of the playbooks.
  return gaps.sort((a, b) => b.weight - a.weight);
}

function toGap({ playbook, practice, answer }: PracticeFacts, weight: number, at: string): Gap {
  return {
    playbook: playbook.id,
    practice: practice.id,
    title: practice.title,
    // What does not apply is no gap.
    status: (answer?.status ?? 'unanswered') as Gap['status'],
    owner: answer?.owner?.trim() || null,
    due: answer?.due ?? null,
    next: answer?.next?.trim() || null,
    firstStep: practice.firstStep,
    weight,
    pointer: at,
  };
}
