/** What the editor layer answers, in the shapes of the Language Server Protocol: lines and characters there count from 0. */
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type DocumentSymbol,
  InsertTextMode,
  type Position,
  type Range,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Splice } from '../edit/edit-splice.ts';
import type { Finding, Range as PlanRange } from '../judge/assessment.ts';
import type { Severity } from '../judge/rules/rule.ts';
import type { UserError } from '../values/user-error.ts';
import type { Position as PlanPosition, TextRange } from '../yaml/lines.ts';
import type { Action } from './actions.ts';
import type { Suggestion } from './suggest.ts';
import type { PlanSymbol } from './symbols.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

/** A finding as a diagnostic; one that a baseline knows is only a hint, because no gate fails on it. */
export function toDiagnostic(finding: Finding, uri: string): Diagnostic {
  return {
    range: toRange(finding.range),
    severity: finding.status === 'baselined' ? DiagnosticSeverity.Hint : SEVERITIES[finding.severity],
    code: finding.ruleId,
    source: 'plan',
    message: finding.message,
    ...(finding.related.length > 0 ? { relatedInformation: finding.related.map((place) => related(place, uri)) } : {}),
  };
}

/** Why a plan could not be judged at all. */
export function toProblem(error: UserError): Diagnostic {
  const start = { line: 0, character: 0 };
  const severity = DiagnosticSeverity.Error;
  const message = [`${error.message} ${error.hint}`, ...error.others].join('\n');
  return { range: { start, end: start }, severity, code: error.code, source: 'plan', message };
}

function related({ message, range }: Finding['related'][number], uri: string): DiagnosticRelatedInformation {
  return { message, location: { uri, range: toRange(range) } };
}

function toRange({ start, end }: PlanRange): Range {
  return { start: toPosition(start), end: toPosition(end) };
}

function toPosition({ line, column }: PlanPosition): Position {
  return { line: line - 1, character: column - 1 };
}

/** A stretch of a document's text. */
export function rangeIn(document: TextDocument, { start, end }: TextRange): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toEdit(document: TextDocument, splice: Splice): TextEdit {
  return { range: rangeIn(document, splice), newText: splice.text };
}

const COMPLETION_KINDS: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  rule: CompletionItemKind.Keyword,
};

/** A suggestion; `index` is its place among all of them, which editors would else sort by the alphabet. */
export function toCompletion(document: TextDocument, suggestion: Suggestion, index: number): CompletionItem {
  const { label, kind, detail, documentation, text, replaces, indents } = suggestion;
  return {
    label,
    kind: COMPLETION_KINDS[kind],
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation: { kind: 'markdown', value: documentation } }),
    sortText: String(index).padStart(4, '0'),
    textEdit: { range: rangeIn(document, replaces), newText: text },
    insertTextMode: InsertTextMode.asIs,
    ...(indents
      ? { additionalTextEdits: [{ range: rangeIn(document, indents.replaces), newText: indents.text }] }
      : {}),
  };
}

const SYMBOL_KINDS: Readonly<Record<PlanSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  list: SymbolKind.Namespace,
  thing: SymbolKind.Object,
};

export function toSymbol(document: TextDocument, symbol: PlanSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: SYMBOL_KINDS[symbol.kind],
    range: rangeIn(document, symbol.range),
    selectionRange: rangeIn(document, symbol.selection),
    children: symbol.children.map((child) => toSymbol(document, child)),
  };
}

/** An action on a finding. The one that fixes it is what an editor does where nobody is asked to choose. */
export function toCodeAction(document: TextDocument, { title, kind, finding, edits }: Action): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, document.uri)],
    ...(kind === 'fix' ? { isPreferred: true } : {}),
    edit: { changes: { [document.uri]: edits.map((edit) => toEdit(document, edit)) } },
  };
}
