/** For tests alone: what each medium would make of an output. */
import { FORMATS, type Medium, type Subjects } from '../../src/render/formats.ts';
import { ACTIVE } from './hostile.ts';
import { readJunit, renderMarkdown, sarifErrors } from './published.ts';

const WORKFLOW_COMMAND =
  /^::(error|warning|notice) file=[^:,\r\n]*(,(line|col|endLine|endColumn)=\d+)*,title=[^:,\r\n]*::[^\r\n\u0000-\u001f]*$/gm;
const ALLOWED_HTML =
  /^<\/?(h[1-4]|p|ul|li|hr|strong|table|thead|tbody|tr|th|td|br|code|pre)( (align|class)="[\w-]+")?( \/)?>/;

/** Every format of every command: its name, its medium. */
export const COMMAND_FORMATS = Object.entries(FORMATS).flatMap(
  ([format, { medium, stream, isOfRepository, ...loaders }]) =>
    Object.keys(loaders).map((command) => ({ command: command as keyof Subjects, format, medium })),
);

/** What is wrong with an output in its medium: what would be obeyed there, or cannot be read; null where nothing is. */
export function misread(medium: Medium, output: string): string | null {
  const shown = SHOWN[medium]?.(output) ?? output;
  const active = ACTIVE.exec(shown);
  if (active)
    return `would be obeyed: ${JSON.stringify(shown.slice(Math.max(0, active.index - 20), active.index + 60))}`;
  return output === '' ? null : (READERS[medium]?.(output) ?? null);
}

/** Outputs without what their medium should obey. */
const SHOWN: Readonly<Partial<Record<Medium, (output: string) => string>>> = {
  'workflow-commands': (output) => output.replaceAll(WORKFLOW_COMMAND, ''),
  calendar: (output) => output.replaceAll('\r\n', '\n'),
};

const READERS: Readonly<Partial<Record<Medium, (output: string) => string | null>>> = {
  json: (output) => {
    const wrong = notJson(output);
    if (wrong !== null) return wrong;
    const value = JSON.parse(output);
    return value?.$schema?.includes('sarif') && sarifErrors(value).length > 0
      ? `SARIF: ${JSON.stringify(sarifErrors(value)[0])}`
      : null;
  },
  'json-lines': (output) =>
    output
      .trimEnd()
      .split('\n')
      .map(notJson)
      .find((wrong) => wrong !== null) ?? null,
  'workflow-commands': (output) => {
    const odd = output.replaceAll(WORKFLOW_COMMAND, '').trim();
    return odd === '' ? null : `no command: ${JSON.stringify(odd)}`;
  },
  xml: (output) => {
    readJunit(output);
    return null;
  },
  markdown: (output) => {
    const html = renderMarkdown(output);
    for (const { index } of html.matchAll(/</g)) {
      const tag = html.slice(index, index + 40);
      if (!ALLOWED_HTML.test(tag)) return `Markdown becomes ${JSON.stringify(tag)}`;
    }
    return null;
  },
  csv: (output) => {
    const formula = output.split('\n').find((line) => /(^|,)"?[=+@]|(^|,)"?-(?!\d+(\.\d+)?(,|$))/.test(line));
    return formula === undefined ? null : `a spreadsheet works out ${JSON.stringify(formula)}`;
  },
  html: (output) => activeHtml(output),
  calendar: (output) => {
    const lines = output.replaceAll('\r\n ', '').trimEnd().split('\r\n');
    const odd = lines.find((line) => !/^[A-Z-]+[:;]/.test(line) || line.includes('\n'));
    return odd === undefined ? null : `a calendar has the line ${JSON.stringify(odd)}`;
  },
};

function notJson(output: string): string | null {
  try {
    JSON.parse(output);
    return null;
  } catch (error) {
    return `no JSON: ${String(error)}`;
  }
}

/** Elements and attributes that show something and do nothing. */
const SHOWING =
  /^<(?:!doctype html|\/?(?:html|head|title|body|main|article|header|footer|section|div|span|h[1-3]|p|ul|ol|li|dl|dt|dd|strong|figure|figcaption|details|summary|table|caption|thead|tbody|tr|th|td|svg|text|line|circle|rect))(?: [a-z][a-z0-9-]*="[^"<>]*")*\/?>/;
const SHOWING_ATTRIBUTE =
  /^(?:lang|id|class|role|tabindex|scope|value|aria-(?:label|labelledby|hidden)|width|height|x|y|x1|x2|y1|y2|cx|cy|r|rx|dx|text-anchor)$/;
const IDENTIFIERS = /^[a-z0-9 -]*$/;

/** What of a page would run, load, link or style something, or is not our own; null where it only shows. */
function activeHtml(output: string): string | null {
  const page = output
    .replace(/<style>[^<]*<\/style>/, '')
    .replaceAll(
      /<meta (?:charset|name="(?:viewport|color-scheme|generator)"|http-equiv="(?:Content-Security-Policy|refresh)")[^<>]*>/g,
      '',
    );
  for (const { index } of page.matchAll(/</g)) {
    const [tag] = SHOWING.exec(page.slice(index)) ?? [];
    if (tag === undefined) return `the page has ${JSON.stringify(page.slice(index, index + 40))}`;
    for (const [, name, value] of tag.matchAll(/ ([a-z0-9-]+)="([^"]*)"/g)) {
      if (!SHOWING_ATTRIBUTE.test(name!)) return `the page has the attribute ${name}`;
      if ((name === 'id' || name === 'class' || name === 'aria-labelledby') && !IDENTIFIERS.test(value!))
        return `the page has ${name}=${JSON.stringify(value)}`;
    }
  }
  return /&(?!(?:amp|lt|gt|quot|apos);)/.test(page) ? 'the page has an ampersand of its own' : null;
}
