import { situations } from '../playbooks/situations.ts';
import { escapeTerminal, toJsonText } from '../render/escape.ts';
import { fitLines, wrap } from '../render/layout.ts';
import { renderTable } from '../render/table.ts';
import { EXIT, type Invocation, text } from '../run/command.ts';
import { settingsHere } from '../run/settings.ts';

/** Lists the situations, then the playbooks with their practices, the organisation's own included. */
export function run(invocation: Invocation): number {
  const { options, io, view } = invocation;
  const { playbooks } = settingsHere(invocation).settings;
  if (text(options, 'format') === 'json') {
    io.stdout.write(`${toJsonText(playbooks, 2)}\n`);
    return EXIT.done;
  }
  io.stdout.write(fitLines('Choose the two or three playbooks that fit your situation:\n\n', view));
  io.stdout.write(
    renderTable(
      ['Situation', 'Playbooks'],
      situations.map(({ situation, playbooks: fitting }) => [situation, fitting.join(', ')]),
      view,
    ),
  );
  io.stdout.write('\n');
  for (const { id, title, summary, fits, practices } of playbooks) {
    const paragraphs = [`${title} (${id})`, summary, ...(fits === undefined ? [] : [fits])];
    const lines = paragraphs.flatMap((paragraph) => wrap(escapeTerminal(paragraph), view.width));
    io.stdout.write(`${lines.join('\n')}\n\n`);
    io.stdout.write(
      renderTable(
        ['Practice', 'Question'],
        practices.map((practice) => [practice.id, practice.question]),
        view,
      ),
    );
    io.stdout.write('\n');
  }
  const number = playbooks.reduce((sum, { practices }) => sum + practices.length, 0);
  const more = `${number} practices in ${playbooks.length} playbooks. "plan explain PRACTICE" explains one of them.\n`;
  io.stdout.write(fitLines(more, view));
  return EXIT.done;
}
