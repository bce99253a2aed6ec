import type { Plan } from '../generated/plan.ts';
import { round12, total } from '../growth/round.ts';
import { SECTIONS, type Section } from '../method/sections.ts';
import { valueAt } from '../yaml/path.ts';
import type { Finding, PlaybookScore, PracticesScore, Scorecard, SectionScore } from './assessment.ts';
import { isStated } from './facts/entry.ts';
import { isEvidence } from './facts/evidence.ts';
import type { Facts } from './facts/facts.ts';
import type { PlaybookFacts, PracticeFacts } from './facts/practices.ts';
import type { Severity } from './rules/rule.ts';

/** Changes whenever the same plan would have another scorecard. */
const SCORING_VERSION = 2;

const STATUS_SCORE = { practising: 1, started: 0.5, planned: 0.25, 'not-started': 0, 'not-applicable': 0 } as const;
/** What `practising` is worth as long as nothing proves it. */
const UNPROVEN_SCORE = 0.75;

/** How much of a plan is answered, what was found in each section, and how far the practices in use are. */
export function scoreCard(facts: Facts, findings: readonly Finding[]): Scorecard {
  return {
    scoring: { version: SCORING_VERSION },
    sections: SECTIONS.map((section) => scoreSection(section, facts, findings)),
    practices: scorePractices(facts.playbooks),
  };
}

function scoreSection(section: Section, facts: Facts, findings: readonly Finding[]): SectionScore {
  const { id, title } = section;
  const own = findings.filter((finding) => finding.section === id && finding.status !== 'suppressed');
  const countOf = (severity: Severity) => own.filter((finding) => finding.severity === severity).length;
  const answers = answersOf(section, facts.plan);
  return {
    id,
    title,
    begun: facts.begun(id),
    answered: answers.filter((isAnswered) => isAnswered).length,
    total: answers.length,
    errors: countOf('error'),
    warnings: countOf('warning'),
    notes: countOf('note'),
  };
}

/** Whether each question of a section is answered. */
function answersOf({ asked }: Section, plan: Plan): boolean[] {
  return asked.map((places) => places.some((place) => isStated(valueAt(plan, place.split('.')))));
}

function scorePractices(playbooks: readonly PlaybookFacts[]): PracticesScore {
  const all = playbooks.flatMap(({ practices }) => practices);
  const practised = all.filter(({ answer }) => answer?.status === 'practising');
  return {
    ...scoreOf(all),
    practised: practised.length,
    evidenced: practised.filter(({ answer }) => isEvidence(answer!.evidence)).length,
    playbooks: playbooks.map(
      ({ playbook, practices }): PlaybookScore => ({ id: playbook.id, title: playbook.title, ...scoreOf(practices) }),
    ),
  };
}

function scoreOf(practices: readonly PracticeFacts[]): Pick<PlaybookScore, 'score' | 'answered' | 'total'> {
  return {
    score: practicesScore(practices),
    answered: practices.filter(({ answer }) => answer !== null).length,
    total: practices.length,
  };
}

/** How far practices are, from 0 to 100; an unanswered one counts as not started; `null` where none applies. */
export function practicesScore(practices: readonly PracticeFacts[]): number | null {
  const applicable = practices.filter(({ answer }) => answer?.status !== 'not-applicable');
  if (applicable.length === 0) return null;
  return round12((100 * applicable.reduce((sum, practice) => sum + practiceScore(practice), 0)) / applicable.length);
}

function practiceScore({ answer }: PracticeFacts): number {
  if (answer === null) return 0;
  return answer.status === 'practising' && !isEvidence(answer.evidence) ? UNPROVEN_SCORE : STATUS_SCORE[answer.status];
}

/** The percentage that a key of `--min-score` stands for. */
export interface ScoreOf {
  /** 0 to 100; `null` where nothing can be scored, as where no practice applies. */
  readonly score: number | null;
}

/**
 * What the scorecard says of a key: `complete` (answered of asked over all sections), a section, `practices`, or a
 * playbook in use. `undefined` where there is no such key.
 */
export function scoreFor({ sections, practices }: Scorecard, key: string): ScoreOf | undefined {
  const share = (of: readonly SectionScore[]) => {
    const { answered, total } = answersIn(of);
    return { score: (100 * answered) / total };
  };
  if (key === 'complete') return share(sections);
  if (key === 'practices') return practices;
  const section = sections.find(({ id }) => id === key);
  return section ? share([section]) : practices.playbooks.find(({ id }) => id === key);
}

/** How many questions of some sections are answered, of how many. */
export function answersIn(sections: readonly SectionScore[]): Pick<SectionScore, 'answered' | 'total'> {
  const sum = (key: 'answered' | 'total'): number => total(sections.map((section) => section[key]));
  return { answered: sum('answered'), total: sum('total') };
}

/** The keys that `scoreFor` knows. */
export function scoreKeys({ sections, practices }: Scorecard): string[] {
  return ['complete', ...sections.map(({ id }) => id), 'practices', ...practices.playbooks.map(({ id }) => id)];
}
