import type { Assessment } from '../judge/assessment.ts';
import { type SectionId, sectionOf } from '../method/sections.ts';
import { shown } from '../values/shown.ts';
import { changedPart } from './diff.ts';
import type { Part } from './parts.ts';
import { howBigPart, standingPart, whoPart } from './report-growth.ts';
import { measuresPart, practiceParts, scorecardPart, stepsPart, winPart } from './report-plan.ts';
import { statedParts } from './report-section.ts';
import { pathPart, workingParts } from './report-working.ts';
import type { ChangesSince } from './result.ts';
import type { View } from './view.ts';

/**
 * The parts of a plan's report: the plan on a page, or one section whole; none where the text is not a plan. What changed comes
 * first where that is asked for.
 */
export function partsOf(assessment: Assessment, view: View, changed?: ChangesSince): Part[] {
  const parts = view.section === undefined ? page(assessment, view) : section(assessment, view.section, view);
  const news = changed === undefined ? [] : [changedPart(changed.diff, changed.since)];
  return [...news, ...parts].filter(({ items }) => items.length > 0);
}

function page(assessment: Assessment, view: View): Part[] {
  const { content } = assessment;
  if (content === null) return [];
  return [
    ...[standingPart, howBigPart, whoPart, winPart, measuresPart].map((partOf) => partOf(assessment)),
    scorecardPart(assessment),
    ...(view.all ? practiceParts(assessment, content) : []),
    stepsPart(assessment, view),
  ];
}

function section(assessment: Assessment, id: string, view: View): Part[] {
  const { content } = assessment;
  if (content === null) return [];
  const known = sectionOf(id);
  const ending = [scorecardPart(assessment, id), stepsPart(assessment, view)];
  if (known === undefined) {
    return [...practiceParts(assessment, content, id === 'practices' ? undefined : id), ...ending];
  }
  return [
    ...(known.id === 'how-big' ? [howBigPart(assessment)] : []),
    ...(known.id === 'who' ? [whoPart(assessment)] : []),
    ...(known.id === 'measures' ? [measuresPart(assessment)] : []),
    ...(isOfGrowth(assessment, known.id) ? [standingPart(assessment)] : []),
    ...wholeParts(assessment, known.id),
    ...ending,
  ];
}

/** What a section has beyond its part of the page: the working of its figures, and all that the plan states of it. */
export function wholeParts(assessment: Assessment, id: SectionId): Part[] {
  const { content, growth, unit } = assessment;
  if (content === null) return [];
  return [
    ...(isOfGrowth(assessment, id)
      ? [
          ...workingParts(growth!, unit, shown(content.plan.howBig?.attrition) || null),
          ...(id === 'how-big' ? [pathPart(growth!, unit)] : []),
        ]
      : []),
    ...statedParts(content.plan, id),
  ];
}

/** Whether the figures of growth belong to a section, and there are some. */
function isOfGrowth({ growth }: Assessment, id: SectionId): boolean {
  return growth !== null && (id === 'how-big' || id === 'who');
}
