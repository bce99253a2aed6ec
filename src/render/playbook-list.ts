import type { Playbook } from '../playbooks/playbook.ts';
import { situations } from '../playbooks/situations.ts';
import { escapeTerminal } from './escape.ts';
import { fitLines, wrap } from './layout.ts';
import { renderTable } from './table.ts';
import type { View } from './view.ts';

/** The situations, then the playbooks with their practices. */
export function renderPlaybooksPretty(playbooks: readonly Playbook[], view: View): string {
  const fitting = situations.map(({ situation, playbooks: ids }) => [situation, ids.join(', ')]);
  const pages = playbooks.map(({ id, title, summary, fits, practices }) => {
    const paragraphs = [`${title} (${id})`, summary, ...(fits === undefined ? [] : [fits])];
    const lines = paragraphs.flatMap((paragraph) => wrap(escapeTerminal(paragraph), view.width));
    const rows = practices.map((practice) => [practice.id, practice.question]);
    return `${lines.join('\n')}\n\n${renderTable(['Practice', 'Question'], rows, view)}`;
  });
  const number = playbooks.reduce((sum, { practices }) => sum + practices.length, 0);
  return [
    fitLines('Choose the two or three playbooks that fit your situation:\n', view),
    renderTable(['Situation', 'Playbooks'], fitting, view),
    ...pages,
    fitLines(
      `${number} practices in ${playbooks.length} playbooks. "plan explain PRACTICE" explains one of them.\n`,
      view,
    ),
  ].join('\n');
}
