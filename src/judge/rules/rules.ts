import { OWN } from '../../method/sources.ts';
import { fileMissing } from './document/file-missing.ts';
import { idDuplicate } from './document/id-duplicate.ts';
import { ownerShared } from './document/owner-shared.ts';
import { referenceUnknown } from './document/reference-unknown.ts';
import { schema } from './document/schema.ts';
import { sectionUnanswered } from './document/section-unanswered.ts';
import { yamlSyntax } from './document/yaml-syntax.ts';
import { attritionExceeds } from './how-big/attrition-exceeds.ts';
import { goalAggressive } from './how-big/goal-aggressive.ts';
import { goalAmbiguous } from './how-big/goal-ambiguous.ts';
import { goalAttritionMissing } from './how-big/goal-attrition-missing.ts';
import { goalHorizonLong } from './how-big/goal-horizon-long.ts';
import { goalHorizonOver } from './how-big/goal-horizon-over.ts';
import { goalMissed } from './how-big/goal-missed.ts';
import { goalMissing } from './how-big/goal-missing.ts';
import { goalNotGrowth } from './how-big/goal-not-growth.ts';
import { goalOffPace } from './how-big/goal-off-pace.ts';
import { goalReached } from './how-big/goal-reached.ts';
import { goalStale } from './how-big/goal-stale.ts';
import { goalWhyMissing } from './how-big/goal-why-missing.ts';
import { growthOversized } from './how-big/growth-oversized.ts';
import { measureBackwards } from './measures/measure-backwards.ts';
import { measureFlat } from './measures/measure-flat.ts';
import { measureIncomplete } from './measures/measure-incomplete.ts';
import { measureOffTrack } from './measures/measure-off-track.ts';
import { measureReadingInvalid } from './measures/measure-reading-invalid.ts';
import { measureStale } from './measures/measure-stale.ts';
import { playbookUnanswered } from './practices/playbook-unanswered.ts';
import { practiceNoNext } from './practices/practice-no-next.ts';
import { practiceOverdue } from './practices/practice-overdue.ts';
import { practiceStale } from './practices/practice-stale.ts';
import { practiceUnexplained } from './practices/practice-unexplained.ts';
import { practiceUnowned } from './practices/practice-unowned.ts';
import { practiceUnproven } from './practices/practice-unproven.ts';
import type { Rule, RuleSection, SectionRule } from './rule.ts';
import { customerUnheard } from './serving/customer-unheard.ts';
import { imperativeMissing } from './serving/imperative-missing.ts';
import { recoveryUnambitious } from './serving/recovery-unambitious.ts';
import { recoveryUnmeasured } from './serving/recovery-unmeasured.ts';
import { serviceUnmeasured } from './serving/service-unmeasured.ts';
import { servingOfficerMissing } from './serving/serving-officer-missing.ts';
import { storiesStale } from './serving/stories-stale.ts';
import { suppressionUnexplained } from './suppressions/suppression-unexplained.ts';
import { suppressionUnused } from './suppressions/suppression-unused.ts';
import { growthConcentrated } from './who/growth-concentrated.ts';
import { growthUncertain } from './who/growth-uncertain.ts';
import { growthUnlikely } from './who/growth-unlikely.ts';
import { milestoneMisplaced } from './who/milestone-misplaced.ts';
import { notServingMissing } from './who/not-serving-missing.ts';
import { othersLead } from './who/others-lead.ts';
import { potentialDisordered } from './who/potential-disordered.ts';
import { potentialExceedsHeadroom } from './who/potential-exceeds-headroom.ts';
import { potentialMissing } from './who/potential-missing.ts';
import { potentialSingle } from './who/potential-single.ts';
import { potentialUnproven } from './who/potential-unproven.ts';
import { secretsMissing } from './who/secrets-missing.ts';
import { segmentSaturated } from './who/segment-saturated.ts';
import { segmentSlow } from './who/segment-slow.ts';
import { segmentUnserved } from './who/segment-unserved.ts';
import { segmentsMissing } from './who/segments-missing.ts';
import { segmentsOverlap } from './who/segments-overlap.ts';
import { unitIncomparable } from './who/unit-incomparable.ts';
import { unitOverlap } from './who/unit-overlap.ts';
import { unitsShort } from './who/units-short.ts';
import { cutMissing } from './win/cut-missing.ts';
import { dumbRuleKept } from './win/dumb-rule-kept.ts';
import { moveBenchmarked } from './win/move-benchmarked.ts';
import { moveDueMissing } from './win/move-due-missing.ts';
import { moveOverdue } from './win/move-overdue.ts';
import { moveOwnerMissing } from './win/move-owner-missing.ts';
import { moveSecretMissing } from './win/move-secret-missing.ts';
import { movesAllIncremental } from './win/moves-all-incremental.ts';
import { movesMissing } from './win/moves-missing.ts';
import { movesNoneRemarkable } from './win/moves-none-remarkable.ts';
import { movesTooMany } from './win/moves-too-many.ts';
import { onlyClaptrap } from './win/only-claptrap.ts';
import { onlyMissing } from './win/only-missing.ts';
import { technologyExperienceMissing } from './win/technology-experience-missing.ts';
import { technologyValueless } from './win/technology-valueless.ts';

/** Every rule by its section, in the order of the documentation. The one list: a rule that is not here does not exist. */
const BY_SECTION: Readonly<Record<RuleSection, readonly Rule[]>> = {
  document: [yamlSyntax, schema, idDuplicate, referenceUnknown, ownerShared, sectionUnanswered, fileMissing],
  'how-big': [
    goalMissing,
    goalAmbiguous,
    goalNotGrowth,
    goalHorizonOver,
    goalReached,
    goalMissed,
    goalAggressive,
    goalHorizonLong,
    goalAttritionMissing,
    goalWhyMissing,
    goalOffPace,
    goalStale,
    growthOversized,
    attritionExceeds,
  ],
  who: [
    segmentsMissing,
    potentialMissing,
    potentialDisordered,
    milestoneMisplaced,
    potentialSingle,
    potentialUnproven,
    growthUnlikely,
    growthUncertain,
    growthConcentrated,
    segmentsOverlap,
    segmentSlow,
    segmentSaturated,
    potentialExceedsHeadroom,
    segmentUnserved,
    secretsMissing,
    notServingMissing,
    othersLead,
    unitIncomparable,
    unitsShort,
    unitOverlap,
  ],
  win: [
    onlyMissing,
    onlyClaptrap,
    movesMissing,
    movesAllIncremental,
    movesNoneRemarkable,
    movesTooMany,
    moveOwnerMissing,
    moveDueMissing,
    moveOverdue,
    moveBenchmarked,
    moveSecretMissing,
    technologyValueless,
    technologyExperienceMissing,
    cutMissing,
    dumbRuleKept,
  ],
  serving: [
    servingOfficerMissing,
    recoveryUnmeasured,
    recoveryUnambitious,
    imperativeMissing,
    serviceUnmeasured,
    storiesStale,
    customerUnheard,
  ],
  practices: [
    playbookUnanswered,
    practiceUnproven,
    practiceUnowned,
    practiceNoNext,
    practiceOverdue,
    practiceStale,
    practiceUnexplained,
  ],
  measures: [measureIncomplete, measureFlat, measureBackwards, measureOffTrack, measureStale, measureReadingInvalid],
  suppressions: [suppressionUnexplained, suppressionUnused],
};

/** Every rule, those on ignore comments included. */
export const allRules: readonly SectionRule[] = Object.entries(BY_SECTION).flatMap(([section, own]) =>
  own.map((rule) => ({ source: OWN, ...rule, section: section as RuleSection })),
);

/** The rules that judge a plan. */
export const rules = allRules.filter(({ section }) => section !== 'suppressions');

/** The rules that judge the ignore comments, after all others. */
export const suppressionRules = allRules.filter(({ section }) => section === 'suppressions');

/** What is judged even of a text that is not a plan. Nothing switches these rules off, lowers, silences or baselines them. */
export const documentRules = rules.filter(({ id }) => isDocumentRule(id));

/** Whether a rule is one of `documentRules`. */
export function isDocumentRule(id: string): boolean {
  return id === yamlSyntax.id || id === schema.id;
}
