import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

/**
 * Words in senses that English does not give them, and what to write instead. A pattern must not match an innocent use:
 * "stands for" and "as it stands" are English, and stories are told.
 */
const WORDS: readonly (readonly [pattern: RegExp, better: string])[] = [
  [
    /(?<!stor(y|ies) (that )?|", )\b(is|are|be|was|were|been) told\b|\btold of\b|\bcannot be told\b/,
    'reported, unknown',
  ],
  [
    /(?<!\b(as|how|where) (it|this|that) |does it |to )\b(stands?|stood)\b(?![ -](for|out|behind|at)\b)/i,
    'is, appears',
  ],
  [/\b(is|are|was|were|be|comments?) kept\b(?! up\b)/, 'stored, unchanged'],
  [/\bmend(s|ed|ing)?\b/i, 'fix, correct'],
  [/\bhangs? on\b/, 'depends on'],
  [/\banew\b/, 'again, re-'],
  [/\bsittings?\b/, 'review, session'],
  [/\bline to be on\b/, 'planned path'],
  [/\bnothing is said\b/, 'default: ...'],
  [/\bshall\b/, 'should, is to'],
  [/\bcan be expected to\b/, 'is expected to'],
  [/\bbrings?( \S+){0,4} along\b/, 'has, contains, needs'],
  [/\b(hold|holds|held)( \S+){0,3} against\b/, 'judged by, compared with'],
  [/\bha(s|ve) a say\b/, 'is used'],
  [
    /\b(?<![Tt]here )(is|are) no (\w+ )?(plan|YAML|date|number|rule|segment|text|score|evidence|measure|id|severity|executive)\b/,
    'is not a ...',
  ],
  [/\bfor what there is\b|\bhow it is written\b/, 'the commands, output format'],
  [/\bworked out\b/, 'calculated'],
  [/\btaken for\b/, 'counts as, is read as'],
  [/\bcertainly meant\b/, 'has only one possible meaning'],
  [/\b(our|this|in|the) house\b/i, 'organisation, standard'],
  [/\bstill to come\b/, 'is in the future, is left'],
  [/\bwhat is dated\b/i, 'entries dated'],
];

/** Names of things, and examples, which a text may quote: in backquotes, in braces, and the ids of rules. */
const NAMES = [/`[^`]*`/g, /\{[^{}]*\}/g, /dumb-rule-kept/g];

const source = globSync('src/**/*.ts', { ignore: ['src/**/*.test.ts', 'src/generated/**'] });
// Pages that are made from the source are not read a second time.
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')].filter(
  (file) => !/docs\/(rules|playbooks|cli|format|glossary|interview)\.md$/.test(file),
);

describe('plain English', () => {
  it.each([...source, ...globSync('schemas/*.json'), ...pages])('%s uses no private word', (file) => {
    const isCode = file.endsWith('.ts');
    // An output of the program may break a line anywhere.
    const found = readFileSync(file, 'utf8')
      .replaceAll(/\b(as it)(\s+)stands\b/g, '$1 stands$2')
      .split('\n')
      .flatMap((line, index) => {
        if (isCode && isComment(line)) return [];
        const words = prose(isCode ? line.replace(/ \/\/ .*$/, '') : line, isCode);
        return WORDS.flatMap(([pattern, better]) => {
          const word = pattern.exec(words)?.[0];
          return word === undefined ? [] : [`${file}:${index + 1}: "${word}": write ${better}`];
        });
      });
    expect(found).toEqual([]);
  });
});

/** Those that no comment and no name of a test uses; in such a line the others can be innocent. */
const IN_CODE =
  /\banew\b|\bmend(s|ed|ing)?\b|\bshall\b|\bsittings?\b|\bworked out\b|\bheld against\b|\bhangs on\b|\bstill to come\b|\bcertainly meant\b|\bha(s|ve) a say\b|\bis told (at|by|with|in|on)\b|\b(what|that|it) stands (in|at|there|before|between)\b/;

it('comments and names of tests use plain words', () => {
  const found = globSync(['src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', '*.ts'], {
    ignore: ['src/generated/**', 'test/words.test.ts'],
  }).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const isRead = isComment(line) || /^\s*(it|test|describe)\b/.test(line) || /^\s*\]\)\(/.test(line);
        const word = isRead ? IN_CODE.exec(line.replaceAll(/\bas it stands\b/g, ''))?.[0] : undefined;
        return word === undefined ? [] : [`${file}:${index + 1}: ${word}`];
      }),
  );
  expect(found).toEqual([]);
});

/** Names that say nothing outside this project; a `told` of a story is a key of the plan. */
const DECLARED =
  /\b(?:const|let|function|class|type|interface) (told|kept|stood|shower|isLed|turns|Dice|Typist|Manner|Fresh|house\w*)\b/;

it.each(source)('%s declares no private name', (file) => {
  const names = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => DECLARED.exec(line)?.[1]);
  expect(names.filter((name) => name !== undefined)).toEqual([]);
});

/** Whether a line of code is part of a comment. */
function isComment(line: string): boolean {
  return /^\s*(\/?\*|\/\/)/.test(line);
}

/** A line without what it only names; in code, backquotes are around texts. */
function prose(line: string, isCode: boolean): string {
  return (isCode ? NAMES.slice(1) : NAMES).reduce((text, name) => text.replaceAll(name, ''), line);
}
