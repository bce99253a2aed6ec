import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { addCommand } from '../scripts/new/command.ts';
import { addFormat } from '../scripts/new/format.ts';
import { addPlaybook } from '../scripts/new/playbook.ts';
import { addQuestion } from '../scripts/new/question.ts';
import { addRule } from '../scripts/new/rule.ts';
import { folderWith } from './support/run.ts';

const RULES = 'src/judge/rules/rules.ts';

/** What a table has, without a copy of the whole program. */
function copy(): string {
  return folderWith({
    [RULES]: readFileSync(resolve(RULES), 'utf8'),
    'src/judge/rules/how-big/goal-missing.ts': '',
    'src/judge/rules/win/moves.ts': '',
    'src/judge/rules/document/schema.ts': '',
    'src/render/formats.ts': readFileSync('src/render/formats.ts', 'utf8'),
    'src/interview/win.ts': readFileSync('src/interview/win.ts', 'utf8'),
  });
}

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

describe('a new rule', () => {
  it.each([
    ['how-big', 'goal-aaa', 'goalAaa'],
    ['win', 'zzz-last-of-all', 'zzzLastOfAll'],
  ])('of %s is a file, an import in its place and a line behind the rules of its section', (section, id, name) => {
    const root = copy();
    const before = read(root, RULES).split('\n');
    expect(addRule(root, section, id)).toEqual([`src/judge/rules/${section}/${id}.ts`, RULES]);

    const after = read(root, RULES).split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      `import { ${name} } from './${section}/${id}.ts';`,
      `    ${name},`,
    ]);
    expect(after.filter((line) => before.includes(line))).toEqual(before);
    const paths = after.flatMap((line) => /^import .* from '(.*)'/.exec(line)?.[1] ?? []);
    expect(paths).toEqual(paths.toSorted());
    const previous = after[after.indexOf(`    ${name},`) - 1]!.trim().replace(',', '');
    expect(after.join('\n')).toContain(`import { ${previous} } from './${section}/`);
  });
});

describe('a new rule of a section that fits into a line', () => {
  it('is listed behind the others', () => {
    const root = copy();
    addRule(root, 'document', 'name-missing');
    expect(read(root, RULES)).toContain('\n    fileMissing,\n    nameMissing,\n  ],\n');
  });
});

describe('npm run new refuses', () => {
  it.each<[string, (root: string) => unknown, RegExp]>([
    ['a section that does not exist', (root) => addRule(root, 'who', 'segment-new'), /no section "who".*how-big, win/],
    ['an id that is not in kebab case', (root) => addRule(root, 'win', 'MoveNew'), /"MoveNew" is no id/],
    ['an id that leads elsewhere', (root) => addRule(root, 'win', '../move-new'), /is no id/],
    ['a rule that exists', (root) => addRule(root, 'win', 'goal-missing'), /how-big\/goal-missing\.ts exists/],
    ['a format that exists', (root) => addFormat(root, 'sarif'), /"sarif" exists/],
    ['a name with a dot', (root) => addCommand(root, 'a.b'), /"a\.b" is no name/],
    ['a playbook of one word', (root) => addPlaybook(root, 'listening'), /"listening" is no id/],
    ['a key that the plan has not', (root) => addQuestion(root, 'win.moves.nope'), /no key "win\.moves\.nope"/],
    ['a question that is asked', (root) => addQuestion(root, 'win.moves.next'), /asks for "win\.moves\.next" already/],
  ])('%s, and writes nothing', (_, add, message) => {
    const root = copy();
    const texts = () => [RULES, 'src/render/formats.ts', 'src/interview/win.ts'].map((file) => read(root, file));
    const before = texts();
    expect(() => add(root)).toThrow(message);
    expect(texts()).toEqual(before);
  });
});

/** Everything that `npm run new` writes, in a copy of the program that is compiled and run. */
describe('what npm run new writes', () => {
  let root = '';
  const written: string[] = [];
  const load = (file: string) => import(/* @vite-ignore */ join(root, file));

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'plan-new-'));
    const isProgram = (file: string) => !file.endsWith('.test.ts');
    for (const folder of ['src', 'schemas', 'test/support', 'test/schemas'])
      cpSync(folder, join(root, folder), { recursive: true, filter: isProgram });
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    for (const file of ['package.json', 'tsconfig.json']) cpSync(file, join(root, file));
    written.push(
      ...addRule(root, 'win', 'move-next-missing'),
      ...addFormat(root, 'check-list'),
      ...addCommand(root, 'export'),
      ...addPlaybook(root, 'added-here'),
      ...addQuestion(root, 'who.correlation'),
      ...addQuestion(root, 'measures.from'),
    );
    // What the guide says to write in it.
    const [, example] = /```ts\n([^`]*(?:`[^`]+)*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8'))!;
    writeFileSync(join(root, written[0]!), example!);
  });

  it('compiles', { timeout: 120_000 }, () => {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
    const files = written.map((file) => join(root, file));
    const program = ts.createProgram(files, options);
    const mistakes = files.flatMap((file) => {
      const source = program.getSourceFile(file)!;
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    });
    expect(mistakes.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
  });

  it('runs: a rule, a playbook and a command are listed, explained and called', async () => {
    const { plan } = await load('test/support/run.ts');
    expect((await plan(['rules'])).stdout).toContain('move-next-missing');
    expect((await plan(['explain', 'move-next-missing'])).code).toBe(0);
    expect((await plan(['playbooks'])).stdout).toContain('added-here');
    expect((await plan(['export'])).code).toBe(0);
    expect((await plan(['--help'])).stdout).toContain('export');
  });

  it('runs: the rule of the guide fires on its bad example and is silent on its good one', async () => {
    const { runExample } = await load('test/support/rules.ts');
    const { moveNextMissing } = await load(written[0]!);
    const { at } = moveNextMissing.example;
    expect(runExample(moveNextMissing, 'bad').map(({ path }: { path: string }) => path)).toEqual([at]);
    expect(runExample(moveNextMissing, 'good')).toEqual([]);
  });

  it('runs: a format is written plan by plan, with its headings once', async () => {
    const { plan } = await load('test/support/run.ts');
    const cwd = folderWith({
      'a.yaml': 'format: 1\norganization: A\n',
      'b.yaml': 'format: 1\norganization: B\n',
    });
    for (const files of [['a.yaml'], ['a.yaml', 'b.yaml']]) {
      const { stdout } = await plan(['check', ...files, '--format', 'check-list'], { cwd });
      const [head, ...lines] = stdout.trimEnd().split('\n');
      expect(head).toBe('file;line;severity;rule;message');
      expect(new Set(lines.map((line: string) => line.split(';')[0]))).toEqual(new Set(files));
      expect(lines).not.toContain(head);
    }
  });

  it('is attacked: the tests with hostile text know the format', async () => {
    const { COMMAND_FORMATS, misread } = await load('test/support/media.ts');
    const { HOSTILE, HOSTILE_SUBJECTS } = await load('test/support/hostile.ts');
    const { rendererOf } = await load('src/render/formats.ts');
    const { view } = await load('test/support/fixtures.ts');
    expect(COMMAND_FORMATS).toContainEqual({ command: 'check', format: 'check-list', medium: 'lines' });
    // A format that shows a text as it is would not pass.
    expect(HOSTILE.filter((text: string) => misread('lines', `${text}\n`) !== null)).not.toEqual([]);
    const render = await rendererOf('check', 'check-list');
    for (const text of HOSTILE)
      expect([text, misread('lines', render(HOSTILE_SUBJECTS.check(text), view))]).toEqual([text, null]);
  });

  it('runs: a question is asked', async () => {
    const { who } = await load('src/interview/who.ts');
    const { measures } = await load('src/interview/serving.ts');
    expect(who.fields.at(-1).key).toBe('correlation');
    expect(measures.fields.at(-1).key).toBe('from');
  });
});
