/** What may be typed at a place in a plan, however little of it is valid yet. */

import type { Finding } from '../judge/assessment.ts';
import { describeKey } from '../judge/explain/keys.ts';
import { isDocumentRule, rules } from '../judge/rules/rules.ts';
import { type SchemaNode, schemaAt } from '../plan/schema-at.ts';
import type { Playbook } from '../playbooks/playbook.ts';
import type { TextRange } from '../yaml/lines.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { Path } from '../yaml/path.ts';
import { type Commenting, cursorAt, type Writing } from './cursor.ts';

import { type PossibleValue, possibleValues } from './suggest-values.ts';

/** Something that may be typed; the first of a list is the likeliest. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'reference' | 'rule';
  /** In a few words, as plain text. */
  readonly detail?: string;
  /** As Markdown. */
  readonly documentation?: string;
  /** What is written in place of the word at the cursor. */
  readonly text: string;
  readonly replaces: TextRange;
  /** White space before the word that becomes something else, where the line is at another column than its neighbours. */
  readonly indents: { readonly replaces: TextRange; readonly text: string } | null;
}

/** What else is known of the plan, and of the day. */
export interface SuggestWorld {
  readonly playbooks: readonly Playbook[];
  readonly findings: readonly Finding[];
  readonly today: string;
}

/** The suggestions for an offset; none in the middle of a text. */
export function suggestions(text: string, offset: number, world: SuggestWorld): Suggestion[] {
  const cursor = cursorAt(text, offset);
  if (cursor === null) return [];
  if (cursor.kind === 'comment') return inComment(text, cursor, world.findings);
  const choices = choicesAt(cursor, parseDocument(text).understood, world);
  const indents = cursor.misplaced && { replaces: cursor.misplaced, text: ' '.repeat(cursor.column) };
  const blank = cursor.needsBlank ? ' ' : '';
  return choices.map((choice) => ({
    kind: 'key',
    ...choice,
    text: `${blank}${choice.text}`,
    replaces: cursor.word,
    indents,
  }));
}

interface Choice {
  readonly label: string;
  readonly kind?: Suggestion['kind'];
  readonly detail?: string;
  readonly documentation?: string;
  readonly text: string;
}

function choicesAt(cursor: Writing, data: unknown, world: SuggestWorld): Choice[] {
  const schema = schemaAt(cursor.path)?.schema;
  if (schema === undefined) return [];
  const { where } = cursor;
  if (isMap(schema) && where !== 'value' && where !== 'flow-value' && where !== 'flow-item') {
    return keyChoices(cursor, schema, world.playbooks);
  }
  if (schema.items !== undefined) return itemChoices(cursor, data, world);
  if (where === 'line' || where === 'flow-key') return [];
  return [...valueChoices(valuesAt(cursor.path, data, world), cursor.beside), ...wholeMap(schema)];
}

function valuesAt(path: Path, data: unknown, { playbooks, today }: SuggestWorld): PossibleValue[] {
  if (path[0] === 'playbooks' && path.length === 2)
    return playbooks.map(({ id, title }) => ({ text: id, detail: title }));
  return possibleValues(path, data, today);
}

function keyChoices(cursor: Writing, schema: SchemaNode, playbooks: readonly Playbook[]): Choice[] {
  const { path, beside } = cursor;
  return possibleKeys(path, schema, playbooks)
    .filter(({ label }) => !beside.includes(label))
    .map((key) => ({ ...key, text: cursor.colon ? key.label : keyText([...path, key.label], cursor) }));
}

function possibleKeys(path: Path, schema: SchemaNode, playbooks: readonly Playbook[]): Omit<Choice, 'text'>[] {
  if (path[0] === 'practices' && path.length === 1) {
    return playbooks.map(({ id, title, summary }) => ({ label: id, detail: title, documentation: summary }));
  }
  if (path[0] === 'practices' && path.length === 2) {
    const practices = playbooks.find(({ id }) => id === path[1])?.practices ?? [];
    return practices.map(({ id, title, question }) => ({ label: id, detail: title, documentation: question }));
  }
  const required = schema.required ?? [];
  const others = Object.keys(schema.properties ?? {}).filter((key) => !required.includes(key));
  return [...required, ...others].map((label) => {
    const documentation = describeKey([...path, label]).join('\n\n');
    const detail = required.includes(label) ? 'required' : undefined;
    return { label, ...(detail ? { detail } : {}), ...(documentation ? { documentation } : {}) };
  });
}

/** A key with its colon, and the beginning of what it holds where that is on the next line. */
function keyText(path: Path, { where, column }: Writing): string {
  const key = path.at(-1)!;
  const schema = schemaAt(path)?.schema;
  if (schema === undefined || where === 'flow-key' || isScalar(schema)) return `${key}: `;
  const next = `\n${' '.repeat(column + 2)}`;
  return `${key}:${next}${schema.items === undefined ? firstKey(schema) : `- ${firstKey(itemSchema(path))}`}`;
}

function itemChoices({ path, where, beside }: Writing, data: unknown, world: SuggestWorld): Choice[] {
  const item = [...path, 0];
  const values = valueChoices(valuesAt(item, data, world), beside);
  if (where === 'value' || where === 'flow-value') {
    return values.map((value) => ({ ...value, label: `[${value.label}]`, text: `[${value.text}]` }));
  }
  if (where !== 'line') return [];
  const begins = values.length > 0 ? values : [{ label: firstKey(itemSchema(path)), text: firstKey(itemSchema(path)) }];
  return begins.map((begin) => ({
    ...begin,
    label: `- ${begin.label.replace(/:? *$/, '')}`.trimEnd(),
    text: `- ${begin.text}`,
  }));
}

function valueChoices(values: readonly PossibleValue[], beside: readonly string[]): Choice[] {
  return values
    .filter(({ text }) => !beside.includes(text))
    .map(({ text, detail }) => ({
      label: text,
      text,
      kind: detail === undefined ? 'value' : 'reference',
      ...(detail ? { detail } : {}),
    }));
}

/** The forms of a range, which is best written on one line. */
function wholeMap({ type, properties }: SchemaNode): Choice[] {
  if (!Array.isArray(type) || properties?.['p10'] === undefined) return [];
  return [
    ['low', 'likely', 'high'],
    ['p10', 'likely', 'p90'],
  ].map((keys) => ({
    label: `{${keys.join(', ')}}`,
    kind: 'value',
    text: `{${keys.map((key) => `${key}: `).join(', ')}}`,
  }));
}

function itemSchema(list: Path): SchemaNode {
  return schemaAt([...list, 0])?.schema ?? {};
}

function firstKey({ required }: SchemaNode): string {
  return required?.[0] === undefined ? '' : `${required[0]}: `;
}

function isMap({ properties, additionalProperties }: SchemaNode): boolean {
  return properties !== undefined || typeof additionalProperties === 'object';
}

function isScalar(schema: SchemaNode): boolean {
  return schema.items === undefined && (!isMap(schema) || Array.isArray(schema.type));
}

const NAMING = /^\s*plan-ignore(?:[\s:,]+[a-z0-9][a-z0-9-]*)*[\s:,]+(?:[a-z0-9][a-z0-9-]*)?$/i;

/** `plan-ignore` itself, and the rules behind it: first those that find something on this line or the next. */
function inComment(text: string, { before, line, word }: Commenting, findings: readonly Finding[]): Suggestion[] {
  const common = { replaces: word, indents: null };
  if (/^\s*[a-z-]*$/i.test(before)) {
    return [{ ...common, label: 'plan-ignore', kind: 'rule', detail: 'silence a rule here', text: 'plan-ignore ' }];
  }
  if (!NAMING.test(before)) return [];
  const named = before.split(/[\s:,]+/);
  const near = findings.filter(({ range }) => range.start.line === line || range.start.line === line + 1);
  const isNear = (id: string) => near.some(({ ruleId }) => ruleId === id);
  const possible = rules.filter(({ id }) => !isDocumentRule(id) && !named.slice(0, -1).includes(id));
  const reason = /^[^\n]*--/.test(text.slice(word.end)) ? '' : ' -- ';
  return [...possible.filter(({ id }) => isNear(id)), ...possible.filter(({ id }) => !isNear(id))].map(
    ({ id, summary }) => ({ ...common, label: id, kind: 'rule', detail: summary, text: `${id}${reason}` }),
  );
}
