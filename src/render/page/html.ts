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
  return new Markup(String.raw({ raw: strings }, ...values.map(markupOf)));
}

function markupOf(value: Filled): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.markup;
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number') return String(value);
  return (value as readonly Filled[]).map(markupOf).join('');
}

/** A date, and an amount of money as we show it. */
const UNBROKEN = /\b(\d{4}-\d\d-\d\d|[A-Z]{3} \d[\d.]*(?:tn|bn|M|k)?)\b/;

/** A text whose dates and amounts are not broken at the end of a line. */
export function unbroken(text: string): Html {
  const parts = text.split(UNBROKEN);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<span class="unbroken">${part}</span>` : part))}`;
}
