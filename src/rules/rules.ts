import { schema } from './document/schema.ts';
import { yamlSyntax } from './document/yaml-syntax.ts';
import { goalAggressive } from './how-big/goal-aggressive.ts';
import { goalAmbiguous } from './how-big/goal-ambiguous.ts';
import { goalAttritionMissing } from './how-big/goal-attrition-missing.ts';
import { goalHorizonLong } from './how-big/goal-horizon-long.ts';
import { goalHorizonOver } from './how-big/goal-horizon-over.ts';
import { goalMissing } from './how-big/goal-missing.ts';
import { goalNotGrowth } from './how-big/goal-not-growth.ts';
import { goalOffPace } from './how-big/goal-off-pace.ts';
import { goalWhyMissing } from './how-big/goal-why-missing.ts';
import type { Rule } from './rule.ts';
import { growthConcentrated } from './who/growth-concentrated.ts';
import { growthNotCovered } from './who/growth-not-covered.ts';
import { growthUnlikely } from './who/growth-unlikely.ts';
import { notServingMissing } from './who/not-serving-missing.ts';
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

/** What can be judged of a text that is no readable plan. */
export const documentRules: readonly Rule[] = [yamlSyntax];

/** Every rule that judges a plan, in the order of the documentation. The one list: a rule that is not here does not exist. */
export const rules: readonly Rule[] = [...documentRules, schema, goalMissing, goalAmbiguous, goalNotGrowth, goalHorizonOver, goalAggressive, goalHorizonLong, goalAttritionMissing, goalWhyMissing, goalOffPace, segmentsMissing, potentialMissing, potentialDisordered, potentialSingle, potentialUnproven, growthNotCovered, growthUnlikely, growthConcentrated, segmentsOverlap, segmentSlow, segmentSaturated, potentialExceedsHeadroom, segmentUnserved, secretsMissing, notServingMissing];

/** The rules that judge the ignore comments, after all others. */
export const suppressionRules: readonly Rule[] = [];
