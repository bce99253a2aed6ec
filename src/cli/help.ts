import { fitLines, wrap } from '../render/layout.ts';
import { paintFor } from '../render/paint.ts';
import type { View } from '../render/view.ts';
import type { Command, Option } from '../run/command.ts';
import { EXIT_CODES } from '../run/exit-codes.ts';
import { globalOptions } from '../run/global-options.ts';
import { commands } from './commands/commands.ts';

/** What `plan --help` prints, and `plan` alone after the plan's verdict. */
export function overview(view: View): string {
  const named = commands.map(({ name, summary }) => [name, summary] as const);
  return page(view, [
    'plan - plain-text strategy: how big, who, and whether one can deliver the other',
    section('Start', START, view),
    section('Commands', named, view),
    section(OF_ALL, globalOptions.map(described), view),
    section('Exit codes', EXIT_CODES, view),
    'The plan is plan.yaml here or in the nearest parent folder. "plan <command> --help" shows more.',
  ]);
}

/** What `plan <command> --help` prints: examples first. */
export function helpPage(command: Command, view: View): string {
  const { arguments: named = [], options = [], notes = [] } = command;
  const usage = ['plan', command.name, ...named.map(({ name }) => name), '[options]'].join(' ');
  const args = named.map(({ name, summary }) => [name, summary] as const);
  return page(view, [
    `plan ${command.name} - ${command.summary}`,
    section('Examples', Object.entries(command.examples), view),
    section('Usage', args, view, [`  ${usage}`]),
    ...notes.map((note) => wrap(note, view.width).join('\n')),
    ...(options.length > 0 ? [section('Options', options.map(described), view)] : []),
    section(OF_ALL, globalOptions.map(described), view),
  ]);
}

const OF_ALL = 'Options of every command';

const START: readonly Row[] = [
  ['plan init', 'answer a few questions; every answer is saved at once'],
  ['plan check', 'judge the plan; exit code 1 if it has an error'],
  ['plan report', 'the plan on a page: the verdict, the figures, the next steps'],
  ['plan whatif --growth 10%', 'another HOW BIG or WHO, without changing the plan'],
];

function page(view: View, parts: readonly string[]): string {
  return fitLines(`${parts.join('\n\n')}\n`, view);
}

type Row = readonly [left: string, right: string];

/** A heading, further lines, and two columns. */
function section(heading: string, rows: readonly Row[], view: View, lines: readonly string[] = []): string {
  return [paintFor(view).bold(heading), ...lines, ...columns(rows, view.width)].join('\n');
}

function described({ flags, summary, choices, repeatable }: Option): Row {
  return [flags, `${summary}${choices ? `: ${choices.join(', ')}` : ''}${repeatable ? ' (may be repeated)' : ''}`];
}

/** Two columns; a long left entry gets a line of its own. */
function columns(rows: readonly Row[], width: number): string[] {
  const widest = Math.min(34, Math.floor(width / 2) - 4, Math.max(0, ...rows.map(([left]) => left.length)));
  return rows.flatMap(([left, right]) => {
    const lines = wrap(right, width - widest - 4);
    const indent = ' '.repeat(widest + 4);
    if (left.length > widest) return [`  ${left}`, ...lines.map((line) => indent + line)];
    return lines.map((line, index) => (index === 0 ? `  ${left.padEnd(widest)}  ${line}` : indent + line));
  });
}
