/** What can be done about findings from within an editor, as edits of the text. */

import { applyChanges } from '../edit/edit.ts';
import type { Splice } from '../edit/edit-splice.ts';
import type { Finding } from '../judge/assessment.ts';
import { editsFor, fixAll } from '../judge/fix.ts';
import { isDocumentRule } from '../judge/rules/rules.ts';
import { identityPath } from '../plan/identity.ts';
import { schemaAt } from '../plan/schema-at.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { type Path, pathOf, valueAt, withIndexes } from '../yaml/path.ts';
import { type OpenPlan, shownFindings } from './open-plan.ts';

/** Something that an editor can do about a finding. */
export interface Action {
  readonly title: string;
  /** `fix` fixes it; `complete` leaves something to be typed; `silence` hides it, with a reason. */
  readonly kind: 'fix' | 'complete' | 'silence';
  readonly finding: Finding;
  readonly edits: readonly Splice[];
}

/** More findings than this make no menu: the others get their actions where they are selected alone. */
const MOST_FINDINGS = 20;

/** How many characters are read again at most, to see whether an added key is added and nothing else. */
const MOST_READ = 512 * 1024;

/**
 * The actions for the first 20 findings on the lines from one to another, corrections first. The larger a plan, the fewer
 * findings are offered a key to add; beyond 512 KiB none is.
 */
export function actionsFor(plan: OpenPlan, firstLine: number, lastLine: number): Action[] {
  const near = shownFindings(plan)
    .filter(({ range }) => range.start.line <= lastLine && range.end.line >= firstLine)
    .slice(0, MOST_FINDINGS);
  return [
    ...near.flatMap((finding) => fixing(plan, finding)),
    ...near.slice(0, Math.floor(MOST_READ / plan.text.length)).flatMap((finding) => completing(plan, finding)),
    ...near.flatMap((finding) => silencing(plan, finding)),
  ];
}

/** Every correction that has only one possible meaning, as edits; `judge` judges another text as this plan was. */
export function fixEverything(plan: OpenPlan, judge: (text: string) => OpenPlan): Splice | null {
  const { judged } = fixAll(plan, judge);
  return judged === plan ? null : difference(plan.text, judged.document.text);
}

function fixing({ document }: OpenPlan, finding: Finding): Action[] {
  const edits = editsFor(document, finding);
  if (edits.length === 0) return [];
  return [{ title: `Change to "${finding.correction!.to}"`, kind: 'fix', finding, edits }];
}

/** Stands for what a person will type; no plan has it. */
const BLANK = 'plan-lsp-blank';

/** Adds the key that is missing, with nothing behind it yet. */
function completing({ text, document }: OpenPlan, finding: Finding): Action[] {
  const missing = missingKey(document, finding);
  if (missing === null) return [];
  const edit = attempt(() => difference(text, applyChanges(text, [{ op: 'set', path: missing, value: BLANK }])));
  if (edit === null || !edit.text.includes(BLANK)) return [];
  const title = `Add "${missing.at(-1)}"`;
  return [{ title, kind: 'complete', finding, edits: [{ ...edit, text: edit.text.replace(BLANK, '') }] }];
}

/** The place of a single value that a finding misses in a map that exists; `null` where it misses something else. */
function missingKey({ value }: ParsedDocument, finding: Finding): Path | null {
  const key = /[^/]*$/.exec(finding.path)![0];
  const path = [...withIndexes(pathOf(finding.pointer), value), key];
  if (identityPath(value, path) !== finding.path || valueAt(value, path) !== undefined) return null;
  return [schemaAt(path)?.schema.type].flat().includes('string') ? path : null;
}

/** The rules on the text itself and on comments cannot be silenced. */
function canBeSilenced(ruleId: string): boolean {
  return !isDocumentRule(ruleId) && !ruleId.startsWith('suppression-');
}

/**
 * Puts a comment above the finding’s line. Its reason is left to be typed: until there is one, it silences nothing, and
 * says so.
 */
function silencing({ text, document }: OpenPlan, finding: Finding): Action[] {
  if (!canBeSilenced(finding.ruleId)) return [];
  const { lines } = document;
  const { line } = finding.range.start;
  const { start } = lines.lineRange(line);
  const [indentation] = /^ */.exec(lines.lineText(line))!;
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  const edit = { start, end: start, text: `${indentation}# plan-ignore ${finding.ruleId} -- ${ending}` };
  if (isInsideText(document, start)) return [];
  const title = `Silence ${finding.ruleId} here, with a reason`;
  return [{ title, kind: 'silence', finding, edits: [edit] }];
}

/** Whether a line begins in the middle of a text of several lines: a comment would be part of the text there. */
function isInsideText(document: ParsedDocument, lineStart: number): boolean {
  const place = document.pathAt(lineStart);
  const range = place && document.rangeOf(place.path, place.part);
  const isScalar = place !== undefined && typeof (valueAt(document.understood, place.path) ?? '') !== 'object';
  return isScalar && range !== undefined && range.start < lineStart && lineStart < range.end;
}

/** The smallest single edit that turns one text into another; `null` where they are the same. */
function difference(before: string, after: string): Splice | null {
  if (before === after) return null;
  let start = 0;
  while (before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}

function attempt<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}
