import type { ChoicePrompt, Prompter, TextPrompt } from '../interview/prompter.ts';
import type { Remark } from '../interview/question.ts';
import type { Session } from '../interview/session.ts';
import { barOf } from '../render/bars.ts';
import { escapeTerminal } from '../render/escape.ts';
import { inGlyphs, wrap } from '../render/layout.ts';
import { paintFor } from '../render/paint.ts';
import type { View } from '../render/view.ts';

const METER_WIDTH = 20;
/** Lines that are longer are hard to read, however wide the terminal is. */
const WIDEST = 100;

/**
 * How a conversation looks on a device: what comes from a plan is made harmless, lines are broken between words, and
 * meters are drawn. Lines are broken between words in every mode.
 */
export function speaker(prompter: Prompter, view: () => View, lineByLine: boolean): Pick<Session, 'prompter' | 'say'> {
  const harmless = (text: string) => inGlyphs(escapeTerminal(text), view());
  const width = () => Math.max(20, Math.min(view().width, WIDEST));
  const lines = (text: string): string[] => hanging(text, lineByLine ? view().width : width());
  // The prompt's mark is before its text.
  const asked = (text: string) => (lineByLine ? harmless(text) : wrap(harmless(text), width() - 3).join('\n  '));
  const shown = <T extends TextPrompt>(prompt: T): T => ({
    ...prompt,
    text: asked(prompt.text),
    progress: harmless(prompt.progress ?? ''),
    current: prompt.current && harmless(prompt.current),
  });
  const render = (said: string | Remark): string[] => {
    const { text, tone, meter } = typeof said === 'string' ? ({ text: said } as Remark) : said;
    const paint = paintFor(view());
    const bar = meter === undefined ? '' : `${bracketed(barOf(meter, METER_WIDTH, view()), view())} `;
    const indent = lineByLine || tone === undefined || tone === 'title' ? '' : '  ';
    const painted = {
      title: paint.bold,
      understood: paint.dim,
      meaning: paint.accent,
      problem: paint.severity('warning'),
      help: paint.dim,
    };
    const paintLine = tone === undefined ? (line: string) => line : painted[tone];
    return lines(`${indent}${bar}${harmless(text)}`).map((line) => (line === '' ? line : paintLine(line)));
  };
  return {
    prompter: {
      askText: (prompt) => prompter.askText(shown(prompt)),
      askChoice: (prompt: ChoicePrompt) =>
        prompter.askChoice({
          ...shown(prompt),
          choices: prompt.choices.map((choice) => ({ ...choice, label: harmless(choice.label) })),
        }),
    },
    say: (said) => prompter.write(said.flatMap(render)),
  };
}

/** Dots and hashes need an edge to be seen as a bar. */
function bracketed(bar: string, { glyphs }: View): string {
  return glyphs === 'ascii' ? `[${bar}]` : bar;
}

/** A text in lines whose continuations are below its beginning, behind blanks and a number. */
function hanging(text: string, width: number): string[] {
  const head = /^ *(?:\d+ {2})?/.exec(text)![0];
  const [first = '', ...more] = wrap(text.slice(head.length), width - head.length);
  return [head + first, ...more.map((line) => ' '.repeat(head.length) + line)].map((line) => line.trimEnd());
}
