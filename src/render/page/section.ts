import type { Assessment, PlanContent } from '../../judge/assessment.ts';
import type { Fact, Item, Part } from '../parts.ts';
import type { View } from '../view.ts';
import { type Ids, tableOf } from './figure.ts';
import { type Html, html } from './html.ts';

/** A plan that could be read, and what its sections need to show it. */
interface Shown {
  readonly assessment: Assessment;
  readonly content: PlanContent;
  readonly view: View;
  readonly ids: Ids;
}

export type Section = (shown: Shown) => Html | null;

/** A heading and what is under it. */
export function titled(title: string, body: Html, id: string | null = null): Html {
  return html`<section><h2${id !== null && html` id="${id}"`}>${title}</h2>
${body}</section>
`;
}

/**
 * What is shown as the report has it: texts, facts and tables.
 * @param label the id of the heading over it
 */
export function itemsOf(items: readonly Item[], label: string): Html {
  return html`${items.map((item) => {
    switch (item.kind) {
      case 'text':
        return paragraph(item.text);
      case 'facts':
        return factList(item.rows);
      case 'table':
        return tableOf(item, label);
      case 'entry':
        return html`<h3>${item.title}</h3>
${factList(item.rows)}`;
      default:
        return null;
    }
  })}`;
}

export function partOf({ title, items }: Part, ids: Ids): Html {
  const id = ids.next();
  return titled(title, itemsOf(items, id), id);
}

/** Terms with what is said of each. */
export function factList(rows: readonly Fact[]): Html {
  return html`<dl class="facts">${rows.map(
    ([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>
`,
  )}</dl>
`;
}

/** Figures that count, each with what it is; one that is not known is left out. */
export function keyFigures(rows: readonly (readonly [label: string, figure: string | null | undefined])[]): Html {
  const known = rows.filter(([, figure]) => figure != null);
  return html`<dl class="figures">${known.map(
    ([label, figure]) => html`<div><dt>${label}</dt><dd>${figure}</dd></div>
`,
  )}</dl>
`;
}

/** Names with what is said of each. */
export function noteList(rows: readonly (readonly [name: string, note: string | undefined])[]): Html {
  return html`<ul class="list">${rows.map(
    ([name, note]) => html`<li>${name}${note && html`<p class="note muted">${note}</p>`}</li>
`,
  )}</ul>`;
}

export function paragraph(text: string): Html {
  return html`<p>${text}</p>
`;
}
