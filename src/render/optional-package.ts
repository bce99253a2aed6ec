/** For tests alone: packages that check the output against published schemas, where they are installed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** Where a package's file is, or `null` where the package is not installed. */
function resolve(specifier: string): string | null {
  try {
    return require.resolve(specifier);
  } catch {
    return null;
  }
}

/** The published schema of SARIF 2.1.0. */
export function sarifSchema(): object | null {
  const path = resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  return path === null ? null : JSON.parse(readFileSync(path, 'utf8'));
}

/** Markdown as GitHub renders it, to HTML in which raw HTML and dangerous links are let through. */
export async function markdownRenderer(): Promise<((markdown: string) => string) | null> {
  const paths = [resolve('micromark'), resolve('micromark-extension-gfm')];
  if (paths[0] == null || paths[1] == null) return null;
  const { micromark } = await import(pathToFileURL(paths[0]).href);
  const { gfm, gfmHtml } = await import(pathToFileURL(paths[1]).href);
  return (markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
}
