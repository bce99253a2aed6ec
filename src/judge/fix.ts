/** Making the corrections that findings carry: one of them for an editor, all of them for `check --fix`. */
import { isDeepStrictEqual } from 'node:util';
import { type Correction, correctedData, correctionEdit } from '../edit/correct.ts';
import { type Splice, splice } from '../edit/edit-splice.ts';
import { MOST_LISTED } from '../plan/validate.ts';
import { grouped } from '../values/grouped.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { pathOf, pointer, valueAt } from '../yaml/path.ts';
import type { Assessment, Finding } from './assessment.ts';

/** A plan's text as it was read, and what was found in it. */
export interface Judged {
  readonly document: ParsedDocument;
  readonly assessment: Pick<Assessment, 'findings'>;
}

/** A correction that was made. */
export interface MadeFix {
  readonly ruleId: string;
  /** The line it was made on, from 1; corrections never change the number of lines. */
  readonly line: number;
  /** The text that was there, and the one that is there now. */
  readonly from: string;
  readonly to: string;
}

export interface Fixed<J extends Judged> {
  readonly made: readonly MadeFix[];
  /** Whether there are more corrections to make in the next run. */
  readonly more: boolean;
  /** What is there now: the same object that was given where nothing was corrected. */
  readonly judged: J;
}

/**
 * The edits of the text that fix a finding, by UTF-16 offsets; none if several meanings are possible. `document` is the
 * text in which it was found.
 */
export function editsFor(document: ParsedDocument, finding: Finding): readonly Splice[] {
  const correction = correctionOf(document, finding);
  const edit = correction && correctionEdit(document, correction);
  return edit ? [edit] : [];
}

function correctionOf(document: ParsedDocument, finding: Finding): Correction | undefined {
  const { correction: fix, pointer: place, range } = finding;
  if (fix === null) return undefined;
  const stretch = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return { path: pathOf(place), range: stretch, fix };
}

/** One correction can reveal another: a renamed key may hold a value without its percent sign. */
const MOST_ROUNDS = 5;
/** How many characters are judged again at most, and how many times. A plan near 1 MiB is judged again once. */
const MOST_JUDGED = 1024 * 1024;
const MOST_TIMES = 20;

/**
 * Makes the corrections that the findings carry, as long as there are any. Silenced findings are left alone. Each
 * correction is made only if the text can still be read, nothing but what was meant changed in its data, and the findings
 * it was made for are gone. A plan with very many of them gets the first ones; the rest come with the next run.
 */
export function fixAll<J extends Judged>(judged: J, judge: (text: string) => J): Fixed<J> {
  let now = judged;
  let left = Math.min(MOST_TIMES, Math.max(1, Math.floor(MOST_JUDGED / judged.document.text.length)));
  const judgeAfter = ({ document }: J, edits: readonly Splice[]): J | undefined =>
    left-- > 0 ? judge(splice(document.text, edits)) : undefined;
  const made: MadeFix[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = mostOf(now, stepsIn(now), judgeAfter);
    if (next === undefined) break;
    // Of so many findings, only the first may be listed: those are corrected, once.
    const isLong = now.assessment.findings.length >= MOST_LISTED;
    made.push(...next.made);
    now = next.judged;
    if (isLong) break;
  }
  return { made, judged: now, more: made.length > 0 && stepsIn(now).length > 0 };
}

interface Step {
  readonly finding: Finding;
  readonly correction: Correction;
  readonly edit: Splice;
}

function stepsIn({ document, assessment }: Judged): Step[] {
  const steps = assessment.findings.flatMap((finding): Step[] => {
    const correction = finding.status === 'suppressed' ? undefined : correctionOf(document, finding);
    const edit = correction && correctionEdit(document, correction);
    return edit ? [{ finding, correction, edit }] : [];
  });
  const byResult = grouped(steps, (step) => resultOf(document, step));
  return [...byResult.values()].filter(({ length }) => length === 1).flat();
}

/**
 * What a step leads to, the same for two steps of which at most one can be right: two keys of a map that would get one
 * name, two items of a list that would be the same.
 */
function resultOf(document: ParsedDocument, { correction, edit }: Step): string {
  const { path, fix, range } = correction;
  const place = pointer(path.slice(0, -1));
  if (fix.kind === 'replace-word') return `${range.start} ${fix.to}`;
  const shared = fix.kind === 'rename-key' || Array.isArray(valueAt(document.value, path.slice(0, -1)));
  return shared ? `${fix.kind} ${place} ${fix.to}` : `${edit.start}`;
}

type Round<J extends Judged> = Omit<Fixed<J>, 'more'>;

/** Judges the text of a plan after edits; `undefined` where enough was judged. */
type Judge<J> = (before: J, edits: readonly Splice[]) => J | undefined;

/** All steps at once; where they do not hold together, those of a half. */
function mostOf<J extends Judged>(before: J, steps: readonly Step[], judge: Judge<J>): Round<J> | undefined {
  if (steps.length === 0) return undefined;
  const all = attempt(before, steps, judge);
  if (all || steps.length === 1) return all;
  const middle = steps.length >> 1;
  return mostOf(before, steps.slice(0, middle), judge) ?? mostOf(before, steps.slice(middle), judge);
}

function attempt<J extends Judged>(before: J, steps: readonly Step[], judge: Judge<J>): Round<J> | undefined {
  const { document } = before;
  const edits = steps.map(({ edit }) => edit);
  const judged = judge(before, edits);
  if (judged === undefined || judged.document.issues.length > 0) return undefined;
  const corrections = steps.map(({ correction }) => correction);
  if (!isDeepStrictEqual(judged.document.value, correctedData(document.value, corrections))) return undefined;
  const left = new Set(judged.assessment.findings.map(identity));
  // Comments are no places of the plan: what is found in two of them may be the same.
  const isFixed = ({ finding, correction }: Step) =>
    correction.fix.kind === 'replace-word' || !left.has(identity(finding));
  return steps.every(isFixed) ? { judged, made: steps.map((step) => describe(document, step)) } : undefined;
}

/** What a finding says, and where: a correction moves no item, and what is shown only now may have an old fingerprint. */
function identity({ ruleId, pointer: place, message }: Finding): string {
  return [ruleId, place, message].join('\n');
}

function describe({ text, lines }: ParsedDocument, { finding, edit }: Step): MadeFix {
  return {
    ruleId: finding.ruleId,
    line: lines.positionAt(edit.start).line,
    from: text.slice(edit.start, edit.end),
    to: edit.text,
  };
}
