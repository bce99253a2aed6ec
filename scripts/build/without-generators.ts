/*
 * The lexer and the parser of the package `yaml` are generators that hand each token through up to six others, which is
 * half of the time that reading a plan takes. In the bundle they are plain methods that list what they find. What is called
 * from outside reads the same in a loop: the lexer's entrance stays a generator, which hands over one step's list after the
 * other, so that a large text is never kept in pieces; the parser's return the list for the one piece they are given.
 */

const EACH_STEP = 'next = yield* this.parseNext(next);';
const EACH_PLAIN_STEP = `{
  next = this.parseNext(next);
  yield* this.found;
  if (this.found.length > 0) this.found = [];
}`;

/** @throws where the source is not of the shape that this relies on, as the next does */
export function plainLexer(source: string): string {
  const [before, after, ...others] = withFound(source).split(EACH_STEP);
  if (before === undefined || after === undefined || others.length > 0) throw differently();
  return plain(before, ['lex']) + EACH_PLAIN_STEP + plain(after);
}

export function plainParser(source: string): string {
  const methods = plain(withFound(source), ['parse']);
  return ['next', 'end'].reduce((code, name) => {
    const listed = `${name}(source) { if (this.found.length > 0) this.found = []; this.${name}Plainly(source); return this.found; }`;
    const changed = code.replace(
      new RegExp(`^ {4}${name}\\(`, 'm'),
      (start) => `${listed}\n${start.slice(0, -1)}Plainly(`,
    );
    if (changed === code) throw differently();
    return changed;
  }, methods);
}

function withFound(source: string): string {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, '').replace(/^class \w+ \{$/m, '$& found = [];');
  if (!code.includes('found = [];')) throw differently();
  return code;
}

/**
 * Generator methods as plain ones that list what they would yield, but for those that stay generators: `parse` hands on what
 * `next` and `end` list.
 */
function plain(code: string, generators: readonly string[] = []): string {
  const methods = code
    .replaceAll(/yield\* (?=this\.(?!next\(|end\())/g, '')
    .replaceAll(/\byield ([^;]+);/g, 'this.found.push($1);')
    .replaceAll(/^ {4}\*(\w+)\(/gm, (start, name: string) => (generators.includes(name) ? start : `    ${name}(`));
  const rest = generators
    .reduce((left, name) => left.replace(`    *${name}(`, ''), methods)
    .replaceAll(/yield\* this\.(next|end)\(/g, '');
  if (/\byield\b|^ *\*\w/m.test(rest)) throw differently();
  return methods;
}

/** The error of a package that has changed since its source was looked at. */
export function differently(): Error {
  return new Error('The package yaml is written differently: look at scripts/build/lean-yaml.ts.');
}
