/** Adds a question to the interview: an entry, still to be filled in, behind the others of the same map or list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { SECTIONS } from '../../src/method/sections.ts';
import { schemaAt } from '../../src/plan/schema-at.ts';
import { Refused, writeAll } from './lists.ts';

const FOLDER = 'src/interview';

/**
 * Adds a question for a key of the plan, such as `howBig.unit` or `win.moves.next`, to the section's file below `root`, and
 * returns that file's path. Throws `Refused`, and writes nothing, where the plan has no such key, or the file no list of
 * questions to which it belongs, or has the question already.
 */
export function addQuestion(root: string, written: string): string[] {
  const path = written.split('.');
  const [key, parent] = [path.at(-1)!, path.slice(0, -1)];
  const isItem = schemaAt(parent)?.schema.items !== undefined;
  if (schemaAt(isItem ? [...parent, 0, key] : path) === null) {
    throw new Refused(`The plan has no key "${written}". Add it to schemas/plan.schema.json first.`);
  }
  const section = SECTIONS.find(({ keys }) => keys.includes(path[0]!));
  const file = `${FOLDER}/${section === undefined ? 'how-big' : section.id === 'measures' ? 'serving' : section.id}.ts`;
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const fields = fieldsOf(source, parent);
  if (fields === null) throw new Refused(`${file} asks about no list "${parent.join('.')}": add one by hand.`);
  if (new RegExp(`key: '${key}'`).test(fields.getText())) throw new Refused(`${file} asks for "${written}" already.`);
  return writeAll(root, {}, { [file]: (text) => withEntry(text, fields, entry(key)) });
}

/** The list of fields of the map or list at a place of the plan. */
function fieldsOf(source: ts.SourceFile, parent: readonly string[]): ts.ArrayLiteralExpression | null {
  const written = `[${parent.map((key) => `'${key}'`).join(', ')}]`;
  let found: ts.ArrayLiteralExpression | null = null;
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && property(node, 'path')?.getText() === written) {
      const fields = property(node, 'fields');
      if (fields && ts.isArrayLiteralExpression(fields)) found ??= fields;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function property(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = node.properties.find((each) => each.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function withEntry(text: string, fields: ts.ArrayLiteralExpression, written: string): string {
  const end = text.lastIndexOf('\n', fields.getEnd() - 1);
  const indent = /^ */.exec(text.slice(end + 1))![0];
  const lines = written.split('\n').map((line) => `\n${indent}  ${line}`);
  return text.slice(0, end) + lines.join('') + text.slice(end);
}

/** What is still to be written is in angle brackets, which the tests of questions refuse. */
function entry(key: string): string {
  return `{
  key: '${key}',
  text: '<The question>',
  why: '<Why it matters.>',
  good: '<A good answer.>',
  source: '<Where the advice comes from: a constant of src/method/sources.ts.>',
},`;
}
