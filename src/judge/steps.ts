import { identityPath } from '../plan/identity.ts';
import { addDays } from '../values/dates.ts';
import { pointer } from '../yaml/path.ts';
import type { Finding, Step } from './assessment.ts';
import type { Facts } from './facts/facts.ts';
import type { PracticeFacts } from './facts/practices.ts';
import { inOrderForPeople } from './order.ts';
import { type Promised, promises } from './promises.ts';
import { isDocumentRule } from './rules/rules.ts';
import { type Draft, GROWTH_READING, ofFinding, type StepInput } from './step-drafts.ts';
import { verdictSteps } from './verdict-steps.ts';

/** So many days ahead, what is due comes before what is only wrong. */
const SOON = 30;

/**
 * What to do next, as one ranked list: what keeps the text from being read as a plan; what changes the verdict most; what
 * is overdue, then what is due within 30 days; the other errors and warnings in the order for people,
 * and the sections that are not begun; the practices in use; what is due later. One step per thing; empty only where
 * nothing is open.
 */
export function stepsOf(input: StepInput): Step[] {
  const { facts, findings, pointerTo } = input;
  const open = inOrderForPeople(findings.filter(({ status }) => status !== 'suppressed'));
  const unreadable = open.filter(({ ruleId }) => isDocumentRule(ruleId));
  const others = open.filter(
    ({ ruleId, severity }) => !isDocumentRule(ruleId) && (severity !== 'note' || ruleId === 'section-unanswered'),
  );
  const drafts = [
    ...promises(facts).map((each) => draftOf(each, facts, pointerTo)),
    ...datedPractices(facts, pointerTo),
  ];
  const late = findingsAbout(drafts, findings);
  const dated = drafts.map((draft) => withFinding(draft, late, facts.asOf)).filter((draft) => draft !== null);
  const until = addDays(facts.asOf, SOON);
  const soon = dated.filter(({ due }) => due !== null && due <= until).sort(byDate);
  const later = dated.filter(({ due, kind }) => (due === null || due > until) && kind === 'due').sort(byDate);
  return ranked([
    ...unreadable.map((finding) => ofFinding(finding, facts)),
    ...verdictSteps(input, open),
    ...soon,
    ...others.map((finding) => ofFinding(finding, facts)),
    ...openPractices(facts, pointerTo),
    ...later,
  ]);
}

/** The steps of a text that is no plan: to make it one. */
export function stepsOfBroken(findings: readonly Finding[], facts: Facts): Step[] {
  return ranked(findings.map((finding) => ofFinding(finding, facts)));
}

/** One step per thing, ranked; what else is wrong with the thing is added to the reason of its step. */
function ranked(drafts: readonly Draft[]): Step[] {
  const byThing = new Map<
    string,
    { readonly first: Draft; readonly titles: Set<string>; readonly reasons: Set<string> }
  >();
  for (const draft of drafts) {
    const known = byThing.get(draft.thing);
    if (known === undefined)
      byThing.set(draft.thing, { first: draft, titles: new Set([draft.title]), reasons: new Set([draft.reason]) });
    // The finding behind a step on the verdict says again what its effect says.
    else if (draft.kind === 'finding' && draft.ruleId !== known.first.ruleId) {
      if (known.first.kind === 'finding') known.titles.add(draft.title);
      known.reasons.add(draft.reason);
    }
  }
  return [...byThing.values()].map(({ first: { thing: _, ...step }, titles, reasons }, index) => ({
    rank: index + 1,
    ...step,
    title: onOneLine(joined([...titles])),
    reason: onOneLine([...reasons].join(' ')),
  }));
}

/** What is to be done with one thing, which is named once: `"A van": Name one owner. Agree on a date.` */
function joined([first = '', ...others]: readonly string[]): string {
  const name = /^"[^"]*": /.exec(first)?.[0] ?? '';
  return [first, ...others.map((title) => (title.startsWith(name) ? title.slice(name.length) : title))].join(' ');
}

function onOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

function byDate(a: Draft, b: Draft): number {
  if (a.due === b.due) return 0;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}

function draftOf(promised: Promised, { plan, asOf }: Facts, pointerTo: StepInput['pointerTo']): Draft {
  const { path, title, about, owner, due, lateRule } = promised;
  const kind = promised.kind === 'reading' ? 'reading' : due !== null && due < asOf ? 'overdue' : 'due';
  return {
    ...{ kind, title, owner, due, reason: reasonOf(about, due, asOf), ruleId: lateRule, practice: null },
    thing: lateRule === GROWTH_READING ? lateRule : pointer(path),
    pointer: pointerTo(path),
    path: identityPath(plan, path),
    effect: null,
  };
}

function reasonOf(about: string, due: string | null, asOf: string): string {
  if (due === null) return `${about} is open and has no date.`;
  return `${about} ${due < asOf ? 'was' : 'is'} due on ${due}.`;
}

/**
 * A dated step with the words of the finding about its date, where there is one; null where that finding is silenced. The
 * rule is named only where it has found something.
 */
function withFinding(draft: Draft, late: ReadonlyMap<string, readonly Finding[]>, asOf: string): Draft | null {
  if (draft.due === null || draft.due > asOf) return { ...draft, ruleId: null };
  const of = late.get(placeOf(draft)) ?? [];
  const [first] = of.filter(({ status }) => status !== 'suppressed');
  if (first !== undefined) return { ...draft, reason: first.message };
  return of.length > 0 ? null : { ...draft, ruleId: null };
}

/** The findings of the rules of dated steps, by rule and by each place that they are about or within. */
function findingsAbout(
  drafts: readonly Draft[],
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const rules = new Set(drafts.map(({ ruleId }) => ruleId));
  const about = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!rules.has(finding.ruleId)) continue;
    for (let at = finding.pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const place = placeOf({ ruleId: finding.ruleId, pointer: at });
      const known = about.get(place);
      if (known === undefined) about.set(place, [finding]);
      else known.push(finding);
      if (at === '') break;
    }
  }
  return about;
}

function placeOf({ ruleId, pointer: at }: Pick<Draft, 'ruleId' | 'pointer'>): string {
  return `${ruleId} ${at}`;
}

/** The practices that are to be done by a date. */
function datedPractices({ practices, asOf }: Facts, pointerTo: StepInput['pointerTo']): Draft[] {
  return practices.flatMap((practice) => {
    const { answer } = practice;
    if (answer?.due === undefined || answer.status === 'practising' || answer.status === 'not-applicable') return [];
    const about = `"${practice.practice.title}"`;
    const kind = answer.due < asOf ? 'overdue' : 'due';
    const reason = reasonOf(about, answer.due, asOf);
    return [{ ...ofPractice(practice, pointerTo), kind, reason, ruleId: 'practice-overdue' }];
  });
}

const STATUS_ORDER = ['started', 'planned', 'not-started', undefined];

/** The practices in use that are not yet practised: those on the way first, in the order of the playbooks. */
function openPractices({ practices }: Facts, pointerTo: StepInput['pointerTo']): Draft[] {
  return STATUS_ORDER.flatMap((status) =>
    practices.filter(({ answer }) => answer?.status === status).map((practice) => ofPractice(practice, pointerTo)),
  );
}

function ofPractice({ playbook, practice, path, answer }: PracticeFacts, pointerTo: StepInput['pointerTo']): Draft {
  const { title, question, firstStep } = practice;
  const status = answer === null ? 'has no answer yet' : `is ${answer.status.replace('-', ' ')}`;
  return {
    kind: 'practice',
    thing: pointer(path),
    title: answer === null ? `Answer: ${question}` : (answer.next?.trim() ?? firstStep),
    reason: `"${title}" ${status}.`,
    owner: answer?.owner?.trim() || null,
    due: answer?.due ?? null,
    pointer: pointerTo(path),
    path: pointer(path),
    ruleId: null,
    practice: `${playbook.id}/${practice.id}`,
    effect: null,
  };
}
