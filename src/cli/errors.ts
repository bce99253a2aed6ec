import { escapeTerminal, toJsonPage } from '../render/escape.ts';
import { fitLines } from '../render/layout.ts';
import { EXIT } from '../run/exit-codes.ts';
import type { Io } from '../run/io.ts';
import { tellError } from '../run/user-error.ts';
import { isDate } from '../values/dates.ts';
import type { UserError } from '../values/user-error.ts';
import { packageName, version } from '../version.ts';
import { commands } from './commands/commands.ts';

/** Says what went wrong and what to do; where a machine reads standard output, it gets a valid object. */
export function reportUserError(error: UserError, argv: readonly string[], io: Io): number {
  const { code, message, others } = error;
  writeErrorObject(code, [message, ...others].join(' '), EXIT.cannotRun, argv, io);
  const { columns, isTTY } = io.stderr;
  io.stderr.write(fitLines(tellError(error), { width: columns, isTerminal: isTTY }));
  return EXIT.cannotRun;
}

/** A bug in the tool: says what to report, and that no plan was touched by it. */
export function reportBug(error: unknown, argv: readonly string[], io: Io): number {
  const message = error instanceof Error ? error.message : String(error);
  writeErrorObject('bug', message, EXIT.bug, argv, io);
  const stack = error instanceof Error ? (error.stack ?? message) : message;
  io.stderr.write(
    `plan: this is a bug in the tool, not in your plan: ${escapeTerminal(message)}\n` +
      `Please report it with the lines below, and with the plan if you may share it.\n` +
      `${packageName} ${version}, Node ${process.version}, ${process.platform}, arguments: ${escapeTerminal(JSON.stringify(argv))}\n` +
      `${stack.split('\n').map(escapeTerminal).join('\n')}\n`,
  );
  return EXIT.bug;
}

function writeErrorObject(code: string, message: string, exitCode: number, argv: readonly string[], io: Io): void {
  if (!wantsJson(argv)) return;
  const isCommand = (argument: string) => commands.some(({ name }) => name === argument);
  const command = argv.find(isCommand) ?? argv.find((argument) => !argument.startsWith('-')) ?? '';
  const result = {
    formatVersion: '2.0',
    tool: { name: 'plan', version },
    run: { command, asOf: asOfIn(argv) ?? io.today() },
    gate: { passed: false, exitCode, reasons: [message] },
    summary: { files: 0, error: 0, warning: 0, note: 0, suppressed: 0, baselined: 0 },
    files: [],
    error: { code, message },
  };
  io.stdout.write(toJsonPage(result));
}

/** The day of `--as-of`, as far as the arguments can be understood. */
function asOfIn(argv: readonly string[]): string | undefined {
  const day = argv.find((argument, index) => argv[index - 1] === '--as-of' || argument.startsWith('--as-of='));
  const date = day?.replace('--as-of=', '');
  return isDate(date) ? date : undefined;
}

/** Whether the arguments ask for JSON on standard output, as far as they can be understood. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.some(
    (argument, index) => argument === '--format=json' || (argument === 'json' && argv[index - 1] === '--format'),
  );
}
