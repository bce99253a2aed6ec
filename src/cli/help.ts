import { Chalk } from 'chalk';
import { fitLines } from '../render/layout.ts';
import type { View } from '../render/view.ts';
import type { Command, Option } from '../run/command.ts';
import { EXIT_CODES } from '../run/exit-codes.ts';
import { globalOptions } from '../run/global-options.ts';
import { commands } from './commands/commands.ts';

/** What bare `plan` and `plan --help` print. */
export function overview(view: View): string {
  const bold = new Chalk({ level: view.color }).bold;
  return page(view, [
    'plan - plain-text strategy: how big, who, and whether one can deliver the other',
    section(bold('Start'), columns(START, view.width)),
    section(
      bold('Commands'),
      columns(
        commands.map(({ name, summary }) => [name, summary] as const),
        view.width,
      ),
    ),
    section(bold('Options of every command'), optionLines(globalOptions, view.width)),
    section(bold('Exit codes'), columns(EXIT_CODES, view.width)),
    'The plan is plan.yaml here or in the nearest parent folder. "plan <command> --help" shows more.',
  ]);
}

/** What `plan <command> --help` prints: examples first. */
export function helpPage(command: Command, view: View): string {
  const bold = new Chalk({ level: view.color }).bold;
  const usage = ['plan', command.name, ...(command.arguments ?? []).map(({ name }) => name), '[options]'].join(' ');
  const named = (command.arguments ?? []).map(({ name, summary }) => [name, summary] as const);
  return page(view, [
    `plan ${command.name} - ${command.summary}`,
    section(
      bold('Examples'),
      columns(
        command.examples.map(({ run, does }) => [run, does] as const),
        view.width,
      ),
    ),
    section(bold('Usage'), [`  ${usage}`, ...columns(named, view.width)]),
    ...(command.notes ?? []).map((note) => wrap(note, view.width).join('\n')),
    ...(command.options?.length ? [section(bold('Options'), optionLines(command.options, view.width))] : []),
    section(bold('Options of every command'), optionLines(globalOptions, view.width)),
  ]);
}

const START: readonly (readonly [string, string])[] = [
  ['plan init', 'answer a few questions; every answer is saved at once'],
  ['plan check', 'judge the plan; exit code 1 if it has an error'],
  ['plan report', 'the plan on a page: the verdict, the figures, the next steps'],
  ['plan whatif --growth 10%', 'another HOW BIG or WHO, without changing the plan'],
];

function page(view: View, parts: readonly string[]): string {
  return fitLines(`${parts.join('\n\n')}\n`, view);
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines].join('\n');
}

function optionLines(options: readonly Option[], width: number): string[] {
  return columns(
    options.map((option) => [option.flags, describe(option)] as const),
    width,
  );
}

function describe({ summary, choices, repeatable }: Option): string {
  return `${summary}${choices ? `: ${choices.join(', ')}` : ''}${repeatable ? ' (may be repeated)' : ''}`;
}

/** Two columns; a long left entry gets a line of its own. */
function columns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const widest = Math.min(34, Math.floor(width / 2) - 4, Math.max(0, ...rows.map(([left]) => left.length)));
  return rows.flatMap(([left, right]) => {
    const lines = wrap(right, width - widest - 4);
    const indent = ' '.repeat(widest + 4);
    if (left.length > widest) return [`  ${left}`, ...lines.map((line) => indent + line)];
    return lines.map((line, index) => (index === 0 ? `  ${left.padEnd(widest)}  ${line}` : indent + line));
  });
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
