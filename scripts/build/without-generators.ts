import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** The methods of the package's lexer and parser that are called from outside, and run to their end by whoever calls them. */
const ENTRANCES: Readonly<Record<string, readonly string[]>> = { lexer: ['lex'], parser: ['next', 'end'] };

/**
 * The lexer and the parser of the package `yaml` are generators that hand each token through up to six others, which is
 * half of the time that reading a plan takes. In the bundle they are plain methods: an entrance returns the list of what
 * it would have yielded, which reads the same in a loop.
 */
export const withoutGenerators: Plugin = {
  name: 'without-generators',
  setup({ onLoad }) {
    onLoad({ filter: /yaml\/browser\/dist\/parse\/(lexer|parser)\.js$/ }, ({ path }) => {
      const entrances = ENTRANCES[/(\w+)\.js$/.exec(path)![1]!]!;
      return { contents: plain(readFileSync(path, 'utf8'), entrances) };
    });
  },
};

/** Generator methods as plain ones. Throws where the source is not of the shape that this relies on. */
export function plain(source: string, entrances: readonly string[]): string {
  const methods = source
    .replaceAll(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, '')
    .replaceAll(/yield\* (?=this\.)/g, '')
    .replaceAll(/\byield ([^;]+);/g, 'this.yielded.push($1);')
    .replaceAll(/^ {4}\*(\w+)\((.*)\) \{$/gm, (_, name: string, parameters: string) =>
      entrances.includes(name)
        ? `${name}(...given) {
             if (this.yielded.length > 0) this.yielded = [];
             this.${name}Plainly(...given);
             return this.yielded;
           }
           ${name}Plainly(${parameters}) {`
        : `${name}(${parameters}) {`,
    )
    .replace(/^export class \w+ \{$|^class \w+ \{$/m, '$& yielded = [];');
  const complete = ['yielded = [];', ...entrances.map((name) => `${name}Plainly(`)].every((part) =>
    methods.includes(part),
  );
  if (!complete || /\byield\b|^ *\*\w/m.test(methods)) {
    throw new Error('The package yaml is written differently: look at scripts/build/without-generators.ts.');
  }
  return methods;
}
