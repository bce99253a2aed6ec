/** What the server answers to requests about a document; nothing for a document that is not a plan. */
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type TextDocumentPositionParams as At,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CodeLens,
  type CompletionItem,
  type DocumentSymbol,
  ErrorCodes,
  type Hover,
  type Location,
  MarkupKind,
  type Range,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { formatPlan } from '../edit/format.ts';
import { FileError } from '../files/file-error.ts';
import { resolveInside } from '../files/inside.ts';
import { isNewerFormat } from '../plan/explain-schema-error.ts';
import { valueAt } from '../yaml/path.ts';
import { actionsFor, fixEverything } from './actions.ts';
import { fileOf } from './documents.ts';
import { hoverAt } from './hover.ts';
import { definitionsAt, fileAt, nameAt, referencesAt, renameAt } from './names.ts';
import type { OpenPlan } from './open-plan.ts';
import { rangeIn, toCodeAction, toCompletion, toEdit, toSymbol } from './shapes.ts';
import { standingLines } from './standing.ts';
import { suggestions } from './suggest.ts';
import { symbolsOf } from './symbols.ts';

/** A document that is a plan, and what is known of it as it stands now. */
export interface Asked {
  readonly document: TextDocument;
  readonly plan: OpenPlan;
  /** Judges another text as this plan was. */
  readonly judge: (text: string) => OpenPlan;
  readonly today: string;
}

/** The action that editors offer as "fix all", also on saving. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.plan`;

export function hover({ document, plan }: Asked, { position }: At): Hover | null {
  const found = hoverAt(plan, document.offsetAt(position));
  if (found === null) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: rangeIn(document, found.range) };
}

export function completion({ document, plan, today }: Asked, { position }: At): CompletionItem[] {
  const world = { playbooks: plan.playbooks, findings: plan.assessment.findings, today };
  const found = suggestions(plan.text, document.offsetAt(position), world);
  return found.map((suggestion, index) => toCompletion(document, suggestion, index));
}

/** Where an id is defined, or the file that is named. */
export function definition({ document, plan }: Asked, { position }: At): Location[] {
  const offset = document.offsetAt(position);
  const named = fileAt(plan, offset);
  if (named !== null) return locationOf(named, fileOf(document.uri));
  return definitionsAt(plan, offset).map((range) => ({ uri: document.uri, range: rangeIn(document, range) }));
}

/** A file in the plan’s own folder tree; a plan must not lead an editor anywhere else. */
function locationOf(named: string, planFile: string): Location[] {
  if (planFile === '') return [];
  const start = { line: 0, character: 0 };
  try {
    return [{ uri: pathToFileURL(resolveInside(dirname(planFile), named)).href, range: { start, end: start } }];
  } catch (error) {
    if (error instanceof FileError) return [];
    throw error;
  }
}

export function references({ document, plan }: Asked, { position, context }: ReferenceParams): Location[] {
  const ranges = referencesAt(plan, document.offsetAt(position), context.includeDeclaration);
  return ranges.map((range) => ({ uri: document.uri, range: rangeIn(document, range) }));
}

/** What would be renamed, and what it is called now; nothing where there is no id. */
export function prepareRename(
  { document, plan }: Asked,
  { position }: At,
): { range: Range; placeholder: string } | null {
  const name = nameAt(plan, document.offsetAt(position));
  const range = name && plan.document.rangeOf(name.path);
  return name && range ? { range: rangeIn(document, range), placeholder: name.id } : null;
}

export function rename(
  { document, plan }: Asked,
  { position, newName }: RenameParams,
): WorkspaceEdit | ResponseError<void> {
  const renaming = renameAt(plan, document.offsetAt(position), newName);
  if ('refused' in renaming) return new ResponseError(ErrorCodes.InvalidParams, renaming.refused);
  return { changes: { [document.uri]: renaming.edits.map((edit) => toEdit(document, edit)) } };
}

export function symbols({ document, plan }: Asked): DocumentSymbol[] {
  return symbolsOf(plan).map((symbol) => toSymbol(document, symbol));
}

/** The verdict and the next step, above the first line: texts without a command, because nothing happens on a click. */
export function codeLenses({ plan }: Asked): CodeLens[] {
  const start = { line: 0, character: 0 };
  return standingLines(plan).map((title) => ({ range: { start, end: start }, command: { title, command: '' } }));
}

/** The plan in its canonical form, as `plan fmt` writes it; nothing where it is broken or of a later format. */
export function formatting({ document, plan }: Asked): TextEdit[] {
  const { value, issues } = plan.document;
  const isReadable = issues.length === 0 && !isNewerFormat(valueAt(value, ['format']));
  const formatted = isReadable ? formatPlan(plan.document) : null;
  if (formatted === null || formatted === plan.text) return [];
  return [toEdit(document, { start: 0, end: plan.text.length, text: formatted })];
}

export function codeActions({ document, plan, judge }: Asked, { range, context }: CodeActionParams): CodeAction[] {
  const wanted = (kind: string) => !context.only || context.only.some((only) => `${kind}.`.startsWith(`${only}.`));
  const actions = wanted(CodeActionKind.QuickFix) ? actionsFor(plan, range.start.line + 1, range.end.line + 1) : [];
  // Only where it is asked for by name: in a menu it would be beside the quick fixes of one line.
  const all = context.only && wanted(FIX_ALL) ? fixEverything(plan, judge) : null;
  return [
    ...actions.map((action) => toCodeAction(document, action)),
    ...(all === null ? [] : [fixAllAction(document, toEdit(document, all))]),
  ];
}

function fixAllAction(document: TextDocument, edit: ReturnType<typeof toEdit>): CodeAction {
  return {
    title: 'Correct everything that has only one possible meaning',
    kind: FIX_ALL,
    edit: { changes: { [document.uri]: [edit] } },
  };
}
