import { name, version } from '../../version.ts';
import { type Html, html, unbroken } from './html.ts';
import { STYLE } from './style.ts';

/** How often a watched page loads itself again, in seconds. */
const REFRESH = 1;

interface Content {
  readonly title: string;
  /** What is printed on every page of paper. */
  readonly about: string;
  readonly body: Html;
  readonly refreshes?: boolean;
}

/** A whole page in one file: its policy forbids scripts and every request. The same content gives the same bytes. */
export function documentOf({ title, about, body, refreshes = false }: Content): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${name} ${version}">
${
  refreshes &&
  html`<meta http-equiv="refresh" content="${REFRESH}">
`
}<title>${title}</title>
${STYLE}
</head><body><main class="page">
${body}
<footer class="running about"><span>${unbroken(`${about} · ${name} ${version}`)}</span></footer>
</main></body></html>
`.markup;
}
