import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { expect, it } from 'vitest';
import * as yaml from 'yaml';
import { leanYaml } from '../scripts/build/lean-yaml.ts';
import { plainLexer, plainParser } from '../scripts/build/without-generators.ts';
import { HOSTILE } from './support/hostile.ts';
import { folderWith } from './support/run.ts';

it('the bundled program finds plans by a pattern', () => {
  const text = 'format: 1\norganization: Example\n';
  const cwd = folderWith({ 'plans/a/plan.yaml': text, 'plans/b/plan.yaml': text });
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('bin/plan.js'), ...args], { cwd, encoding: 'utf8' });
  const { stdout, stderr } = run('check', '--format', 'json', 'plans/**/*.yaml');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual([
    'plans/a/plan.yaml',
    'plans/b/plan.yaml',
  ]);
  expect(run('check', 'none/*.yaml').status).toBe(2);
});

it('the bundled YAML package reads every text as the package does', async () => {
  const outfile = join(folderWith({}), 'yaml.cjs');
  await build({
    stdin: { contents: "export { Lexer, Parser, parseDocument } from 'yaml';", resolveDir: process.cwd() },
    alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
    plugins: [leanYaml],
    bundle: true,
    platform: 'node',
    outfile,
  });
  const bundled = createRequire(outfile)(outfile) as typeof yaml;
  const tokens = ({ Lexer, Parser }: Pick<typeof yaml, 'Lexer' | 'Parser'>, text: string) => {
    const parser = new Parser();
    const lexemes = [...new Lexer().lex(text)];
    return [
      lexemes,
      lexemes.flatMap((lexeme) => [...parser.next(lexeme)]),
      [...parser.end()],
      [...new Parser().parse(text)],
    ];
  };
  const composed = ({ parseDocument }: Pick<typeof yaml, 'parseDocument'>, text: string) => {
    const { contents, errors, warnings } = parseDocument(text, { logLevel: 'silent' });
    return [outline(contents), [...errors, ...warnings].map(({ code, pos, message }) => [code, pos, message])];
  };
  const samples = globSync('examples/**/*.yaml').map((file) => readFileSync(file, 'utf8'));
  expect(samples.length).toBeGreaterThan(2);
  const broken = [
    'a: [1, {b: 2}',
    '? x\n: |2\n   y\n...\n---\n- "z',
    'a:\n\t- b\n c: >-\n',
    '%YAML 1.2\n--- !t &a *b\n}',
    '%YAML 1.1\n---\n[yes, Off, 0o7, 017, ~, null, Null, nul, .inf, -.INF, .nan, +1, -0, 0x1F, 1e3, .5, true, False, FALSE]',
    '[yes, Off, 0o7, 017, ~, null, Null, nul, .inf, -.INF, .nan, +1, -0, 0x1F, 1e3, .5, true, False, FALSE, "", x: ]',
    'a: \'one\n  two\'\nb: one\n  two\n\n  three\nc: "x\\\n  y"\n? [k]\n: !!str 1\n',
  ];
  const cut = samples.flatMap((text) => Array.from({ length: 40 }, (_, n) => text.slice(n * 7, 150 + n * 97)));
  for (const text of [...samples, ...broken, ...cut, ...HOSTILE]) {
    expect(tokens(bundled, text)).toEqual(tokens(yaml, text));
    expect(composed(bundled, text)).toEqual(composed(yaml, text));
  }
  expect(new bundled.Parser().next('a')).toBeInstanceOf(Array);
});

/** A tree of nodes as plain data: all that the package says of each. */
function outline(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(outline);
  if (typeof node !== 'object' || node === null) return node;
  const parts = Object.entries(node).filter(([name]) => name !== 'schema' && name !== 'srcToken');
  return [
    yaml.isPair(node),
    yaml.isScalar(node),
    yaml.isMap(node),
    ...parts.map(([name, part]) => [name, outline(part)]),
  ];
}

it('a YAML package of another shape stops the build', () => {
  const lexer = (inside: string) => `class Lexer {
    *lex(source) {
        next = yield* this.parseNext(next);
    }
    *parseNext(next) {
        ${inside}
    }
}`;
  expect(plainLexer(lexer('yield next;'))).toContain('this.found.push(next);');
  expect(() => plainLexer(lexer('yield* given(next);'))).toThrow('written differently');
  expect(() => plainLexer(lexer('yield next;').replace('this.parseNext', 'this.parseIt'))).toThrow(
    'written differently',
  );
  expect(() => plainParser(lexer('yield next;'))).toThrow('written differently');
});
