/** What a terminal shows, as a picture for the documentation. */
import type { Run } from '../../test/support/emulator.ts';

const CELL = { width: 8.4, height: 19 };
const BORDER = 14;
const INK = '#d8dee9';
/** The sixteen colours of the palette, as a dark terminal shows them. */
const PALETTE = [
  ...['#3b4252', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d8dee9'],
  ...['#6b7689', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#ffffff'],
];

/** An SVG picture of lines on a terminal of so many columns. The same lines give the same bytes. */
export function picture(lines: readonly (readonly Run[])[], columns: number, title: string): string {
  const width = Math.ceil(columns * CELL.width + 2 * BORDER);
  const height = lines.length * CELL.height + 2 * BORDER;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escapeText(title)}</title>
<rect width="100%" height="100%" rx="8" fill="#20242c"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${INK}">
${lines.flatMap(svgLine).join('\n')}
</g>
</svg>
`;
}

function svgLine(line: readonly Run[], row: number): string[] {
  const y = BORDER + row * CELL.height + 14;
  let column = 0;
  return line.flatMap(({ text: run, color, bold, dim }) => {
    // Blanks at the ends of a text are left out by browsers.
    const text = run.trim();
    const start = column + run.length - run.trimStart().length;
    column += run.length;
    if (text === '') return [];
    const x = (BORDER + start * CELL.width).toFixed(1);
    const length = (text.length * CELL.width).toFixed(1);
    const look = [
      ...(color === null ? [] : [`fill="${PALETTE[color] ?? INK}"`]),
      ...(bold ? ['font-weight="bold"'] : []),
      ...(dim ? ['opacity="0.65"'] : []),
    ];
    return [
      `<text ${[`x="${x}"`, `y="${y}"`, `textLength="${length}"`, ...look].join(' ')}>${escapeText(text.replaceAll(/ {2,}/g, (gap) => '\u00A0'.repeat(gap.length)))}</text>`,
    ];
  });
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
