import type { Assessment, Finding } from '../../judge/assessment.ts';
import { MOST_MISTAKES } from '../blocks.ts';
import { type Html, html } from './html.ts';

/** Why a plan cannot be read: each error with its rule and its line. */
export function problems({ path, error, findings }: Assessment): Html {
  const errors = findings.filter(({ severity, status }) => severity === 'error' && status === 'new');
  const rest = errors.length - MOST_MISTAKES;
  return html`<section class="alert" role="status"><h2>${path} cannot be read</h2>
${
  error &&
  html`<p>${error.message}</p>
<p class="muted">${error.hint}</p>`
}
<ul>${errors.slice(0, MOST_MISTAKES).map(problemOf)}
${rest > 0 && html`<li>and ${rest} more</li>`}</ul></section>
`;
}

function problemOf({ ruleId, message, help, range }: Finding): Html {
  return html`<li>Line ${range.start.line}: ${message} <span class="muted">(${ruleId}) ${help}</span></li>
`;
}
