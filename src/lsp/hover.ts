/** What there is to say of a place in a plan, as Markdown. Every text is escaped where it is put into a paragraph. */
import type { Finding, GrowthSegment, PlanGrowth } from '../judge/assessment.ts';
import { explanationOf } from '../judge/explain/explain.ts';
import type { Explanation } from '../judge/explain/explanation.ts';
import { describeKey } from '../judge/explain/keys.ts';
import { SECTIONS } from '../method/sections.ts';
import { titleOf } from '../plan/identity.ts';
import { type NamePlace, namePlaces } from '../plan/names.ts';
import { escapeMarkdown } from '../render/escape.ts';
import { showAmount, showPercent, showProbability } from '../values/money.ts';
import type { TextRange } from '../yaml/lines.ts';
import type { Place } from '../yaml/parse.ts';
import { type Path, valueAt } from '../yaml/path.ts';
import { nameAt } from './names.ts';
import { type OpenPlan, shownFindings } from './open-plan.ts';
import { stepsAt } from './standing.ts';

export interface Hover {
  readonly markdown: string;
  readonly range: TextRange;
}

/** What there is to say at an offset: of the findings, then of the key, id or practice; `null` where there is nothing. */
export function hoverAt(plan: OpenPlan, offset: number): Hover | null {
  const { document } = plan;
  const findings = shownFindings(plan).filter((finding) => contains(rangeOf(plan, finding), offset));
  const place = placeOn(plan, offset);
  const parts = [
    ...findings.map(ofFinding),
    ...(place ? ofPlace(plan, place, nameAt(plan, offset)) : []),
    ...ofRuleInComment(plan, offset),
  ];
  if (parts.length === 0) return null;
  const range = place ? document.rangeOf(place.path, place.part) : findings[0] && rangeOf(plan, findings[0]);
  return { markdown: parts.join('\n\n---\n\n'), range: range ?? { start: offset, end: offset } };
}

function contains({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

function rangeOf({ document }: OpenPlan, { range }: Finding): TextRange {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The key or scalar that an offset is on; an offset beside them is on nothing. */
function placeOn({ document }: OpenPlan, offset: number): Place | null {
  const place = document.pathAt(offset);
  const range = place && document.rangeOf(place.path, place.part);
  if (!place || !range || !contains(range, offset)) return null;
  const isCollection = typeof (valueAt(document.understood, place.path) ?? '') === 'object';
  return place.part === 'value' && isCollection ? null : place;
}

function paragraph(heading: string, text: string): string {
  return `**${escapeMarkdown(heading)}** ${escapeMarkdown(text)}`;
}

/** What the editor shows of a finding is its message alone; here is what follows from it. */
function ofFinding({ ruleId, severity, message, help }: Finding): string {
  const explained = explanationOf(ruleId, []);
  const more = (explained?.parts ?? []).filter(({ heading }) => heading === 'Why' || heading === 'How to silence it');
  return [
    paragraph(`${ruleId} (${severity}).`, message),
    paragraph('Next step.', help),
    ...more.map(({ heading, text }) => paragraph(`${heading}.`, text)),
  ].join('\n\n');
}

function ofPlace(plan: OpenPlan, { path, part }: Place, name: NamePlace | null): string[] {
  const parts = [
    (part === 'key' ? ofKey(plan, path) : null) ?? (describeKey(path).join('\n\n') || null),
    part === 'key' ? stepsAt(plan, path) : null,
    name ? ofName(plan, name) : null,
    ofSegment(plan, name?.kind === 'segment' ? name.id : segmentAround(plan, path)),
  ];
  return parts.filter((text) => text !== null);
}

/** A section, a playbook or a practice. */
function ofKey({ playbooks }: OpenPlan, path: Path): string | null {
  const [first, playbook, practice] = path.map(String);
  if (first === 'practices' && path.length === 2) return explained(explanationOf(playbook!, playbooks));
  if (first === 'practices' && path.length === 3) return explained(explanationOf(`${playbook}.${practice}`, playbooks));
  const section = path.length === 1 ? SECTIONS.find(({ keys }) => keys[0] === first) : undefined;
  return section === undefined ? null : explained(explanationOf(section.id, []));
}

function explained(explanation: Explanation | null): string | null {
  if (explanation === null) return null;
  // A playbook's practices are explained where they are, each at its own key.
  const parts = explanation.parts.filter(({ heading, code }) =>
    explanation.kind === 'playbook' ? heading === 'What' : !code,
  );
  return [
    `**${escapeMarkdown(explanation.title)}**`,
    ...parts.map(({ heading, text }) => paragraph(`${heading.replace(/[.?]?$/, '.')}`, text)),
  ].join('\n\n');
}

/** What an id that is referred to stands for. */
function ofName({ document }: OpenPlan, { kind, id, role }: NamePlace): string | null {
  if (role === 'definition') return null;
  const meant = namePlaces(document.understood).find(
    (place) => place.role === 'definition' && place.kind === kind && place.id === id,
  );
  if (meant === undefined) return null;
  const name = titleOf(valueAt(document.understood, meant.path.slice(0, -1))) ?? id;
  return paragraph(kind === 'segment' ? 'Segment:' : 'Technology:', name);
}

/** The segment whose id or potential a path leads to. */
function segmentAround({ document }: OpenPlan, path: Path): string | null {
  if (path[0] !== 'who' || path[1] !== 'segments' || (path[3] !== 'id' && path[3] !== 'potential')) return null;
  return String(valueAt(document.understood, [...path.slice(0, 3), 'id']) ?? '');
}

/** What a segment does for the goal. */
function ofSegment({ assessment }: OpenPlan, id: string | null): string | null {
  const { growth } = assessment;
  const segment = id === null ? undefined : growth?.segments.find((candidate) => candidate.id === id);
  return segment && growth && segment.mean !== null ? additions(segment, segment.mean, growth) : null;
}

function additions({ chosen, mean: _, share, without }: GrowthSegment, mean: number, growth: PlanGrowth): string {
  const unit = { currency: growth.currency, unit: growth.unit };
  const of = growth.required === null ? '' : ` of the ${showAmount(unit, growth.required)} that HOW BIG asks for`;
  const adds = `${showAmount(unit, mean)}${of}`;
  if (!chosen) return paragraph('Not chosen.', `It would be expected to add ${adds}.`);
  const part = share === null ? '' : `, ${showPercent(share)} of what all chosen segments add`;
  const falls =
    without === null || growth.probability === null
      ? ''
      : ` The probability of reaching the goal is ${showProbability(growth.probability)}; without this segment it is ${showProbability(without)}.`;
  return paragraph('What it adds.', `It is expected to add ${adds}${part}.${falls}`);
}

/** A rule that a comment names. */
function ofRuleInComment({ document }: OpenPlan, offset: number): string[] {
  const comment = document.comments.find(({ text, start }) => contains({ start, end: start + text.length }, offset));
  if (comment === undefined || !/^#\s*plan-ignore/.test(comment.text)) return [];
  const at = offset - comment.start;
  const [before] = /[a-z0-9-]*$/.exec(comment.text.slice(0, at))!;
  const [behind] = /^[a-z0-9-]*/.exec(comment.text.slice(at))!;
  const rule = explanationOf(before + behind, []);
  return rule?.kind === 'rule' ? [explained(rule)!] : [];
}
