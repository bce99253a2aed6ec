import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { differently, plainLexer, plainParser } from './without-generators.ts';

/**
 * What is changed in the package `yaml` when it is bundled, by file: it reads every text as before, in less time (a test
 * compares). Each change throws where the package is not of the shape that it relies on.
 */
const CHANGES: Readonly<Record<string, (source: string) => string>> = {
  'parse/lexer.js': plainLexer,
  'parse/parser.js': plainParser,
  // A pattern looks through each text for its first line, even where it is all of it.
  'compose/resolve-flow-scalar.js': following(
    'function unfoldLines(source) {',
    "if (!source.includes('\\n')) return source;",
  ),
  // No word and no number of the core schema begins with another character; seven patterns would be tried.
  'compose/compose-scalar.js': following(
    'function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {',
    "if (schema.name === 'core' && /^[^-+.0-9~nNtTfF]/.test(value)) return schema[SCALAR];",
  ),
  // The kind of a node need not be hidden: it is kept under a symbol.
  'nodes/Node.js': replacing('Object.defineProperty(this, NODE_TYPE, { value: type });', 'this[NODE_TYPE] = type;'),
  'nodes/Pair.js': replacing('Object.defineProperty(this, NODE_TYPE, { value: PAIR });', 'this[NODE_TYPE] = PAIR;'),
};

/** Bundles the package `yaml` with these changes. */
export const leanYaml: Plugin = {
  name: 'lean-yaml',
  setup({ onLoad }) {
    onLoad({ filter: /yaml[\\/]browser[\\/]dist[\\/]/ }, ({ path }) => {
      const change = CHANGES[path.replaceAll('\\', '/').replace(/^.*\/browser\/dist\//, '')];
      return change && { contents: change(readFileSync(path, 'utf8')) };
    });
  },
};

function following(place: string, added: string): (source: string) => string {
  return replacing(place, `${place}\n${added}`);
}

function replacing(wanted: string, replacement: string): (source: string) => string {
  return (source) => {
    const parts = source.split(wanted);
    if (parts.length !== 2) throw differently();
    return parts.join(replacement);
  };
}
