/** The picture of a report that the README shows, by its path. `npm run docs` writes it; a test fails when it is stale. */

import { screenOf } from '../../test/support/emulator.ts';
import { plan } from '../../test/support/run.ts';
import { picture } from './terminal-picture.ts';

const COLUMNS = 80;
/** From the headline to what each segment can add. */
const ROWS = 43;

export async function reportPicture(): Promise<[file: string, content: string]> {
  const { stdout } = await plan(['report', 'examples/northwind-cycles/plan.yaml', '--as-of', '2026-11-01'], {
    columns: COLUMNS,
    isTTY: true,
    env: { TERM: 'xterm', LANG: 'C.UTF-8' },
  });
  const screen = await screenOf(stdout.replaceAll('\n', '\r\n'), COLUMNS);
  return ['docs/images/report.svg', picture(screen.slice(0, ROWS), COLUMNS, 'plan report at a terminal')];
}
