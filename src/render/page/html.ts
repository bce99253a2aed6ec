import { escapeXml } from '../escape.ts';

/** Markup that is safe to send: only `html` makes it, and `html` escapes whatever is filled in. */
export interface Html {
  readonly markup: string;
}

/** What can be filled in: text and figures are escaped, markup stays, lists are joined; what is absent shows nothing. */
type Filled = Html | string | number | null | undefined | false | readonly Filled[];

class Markup implements Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** Template tag for HTML and SVG. Attributes must be quoted: `html`<td class="${name}">${text}</td>``. */
export function html(strings: TemplateStringsArray, ...values: readonly Filled[]): Html {
  const text = strings.reduce(
    (markup, part, index) =>
      markup + part.replaceAll(/\n\s*/g, '\n') + (index < values.length ? markupOf(values[index]) : ''),
    '',
  );
  return new Markup(text);
}

function markupOf(value: Filled): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.markup;
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number') return String(value);
  return (value as readonly Filled[]).map(markupOf).join('');
}
