import type { Explanation } from '../judge/explain/explanation.ts';
import { prettyPage } from './part-lines.ts';
import { markdownPage } from './part-markdown.ts';
import type { Page } from './parts.ts';
import type { View } from './view.ts';

export function renderExplanationPretty(explanation: Explanation, view: View): string {
  return prettyPage(pageOf(explanation), view);
}

export function renderExplanationMarkdown(explanation: Explanation): string {
  return markdownPage(pageOf(explanation));
}

function pageOf({ title, parts }: Explanation): Page {
  return {
    title,
    parts: parts.map(({ heading, text, code }) => ({
      title: heading,
      items: [{ kind: code ? 'code' : 'text', text }],
    })),
  };
}
