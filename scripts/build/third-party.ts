/** The licences of the packages whose code is part of the program: what they ask to be told along with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that ask for nothing but their text to be passed on. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
]);

const HEAD = `The program contains code of the packages below. Each is used under its own licence, printed here as its authors ask.
`;

/** A package whose code was bundled. */
interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/**
 * The notices of all packages that files under `node_modules` belong to, by name. Throws where a package has no licence
 * text, or a licence that asks for more than its text.
 */
export function thirdPartyNotices(files: Iterable<string>): string {
  const folders = new Set<string>();
  for (const file of files) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const packages = new Map([...folders].map(readPackage).map((each) => [`${each.name} ${each.version}`, each]));
  const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    HEAD,
    ...sorted.map(([title, { licence, text }]) => `${'-'.repeat(80)}\n${title} (${licence})\n\n${text.trim()}\n`),
  ].join('\n');
}

/** The files whose code a generated file took in, as the bundler notes them in comments. */
export function filesIn(generated: string): string[] {
  return [...generated.matchAll(/^\/\/ (node_modules\/\S+)$/gm)].map((match) => match[1]!);
}

function readPackage(folder: string): Bundled {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  if (license === undefined || !PERMISSIVE.has(license)) {
    throw new Error(`${name} is licensed "${license}": decide whether the program may contain it.`);
  }
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  if (file === undefined) throw new Error(`${name} has no text of its licence.`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8') };
}
