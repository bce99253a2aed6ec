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
  const place = schemaAt(parent)?.schema.items === undefined ? path : [...parent, 0, key];
  if (schemaAt(place) === null) {
    throw new Refused(`The plan has no key "${written}". Add it to schemas/plan.schema.json first.`);
  }
  const section = SECTIONS.find(({ keys }) => keys.includes(path[0]!));
  const file = `${FOLDER}/${section === undefined ? 'how-big' : section.id === 'measures' ? 'serving' : section.id}.ts`;
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const fields = fieldsOf(source, parent);
  if (fields === null) throw new Refused(`${file} asks about no list "${parent.join('.')}": add one by hand.`);
  if (new RegExp(`key: '${key}'`).test(fields.getText())) throw new Refused(`${file} asks for "${written}" already.`);
  const isItem = place.length > path.length;
  return writeAll(root, {}, { [file]: (text) => withEntry(text, fields, entry(key, isItem)) });
}

/** The list of fields of the map or list at a place of the plan. */
function fieldsOf(source: ts.SourceFile, parent: readonly string[]): ts.ArrayLiteralExpression | null {
  const written = `[${parent.map((key) => `'${key}'`).join(', ')}]`;
  const named = `${parent.length === 0 ? 'plan' : parent.join('.')}Fields`;
  let found: ts.ArrayLiteralExpression | null = null;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === named) found ??= arrayOf(source, node.initializer);
    if (ts.isObjectLiteralExpression(node) && property(node, 'path')?.getText() === written)
      found ??= arrayOf(source, property(node, 'fields'));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function property(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = node.properties.find((each) => each.name?.getText() === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** A list that is written here, or in a constant of the same file. */
function arrayOf(source: ts.SourceFile, node: ts.Expression | undefined): ts.ArrayLiteralExpression | null {
  if (node === undefined || ts.isArrayLiteralExpression(node)) return node ?? null;
  const declared = source.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [],
  );
  const constant = declared.find(({ name }) => name.getText() === node.getText());
  return constant?.initializer && ts.isArrayLiteralExpression(constant.initializer) ? constant.initializer : null;
}

function withEntry(text: string, fields: ts.ArrayLiteralExpression, written: string): string {
  const end = text.lastIndexOf('\n', fields.getEnd() - 1);
  const indent = /^ */.exec(text.slice(end + 1))![0];
  const lines = written.split('\n').map((line) => `\n${indent}  ${line}`);
  return text.slice(0, end) + lines.join('') + text.slice(end);
}

/** What is still to be written is in angle brackets, which the tests of questions refuse. */
function entry(key: string, isItem: boolean): string {
  return `{
  key: '${key}',
  text: '${isItem ? '{name}: ' : ''}<The question>',
  help: {
    why: '<Why it matters.>',
    good: '<A good answer.>',
    source: '<Where the advice comes from: a constant of src/method/sources.ts.>',
  },
},`;
}
