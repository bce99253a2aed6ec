import type { View } from '../render/view.ts';
import type { Output } from '../run/io.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface ViewWishes {
  readonly env: Env;
  readonly color?: string | undefined;
  readonly plain?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** How results are shown on a stream: each stream is judged for itself. */
export function viewFor(output: Pick<Output, 'isTTY' | 'columns'>, wishes: ViewWishes): View {
  const plain = wishes.plain ?? false;
  return {
    width: output.columns,
    isTerminal: output.isTTY,
    color: plain ? 0 : colorLevel(output.isTTY, wishes.env, wishes.color),
    glyphs: plain || !speaksUnicode(wishes.env) ? 'ascii' : 'unicode',
    plain,
    quiet: wishes.quiet ?? false,
    verbose: wishes.verbose ?? false,
  };
}

/** The flag wins over FORCE_COLOR, that over NO_COLOR and TERM=dumb, and those over what the stream is. */
function colorLevel(isTTY: boolean, env: Env, flag: string | undefined): View['color'] {
  if (flag === 'never') return 0;
  if (flag === 'always') return Math.max(1, terminalLevel(env)) as View['color'];
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0;
    return /^[123]$/.test(forced)
      ? (Number(forced) as View['color'])
      : (Math.max(1, terminalLevel(env)) as View['color']);
  }
  if (env['NO_COLOR'] || env['TERM'] === 'dumb' || !isTTY) return 0;
  return terminalLevel(env);
}

function terminalLevel(env: Env): View['color'] {
  if (env['COLORTERM'] === 'truecolor' || env['COLORTERM'] === '24bit') return 3;
  return /-256(color)?$/.test(env['TERM'] ?? '') ? 2 : 1;
}

/** The locale says so, or nothing speaks against it. */
function speaksUnicode(env: Env): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return env['TERM'] !== 'linux' && (!locale || /utf-?8/i.test(locale));
}
